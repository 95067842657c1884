// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/Naming.h"

#include "core/rubric/RubricCatalog.h"

#include <gtest/gtest.h>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

TEST(Naming, putsTheNameInTheLanguageOfTheBookFirst)
{
    EXPECT_EQ(u"彼得罗娃 Elena Petrova"_s,
              applicantName(u"Elena Petrova"_s, u"彼得罗娃"_s, Phrasebook(Language::Chinese)));
    EXPECT_EQ(u"Elena Petrova 彼得罗娃"_s,
              applicantName(u"Elena Petrova"_s, u"彼得罗娃"_s, Phrasebook(Language::English)));
}

TEST(Naming, takesTheOneNameThatThereIs)
{
    EXPECT_EQ(u"Elena Petrova"_s, applicantName(u"Elena Petrova"_s, {}, Phrasebook(Language::Chinese)));
    EXPECT_EQ(u"彼得罗娃"_s, applicantName({}, u"彼得罗娃"_s, Phrasebook(Language::English)));
    EXPECT_TRUE(applicantName({}, {}, Phrasebook(Language::English)).isEmpty());
}

TEST(Naming, takesAKindForADocumentAlsoWhereAnIndicatorHasItsId)
{
    const auto rubric = RubricCatalog().rubric(RubricId(u"two-zones-2023"_s)).value();
    const QJsonObject args{{u"kind"_s, u"education"_s}, {u"indicator"_s, u"education"_s}};
    const auto shown = named(args, &rubric, Phrasebook(Language::English));
    EXPECT_EQ(rubric.document(KindId(u"education"_s))->label.en, shown["kind"_L1].toString());
    EXPECT_EQ(rubric.indicator(IndicatorId(u"education"_s))->label.en, shown["indicator"_L1].toString());
    EXPECT_NE(shown["kind"_L1], shown["indicator"_L1]);
}

TEST(Naming, titlesAnApplicationByItsApplicantElseItsNumberElseSaysThatNobodyIsKnown)
{
    const Phrasebook english(Language::English);
    const Phrasebook chinese(Language::Chinese);
    EXPECT_EQ(u"Elena Petrova 彼得罗娃"_s, applicationTitle(u"Elena Petrova"_s, u"彼得罗娃"_s, u"GT-0001"_s, english));
    EXPECT_EQ(u"GT-0001"_s, applicationTitle({}, {}, u"GT-0001"_s, chinese));
    EXPECT_EQ(u"Applicant unknown"_s, applicationTitle({}, {}, {}, english));
    EXPECT_EQ(u"申请人未知"_s, applicationTitle({}, {}, {}, chinese));
}

} // namespace pingshen::ui
