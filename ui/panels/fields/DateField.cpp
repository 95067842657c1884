// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/fields/DateField.h"

#include "core/domain/Dates.h"
#include "ui/kit/ToolButton.h"
#include "ui/kit/input/TypedLine.h"
#include "ui/panels/fields/CalendarPopup.h"
#include "ui/panels/fields/RoleLabel.h"
#include "ui/theme/Metrics.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestDate = 24;
constexpr int frameOfLine = space(6); ///< its border, padding and caret

bool isOfDates(QString& text)
{
    static const auto signs = u"-/.年月日号　 －／．。—–−\n\t"_s;
    const bool fits =
        std::ranges::all_of(text, [](QChar c) { return (c.isDigit() && c.digitValue() >= 0) || signs.contains(c); });
    text.replace(u'\n', u' ').replace(u'\t', u' ');
    return fits;
}

bool opensCalendar(const QKeyEvent& key)
{
    return key.key() == Qt::Key_F4 || (key.key() == Qt::Key_Down && key.modifiers().testFlag(Qt::AltModifier));
}

} // namespace

DateField::DateField(QWidget* parent, About about)
    : QWidget(parent),
      m_about(about),
      m_line(new TypedLine(isOfDates, this)),
      m_todayButton(new QPushButton(this)),
      m_calendar(new ToolButton(u"calendar"_s, this)),
      m_faultText(roleLabel(u"error"_s, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space(1));
    auto* row = new QHBoxLayout;
    row->setSpacing(space(1));
    row->addWidget(m_line, 1);
    row->addWidget(m_calendar);
    row->addWidget(m_todayButton);
    m_todayButton->setVisible(about == About::Event);
    for (auto* button : std::initializer_list<QWidget*>{m_calendar, m_todayButton}) {
        button->setMaximumHeight(controlHeight); // the row is as high as the fields above and below it
    }
    column->addLayout(row);
    column->addWidget(m_faultText);
    m_todayButton->setProperty("role", u"link"_s);
    m_todayButton->setEnabled(false);
    m_calendar->setEnabled(false);
    m_faultText->setTextFormat(Qt::PlainText);
    m_faultText->hide();
    m_line->setMaxLength(longestDate);
    m_line->installEventFilter(this);
    setFocusProxy(m_line);
    connect(m_line, &QLineEdit::textEdited, this, &DateField::followTyping);
    connect(m_line, &QLineEdit::returnPressed, this, [this] {
        m_touched = false;
        Q_EMIT entered(m_line->text());
    });
    connect(m_todayButton, &QPushButton::clicked, this, [this] { enter(m_today()); });
    connect(m_calendar, &ToolButton::clicked, this, &DateField::openCalendar);
    retranslateUi();
}

void DateField::setDate(QDate date)
{
    m_date = date;
    m_touched = false;
    const auto text = date.isValid() ? date.toString(Qt::ISODate) : QString();
    if (text != m_line->text()) {
        m_line->setText(text);
    }
    keep(text, {});
}

void DateField::keep(const QString& text, const Wording& fault)
{
    if (m_line->text() != text) {
        m_line->setText(text);
    }
    m_fault = fault;
    m_line->setInvalid(static_cast<bool>(fault));
    m_faultText->setVisible(static_cast<bool>(fault));
    m_faultText->setText(fault ? fault() : QString());
    m_line->setAccessibleDescription(m_faultText->text());
}

void DateField::setToday(std::function<QDate()> today)
{
    m_today = std::move(today);
    m_todayButton->setEnabled(true);
    m_calendar->setEnabled(true);
}

void DateField::setName(const QString& name)
{
    m_name = name;
    retranslateUi();
}

void DateField::followTyping(const QString& text)
{
    m_touched = true;
    Q_EMIT typed(text, m_line->cursorPosition());
    if (isWholeDate(text) && m_line->cursorPosition() == text.size()) {
        settle();
    }
}

void DateField::settle()
{
    if (std::exchange(m_touched, false)) {
        Q_EMIT settled(m_line->text());
    }
}

void DateField::enter(QDate date)
{
    const auto text = date.toString(Qt::ISODate);
    if (m_line->text() != text) {
        m_line->setText(text);
        Q_EMIT typed(text, static_cast<int>(text.size()));
    }
    m_touched = false;
    Q_EMIT entered(text);
}

QDate DateField::firstShown() const
{
    constexpr int usualAge = 40;
    return m_about == About::Event ? m_today() : QDate(m_today().year() - usualAge, 1, 1);
}

void DateField::openCalendar()
{
    if (!m_today) {
        return;
    }
    const auto typing = typedDate(m_line->text());
    const auto marked = m_about == About::Event ? m_today() : QDate();
    auto* calendar = new CalendarPopup(typing.isValid() ? typing : firstShown(), marked, this);
    connect(calendar, &CalendarPopup::picked, this, [this](QDate date) {
        enter(date);
        m_line->setFocus(Qt::PopupFocusReason);
    });
    calendar->openBelow(*m_line);
}

bool DateField::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress && opensCalendar(static_cast<QKeyEvent&>(*event))) {
        openCalendar();
        return true;
    }
    if (event->type() == QEvent::FocusOut && static_cast<QFocusEvent&>(*event).reason() != Qt::PopupFocusReason) {
        settle();
    }
    return QWidget::eventFilter(watched, event);
}

/// Today is in the calendar too: its button gives way to a date that would not be whole.
void DateField::makeRoomForDate()
{
    const QFontMetrics metrics(m_line->font());
    const int words =
        std::max(metrics.horizontalAdvance(u"0000-00-00"_s), metrics.horizontalAdvance(m_line->placeholderText()));
    const int needed =
        words + frameOfLine + m_calendar->sizeHint().width() + m_todayButton->sizeHint().width() + 2 * space(1);
    const bool fits = m_about == About::Event && width() >= needed;
    if (fits == m_todayButton->isHidden()) {
        m_todayButton->setVisible(fits);
        layout()->invalidate();
        layout()->activate(); // it comes while the row is being laid out, which asks no second time
    }
}

void DateField::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    makeRoomForDate();
}

void DateField::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
    }
    QWidget::changeEvent(event);
}

void DateField::retranslateUi()
{
    m_line->setPlaceholderText(tr("YYYY-MM-DD"));
    m_line->setAccessibleName(m_name);
    m_todayButton->setText(tr("Today"));
    m_todayButton->setAccessibleName(tr("%1: today").arg(m_name));
    m_calendar->setWord(tr("Calendar"));
    m_calendar->setAccessibleName(tr("%1: calendar").arg(m_name));
    makeRoomForDate();
    m_faultText->setText(m_fault ? m_fault() : QString());
}

} // namespace pingshen::ui
