// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/Submission.h"
#include "core/work/OfficeRules.h"
#include "core/work/RecordChange.h"
#include "tests/session/SessionFixture.h"
#include "ui/panels/scoring/IndicatorCard.h"
#include "ui/panels/scoring/IndicatorRow.h"
#include "ui/panels/scoring/PointsField.h"
#include "ui/text/ErrorText.h"

#include <QLabel>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

const IndicatorId age(u"age"_s);

/// The office set 5 points for an option, a reviewer chose it, and the office set 4.5.
class OutdatedPoints : public test::SessionTest
{
protected:
    OutdatedPoints()
    {
        look([this](Workplace& vault) {
            setPoints(vault, u"5"_s);
            Change change{EditKind::ScoreChanged, m_application, m_reviewer, age.value(), {}, {}, {}};
            change.fields = {{u"option"_s, {}, u"26-55"_s}, {u"points"_s, {}, u"5"_s}};
            EXPECT_OK(recordChanges(vault, {change}));
            setPoints(vault, u"4.5"_s);
            return 0;
        });
        begin();
        openApplication();
    }

    static void setPoints(Workplace& vault, const QString& points)
    {
        EXPECT_OK(changeOfficeRules(vault, RubricId(u"two-zones-2023"_s), ReviewerId(u"王主管"_s),
                                    {{u"option.age.26-55"_s, points}}));
    }
    const Indicator& indicator() { return *desk().file()->rubric.indicator(age); }
};

} // namespace

TEST_F(OutdatedPoints, areRedInTheCardWithWhatIsAllowed)
{
    const IndicatorCard card(desk(), indicator());
    auto* points = card.findChild<PointsField*>(u"points"_s);
    const auto says = [&card](const QString& words) {
        const auto labels = card.findChildren<QLabel*>();
        return std::ranges::any_of(
            labels, [&](const QLabel* label) { return label->isVisibleTo(&card) && label->text() == words; });
    };
    const auto sentence = u"The points 5 are not among those offered by the indicator: 4.5. Choose one of its "
                          "options."_s;
    EXPECT_EQ(u"5"_s, points->text());
    EXPECT_TRUE(points->property("invalid").toBool());
    EXPECT_TRUE(says(sentence));
    EXPECT_TRUE(desk().apply(pointsChange(*desk().file(), m_reviewer, age, u"4.5")));
    EXPECT_FALSE(points->property("invalid").toBool());
    EXPECT_FALSE(says(sentence));
}

TEST_F(OutdatedPoints, ofTheCardsOwnIndicatorAreExplainedWithoutItsNameAndElsewhereWithIt)
{
    const auto& experience = *desk().file()->rubric.indicator(IndicatorId(u"experience"_s));
    const IndicatorCard card(desk(), experience);
    const TextField where{EditKind::ScoreChanged, experience.id.value(), u"points"_s};
    desk().typing(where, u"3.37"_s, 0);
    desk().settle(where, u"3.37"_s);
    ASSERT_TRUE(desk().typed(where) && desk().typed(where)->fault);
    EXPECT_EQ(u"Points for \"Working experience\" go in steps of 0.5. Change 3.37 to one of them."_s,
              errorText(*desk().typed(where)->fault, {}, &desk().file()->rubric));
    const auto labels = card.findChildren<QLabel*>();
    EXPECT_TRUE(std::ranges::any_of(labels, [&card](const QLabel* label) {
        return label->isVisibleTo(&card)
               && label->text() == u"Points go in steps of 0.5. Change 3.37 to one of them."_s;
    }));
}

TEST_F(OutdatedPoints, areNoPartOfTheTotalAndNotCalledUnscoredInTheList)
{
    EXPECT_EQ(WeightedPoints(), desk().evaluation().total);
    EXPECT_EQ(1, standingOf(*desk().file(), m_reviewer).refused);
    IndicatorRow row(indicator(), 1);
    row.show(*desk().evaluation().indicator(age), SheetIssue{SheetIssue::Kind::Outdated, age, u"5"_s, {}, 0, 0});
    EXPECT_EQ(u"Age — / 5 5 not allowed"_s, row.accessibleName());
}

} // namespace pingshen::ui
