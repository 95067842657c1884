// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/TextStore.h"
#include "core/work/IndexText.h"
#include "tests/shell/WindowFixture.h"
#include "ui/kit/SegmentedControl.h"
#include "ui/notice/MessageBar.h"
#include "ui/panels/searching/KeywordLights.h"
#include "ui/panels/searching/SearchPanel.h"
#include "ui/viewer/PageView.h"
#include "ui/viewer/overlays/MarksOverlay.h"

#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPushButton>

#include <algorithm>

namespace pingshen::test {

using namespace Qt::StringLiterals;

/// The passport has six pages, "petrova" and a number on each; the diploma three.
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

    QString keywords() { return m_station->the<QLabel>(u"keywords"_s).text(); }
    QString gaps() { return m_station->window().findChild<QLabel*>(u"keywordGaps"_s)->text(); }
    void renewKeywords() { m_station->window().findChild<ui::KeywordLights*>()->renew(); }

    Document document(const QString& name)
    {
        return *std::ranges::find(m_station->file().dossier.documents, name, &Document::name);
    }

    /// Pages that consist of one word, with its place.
    void keepWords(const Document& document, const QList<int>& pages, const QString& word,
                   PageState state = PageState::Read)
    {
        QList<KeptPage> kept;
        for (const int page : pages) {
            kept.append({.text = {page, word, PageText::Origin::Pdf, 100}, .state = state});
            kept.last().text.words = {{.text = word, .rect = {72, 90, 70, 12}, .ends = {10, 20, 30, 40, 50, 60, 70}}};
        }
        auto workplace = m_station->session().storage.newConnection();
        ASSERT_OK(workplace);
        auto texts = TextStore::open((*workplace)->vault());
        ASSERT_OK(texts);
        ASSERT_OK((*texts)->keep(document.digest, kept));
    }

    /// Its keywords are "degree", "diploma" and others.
    void chooseEducation()
    {
        m_station->press(u"Shift+Down"_s);
        ASSERT_EQ(u"education"_s, indicator());
        ASSERT_TRUE(waitUntil([&] { return !keywords().isEmpty(); }));
    }

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
    m_station->type(u"PETROVA"_s);
    ASSERT_TRUE(waitForHits(9));
    EXPECT_EQ(-1, panel().currentHit());
    m_station->press(u"Return"_s);
    EXPECT_EQ(0, panel().currentHit());
    m_station->press(u"F3"_s);
    m_station->press(u"F3"_s);
    EXPECT_EQ(2, panel().currentHit());
    ASSERT_TRUE(m_station->waitForDocument(panel().hits()[2].name));
    ASSERT_TRUE(m_station->waitForPage(panel().hits()[2].page));
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

/// From the field and from the list of hits alike: first what was searched for, then the pane.
TEST_F(Searching, isLeftByEscapeInTwoSteps)
{
    index();
    for (const bool fromList : {false, true}) {
        m_station->press(u"Ctrl+Shift+F"_s);
        m_station->type(u"petrova"_s);
        ASSERT_TRUE(waitForHits(9));
        m_station->press(u"Return"_s);
        const auto lit = panel().hits()[0];
        if (fromList) {
            m_station->press(u"Down"_s);
            ASSERT_TRUE(m_station->the(u"searchHits"_s).hasFocus());
        }
        m_station->press(u"Esc"_s);
        EXPECT_TRUE(panel().isVisible());
        EXPECT_TRUE(m_station->the(u"searchField"_s).hasFocus());
        EXPECT_TRUE(marksOf(lit).isEmpty()) << "no light of what is searched for no longer";
        EXPECT_EQ(nullptr, m_station->shown(u"searchHits"_s)) << "no list of nothing";
        const auto labels = panel().findChildren<QLabel*>();
        EXPECT_TRUE(std::ranges::any_of(labels, [](const QLabel* label) {
            return label->isVisible() && label->text() == u"Press Escape to return to the document."_s;
        }));
        m_station->press(u"Esc"_s);
        EXPECT_FALSE(panel().isVisible());
        EXPECT_TRUE(m_station->window().findChild<ui::PageView*>()->hasFocus());
    }
}

TEST_F(Searching, saysHowManyPagesCouldBeSearched)
{
    m_station->press(u"Ctrl+Shift+F"_s);
    m_station->type(u"petrova"_s);
    ASSERT_TRUE(waitUntil([&] { return coverage() == u"Searchable: 0 of 9 pages, not read yet: 9"_s; }))
        << qPrintable(coverage());
    index();
    panel().renew();
    ASSERT_TRUE(waitForHits(9));
    EXPECT_EQ(u"Searchable: 9 of 9 pages"_s, coverage());
    ASSERT_TRUE(m_station->switchLanguage());
    EXPECT_TRUE(coverage().startsWith(u"可检索："_s)) << qPrintable(coverage());
}

TEST_F(Searching, findsInTheDocumentAndInTheWholeVault)
{
    index();
    m_station->press(u"Ctrl+Shift+F"_s);
    m_station->type(u"1"_s);
    ASSERT_TRUE(waitForHits(2));
    auto& scope = m_station->the<ui::SegmentedControl>(u"searchScope"_s);
    scope.choose(0);
    Q_EMIT scope.chosen(0);
    ASSERT_TRUE(waitForHits(1));
    scope.choose(2);
    Q_EMIT scope.chosen(2);
    ASSERT_TRUE(waitForHits(3)) << "the other applicant's has one page";
    const auto hits = panel().hits();
    const auto other = *std::ranges::find_if(
        hits, [&](const SearchHit& hit) { return hit.application != m_station->file().dossier.id; });
    Q_EMIT panel().hitChosen(other);
    ASSERT_TRUE(m_station->waitForCase(u"GT-0002"_s));
}

TEST_F(Searching, lightsTheKeywordsOfTheIndicatorAndLeadsFromOneToTheNext)
{
    const auto& diploma = document(u"diploma.pdf"_s);
    keepWords(diploma, {0, 2}, u"Diploma"_s);
    chooseEducation();
    m_station->session().selection.chooseDocument(diploma.id);
    ASSERT_TRUE(m_station->waitForDocument(u"diploma.pdf"_s));
    ASSERT_TRUE(waitUntil([&] { return keywords() == u"Keywords: diploma 2"_s; })) << qPrintable(keywords());
    SearchHit place;
    place.content = diploma.digest;
    place.page = 2;
    ASSERT_EQ(1, marksOf(place).size());
    EXPECT_EQ(ui::MarkStyle::Keyword, marksOf(place)[0].style);
    m_station->press(u"Ctrl+F3"_s);
    m_station->press(u"Ctrl+F3"_s);
    EXPECT_TRUE(m_station->waitForPage(2));
    m_station->press(u"Ctrl+Shift+F3"_s);
    EXPECT_TRUE(m_station->waitForPage(0));
}

TEST_F(Searching, saysOfKeywordsWhatWasNotSearchedAndNoneOnlyOfWhatWas)
{
    const auto diploma = document(u"diploma.pdf"_s);
    chooseEducation();
    m_station->session().selection.chooseDocument(diploma.id);
    ASSERT_TRUE(waitUntil([&] { return gaps() == u"3 of 3 pages not yet searchable"_s; })) << qPrintable(gaps());
    EXPECT_EQ(u"No keyword found so far"_s, keywords());
    keepWords(diploma, {0}, u"Diploma"_s);
    keepWords(diploma, {1}, u"Diploma"_s, PageState::Poor);
    renewKeywords();
    ASSERT_TRUE(waitUntil([&] { return keywords() == u"Keywords: diploma 2"_s; })) << qPrintable(keywords());
    EXPECT_EQ(u"1 of 3 pages not yet searchable, 1 read poorly"_s, gaps());
    const auto& label = m_station->the<QLabel>(u"keywords"_s);
    EXPECT_EQ(u"Keywords: diploma 2 · 1 of 3 pages not yet searchable, 1 read poorly"_s, label.accessibleName());
    ASSERT_TRUE(m_station->switchLanguage());
    EXPECT_EQ(u"3 页中有 1 页尚不可检索、1 页识别较差"_s, gaps());
    ASSERT_TRUE(m_station->switchLanguage());
    keepWords(diploma, {0, 1, 2}, u"Nothing"_s);
    renewKeywords();
    ASSERT_TRUE(waitUntil([&] { return keywords() == u"No keyword of \"Educational background\" in this document"_s; }))
        << qPrintable(keywords());
    EXPECT_TRUE(gaps().isEmpty());
}

/// The pages that are read must not move because something was counted.
TEST_F(Searching, keepsThePlaceOfTheKeywordsBeforeAnyIsFound)
{
    auto* view = m_station->window().findChild<ui::PageView*>();
    ASSERT_TRUE(waitUntil([&] { return !keywords().isEmpty(); }));
    const int height = view->height();
    keepWords(document(u"diploma.pdf"_s), {0, 2}, u"Diploma"_s);
    m_station->press(u"Shift+Down"_s);
    ASSERT_EQ(u"education"_s, indicator());
    EXPECT_NE(nullptr, m_station->shown(u"keywordBar"_s));
    EXPECT_TRUE(keywords().isEmpty()) << "nothing is said of the indicator before: " << qPrintable(keywords());
    EXPECT_EQ(height, view->height());
    ASSERT_TRUE(waitUntil([&] { return !keywords().isEmpty(); }));
    EXPECT_EQ(height, view->height());
}

TEST_F(Searching, countsKeywordsByDocumentWithWhatWasNotSearched)
{
    const auto diploma = document(u"diploma.pdf"_s);
    keepWords(diploma, {0, 2}, u"Diploma"_s);
    chooseEducation();
    auto* menu = m_station->window().findChild<QMenu*>(u"keywordDocuments"_s);
    QStringList entries;
    ASSERT_TRUE(waitUntil([&] {
        Q_EMIT menu->aboutToShow();
        entries.clear();
        for (const auto* action : menu->actions()) {
            entries.append(action->text());
        }
        return entries.contains(u"diploma.pdf\t2 · 1 of 3 pages not yet searchable"_s);
    })) << qPrintable(entries.join(u'|'));
    EXPECT_TRUE(entries.contains(u"passport.pdf\tnone so far · 6 of 6 pages not yet searchable"_s))
        << qPrintable(entries.join(u'|'));
}

TEST_F(Searching, recordsThatWordsAreNotThereWithHowMuchWasSearched)
{
    index();
    m_station->press(u"Ctrl+Shift+F"_s);
    m_station->type(u"petrova"_s);
    ASSERT_TRUE(waitForHits(9));
    EXPECT_EQ(nullptr, m_station->shown(u"recordAbsence"_s));
    m_station->type(u" permit"_s);
    ASSERT_TRUE(waitUntil([&] { return m_station->shown(u"recordAbsence"_s) != nullptr; }));
    EXPECT_EQ(u"Not found"_s, m_station->the<QLabel>(u"searchCount"_s).text());
    m_station->the<QPushButton>(u"recordAbsence"_s).click();
    ASSERT_TRUE(waitUntil([&] { return m_station->desk().sheet().pins.size() == 1; }));
    const auto pin = m_station->desk().sheet().pins.first();
    EXPECT_EQ(u"petrova permit"_s, pin.words);
    EXPECT_EQ(indicator(), pin.indicator.value());
    EXPECT_TRUE(pin.document.isEmpty());
    EXPECT_EQ((SearchCoverage{.pages = 9, .searchable = 9, .poor = 0, .pending = 0}), pin.coverage);
    EXPECT_EQ(QStringList{u"Recorded as searched, not found: “petrova permit” · 9 of 9 pages"_s},
              m_station->window().findChild<ui::MessageBar*>()->texts());
    m_station->the<ui::SegmentedControl>(u"searchScope"_s).choose(2);
    panel().renew();
    EXPECT_TRUE(waitUntil([&] { return m_station->shown(u"recordAbsence"_s) == nullptr; }))
        << "of one application only";
}

TEST_F(Searching, recordsNothingThatIsThereAfterAll)
{
    index();
    m_station->press(u"Ctrl+Shift+F"_s);
    m_station->type(u"permit"_s);
    ASSERT_TRUE(waitUntil([&] { return m_station->shown(u"recordAbsence"_s) != nullptr; }));
    keepWords(document(u"diploma.pdf"_s), {1}, u"Permit"_s);
    m_station->the<QPushButton>(u"recordAbsence"_s).click();
    auto* messages = m_station->window().findChild<ui::MessageBar*>();
    ASSERT_TRUE(waitUntil([&] { return messages->texts() == QStringList{u"Found “permit”: diploma.pdf, page 2"_s}; }));
    EXPECT_TRUE(m_station->desk().sheet().pins.isEmpty());
}

TEST_F(Searching, listsThePagesThatAreNotSearchedAndLeadsThere)
{
    const auto diploma = document(u"diploma.pdf"_s);
    keepWords(diploma, {0}, u"Diploma"_s);
    m_station->press(u"Ctrl+Shift+F"_s);
    m_station->type(u"permit"_s);
    ASSERT_TRUE(waitUntil([&] { return m_station->the<QLabel>(u"searchCount"_s).text() == u"Not found so far"_s; }));
    m_station->the<QPushButton>(u"searchUncovered"_s).click();
    auto& list = m_station->the<QListView>(u"searchHits"_s);
    EXPECT_TRUE(list.hasFocus());
    QStringList rows;
    for (int row = 0; row < list.model()->rowCount(); ++row) {
        rows.append(list.model()->index(row, 0).data().toString());
    }
    ASSERT_EQ((QStringList{u"Not read yet · 2"_s, u"passport.pdf · pp. 1–6"_s, u"diploma.pdf · pp. 2–3"_s}), rows);
    EXPECT_EQ(1, list.currentIndex().row());
    m_station->press(u"Down"_s);
    m_station->press(u"Return"_s);
    ASSERT_TRUE(m_station->waitForDocument(u"diploma.pdf"_s));
    EXPECT_TRUE(m_station->waitForPage(1));
}

} // namespace pingshen::test
