// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/HighlightedCopy.h"
#include "tests/shell/WindowFixture.h"
#include "ui/actions/ActionHub.h"
#include "ui/notice/MessageBar.h"
#include "ui/panels/highlights/HighlightDelegate.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QListView>

namespace pingshen::test {

using namespace Qt::StringLiterals;

class HighlightList : public WindowTest
{
protected:
    HighlightList()
    {
        openFirst();
        m_station->press(u"Alt+I"_s);
    }

    /// On a page of this document, with a note if there is one.
    void mark(const QString& name, int page, const QString& quote, const QString& note = {})
    {
        const auto& documents = m_station->file().dossier.documents;
        const auto document = std::ranges::find_if(documents, [&](const auto& each) { return each.name == name; });
        ASSERT_NE(documents.end(), document);
        const auto before = all().size();
        m_station->session().passages.mark(
            {document->id, document->digest, {page, {{7200, 14400, 21000, 1800}}, quote}});
        if (note.isEmpty()) {
            m_station->press(u"Alt+H"_s);
        } else {
            m_station->prompter.answer(note);
            m_station->press(u"Alt+N"_s);
        }
        ASSERT_TRUE(waitUntil([&] { return all().size() == before + 1; }));
    }

    QList<Highlight> all() const { return m_station->session().highlights.all(); }

    QStringList rows() const
    {
        QStringList rows;
        const auto* list = m_station->shown<QListView>(u"highlightList"_s);
        for (int row = 0; list && row < list->model()->rowCount(); ++row) {
            rows.append(ui::highlightAt(list->model()->index(row, 0)).highlight.place.passage.quote);
        }
        return rows;
    }

    QString chosen() const
    {
        return ui::highlightAt(m_station->the<QListView>(u"highlightList"_s).currentIndex())
            .highlight.place.passage.quote;
    }
};

TEST_F(HighlightList, hasAllOfTheApplicationByDocumentAndPageAndLeadsThere)
{
    mark(u"diploma.pdf"_s, 2, u"third"_s);
    mark(u"passport.pdf"_s, 4, u"fifth"_s, u"compare"_s);
    mark(u"passport.pdf"_s, 1, u"second"_s);
    m_station->press(u"Alt+7"_s);
    EXPECT_EQ((QStringList{u"second"_s, u"fifth"_s, u"third"_s}), rows());
    EXPECT_EQ(u"second"_s, chosen()) << "the first in the document on screen";
    const auto text = m_station->the<QListView>(u"highlightList"_s).model()->index(1, 0).data().toString();
    EXPECT_TRUE(text.contains(u"Page 5"_s) && text.contains(u"fifth"_s) && text.contains(u"Note: compare"_s))
        << text.toStdString();
    m_station->press(u"Down"_s);
    m_station->press(u"Down"_s);
    m_station->press(u"Return"_s);
    EXPECT_EQ(nullptr, m_station->shown(u"highlightPopup"_s));
    ASSERT_TRUE(m_station->waitForDocument(u"diploma.pdf"_s));
    EXPECT_TRUE(m_station->waitForPage(2));
}

TEST_F(HighlightList, isSearchedByQuoteNoteAndDocument)
{
    mark(u"diploma.pdf"_s, 0, u"Doctor of Philosophy"_s);
    mark(u"passport.pdf"_s, 0, u"born in 1980"_s, u"与学位证书核对"_s);
    m_station->press(u"Alt+7"_s);
    m_station->type(u"PHILOS"_s);
    EXPECT_EQ(QStringList{u"Doctor of Philosophy"_s}, rows());
    m_station->press(u"Esc"_s); // clears first
    EXPECT_EQ(2, rows().size());
    m_station->type(u"核对"_s);
    EXPECT_EQ(QStringList{u"born in 1980"_s}, rows());
    m_station->press(u"Esc"_s);
    m_station->type(u"diploma"_s);
    EXPECT_EQ(QStringList{u"Doctor of Philosophy"_s}, rows());
    m_station->type(u" zzz"_s);
    EXPECT_TRUE(rows().isEmpty());
    EXPECT_FALSE(m_station->the<QLabel>(u"highlightEmpty"_s).text().isEmpty());
    m_station->press(u"Esc"_s);
    m_station->press(u"Esc"_s);
    EXPECT_EQ(nullptr, m_station->shown(u"highlightPopup"_s));
}

TEST_F(HighlightList, takesOneAwayAndBringsItBackByTheOneUndo)
{
    mark(u"passport.pdf"_s, 0, u"one"_s);
    mark(u"passport.pdf"_s, 1, u"two"_s);
    mark(u"passport.pdf"_s, 2, u"three"_s, u"noted"_s);
    m_station->press(u"Alt+7"_s);
    m_station->press(u"Down"_s);
    m_station->press(u"Del"_s);
    EXPECT_EQ((QStringList{u"one"_s, u"three"_s}), rows());
    EXPECT_EQ(u"three"_s, chosen()) << "the next one";
    m_station->press(u"Ctrl+Z"_s);
    EXPECT_EQ((QStringList{u"one"_s, u"two"_s, u"three"_s}), rows());
    EXPECT_EQ(3, all().size());
    m_station->press(u"Ctrl+Y"_s);
    EXPECT_EQ(2, all().size());
    EXPECT_EQ(u"three"_s, chosen());
    m_station->press(u"Del"_s); // has a note: asked, and given up
    EXPECT_EQ(2, all().size());
    m_station->prompter.answer(true);
    m_station->press(u"Del"_s);
    EXPECT_TRUE(waitUntil([this] { return all().size() == 1; }));
    EXPECT_EQ(QStringList{u"one"_s}, rows());
}

TEST_F(HighlightList, losesTheTypedWordsToDeleteWhileTheyAreSelected)
{
    mark(u"passport.pdf"_s, 0, u"one"_s);
    mark(u"passport.pdf"_s, 1, u"two"_s);
    m_station->press(u"Alt+7"_s);
    m_station->type(u"two"_s);
    m_station->press(u"Ctrl+A"_s);
    m_station->press(u"Del"_s);
    EXPECT_EQ((QStringList{u"one"_s, u"two"_s}), rows());
    EXPECT_EQ(2, all().size());
    m_station->type(u"two"_s);
    m_station->press(u"Del"_s); // behind what is typed
    EXPECT_TRUE(rows().isEmpty());
    EXPECT_EQ(1, all().size());
}

TEST_F(HighlightList, saysHowToBeginWhereThereIsNone)
{
    m_station->press(u"Alt+7"_s);
    EXPECT_TRUE(rows().isEmpty());
    EXPECT_TRUE(m_station->the<QLabel>(u"highlightEmpty"_s).text().contains(u"press H"_s));
    EXPECT_EQ(nullptr, m_station->shown(u"highlightCopy"_s));
    m_station->press(u"Esc"_s);
    EXPECT_EQ(nullptr, m_station->shown(u"highlightPopup"_s));
}

TEST_F(HighlightList, isWrittenIntoACopyAndNeverOverAnOriginal)
{
    mark(u"passport.pdf"_s, 0, u"born in 1980"_s, u"核对"_s);
    const auto* document = m_station->file().document(m_station->session().selection.document());
    const auto digest = document->digest;
    const auto path = m_folder.filePath(u"copy.pdf"_s);
    m_station->prompter.answer(path);
    m_station->actions().action(u"mark.export"_s)->trigger();
    EXPECT_TRUE(m_station->prompter.presetPath.endsWith(u"/passport - highlights.pdf"_s));
    ASSERT_TRUE(waitUntil([&] { return QFile::exists(path); }));
    const auto texts = [this] { return m_station->window().messages().texts().join(u' '); };
    ASSERT_TRUE(waitUntil([&] { return texts().contains(u"copy with 1 highlight"_s); })) << texts().toStdString();
    QFile copy(path);
    ASSERT_TRUE(copy.open(QIODevice::ReadOnly));
    const auto bytes = copy.readAll();
    EXPECT_TRUE(bytes.contains("/Subtype /Highlight"));
    const auto original = m_station->file().bytes.value(digest).open().value();
    ASSERT_LT(original->size(), bytes.size());
    EXPECT_EQ(digest, Digest::of(bytes.left(original->size())));

    // From the list, of the document that the chosen one is in.
    mark(u"diploma.pdf"_s, 0, u"Doctor"_s);
    m_station->press(u"Alt+7"_s);
    m_station->press(u"Down"_s);
    m_station->the<QAbstractButton>(u"highlightCopy"_s).click();
    EXPECT_TRUE(m_station->prompter.presetPath.endsWith(u"/diploma - highlights.pdf"_s));

    // A file that holds an original's bytes is one, wherever it lies.
    QFile twin(m_folder.filePath(u"twin.pdf"_s));
    ASSERT_TRUE(twin.open(QIODevice::WriteOnly));
    twin.write(bytes.left(original->size()));
    twin.close();
    m_station->prompter.answer(twin.fileName());
    m_station->actions().action(u"mark.export"_s)->trigger();
    ASSERT_TRUE(waitUntil([&] { return texts().contains(u"original document"_s); })) << texts().toStdString();
    EXPECT_EQ(original->size(), twin.size());
}

TEST_F(HighlightList, isWrittenAsItWasAskedForWhateverIsOpenByThen)
{
    mark(u"passport.pdf"_s, 0, u"born in 1980"_s);
    const auto path = m_folder.filePath(u"copy.pdf"_s);
    m_station->prompter.answer(path);
    m_station->actions().action(u"mark.export"_s)->trigger();
    m_station->session().desk.clear(); // while the place is chosen
    const auto texts = [this] { return m_station->window().messages().texts().join(u' '); };
    ASSERT_TRUE(waitUntil([&] { return texts().contains(u"copy with 1 highlight"_s); })) << texts().toStdString();
    EXPECT_TRUE(QFile::exists(path));
}

} // namespace pingshen::test
