// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/SheetFault.h"
#include "tests/review/Samples.h"

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;
using namespace test;

namespace {

/// Anna's sheet with everything scored, and one score made another, as any program might have submitted it.
bool countsWith(const QString& indicator, const std::function<void(Score&)>& change)
{
    auto file = applicationFile();
    scoreAll(file);
    auto sheet = file.review.sheet(anna);
    change(sheet.scores[IndicatorId(indicator)]);
    const auto evaluation = evaluate(file.rubric, sheet);
    FrozenScore frozen{evaluation.total, file.settings, Digest::of("the standard")};
    frozen.sheet = sheetDigest(file.dossier.id, sheet, frozen);
    sheet.state = SheetState::Submitted;
    sheet.frozen = frozen;
    return isAsSubmitted(file.rubric, evaluation, file.dossier.id, sheet);
}

} // namespace

TEST(SheetFault, isNoneOfWhatTheRulesLetSubmit)
{
    EXPECT_TRUE(countsWith(u"competence"_s, [](Score&) {}));
    EXPECT_TRUE(countsWith(u"competence"_s, [](Score& score) { score.points = Points::whole(7); }));
}

TEST(SheetFault, isPointsThatTheStandardDoesNotGive)
{
    EXPECT_FALSE(countsWith(u"competence"_s, [](Score& score) { score.points = Points::parse(u"4.99").value(); }));
    EXPECT_FALSE(countsWith(u"competence"_s, [](Score& score) { score.points = Points::whole(99); }));
    EXPECT_FALSE(countsWith(u"age"_s, [](Score& score) { score.option = OptionId(u"no such age"_s); }));
}

TEST(SheetFault, isAMissingReason)
{
    EXPECT_FALSE(countsWith(u"competence"_s, [](Score& score) { score.reason.clear(); }));
    EXPECT_FALSE(countsWith(u"competence"_s, [](Score& score) { score.points.reset(); }));
}

} // namespace pingshen
