// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/Submission.h"
#include "core/work/Queue.h"
#include "core/work/RecordChange.h"
#include "tests/shell/WindowFixture.h"
#include "tests/support/Exchange.h"
#include "ui/text/ErrorText.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>

namespace pingshen::test {

using namespace Qt::StringLiterals;

/// An application under a standard with two tracks, of which the reviewer has to choose one.
class Tracks : public WindowTest
{
protected:
    Tracks()
    {
        m_station.reset();
        EXPECT_OK(addApplicationOf(m_folder.path(), m_clock, RubricId(u"two-tracks"_s)));
        restart();
        openTracks();
    }

    void openTracks()
    {
        m_station->press(u"Alt+Q"_s);
        m_station->type(u"GT-0004"_s);
        m_station->press(u"Return"_s);
        EXPECT_TRUE(m_station->waitForCase(u"GT-0004"_s));
    }
};

TEST_F(Tracks, theChecklistLeadsToTheChoiceThatIsOpen)
{
    m_station->press(u"Alt+V"_s);
    m_station->prompter.answer(0);
    m_station->press(u"Ctrl+Shift+Return"_s);
    ASSERT_TRUE(waitUntil([this] { return m_station->prompter.checklist.has_value(); }));
    EXPECT_EQ(u"Track"_s, m_station->prompter.checklist->groups[0].lines[0].name());
    auto& choice = m_station->the<QAbstractButton>(u"option-talent"_s);
    EXPECT_TRUE(waitUntil([&] { return choice.hasFocus(); }));
    m_station->press(u"2"_s);
    EXPECT_EQ(OptionId(u"founder"_s), scoreOf(u"track"_s).option);
}

TEST_F(Tracks, enterChoosesTheFocusedOneWhileNoneIsChosenAndThenGoesOn)
{
    auto& founder = m_station->the<QAbstractButton>(u"option-founder"_s);
    founder.setFocus();
    m_station->press(u"Return"_s);
    EXPECT_EQ(OptionId(u"founder"_s), scoreOf(u"track"_s).option);
    EXPECT_TRUE(founder.hasFocus());
    m_station->press(u"Return"_s);
    EXPECT_EQ(OptionId(u"founder"_s), scoreOf(u"track"_s).option) << "it is not taken back";
    ASSERT_EQ(u"age"_s, indicator());
    EXPECT_TRUE(m_station->the(u"card-age"_s).isAncestorOf(QApplication::focusWidget()));
}

TEST_F(Tracks, enterOnAnotherOneGoesOnAndChangesNothing)
{
    m_station->the<QAbstractButton>(u"option-founder"_s).click();
    m_station->the<QAbstractButton>(u"option-talent"_s).setFocus();
    m_station->press(u"Return"_s);
    EXPECT_EQ(OptionId(u"founder"_s), scoreOf(u"track"_s).option);
    EXPECT_TRUE(m_station->the(u"card-age"_s).isAncestorOf(QApplication::focusWidget()));
}

TEST_F(Tracks, aRefusalNamesTheChoiceAsTheWindowDoes)
{
    const auto refused = checkSubmission(m_station->file(), m_reviewer);
    ASSERT_FALSE(refused);
    const auto& rubric = m_station->file().rubric;
    EXPECT_TRUE(ui::errorText(refused.error(), {}, &rubric).contains(u"not scored: Track"_s))
        << qPrintable(ui::errorText(refused.error(), {}, &rubric));
    const auto chinese = ui::errorText(refused.error(), ui::Phrasebook(Language::Chinese), &rubric);
    EXPECT_TRUE(chinese.contains(u"评估途径"_s)) << qPrintable(chinese);
    EXPECT_FALSE(chinese.contains(u"track"_s, Qt::CaseInsensitive)) << qPrintable(chinese);
}

TEST_F(Tracks, theFormHasThePartsOfTheTrackThatIsChosen)
{
    EXPECT_EQ(nullptr, m_station->shown(u"row-capital"_s));
    m_station->the<QAbstractButton>(u"option-founder"_s).click();
    EXPECT_NE(nullptr, m_station->shown(u"row-capital"_s));
    m_station->press(u"Ctrl+Down"_s);
    EXPECT_EQ(u"capital"_s, indicator());
    m_station->the<QAbstractButton>(u"option-talent"_s).click();
    EXPECT_EQ(nullptr, m_station->shown(u"row-capital"_s));
    EXPECT_EQ(nullptr, m_station->shown(u"card-capital"_s)) << "what is not scored is not open either";
}

/// The reviewer chose another track at home than in the office.
class TracksOfTwoComputers : public Tracks
{
protected:
    TracksOfTwoComputers()
    {
        m_station.reset();
        disagree();
        restart();
        openTracks();
        m_station->press(u"Alt+V"_s);
    }

    void disagree()
    {
        auto office = Workplace::open(m_folder.filePath(u"vault"_s), m_clock);
        auto home = Workplace::open(m_folder.filePath(u"home"_s), m_clock);
        ASSERT_OK(office);
        ASSERT_OK(home);
        sendEdits(**office, **home);
        choose(**office, u"talent"_s);
        choose(**home, u"founder"_s);
        sendEdits(**home, **office);
    }

    void choose(Workplace& vault, const QString& track)
    {
        const auto id = findApplication(vault, u"GT-0004"_s);
        ASSERT_OK(id);
        Change change{EditKind::ScoreChanged, *id, m_reviewer, Rubric::trackIndicator().value(), {}, {}, {}};
        change.fields = {{u"option"_s, {}, track}};
        m_clock.advance(std::chrono::minutes(1));
        ASSERT_OK(recordChanges(vault, {change}));
    }

    QWidget& box() { return *m_station->the(u"card-track"_s).findChild<QWidget*>(u"conflicts"_s); }
    void submit()
    {
        m_station->prompter.answer(0);
        m_station->press(u"Ctrl+Shift+Return"_s);
    }
};

TEST_F(TracksOfTwoComputers, areShownSideBySideAboveTheOptions)
{
    ASSERT_TRUE(box().isVisible());
    EXPECT_EQ(u"Talent"_s, box().findChild<QLabel*>(u"conflict-value-1"_s)->text());
    EXPECT_EQ(u"Founder"_s, box().findChild<QLabel*>(u"conflict-value-2"_s)->text());
    const auto& choice = m_station->the<QAbstractButton>(u"option-talent"_s);
    EXPECT_LT(box().mapToGlobal(QPoint()).y() + box().height(), choice.mapToGlobal(QPoint()).y());
    ASSERT_TRUE(m_station->switchLanguage());
    EXPECT_EQ(u"人才类"_s, box().findChild<QLabel*>(u"conflict-value-1"_s)->text());
}

TEST_F(TracksOfTwoComputers, theChecklistLeadsToTheBoxWhereOneKeyChooses)
{
    submit();
    ASSERT_TRUE(waitUntil([this] { return m_station->prompter.checklist.has_value(); }));
    const auto& first = m_station->prompter.checklist->groups[0];
    EXPECT_EQ(u"Track"_s, first.lines[0].name());
    ASSERT_TRUE(waitUntil([this] { return box().hasFocus(); }));
    EXPECT_FALSE(box().visibleRegion().isEmpty()) << "scrolled into sight";
    m_station->press(u"2"_s);
    ASSERT_TRUE(waitUntil([this] { return m_station->file().conflicts.isEmpty(); }));
    EXPECT_EQ(OptionId(u"founder"_s), scoreOf(u"track"_s).option);
}

TEST_F(TracksOfTwoComputers, areNoIssueOfTheSheetOnceChosen)
{
    ASSERT_FALSE(m_station->file().conflicts.isEmpty());
    box().findChild<QAbstractButton*>(u"conflict-choose-1"_s)->click();
    ASSERT_TRUE(waitUntil([this] { return m_station->file().conflicts.isEmpty(); }));
    EXPECT_EQ(OptionId(u"talent"_s), scoreOf(u"track"_s).option);
    submit();
    ASSERT_TRUE(waitUntil([this] { return m_station->prompter.checklist.has_value(); }));
    EXPECT_NE(u"Track"_s, m_station->prompter.checklist->groups[0].lines[0].name());
}

} // namespace pingshen::test
