// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/reading/DocumentShelf.h"

#include "tests/session/SessionFixture.h"
#include "tests/support/FakePageSource.h"
#include "ui/panels/reading/ReaderPanel.h"
#include "ui/viewer/ReadingPane.h"
#include "ui/viewer/tiles/TileStore.h"

#include <QAbstractItemView>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

class DocumentShelfTest : public test::SessionTest
{
protected:
    QString chosenIn(const QString& leaf) const
    {
        return m_shelf.findChild<QAbstractItemView*>(leaf)->currentIndex().data().toString();
    }

    test::FakePageSource m_source;
    TileStore m_tiles{m_source};
    ReaderPanel m_reader{*m_session, m_source, m_tiles};
    DocumentShelf m_shelf{*m_session, m_reader.pane(), m_tiles};
};

} // namespace

TEST_F(DocumentShelfTest, marksWhereTheReaderIsAsSoonAsADocumentIsOpen)
{
    openApplication();
    m_session->selection.chooseDocument(DocumentId(u"d1"_s));
    auto summary = test::pagesOfA4(2);
    summary.outline = {{u"Diploma"_s, 0, 0}, {u"Transcript"_s, 1, 0}};
    Q_EMIT m_source.opened(Digest::of("diploma"), summary);
    EXPECT_EQ(u"Diploma"_s, chosenIn(u"outlineList"_s));
    EXPECT_EQ(0, m_shelf.findChild<QAbstractItemView*>(u"thumbnailList"_s)->currentIndex().row());
    m_reader.pane().view().jumpTo(1);
    EXPECT_EQ(u"Transcript"_s, chosenIn(u"outlineList"_s));
}

TEST_F(DocumentShelfTest, turnsThePagesAsTheReaderDoesAsSoonAsADocumentIsOpen)
{
    openApplication();
    m_reader.turns().find(Digest::of("diploma"), 1, 90);
    m_session->selection.chooseDocument(DocumentId(u"d1"_s));
    Q_EMIT m_source.opened(Digest::of("diploma"), test::pagesOfA4(3));
    const auto* pages = m_shelf.findChild<QAbstractItemView*>(u"thumbnailList"_s)->model();
    const auto isUpright = [pages](int page) {
        const auto paper = pages->index(page, 0).data(Qt::UserRole).toSizeF();
        return paper.height() > paper.width();
    };
    EXPECT_TRUE(isUpright(0));
    EXPECT_FALSE(isUpright(1));
    m_reader.pane().turnPage(90);
    EXPECT_FALSE(isUpright(0));
}

} // namespace pingshen::ui
