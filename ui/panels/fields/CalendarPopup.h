// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QFrame>

QT_BEGIN_NAMESPACE
class QCalendarWidget;
QT_END_NAMESPACE

namespace pingshen::ui {

/// A month to pick a day from, weekdays named in the language of the window. Arrows move, Enter or a click picks,
/// Escape leaves. Deletes itself when it closes.
class CalendarPopup final : public QFrame
{
    Q_OBJECT

public:
    /// Opens at `first`; `today` is marked.
    CalendarPopup(QDate first, QDate today, QWidget* parent);

    /// Under `field`, or over it where there is no room.
    void openBelow(const QWidget& field);

Q_SIGNALS:
    void picked(QDate date);

private:
    void changeEvent(QEvent* event) override;
    void retranslateUi();
    void nameMonth();

    QCalendarWidget* m_month;
};

} // namespace pingshen::ui
