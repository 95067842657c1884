// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pdf/form/ShownField.h"
#include "core/render/PdfService.h"

#include <QHash>
#include <QList>
#include <QStringList>

#include <optional>
#include <vector>

class QPdfDocument;

namespace pingshen {

/// The form fields of a document that show something else than what is stored in them. Looked for page by page, once.
class FieldDifferences
{
public:
    FieldDifferences() = default;
    explicit FieldDifferences(std::vector<ShownField> fields) : m_fields(std::move(fields)) {}

    /// Page from 0; in the order of the fields. `document` holds the appearances.
    const QList<FieldDifference>& on(int page, QPdfDocument& document) { return found(page, document).differences; }
    /// What the page's fields of text or choice hold and do not show; once for each place that a field has on the page.
    const QStringList& hiddenOn(int page, QPdfDocument& document) { return found(page, document).hidden; }

private:
    struct Found
    {
        QList<FieldDifference> differences;
        QStringList hidden;
    };
    const Found& found(int page, QPdfDocument& document);
    const QString& textOf(int appearance, QPdfDocument& document);
    std::optional<FieldDifference> differenceOf(const ShownField& field, QPdfDocument& document);

    std::vector<ShownField> m_fields;
    QHash<int, Found> m_found;
    QHash<int, QString> m_texts; ///< of appearances, which many fields may share
};

/// So much of them as is told: at most so many, with texts of a line's length.
QList<FieldDifference> shortened(QList<FieldDifference> differences, qsizetype most);

} // namespace pingshen
