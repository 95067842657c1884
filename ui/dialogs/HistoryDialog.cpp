// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/HistoryDialog.h"

#include "core/domain/ConflictFold.h"
#include "core/domain/EditKinds.h"
#include "core/work/History.h"
#include "core/work/HistoryCheck.h"
#include "ui/text/Formats.h"
#include "ui/text/Naming.h"
#include "ui/text/ProblemText.h"
#include "ui/theme/Eliding.h"
#include "ui/theme/Metrics.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QStyledItemDelegate>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int detailLines = 4;
constexpr int usual = space(256);
constexpr int widest = space(380); ///< in a wide window

enum Column { When, Who, What, From, To, ColumnCount };

/// What was changed stands at the end of its cell, after the place: of a long one the middle goes.
class PlaceDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

private:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->textElideMode = cutOf(TextOf::Name);
    }
};

/// The applicant whose history it is, by the name of the moment: it may have been typed just before, and count only
/// once its field is left.
Wording whoseIn(const Session& session)
{
    return [&desk = session.desk] {
        const auto* file = desk.file();
        const auto applicant = file ? file->dossier.applicant : Applicant();
        return applicationTitle(applicant.latinName, applicant.chineseName, applicant.caseNumber);
    };
}

bool canBeBroughtBack(EditKind::Value kind)
{
    return rowOf(kind).undoable == Undoable::Yes;
}

} // namespace

HistoryDialog::HistoryDialog(Session& session, const IndicatorId& indicator, QWidget* parent)
    : Dialog([whose = whoseIn(session)] { return tr("History") + u" · "_s + whose(); },
             [] { return tr("Every change is kept with its author and previous value."); }, parent),
      m_session(session),
      m_filter(new QComboBox(this)),
      m_table(new QTableWidget(0, ColumnCount, this)),
      m_details(new QPlainTextEdit(this)),
      m_hidden(new QLabel(this)),
      m_restore(addButton(Role::Other, [] { return tr("Restore this value"); })),
      m_first(indicator)
{
    addButton(Role::Reject, [] { return tr("Close"); });
    setAttribute(Qt::WA_DeleteOnClose);
    const int room = parent ? parent->window()->width() - space(16) : widest;
    resize(std::min(std::max(usual, std::min(room, widest)), screen()->availableGeometry().width()), space(150));
    m_table->setObjectName(u"history"_s);
    m_table->verticalHeader()->hide();
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setItemDelegateForColumn(What, new PlaceDelegate(m_table));
    m_table->setWordWrap(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_details->setObjectName(u"historyDetails"_s);
    m_details->setReadOnly(true);
    m_details->setTabChangesFocus(true);
    m_details->setFixedHeight(detailLines * m_details->fontMetrics().lineSpacing() + space(5));
    m_hidden->setObjectName(u"hidden"_s);
    m_hidden->setProperty("role", u"caption"_s);
    m_hidden->setWordWrap(true);
    body()->addWidget(m_filter);
    body()->addWidget(m_table, 1);
    body()->addWidget(m_details);
    body()->addWidget(m_hidden);
    connect(m_filter, &QComboBox::activated, this, &HistoryDialog::fill);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &HistoryDialog::followChoice);
    connect(m_restore, &QPushButton::clicked, this, &HistoryDialog::bringBack);
    connect(&session.saves, &SaveQueue::saved, this, &HistoryDialog::load);
    connect(&session.desk, &ReviewDesk::changed, this, [this] { Dialog::retranslateUi(); });
    connect(&session.people, &People::changed, this, &HistoryDialog::fill);
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
        [id = file->dossier.id, reviewer = m_session.desk.reviewer()](Workplace& workplace) -> Result<Loaded> {
            PINGSHEN_ASSIGN(auto edits, historyOf(workplace, id, reviewer));
            PINGSHEN_ASSIGN(const auto hidden, kindsHiddenFrom(workplace, id, reviewer));
            PINGSHEN_ASSIGN(const auto newer, editsOfNewerProgram(workplace, id));
            return Loaded{std::move(edits), hidden, newer};
        },
        [this](const Result<Loaded>& loaded) {
            m_edits = loaded ? loaded->edits : QList<Edit>();
            m_hiddenKinds = loaded ? loaded->hiddenKinds : 0;
            m_newer = loaded ? loaded->newer : 0;
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
    m_rows.clear();
    QList<QStringList> cells;
    const auto* file = m_session.desk.file();
    const auto& persons = m_session.people.book();
    const auto ways = undoings(m_edits);
    const auto steps = choiceSteps(m_edits);
    for (auto i = m_edits.size() - 1; file && i >= 0; --i) {
        const auto& edit = m_edits[i];
        if (isWanted(edit)) {
            auto lines = editLines(edit.change, file->rubric, file->documentsInHistory(), persons);
            for (auto& line : lines) {
                line = settledLine(line, edit.change, ways[i], steps[i]);
            }
            const auto line = joinedLine(lines, edit.change, ways[i]);
            const auto what = line.subject.isEmpty() ? line.what : QString(line.subject + u" · "_s + line.what);
            m_rows.append({edit, lines});
            cells.append({dateTimeText(edit.at), authorText(edit.change.author, persons),
                          chosenText(undoingText(what, ways[i]), steps[i].isChoice), line.from, line.to});
        }
    }
    m_table->setRowCount(static_cast<int>(m_rows.size()));
    for (int row = 0; row < m_rows.size(); ++row) {
        for (int column = 0; column < ColumnCount; ++column) {
            auto* item = new QTableWidgetItem(cells[row][column]);
            item->setToolTip(cells[row][column]);
            m_table->setItem(row, column, item);
        }
    }
    QStringList kept{newerEditsText(m_newer), hiddenText(m_hiddenKinds)};
    kept.removeAll(QString());
    m_hidden->setText(kept.join(u'\n'));
    m_hidden->setVisible(!kept.isEmpty());
    shareOutWidth();
    followChoice();
}

/// When and who stand in full; what, was and is share the rest by what they need, and each has a fair part of it.
void HistoryDialog::shareOutWidth()
{
    m_table->resizeColumnsToContents();
    const int who = std::min(m_table->columnWidth(Who), space(50));
    m_table->setColumnWidth(Who, who);
    const int rest = m_table->viewport()->width() - m_table->columnWidth(When) - who;
    const int fair = rest / 3;
    int from = std::min(m_table->columnWidth(From), fair);
    const int to = std::min(m_table->columnWidth(To), fair);
    int what = std::min(m_table->columnWidth(What), rest - from - to);
    // What is left over makes the columns wider, so that they fill the table.
    const int spare = std::max(0, rest - what - from - to);
    what += spare / 3;
    from += spare / 3;
    m_table->setColumnWidth(What, what);
    m_table->setColumnWidth(From, from);
    m_table->setColumnWidth(To, std::max(to, rest - what - from));
}

void HistoryDialog::resizeEvent(QResizeEvent* event)
{
    Dialog::resizeEvent(event);
    shareOutWidth();
}

void HistoryDialog::followChoice()
{
    const int at = m_table->currentRow();
    const bool isRow = at >= 0 && at < m_rows.size();
    const auto row = isRow ? m_rows[at] : Row{};
    const bool hasFields = isRow && row.lines.first().field >= 0;
    m_restore->setEnabled(hasFields && canBeBroughtBack(row.edit.change.kind));
    const auto subject = isRow ? row.lines.first().subject : QString();
    const auto details = detailsText(row.lines);
    m_details->setPlainText(subject.isEmpty() ? details : QString(subject + u'\n' + details));
}

void HistoryDialog::bringBack()
{
    const auto* file = m_session.desk.file();
    const int row = m_table->currentRow();
    if (file && row >= 0) {
        const auto& edit = m_rows[row].edit;
        m_session.desk.apply(restoration(*file, m_session.desk.reviewer(), edit));
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
    m_details->setAccessibleName(tr("Details of the change"));
    m_details->setPlaceholderText(tr("Choose a change to read all of it here."));
    fillFilter();
    fill();
}

} // namespace pingshen::ui
