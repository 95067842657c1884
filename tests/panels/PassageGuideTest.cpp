// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/reading/PassageGuide.h"
#include "tests/session/SessionFixture.h"
#include "tests/support/FakePageSource.h"
#include "tests/support/FakeTextSource.h"
#include "ui/panels/reading/ReaderPanel.h"
#include "ui/panels/reading/SecondView.h"
#include "ui/viewer/ReadingAids.h"
#include "ui/viewer/tiles/TileStore.h"

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

const auto diploma = Digest::of("diploma");
const DocumentId document(u"d1"_s);

class PassageGuideTest : public test::SessionTest
{
protected:
    PassageGuideTest()
    {
        m_texts.pages = {{0, test::pageOfLines(0, {u"the degree of Doctor"_s})},
                         {1, test::pageOfLines(1, {u"in Computer Science"_s})}};
        m_panel.setTextSource(&m_texts);
        m_panel.resize(1000, 600);
        m_panel.show();
        openApplication();
        m_session->selection.chooseDocument(document);
        Q_EMIT m_source.opened(diploma, test::pagesOfA4(4));
        aids().texts().want({0, 1});
    }

    ReadingAids& aids() { return m_panel.pane().aids(); }
    PassageSelection& passages() { return m_session->passages; }

    void select(TextPosition from, TextPosition to) { aids().selection().select(from, to); }

    test::FakePageSource m_source;
    test::FakeTextSource m_texts;
    TileStore m_tiles{m_source};
    ReaderPanel m_panel{*m_session, m_source, m_tiles};
    PassageGuide m_guide{*m_session, m_panel};
};

} // namespace

TEST_F(PassageGuideTest, theSessionIsToldWhatIsSelectedAndThatNothingIs)
{
    select({0, 4}, {0, 10});
    EXPECT_EQ((DocumentPassage{document, diploma, {0, {{11200, 7200, 6000, 1200}}, u"degree"_s}}), passages().marked());
    aids().selection().clear();
    EXPECT_TRUE(passages().marked().isEmpty());
}

TEST_F(PassageGuideTest, ofSeveralPagesThePartOfTheFirstIsTold)
{
    select({0, 14}, {1, 11});
    EXPECT_EQ(0, passages().marked().passage.page);
    EXPECT_EQ(u"Doctor"_s, passages().marked().passage.quote);
}

TEST_F(PassageGuideTest, nothingIsToldWhileTheButtonIsDown)
{
    QSignalSpy changes(&passages(), &PassageSelection::markedChanged);
    aids().selection().begin({0, {113, 78}}, TextUnit::Character);
    aids().selection().extendTo({0, {171, 78}});
    EXPECT_TRUE(changes.isEmpty());
    aids().selection().finish();
    EXPECT_EQ(1, changes.size());
}

TEST_F(PassageGuideTest, aPassageIsShownWhereItsDocumentIsAndBackLeadsHome)
{
    passages().show({document, diploma, {2, {{10000, 40000, 5000, 1200}}, {}}});
    const auto& camera = m_panel.pane().view().camera();
    const auto seen = camera.map(2).toView(QRectF(100, 400, 50, 12));
    EXPECT_TRUE(QRectF(m_panel.pane().view().viewport()->rect()).contains(seen));
    m_panel.pane().goBack();
    EXPECT_EQ(0, camera.view().y());
}

TEST_F(PassageGuideTest, aPassageOfADocumentThatIsNotHereChangesNothing)
{
    passages().show({DocumentId(u"gone"_s), Digest::of("gone"), {2, {{10000, 40000, 5000, 1200}}, {}}});
    EXPECT_EQ(diploma, m_panel.pane().document());
    EXPECT_EQ(0, m_panel.pane().view().camera().view().y());
}

TEST_F(PassageGuideTest, onlyOneOfTwoViewsHasASelection)
{
    m_panel.setSplit(true);
    Q_EMIT m_source.opened(diploma, test::pagesOfA4(4));
    auto& second = *m_panel.findChild<SecondView*>();
    second.aids().texts().want({0, 1});
    select({0, 4}, {0, 10});
    second.aids().selection().select({1, 0}, {1, 2});
    EXPECT_TRUE(aids().selection().isEmpty());
    EXPECT_EQ(u"in"_s, passages().marked().passage.quote);
}

} // namespace pingshen::ui
