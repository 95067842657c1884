// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Language.h"

#include <QString>

namespace pingshen {

/// Where a label's wording comes from: the programme's own notice, a sibling notice, or us.
enum class Provenance { Official, Sibling, Ours };

/// A label in both languages.
struct LocalText
{
    QString zh;
    QString en;
    Provenance provenance = Provenance::Ours;

    const QString& in(Language language) const { return language == Language::Chinese ? zh : en; }

    friend bool operator==(const LocalText&, const LocalText&) = default;
};

} // namespace pingshen
