// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTimeEdit>

class QDateEdit;

namespace pingshen::ui {

class ToolButton;

/// A date that may be not set: a button sets it to today, a cross takes it back; in between a calendar.
class DateField : public QWidget
{
    Q_OBJECT

public:
    explicit DateField(QWidget* parent = nullptr);

    /// Invalid: not set. Says nothing.
    void setDate(QDate date);
    QDate date() const;
    void setName(const QString& name); ///< for screen readers

Q_SIGNALS:
    /// A person chose another date; invalid: taken back.
    void dateChosen(QDate date);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void choose(QDate date);
    void beginTyping();
    void retranslateUi();

    QDateEdit* m_edit;
    ToolButton* m_clear;
    QDate m_said;
    QDateTimeEdit::Section m_typedIn = QDateTimeEdit::NoSection; ///< by the last key, if it was a digit
};

} // namespace pingshen::ui
