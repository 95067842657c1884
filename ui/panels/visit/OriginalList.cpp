// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/visit/OriginalList.h"

#include "ui/panels/visit/OriginalRow.h"
#include "ui/theme/Metrics.h"

#include <QVBoxLayout>

namespace pingshen::ui {

OriginalList::OriginalList(ReviewDesk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space(3));
    connect(&desk, &ReviewDesk::opened, this, &OriginalList::rebuild);
    connect(&desk, &ReviewDesk::cleared, this, &OriginalList::rebuild);
}

void OriginalList::rebuild()
{
    qDeleteAll(std::exchange(m_rows, {}));
    const auto* file = m_desk.file();
    if (!file) {
        return;
    }
    for (const auto& document : file->dossier.documents) {
        const auto* required = file->rubric.document(document.kind);
        auto* row = new OriginalRow(m_desk, document, required ? required->label : LocalText{}, this);
        connect(row, &OriginalRow::documentChosen, this, &OriginalList::documentChosen);
        m_column->addWidget(row);
        m_rows[document.id] = row;
    }
    refresh();
}

void OriginalList::refresh()
{
    const auto* file = m_desk.file();
    for (auto row = m_rows.begin(); file && row != m_rows.end(); ++row) {
        row.value()->show(file->review.visit.originals.value(row.key()));
    }
}

} // namespace pingshen::ui
