// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shell/WindowFixture.h"

#include "ui/kit/SegmentedControl.h"

#include <QAbstractButton>
#include <QLabel>

namespace pingshen::test {

using namespace Qt::StringLiterals;

class VisitByKeys : public WindowTest
{
protected:
    VisitByKeys() { openFirst(); }

    bool says(const QString& words) const
    {
        const auto labels = m_station->window().findChildren<QLabel*>();
        return std::ranges::any_of(
            labels, [&words](const QLabel* label) { return label->isVisible() && label->text().contains(words); });
    }

    void openVisit()
    {
        scoreEverything(Marks::Full);
        m_station->press(u"Ctrl+Shift+3"_s);
        ASSERT_NE(nullptr, m_station->shown(u"conclusion"_s));
    }

    const SiteVisit& visit() { return m_station->file().review.visit; }
};

TEST_F(VisitByKeys, isClosedBeforeScoringWithTheReason)
{
    m_station->press(u"Ctrl+Shift+3"_s);
    EXPECT_TRUE(says(u"Your score sheet is not complete yet"_s));
    EXPECT_EQ(nullptr, m_station->shown(u"conclusion"_s));
}

TEST_F(VisitByKeys, isClosedBelowTheThresholdWithTheReason)
{
    scoreEverything(Marks::None);
    m_station->press(u"Ctrl+Shift+3"_s);
    EXPECT_TRUE(says(u"below 70"_s));
    EXPECT_EQ(nullptr, m_station->shown(u"conclusion"_s));
}

TEST_F(VisitByKeys, opensBelowTheThresholdWhenTheOfficeSaysWhy)
{
    scoreEverything(Marks::None);
    m_station->prompter.answer(u"A complaint came in."_s);
    m_station->press(u"Ctrl+Shift+3"_s);
    m_station->actions().action(u"visit.request")->trigger();
    ASSERT_TRUE(waitUntil([this] { return m_station->shown(u"conclusion"_s) != nullptr; }));
    EXPECT_TRUE(says(u"A complaint came in."_s));
}

TEST_F(VisitByKeys, isOpenAtTheThreshold)
{
    openVisit();
    EXPECT_TRUE(says(u"Provisionally open"_s));
}

TEST_F(VisitByKeys, marksAnOriginalAsSeen)
{
    openVisit();
    const auto document = m_station->file().dossier.documents.first().id;
    const auto& row = m_station->the(u"original-"_s + document.value());
    row.findChild<ui::SegmentedControl*>()->setFocus();
    m_station->press(u"Right"_s);
    EXPECT_EQ(OriginalState::SeenMatches, visit().originals.value(document).state);
}

TEST_F(VisitByKeys, addsANoteByKeys)
{
    m_station->press(u"Ctrl+N"_s);
    m_station->press(u"Shift+Tab"_s);
    m_station->type(u"office"_s);
    m_station->press(u"Tab"_s);
    m_station->type(u"The office is on floor 12."_s);
    m_station->press(u"Tab"_s);
    m_station->press(u"Space"_s);
    ASSERT_EQ(1, visit().notes.size());
    EXPECT_EQ(u"The office is on floor 12."_s, visit().notes[0].text);
    EXPECT_EQ(u"office"_s, visit().notes[0].topic);
    EXPECT_EQ(m_reviewer, visit().notes[0].author);
    EXPECT_TRUE(waitUntil([this] { return m_station->shown(u"note-"_s + visit().notes[0].id.value()) != nullptr; }));
}

TEST_F(VisitByKeys, keepsANoteThatWasNeverAdded)
{
    m_station->press(u"Ctrl+N"_s);
    m_station->press(u"Shift+Tab"_s);
    m_station->type(u"office"_s);
    m_station->press(u"Tab"_s);
    m_station->type(u"Half a note"_s);
    restart();
    ASSERT_TRUE(m_station->waitForCase(u"GT-0001"_s));
    ASSERT_TRUE(waitUntil([this] { return visit().notes.size() == 1; }));
    EXPECT_EQ(u"Half a note"_s, visit().notes[0].text);
    EXPECT_EQ(u"office"_s, visit().notes[0].topic);
}

TEST_F(VisitByKeys, showsTheDeadlineOneMonthAfterTheNotification)
{
    openVisit();
    m_station->the(u"visit-notifiedOn"_s).setFocus();
    m_station->press(u"Ctrl+A"_s);
    m_station->type(u"2025-12-10"_s);
    m_station->press(u"Return"_s);
    EXPECT_EQ(QDate(2025, 12, 10), visit().notifiedOn);
    EXPECT_TRUE(says(u"40 day(s) left"_s) || says(u"40 days left"_s));
}

} // namespace pingshen::test
