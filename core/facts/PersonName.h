// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/facts/Likeness.h"
#include "core/facts/WrittenDate.h"

namespace pingshen {

/// The name in Latin letters that begins exactly at a place: two to seven words, the first with a capital, a comma
/// behind a surname. Nothing that is an organisation's. `text` is of half width (FactPage).
std::optional<Placed<QString>> latinNameAt(QStringView text, qsizetype begin, qsizetype end);

/// The name in ideographs that begins exactly at a place and ends before anything that is none: 李明, 马泰奥·里瓦斯.
std::optional<Placed<QString>> chineseNameAt(QStringView text, qsizetype begin, qsizetype end);

/// It is a company's, a school's, an office's.
bool isOrganisationName(const QString& name);

/// How like two names of people in Latin letters are. The same: but for case, spaces and a comma; but for their order
/// where it is known which part is the surname; but for marks on letters if one is of a machine-readable zone.
Likeness latinNameLikeness(const Fact& a, const Fact& b);

/// The same of names in ideographs. Alike: what looks alike (己, 已), and what is read alike (transliterations).
Likeness chineseNameLikeness(const QString& a, const QString& b);

} // namespace pingshen
