// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/FaxRows.h"

#include <gtest/gtest.h>

namespace pingshen {

namespace {

/// Written as ones and zeros, spaces between.
QByteArray bits(const QByteArray& written)
{
    QByteArray digits = QByteArray(written).replace(' ', "");
    digits = digits.leftJustified((digits.size() + 7) / 8 * 8, '0');
    QByteArray bytes;
    for (qsizetype i = 0; i < digits.size(); i += 8) {
        bytes += static_cast<char>(digits.sliced(i, 8).toInt(nullptr, 2));
    }
    return bytes;
}

const FaxPacking group4{.k = -1, .columns = 16};
const FaxPacking group3{.k = 0, .columns = 16};
const FaxPacking mixed{.k = 4, .columns = 16};
const QByteArray endOfLine = "000000000001 ";

} // namespace

TEST(FaxRows, areCountedInGroup4)
{
    const QByteArray ink = "001 1000 11 1 ";   // three white, two black, to the end
    const QByteArray moved = "011 010 1 ";     // one further right, one further left
    const QByteArray passed = "1 1 1 0001 1 "; // as above, then a pass and to the end
    EXPECT_EQ(1, faxRows(bits(ink), group4, 1));
    EXPECT_EQ(2, faxRows(bits(ink + "1 1 1 "), group4, 2));
    EXPECT_EQ(2, faxRows(bits(ink + "0001 1 "), group4, 2)) << "all white below ink";
    EXPECT_EQ(2, faxRows(bits(ink + moved), group4, 2)) << "a row may be empty where two changes meet";
    EXPECT_EQ(1, faxRows(bits(ink + passed.first(2)), group4, 9)) << "the second row is cut off";
}

TEST(FaxRows, endWhereTheDataSaySo)
{
    EXPECT_EQ(3, faxRows(bits("1 1 1 " + endOfLine + endOfLine + "1 1 1 1"), group4, 9));
    EXPECT_EQ(2, faxRows(bits(endOfLine + "101010 " + endOfLine + "101010 " + endOfLine + endOfLine), group3, 9));
}

TEST(FaxRows, endAtACodeThatThereIsNoneOf)
{
    EXPECT_EQ(2, faxRows(bits("1 1 0000001 111 1 1 1"), group4, 9));
    EXPECT_EQ(2, faxRows(bits("1 1 001 11011 010 1 1"), group4, 9)) << "a run that is longer than its row";
}

TEST(FaxRows, ofGroup3GoOnAfterAFaultyOne)
{
    const QByteArray fault = "0000000001 ";
    EXPECT_EQ(2, faxRows(bits(endOfLine + "101010 " + endOfLine + fault + endOfLine + "101010 "), group3, 3));
}

TEST(FaxRows, areCountedInBothDimensionsWhenTheyAreMixed)
{
    const QByteArray flat = endOfLine + "1 1000 11 01000 "; // three white, two black, eleven white
    const QByteArray below = endOfLine + "0 1 1 1 ";
    const QByteArray end = endOfLine + "1 " + endOfLine + "1 ";
    EXPECT_EQ(3, faxRows(bits(flat + below + below + end), mixed, 9));
}

TEST(FaxRows, beginOnBytesWhereTheyAreSaidTo)
{
    EXPECT_EQ(3, faxRows(bits("10000000 10000000 1"), {.k = -1, .columns = 16, .startsOnBytes = true}, 3));
}

} // namespace pingshen
