// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Task.h"
#include "core/compare/PagePictures.h"
#include "core/compare/PageRows.h"

#include <optional>

namespace pingshen {

/// A page of the new document that is one of the old.
struct PairedPage
{
    int page = -1;
    bool isSame = false; ///< otherwise some of it has changed

    friend bool operator==(const PairedPage&, const PairedPage&) = default;
};

/// For each old page its new one, if there is one for certain. Pages with text of their own are told by it, others by
/// their pictures. Of pages that are alike (copies, forms with few entries) none is chosen at random.
/// Errors: Cancelled.
Result<QList<std::optional<PairedPage>>> pairPages(const QList<PageRows>& before, PagePictures& picturesBefore,
                                                   const QList<PageRows>& after, PagePictures& picturesAfter,
                                                   const Task& task);

/// Text of the PDF itself, and enough of it to tell this page from others.
bool isToldByText(const PageRows& page);

} // namespace pingshen
