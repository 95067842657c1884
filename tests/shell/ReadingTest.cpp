// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shell/WindowFixture.h"

#include "tests/support/TestPdf.h"
#include "ui/notice/MessageBar.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>

namespace pingshen::test {

using namespace Qt::StringLiterals;

class ReadingByKeys : public WindowTest
{
protected:
    ReadingByKeys()
    {
        openFirst();
        m_station->press(u"Alt+V"_s);
    }

    int page() const { return m_station->place().anchor.page; }
};

TEST_F(ReadingByKeys, opensDocumentsByTheirNumber)
{
    m_station->press(u"Ctrl+PgDown"_s);
    EXPECT_TRUE(m_station->waitForDocument(u"diploma.pdf"_s));
    m_station->press(u"Ctrl+6"_s);
    EXPECT_TRUE(m_station->waitForDocument(u"passport.pdf"_s));
}

TEST_F(ReadingByKeys, opensEachDocumentAsTheSettingsSay)
{
    ASSERT_TRUE(m_station->waitForDocument(u"passport.pdf"_s));
    EXPECT_EQ(ui::PageMode::Continuous, m_station->place().mode);
    m_station->settings().change(ui::Setting::PageMode, u"single"_s);
    m_station->press(u"Ctrl+PgDown"_s);
    ASSERT_TRUE(m_station->waitForDocument(u"diploma.pdf"_s));
    EXPECT_EQ(ui::PageMode::Single, m_station->place().mode);
}

TEST_F(ReadingByKeys, saysSoWhenThereIsNoDocumentOfThatNumber)
{
    m_station->press(u"Ctrl+8"_s);
    EXPECT_EQ(QStringList{u"This application has no document 8."_s}, m_station->window().messages().texts());
    m_station->press(u"Ctrl+PgDown"_s);
    EXPECT_TRUE(m_station->window().messages().texts().isEmpty());
}

TEST_F(ReadingByKeys, turnsThePageFromWithinAReason)
{
    m_station->press(u"Alt+R"_s);
    m_station->type(u"Page two says"_s);
    m_station->press(u"Alt+PgDown"_s);
    EXPECT_TRUE(m_station->waitForPage(1));
    EXPECT_TRUE(m_station->the(u"reason"_s).hasFocus());
    m_station->press(u"Alt+PgUp"_s);
    EXPECT_TRUE(m_station->waitForPage(0));
}

TEST_F(ReadingByKeys, goesToTheNextDocumentAndBack)
{
    m_station->press(u"Ctrl+6"_s);
    ASSERT_TRUE(m_station->waitForDocument(u"passport.pdf"_s));
    m_station->press(u"Ctrl+PgDown"_s);
    EXPECT_TRUE(m_station->waitForDocument(u"diploma.pdf"_s));
    m_station->press(u"Ctrl+PgUp"_s);
    EXPECT_TRUE(m_station->waitForDocument(u"passport.pdf"_s));
}

TEST_F(ReadingByKeys, comesBackToThePageOfEachDocument)
{
    m_station->press(u"Ctrl+6"_s);
    ASSERT_TRUE(m_station->waitForDocument(u"passport.pdf"_s));
    m_station->press(u"Ctrl+G"_s);
    m_station->type(u"5"_s);
    m_station->press(u"Return"_s);
    ASSERT_TRUE(m_station->waitForPage(4));
    m_station->press(u"Ctrl+PgDown"_s);
    ASSERT_TRUE(m_station->waitForDocument(u"diploma.pdf"_s));
    EXPECT_EQ(0, page());
    m_station->press(u"Ctrl+G"_s);
    m_station->type(u"2"_s);
    m_station->press(u"Return"_s);
    ASSERT_TRUE(m_station->waitForPage(1));
    m_station->press(u"Ctrl+6"_s);
    ASSERT_TRUE(m_station->waitForDocument(u"passport.pdf"_s));
    EXPECT_EQ(4, page());
    m_station->press(u"Ctrl+PgDown"_s);
    ASSERT_TRUE(m_station->waitForDocument(u"diploma.pdf"_s));
    EXPECT_EQ(1, page());
}

TEST_F(ReadingByKeys, goesBackToWhereTheReaderWasInAnotherDocument)
{
    m_station->press(u"Ctrl+6"_s);
    ASSERT_TRUE(m_station->waitForDocument(u"passport.pdf"_s));
    m_station->press(u"Ctrl+PgDown"_s);
    ASSERT_TRUE(m_station->waitForDocument(u"diploma.pdf"_s));
    m_station->press(u"Alt+Left"_s);
    EXPECT_TRUE(m_station->waitForDocument(u"passport.pdf"_s));
}

TEST_F(ReadingByKeys, zoomsAndTurnsThePage)
{
    ASSERT_TRUE(m_station->waitForDocument(u"passport.pdf"_s));
    m_station->press(u"Ctrl+0"_s);
    m_station->press(u"Ctrl+R"_s);
    EXPECT_EQ((ui::Zoom{ui::ZoomMode::Percent, 100}), m_station->place().zoom);
    EXPECT_EQ(90, m_station->place().rotation);
}

TEST_F(ReadingByKeys, selectsAndCopiesTheTextOfTheDocument)
{
    ASSERT_TRUE(m_station->waitForDocument(u"passport.pdf"_s));
    QGuiApplication::clipboard()->clear();
    m_station->press(u"Ctrl+A"_s);
    m_station->press(u"Ctrl+C"_s);
    ASSERT_TRUE(waitUntil([] { return QGuiApplication::clipboard()->text().contains(u"petrova\n6"_s); }));
    EXPECT_EQ(u"petrova\n1"_s, m_station->session().passages.marked().passage.quote);
    m_station->press(u"Escape"_s);
    EXPECT_TRUE(m_station->session().passages.marked().isEmpty());
}

TEST_F(ReadingByKeys, selectsAWordWithACaretAndLeavesTheIndicatorsAlone)
{
    ASSERT_TRUE(m_station->waitForDocument(u"passport.pdf"_s));
    const auto& passages = m_station->session().passages;
    // Until the words have come there is nothing to put a caret into, which is said.
    ASSERT_TRUE(waitUntil([this, &passages] {
        m_station->press(u"F4"_s);
        m_station->press(u"Shift+End"_s);
        return passages.marked().passage.quote == u"petrova"_s;
    }));
    const auto indicator = m_station->session().selection.indicator();
    m_station->press(u"Shift+Left"_s);
    EXPECT_EQ(u"petrov"_s, passages.marked().passage.quote);
    EXPECT_EQ(indicator, m_station->session().selection.indicator());
    EXPECT_EQ(u"GT-0001"_s, m_station->file().dossier.applicant.caseNumber);
}

/// A passport that opens with a password, beside a diploma that opens without.
class LockedDocument : public WindowTest
{
protected:
    LockedDocument()
    {
        const auto package = m_folder.filePath(u"locked"_s);
        QDir().mkpath(package);
        saveBytes(package + u"/application.json"_s, R"({"caseNumber": "GT-0009"})");
        saveBytes(package + u"/passport.pdf"_s, TestPdf::ofTextPages(2).encrypted("secret"));
        saveBytes(package + u"/diploma.pdf"_s, TestPdf::ofTextPages(2).bytes());
        m_station->window().importPaths({package});
        EXPECT_TRUE(m_station->waitForCase(u"GT-0009"_s));
        m_station->press(u"Ctrl+PgDown"_s);
        EXPECT_TRUE(m_station->waitForDocument(u"diploma.pdf"_s));
    }

    QWidget* question() const { return m_station->shown<QPushButton>(u"documentPassword"_s); }
    bool isAsking() const
    {
        return waitUntil([this] { return question() != nullptr; });
    }
};

TEST_F(LockedDocument, isReachedByTheKeysOfThePages)
{
    m_station->press(u"Ctrl+6"_s);
    ASSERT_TRUE(isAsking());
    m_station->press(u"Alt+V"_s);
    EXPECT_EQ(question(), QApplication::focusWidget());
    m_station->press(u"F6"_s);
    EXPECT_NE(question(), QApplication::focusWidget());
    m_station->press(u"Shift+F6"_s);
    EXPECT_EQ(question(), QApplication::focusWidget());
}

TEST_F(LockedDocument, isNamedAboveTheQuestionForItsPassword)
{
    EXPECT_EQ(nullptr, m_station->shown(u"lockedTitle"_s));
    m_station->press(u"Ctrl+6"_s);
    ASSERT_TRUE(isAsking());
    EXPECT_EQ(u"passport"_s, m_station->the<QLabel>(u"lockedTitle"_s).text());
}

TEST_F(LockedDocument, isMarkedWhereItSupportsAScore)
{
    m_station->session().selection.chooseIndicator(IndicatorId(u"age"_s));
    QStringList unreadable;
    for (const auto* chip : m_station->the(u"card-age"_s).findChildren<QPushButton*>()) {
        unreadable += chip->property("unreadable").toBool() ? QStringList{chip->text()} : QStringList();
    }
    ASSERT_EQ(1, unreadable.size());
    EXPECT_TRUE(unreadable.first().endsWith(u": Password needed"_s)) << unreadable.first().toStdString();
}

TEST_F(LockedDocument, takesTheKeyboardFromThePagesAndGivesItBack)
{
    m_station->press(u"Alt+V"_s);
    m_station->press(u"Ctrl+6"_s);
    ASSERT_TRUE(isAsking());
    EXPECT_EQ(question(), QApplication::focusWidget());
    m_station->prompter.answer(u"secret"_s);
    m_station->press(u"Return"_s);
    ASSERT_TRUE(m_station->waitForDocument(u"passport.pdf"_s));
    EXPECT_EQ(m_station->shown(u"pages"_s), QApplication::focusWidget());
}

} // namespace pingshen::test
