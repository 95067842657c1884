// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Digest.h"
#include "core/text/PageText.h"
#include "core/work/Workplace.h"

#include <QList>

#include <optional>

namespace pingshen {

/// What was read of a page before, with its words, be it the PDF's own text or recognised; nothing when it was not read
/// yet, or has no words. It never waits: what is being made anew is nothing for the moment.
std::optional<PageText> keptText(Workplace& workplace, const Digest& content, int page);

/// The same of several pages, in their order; those of which there is nothing are left out.
QList<PageText> keptTexts(Workplace& workplace, const Digest& content, const QList<int>& pages);

} // namespace pingshen
