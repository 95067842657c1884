// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/HistoryDialog.h"

#include "core/domain/ConflictFold.h"
#include "core/domain/EditKinds.h"
#include "core/work/History.h"
#include "core/work/HistoryCheck.h"
#include "ui/kit/RowTable.h"
#include "ui/text/EditFileText.h"
#include "ui/text/Formats.h"
#include "ui/text/Naming.h"
#include "ui/text/PersonText.h"
#include "ui/text/ProblemText.h"
#include "ui/theme/Eliding.h"
#include "ui/theme/Metrics.h"

#include <QComboBox>
#include <QHeaderView>
#include <QJsonObject>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int detailLines = 4;
constexpr int usual = space(256);
constexpr int widest = space(380); ///< in a wide window
constexpr int tall = space(150);

enum Column { When, Who, What, From, To, Computer, ColumnCount };

const auto officeChoice = u"office:"_s; ///< no id of an indicator
const auto sizeKey = u"historyDialog"_s;

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

/// What a column needs to be read in full.
int widthOf(const RowTable& table, int column)
{
    int width = table.horizontalHeader()->sectionSizeHint(column);
    for (int row = 0; row < table.rowCount(); ++row) {
        width = std::max(width, table.fontMetrics().horizontalAdvance(table.item(row, column)->text()) + space(8));
    }
    return width;
}

bool canBeBroughtBack(EditKind::Value kind)
{
    return rowOf(kind).undoable == Undoable::Yes;
}

} // namespace

HistoryDialog::HistoryDialog(Session& session, const IndicatorId& indicator, QWidget* parent)
    : HistoryDialog(session, indicator, std::make_shared<bool>(false), parent)
{}

HistoryDialog::HistoryDialog(Session& session, const IndicatorId& indicator, const std::shared_ptr<bool>& isCut,
                             QWidget* parent)
    : Dialog([whose = whoseIn(session)] { return tr("History") + u" · "_s + whose(); },
             [isCut] {
                 return *isCut ? tr("Every change in this vault is kept with its author and previous value. A row "
                                    "marks each point where the vault was restored.")
                               : tr("Every change is kept with its author and previous value.");
             },
             parent),
      m_session(session),
      m_filter(new QComboBox(this)),
      m_table(new RowTable(ColumnCount, this)),
      m_details(new QPlainTextEdit(this)),
      m_hidden(new QLabel(this)),
      m_restore(addButton(Role::Other, [] { return tr("Restore this value"); })),
      m_isCut(isCut),
      m_first(indicator)
{
    addButton(Role::Reject, [] { return tr("Close"); });
    setAttribute(Qt::WA_DeleteOnClose);
    const int room = parent ? parent->window()->width() - space(16) : widest;
    const int height = parent ? parent->window()->height() - space(16) : tall;
    resize(std::min(std::max(usual, std::min(room, widest)), screen()->availableGeometry().width()),
           std::min(std::max(tall, height), screen()->availableGeometry().height()));
    m_table->setObjectName(u"history"_s);
    m_table->setItemDelegateForColumn(What, new PlaceDelegate(m_table));
    m_table->setWordWrap(false);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // It takes its width from the columns when it comes.
    connect(m_table->verticalScrollBar(), &QScrollBar::rangeChanged, this, &HistoryDialog::shareOutWidth,
            Qt::QueuedConnection);
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
    connect(m_table, &RowTable::itemSelectionChanged, this, &HistoryDialog::followChoice);
    connect(m_restore, &QPushButton::clicked, this, &HistoryDialog::bringBack);
    connect(&session.saves, &SaveQueue::saved, this, &HistoryDialog::load);
    connect(&session.desk, &ReviewDesk::changed, this, [this] { Dialog::retranslateUi(); });
    connect(&session.people, &People::changed, this, &HistoryDialog::fill);
    retranslateUi();
    load();
    comeBackInSize();
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
            PINGSHEN_ASSIGN(auto office, officeHistory(workplace));
            office.removeIf([](const Edit& edit) { return edit.change.author.isEmpty(); }); // the program's own notes
            PINGSHEN_ASSIGN(auto continuations, continuationsOf(workplace, id));
            PINGSHEN_ASSIGN(auto here, ownDevices(workplace));
            PINGSHEN_ASSIGN(const auto hidden, kindsHiddenFrom(workplace, id, reviewer));
            PINGSHEN_ASSIGN(const auto newer, editsOfNewerProgram(workplace, id));
            return Loaded{
                std::move(edits), std::move(office), std::move(continuations), std::move(here), hidden, newer};
        },
        [this](const Result<Loaded>& loaded) {
            m_loaded = loaded ? *loaded : Loaded();
            *m_isCut = !m_loaded.continuations.isEmpty();
            Dialog::retranslateUi();
            fill();
        });
}

bool HistoryDialog::isWanted(const Edit& edit) const
{
    const auto wanted = m_filter->currentData().toString();
    const auto& subject = edit.change.subject;
    return wanted.isEmpty() || wanted == officeChoice || subject == wanted || subject.startsWith(wanted + u'.');
}

const QList<Edit>& HistoryDialog::shown() const
{
    return m_filter->currentData().toString() == officeChoice ? m_loaded.office : m_loaded.edits;
}

void HistoryDialog::fill()
{
    const int current = m_table->currentRow();
    const auto chosen =
        current >= 0 && current < m_rows.size() ? std::optional(m_rows[current].edit.ref()) : std::nullopt;
    m_rows.clear();
    m_cells.clear();
    const auto& edits = shown();
    const auto ways = undoings(edits);
    const auto steps = choiceSteps(edits);
    auto continuations = m_filter->currentData().toString().isEmpty() ? m_loaded.continuations : QList<Edit>();
    for (auto i = m_session.desk.file() ? edits.size() - 1 : -1; i >= 0; --i) {
        while (!continuations.isEmpty() && edits[i].isBefore(continuations.last())) {
            addContinuation(continuations.takeLast());
        }
        if (isWanted(edits[i])) {
            addRow(i, ways, steps);
        }
    }
    showRows();
    chooseAgain(chosen);
    QStringList kept{newerEditsText(m_loaded.newer), hiddenText(m_loaded.hiddenKinds)};
    kept.removeAll(QString());
    m_hidden->setText(kept.join(u'\n'));
    m_hidden->setVisible(!kept.isEmpty());
    shareOutWidth();
    showWholeRows();
    followChoice();
}

/// New changes stand above: what was chosen stays so, or else the next step would be about another change.
void HistoryDialog::chooseAgain(const std::optional<EditRef>& chosen)
{
    const auto found = std::ranges::find_if(m_rows, [&chosen](const Row& row) { return row.edit.ref() == chosen; });
    if (chosen && found != m_rows.end()) {
        m_table->setCurrentCell(static_cast<int>(found - m_rows.begin()), m_table->currentColumn());
    }
}

void HistoryDialog::addRow(qsizetype at, const QList<Undoing>& ways, const QList<ChoiceStep>& steps)
{
    const auto& file = *m_session.desk.file();
    const auto& persons = m_session.people.book();
    const auto& edit = shown()[at];
    auto lines = editLines(edit.change, file.rubric, file.documentsInHistory(), persons);
    for (auto& line : lines) {
        line = settledLine(line, edit.change, ways[at], steps[at]);
    }
    lines = changedLines(lines);
    const auto line = joinedLine(lines, edit.change, ways[at]);
    const bool isOfRoles = edit.change.kind == EditKind::RolesChanged;
    const auto name = isOfRoles                ? rolesChangeText(edit.change, persons)
                      : line.subject.isEmpty() ? line.what
                                               : QString(line.subject + u" · "_s + line.what);
    const auto what = chosenText(undoingText(name, ways[at]), steps[at].isChoice);
    m_rows.append({edit, lines});
    m_cells.append({dateTimeText(edit.at), authorText(edit.change, persons), conflictingText(what, isConflicting(edit)),
                    line.from, line.to, computerOf(edit)});
}

/// One sentence over what was, and is: it is about all of the vault.
void HistoryDialog::addContinuation(const Edit& edit)
{
    const auto& file = *m_session.desk.file();
    const auto& persons = m_session.people.book();
    auto line = editLines(edit.change, file.rubric, {}, persons).first();
    m_rows.append({edit, {line}});
    m_cells.append({dateTimeText(edit.at), authorText(edit.change, persons), line.to, {}, {}, computerOf(edit)});
}

void HistoryDialog::showRows()
{
    m_table->clearSpans();
    m_table->setRowCount(static_cast<int>(m_rows.size()));
    for (int row = 0; row < m_rows.size(); ++row) {
        for (int column = 0; column < ColumnCount; ++column) {
            auto* item = new QTableWidgetItem(m_cells[row][column]);
            item->setToolTip(column == Computer ? computerText(m_rows[row].edit.device, m_loaded.here)
                                                : m_cells[row][column]);
            m_table->setItem(row, column, item);
        }
        if (m_rows[row].edit.change.kind == EditKind::VaultContinued) {
            m_table->setSpan(row, What, 1, To - What + 1);
        }
    }
    const auto isElsewhere = [this](const Row& row) { return !m_loaded.here.contains(row.edit.device); };
    m_table->setColumnHidden(Computer, std::ranges::none_of(m_rows, isElsewhere));
}

/// Of another one its number; this one is meant where nothing stands.
QString HistoryDialog::computerOf(const Edit& edit) const
{
    constexpr qsizetype enough = 8; // digits, as wherever a computer is named
    return m_loaded.here.contains(edit.device) ? QString() : deviceText(DeviceId(edit.device.value().left(enough)));
}

/// What another computer said of the same waits beside it.
bool HistoryDialog::isConflicting(const Edit& edit) const
{
    const auto& conflicts = m_session.desk.file()->conflicts;
    return std::ranges::count(conflicts, edit.ref(), &Conflict::edit) > 0;
}

/// When, who and where stand in full; what, was and is share the rest by what they need, and each has a fair part of
/// it.
void HistoryDialog::shareOutWidth()
{
    m_table->resizeColumnsToContents();
    const int who = std::min(m_table->columnWidth(Who), space(50));
    m_table->setColumnWidth(Who, who);
    const int where = m_table->isColumnHidden(Computer) ? 0 : widthOf(*m_table, Computer);
    m_table->setColumnWidth(Computer, where);
    const int rest = m_table->viewport()->width() - m_table->columnWidth(When) - who - where;
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
    showWholeRows();
}

/// What is left under the last whole row of a long list is given to the details.
void HistoryDialog::showWholeRows()
{
    const int line = m_table->rowCount() > 0 ? m_table->rowHeight(0) : 0;
    const int usual = detailLines * m_details->fontMetrics().lineSpacing() + space(5);
    const int room = m_table->viewport()->height() + m_details->height() - usual;
    const bool isLong = line > 0 && line * m_table->rowCount() > room;
    m_details->setFixedHeight(isLong && room > line ? usual + room % line : usual);
}

void HistoryDialog::comeBackInSize()
{
    m_session.places.recall(m_session.desk.writer(), sizeKey, this, [this](const QJsonObject& size) {
        const auto room = screen()->availableGeometry().size();
        const QSize kept(size[u"width"_s].toInt(), size[u"height"_s].toInt());
        if (kept.width() >= minimumWidth() && kept.height() >= minimumHeight() && !kept.isEmpty()) {
            resize(kept.boundedTo(room));
        }
    });
}

void HistoryDialog::done(int result)
{
    m_session.places.keep(m_session.desk.writer(), sizeKey, {{u"width"_s, width()}, {u"height"_s, height()}});
    Dialog::done(result);
}

void HistoryDialog::followChoice()
{
    const int at = m_table->currentRow();
    const bool isRow = at >= 0 && at < m_rows.size();
    const auto row = isRow ? m_rows[at] : Row{};
    const bool hasFields = isRow && row.lines.first().field >= 0;
    const bool isOfApplication = isRow && !row.edit.change.application.isEmpty();
    m_restore->setEnabled(hasFields && isOfApplication && canBeBroughtBack(row.edit.change.kind));
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
    m_filter->addItem(tr("People and office settings"), officeChoice);
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
    m_table->setHorizontalHeaderLabels(
        {tr("When"), tr("Who"), tr("What"), tr("Old value"), tr("New value"), tr("Computer")});
    m_table->setAccessibleName(tr("Changes"));
    m_details->setAccessibleName(tr("Details of the change"));
    m_details->setPlaceholderText(tr("Choose a change to read all of it here."));
    fillFilter();
    fill();
}

} // namespace pingshen::ui
