// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/Changes.h"
#include "tests/shell/WindowFixture.h"

#include "ui/notice/MessageBar.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace pingshen::test {

using namespace Qt::StringLiterals;

class SheetByKeys : public WindowTest
{
protected:
    SheetByKeys() { openFirst(); }

    SheetState state() { return m_station->desk().sheet().state; }

    void submit()
    {
        scoreEverything(Marks::Full);
        m_station->prompter.answer(true);
        m_station->press(u"Ctrl+Shift+Return"_s);
        ASSERT_TRUE(waitUntil([this] { return state() == SheetState::Submitted; }));
    }
};

TEST_F(SheetByKeys, isNotSubmittedWhileAnythingIsMissing)
{
    score(u"4"_s);
    m_station->prompter.answer(true);
    m_station->press(u"Ctrl+Shift+Return"_s);
    ASSERT_TRUE(waitUntil([this] { return m_station->prompter.asked.size() == 1; }));
    EXPECT_FALSE(m_station->prompter.checklist->mayAccept);
    QCoreApplication::sendPostedEvents();
    EXPECT_EQ(SheetState::Draft, state());
    EXPECT_TRUE(m_station->the<QAbstractButton>(u"submit"_s).isEnabled()) << "it shows what is missing";
}

TEST_F(SheetByKeys, namesWhatIsRefusedAsItIsLabelledInBothLanguages)
{
    score(u"4"_s);
    const auto says = [this](const QString& words) {
        return m_station->window().messages().texts().join(u'\n').contains(words);
    };
    EXPECT_FALSE(m_station->desk().apply(submission(m_station->file(), m_reviewer)));
    EXPECT_TRUE(says(u"not scored: Educational background"_s))
        << qPrintable(m_station->window().messages().texts().join(u'\n'));
    ASSERT_TRUE(m_station->switchLanguage());
    EXPECT_TRUE(says(u"教育背景"_s)) << qPrintable(m_station->window().messages().texts().join(u'\n'));
}

TEST_F(SheetByKeys, isSubmittedOnlyWhenThePersonSaysYes)
{
    scoreEverything(Marks::Full);
    m_station->prompter.answer(false);
    m_station->press(u"Ctrl+Shift+Return"_s);
    ASSERT_TRUE(waitUntil([this] { return m_station->prompter.asked.size() == 1; }));
    EXPECT_TRUE(m_station->prompter.asked[0].contains(u"100"_s));
    QCoreApplication::sendPostedEvents();
    EXPECT_EQ(SheetState::Draft, state());
}

TEST_F(SheetByKeys, isLockedOnceSubmitted)
{
    submit();
    m_station->press(u"Alt+P"_s);
    EXPECT_TRUE(m_station->the<QLineEdit>(u"points"_s).isReadOnly());
    EXPECT_FALSE(m_station->the<QLineEdit>(u"points"_s).hasSelectedText()) << "as if it could be typed over";
    EXPECT_TRUE(m_station->the<QPlainTextEdit>(u"reason"_s).isReadOnly());
    m_station->type(u"1"_s);
    m_station->press(u"Ctrl+Z"_s);
    EXPECT_EQ(Points::whole(15), scoreOf(u"responsibility"_s).points);
    EXPECT_EQ(nullptr, m_station->shown(u"submit"_s));
}

TEST_F(SheetByKeys, comesBackWithAReasonAndCanBeChangedAgain)
{
    submit();
    m_station->prompter.answer(u"The salary is not in the contract."_s);
    m_station->the(u"return"_s).setFocus();
    m_station->press(u"Space"_s);
    ASSERT_TRUE(waitUntil([this] { return state() == SheetState::Returned; }));
    bool isSaid = false;
    for (const auto* label : m_station->window().findChildren<QLabel*>()) {
        isSaid = isSaid || (label->isVisible() && label->text().contains(u"The salary is not in the contract."_s));
    }
    EXPECT_TRUE(isSaid);
    m_station->press(u"Alt+P"_s);
    m_station->type(u"14"_s);
    m_station->press(u"Return"_s);
    EXPECT_EQ(Points::whole(14), scoreOf(u"responsibility"_s).points);
}

TEST_F(SheetByKeys, isStillLockedAfterARestart)
{
    submit();
    ASSERT_TRUE(m_station->waitForSaves());
    restart();
    ASSERT_TRUE(m_station->waitForCase(u"GT-0001"_s));
    EXPECT_EQ(SheetState::Submitted, state());
    EXPECT_TRUE(m_station->the<QLineEdit>(u"points"_s).isReadOnly());
}

TEST_F(SheetByKeys, ofAnotherReviewerIsEmpty)
{
    score(u"4"_s);
    restart(ReviewerId(u"王评审"_s));
    EXPECT_EQ(nullptr, m_station->desk().file());
    openFirst();
    EXPECT_FALSE(scoreOf(u"age"_s).points);
    EXPECT_TRUE(scoreOf(u"age"_s).reason.isEmpty());
    EXPECT_EQ(QString(), m_station->the<QPlainTextEdit>(u"reason"_s).toPlainText());
}

TEST_F(SheetByKeys, ofAnotherReviewerWhoSitsDownHereIsEmptyToo)
{
    score(u"4"_s);
    m_station->prompter.answer(u"王评审"_s);
    m_station->press(u"Ctrl+Shift+U"_s);
    ASSERT_TRUE(waitUntil([this] { return m_station->desk().reviewer().value() == u"王评审"_s; }));
    EXPECT_EQ(nullptr, m_station->desk().file());
    openFirst();
    EXPECT_FALSE(scoreOf(u"age"_s).points);
    EXPECT_EQ(QString(), m_station->the<QPlainTextEdit>(u"reason"_s).toPlainText());
}

} // namespace pingshen::test
