// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shell/EveryDialog.h"
#include "tests/shell/ShownWords.h"
#include "tests/shell/WindowFixture.h"
#include "tests/support/TestPdf.h"
#include "ui/notice/DialogPrompter.h"
#include "ui/viewer/OutlineList.h"

#include <QAbstractButton>
#include <QAction>
#include <QLabel>
#include <QTableWidget>

namespace pingshen::test {

using namespace Qt::StringLiterals;

namespace {

const auto markup = u"<b>Eve</b><img src='x.png'>"_s;
const auto steering = u"\u202Edna\u0007 more"_s;
const auto shownSteering = u"‹U+202E›dna␇ more"_s;

/// A PDF of one bookmark with this title.
QByteArray bookmarked(const QString& title)
{
    QByteArray hex = "FEFF";
    for (const auto character : title) {
        hex += QByteArray::number(character.unicode(), 16).rightJustified(4, '0');
    }
    return TestPdf::ofTextPages(1)
        .withObject("<< /Title <" + hex + "> /Dest [5 0 R /Fit] >>")
        .withCatalog("/Outlines << /First 4 0 R /Last 4 0 R /Count 1 >>")
        .bytes();
}

/// The application GT-0003, whose every name steers, on the desk of a person whose name is markup. The sheet was
/// returned with such a reason, and such a note was written.
class SafeDialogs : public WindowTest
{
protected:
    SafeDialogs()
    {
        m_station.reset();
        EXPECT_OK(addHostileApplication(m_folder.path(), m_clock));
        restart();
        m_station->prompter.answer(markup);
        m_station->press(u"Ctrl+Shift+U"_s);
        EXPECT_TRUE(waitUntil([this] { return m_station->the<QAbstractButton>(u"reviewer"_s).text() == markup; }));
        m_station->press(u"Alt+Q"_s);
        m_station->type(u"GT-0003"_s);
        m_station->press(u"Return"_s);
        EXPECT_TRUE(m_station->waitForCase(u"GT-0003"_s));
    }

    void submitAndReturn(const QString& why)
    {
        scoreEverything(Marks::Full);
        m_station->prompter.answer(true);
        m_station->press(u"Ctrl+Shift+Return"_s);
        ASSERT_TRUE(waitUntil([this] { return m_station->desk().sheet().isLocked(); }));
        m_station->prompter.answer(why);
        m_station->actions().action(u"sheet.return"_s)->trigger();
        ASSERT_TRUE(waitUntil([this] { return !m_station->desk().sheet().isLocked(); }));
    }

    void writeNote(const QString& text)
    {
        m_station->press(u"Ctrl+N"_s);
        m_station->type(markup);
        m_station->press(u"Return"_s);
        m_station->type(text);
        m_station->press(u"Ctrl+Return"_s);
        ASSERT_EQ(1, m_station->file().review.visit.notes.size());
    }

    bool isShown(const QString& words) { return shownWords(m_station->window()).join(u'\n').contains(words); }
};

} // namespace

TEST_F(SafeDialogs, andPagesShowAReturnedReasonANoteAndAPersonAsTheyAreWritten)
{
    submitAndReturn(markup + steering);
    EXPECT_EQ(QStringList(), obeyedWords(m_station->window()));
    EXPECT_TRUE(isShown(markup + shownSteering)) << "the reason";
    writeNote(markup + u" in the note"_s);
    for (const auto& page : {u"Ctrl+Shift+1"_s, u"Ctrl+Shift+3"_s, u"Ctrl+Shift+2"_s}) {
        m_station->press(page);
        EXPECT_EQ(QStringList(), obeyedWords(m_station->window())) << page.toStdString();
    }
    m_station->press(u"Ctrl+Shift+3"_s);
    EXPECT_TRUE(waitUntil([this] {
        const auto labels = m_station->window().findChildren<QLabel*>();
        return std::ranges::any_of(labels, [](const QLabel* label) {
            return label->isVisible() && label->text().startsWith(markup + u" · "_s + markup);
        });
    })) << "the note's topic and who wrote it";
}

TEST_F(SafeDialogs, areAllPlainWhateverTheirTextsSay)
{
    submitAndReturn(markup + steering);
    writeNote(markup + u" in the note"_s);
    ASSERT_TRUE(m_station->waitForSaves());
    for (const auto& row : everyDialog()) {
        auto* dialog = openDialog(*m_station, row);
        ASSERT_NE(nullptr, dialog) << nameOf(row);
        auto* table = dialog->findChild<QTableWidget*>();
        const bool mayBeEmpty = !table || row.name == u"BackupsDialog"_s; // there is none yet
        ASSERT_TRUE(mayBeEmpty || waitUntil([table] { return table->rowCount() > 0; }));
        EXPECT_EQ(QStringList(), obeyedWords(*dialog)) << nameOf(row);
        if (row.name == u"HistoryDialog"_s) {
            const auto words = shownWords(*dialog).join(u'\n');
            EXPECT_TRUE(words.contains(markup + shownSteering)) << "the reason";
            EXPECT_TRUE(words.contains(markup + u" in the note"_s));
        }
        delete dialog;
    }
}

TEST_F(SafeDialogs, ofEveryQuestionShowWhatTheyAreGiven)
{
    auto& window = m_station->window();
    ui::DialogPrompter prompter(window);
    const auto says = [] { return markup + steering; };
    const auto look = [&](const char* what) {
        ASSERT_TRUE(waitUntil([this] { return m_station->shown<QDialog>({}) != nullptr; })) << what;
        auto* dialog = m_station->shown<QDialog>({});
        dialog->grab();
        for (const auto* label : dialog->findChildren<QLabel*>()) {
            EXPECT_EQ(Qt::PlainText, label->textFormat()) << what;
            EXPECT_FALSE(label->text().contains(u'\u202E')) << what;
        }
        for (const auto* button : dialog->findChildren<QAbstractButton*>()) {
            EXPECT_FALSE(button->text().contains(u'\u202E')) << what;
        }
        EXPECT_TRUE(shownWords(*dialog).join(u'\n').contains(markup + shownSteering)) << what;
        delete dialog;
    };
    prompter.ask({says, says, says}, &window, [](bool) {});
    look("question");
    prompter.choose({says, says, {says, says}, says, 0, {{markup}, {}}}, &window, [](std::optional<int>) {});
    look("choice");
    prompter.askText({says, says, says, says}, &window, [](const std::optional<QString>&) {});
    look("text");
    prompter.confirmChecklist(
        {says, says, {}, {{says, says, {{ui::Tone::Error, u"circle"_s, says, says, says}}}}, says, says, says, says},
        &window, [](const ui::ChecklistAnswer&) {});
    look("checklist");
}

TEST_F(SafeDialogs, norTheContentsOfADocumentObeyItsBookmarks)
{
    const auto folder = m_folder.filePath(u"bookmarks"_s);
    QDir().mkpath(folder);
    saveBytes(folder + u"/passport.pdf"_s, bookmarked(markup + steering));
    m_station->window().importPaths({folder});
    ASSERT_TRUE(m_station->waitForDocument(u"passport.pdf"_s));
    const auto* model = m_station->window().findChild<ui::OutlineList*>()->model();
    ASSERT_TRUE(waitUntil([model] { return model->rowCount() == 1; }));
    EXPECT_EQ(markup + shownSteering, model->index(0, 0).data().toString());
    EXPECT_EQ(markup + shownSteering, model->index(0, 0).data(Qt::ToolTipRole).toString());
    EXPECT_EQ(QStringList(), obeyedWords(m_station->window()));
}

} // namespace pingshen::test
