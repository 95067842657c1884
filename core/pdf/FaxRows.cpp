// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/FaxRows.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace pingshen {

namespace {

/// A code word with a one before it, and how many pixels of one colour it stands for (ITU-T T.4, tables 2 and 3).
struct Code
{
    int bits;
    int run;
};

const Code white[] = {
    {0x135, 0},    {0x47, 1},     {0x17, 2},     {0x18, 3},     {0x1B, 4},     {0x1C, 5},     {0x1E, 6},
    {0x1F, 7},     {0x33, 8},     {0x34, 9},     {0x27, 10},    {0x28, 11},    {0x48, 12},    {0x43, 13},
    {0x74, 14},    {0x75, 15},    {0x6A, 16},    {0x6B, 17},    {0xA7, 18},    {0x8C, 19},    {0x88, 20},
    {0x97, 21},    {0x83, 22},    {0x84, 23},    {0xA8, 24},    {0xAB, 25},    {0x93, 26},    {0xA4, 27},
    {0x98, 28},    {0x102, 29},   {0x103, 30},   {0x11A, 31},   {0x11B, 32},   {0x112, 33},   {0x113, 34},
    {0x114, 35},   {0x115, 36},   {0x116, 37},   {0x117, 38},   {0x128, 39},   {0x129, 40},   {0x12A, 41},
    {0x12B, 42},   {0x12C, 43},   {0x12D, 44},   {0x104, 45},   {0x105, 46},   {0x10A, 47},   {0x10B, 48},
    {0x152, 49},   {0x153, 50},   {0x154, 51},   {0x155, 52},   {0x124, 53},   {0x125, 54},   {0x158, 55},
    {0x159, 56},   {0x15A, 57},   {0x15B, 58},   {0x14A, 59},   {0x14B, 60},   {0x132, 61},   {0x133, 62},
    {0x134, 63},   {0x3B, 64},    {0x32, 128},   {0x57, 192},   {0xB7, 256},   {0x136, 320},  {0x137, 384},
    {0x164, 448},  {0x165, 512},  {0x168, 576},  {0x167, 640},  {0x2CC, 704},  {0x2CD, 768},  {0x2D2, 832},
    {0x2D3, 896},  {0x2D4, 960},  {0x2D5, 1024}, {0x2D6, 1088}, {0x2D7, 1152}, {0x2D8, 1216}, {0x2D9, 1280},
    {0x2DA, 1344}, {0x2DB, 1408}, {0x298, 1472}, {0x299, 1536}, {0x29A, 1600}, {0x58, 1664},  {0x29B, 1728}};

const Code black[] = {
    {0x437, 0},     {0xA, 1},       {0x7, 2},       {0x6, 3},       {0xB, 4},       {0x13, 5},      {0x12, 6},
    {0x23, 7},      {0x45, 8},      {0x44, 9},      {0x84, 10},     {0x85, 11},     {0x87, 12},     {0x104, 13},
    {0x107, 14},    {0x218, 15},    {0x417, 16},    {0x418, 17},    {0x408, 18},    {0x867, 19},    {0x868, 20},
    {0x86C, 21},    {0x837, 22},    {0x828, 23},    {0x817, 24},    {0x818, 25},    {0x10CA, 26},   {0x10CB, 27},
    {0x10CC, 28},   {0x10CD, 29},   {0x1068, 30},   {0x1069, 31},   {0x106A, 32},   {0x106B, 33},   {0x10D2, 34},
    {0x10D3, 35},   {0x10D4, 36},   {0x10D5, 37},   {0x10D6, 38},   {0x10D7, 39},   {0x106C, 40},   {0x106D, 41},
    {0x10DA, 42},   {0x10DB, 43},   {0x1054, 44},   {0x1055, 45},   {0x1056, 46},   {0x1057, 47},   {0x1064, 48},
    {0x1065, 49},   {0x1052, 50},   {0x1053, 51},   {0x1024, 52},   {0x1037, 53},   {0x1038, 54},   {0x1027, 55},
    {0x1028, 56},   {0x1058, 57},   {0x1059, 58},   {0x102B, 59},   {0x102C, 60},   {0x105A, 61},   {0x1066, 62},
    {0x1067, 63},   {0x40F, 64},    {0x10C8, 128},  {0x10C9, 192},  {0x105B, 256},  {0x1033, 320},  {0x1034, 384},
    {0x1035, 448},  {0x206C, 512},  {0x206D, 576},  {0x204A, 640},  {0x204B, 704},  {0x204C, 768},  {0x204D, 832},
    {0x2072, 896},  {0x2073, 960},  {0x2074, 1024}, {0x2075, 1088}, {0x2076, 1152}, {0x2077, 1216}, {0x2052, 1280},
    {0x2053, 1344}, {0x2054, 1408}, {0x2055, 1472}, {0x205A, 1536}, {0x205B, 1600}, {0x2064, 1664}, {0x2065, 1728}};

const Code either[] = {{0x808, 1792},  {0x80C, 1856},  {0x80D, 1920},  {0x1012, 1984}, {0x1013, 2048},
                       {0x1014, 2112}, {0x1015, 2176}, {0x1016, 2240}, {0x1017, 2304}, {0x101C, 2368},
                       {0x101D, 2432}, {0x101E, 2496}, {0x101F, 2560}};

constexpr int longestCode = 13;
constexpr qsizetype leastZeros = 11; // before the one that ends a line
constexpr int widest = 200'000;      // pixels; no decoder draws wider rows, and sums of places cannot overflow
constexpr int firstMakeUp = 64;      // runs from here on go on with the next code

/// By code word with a one before it; -1: there is none.
using Runs = std::array<short, 2 << longestCode>;

template<size_t count>
void enter(Runs& runs, const Code (&codes)[count])
{
    for (const auto& code : codes) {
        runs[static_cast<size_t>(code.bits)] = static_cast<short>(code.run);
    }
}

template<size_t count>
Runs runsOf(const Code (&codes)[count])
{
    Runs runs;
    runs.fill(-1);
    enter(runs, codes);
    enter(runs, either);
    return runs;
}

class Bits
{
public:
    explicit Bits(const QByteArray& data) : m_data(data) {}

    bool isAtEnd() const { return m_at >= 8 * m_data.size(); }
    /// After the end: zeros.
    int next()
    {
        const int bit = peek(0);
        ++m_at;
        return bit;
    }
    int peek(qsizetype ahead) const
    {
        const auto at = m_at + ahead;
        return at < 8 * m_data.size() ? static_cast<unsigned char>(m_data[at / 8]) >> (7 - at % 8) & 1 : 0;
    }
    qsizetype at() const { return m_at; }
    void moveTo(qsizetype at) { m_at = at; }
    void skip(qsizetype bits) { m_at += bits; }
    void align() { m_at = (m_at + 7) / 8 * 8; }
    bool isOverrun() const { return m_at > 8 * m_data.size(); }

private:
    const QByteArray& m_data;
    qsizetype m_at = 0;
};

/// The places where a row changes its colour, beginning with white.
using Changes = std::vector<int>;

class FaxReader
{
public:
    FaxReader(const QByteArray& data, const FaxPacking& packing) : m_bits(data), m_packing(packing) {}

    int read(int wanted)
    {
        int rows = 0;
        while (rows < wanted && !m_bits.isAtEnd()) {
            const bool isMarked = takeEndOfLine();
            if (m_packing.startsOnBytes && !isMarked) {
                m_bits.align();
            }
            if (m_isOver || m_bits.isAtEnd()) {
                break;
            }
            const auto begin = m_bits.at();
            const bool isFlat = m_packing.k == 0 || (m_packing.k > 0 && m_bits.next() == 1);
            auto row = isFlat ? flatRow() : row2d();
            if (row && !m_bits.isOverrun()) {
                m_above = std::move(*row);
                ++rows;
            } else if (m_packing.k < 0 || !findEndOfLine(begin)) {
                break;
            }
        }
        return rows;
    }

private:
    /// Eleven zeros or more and a one. Two in a row end the data.
    bool takeEndOfLine()
    {
        int count = 0;
        while (const auto length = endOfLine()) {
            m_bits.skip(*length);
            ++count;
            m_isOver = m_isOver || count > 1;
            if (m_packing.k > 0 && endOfLineAfterTag()) {
                m_bits.skip(1);
            }
        }
        return count > 0;
    }

    std::optional<qsizetype> endOfLine(qsizetype from = 0) const
    {
        constexpr qsizetype mostZeros = 4'000; // fill
        qsizetype zeros = 0;
        while (zeros < mostZeros && m_bits.peek(from + zeros) == 0) {
            ++zeros;
        }
        return zeros >= leastZeros && zeros < mostZeros ? std::optional(from + zeros + 1) : std::nullopt;
    }

    /// In two dimensions a tag bit follows each end of a line.
    bool endOfLineAfterTag() const { return m_bits.peek(0) == 1 && endOfLine(1).has_value(); }

    bool findEndOfLine(qsizetype from)
    {
        m_bits.moveTo(from);
        qsizetype zeros = 0;
        while (!m_bits.isAtEnd()) {
            if (m_bits.next() == 0) {
                ++zeros;
            } else if (zeros >= leastZeros) {
                m_bits.skip(-leastZeros - 1);
                return true;
            } else {
                zeros = 0;
            }
        }
        return false;
    }

    std::optional<int> run(bool isBlack)
    {
        static const auto ofWhite = runsOf(white);
        static const auto ofBlack = runsOf(black);
        const auto& runs = isBlack ? ofBlack : ofWhite;
        int sum = 0;
        for (;;) {
            size_t word = 1;
            int part = -1;
            for (int length = 0; length < longestCode && part < 0; ++length) {
                word = 2 * word + static_cast<size_t>(m_bits.next());
                part = runs[word];
            }
            sum += part;
            if (part < 0 || sum > m_packing.columns) {
                return std::nullopt;
            }
            if (part < firstMakeUp) {
                return sum;
            }
        }
    }

    std::optional<Changes> flatRow()
    {
        Changes row;
        int at = 0;
        for (bool isBlack = false; at < m_packing.columns; isBlack = !isBlack) {
            const auto length = run(isBlack);
            at += length.value_or(0);
            if (!length || at > m_packing.columns) {
                return std::nullopt;
            }
            row.push_back(at);
        }
        return row;
    }

    /// Where the row above changes to the other colour, right of a place; and where it changes next.
    std::pair<int, int> changesAbove(int place, bool isBlack)
    {
        auto& i = m_next;
        while (i > 0 && m_above[i - 1] > place) {
            --i;
        }
        while (i < m_above.size() && m_above[i] <= place) {
            ++i;
        }
        const auto first = i % 2 == (isBlack ? 1U : 0U) ? i : i + 1;
        const auto at = [&](size_t index) { return index < m_above.size() ? m_above[index] : m_packing.columns; };
        return {at(first), at(first + 1)};
    }

    std::optional<Changes> row2d()
    {
        Changes row;
        m_next = 0;
        int place = -1;
        bool isBlack = false;
        while (place < m_packing.columns) {
            const auto [first, second] = changesAbove(place, isBlack);
            const auto mode = nextMode();
            if (mode == Mode::Pass) {
                place = second;
            } else if (mode == Mode::Flat) {
                const auto one = run(isBlack);
                const auto other = one ? run(!isBlack) : std::nullopt;
                const int begin = std::max(place, 0);
                if (!other || begin + *one + *other > m_packing.columns) {
                    return std::nullopt;
                }
                row.push_back(begin + *one);
                place = begin + *one + *other;
                row.push_back(place);
            } else if (mode == Mode::None || first + m_shift < std::max(place, 0)
                       || first + m_shift > m_packing.columns) {
                return std::nullopt;
            } else {
                place = first + m_shift;
                row.push_back(place);
                isBlack = !isBlack;
            }
        }
        return row;
    }

    enum class Mode { Pass, Flat, Vertical, None };

    /// ITU-T T.6, table 1; of Vertical, `m_shift` is how far.
    Mode nextMode()
    {
        int zeros = 0;
        while (zeros < 7 && m_bits.next() == 0) {
            ++zeros;
        }
        m_shift = 0;
        switch (zeros) {
        case 0:
            return Mode::Vertical;
        case 1:
            m_shift = m_bits.next() == 1 ? 1 : -1;
            return Mode::Vertical;
        case 2:
            return Mode::Flat;
        case 3:
            return Mode::Pass;
        case 4:
        case 5:
            m_shift = (m_bits.next() == 1 ? 1 : -1) * (zeros - 2);
            return Mode::Vertical;
        default:
            return Mode::None;
        }
    }

    Bits m_bits;
    FaxPacking m_packing;
    Changes m_above;
    size_t m_next = 0; ///< the first change of it that may matter
    int m_shift = 0;
    bool m_isOver = false;
};

} // namespace

int faxRows(const QByteArray& data, const FaxPacking& packing, int wanted)
{
    const bool isDrawn = packing.columns > 0 && packing.columns <= widest;
    return isDrawn ? FaxReader(data, packing).read(wanted) : 0;
}

} // namespace pingshen
