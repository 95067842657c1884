// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/TextStore.h"
#include "core/work/IndexText.h"
#include "tests/shell/WindowFixture.h"
#include "ui/models/SearchModel.h"
#include "ui/panels/searching/FindBar.h"
#include "ui/panels/searching/VaultPopup.h"
#include "ui/shell/FindFlow.h"
#include "ui/viewer/PageView.h"
#include "ui/viewer/overlays/MarksOverlay.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>

#include <algorithm>

namespace pingshen::test {

using namespace Qt::StringLiterals;

/// The passport has six pages, "petrova" and a number on each; the diploma three; another applicant's one, "haddad".
class Finding : public WindowTest
{
protected:
    void index()
    {
        auto workplace = m_station->session().storage.newConnection();
        ASSERT_OK(workplace);
        ASSERT_OK(indexTexts(**workplace, {.scope = {}, .depth = IndexDepth::PdfText}, m_station->pdf(), {}));
    }

    void read(const QString& name)
    {
        const auto& documents = m_station->file().dossier.documents;
        m_station->session().selection.chooseDocument(std::ranges::find(documents, name, &Document::name)->id);
        ASSERT_TRUE(m_station->waitForDocument(name));
    }

    QString textOf(const QString& label) { return m_station->the<QLabel>(label).text(); }
    bool waitForCount(const QString& count)
    {
        return waitUntil([&] { return m_station->shown(u"findBar"_s) && textOf(u"findCount"_s) == count; });
    }

    /// Of the hits on a page, as they stand out there.
    QList<ui::MarkStyle> marksOn(int page)
    {
        QList<ui::MarkStyle> styles;
        for (auto* overlay : m_station->window().findChildren<ui::MarksOverlay*>()) {
            for (const auto& mark : overlay->marksOn(m_station->place().document, page)) {
                styles.append(mark.style);
            }
        }
        return styles;
    }

    QStringList popupRows()
    {
        QStringList rows;
        const auto* model = m_station->the<QListView>(u"vaultHits"_s).model();
        for (int row = 0; row < model->rowCount(); ++row) {
            rows.append(model->index(row, 0).data().toString());
        }
        return rows;
    }
};

TEST_F(Finding, goesToTheFirstHitAsWordsAreTypedAndThenFromHitToHit)
{
    openFirst();
    index();
    read(u"passport.pdf"_s);
    m_station->press(u"Ctrl+F"_s);
    m_station->type(u"PETR"_s);
    ASSERT_TRUE(waitForCount(u"1 of 6"_s)) << qPrintable(textOf(u"findCount"_s));
    EXPECT_TRUE(textOf(u"findGaps"_s).isEmpty());
    m_station->press(u"F3"_s);
    m_station->press(u"Return"_s);
    ASSERT_TRUE(waitForCount(u"3 of 6"_s));
    ASSERT_TRUE(m_station->waitForPage(2));
    EXPECT_EQ(QList{ui::MarkStyle::CurrentHit}, marksOn(2));
    EXPECT_EQ(QList{ui::MarkStyle::Hit}, marksOn(1));
    m_station->press(u"Ctrl+F"_s); // once more, from within
    m_station->press(u"Shift+Return"_s);
    m_station->press(u"Shift+F3"_s);
    m_station->press(u"Shift+F3"_s);
    ASSERT_TRUE(waitForCount(u"6 of 6"_s)) << "around the ends";
    ASSERT_TRUE(m_station->waitForPage(5));
    EXPECT_LT(m_station->the(u"findBar"_s).y(), m_station->the(u"pages"_s).y()) << "over the pages";
}

TEST_F(Finding, closesWithOneEscapeAndKeepsThePlace)
{
    openFirst();
    index();
    read(u"passport.pdf"_s);
    m_station->press(u"Ctrl+F"_s);
    m_station->type(u"5"_s);
    ASSERT_TRUE(waitForCount(u"1 of 1"_s));
    ASSERT_TRUE(m_station->waitForPage(4));
    m_station->press(u"Esc"_s);
    EXPECT_EQ(nullptr, m_station->shown(u"findBar"_s));
    EXPECT_EQ(4, m_station->place().anchor.page);
    EXPECT_TRUE(marksOn(4).isEmpty());
    EXPECT_TRUE(m_station->the<ui::PageView>(u"pages"_s).hasFocus());
    m_station->press(u"F3"_s);
    ASSERT_TRUE(waitForCount(u"1 of 1"_s)) << "once more with the same words";
}

TEST_F(Finding, saysInTheBarWhatOfTheDocumentWasNotSearched)
{
    openFirst();
    read(u"diploma.pdf"_s);
    m_station->press(u"Ctrl+F"_s);
    m_station->type(u"petrova"_s);
    ASSERT_TRUE(waitForCount(u"Not found so far"_s));
    EXPECT_EQ(u"3 of 3 pages not yet searchable"_s, textOf(u"findGaps"_s));
    index();
    m_station->window().findChild<ui::FindFlow*>()->renew();
    ASSERT_TRUE(waitForCount(u"3 hits"_s)) << "nobody is taken to another page by what is read meanwhile";
    EXPECT_TRUE(textOf(u"findGaps"_s).isEmpty());
    ASSERT_TRUE(m_station->switchLanguage());
    EXPECT_EQ(u"3 处"_s, textOf(u"findCount"_s));
    m_station->window().findChild<ui::FindFlow*>()->renew();
    EXPECT_FALSE(m_station->window().findChild<ui::FindBar*>()->finder().isSearching()) << "all of it was searched";
    read(u"passport.pdf"_s);
    EXPECT_TRUE(waitForCount(u"6 处"_s)) << "in the document that is read";
}

TEST_F(Finding, takesOverTheWordsThatAreMarkedOnAPage)
{
    openFirst();
    index();
    read(u"passport.pdf"_s);
    const auto* document = m_station->file().document(m_station->session().selection.document());
    m_station->session().passages.mark({document->id, document->digest, {3, {{7200, 7200, 100, 100}}, u"petrova\n"_s}});
    m_station->press(u"Ctrl+F"_s);
    EXPECT_EQ(u"petrova"_s, m_station->the<QLineEdit>(u"findField"_s).text());
    ASSERT_TRUE(waitForCount(u"4 of 6"_s));
    m_station->press(u"Ctrl+Shift+F"_s);
    EXPECT_EQ(u"petrova"_s, m_station->the<QLineEdit>(u"searchField"_s).text());
}

TEST_F(Finding, findsInTheWholeVaultFromTheQueueAndGoesThere)
{
    index();
    m_station->press(u"Ctrl+K"_s);
    m_station->type(u"haddad"_s);
    ASSERT_TRUE(waitUntil([&] { return popupRows().size() == 3; })) << qPrintable(popupRows().join(u'|'));
    EXPECT_EQ(u"Karim Haddad · GT-0002 · 1"_s, popupRows()[0]);
    EXPECT_EQ(u"passport.pdf · 1"_s, popupRows()[1]);
    EXPECT_TRUE(popupRows()[2].startsWith(u"p. 1 · haddad"_s)) << qPrintable(popupRows()[2]);
    EXPECT_EQ(u"Searchable: 10 of 10 pages"_s, textOf(u"vaultCoverage"_s));
    m_station->press(u"Return"_s);
    ASSERT_TRUE(m_station->waitForCase(u"GT-0002"_s));
    ASSERT_TRUE(waitForCount(u"1 of 1"_s));
    EXPECT_EQ(u"haddad"_s, m_station->the<QLineEdit>(u"findField"_s).text());
    EXPECT_EQ(nullptr, m_station->shown(u"vaultPopup"_s));
    ASSERT_TRUE(m_station->waitForDocument(u"passport.pdf"_s));
    EXPECT_TRUE(waitUntil([&] { return marksOn(0) == QList{ui::MarkStyle::CurrentHit}; }));
    EXPECT_FALSE(m_station->the<QLineEdit>(u"findField"_s).hasFocus());
}

/// Where somebody has been before, too: what is shown is the hit, not what was read last.
TEST_F(Finding, goesToTheHitInAnApplicationThatWasReadBefore)
{
    openFirst();
    index();
    read(u"passport.pdf"_s);
    const auto elena = m_station->file().dossier.id;
    m_station->press(u"Ctrl+K"_s);
    m_station->type(u"haddad"_s);
    m_station->press(u"Return"_s); // before the answer
    ASSERT_TRUE(m_station->waitForCase(u"GT-0002"_s));
    ASSERT_TRUE(waitForCount(u"1 of 1"_s));
    m_station->press(u"Ctrl+K"_s);
    m_station->type(u"petrova"_s);
    auto& list = m_station->the<QListView>(u"vaultHits"_s);
    const auto rowOf = [&]() -> int {
        for (int row = 0; row < list.model()->rowCount(); ++row) {
            const auto* hit = list.model()->index(row, 0).data(ui::SearchModel::HitRole).value<const SearchHit*>();
            if (hit && hit->name == u"diploma.pdf" && hit->page == 2) {
                return row;
            }
        }
        return -1;
    };
    ASSERT_TRUE(waitUntil([&] { return rowOf() >= 0; }));
    list.setCurrentIndex(list.model()->index(rowOf(), 0));
    m_station->press(u"Return"_s);
    ASSERT_TRUE(m_station->waitForCase(u"GT-0001"_s));
    EXPECT_EQ(elena, m_station->file().dossier.id);
    ASSERT_TRUE(m_station->waitForDocument(u"diploma.pdf"_s));
    ASSERT_TRUE(m_station->waitForPage(2));
    ASSERT_TRUE(waitForCount(u"3 of 3"_s));
    m_station->press(u"F3"_s);
    EXPECT_TRUE(waitForCount(u"1 of 3"_s));
}

TEST_F(Finding, goesNowhereOnceThePopupIsLeftBeforeTheAnswer)
{
    openFirst();
    index();
    const auto elena = m_station->file().dossier.id;
    auto& popup = *m_station->window().findChild<ui::VaultPopup*>();
    m_station->press(u"Ctrl+K"_s);
    m_station->type(u"haddad"_s);
    m_station->press(u"Return"_s); // before the answer
    m_station->press(u"Esc"_s);
    ASSERT_TRUE(waitUntil([&] { return !popup.finder().isSearching() && popup.finder().hits().size() == 1; }));
    EXPECT_EQ(elena, m_station->file().dossier.id);
    EXPECT_EQ(nullptr, m_station->shown(u"findBar"_s));

    m_station->press(u"Ctrl+K"_s);
    m_station->type(u"haddad"_s);
    m_station->press(u"Return"_s);
    m_station->type(u"x"_s); // goes on typing
    ASSERT_TRUE(waitUntil([&] { return !popup.finder().isSearching() && popup.finder().hits().isEmpty(); }));
    EXPECT_NE(nullptr, m_station->shown(u"vaultPopup"_s));
    EXPECT_EQ(elena, m_station->file().dossier.id);
}

TEST_F(Finding, hasNothingOfAnApplicationThatTheReaderMayNotKnowOf)
{
    openFirst();
    index();
    const auto elena = m_station->file().dossier.id;
    bool isSet = false;
    m_station->session().storage.run(
        &m_station->window(),
        [elena](Workplace& workplace) {
            workplace.setSeesApplication(
                [elena](const ReviewerId&, const ApplicationId& application) { return application == elena; });
            return true;
        },
        [&isSet](bool set) { isSet = set; });
    ASSERT_TRUE(waitUntil([&] { return isSet; }));
    auto& popup = *m_station->window().findChild<ui::VaultPopup*>();
    m_station->press(u"Ctrl+K"_s);
    m_station->type(u"haddad"_s);
    ASSERT_TRUE(waitUntil([&] { return popup.finder().answered().words == u"haddad"_s; }));
    EXPECT_TRUE(popupRows().filter(u"Haddad"_s).isEmpty()) << qPrintable(popupRows().join(u'|'));
    EXPECT_EQ(9, popup.finder().answer().coverage.pages) << "of hers alone";
}

TEST_F(Finding, groupsHitsOfTheVaultByApplicationAndLeavesWithEscape)
{
    openFirst();
    index();
    auto* before = QApplication::focusWidget();
    m_station->press(u"Ctrl+K"_s);
    m_station->type(u"1"_s);
    ASSERT_TRUE(waitUntil([&] { return popupRows().size() == 8; })) << qPrintable(popupRows().join(u'|'));
    const auto rows = popupRows();
    EXPECT_EQ(1, rows.count(u"Elena Petrova · GT-0001 · 2"_s));
    EXPECT_EQ(1, rows.count(u"Karim Haddad · GT-0002 · 1"_s));
    m_station->press(u"Esc"_s);
    EXPECT_EQ(nullptr, m_station->shown(u"vaultPopup"_s));
    EXPECT_EQ(before, QApplication::focusWidget());
}

} // namespace pingshen::test
