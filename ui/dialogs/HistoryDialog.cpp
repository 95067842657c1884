// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/HistoryDialog.h"

#include "core/base/VisibleText.h"
#include "core/work/History.h"
#include "ui/text/Formats.h"
#include "ui/theme/Metrics.h"

#include <QComboBox>
#include <QHeaderView>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

enum Column { When, Who, What, From, To, ColumnCount };

bool canBeBroughtBack(EditKind::Value kind)
{
    return kind == EditKind::ScoreChanged || kind == EditKind::VisitChanged || kind == EditKind::OriginalChecked
           || kind == EditKind::ApplicantChanged || kind == EditKind::DocumentChanged || kind == EditKind::NoteChanged;
}

} // namespace

HistoryDialog::HistoryDialog(Session& session, const IndicatorId& indicator, QWidget* parent)
    : Dialog([] { return tr("History"); },
             [] { return tr("Every change is kept with its author and previous value."); }, parent),
      m_session(session),
      m_filter(new QComboBox(this)),
      m_table(new QTableWidget(0, ColumnCount, this)),
      m_restore(addButton(Role::Other, [] { return tr("Restore this value"); })),
      m_first(indicator)
{
    addButton(Role::Reject, [] { return tr("Close"); });
    setAttribute(Qt::WA_DeleteOnClose);
    resize(space(220), space(130));
    m_table->setObjectName(u"history"_s);
    m_table->verticalHeader()->hide();
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setStretchLastSection(true);
    body()->addWidget(m_filter);
    body()->addWidget(m_table, 1);
    connect(m_filter, &QComboBox::activated, this, &HistoryDialog::fill);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &HistoryDialog::followChoice);
    connect(m_restore, &QPushButton::clicked, this, &HistoryDialog::bringBack);
    connect(&session.saves, &SaveQueue::saved, this, &HistoryDialog::load);
    retranslateUi();
    load();
}

void HistoryDialog::load()
{
    const auto* file = m_session.desk.file();
    if (!file) {
        return;
    }
    m_session.storage.run(
        this,
        [id = file->dossier.id, reviewer = m_session.desk.reviewer()](Workplace& workplace) {
            return historyOf(workplace, id, reviewer);
        },
        [this](const Result<QList<Edit>>& edits) {
            m_edits = edits ? *edits : QList<Edit>();
            fill();
        });
}

bool HistoryDialog::isWanted(const Edit& edit) const
{
    const auto wanted = m_filter->currentData().toString();
    const auto& subject = edit.change.subject;
    return wanted.isEmpty() || subject == wanted || subject.startsWith(wanted + u'.');
}

void HistoryDialog::fill()
{
    m_lines.clear();
    const auto* file = m_session.desk.file();
    for (auto edit = m_edits.crbegin(); file && edit != m_edits.crend(); ++edit) {
        if (isWanted(*edit)) {
            for (const auto& line : editLines(edit->change, file->rubric, file->dossier.documents)) {
                m_lines.append({*edit, line});
            }
        }
    }
    m_table->setRowCount(static_cast<int>(m_lines.size()));
    for (int row = 0; row < m_lines.size(); ++row) {
        const auto& [edit, line] = m_lines[row];
        const QStringList cells{dateTimeText(edit.at), visibleText(edit.change.author.value(), Breaks::Show),
                                line.subject.isEmpty() ? line.what : line.subject + u" · "_s + line.what, line.from,
                                line.to};
        for (int column = 0; column < ColumnCount; ++column) {
            auto* item = new QTableWidgetItem(cells[column]);
            item->setToolTip(cells[column]);
            m_table->setItem(row, column, item);
        }
    }
    m_table->resizeColumnsToContents();
    m_table->setColumnWidth(From, std::min(m_table->columnWidth(From), space(50)));
    followChoice();
}

void HistoryDialog::followChoice()
{
    const int row = m_table->currentRow();
    m_restore->setEnabled(row >= 0 && row < m_lines.size() && m_lines[row].line.field >= 0
                          && canBeBroughtBack(m_lines[row].edit.change.kind));
}

void HistoryDialog::bringBack()
{
    const auto* file = m_session.desk.file();
    const int row = m_table->currentRow();
    if (file && row >= 0) {
        const auto& [edit, line] = m_lines[row];
        const TextField target{edit.change.kind, edit.change.subject, edit.change.fields[line.field].field};
        m_session.desk.apply(restoration(*file, m_session.desk.reviewer(), target, edit));
    }
}

void HistoryDialog::fillFilter()
{
    const auto chosen = m_filter->count() == 0 ? m_first.value() : m_filter->currentData().toString();
    m_filter->clear();
    m_filter->addItem(tr("All changes"), QString());
    if (const auto* file = m_session.desk.file()) {
        for (const auto* primary : file->rubric.primaries()) {
            m_filter->addItem(primary->label.in(Phrasebook().language()), primary->id.value());
        }
    }
    m_filter->setCurrentIndex(std::max(0, m_filter->findData(chosen)));
    m_filter->setAccessibleName(tr("Show changes"));
}

void HistoryDialog::retranslateUi()
{
    Dialog::retranslateUi();
    m_table->setHorizontalHeaderLabels({tr("When"), tr("Who"), tr("What"), tr("Old value"), tr("New value")});
    m_table->setAccessibleName(tr("Changes"));
    fillFilter();
    fill();
}

} // namespace pingshen::ui
