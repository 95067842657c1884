// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/fields/CalendarPopup.h"

#include "ui/text/Phrasebook.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Palette.h"

#include <QCalendarWidget>
#include <QEvent>
#include <QPainter>
#include <QScreen>
#include <QTextCharFormat>
#include <QToolButton>
#include <QVBoxLayout>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

/// The days of the months before and after are there, and stand back.
class Month final : public QCalendarWidget
{
public:
    using QCalendarWidget::QCalendarWidget;

private:
    void paintCell(QPainter* painter, const QRect& area, QDate date) const override
    {
        if (date.month() == monthShown() || date == selectedDate()) {
            QCalendarWidget::paintCell(painter, area, date);
            return;
        }
        painter->save();
        painter->setPen(Palette::current().secondText);
        painter->drawText(area, Qt::AlignCenter, QString::number(date.day()));
        painter->restore();
    }
};

} // namespace

CalendarPopup::CalendarPopup(QDate first, QDate today, QWidget* parent)
    : QFrame(parent, Qt::Popup),
      m_month(new Month(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(space(1), space(1), space(1), space(1));
    all->addWidget(m_month);
    m_month->setObjectName(u"calendar"_s);
    // The names of the weekdays are never cut.
    m_month->setMinimumWidth(7 * space(12));
    m_month->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    m_month->setFirstDayOfWeek(Qt::Monday);
    m_month->setDateEditEnabled(false);
    m_month->setSelectedDate(first);
    QTextCharFormat plain;
    plain.setForeground(Palette::current().text);
    m_month->setWeekdayTextFormat(Qt::Saturday, plain);
    m_month->setWeekdayTextFormat(Qt::Sunday, plain);
    QTextCharFormat weekdays;
    weekdays.setForeground(Palette::current().secondText);
    m_month->setHeaderTextFormat(weekdays);
    QTextCharFormat marked;
    marked.setForeground(Palette::current().accent);
    marked.setFontWeight(QFont::DemiBold);
    if (today.isValid()) {
        m_month->setDateTextFormat(today, marked);
    }
    for (const auto& [name, picture] : {std::pair(u"qt_calendar_prevmonth"_s, u"chevron-left"_s),
                                        std::pair(u"qt_calendar_nextmonth"_s, u"chevron-right"_s)}) {
        if (auto* button = m_month->findChild<QToolButton*>(name)) {
            button->setIcon(icon(picture));
        }
    }
    const auto pick = [this](QDate date) {
        if (isVisible()) {
            close();
            Q_EMIT picked(date);
        }
    };
    connect(m_month, &QCalendarWidget::currentPageChanged, this, &CalendarPopup::nameMonth);
    connect(m_month, &QCalendarWidget::clicked, this, pick);
    connect(m_month, &QCalendarWidget::activated, this, pick);
    retranslateUi();
}

void CalendarPopup::openBelow(const QWidget& field)
{
    adjustSize();
    auto place = field.mapToGlobal(QPoint(0, field.height() + 2));
    const auto room = field.screen()->availableGeometry();
    if (place.y() + height() > room.bottom()) {
        place.setY(field.mapToGlobal(QPoint(0, -height() - 2)).y());
    }
    place.setX(std::clamp(place.x(), room.left(), std::max(room.left(), room.right() - width())));
    move(place);
    show();
    m_month->setFocus(Qt::PopupFocusReason);
}

void CalendarPopup::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
    }
    QFrame::changeEvent(event);
}

void CalendarPopup::retranslateUi()
{
    const bool chinese = Phrasebook().language() == Language::Chinese;
    m_month->setLocale(chinese ? QLocale(QLocale::Chinese, QLocale::China)
                               : QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_month->setFirstDayOfWeek(Qt::Monday);
    m_month->setHorizontalHeaderFormat(QCalendarWidget::ShortDayNames);
    m_month->setAccessibleName(tr("Calendar"));
    nameMonth();
}

/// Qt writes "十一月 2026" for every language; Chinese is 2026年 11月.
void CalendarPopup::nameMonth()
{
    auto* month = m_month->findChild<QToolButton*>(u"qt_calendar_monthbutton"_s);
    auto* year = m_month->findChild<QToolButton*>(u"qt_calendar_yearbutton"_s);
    auto* bar = month && year ? qobject_cast<QBoxLayout*>(month->parentWidget()->layout()) : nullptr;
    if (!bar) {
        return;
    }
    const bool chinese = Phrasebook().language() == Language::Chinese;
    if ((bar->indexOf(year) < bar->indexOf(month)) != chinese) {
        const int place = std::min(bar->indexOf(month), bar->indexOf(year));
        bar->removeWidget(year);
        bar->insertWidget(chinese ? place : place + 1, year);
    }
    const int shown = m_month->monthShown();
    year->setText(QString::number(m_month->yearShown()) + (chinese ? u"年"_s : QString()));
    month->setText(chinese ? u"%1月"_s.arg(shown) : m_month->locale().standaloneMonthName(shown));
}

} // namespace pingshen::ui
