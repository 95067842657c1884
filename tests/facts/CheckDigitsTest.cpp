// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/CheckDigits.h"

#include <gtest/gtest.h>

namespace pingshen {

TEST(CheckDigits, areThoseOfTheSpecimenInDoc9303)
{
    EXPECT_EQ(6, zoneCheckDigit(u"L898902C3"));
    EXPECT_EQ(2, zoneCheckDigit(u"740812"));
    EXPECT_EQ(9, zoneCheckDigit(u"120415"));
    EXPECT_EQ(1, zoneCheckDigit(u"ZE184226B<<<<<"));
    EXPECT_FALSE(zoneCheckDigit(u"740 12"));
}

TEST(CheckDigits, ofCreditCodesFindAnyOneCharacterThatIsAnotherOne)
{
    const QString code = QStringLiteral("91350100M000100Y43");
    EXPECT_TRUE(isCreditCode(code));
    for (qsizetype at = 0; at < code.size(); ++at) {
        for (const auto other : QStringView(u"0123456789ABCDEFGHJKLMNPQRTUWXY")) {
            auto changed = code;
            changed[at] = other;
            EXPECT_EQ(changed == code, isCreditCode(changed)) << changed.toStdString();
        }
    }
}

TEST(CheckDigits, ofCreditCodesTakeNoLettersThatLookLikeDigits)
{
    EXPECT_FALSE(looksLikeCreditCode(u"91350100MO00100Y43"));
    EXPECT_FALSE(looksLikeCreditCode(u"91350100M000100Y4"));
    EXPECT_FALSE(isCreditCode(u"91110108SAMPLE417X"));
}

TEST(CheckDigits, ofTheCodesBeforeHold)
{
    EXPECT_TRUE(isOrganisationCode(u"D2143569-X"));
    EXPECT_TRUE(isOrganisationCode(u"M000100Y4"));
    EXPECT_FALSE(isOrganisationCode(u"D2143569-1"));
    EXPECT_TRUE(isRegistrationNumber(u"110108000000016"));
    EXPECT_FALSE(isRegistrationNumber(u"110108000000017"));
}

TEST(CheckDigits, tellACitizenFromACompany)
{
    EXPECT_TRUE(isCitizenNumber(u"11010519491231002X")); // the example of GB 11643-1999
    EXPECT_FALSE(isCitizenNumber(u"110105194912310021"));
    EXPECT_FALSE(isCitizenNumber(u"91350100M000100Y43"));
}

} // namespace pingshen
