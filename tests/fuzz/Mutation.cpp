// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/Mutation.h"

#include "tests/support/TestPdf.h"

#include <QRandomGenerator>

#include <algorithm>
#include <array>

namespace pingshen::test {

namespace {

qsizetype placeIn(const QByteArray& bytes, QRandomGenerator& random)
{
    return static_cast<qsizetype>(random.bounded(static_cast<int>(bytes.size())));
}

bool isDigit(char byte)
{
    return byte >= '0' && byte <= '9';
}

/// Where the next number begins and how long it is; from the start again when there is none behind.
std::pair<qsizetype, qsizetype> numberFrom(const QByteArray& bytes, qsizetype from)
{
    for (qsizetype step = 0; step < bytes.size(); ++step) {
        const auto at = (from + step) % bytes.size();
        if (isDigit(bytes.at(at))) {
            auto end = at;
            while (end < bytes.size() && isDigit(bytes.at(end))) {
                ++end;
            }
            return {at, end - at};
        }
    }
    return {0, 0};
}

void changeNumbers(QByteArray& bytes, QRandomGenerator& random)
{
    static const std::array<QByteArray, 8> numbers{"0",      "-1",         "1",    "2147483647",
                                                   "999999", "4294967296", "1e30", "9223372036854775807"};
    for (int i = random.bounded(1, 5); i > 0; --i) {
        const auto [at, length] = numberFrom(bytes, placeIn(bytes, random));
        bytes.replace(at, length, numbers.at(static_cast<size_t>(random.bounded(int(numbers.size())))));
    }
}

void splice(QByteArray& bytes, const QByteArray& other, QRandomGenerator& random)
{
    const auto from = placeIn(other, random);
    const auto part = other.mid(from, random.bounded(1, 2000));
    bytes.replace(placeIn(bytes, random), part.size(), part);
}

/// A run of bytes becomes its mirror: lengths hold, contents do not.
void turnOver(QByteArray& bytes, QRandomGenerator& random)
{
    const auto from = placeIn(bytes, random);
    const auto end = std::min<qsizetype>(bytes.size(), from + random.bounded(2, 400));
    std::reverse(bytes.begin() + from, bytes.begin() + end);
}

} // namespace

QByteArray mutated(const QList<QByteArray>& files, quint32 n)
{
    auto bytes = files.at(static_cast<qsizetype>(n) % files.size());
    QRandomGenerator random(n);
    const auto& other = files.at(random.bounded(static_cast<int>(files.size())));
    switch (n / static_cast<quint32>(files.size()) % 4) {
    case 0:
        return damaged(bytes, random.generate());
    case 1:
        changeNumbers(bytes, random);
        break;
    case 2:
        splice(bytes, other, random);
        break;
    default:
        turnOver(bytes, random);
    }
    return bytes;
}

} // namespace pingshen::test
