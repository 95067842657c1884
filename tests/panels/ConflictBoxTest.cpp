// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/fields/ConflictBox.h"

#include "core/work/RecordChange.h"
#include "tests/session/SessionFixture.h"
#include "tests/support/Exchange.h"
#include "tests/support/Wait.h"
#include "ui/panels/scoring/IndicatorCard.h"
#include "ui/text/Formats.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QtTest/QTest>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

/// The card of an indicator whose reason was written in two places.
class ConflictBoxTest : public test::SessionTest
{
protected:
    ConflictBoxTest()
    {
        look([this](Workplace& office) {
            auto home = Workplace::open(m_home.path(), m_clock);
            EXPECT_OK(home);
            test::sendEdits(office, **home);
            write(office, u"Born in 1984"_s);
            write(**home, u"Passport, page 2"_s);
            test::sendEdits(**home, office);
            return 0;
        });
        begin();
        openApplication();
        card = new IndicatorCard(desk(), *desk().file()->rubric.indicator(IndicatorId(u"age"_s)), &window);
        (new QVBoxLayout(&window))->addWidget(card);
        window.resize(600, 600);
        window.show();
        window.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&window));
        box = card->findChild<ConflictBox*>();
    }

    void write(Workplace& vault, const QString& reason)
    {
        m_clock.advance(std::chrono::minutes(1));
        Change change{EditKind::ScoreChanged, m_application, m_reviewer, u"age"_s, {}, {}, {}};
        change.fields = {{u"reason"_s, {}, reason}};
        ASSERT_OK(recordChanges(vault, {change}));
    }
    QString textOf(const QString& name) const { return box->findChild<QLabel*>(name)->text(); }
    QString reason() { return desk().sheet().score(IndicatorId(u"age"_s)).reason; }

    QTemporaryDir m_home;
    QWidget window;
    IndicatorCard* card = nullptr;
    ConflictBox* box = nullptr;
};

} // namespace

TEST_F(ConflictBoxTest, showsBothSideBySideWithWhoAndWhen)
{
    ASSERT_TRUE(box->isVisible());
    EXPECT_EQ(u"Born in 1984"_s, textOf(u"conflict-value-1"_s));
    EXPECT_EQ(u"Passport, page 2"_s, textOf(u"conflict-value-2"_s));
    EXPECT_TRUE(textOf(u"conflict-who-1"_s).startsWith(m_reviewer.value() + u" · this computer · "_s));
    const auto other = textOf(u"conflict-who-2"_s);
    EXPECT_TRUE(other.startsWith(m_reviewer.value() + u" · another computer ("_s)) << qPrintable(other);
    EXPECT_TRUE(other.endsWith(u") · "_s + dateTimeText(m_clock.now()))) << qPrintable(other);
    const auto* first = box->findChild<QLabel*>(u"conflict-value-1"_s);
    const auto* second = box->findChild<QLabel*>(u"conflict-value-2"_s);
    EXPECT_EQ(first->mapTo(box, QPoint()).y(), second->mapTo(box, QPoint()).y());
    EXPECT_LT(first->mapTo(box, QPoint()).x(), second->mapTo(box, QPoint()).x());
    for (const auto& name : {u"conflict-choose-1"_s, u"conflict-choose-2"_s}) {
        EXPECT_EQ(u"Use this"_s, box->findChild<QPushButton*>(name)->text()) << qPrintable(name);
    }
}

TEST_F(ConflictBoxTest, itsNumberChoosesOneAndTheChoiceIsAnEdit)
{
    card->focusChoice();
    ASSERT_TRUE(box->hasFocus());
    QTest::keyClick(box, Qt::Key_1);
    ASSERT_TRUE(test::waitUntil([this] { return box->findChild<QLabel*>(u"conflict-done"_s) != nullptr; }));
    EXPECT_EQ(u"Born in 1984"_s, reason());
    EXPECT_EQ(u"Chosen. All values stay in the history."_s, textOf(u"conflict-done"_s));
    waitForSaves();
    const auto all = changes();
    ASSERT_EQ(3, all.size()) << "both stay, and the choice comes after them";
    EXPECT_EQ(u"Born in 1984"_s, all.back().change.fields[0].to.toString());
    EXPECT_EQ(m_reviewer, all.back().change.author);
}

TEST_F(ConflictBoxTest, keepsItsNumbersFromTheWindowsKeys)
{
    const auto isKept = [this](Qt::Key key, const QString& text) {
        QKeyEvent asked(QEvent::ShortcutOverride, key, Qt::NoModifier, text);
        asked.ignore();
        QCoreApplication::sendEvent(box, &asked);
        return asked.isAccepted();
    };
    EXPECT_TRUE(isKept(Qt::Key_1, u"1"_s));
    EXPECT_TRUE(isKept(Qt::Key_2, u"2"_s));
    EXPECT_FALSE(isKept(Qt::Key_A, u"a"_s));
    card->focusChoice();
    QTest::keyClick(box, Qt::Key_2);
    ASSERT_TRUE(test::waitUntil([this] { return box->findChild<QLabel*>(u"conflict-done"_s) != nullptr; }));
    EXPECT_TRUE(box->hasFocus());
    EXPECT_TRUE(isKept(Qt::Key_2, u"2"_s)) << "one digit too many chooses no option";
    card->focusReason();
    EXPECT_FALSE(box->isVisible());
}

TEST_F(ConflictBoxTest, aClickChoosesAndUndoAsksAgain)
{
    box->findChild<QPushButton*>(u"conflict-choose-2"_s)->click();
    ASSERT_TRUE(test::waitUntil([this] { return desk().file()->conflicts.isEmpty(); }));
    EXPECT_EQ(nullptr, box->findChild<QLabel*>(u"conflict-value-1"_s));
    EXPECT_EQ(u"Passport, page 2"_s, reason());
    desk().undo();
    EXPECT_TRUE(box->isVisible());
    EXPECT_EQ(u"Born in 1984"_s, textOf(u"conflict-value-1"_s));
    EXPECT_EQ(u"Passport, page 2"_s, textOf(u"conflict-value-2"_s));
    desk().redo();
    EXPECT_EQ(nullptr, box->findChild<QLabel*>(u"conflict-value-1"_s));
    desk().undo();
    waitForSaves();
    openApplication();
    EXPECT_EQ(2, desk().file()->conflicts.size()) << "nor is the choice in the vault";
}

TEST_F(ConflictBoxTest, isHiddenWhereThereIsNothingToChoose)
{
    const IndicatorCard other(desk(), *desk().file()->rubric.indicator(IndicatorId(u"education"_s)));
    EXPECT_TRUE(other.findChild<ConflictBox*>()->isHidden());
    QTest::keyClick(box, Qt::Key_7);
    desk().clear();
    EXPECT_TRUE(box->isHidden());
}

} // namespace pingshen::ui
