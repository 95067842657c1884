// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rubric/EligibilityGuide.h"

#include "core/domain/EligibilityOutcome.h"
#include "core/rubric/RubricCatalog.h"
#include "tests/rubric/Samples.h"

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;

TEST(EligibilityGuide, helpsWithEveryConditionOfTheEditionsAndNoOther)
{
    for (const auto& id : {u"two-zones-2023"_s, u"two-zones-2025"_s}) {
        const auto rubric = test::builtIn(id);
        const auto guide = eligibilityGuide(rubric.id);
        qsizetype conditions = 0;
        for (const auto& part : eligibilityOf(rubric, {}).parts) {
            conditions += part.conditions.size();
        }
        EXPECT_EQ(conditions, guide.conditions.size());
        for (const auto& [condition, help] : guide.conditions.asKeyValueRange()) {
            EXPECT_NE(nullptr, conditionOf(rubric, condition)) << condition.value().toStdString();
            EXPECT_NE(help.source.isEmpty(), help.documents.isEmpty()) << condition.value().toStdString();
            for (const auto& kind : help.documents) {
                EXPECT_NE(nullptr, rubric.document(kind)) << kind.value().toStdString();
            }
        }
    }
}

TEST(EligibilityGuide, saysInBothLanguagesWhatANoticeLeavesOpen)
{
    const auto guide = eligibilityGuide(RubricId(u"two-zones-2025"_s));
    ASSERT_EQ(2, guide.remarks.size());
    for (const auto& remark : guide.remarks) {
        EXPECT_FALSE(remark.zh.isEmpty());
        EXPECT_FALSE(remark.en.isEmpty());
    }
    EXPECT_EQ(EligibilityGuide(), eligibilityGuide(RubricId(u"china-work-permit"_s)));
}

TEST(EligibilityGuide, namesThePlatformsOwnQueryPage)
{
    const auto guide = eligibilityGuide(RubricId(u"two-zones-2025"_s));
    const auto source = guide.conditions.value(ConditionId(u"key-enterprise"_s)).source;
    EXPECT_EQ(u"查询企业申请资格"_s, source.zh);
    EXPECT_EQ(Provenance::Official, source.provenance);
    EXPECT_EQ(Provenance::Ours, source.englishProvenance);
}

} // namespace pingshen
