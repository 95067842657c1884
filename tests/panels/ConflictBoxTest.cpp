// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/fields/ConflictBox.h"

#include "core/work/RecordChange.h"
#include "core/work/RestoreRequest.h"
#include "core/work/Safekeeping.h"
#include "tests/session/SessionFixture.h"
#include "tests/support/Exchange.h"
#include "tests/support/Wait.h"
#include "ui/kit/PlainEdit.h"
#include "ui/panels/scoring/IndicatorCard.h"
#include "ui/panels/scoring/PointsField.h"
#include "ui/text/Formats.h"
#include "ui/text/LanguageSwitch.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QtTest/QTest>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

/// The card of an indicator whose reason was written in two places, or its points too.
class ConflictBoxTest : public test::SessionTest
{
protected:
    explicit ConflictBoxTest(bool hasPoints = false, bool isOwnFirst = true, bool isRestored = false)
    {
        look([&](Workplace& office) {
            auto home = Workplace::open(m_home.path(), m_clock);
            EXPECT_OK(home);
            test::sendEdits(office, **home);
            for (const bool isOwn : {isOwnFirst, !isOwnFirst}) {
                write(isOwn ? office : **home, isOwn ? u"Born in 1984"_s : u"Passport, page 2"_s,
                      !hasPoints ? QString()
                      : isOwn    ? u"4"_s
                                 : u"3"_s);
            }
            test::sendEdits(**home, office);
            EXPECT_OK(takeClosingSnapshot(office));
            return 0;
        });
        if (isRestored) {
            const auto snapshot = look([](Workplace& office) { return snapshotsOf(office).first().file; });
            EXPECT_OK(restoreFrom(snapshot, m_folder.path(), m_clock, {}));
        }
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

    void write(Workplace& vault, const QString& reason, const QString& points)
    {
        m_clock.advance(std::chrono::minutes(1));
        Change change{EditKind::ScoreChanged, m_application, m_reviewer, u"age"_s, {}, {}, {}};
        change.fields = {{u"reason"_s, {}, reason}};
        if (!points.isEmpty()) {
            change.fields.append({u"points"_s, {}, points});
        }
        ASSERT_OK(recordChanges(vault, {change}));
    }
    QString textOf(const QString& name) const { return box->findChild<QLabel*>(name)->text(); }
    Score score() { return desk().sheet().score(IndicatorId(u"age"_s)); }
    QString reason() { return desk().sheet().score(IndicatorId(u"age"_s)).reason; }

    QTemporaryDir m_home;
    QWidget window;
    IndicatorCard* card = nullptr;
    ConflictBox* box = nullptr;
};

/// The other computer wrote first.
class PointsAndReason : public ConflictBoxTest
{
protected:
    PointsAndReason() : ConflictBoxTest(true, false) {}

    PointsField* points() const { return card->findChild<PointsField*>(u"points"_s); }
    PlainEdit* reasonField() const { return card->findChild<PlainEdit*>(u"reason"_s); }
    bool waitForDone() const
    {
        return test::waitUntil([this] { return box->findChild<QLabel*>(u"conflict-done"_s) != nullptr; });
    }
};

/// The vault goes on as another device.
class AfterARestore : public ConflictBoxTest
{
protected:
    AfterARestore() : ConflictBoxTest(true, false, true) {}
};

} // namespace

TEST_F(PointsAndReason, standUnderTheirComputersThisOneOnTheLeftWhoeverWroteFirst)
{
    EXPECT_EQ(u"This computer"_s, textOf(u"conflict-computer-1"_s));
    EXPECT_TRUE(textOf(u"conflict-computer-2"_s).startsWith(u"Another computer ("_s));
    EXPECT_EQ(u"Points"_s, textOf(u"conflict-title-0"_s));
    EXPECT_EQ(u"4 / 5"_s, textOf(u"conflict-value-3"_s));
    EXPECT_EQ(u"3 / 5"_s, textOf(u"conflict-value-4"_s));
    EXPECT_EQ(u"Reason"_s, textOf(u"conflict-title-1"_s));
    EXPECT_EQ(u"Born in 1984"_s, textOf(u"conflict-value-5"_s));
    EXPECT_EQ(u"Passport, page 2"_s, textOf(u"conflict-value-6"_s));
    const auto left = [this](const QString& name) { return box->findChild<QLabel*>(name)->mapTo(box, QPoint()).x(); };
    EXPECT_EQ(left(u"conflict-computer-2"_s), left(u"conflict-value-4"_s));
    EXPECT_EQ(left(u"conflict-value-4"_s), left(u"conflict-value-6"_s));
    EXPECT_LT(left(u"conflict-value-5"_s), left(u"conflict-value-6"_s));
}

TEST_F(AfterARestore, whatThisComputerEnteredBeforeIsStillItsOwn)
{
    EXPECT_EQ(u"This computer"_s, textOf(u"conflict-computer-1"_s));
    EXPECT_TRUE(textOf(u"conflict-computer-2"_s).startsWith(u"Another computer ("_s));
    EXPECT_EQ(u"4 / 5"_s, textOf(u"conflict-value-3"_s));
    EXPECT_EQ(u"Born in 1984"_s, textOf(u"conflict-value-5"_s));
}

TEST_F(PointsAndReason, areBothTakenFromOneComputerByOneKeyAsOneStep)
{
    card->focusChoice();
    QTest::keyClick(box, Qt::Key_2);
    ASSERT_TRUE(waitForDone());
    EXPECT_EQ(Points::whole(3), score().points);
    EXPECT_EQ(u"Passport, page 2"_s, score().reason);
    desk().undo();
    EXPECT_EQ(4, desk().file()->conflicts.size()) << "one step";
    EXPECT_EQ(u"4 / 5"_s, textOf(u"conflict-value-3"_s));
    QTest::keyClick(box, Qt::Key_1);
    ASSERT_TRUE(waitForDone());
    EXPECT_EQ(Points::whole(4), score().points);
    EXPECT_EQ(u"Born in 1984"_s, score().reason);
    EXPECT_EQ(u"Points: 4 / 5 chosen · this computer"_s, textOf(u"conflict-settled-0"_s));
    EXPECT_EQ(nullptr, box->findChild<QWidget*>(u"conflict-all-1"_s)) << "there is nothing left to take";
    waitForSaves();
    EXPECT_EQ(5, changes().size()) << "each of the three was one change";
}

TEST_F(PointsAndReason, areTakenOneByOneAndKeepTheirNumbersMeanwhile)
{
    card->focusChoice();
    QTest::keyClick(box, Qt::Key_4);
    ASSERT_TRUE(test::waitUntil([this] { return score().points == Points::whole(3) && !points()->text().isEmpty(); }));
    EXPECT_EQ(u"Born in 1984"_s, textOf(u"conflict-value-5"_s));
    EXPECT_TRUE(textOf(u"conflict-settled-0"_s).startsWith(u"Points: 3 / 5 chosen · another computer ("_s))
        << qPrintable(textOf(u"conflict-settled-0"_s));
    EXPECT_EQ(u"Use the rest"_s, box->findChild<QPushButton*>(u"conflict-all-1"_s)->text());
    QTest::keyClick(box, Qt::Key_1);
    ASSERT_TRUE(waitForDone());
    EXPECT_EQ(Points::whole(3), score().points) << "all that is left of this computer: the reason";
    EXPECT_EQ(u"Born in 1984"_s, score().reason);
}

TEST_F(PointsAndReason, showNeitherValueInTheFieldsBelowUntilOneIsChosen)
{
    const auto usual = [this] { return reasonField()->placeholderText().startsWith(u"Reason: what"_s); };
    EXPECT_EQ(QString(), points()->text());
    EXPECT_FALSE(points()->accessibleDescription().isEmpty());
    EXPECT_EQ(QString(), reasonField()->text());
    EXPECT_FALSE(usual());
    LanguageSwitch language(Language::English);
    language.change(Language::Chinese);
    EXPECT_TRUE(test::waitUntil([this] { return reasonField()->placeholderText().contains(u"待选用"_s); }));
    language.change(Language::English);
    EXPECT_FALSE(usual());
    card->focusChoice();
    QTest::keyClick(box, Qt::Key_2);
    EXPECT_TRUE(test::waitUntil([this] { return points()->text() == u"3"_s; }));
    EXPECT_EQ(u"Passport, page 2"_s, reasonField()->text());
    EXPECT_EQ(QString(), points()->accessibleDescription());
    EXPECT_TRUE(test::waitUntil(usual));
    desk().undo();
    EXPECT_EQ(QString(), points()->text());
    EXPECT_EQ(QString(), reasonField()->text());
}

TEST_F(PointsAndReason, areChosenByTypingWhatIsThereAlreadyAndByNoTextThatWasDeletedAgain)
{
    const auto shown = score().points;
    ASSERT_TRUE(shown);
    desk().typing({EditKind::ScoreChanged, u"age"_s, u"reason"_s}, u"x"_s, 1);
    desk().settle({EditKind::ScoreChanged, u"age"_s, u"reason"_s}, {});
    EXPECT_EQ(4, desk().file()->conflicts.size()) << "the field was empty before";
    desk().settle({EditKind::ScoreChanged, u"age"_s, u"points"_s}, shown->toString());
    EXPECT_EQ(2, desk().file()->conflicts.size());
    EXPECT_EQ(shown, score().points);
    waitForSaves();
    EXPECT_TRUE(changes().back().change.isChosen());
}

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
