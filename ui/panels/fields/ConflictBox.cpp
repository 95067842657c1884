// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/fields/ConflictBox.h"

#include "core/domain/EditKinds.h"
#include "core/review/ChangeRules.h"
#include "ui/kit/KeyCap.h"
#include "ui/panels/fields/RoleLabel.h"
#include "ui/text/ErrorText.h"
#include "ui/theme/Keyboard.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Palette.h"

#include <QApplication>
#include <QBoxLayout>
#include <QEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>

#include <algorithm>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostNumbers = 9;
constexpr double cornerRadius = 6;

QString idText(const Indicator* indicator)
{
    return indicator->id.value();
}

/// -1 for any other key.
int digitOf(const QKeyEvent& event)
{
    const bool isPlain = (event.modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    return isPlain && event.text().size() == 1 ? event.text().front().digitValue() : -1;
}

} // namespace

ConflictBox::ConflictBox(ReviewDesk& desk, Shows shows, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_shows(std::move(shows))
{
    setObjectName(u"conflicts"_s);
    setFocusPolicy(Qt::StrongFocus);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(space(3), space(2), space(3), space(3));
    connect(&m_desk, &ReviewDesk::opened, this, &ConflictBox::refresh);
    connect(&m_desk, &ReviewDesk::changed, this, &ConflictBox::refresh);
    connect(&m_desk, &ReviewDesk::cleared, this, &ConflictBox::refresh);
    refresh();
}

ChoiceWords ConflictBox::words() const
{
    return {*m_desk.file(), m_desk.reviewer()};
}

template<class Control>
Control* ConflictBox::the(const char16_t* name, qsizetype number) const
{
    return m_body->findChild<Control*>(QString::fromUtf16(name) + QString::number(number));
}

void ConflictBox::refresh()
{
    QList<Disagreement> open;
    const auto before = m_table.rows();
    const auto id = m_desk.file() ? m_desk.file()->dossier.id : ApplicationId();
    if (id != m_application) {
        m_application = id;
        m_table.forget();
    }
    if (const auto* file = m_desk.file()) {
        open = disagreements(*file);
        open.removeIf([this](const Disagreement& row) { return !m_shows(row); });
    }
    const bool isDone = open.isEmpty() && hasKeyboard() && m_desk.file();
    if (open.isEmpty() && !isDone) {
        m_table.forget();
    }
    m_table.follow(open);
    if (m_table.rows() != before || !m_body) {
        rebuild();
    } else if (!m_table.rows().isEmpty()) {
        retranslateUi(); // what can be chosen depends on more than the values
    }
    setFocusPolicy(open.isEmpty() && !isDone ? Qt::NoFocus : Qt::StrongFocus);
    setVisible(isDone || !open.isEmpty());
}

bool ConflictBox::hasKeyboard() const
{
    const auto* widget = QApplication::focusWidget();
    return isVisible() && widget && (widget == this || isAncestorOf(widget));
}

void ConflictBox::rebuild()
{
    if (hasKeyboard()) {
        setFocus(Qt::OtherFocusReason); // and not with the button that goes now
    }
    delete m_body;
    m_numbers.clear();
    m_body = new QWidget(this);
    layout()->addWidget(m_body);
    auto* grid = new QGridLayout(m_body);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space(3));
    grid->setVerticalSpacing(space(1));
    const auto columns = m_table.columns(m_desk.file() ? m_desk.file()->here : QList<DeviceId>());
    for (int column = 0; column < columns.size(); ++column) {
        grid->setColumnStretch(column, 1);
    }
    if (m_table.hasWholes() && !m_table.isAllSettled()) {
        addHead(grid, columns);
    }
    for (qsizetype row = 0; row < m_table.rows().size(); ++row) {
        addRow(grid, row, columns);
    }
    if (m_table.isAllSettled()) {
        auto* done = roleLabel(u"second"_s, m_body);
        done->setObjectName(u"conflict-done"_s);
        grid->addWidget(done, grid->rowCount(), 0, 1, -1);
    }
    retranslateUi();
}

/// What all of them are, and whose each column is.
void ConflictBox::addHead(QGridLayout* grid, const QList<DeviceId>& columns)
{
    auto* intro = roleLabel(u"second"_s, m_body);
    intro->setObjectName(u"conflict-intro"_s);
    grid->addWidget(intro, 0, 0, 1, -1);
    for (int column = 0; column < columns.size(); ++column) {
        const auto number = ChoiceTable::numberOfWhole(column);
        m_numbers.insert(number, {columns[column], std::nullopt});
        auto* computer = roleLabel(u"strong"_s, m_body);
        computer->setObjectName(u"conflict-computer-"_s + QString::number(number));
        grid->addWidget(computer, 1, column);
        auto* all = new QPushButton(m_body);
        all->setObjectName(u"conflict-all-"_s + QString::number(number));
        grid->addLayout(buttonLine(all, number), 2, column);
    }
}

void ConflictBox::addRow(QGridLayout* grid, qsizetype row, const QList<DeviceId>& columns)
{
    const int top = grid->rowCount();
    if (top > 1) {
        grid->setRowMinimumHeight(top, space(1));
    }
    auto* title = roleLabel(m_table.rows()[row].isOpen ? u"second"_s : u"caption"_s, m_body);
    title->setObjectName(u"conflict-title-%1"_s.arg(row));
    grid->addWidget(title, top + 1, 0, 1, -1);
    if (!m_table.rows()[row].isOpen) {
        title->setObjectName(u"conflict-settled-%1"_s.arg(row));
        return;
    }
    for (int column = 0; column < columns.size(); ++column) {
        if (const auto cell = m_table.cell(row, columns[column])) {
            const auto number = m_table.numberOf(row, column, columns.size());
            m_numbers.insert(number, {columns[column], cell});
            addCell(grid, number, *cell, top + 2, column);
        }
    }
    auto* office = new QPushButton(m_body);
    office->setObjectName(u"conflict-office-%1"_s.arg(row));
    office->hide();
    connect(office, &QPushButton::clicked, this, &ConflictBox::officeChoicesRequested);
    grid->addWidget(office, top + 6, 0, 1, -1, Qt::AlignLeft);
}

/// With its number, if a key has it.
QHBoxLayout* ConflictBox::buttonLine(QPushButton* button, int number)
{
    connect(button, &QPushButton::clicked, this, [this, number] { choose(number); });
    auto* line = new QHBoxLayout;
    line->setSpacing(space(2));
    if (number <= mostNumbers) {
        line->addWidget(new KeyCap(QString::number(number), m_body));
    }
    line->addWidget(button);
    line->addStretch(1);
    return line;
}

void ConflictBox::addCell(QGridLayout* grid, int number, const Cell& cell, int line, int column)
{
    const auto label = [&](const QString& role, const QString& name, int below) {
        auto* words = roleLabel(role, m_body);
        words->setObjectName(name + QString::number(number));
        words->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        grid->addWidget(words, line + below, column);
        return words;
    };
    auto* value = label({}, u"conflict-value-"_s, 0);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    value->setFocusPolicy(Qt::NoFocus);
    label(u"caption"_s, u"conflict-who-"_s, 1);
    label(u"error"_s, u"conflict-why-"_s, 2);
    auto* button = new QPushButton(m_body);
    button->setObjectName(u"conflict-choose-%1"_s.arg(number));
    auto* buttons = buttonLine(button, number);
    if (fileOf(cell)) {
        auto* show = new QPushButton(m_body);
        show->setObjectName(u"conflict-show-%1"_s.arg(number));
        show->setProperty("role", u"link"_s);
        connect(show, &QPushButton::clicked, this, [this, cell] {
            if (const auto file = fileOf(cell)) {
                Q_EMIT fileWanted(*file);
            }
        });
        buttons->insertWidget(buttons->count() - 1, show);
    }
    grid->addLayout(buttons, line + 3, column);
}

/// Of a value that is one of a document's files.
std::optional<Document> ConflictBox::fileOf(const Cell& cell) const
{
    const auto* file = m_desk.file();
    const auto* found = file ? pingshen::fileOf(*file, m_table.rows()[cell.row].said, cell.side) : nullptr;
    return found ? std::optional(*found) : std::nullopt;
}

/// What the rules say of this value now; of a sheet that takes nothing, nothing. A note is its author's to settle, and
/// a file that is not here nobody's.
std::optional<Error> ConflictBox::refusalOf(const Cell& cell) const
{
    const auto& file = *m_desk.file();
    const auto& said = m_table.rows()[cell.row].said;
    if (const auto arrived = checkArrived(file, said, cell.side); !arrived) {
        return arrived.error();
    }
    const auto part = rowOf(said.kind).part;
    const bool isOpen = part == StatePart::Note || (isOnSheet(said.kind) && !m_desk.sheet().isLocked());
    if (!isOpen || m_desk.isReadOnly() || m_desk.reviewer().isEmpty()) {
        return std::nullopt;
    }
    const auto allowed = checkChange(file, choiceOf(file, m_desk.reviewer(), said, cell.side));
    return allowed ? std::nullopt : std::optional(allowed.error());
}

QList<ConflictBox::Cell> ConflictBox::cellsOf(const Choice& choice) const
{
    return choice.cell ? QList<Cell>{*choice.cell} : m_table.openCells(choice.device);
}

/// Later, for what was clicked goes with the choice.
void ConflictBox::choose(int number)
{
    QList<std::pair<Disagreement, qsizetype>> chosen;
    for (const auto& cell : cellsOf(m_numbers[number])) {
        chosen.append({m_table.rows()[cell.row].said, cell.side});
    }
    QMetaObject::invokeMethod(
        this,
        [this, chosen] {
            const auto isOpen = [this](const auto& each) { return m_table.isOpen(each.first); };
            if (m_desk.file() && !chosen.isEmpty() && std::ranges::all_of(chosen, isOpen)) {
                // What cannot be chosen is refused there, with the reason.
                m_desk.applyTogether(choicesOf(*m_desk.file(), m_desk.reviewer(), chosen));
            }
        },
        Qt::QueuedConnection);
}

bool ConflictBox::takeKeyboard()
{
    if (m_table.isAllSettled()) {
        return false;
    }
    giveKeyboard(*this);
    return true;
}

bool ConflictBox::asksAbout(const TextField& field) const
{
    return std::ranges::any_of(m_table.rows(), [&](const ChoiceTable::Row& row) {
        const bool isItsSubject = row.isOpen && row.said.kind == field.kind && row.said.subject == field.subject;
        return isItsSubject && std::ranges::any_of(row.said.sides, [&](const ConflictSide& side) {
                   return side.values.contains(field.field);
               });
    });
}

void ConflictBox::nameHead(QStringList& said)
{
    said.append(tr("Entered differently on different computers. Choose all that one of them has, or each value by "
                   "itself; all stay in the history."));
    m_body->findChild<QLabel*>(u"conflict-intro"_s)->setText(said.last());
    const auto columns = m_table.columns(m_desk.file()->here);
    for (const auto& [number, choice] : m_numbers.asKeyValueRange()) {
        if (choice.cell) {
            continue;
        }
        const auto computer = words().computerOf(choice.device, columns);
        the<QLabel>(u"conflict-computer-", number)->setText(computer);
        auto* all = the<QPushButton>(u"conflict-all-", number);
        const bool isRest = m_table.isPartlySettled();
        all->setText(isRest ? tr("Use the rest") : tr("Use all"));
        all->setAccessibleName(
            (isRest ? tr("Use the rest: %1", "from which computer") : tr("Use all: %1", "from which computer"))
                .arg(computer));
        const auto cells = cellsOf(choice);
        all->setEnabled(
            !cells.isEmpty() && !m_desk.isReadOnly() && m_desk.mayScore()
            && std::ranges::none_of(cells, [this](const Cell& cell) { return refusalOf(cell).has_value(); }));
    }
}

bool ConflictBox::nameCell(int number, const Cell& cell)
{
    const auto& disagreement = m_table.rows()[cell.row].said;
    const auto& side = disagreement.sides[cell.side];
    const auto value = words().valueOf(disagreement, side);
    the<QLabel>(u"conflict-value-", number)->setText(value);
    the<QLabel>(u"conflict-who-", number)
        ->setText(m_table.hasWholes() ? words().whoInColumn(disagreement, side) : words().whoOf(disagreement, side));
    auto refusal = refusalOf(cell);
    if (const auto primaries = m_desk.file()->rubric.primaries();
        refusal && std::ranges::find(primaries, disagreement.subject, idText) != primaries.end()) {
        refusal->where.clear(); // it stands in the card of this indicator
    }
    auto* why = the<QLabel>(u"conflict-why-", number);
    why->setVisible(refusal.has_value());
    why->setText(refusal ? errorText(*refusal, {}, &m_desk.file()->rubric) : QString());
    auto* button = the<QPushButton>(u"conflict-choose-", number);
    const bool isOthers = isOnSheet(disagreement.kind) && !m_desk.mayScore();
    button->setEnabled(!refusal && !m_desk.isReadOnly() && !isOthers);
    button->setText(tr("Use this"));
    button->setToolTip(m_desk.isReadOnly() ? tr("The vault is read-only: nothing can be changed")
                       : isOthers          ? tr("Only reviewing experts score")
                                           : QString());
    button->setAccessibleName(tr("Use this: %1").arg(value));
    if (auto* show = the<QPushButton>(u"conflict-show-", number)) {
        show->setText(tr("Show"));
        show->setAccessibleName(tr("Show: %1").arg(value));
    }
    return !refusal || rowOf(disagreement.kind).part != StatePart::Score;
}

void ConflictBox::nameRow(qsizetype row, QStringList& said)
{
    const auto& disagreement = m_table.rows()[row].said;
    if (!m_table.rows()[row].isOpen) {
        said.append(words().settledText(disagreement));
        the<QLabel>(u"conflict-settled-", row)->setText(said.last());
        return;
    }
    bool isPossible = false;
    for (const auto& [number, choice] : m_numbers.asKeyValueRange()) {
        if (choice.cell && choice.cell->row == row) {
            isPossible |= nameCell(number, *choice.cell);
        }
    }
    auto* office = the<QPushButton>(u"conflict-office-", row);
    office->setText(tr("Choose office settings…"));
    office->setVisible(!isPossible);
    said.append(!isPossible           ? words().deadEndOf(disagreement)
                : m_table.hasWholes() ? words().namesOf(disagreement)
                                      : words().titleOf(disagreement));
    the<QLabel>(u"conflict-title-", row)->setText(said.last());
}

void ConflictBox::retranslateUi()
{
    QStringList said;
    if (m_desk.file() && m_table.hasWholes() && !m_table.isAllSettled()) {
        nameHead(said);
    }
    for (qsizetype row = 0; m_desk.file() && row < m_table.rows().size(); ++row) {
        nameRow(row, said);
    }
    if (auto* done = m_body->findChild<QLabel*>(u"conflict-done"_s)) {
        done->setText(tr("Chosen. All values stay in the history."));
        said.append(done->text());
    }
    setAccessibleName(said.join(u' '));
}

void ConflictBox::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange && m_desk.file()) {
        retranslateUi();
    }
    QWidget::changeEvent(event);
}

/// One that chooses something; none for any other key.
std::optional<int> ConflictBox::numberMeant(const QKeyEvent& event) const
{
    const auto number = digitOf(event);
    return number <= mostNumbers && m_numbers.contains(number) ? std::optional(number) : std::nullopt;
}

/// Elsewhere in the window the digits choose options. While this has the keyboard none does.
bool ConflictBox::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && digitOf(*static_cast<QKeyEvent*>(event)) >= 0) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void ConflictBox::keyPressEvent(QKeyEvent* event)
{
    if (const auto meant = numberMeant(*event)) {
        choose(*meant);
        return;
    }
    if (digitOf(*event) >= 0) {
        return;
    }
    QWidget::keyPressEvent(event);
}

void ConflictBox::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    if (m_table.isAllSettled() && event->reason() != Qt::ActiveWindowFocusReason) {
        hide();
        m_table.forget();
    }
}

void ConflictBox::paintEvent(QPaintEvent*)
{
    const auto& palette = Palette::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(palette.border);
    painter.setBrush(palette.soft(Tone::Warning));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), cornerRadius, cornerRadius);
}

} // namespace pingshen::ui
