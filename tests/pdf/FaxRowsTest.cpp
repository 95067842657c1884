// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/FaxRows.h"

#include <gtest/gtest.h>

#include <limits>
#include <random>

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

/// Any bytes; of some only few bits are set, as in the codes of long runs and ends of lines.
QByteArray anyBytes(std::mt19937& random)
{
    const auto count = random() % 97;
    const auto mask = random() % 3;
    QByteArray bytes;
    for (unsigned i = 0; i < count; ++i) {
        auto byte = random();
        byte &= mask > 0 ? random() : 0xFFU;
        byte &= mask > 1 ? random() : 0xFFU;
        bytes += static_cast<char>(byte & 0xFFU);
    }
    return bytes;
}

} // namespace

TEST(FaxRows, areCountedWhateverTheDataHold)
{
    constexpr int inputs = 4'000;
    constexpr int wanted = 50;
    std::mt19937 random(1728);
    for (int i = 0; i < inputs; ++i) {
        const auto data = anyBytes(random);
        for (const int k : {-1, 0, 4}) {
            const FaxPacking packing{.k = k, .columns = 1 << random() % 18, .startsOnBytes = random() % 2 == 0};
            const int rows = faxRows(data, packing, wanted);
            ASSERT_TRUE(rows >= 0 && rows <= wanted) << data.toHex().constData();
            if (k < 0) {
                ASSERT_LE(faxRows(data.chopped(data.size() / 3), packing, wanted), rows) << data.toHex().constData();
            }
        }
    }
}

TEST(FaxRows, areCountedAlsoWhereABitIsWrong)
{
    std::mt19937 random(1728);
    const auto sound = bits(QByteArray("001 1000 11 1 1 1 1 0001 1 ").repeated(20));
    EXPECT_EQ(60, faxRows(sound, group4, 100));
    for (int i = 0; i < 1'000; ++i) {
        auto data = sound;
        const auto at = static_cast<qsizetype>(random() % static_cast<size_t>(data.size()));
        data[at] = static_cast<char>(data[at] ^ 1 << random() % 8);
        ASSERT_LE(faxRows(data, group4, 100), 100);
    }
}

TEST(FaxRows, areNoneOfAPictureWiderThanAnyDecoderDraws)
{
    EXPECT_EQ(0, faxRows(bits("0000010 001 00110101 0000110111 1 1 1"),
                         {.k = -1, .columns = std::numeric_limits<int>::max()}, 9));
    EXPECT_EQ(0, faxRows(bits("1 1 1"), {.k = -1, .columns = std::numeric_limits<int>::max()}, 9));
}

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
