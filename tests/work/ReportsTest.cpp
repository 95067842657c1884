// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/Reports.h"

#include "core/work/OfficeRules.h"
#include "tests/support/Printers.h"
#include "tests/work/WorkFixture.h"

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

class Reports : public test::WorkFixture
{};

} // namespace

TEST_F(Reports, nameWhoseSheetItIsOnTheSheetAndOverItsEvidence)
{
    const auto id = imported();
    scoreAll(id, anna);
    const auto file = open(id, anna);
    EXPECT_EQ(u"Anna"_s, scoreSheetOf(file, anna, clock.now()).reviewer.zh);
    const auto evidence = evidenceOf(file, anna, clock.now());
    EXPECT_EQ(u"Anna"_s, evidence.reviewer.zh);
    EXPECT_EQ(file.dossier.applicant, evidence.applicant);
    EXPECT_EQ(clock.now(), evidence.printedAt);
}

TEST_F(Reports, sayWhatTheOfficeSetForEachOptionThatIsNotPublished)
{
    const auto id = imported();
    const auto rubric = open(id, anna).rubric.id;
    ASSERT_OK(changeOfficeRules(*workplace, rubric, bo,
                                {{u"option.age.26-55"_s, u"5"_s}, {u"option.age.56-65"_s, u"3.5"_s}}));
    const auto sheet = scoreSheetOf(open(id, anna), anna, clock.now());
    const auto& age = sheet.parts.first().rows.first();
    ASSERT_EQ(u"age"_s, age.id.value());
    ASSERT_EQ(2, age.officeValues.size());
    EXPECT_EQ(u"26-55"_s, age.officeValues[0].first.en);
    EXPECT_EQ(Points::whole(5), age.officeValues[0].second);
    EXPECT_EQ(u"56-65"_s, age.officeValues[1].first.en);
    EXPECT_EQ(Points::ofHundredths(350), age.officeValues[1].second);
}

} // namespace pingshen
