// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/IndexText.h"
#include "tests/shell/WindowFixture.h"
#include "ui/panels/searching/SearchPanel.h"
#include "ui/viewer/overlays/MarksOverlay.h"

#include <QLabel>
#include <QLineEdit>

namespace pingshen::test {

using namespace Qt::StringLiterals;

/// The passport has six pages, "passport.pdf" and a number on each; the diploma three.
class Searching : public WindowTest
{
protected:
    Searching() { openFirst(); }

    void index()
    {
        auto workplace = m_station->session().storage.newConnection();
        ASSERT_OK(workplace);
        ASSERT_OK(indexTexts(**workplace, {.scope = {}, .depth = IndexDepth::PdfText}, m_station->pdf(), {}));
    }

    ui::SearchPanel& panel() { return *m_station->window().findChild<ui::SearchPanel*>(); }
    bool waitForHits(qsizetype count)
    {
        return waitUntil([&] { return panel().hits().size() == count && !panel().hits().isEmpty(); });
    }
    QString coverage() { return m_station->the<QLabel>(u"searchCoverage"_s).text(); }

    /// How the hit stands out on its page.
    QList<ui::PageMark> marksOf(const SearchHit& hit)
    {
        QList<ui::PageMark> marks;
        for (auto* overlay : m_station->window().findChildren<ui::MarksOverlay*>()) {
            marks += overlay->marksOn(hit.content, hit.page);
        }
        return marks;
    }
};

TEST_F(Searching, findsWordsInTheApplicationAndGoesFromHitToHit)
{
    index();
    m_station->press(u"Ctrl+Shift+F"_s);
    m_station->type(u"PASSPORT"_s);
    ASSERT_TRUE(waitForHits(6));
    EXPECT_EQ(-1, panel().currentHit());
    m_station->press(u"Return"_s);
    EXPECT_EQ(0, panel().currentHit());
    m_station->press(u"F3"_s);
    m_station->press(u"F3"_s);
    EXPECT_EQ(2, panel().currentHit());
    ASSERT_TRUE(m_station->waitForDocument(u"passport.pdf"_s));
    ASSERT_TRUE(m_station->waitForPage(2));
    ASSERT_EQ(1, marksOf(panel().hits()[2]).size());
    EXPECT_EQ(ui::MarkStyle::CurrentHit, marksOf(panel().hits()[2])[0].style);
    EXPECT_EQ(ui::MarkStyle::Hit, marksOf(panel().hits()[1])[0].style);
    m_station->press(u"Shift+F3"_s);
    EXPECT_EQ(1, panel().currentHit());
    m_station->press(u"Esc"_s);
    m_station->press(u"Esc"_s); // the first clears the field
    EXPECT_FALSE(panel().isVisible());
    EXPECT_EQ(0, marksOf(panel().hits().isEmpty() ? SearchHit() : panel().hits()[0]).size());
}

TEST_F(Searching, saysHowManyPagesCouldBeSearched)
{
    m_station->press(u"Ctrl+Shift+F"_s);
    m_station->type(u"passport"_s);
    ASSERT_TRUE(waitUntil([&] { return coverage() == u"Searchable: 0 of 9 pages, not read yet: 9"_s; }))
        << qPrintable(coverage());
    index();
    panel().renew();
    ASSERT_TRUE(waitForHits(6));
    EXPECT_EQ(u"Searchable: 9 of 9 pages"_s, coverage());
    ASSERT_TRUE(m_station->switchLanguage());
    EXPECT_TRUE(coverage().startsWith(u"可检索："_s)) << qPrintable(coverage());
}

TEST_F(Searching, findsInTheDocumentAndInTheWholeVault)
{
    index();
    m_station->press(u"Ctrl+F"_s);
    m_station->type(u"passport"_s);
    ASSERT_TRUE(waitForHits(6));
    m_station->press(u"Ctrl+K"_s);
    ASSERT_TRUE(waitForHits(7)) << "the other applicant's has one page";
    const auto& other = panel().hits().last();
    EXPECT_NE(m_station->file().dossier.id, other.application);
    Q_EMIT panel().hitChosen(SearchHit(other));
    ASSERT_TRUE(m_station->waitForCase(u"GT-0002"_s));
}

} // namespace pingshen::test
