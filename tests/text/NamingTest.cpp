// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/Naming.h"

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
