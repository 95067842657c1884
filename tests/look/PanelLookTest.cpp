// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/look/PanelFixture.h"

#include "core/review/Changes.h"
#include "core/review/Pins.h"
#include "core/review/Submission.h"
#include "tests/support/Wait.h"
#include "ui/panels/lists/DocumentPanel.h"
#include "ui/panels/lists/QueuePanel.h"
#include "ui/panels/materials/MaterialsPanel.h"
#include "ui/panels/scoring/IndicatorCard.h"
#include "ui/panels/scoring/IndicatorPanel.h"
#include "ui/panels/searching/SearchPanel.h"
#include "ui/panels/visit/VisitPanel.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTest>

namespace pingshen::test {

using namespace Qt::StringLiterals;
using namespace ui;

namespace {

class ScoringLook : public PanelLook
{
protected:
    ScoringLook() : m_panel(new IndicatorPanel(*m_session, &m_window))
    {
        openApplication();
        open(u"age"_s);
    }

    void open(const QString& indicator) { m_session->selection.chooseIndicator(IndicatorId(indicator)); }

    void pin(const QString& indicator, Stance stance, const QString& quote, int page)
    {
        const auto& file = *desk().file();
        const auto* document = file.document(DocumentId(u"passport"_s));
        auto pin = pinOf(file, {document->id, document->digest, {page, {{7200, 7200, 20000, 1800}}, quote}},
                         IndicatorId(indicator), stance);
        EXPECT_TRUE(desk().apply(pinAdded(file, m_reviewer, pin)));
    }

    void scoreAll()
    {
        for (const auto* primary : desk().file()->rubric.primaries()) {
            score(primary->id.value(), {}, primary->maximum->toString(), u"Proved by the contract."_s);
        }
    }

    IndicatorPanel* m_panel;
};

class VisitLook : public ScoringLook
{};

} // namespace

TEST_F(PanelLook, ofTheMaterials)
{
    auto* panel = new MaterialsPanel(*m_session, &m_window);
    openApplication();
    compare(u"materials"_s, *panel, {480, 1500});
}

TEST_F(PanelLook, ofTheDocumentsInTheirSlots)
{
    auto* panel = new DocumentPanel(*m_session, &m_window);
    openApplication();
    m_session->selection.chooseDocument(DocumentId(u"degree"_s));
    compare(u"documents"_s, *panel, {300, 1100});
}

TEST_F(PanelLook, ofTheQueue)
{
    auto* panel = new QueuePanel(*m_session, &m_window);
    openApplication();
    score(u"age"_s, u"26-55"_s, u"4"_s, u"Passport, page 2"_s);
    waitForSaves();
    panel->refresh();
    const auto* list = panel->findChild<QListView*>();
    ASSERT_TRUE(waitUntil([list] { return list->model()->rowCount() == 3; }));
    compare(u"queue"_s, *panel, {300, 500});
    panel->findChild<QLineEdit*>()->setText(u"nobody of this name"_s);
    ASSERT_TRUE(waitUntil([list] { return list->model()->rowCount() == 0 && !list->isVisible(); }));
    compareNow(u"queue-nothing"_s, *panel);
}

TEST_F(PanelLook, ofASearchBeforeAndAfterItFoundNothing)
{
    auto* panel = new SearchPanel(*m_session, &m_window);
    openApplication();
    panel->begin(SearchPanel::Scope::Application);
    m_window.show();
    const auto* list = panel->findChild<QListView*>(u"searchHits"_s);
    const auto* count = panel->findChild<QLabel*>(u"searchCount"_s);
    ASSERT_TRUE(waitUntil([list] { return list->isVisible() && list->model()->rowCount() == 11; }));
    compare(u"search"_s, *panel, {320, 700});
    panel->findChild<QLineEdit*>()->setText(u"doctorate"_s);
    ASSERT_TRUE(waitUntil([count] { return count->isVisible() && !count->text().isEmpty(); }));
    compareNow(u"search-nothing"_s, *panel);
    panel->findChild<QPushButton*>(u"searchUncovered"_s)->click();
    EXPECT_TRUE(list->hasFocus());
    EXPECT_EQ(1, list->currentIndex().row());
    auto* field = panel->findChild<QLineEdit*>(u"searchField"_s);
    field->setFocus();
    QTest::keyClick(field, Qt::Key_Down);
    EXPECT_TRUE(list->hasFocus());
}

TEST_F(ScoringLook, ofAnEmptySheet)
{
    compare(u"sheet-empty"_s, *m_panel, {560, 1000});
}

TEST_F(ScoringLook, ofEveryIndicatorThatIsOpen)
{
    m_panel->resize(560, 1400);
    m_window.resize(560, 1400);
    m_window.show();
    m_panel->show();
    for (const auto* primary : desk().file()->rubric.primaries()) {
        open(primary->id.value());
        compareNow(u"card-"_s + primary->id.value(), *m_panel->card());
    }
}

TEST_F(ScoringLook, ofAScoreWithItsEvidence)
{
    score(u"age"_s, u"26-55"_s, u"4.5"_s, u"Born in 1984, see the passport."_s);
    pin(u"age"_s, Stance::For, u"Date of birth 29 FEB 1984"_s, 1);
    pin(u"age"_s, Stance::Against, u"a quote that goes on and on, longer than a chip has room for, to the end"_s, 2);
    pin(u"age"_s, Stance::Context, {}, 0);
    const SearchCoverage coverage{12, 9, 1, 2};
    EXPECT_TRUE(desk().apply(pinAdded(*desk().file(), m_reviewer,
                                      absenceOf(*desk().file(), {}, IndicatorId(u"age"_s), u"apostille"_s, coverage))));
    compare(u"sheet-evidence"_s, *m_panel, {560, 1000});
    EXPECT_FALSE(desk().settle({EditKind::ScoreChanged, u"age"_s, u"points"_s}, u"17"_s));
    compareNow(u"sheet-refused"_s, *m_panel);
}

TEST_F(ScoringLook, ofASheetInEveryState)
{
    scoreAll();
    change(EditKind::ScoreChanged, u"education"_s, u"reason"_s, QString());
    compare(u"sheet-reason-missing"_s, *m_panel, {560, 1000});
    change(EditKind::ScoreChanged, u"education"_s, u"reason"_s, u"Diploma"_s);
    compareNow(u"sheet-complete"_s, *m_panel);
    EXPECT_TRUE(desk().apply(submission(*desk().file(), m_reviewer)));
    compareNow(u"sheet-submitted"_s, *m_panel);
    EXPECT_TRUE(desk().apply(plainChange(EditKind::SheetReturned, *desk().file(), m_reviewer, m_reviewer.value(),
                                         u"Page 3 of the contract is missing."_s)));
    compareNow(u"sheet-returned"_s, *m_panel);
}

TEST_F(VisitLook, ofAVisitThatIsClosedAndOneThatIsOpen)
{
    auto* panel = new VisitPanel(*m_session, &m_window);
    m_panel->hide();
    openApplication();
    compare(u"visit-closed"_s, *panel, {520, 1200});
    scoreAll();
    compareNow(u"visit-open"_s, *panel);
    change(EditKind::VisitChanged, {}, u"notifiedOn"_s, u"2025-11-20"_s);
    change(EditKind::VisitChanged, {}, u"date"_s, u"2025-12-24"_s);
    change(EditKind::VisitChanged, {}, u"place"_s, u"Floor 12"_s);
    change(EditKind::VisitChanged, {}, u"participants"_s, u"李评审\nWang"_s);
    change(EditKind::OriginalChecked, u"passport"_s, u"state"_s, u"matches"_s);
    change(EditKind::OriginalChecked, u"degree"_s, u"state"_s, u"differs"_s);
    change(EditKind::OriginalChecked, u"degree"_s, u"remark"_s, u"another seal"_s);
    change(EditKind::OriginalChecked, u"scan"_s, u"state"_s, u"notShown"_s);
    EXPECT_TRUE(
        desk().apply(newNote(*desk().file(), m_reviewer, NoteId(u"0f8e7d6c1111"_s), u"team"_s, u"Eleven people."_s)));
    change(EditKind::VisitChanged, {}, u"conclusion"_s, u"partlyConsistent"_s);
    change(EditKind::VisitChanged, {}, u"summary"_s, u"As said, but for the seal."_s);
    compare(u"visit-written"_s, *panel, {520, 1200});
}

} // namespace pingshen::test
