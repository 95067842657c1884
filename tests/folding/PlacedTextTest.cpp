// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/PlacedText.h"

#include "tests/support/Printers.h"

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

PageWord word(const QString& text, const QRectF& rect, int line)
{
    PageWord word{.text = text, .rect = rect};
    for (qsizetype i = 1; i <= text.toUcs4().size(); ++i) {
        word.ends.append(static_cast<double>(10 * i));
    }
    word.line = line;
    return word;
}

PageText pageOf(const QList<PageWord>& words)
{
    PageText page;
    page.text = u"what the PDF says"_s;
    page.words = words;
    return page;
}

} // namespace

TEST(PlacedText, isMadeOfWordsAndLines)
{
    auto doctor = word(u"Doctor"_s, {0, 0, 60, 10}, 0);
    doctor.spaceAfter = true;
    const PlacedText text(pageOf({doctor, word(u"of"_s, {70, 0, 20, 10}, 0), word(u"博士"_s, {0, 20, 20, 10}, 1)}));
    EXPECT_EQ(u"Doctor of\n博士"_s, text.text());
    EXPECT_EQ((QList<QRectF>{{20, 0, 20, 10}}), text.rects(2, 4));
    EXPECT_EQ((QList<QRectF>{{50, 0, 40, 10}, {0, 20, 10, 10}}), text.rects(5, 11)) << "one a line";
    EXPECT_EQ(QList<QRectF>(), text.rects(6, 7)) << "a space";
}

TEST(PlacedText, countsCodePointsAlongTheDirectionOfTheWord)
{
    auto down = word(u"𠮷田"_s, {100, 50, 12, 20}, 0);
    down.direction = PageWord::Direction::Down;
    auto left = word(u"שלום"_s, {10, 0, 40, 10}, 1);
    left.direction = PageWord::Direction::Left;
    const PlacedText text(pageOf({down, left}));
    EXPECT_EQ((QList<QRectF>{{100, 60, 12, 10}}), text.rects(2, 3));
    EXPECT_EQ((QList<QRectF>{{40, 0, 10, 10}}), text.rects(4, 5));
}

TEST(PlacedText, standsAlongEachDirection)
{
    const QList<std::pair<PageWord::Direction, QRectF>> parts{
        {PageWord::Direction::Right, {105, 50, 10, 40}},
        {PageWord::Direction::Down, {100, 55, 30, 10}},
        {PageWord::Direction::Left, {115, 50, 10, 40}},
        {PageWord::Direction::Up, {100, 75, 30, 10}},
    };
    for (const auto& [direction, part] : parts) {
        PageWord word{.text = u"abc"_s, .rect = {100, 50, 30, 40}, .direction = direction, .ends = {5, 15, 30}};
        EXPECT_EQ(part, partOfWord(word, 5, 15)) << static_cast<int>(direction);
        const PlacedText text(pageOf({word}));
        EXPECT_EQ(QList<QRectF>{part}, text.rects(1, 2));
        EXPECT_EQ((QList<QRectF>{partOfWord(word, 0, 5)}), text.rects(0, 1));
        EXPECT_EQ((QList<QRectF>{partOfWord(word, 5, 30)}), text.rects(1, 3));
        word.ends = {5};
        EXPECT_EQ(QList<QRectF>{word.rect}, PlacedText(pageOf({word})).rects(1, 2)) << "nobody knows where";
    }
}

TEST(PlacedText, standsNowhereWithoutWords)
{
    const PlacedText text(pageOf({}));
    EXPECT_EQ(u"what the PDF says"_s, text.text());
    EXPECT_EQ(QList<QRectF>(), text.rects(0, 4));
}

} // namespace pingshen
