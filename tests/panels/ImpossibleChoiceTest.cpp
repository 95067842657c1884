// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/OfficeRules.h"
#include "core/work/RecordChange.h"
#include "tests/session/SessionFixture.h"
#include "tests/support/Exchange.h"
#include "tests/support/Wait.h"
#include "ui/panels/fields/ConflictBox.h"
#include "ui/panels/scoring/IndicatorCard.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest/QTest>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

const IndicatorId age(u"age"_s);

/// Points and reason were given in two places, and the office then set points that none of them has.
class ImpossibleChoice : public test::SessionTest
{
protected:
    ImpossibleChoice()
    {
        look([this](Workplace& office) {
            auto home = Workplace::open(m_home.path(), m_clock);
            EXPECT_OK(home);
            test::sendEdits(office, **home);
            write(office, u"4"_s, u"Born in 1984"_s);
            write(**home, u"3"_s, u"Passport, page 2"_s);
            test::sendEdits(**home, office);
            EXPECT_OK(changeOfficeRules(office, RubricId(u"two-zones-2023"_s), m_reviewer,
                                        {{u"option.age.26-55"_s, u"5"_s}}));
            return 0;
        });
        begin();
        openApplication();
        card = new IndicatorCard(desk(), *desk().file()->rubric.indicator(age), &window);
        (new QVBoxLayout(&window))->addWidget(card);
        window.show();
        window.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&window));
        box = card->findChild<ConflictBox*>();
    }

    void write(Workplace& vault, const QString& points, const QString& reason)
    {
        m_clock.advance(std::chrono::minutes(1));
        Change change{EditKind::ScoreChanged, m_application, m_reviewer, age.value(), {}, {}, {}};
        change.fields = {{u"option"_s, {}, u"26-55"_s}, {u"points"_s, {}, points}, {u"reason"_s, {}, reason}};
        ASSERT_OK(recordChanges(vault, {change}));
    }
    template<class T>
    T* the(const QString& name) const
    {
        return box->findChild<T*>(name);
    }
    QString textOf(const QString& name) const { return the<QLabel>(name) ? the<QLabel>(name)->text() : QString(); }

    QTemporaryDir m_home;
    QWidget window;
    IndicatorCard* card = nullptr;
    ConflictBox* box = nullptr;
};

} // namespace

TEST_F(ImpossibleChoice, isSwitchedOffWithItsReasonBesideItAndAnotherValueSettlesIt)
{
    ASSERT_TRUE(box->isVisible());
    EXPECT_TRUE(textOf(u"conflict-value-3"_s).contains(u"4 / 5"_s)) << qPrintable(textOf(u"conflict-value-3"_s));
    for (const auto& number : {u"3"_s, u"4"_s}) {
        EXPECT_FALSE(the<QPushButton>(u"conflict-choose-"_s + number)->isEnabled());
        const auto why = textOf(u"conflict-why-"_s + number);
        EXPECT_TRUE(why.endsWith(u" offered by the indicator: 5. Choose one of its options."_s)) << qPrintable(why);
    }
    EXPECT_TRUE(textOf(u"conflict-title-0"_s).startsWith(u"Points: none of these values is allowed"_s))
        << qPrintable(textOf(u"conflict-title-0"_s));
    EXPECT_FALSE(the<QPushButton>(u"conflict-all-1"_s)->isEnabled()) << "the points would come along";
    EXPECT_TRUE(the<QPushButton>(u"conflict-choose-5"_s)->isEnabled()) << "the reason";
    EXPECT_FALSE(the<QPushButton>(u"conflict-office-1"_s)->isVisible()) << "one of its values can be chosen";
    const QSignalSpy wanted(card, &IndicatorCard::officeChoicesRequested);
    ASSERT_TRUE(the<QPushButton>(u"conflict-office-0"_s)->isVisible());
    the<QPushButton>(u"conflict-office-0"_s)->click();
    EXPECT_EQ(1, wanted.size()) << "what decides it is chosen there";
    EXPECT_TRUE(desk().apply(pointsChange(*desk().file(), m_reviewer, age, u"5")));
    EXPECT_EQ(nullptr, the<QLabel>(u"conflict-value-3"_s));
    EXPECT_TRUE(the<QPushButton>(u"conflict-all-1"_s)->isEnabled());
}

TEST_F(ImpossibleChoice, theOtherOnesKeepTheirNumbersOnceItIsSettledWhereverTheKeyboardIs)
{
    EXPECT_EQ(u"Born in 1984"_s, textOf(u"conflict-value-5"_s));
    card->focusReason();
    EXPECT_TRUE(desk().apply(pointsChange(*desk().file(), m_reviewer, age, u"5")));
    EXPECT_EQ(u"Born in 1984"_s, textOf(u"conflict-value-5"_s));
    EXPECT_EQ(u"Passport, page 2"_s, textOf(u"conflict-value-6"_s));
    EXPECT_EQ(u"Points: 5 / 5 entered instead"_s, textOf(u"conflict-settled-0"_s));
    card->focusChoice();
    QTest::keyClick(box, Qt::Key_3);
    QTest::keyClick(box, Qt::Key_6);
    ASSERT_TRUE(test::waitUntil([this] { return the<QLabel>(u"conflict-done"_s) != nullptr; }));
    EXPECT_EQ(u"Passport, page 2"_s, desk().sheet().score(age).reason) << "3 chooses nothing any more";
    EXPECT_TRUE(textOf(u"conflict-settled-1"_s).startsWith(u"Reason: Passport, page 2 chosen · another computer ("_s))
        << qPrintable(textOf(u"conflict-settled-1"_s));
}

TEST_F(ImpossibleChoice, saysWhyWhoeverPressesItsNumber)
{
    const QSignalSpy refused(&desk(), &ReviewDesk::refused);
    card->focusChoice();
    QTest::keyClick(box, Qt::Key_3);
    ASSERT_TRUE(test::waitUntil([&] { return !refused.isEmpty(); }));
    EXPECT_TRUE(box->asksAbout({EditKind::ScoreChanged, age.value(), u"points"_s}));
}

} // namespace pingshen::ui
