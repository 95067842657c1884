// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/fields/DateField.h"

#include "tests/support/Printers.h"
#include "ui/panels/fields/CalendarPopup.h"
#include "ui/text/LanguageSwitch.h"

#include <QBoxLayout>
#include <QCalendarWidget>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QtTest/QTest>

#include <gtest/gtest.h>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

const QDate today(2026, 11, 5);

class DateFieldTest : public ::testing::Test
{
protected:
    DateFieldTest() : field(new DateField(&window)), other(new QLineEdit(&window))
    {
        auto* column = new QVBoxLayout(&window);
        column->addWidget(field);
        column->addWidget(other);
        field->setToday([] { return today; });
        QObject::connect(field, &DateField::settled, &window, [this](const QString& text) { settled << text; });
        QObject::connect(field, &DateField::entered, &window, [this](const QString& text) { entered << text; });
        window.show();
        window.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&window));
        field->setFocus();
    }

    QLineEdit* line() const { return field->findChild<QLineEdit*>(); }
    CalendarPopup* popup() const { return field->findChild<CalendarPopup*>(); }
    QCalendarWidget* month() const { return popup()->findChild<QCalendarWidget*>(); }

    QWidget window;
    DateField* field;
    QLineEdit* other;
    QStringList settled;
    QStringList entered;
};

} // namespace

TEST_F(DateFieldTest, isEmptyWhenNoDateIsSet)
{
    EXPECT_EQ(QString(), line()->text());
    EXPECT_FALSE(field->date().isValid());
    field->setDate(today);
    EXPECT_EQ(u"2026-11-05"_s, line()->text());
    field->setDate({});
    EXPECT_EQ(QString(), line()->text());
    EXPECT_TRUE(settled.isEmpty());
}

TEST_F(DateFieldTest, tellsAWholeDateAtOnceAndHalfADateWhenItIsLeft)
{
    QTest::keyClicks(line(), u"20261120"_s);
    EXPECT_EQ(QStringList{u"20261120"_s}, settled);
    line()->clear();
    QTest::keyClicks(line(), u"2026/1/5"_s);
    EXPECT_EQ(1, settled.size()) << "it may become 2026/1/50 or not";
    other->setFocus();
    EXPECT_EQ(u"2026/1/5"_s, settled.last());
    field->setFocus();
    line()->selectAll();
    QTest::keyClicks(line(), u"2026-1"_s);
    other->setFocus();
    EXPECT_EQ(u"2026-1"_s, settled.last());
}

TEST_F(DateFieldTest, takesWhatDatesAreMadeOfAndNothingElse)
{
    QTest::keyClicks(line(), u"on 2026x.1"_s);
    EXPECT_EQ(u" 2026.1"_s, line()->text());
    line()->clear();
    QInputMethodEvent committed;
    committed.setCommitString(u"２０２６年１１月２０日"_s);
    QCoreApplication::sendEvent(line(), &committed);
    EXPECT_EQ(QStringList{u"２０２６年１１月２０日"_s}, settled);
}

TEST_F(DateFieldTest, tellsThatItWasEmptied)
{
    field->setDate(today);
    line()->selectAll();
    QTest::keyClick(line(), Qt::Key_Delete);
    EXPECT_TRUE(settled.isEmpty());
    QTest::keyClick(line(), Qt::Key_Return);
    EXPECT_EQ(QStringList{QString()}, entered);
}

TEST_F(DateFieldTest, isSetToTodayByItsButton)
{
    auto* button = field->findChild<QPushButton*>();
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    EXPECT_EQ(QStringList{u"2026-11-05"_s}, entered);
}

TEST_F(DateFieldTest, opensItsCalendarOnTodayOrOnItsDate)
{
    QTest::keyClick(line(), Qt::Key_F4);
    EXPECT_EQ(today, month()->selectedDate());
    delete popup();
    line()->setText(u"2027-02-14"_s);
    QTest::keyClick(line(), Qt::Key_Down, Qt::AltModifier);
    EXPECT_EQ(QDate(2027, 2, 14), month()->selectedDate());
}

TEST_F(DateFieldTest, itsCalendarNamesTheMonthAsTheLanguageDoes)
{
    LanguageSwitch languages(Language::Chinese);
    QTest::keyClick(line(), Qt::Key_F4);
    const auto* head = month()->findChild<QToolButton*>(u"qt_calendar_monthbutton"_s);
    const auto* year = month()->findChild<QToolButton*>(u"qt_calendar_yearbutton"_s);
    EXPECT_EQ(u"2026年"_s, year->text());
    EXPECT_EQ(u"11月"_s, head->text());
    EXPECT_TRUE(QTest::qWaitFor([&] { return year->geometry().right() <= head->geometry().left() + 1; }));
    month()->showNextMonth();
    EXPECT_EQ(u"12月"_s, head->text());
    languages.change(Language::English);
    EXPECT_TRUE(QTest::qWaitFor([&] { return head->text() == u"December"_s; })) << head->text().toStdString();
    EXPECT_EQ(u"2026"_s, year->text());
    EXPECT_TRUE(QTest::qWaitFor([&] { return head->geometry().right() <= year->geometry().left() + 1; }));
}

TEST_F(DateFieldTest, ofABirthOffersNoTodayAndOpensWhereWorkingPeopleAreBorn)
{
    DateField birth(&window, DateField::About::Birth);
    birth.setToday([] { return today; });
    birth.show();
    EXPECT_TRUE(birth.findChild<QPushButton*>()->isHidden());
    QTest::keyClick(birth.findChild<QLineEdit*>(), Qt::Key_F4);
    const auto* calendar = birth.findChild<QCalendarWidget*>();
    EXPECT_EQ(1986, calendar->selectedDate().year());
    EXPECT_FALSE(calendar->dateTextFormat().contains(today)) << "today is no birth date to point at";
}

TEST_F(DateFieldTest, opensItsCalendarByAltAndDownAndByNeitherAlone)
{
    QTest::keyClick(line(), Qt::Key_Down);
    QTest::keyClick(line(), Qt::Key_Up, Qt::AltModifier);
    EXPECT_EQ(nullptr, popup());
    QTest::keyClick(line(), Qt::Key_Down, Qt::AltModifier);
    ASSERT_NE(nullptr, popup());
    EXPECT_TRUE(popup()->isVisible());
}

TEST_F(DateFieldTest, isPickedFromTheCalendarByKeys)
{
    QTest::keyClick(line(), Qt::Key_F4);
    auto* days = month()->findChild<QWidget*>(u"qt_calendar_calendarview"_s);
    QTest::keyClick(days, Qt::Key_Down);
    EXPECT_TRUE(entered.isEmpty()) << "looking changes nothing";
    QTest::keyClick(days, Qt::Key_Return);
    EXPECT_EQ(QStringList{u"2026-11-12"_s}, entered);
    EXPECT_TRUE(settled.isEmpty());
}

TEST_F(DateFieldTest, namesTheWeekdaysInTheLanguageOfTheWindow)
{
    LanguageSwitch language(Language::Chinese);
    QTest::keyClick(line(), Qt::Key_F4);
    EXPECT_EQ(u"周一"_s, month()->locale().standaloneDayName(1, QLocale::ShortFormat));
    EXPECT_EQ(Qt::Monday, month()->firstDayOfWeek());
    language.change(Language::English);
    QCoreApplication::sendPostedEvents();
    EXPECT_EQ(u"Mon"_s, month()->locale().standaloneDayName(1, QLocale::ShortFormat));
}

TEST_F(DateFieldTest, saysItsFaultBelowUntilAnotherDateIsSet)
{
    field->keep(u"20260231"_s, [] { return u"No such day."_s; });
    const auto* label = field->findChild<QLabel*>();
    EXPECT_TRUE(label->isVisible());
    EXPECT_EQ(u"No such day."_s, label->text());
    EXPECT_TRUE(line()->property("invalid").toBool());
    field->setDate(today);
    EXPECT_FALSE(label->isVisible());
    EXPECT_FALSE(line()->property("invalid").toBool());
}

} // namespace pingshen::ui
