// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/fields/ConflictBox.h"

#include "ui/kit/KeyCap.h"
#include "ui/panels/fields/RoleLabel.h"
#include "ui/text/EditText.h"
#include "ui/text/Formats.h"
#include "ui/theme/Keyboard.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Palette.h"

#include <QBoxLayout>
#include <QEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostNumbers = 9;
constexpr double cornerRadius = 6;

/// What the history would say of these values.
QList<EditLine> linesOf(const ApplicationFile& file, const Disagreement& disagreement, const ConflictSide& side)
{
    return editLines(statementOf(file, disagreement, side), file.rubric, file.dossier.documents, file.persons);
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

void ConflictBox::refresh()
{
    QList<Disagreement> rows;
    if (const auto* file = m_desk.file()) {
        rows = disagreements(*file);
        rows.removeIf([this](const Disagreement& row) { return !m_shows(row); });
    }
    if (rows != m_rows || !m_body) {
        m_rows = std::move(rows);
        rebuild();
    }
    setFocusPolicy(m_rows.isEmpty() ? Qt::NoFocus : Qt::StrongFocus);
    setVisible(!m_rows.isEmpty());
}

void ConflictBox::rebuild()
{
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
    for (qsizetype side = 0; side < m_rows[row].sides.size(); ++side) {
        m_numbers.append({row, side});
        sides->setColumnStretch(static_cast<int>(side), 1);
        addSide(sides, row, side);
    }
    column->addLayout(sides);
}

void ConflictBox::addSide(QGridLayout* sides, qsizetype row, qsizetype side)
{
    const auto number = static_cast<int>(m_numbers.size());
    auto* value = roleLabel({}, m_body);
    value->setObjectName(u"conflict-value-%1"_s.arg(number));
    value->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    value->setFocusPolicy(Qt::NoFocus);
    auto* who = roleLabel(u"caption"_s, m_body);
    who->setObjectName(u"conflict-who-%1"_s.arg(number));
    who->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto* button = new QPushButton(m_body);
    button->setObjectName(u"conflict-choose-%1"_s.arg(number));
    connect(button, &QPushButton::clicked, this, [this, row, side] { choose(row, side); });
    auto* line = new QHBoxLayout;
    line->setSpacing(space(2));
    if (number <= mostNumbers) {
        line->addWidget(new KeyCap(QString::number(number), m_body));
    }
    line->addWidget(button);
    line->addStretch(1);
    const auto place = static_cast<int>(side);
    sides->addWidget(value, 0, place);
    sides->addWidget(who, 1, place);
    sides->addLayout(line, 2, place);
}

/// Later, for what was clicked goes with the choice.
void ConflictBox::choose(qsizetype row, qsizetype side)
{
    QMetaObject::invokeMethod(
        this,
        [this, chosen = m_rows[row], side] {
            if (m_desk.file() && m_rows.contains(chosen)) {
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

QString ConflictBox::titleOf(const Disagreement& disagreement) const
{
    QStringList names;
    for (const auto& line : linesOf(*m_desk.file(), disagreement, disagreement.sides.first())) {
        names.append(line.what);
    }
    return tr("%1: entered differently on different computers. Choose one; all stay in the history.")
        .arg(listText(names));
}

QString ConflictBox::valueOf(const Disagreement& disagreement, const ConflictSide& side) const
{
    QStringList values;
    for (const auto& line : linesOf(*m_desk.file(), disagreement, side)) {
        values.append(line.to);
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
    for (qsizetype i = 0; i < m_numbers.size(); ++i) {
        const auto& disagreement = m_rows[m_numbers[i].first];
        const auto& side = disagreement.sides[m_numbers[i].second];
        const auto named = [&](const QString& name) { return name + QString::number(i + 1); };
        m_body->findChild<QLabel*>(named(u"conflict-value-"_s))->setText(valueOf(disagreement, side));
        m_body->findChild<QLabel*>(named(u"conflict-who-"_s))->setText(whoOf(disagreement, side));
        auto* button = m_body->findChild<QPushButton*>(named(u"conflict-choose-"_s));
        button->setText(tr("Use this"));
        button->setEnabled(!m_desk.isReadOnly());
        button->setToolTip(m_desk.isReadOnly() ? tr("The vault is read-only: nothing can be changed") : QString());
        button->setAccessibleName(tr("Use this: %1").arg(valueOf(disagreement, side)));
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
std::optional<std::pair<qsizetype, qsizetype>> ConflictBox::sideMeant(const QKeyEvent& event) const
{
    const auto number = event.text().size() == 1 ? event.text().front().digitValue() : -1;
    const bool isPlain = (event.modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    const bool isNumber = isPlain && number >= 1 && number <= std::min<qsizetype>(m_numbers.size(), mostNumbers);
    return isNumber ? std::optional(m_numbers[number - 1]) : std::nullopt;
}

/// Elsewhere in the window the digits choose options.
bool ConflictBox::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && sideMeant(*static_cast<QKeyEvent*>(event))) {
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
    QWidget::keyPressEvent(event);
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
