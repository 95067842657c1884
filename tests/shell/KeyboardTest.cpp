// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shell/WindowFixture.h"

#include "core/review/Changes.h"
#include "core/work/Drafts.h"
#include "core/work/OpenApplication.h"
#include "core/work/Queue.h"
#include "core/work/RecordChange.h"
#include "tests/shell/EveryDialog.h"

#include <QAction>
#include <QDialog>
#include <QDockWidget>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSemaphore>
#include <QTest>

namespace pingshen::test {

using namespace Qt::StringLiterals;

namespace {

/// Where the keyboard is, and where the caret.
class Keyboard : public WindowTest
{
protected:
    bool isIn(const QString& name) const
    {
        auto* place = m_station->shown(name);
        auto* now = QApplication::focusWidget();
        return place && now && (place == now || place->isAncestorOf(now));
    }

    QPlainTextEdit& reason() const { return m_station->the<QPlainTextEdit>(u"reason"_s); }

    /// As a second start does, from wherever the keyboard is.
    void open(const QString& caseNumber)
    {
        m_station->session().storage.run(
            &m_station->window(), [caseNumber](Workplace& workplace) { return findApplication(workplace, caseNumber); },
            [this](const Result<ApplicationId>& id) { m_station->window().openApplication(*id); });
        ASSERT_TRUE(m_station->waitForCase(caseNumber));
    }

    /// Another program wrote it, or this one before it was killed.
    void leaveDraft(const QString& text, int caret)
    {
        const TextField field{EditKind::ScoreChanged, u"age"_s, u"reason"_s};
        const TypedText draft{m_reviewer, m_station->file().dossier.id, field, text, caret};
        bool done = false;
        m_station->session().storage.run(
            &m_station->window(), [draft](Workplace& workplace) { return keepTyped(workplace, draft); },
            [&done](const Done& kept) { done = static_cast<bool>(kept); });
        ASSERT_TRUE(waitUntil([&done] { return done; }));
    }
};

} // namespace

TEST_F(Keyboard, pressesEveryButtonOfTheWindowByEnter)
{
    openFirst();
    int buttons = 0;
    for (const auto& page : {u"Ctrl+Shift+1"_s, u"Ctrl+Shift+3"_s, u"Ctrl+Shift+2"_s}) {
        m_station->press(page);
        QCoreApplication::sendPostedEvents();
        for (auto* button : m_station->window().findChildren<QPushButton*>()) {
            if (!button->isVisible() || !button->isEnabled()) {
                continue;
            }
            int pressed = 0;
            const QObject here;
            button->disconnect(); // only whether it is pressed is looked at
            QObject::connect(button, &QPushButton::clicked, &here, [&pressed] { ++pressed; });
            button->setFocus();
            m_station->press(u"Return"_s);
            EXPECT_EQ(1, pressed) << qPrintable(button->text());
            ++buttons;
        }
    }
    EXPECT_GE(buttons, 5);
}

TEST_F(Keyboard, opensAnIndicatorByEnterOnItsLine)
{
    openFirst();
    m_station->the(u"row-education"_s).setFocus();
    m_station->press(u"Enter"_s);
    EXPECT_EQ(u"education"_s, indicator());
}

TEST_F(Keyboard, goesOnAtTheEndOfAReasonThatIsThereAndAfterwardsWhereItLastWas)
{
    openFirst();
    score(u"4"_s);
    m_station->press(u"Ctrl+Down"_s);
    m_station->press(u"Ctrl+Up"_s);
    m_station->press(u"Alt+R"_s);
    EXPECT_EQ(reason().toPlainText().size(), reason().textCursor().position());
    m_station->press(u"Home"_s);
    m_station->press(u"Right"_s);
    m_station->press(u"Alt+V"_s);
    m_station->press(u"R"_s);
    EXPECT_EQ(1, reason().textCursor().position());
}

TEST_F(Keyboard, goesToTheNameForACorrectionAndToTheOriginalsOnTheSiteVisit)
{
    openFirst();
    scoreEverything(Marks::Full);
    m_station->press(u"Alt+R"_s);
    m_station->press(u"Ctrl+Shift+3"_s);
    EXPECT_TRUE(isIn(u"originals"_s)) << qPrintable(QApplication::focusWidget()->objectName());
    m_station->press(u"Ctrl+E"_s);
    EXPECT_TRUE(isIn(u"applicant-latinName"_s)) << qPrintable(QApplication::focusWidget()->objectName());
    ASSERT_TRUE(m_station->switchLanguage());
    m_station->press(u"Ctrl+E"_s);
    EXPECT_TRUE(isIn(u"applicant-chineseName"_s));
    m_station->press(u"Ctrl+Shift+3"_s);
    EXPECT_TRUE(isIn(u"originals"_s)) << "where it was on that page";
}

TEST_F(Keyboard, staysInThePointsWhenTheLayoutIsReset)
{
    openFirst();
    m_station->press(u"Alt+P"_s);
    ASSERT_TRUE(isIn(u"points"_s));
    m_station->actions().action(u"layout.reset"_s)->trigger();
    EXPECT_TRUE(isIn(u"points"_s));
    QCoreApplication::processEvents();
    EXPECT_TRUE(isIn(u"points"_s)) << qPrintable(QApplication::focusWidget()->objectName());
}

/// What the window asks of the vault takes as long as `open` is not called.
class SlowVault : public Keyboard
{
protected:
    void hold()
    {
        m_station->session().storage.run(
            &m_station->window(),
            [this](Workplace&) {
                m_gate.acquire();
                return true;
            },
            [](bool) {});
    }

    QSemaphore m_gate;
};

TEST_F(SlowVault, comesBackToWhatWasOpenWithoutTakingTheKeyboardFromThePerson)
{
    openFirst();
    m_station->press(u"Alt+R"_s);
    m_station->type(u"unfinished"_s);
    m_station->press(u"Ctrl+Q"_s);
    m_station.reset();
    m_station = std::make_unique<Workstation>(m_folder.path(), m_clock, ReviewerId(), Language::English);
    const QObject here;
    QObject::connect(&m_station->desk(), &ui::ReviewDesk::seated, &here, [this] { hold(); });
    m_station->prompter.answer(m_reviewer.value());
    ASSERT_TRUE(m_station->begin());
    ASSERT_TRUE(waitUntil([this] { return m_station->desk().reviewer() == m_reviewer; }));
    m_station->press(u"Alt+Q"_s);
    ASSERT_TRUE(isIn(u"queueFilter"_s));
    m_gate.release();
    ASSERT_TRUE(m_station->waitForCase(u"GT-0001"_s));
    EXPECT_EQ(u"unfinished"_s, reason().toPlainText());
    EXPECT_TRUE(isIn(u"queueFilter"_s)) << qPrintable(QApplication::focusWidget()->objectName());
}

TEST_F(SlowVault, opensAnotherApplicationWithoutTakingTheKeyboardOrThePageFromThePerson)
{
    openFirst();
    m_station->press(u"Alt+R"_s);
    m_station->type(u"unfinished"_s);
    const auto first = m_station->file().dossier.id;
    open(u"GT-0002"_s);
    ASSERT_TRUE(m_station->waitForDocument(u"passport.pdf"_s));
    hold();
    m_station->window().openApplication(first);
    m_station->press(u"Ctrl+Shift+3"_s);
    m_station->press(u"N"_s);
    ASSERT_TRUE(isIn(u"noteTopic"_s));
    m_gate.release();
    ASSERT_TRUE(m_station->waitForCase(u"GT-0001"_s));
    EXPECT_TRUE(isIn(u"noteTopic"_s)) << qPrintable(QApplication::focusWidget()->objectName());
}

TEST_F(Keyboard, isInTheFormAfterTheQueueThatOpenedTheApplicationFoldsAway)
{
    m_station->window().resize(1280, 800);
    openFirst();
    ASSERT_TRUE(waitUntil([this] { return m_station->shown(u"queue"_s) == nullptr; }));
    EXPECT_TRUE(waitUntil([this] { return isIn(u"card-age"_s); }));
}

TEST_F(Keyboard, isOnTheApplicationOnceTheReviewerHasGivenTheirName)
{
    m_station.reset();
    m_station = std::make_unique<Workstation>(m_folder.path(), m_clock, ReviewerId(), Language::English);
    ASSERT_TRUE(m_station->begin());
    open(u"GT-0002"_s);
    m_station->prompter.answer(u"王评审"_s);
    m_station->actions().action(u"program.reviewer")->trigger();
    ASSERT_TRUE(waitUntil([this] { return !m_station->desk().reviewer().isEmpty(); }));
    EXPECT_TRUE(waitUntil([this] { return isIn(u"card-age"_s); }));
}

TEST_F(Keyboard, goesToTheFormWhenWhatHadItIsSwitchedOff)
{
    openFirst();
    auto* focused = &m_station->the<QLineEdit>(u"points"_s);
    focused->setFocus();
    focused->setEnabled(false);
    EXPECT_FALSE(isIn(u"mainMenu"_s));
    EXPECT_TRUE(isIn(u"card-age"_s));
}

TEST_F(Keyboard, hasItsCaretWhereItWasAfterAnotherApplication)
{
    openFirst();
    m_station->press(u"Alt+R"_s);
    m_station->type(u"unfinished"_s);
    open(u"GT-0002"_s);
    ASSERT_TRUE(m_station->waitForDocument(u"passport.pdf"_s));
    m_station->press(u"Alt+R"_s);
    m_station->type(u"abc"_s);
    open(u"GT-0001"_s);
    ASSERT_TRUE(waitUntil([this] { return reason().hasFocus(); }));
    m_station->type(u"X"_s);
    EXPECT_EQ(u"unfinishedX"_s, reason().toPlainText());
}

TEST_F(Keyboard, hasTheCaretOfTheDraftThatIsNewerThanThePlace)
{
    openFirst();
    m_station->press(u"Alt+R"_s);
    m_station->type(u"unf"_s);
    restart();
    ASSERT_TRUE(m_station->waitForCase(u"GT-0001"_s));
    ASSERT_TRUE(waitUntil([this] { return reason().hasFocus(); }));
    leaveDraft(u"unfinished"_s, 8);
    m_station.reset();
    restart();
    ASSERT_TRUE(m_station->waitForCase(u"GT-0001"_s));
    ASSERT_TRUE(waitUntil([this] { return reason().hasFocus(); }));
    EXPECT_EQ(u"unfinished"_s, reason().toPlainText());
    EXPECT_EQ(8, reason().textCursor().position());
}

TEST_F(Keyboard, goesOnAtTheEndOfATextThatIsAnotherThanItLeft)
{
    openFirst();
    const auto first = m_station->file().dossier.id;
    m_station->press(u"Alt+R"_s);
    m_station->type(u"unf"_s);
    open(u"GT-0002"_s);
    bool done = false;
    m_station->session().storage.run(
        &m_station->window(),
        [first, reviewer = m_reviewer](Workplace& workplace) -> Done {
            PINGSHEN_ASSIGN(const auto file, openApplication(workplace, first, reviewer));
            const TextField field{EditKind::ScoreChanged, u"age"_s, u"reason"_s};
            PINGSHEN_TRY(recordChanges(workplace, {fieldChange(file, reviewer, field, u"as the passport says"_s)}));
            return {};
        },
        [&done](const Done& recorded) { done = static_cast<bool>(recorded); });
    ASSERT_TRUE(waitUntil([&done] { return done; }));
    open(u"GT-0001"_s);
    ASSERT_TRUE(waitUntil([this] { return reason().hasFocus(); }));
    EXPECT_EQ(u"as the passport says"_s, reason().toPlainText());
    EXPECT_EQ(reason().toPlainText().size(), reason().textCursor().position());
}

TEST_F(Keyboard, reachesTheWindowFromALockedReasonByEveryKeyWithAModifier)
{
    openFirst();
    scoreEverything(Marks::Full);
    m_station->prompter.answer(true);
    m_station->press(u"Ctrl+Shift+Return"_s);
    ASSERT_TRUE(waitUntil([this] { return m_station->desk().sheet().isLocked(); }));
    m_station->press(u"Alt+R"_s);
    ASSERT_TRUE(reason().hasFocus() && reason().isReadOnly());
    for (const auto& row : ui::actionTable()) {
        for (const auto& keys : row.scope == ui::ActionScope::Window ? row.keys : QStringList()) {
            const auto key = QKeySequence::fromString(keys, QKeySequence::PortableText)[0];
            if (!key.keyboardModifiers().testAnyFlags(Qt::ControlModifier | Qt::AltModifier)) {
                continue;
            }
            QKeyEvent asked(QEvent::ShortcutOverride, key.key(), key.keyboardModifiers(), u"!"_s);
            asked.ignore();
            QCoreApplication::sendEvent(&reason(), &asked);
            EXPECT_FALSE(asked.isAccepted()) << qPrintable(keys);
        }
    }
    m_station->press(u"Ctrl+Shift+1"_s);
    EXPECT_NE(nullptr, m_station->shown(u"applicant-latinName"_s));
}

TEST_F(Keyboard, pressesTheButtonThatHasItInEveryDialogAndEscapeLeaves)
{
    openFirst();
    const auto gone = [&] { return m_station->window().findChild<QDialog*>() == nullptr; };
    for (const auto& row : everyDialog()) {
        auto* dialog = openDialog(*m_station, row);
        ASSERT_NE(nullptr, dialog) << nameOf(row);
        for (auto* button : dialog->findChildren<QPushButton*>()) {
            if (button->isVisible() && button->isEnabled()) {
                int pressed = 0;
                const QObject here;
                button->disconnect(dialog); // only whether it is pressed is looked at
                QObject::connect(button, &QPushButton::clicked, &here, [&pressed] { ++pressed; });
                button->setFocus();
                QTest::keyClick(button, Qt::Key_Return);
                EXPECT_EQ(1, pressed) << nameOf(row) << " " << qPrintable(button->text());
            }
        }
        QTest::keyClick(dialog, Qt::Key_Escape);
        EXPECT_TRUE(waitUntil(gone)) << nameOf(row);
    }
}

} // namespace pingshen::test
