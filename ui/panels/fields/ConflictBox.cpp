// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/fields/ConflictBox.h"

#include "core/domain/EditKinds.h"
#include "core/review/ChangeRules.h"
#include "ui/kit/KeyCap.h"
#include "ui/panels/fields/RoleLabel.h"
#include "ui/text/EditText.h"
#include "ui/text/ErrorText.h"
#include "ui/text/Formats.h"
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

/// What the history would say of these values.
QList<EditLine> linesOf(const ApplicationFile& file, const Disagreement& disagreement, const ConflictSide& side)
{
    return editLines(statementOf(file, disagreement, side), file.rubric, file.documentsInHistory(), file.persons);
}

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
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget* before, const QWidget* now) {
        if (before && now && (before == this || isAncestorOf(before)) && !hasKeyboard()) {
            QMetaObject::invokeMethod(this, &ConflictBox::renumber, Qt::QueuedConnection);
        }
    });
    refresh();
}

void ConflictBox::refresh()
{
    QList<Disagreement> rows;
    if (const auto* file = m_desk.file()) {
        rows = disagreements(*file);
        rows.removeIf([this](const Disagreement& row) { return !m_shows(row); });
    }
    const bool isDone = rows.isEmpty() && hasKeyboard() && m_desk.file();
    if (rows != m_rows || !m_body) {
        if (!hasKeyboard()) {
            m_numbered.clear();
        }
        m_rows = std::move(rows);
        rebuild();
    } else if (!m_rows.isEmpty()) {
        retranslateUi(); // what can be chosen depends on more than the values
    }
    setFocusPolicy(m_rows.isEmpty() && !isDone ? Qt::NoFocus : Qt::StrongFocus);
    setVisible(isDone || !m_rows.isEmpty());
}

/// Nobody is choosing any more.
void ConflictBox::renumber()
{
    if (!hasKeyboard() && !m_rows.isEmpty() && !m_numbers.contains(1) && m_desk.file()) {
        m_numbered.clear();
        rebuild();
    }
}

bool ConflictBox::hasKeyboard() const
{
    const auto* widget = QApplication::focusWidget();
    return isVisible() && widget && (widget == this || isAncestorOf(widget));
}

/// Where the row was numbered before it has its numbers again.
int ConflictBox::firstNumberOf(const Disagreement& row)
{
    int next = 1;
    for (const auto& [first, numbered] : std::as_const(m_numbered)) {
        const bool isSame = numbered.kind == row.kind && numbered.subject == row.subject && numbered.field == row.field;
        if (isSame && numbered.sides.size() == row.sides.size()) {
            return first;
        }
        next = std::max(next, first + static_cast<int>(numbered.sides.size()));
    }
    m_numbered.append({next, row});
    return next;
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
    auto* column = new QVBoxLayout(m_body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space(3));
    for (qsizetype row = 0; row < m_rows.size(); ++row) {
        addRow(column, row);
    }
    addSettled(column);
    if (m_rows.isEmpty()) {
        auto* done = roleLabel(u"second"_s, m_body);
        done->setObjectName(u"conflict-done"_s);
        column->addWidget(done);
    }
    retranslateUi();
}

void ConflictBox::addRow(QVBoxLayout* column, qsizetype row)
{
    auto* title = roleLabel(u"second"_s, m_body);
    title->setObjectName(u"conflict-title-%1"_s.arg(row));
    column->addWidget(title);
    auto* sides = new QGridLayout;
    sides->setHorizontalSpacing(space(3));
    sides->setVerticalSpacing(space(1));
    const auto first = firstNumberOf(m_rows[row]);
    for (qsizetype side = 0; side < m_rows[row].sides.size(); ++side) {
        const auto number = first + static_cast<int>(side);
        m_numbers.insert(number, {row, side});
        sides->setColumnStretch(static_cast<int>(side), 1);
        addSide(sides, number);
    }
    column->addLayout(sides);
    auto* office = new QPushButton(m_body);
    office->setObjectName(u"conflict-office-%1"_s.arg(row));
    office->hide();
    connect(office, &QPushButton::clicked, this, &ConflictBox::officeChoicesRequested);
    column->addWidget(office, 0, Qt::AlignLeft);
}

/// Whose numbers are missing now.
void ConflictBox::addSettled(QVBoxLayout* column)
{
    for (const auto& [first, numbered] : std::as_const(m_numbered)) {
        if (!m_rows.isEmpty() && !m_numbers.contains(first)) {
            auto* settled = roleLabel(u"caption"_s, m_body);
            settled->setObjectName(u"conflict-settled-%1"_s.arg(first));
            column->addWidget(settled);
        }
    }
}

void ConflictBox::addSide(QGridLayout* sides, int number)
{
    const auto [row, side] = m_numbers[number];
    auto* value = roleLabel({}, m_body);
    value->setObjectName(u"conflict-value-%1"_s.arg(number));
    value->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    value->setFocusPolicy(Qt::NoFocus);
    auto* who = roleLabel(u"caption"_s, m_body);
    who->setObjectName(u"conflict-who-%1"_s.arg(number));
    who->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto* why = roleLabel(u"error"_s, m_body);
    why->setObjectName(u"conflict-why-%1"_s.arg(number));
    why->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto* button = new QPushButton(m_body);
    button->setObjectName(u"conflict-choose-%1"_s.arg(number));
    connect(button, &QPushButton::clicked, this, [this, row = row, side = side] { choose(row, side); });
    auto* line = new QHBoxLayout;
    line->setSpacing(space(2));
    if (number <= mostNumbers) {
        line->addWidget(new KeyCap(QString::number(number), m_body));
    }
    line->addWidget(button);
    if (fileOf({row, side})) {
        auto* show = new QPushButton(m_body);
        show->setObjectName(u"conflict-show-%1"_s.arg(number));
        show->setProperty("role", u"link"_s);
        connect(show, &QPushButton::clicked, this, [this, row = row, side = side] {
            if (const auto file = fileOf({row, side})) {
                Q_EMIT fileWanted(*file);
            }
        });
        line->addWidget(show);
    }
    line->addStretch(1);
    const auto place = static_cast<int>(side);
    sides->addWidget(value, 0, place);
    sides->addWidget(who, 1, place);
    sides->addWidget(why, 2, place);
    sides->addLayout(line, 3, place);
}

/// Of a value that is one of a document's files.
std::optional<Document> ConflictBox::fileOf(const Side& side) const
{
    const auto* found = m_desk.file() ? pingshen::fileOf(*m_desk.file(), m_rows[side.first], side.second) : nullptr;
    return found ? std::optional(*found) : std::nullopt;
}

/// What the rules say of this value now; of a sheet that takes nothing, nothing. A note is its author's to settle, and
/// a file that is not here nobody's.
std::optional<Error> ConflictBox::refusalOf(const Side& side) const
{
    const auto& file = *m_desk.file();
    if (const auto arrived = checkArrived(file, m_rows[side.first], side.second); !arrived) {
        return arrived.error();
    }
    const auto part = rowOf(m_rows[side.first].kind).part;
    const bool isOpen = part == StatePart::Note || (isOnSheet(m_rows[side.first].kind) && !m_desk.sheet().isLocked());
    if (!isOpen || m_desk.isReadOnly() || m_desk.reviewer().isEmpty()) {
        return std::nullopt;
    }
    const auto allowed = checkChange(file, choiceOf(file, m_desk.reviewer(), m_rows[side.first], side.second));
    return allowed ? std::nullopt : std::optional(allowed.error());
}

/// Later, for what was clicked goes with the choice.
void ConflictBox::choose(qsizetype row, qsizetype side)
{
    QMetaObject::invokeMethod(
        this,
        [this, chosen = m_rows[row], side] {
            const auto place = m_rows.indexOf(chosen);
            if (m_desk.file() && place >= 0) { // what cannot be chosen is refused there, with the reason
                m_desk.apply(choiceOf(*m_desk.file(), m_desk.reviewer(), chosen, side));
            }
        },
        Qt::QueuedConnection);
}

bool ConflictBox::takeKeyboard()
{
    if (m_rows.isEmpty()) {
        return false;
    }
    giveKeyboard(*this);
    return true;
}

bool ConflictBox::asksAbout(const TextField& field) const
{
    return std::ranges::any_of(m_rows, [&](const Disagreement& row) {
        const bool isItsSubject = row.kind == field.kind && row.subject == field.subject;
        return isItsSubject && std::ranges::any_of(row.sides, [&](const ConflictSide& side) {
                   return side.values.contains(field.field);
               });
    });
}

QString ConflictBox::namesOf(const Disagreement& disagreement) const
{
    QStringList names;
    for (const auto& line : linesOf(*m_desk.file(), disagreement, disagreement.sides.first())) {
        names.append(line.what);
    }
    const auto subject = linesOf(*m_desk.file(), disagreement, disagreement.sides.first()).value(0).subject;
    const bool isOfDocument = rowOf(disagreement.kind).subject == SubjectKind::Document && !subject.isEmpty();
    return isOfDocument ? QString(subject + u" · "_s + listText(names)) : listText(names);
}

QString ConflictBox::titleOf(const Disagreement& disagreement) const
{
    const auto* field = fieldRow(disagreement.kind, disagreement.field);
    if (field && field->form == FieldForm::Content) {
        return tr("%1: replaced by different files on different computers. Choose one; all are kept.")
            .arg(namesOf(disagreement));
    }
    return tr("%1: entered differently on different computers. Choose one; all stay in the history.")
        .arg(namesOf(disagreement));
}

QString ConflictBox::valueOf(const Disagreement& disagreement, const ConflictSide& side) const
{
    QStringList values;
    const auto& rubric = m_desk.file()->rubric;
    const auto said = statementOf(*m_desk.file(), disagreement, side);
    const auto* indicator = rubric.indicator(IndicatorId(disagreement.subject));
    for (const auto& line : linesOf(*m_desk.file(), disagreement, side)) {
        const auto* field = line.field < 0 ? nullptr : fieldRow(said.kind, said.fields[line.field].field);
        const bool isOfMost = field && field->form == FieldForm::Points && indicator && indicator->maximum;
        values.append(isOfMost ? line.to + u" / "_s + indicator->maximum->toString() : line.to);
    }
    return values.join(u" · "_s);
}

QString ConflictBox::whoOf(const Disagreement& disagreement, const ConflictSide& side) const
{
    const auto& file = *m_desk.file();
    return QStringList{authorText(side.author, file.persons), computerText(side.device, file.device),
                       momentText(side.at, disagreement.times())}
        .join(u" · "_s);
}

void ConflictBox::retranslateUi()
{
    QStringList titles;
    for (qsizetype row = 0; row < m_rows.size(); ++row) {
        titles.append(titleOf(m_rows[row]));
        m_body->findChild<QLabel*>(u"conflict-title-%1"_s.arg(row))->setText(titles.last());
    }
    QMap<qsizetype, bool> isOpen; // by row: one of its values can be chosen, or it is no score
    for (const auto& [number, place] : m_numbers.asKeyValueRange()) {
        const auto& disagreement = m_rows[place.first];
        const auto& side = disagreement.sides[place.second];
        const auto named = [number = number](const QString& name) { return name + QString::number(number); };
        m_body->findChild<QLabel*>(named(u"conflict-value-"_s))->setText(valueOf(disagreement, side));
        m_body->findChild<QLabel*>(named(u"conflict-who-"_s))->setText(whoOf(disagreement, side));
        auto refusal = refusalOf(place);
        if (const auto primaries = m_desk.file()->rubric.primaries();
            refusal && std::ranges::find(primaries, disagreement.subject, idText) != primaries.end()) {
            refusal->where.clear(); // it stands in the card of this indicator
        }
        auto* why = m_body->findChild<QLabel*>(named(u"conflict-why-"_s));
        why->setVisible(refusal.has_value());
        why->setText(refusal ? errorText(*refusal, {}, &m_desk.file()->rubric) : QString());
        auto* button = m_body->findChild<QPushButton*>(named(u"conflict-choose-"_s));
        button->setEnabled(!refusal && !m_desk.isReadOnly());
        button->setText(tr("Use this"));
        button->setToolTip(m_desk.isReadOnly() ? tr("The vault is read-only: nothing can be changed") : QString());
        button->setAccessibleName(tr("Use this: %1").arg(valueOf(disagreement, side)));
        if (auto* show = m_body->findChild<QPushButton*>(named(u"conflict-show-"_s))) {
            show->setText(tr("Show"));
            show->setAccessibleName(tr("Show: %1").arg(valueOf(disagreement, side)));
        }
        isOpen[place.first] |= !refusal || rowOf(disagreement.kind).part != StatePart::Score;
    }
    for (const auto& [row, open] : isOpen.asKeyValueRange()) {
        auto* office = m_body->findChild<QPushButton*>(u"conflict-office-%1"_s.arg(row));
        office->setText(tr("Choose office settings…"));
        office->setVisible(!open);
        if (!open) {
            titles[row] = tr("%1: neither value is allowed under the office's present settings. If those are to be "
                             "chosen too, choose them first; or enter another value below, which settles this.")
                              .arg(namesOf(m_rows[row]));
            m_body->findChild<QLabel*>(u"conflict-title-%1"_s.arg(row))->setText(titles[row]);
        }
    }
    for (const auto& [first, numbered] : std::as_const(m_numbered)) {
        if (auto* settled = m_body->findChild<QLabel*>(u"conflict-settled-%1"_s.arg(first))) {
            const auto last = first + numbered.sides.size() - 1;
            settled->setText(tr("%1–%2 · %3: chosen", "first number, last number, what they were for")
                                 .arg(QString::number(first), QString::number(last), namesOf(numbered)));
        }
    }
    if (auto* done = m_body->findChild<QLabel*>(u"conflict-done"_s)) {
        done->setText(tr("Chosen. All values stay in the history."));
        titles.append(done->text());
    }
    setAccessibleName(titles.join(u' '));
}

void ConflictBox::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange && m_desk.file()) {
        retranslateUi();
    }
    QWidget::changeEvent(event);
}

/// A number of one of the sides; none for any other key.
std::optional<ConflictBox::Side> ConflictBox::sideMeant(const QKeyEvent& event) const
{
    const auto number = digitOf(event);
    return number <= mostNumbers && m_numbers.contains(number) ? std::optional(m_numbers[number]) : std::nullopt;
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
    if (const auto meant = sideMeant(*event)) {
        choose(meant->first, meant->second);
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
    if (m_rows.isEmpty() && event->reason() != Qt::ActiveWindowFocusReason) {
        hide();
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
