// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/fields/DateField.h"

#include "ui/kit/ToolButton.h"
#include "ui/theme/Metrics.h"

#include <QDateEdit>
#include <QHBoxLayout>
#include <QKeyEvent>

namespace pingshen::ui {

namespace {
/// QDateEdit has no empty value: its earliest date stands for it and is shown as words.
const QDate notSet(1900, 1, 1);
} // namespace

DateField::DateField(QWidget* parent)
    : QWidget(parent),
      m_edit(new QDateEdit(this)),
      m_clear(new ToolButton(QStringLiteral("close"), this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space(1));
    row->addWidget(m_edit, 1);
    row->addWidget(m_clear);
    setFocusProxy(m_edit);
    m_edit->installEventFilter(this);
    m_edit->setMinimumDate(notSet);
    m_edit->setDate(notSet);
    m_edit->setCalendarPopup(true);
    m_edit->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    connect(m_edit, &QDateEdit::editingFinished, this, [this] { choose(date()); });
    connect(m_edit, &QDateEdit::dateChanged, this, [this](QDate picked) {
        // A day picked in the calendar counts at once, a typed one when typing is finished.
        if (!m_edit->hasFocus() && picked != notSet) {
            choose(picked);
        }
    });
    connect(m_clear, &ToolButton::clicked, this, [this] {
        setDate({});
        choose({});
    });
    retranslateUi();
}

void DateField::setDate(QDate date)
{
    m_said = date;
    const QSignalBlocker quiet(m_edit);
    m_edit->setDate(date.isValid() ? date : notSet);
    m_clear->setVisible(date.isValid());
}

QDate DateField::date() const
{
    return m_edit->date() == notSet ? QDate() : m_edit->date();
}

void DateField::setName(const QString& name)
{
    m_edit->setAccessibleName(name);
}

void DateField::choose(QDate date)
{
    m_clear->setVisible(date.isValid());
    if (date != m_said) {
        m_said = date;
        Q_EMIT dateChosen(date);
    }
}

bool DateField::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto text = static_cast<QKeyEvent*>(event)->text();
        const auto key = text.isEmpty() ? QChar() : text[0];
        if (key.isDigit()) {
            beginTyping();
            m_typedIn = m_edit->currentSection();
        } else if (const auto typedIn = std::exchange(m_typedIn, QDateTimeEdit::NoSection);
                   key == u'-' && typedIn != QDateTimeEdit::NoSection && typedIn != m_edit->currentSection()) {
            // A full section has led on by itself; the hyphen after it must not lead past the next one.
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

/// Digits cannot be typed into the words that stand for no date: they begin with today's.
void DateField::beginTyping()
{
    if (!date().isValid()) {
        const QSignalBlocker quiet(m_edit);
        m_edit->setDate(QDate::currentDate());
        m_edit->setSelectedSection(QDateTimeEdit::YearSection);
    }
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
    m_edit->setSpecialValueText(tr("Not set"));
    m_clear->setWord(tr("Clear the date"));
}

} // namespace pingshen::ui
