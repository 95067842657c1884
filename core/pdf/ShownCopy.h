// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/OpenDocument.h"
#include "core/pdf/form/ShownField.h"

#include <QByteArray>
#include <QMap>
#include <QSet>
#include <QStringList>

#include <optional>
#include <vector>

namespace pingshen {

/// A PDF in which everything that viewers show is part of the pages' content. PDFium through Qt draws no form fields
/// and no signature seals, tells nothing of the text of annotations, shows nothing of a page whose crop box lies
/// outside of its media box, draws no lines without an appearance, and never comes to an end with some patterns, forms
/// and contents.
struct ShownCopy
{
    QByteArray bytes;
    QSet<int> pages;                ///< whose content is another than the original's; from 0
    QSet<int> incomplete;           ///< with something that no appearance could be made for
    QSet<int> simplified;           ///< with something that would never have been drawn
    QSet<int> costly;               ///< of these, those that some of it was left out of
    QSet<int> uncompared;           ///< with fields of which nobody looked whether they show what they hold
    QMap<int, QStringList> values;  ///< of the form fields on a page, also those whose appearance holds no text
    std::vector<ShownField> fields; ///< those that bring an appearance which tells what it says
    int count = 0;                  ///< of its pages; what follows them are the appearances of `fields`
};

/// Nothing when the file cannot be read or copied. The original is never changed.
std::optional<ShownCopy> shownCopy(std::shared_ptr<const OpenDocument> document, const QString& password);

} // namespace pingshen
