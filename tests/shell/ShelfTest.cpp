// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shell/WindowFixture.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>

namespace pingshen::test {

using namespace Qt::StringLiterals;

class ShelfByKeys : public WindowTest
{
protected:
    ShelfByKeys() { openFirst(); }

    const QAbstractItemView& pages() const { return m_station->the<QAbstractItemView>(u"thumbnailList"_s); }
};

TEST_F(ShelfByKeys, showsThePagesOfTheOpenDocument)
{
    m_station->press(u"Alt+T"_s);
    EXPECT_EQ(6, pages().model()->rowCount());
    m_station->press(u"Ctrl+PgDown"_s);
    ASSERT_TRUE(m_station->waitForDocument(u"diploma.pdf"_s));
    EXPECT_TRUE(waitUntil([this] { return pages().model()->rowCount() == 3; }));
}

TEST_F(ShelfByKeys, leadsToAPageAndFollowsTheReader)
{
    m_station->press(u"Alt+T"_s);
    m_station->press(u"Down"_s);
    m_station->press(u"Down"_s);
    EXPECT_TRUE(m_station->waitForPage(2));
    m_station->press(u"Ctrl+G"_s);
    m_station->type(u"5"_s);
    m_station->press(u"Return"_s);
    ASSERT_TRUE(m_station->waitForPage(4));
    EXPECT_EQ(4, pages().currentIndex().row());
}

TEST_F(ShelfByKeys, saysThatADocumentHasNoContents)
{
    m_station->press(u"Alt+O"_s);
    EXPECT_EQ(nullptr, m_station->shown(u"outlineList"_s));
    EXPECT_EQ(nullptr, m_station->shown(u"documents"_s));
}

TEST_F(ShelfByKeys, comesBackToTheDocuments)
{
    m_station->press(u"Alt+T"_s);
    m_station->press(u"Alt+L"_s);
    EXPECT_TRUE(m_station->the(u"documents"_s).hasFocus());
}

TEST_F(ShelfByKeys, callsItsTabsAndThePanesAsTheActionsThatShowThem)
{
    const auto textOf = [this](const QString& id) { return m_station->actions().action(id)->text(); };
    for (int language = 0; language < 2; ++language) {
        ASSERT_TRUE(m_station->switchLanguage());
        const auto tabs = m_station->the(u"shelf"_s).findChildren<QAbstractButton*>();
        ASSERT_EQ(3, tabs.size());
        EXPECT_TRUE(textOf(u"focus.pages"_s).contains(tabs[1]->text(), Qt::CaseInsensitive));
        EXPECT_TRUE(textOf(u"focus.contents"_s).contains(tabs[2]->text(), Qt::CaseInsensitive));
        for (const auto& page : {u"show.materials"_s, u"show.score"_s}) {
            EXPECT_TRUE(textOf(u"layout.form"_s).contains(textOf(page))) << qPrintable(textOf(page));
        }
    }
}

} // namespace pingshen::test
