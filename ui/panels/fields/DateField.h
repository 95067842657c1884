// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/Wording.h"

#include <QDate>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
QT_END_NAMESPACE

namespace pingshen::ui {

class ToolButton;
class TypedLine;

/// A date that may be not set. Typed as people write dates (core/domain/Dates.h), picked from a calendar (Alt+Down,
/// F4), or today's by a button unless it is a birth date; an emptied line takes it back. What is typed is told as it
/// stands: whether it is a date that may be set is the owner's to say.
class DateField : public QWidget
{
    Q_OBJECT

public:
    /// A birth date is never today's: no button for today, and a calendar that opens where working people are born.
    enum class About { Event, Birth };

    explicit DateField(QWidget* parent = nullptr, About about = About::Event);

    /// Invalid: not set. What was typed is gone. Says nothing.
    void setDate(QDate date);
    /// As last set; what is being typed is none yet.
    QDate date() const { return m_date; }
    /// Shows what is typed and no date yet; with `fault` the line is marked and says it below.
    void keep(const QString& text, const Wording& fault);
    /// Which day today is; until told, there is no calendar and no today's date.
    void setToday(std::function<QDate()> today);
    void setName(const QString& name); ///< for screen readers

Q_SIGNALS:
    void typed(const QString& text, int caret);
    /// The text is a whole date, or the focus left.
    void settled(const QString& text);
    /// The person said so: with Enter, the button, or in the calendar.
    void entered(const QString& text);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeRoomForDate();
    void followTyping(const QString& text);
    void settle();
    void enter(QDate date);
    void openCalendar();
    QDate firstShown() const;
    void retranslateUi();

    About m_about;
    TypedLine* m_line;
    QPushButton* m_todayButton;
    ToolButton* m_calendar;
    QLabel* m_faultText;
    QString m_name;
    QDate m_date;
    Wording m_fault;
    std::function<QDate()> m_today;
    bool m_touched = false; ///< typed in and not settled
};

} // namespace pingshen::ui
