// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/render/PageSource.h"
#include "core/work/Workplace.h"

#include <optional>

namespace pingshen::ui {

/// What the window will ask for first when it comes back to where this reviewer was: known while it is still being
/// built.
struct LastRead
{
    PdfSource source;
    int page = 0;            ///< from 0
    QList<TileKey> pictures; ///< of the pages that were in sight, as they were shown, that page's first
};

/// `reviewer` is an id or a name as the settings keep it. Nothing when it leads to no document; adds nobody.
std::optional<LastRead> lastRead(Workplace& workplace, const QString& reviewer);

} // namespace pingshen::ui
