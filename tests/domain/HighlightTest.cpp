// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/Highlight.h"

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

DocumentPassage lineOn(int page, int y, const Digest& content = Digest::of("diploma"))
{
    return {DocumentId(u"d1"_s), content, {page, {{7200, y, 21000, 1800}}, u"Doctor of Philosophy"_s}};
}

} // namespace

TEST(Highlight, comesBackAsItWasWritten)
{
    const Highlight highlight{HighlightId(u"a1"_s), lineOn(3, 14400), u"see page 5\nand 6"_s,
                              QDateTime::fromString(u"2026-11-30T16:00:00.250Z"_s, Qt::ISODateWithMs)};
    EXPECT_EQ(highlight, highlightFrom(toJson(highlight), Digest::of("diploma")));
}

TEST(Highlight, isNoneWithoutAnIdOrAPlace)
{
    const auto content = Digest::of("diploma");
    auto json = toJson({HighlightId(u"a1"_s), lineOn(3, 14400), {}, {}});
    for (const auto& key : {u"id"_s, u"page"_s, u"rects"_s}) {
        auto without = json;
        without.remove(key);
        EXPECT_FALSE(highlightFrom(without, content)) << key.toStdString();
    }
    json[u"rects"_s] = u"1 2 3"_s;
    EXPECT_FALSE(highlightFrom(json, content));
}

TEST(Highlight, touchesWhatLiesOnTheSamePlaceOfTheSameContent)
{
    EXPECT_TRUE(touch(lineOn(0, 1000), lineOn(0, 2000)));
    EXPECT_FALSE(touch(lineOn(0, 1000), lineOn(0, 2801)));
    EXPECT_FALSE(touch(lineOn(0, 1000), lineOn(1, 1000)));
    EXPECT_FALSE(touch(lineOn(0, 1000), lineOn(0, 1000, Digest::of("another"))));
    EXPECT_FALSE(touch({}, {}));
}

} // namespace pingshen
