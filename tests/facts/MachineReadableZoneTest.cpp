// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/MachineReadableZone.h"

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

using Check = MachineReadableZone::Check;

// The specimens of Doc 9303, parts 4, 5 and 6.
const QStringList td3{u"P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<"_s,
                      u"L898902C36UTO7408122F1204159ZE184226B<<<<<10"_s};
const QStringList td1{u"I<UTOD231458907<<<<<<<<<<<<<<<"_s, u"7408122F1204159UTO<<<<<<<<<<<6"_s,
                      u"ERIKSSON<<ANNA<MARIA<<<<<<<<<<"_s};
const QStringList td2{u"I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<"_s, u"D231458907UTO7408122F1204159<<<<<<<6"_s};

void expectAnna(const std::optional<MachineReadableZone>& zone, const QString& number)
{
    ASSERT_TRUE(zone);
    EXPECT_EQ(u"ERIKSSON"_s, zone->surname);
    EXPECT_EQ(u"ANNA MARIA"_s, zone->givenNames);
    EXPECT_EQ(number, zone->number);
    EXPECT_EQ(u"UTO"_s, zone->nationality);
    EXPECT_EQ(QDate(1974, 8, 12), zone->birth);
    EXPECT_EQ(QDate(2012, 4, 15), zone->expiry);
    EXPECT_EQ(u"F"_s, zone->sex);
    EXPECT_EQ(Check::Holds, zone->checks.composite);
    EXPECT_TRUE(zone->holds());
}

} // namespace

TEST(MachineReadableZone, readsTheSpecimensOfAllThreeForms)
{
    expectAnna(zoneAt(td3, 0), u"L898902C3"_s);
    EXPECT_EQ(Check::Holds, zoneAt(td3, 0)->checks.optional);
    expectAnna(zoneAt(td1, 0), u"D23145890"_s);
    expectAnna(zoneAt(td2, 0), u"D23145890"_s);
}

TEST(MachineReadableZone, saysWhichCheckDigitFails)
{
    auto lines = td3;
    lines[1].replace(u"740812"_s, u"740813"_s);
    const auto zone = zoneAt(lines, 0);
    ASSERT_TRUE(zone);
    EXPECT_EQ(Check::Fails, zone->checks.birth);
    EXPECT_EQ(Check::Fails, zone->checks.composite);
    EXPECT_FALSE(zone->birth.isValid());
    EXPECT_FALSE(zone->holds());
}

TEST(MachineReadableZone, setsAMisreadLetterRightWhereTheCheckDigitProvesIt)
{
    auto lines = td3;
    lines[1].replace(u"L898902C3"_s, u"L8989O2C3"_s).replace(u"7408122"_s, u"74O8I22"_s);
    const auto zone = zoneAt(lines, 0);
    ASSERT_TRUE(zone);
    EXPECT_EQ(u"L898902C3"_s, zone->number);
    EXPECT_TRUE(zone->isCorrected);
    EXPECT_EQ(QDate(1974, 8, 12), zone->birth);
}

TEST(MachineReadableZone, isReadThoughFillersAreLostOrTooMany)
{
    const auto zone = zoneAt({zoneLine(u"P<UTOERIKSSON«ANNA<MARIA <<<<<<<<<<<<<<<<<"),
                              zoneLine(u"L898902C36 UTO7408122F1204159ZE184226B<<<<<<10")},
                             0);
    ASSERT_TRUE(zone);
    EXPECT_EQ(u"L898902C3"_s, zone->number);
    EXPECT_EQ(u"ANNA MARIA"_s, zone->givenNames);
    EXPECT_EQ(Check::Absent, zone->checks.composite);
}

TEST(MachineReadableZone, readsANumberOfMoreThanNineCharacters)
{
    const auto zone = zoneAt({u"I<UTOD23145890<7349<<<<<<<<<<<"_s, u"3407127M9507122UTO<<<<<<<<<<<2"_s, td1[2]}, 0);
    ASSERT_TRUE(zone);
    EXPECT_EQ(u"D23145890734"_s, zone->number);
    EXPECT_EQ(Check::Holds, zone->checks.number);
}

TEST(MachineReadableZone, isNothingThatOnlyLooksLikeOne)
{
    EXPECT_FALSE(zoneAt({QString(44, u'<'), QString(44, u'<')}, 0));
    EXPECT_FALSE(zoneAt({td3[0], u"L898902C37UTO7408123F1204158ZE184226B<<<<<10"_s}, 0));
    EXPECT_FALSE(zoneAt({td3[0]}, 0));
    EXPECT_FALSE(zoneAt({}, 0));
}

TEST(MachineReadableZone, spellsNamesAsDoc9303Does)
{
    EXPECT_EQ(u"MUELLER"_s, zoneSpelling(u"Müller"_s));
    EXPECT_EQ(u"GROSS"_s, zoneSpelling(u"Groß"_s));
    EXPECT_EQ(u"OBRIEN"_s, zoneSpelling(u"O'Brien"_s));
    EXPECT_EQ(u"AASE"_s, zoneSpelling(u"Åse"_s));
    EXPECT_EQ(u"JOSE"_s, zoneSpelling(u"José"_s));
}

} // namespace pingshen
