// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"
#include "core/domain/Pin.h"
#include "ui/text/Phrasebook.h"

namespace pingshen::ui {

/// Why a page cannot be searched: "took too long to read".
QString unreadableText(Error::Code why, const Phrasebook& book = {});
/// "p. 3", "第 3 页"; page from 0.
QString pageText(int page, const Phrasebook& book = {});
/// "pp. 1–3, 7"; pages from 0, in order.
QString pagesText(const QList<int>& pages, const Phrasebook& book = {});

/// What was not searched, or not well: "3 of 9 pages not read yet, 1 read poorly"; empty: every page was.
QString gapsText(const SearchCoverage& coverage, const Phrasebook& book = {});

} // namespace pingshen::ui
