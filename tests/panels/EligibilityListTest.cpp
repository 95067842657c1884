// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/materials/EligibilityList.h"

#include "core/review/Eligibility.h"
#include "tests/session/SessionFixture.h"
#include "ui/kit/Pill.h"
#include "ui/kit/PlainEdit.h"
#include "ui/panels/fields/DateField.h"
#include "ui/panels/materials/EligibilityRow.h"
#include "ui/text/LanguageSwitch.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Theme.h"

#include <QSignalSpy>
#include <QVBoxLayout>
#include <QtTest/QTest>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

class EligibilityListTest : public test::SessionTest
{
protected:
    EligibilityListTest()
    {
        m_theme.apply(Appearance::Light);
        m_list = new EligibilityList(*m_session, &m_window);
        auto* column = new QVBoxLayout(&m_window);
        column->addWidget(m_list);
        column->addStretch(1);
        openApplication();
        m_window.resize(420, 900);
        m_window.show();
        m_window.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&m_window));
    }

    EligibilityRow* row(const QString& id) { return m_list->findChild<EligibilityRow*>(u"condition-"_s + id); }
    void press(const QString& id) { QTest::mouseClick(row(id), Qt::LeftButton, {}, QPoint(60, 14)); }
    ConditionCheck check(const QString& id) { return desk().file()->review.eligibility.value(ConditionId(id)); }
    QString outcome() { return m_list->findChild<Pill*>()->text(); }

    LanguageSwitch m_language{Language::English};
    Theme m_theme;
    QWidget m_window;
    EligibilityList* m_list = nullptr;
};

} // namespace

TEST_F(EligibilityListTest, hasALineForEachConditionAndOneForTheDateOfTheApplication)
{
    const auto rows = m_list->findChildren<EligibilityRow*>();
    ASSERT_EQ(10, rows.size());
    for (const auto* each : rows) {
        EXPECT_EQ(rowHeight, each->height()) << qPrintable(each->objectName());
        EXPECT_FALSE(each->content().isLookedUp);
    }
    EXPECT_EQ(u"Registered in Beijing"_s, row(u"registered"_s)->content().name);
    EXPECT_EQ(u"not looked up"_s, row(u"registered"_s)->content().source);
    m_language.change(Language::Chinese);
    EXPECT_TRUE(QTest::qWaitFor([this] { return row(u"registered"_s)->content().name == u"在北京注册"_s; }));
    EXPECT_EQ(u"申请资格尚未确定"_s, outcome());
}

TEST_F(EligibilityListTest, marksTheCurrentConditionGoesOnAndTakesItBack)
{
    press(u"registered"_s);
    m_list->mark(ConditionResult::Met);
    EXPECT_EQ(ConditionResult::Met, check(u"registered"_s).result);
    EXPECT_EQ(desk().today(), check(u"registered"_s).lookedUpOn);
    EXPECT_EQ(m_reviewer, check(u"registered"_s).author);
    EXPECT_TRUE(row(u"taxpayer"_s)->hasFocus()) << "on to the next one";
    m_list->mark(ConditionResult::NotMet);
    EXPECT_TRUE(row(u"taxpayer"_s)->hasFocus()) << "which asks for a remark";
    EXPECT_EQ(u"Not eligible"_s, outcome());
    desk().undo();
    EXPECT_EQ(ConditionResult::Open, row(u"taxpayer"_s)->content().result);
    desk().undo();
    EXPECT_TRUE(desk().file()->review.eligibility.isEmpty());
    waitForSaves();
}

TEST_F(EligibilityListTest, keepsWhatIsTypedOfTheCurrentCondition)
{
    press(u"key-enterprise"_s);
    auto* source = m_list->findChild<PlainEdit*>(u"conditionSource"_s);
    EXPECT_EQ(u"for example Employer eligibility query page"_s, source->placeholderText());
    QTest::keyClick(row(u"key-enterprise"_s), Qt::Key_Return);
    ASSERT_TRUE(source->hasFocus());
    QTest::keyClicks(source, u"query page"_s);
    QTest::keyClick(source, Qt::Key_Escape);
    EXPECT_TRUE(row(u"key-enterprise"_s)->hasFocus());
    EXPECT_TRUE(QTest::qWaitFor([this] { return check(u"key-enterprise"_s).source == u"query page"_s; }));
    press(u"registered"_s);
    EXPECT_EQ(QString(), source->toPlainText()) << "of another condition";
    press(u"key-enterprise"_s);
    EXPECT_EQ(u"query page"_s, source->toPlainText());
}

TEST_F(EligibilityListTest, pinsWhatIsMarkedOnThePageAndLeadsBackToIt)
{
    press(u"registered"_s);
    EXPECT_FALSE(m_list->pin()) << "nothing is marked";
    const auto& document = desk().file()->dossier.documents.first();
    const DocumentPassage place{document.id, document.digest, {0, {{100, 100, 200, 200}}, u"Beijing"_s}};
    m_session->passages.mark(place);
    EXPECT_TRUE(m_list->pin());
    EXPECT_EQ(place, check(u"registered"_s).evidence.place);
    EXPECT_FALSE(row(u"registered"_s)->content().evidence.isEmpty());
    QSignalSpy shown(&m_session->passages, &PassageSelection::showRequested);
    Q_EMIT row(u"registered"_s)->evidenceChosen();
    ASSERT_EQ(1, shown.count());
    desk().undo();
    EXPECT_TRUE(row(u"registered"_s)->content().evidence.isEmpty());
}

TEST_F(EligibilityListTest, holdsTheDateOfTheApplicationAgainstTheWindow)
{
    press(u"application-date"_s);
    m_list->mark(ConditionResult::Met);
    EXPECT_TRUE(desk().file()->review.eligibility.isEmpty()) << "a date is not met";
    auto change = conditionChange(*desk().file(), m_reviewer, applicationDate(), {});
    change.fields = {{u"appliedOn"_s, {}, u"2023-12-11"_s}};
    EXPECT_TRUE(desk().apply(change));
    EXPECT_EQ(u"Not eligible"_s, outcome());
    EXPECT_TRUE(row(u"application-date"_s)->content().isFaulty);
    EXPECT_EQ(QDate(2023, 12, 11), m_list->findChild<DateField*>(u"conditionDate"_s)->date());
}

} // namespace pingshen::ui
