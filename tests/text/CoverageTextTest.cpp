// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/CoverageText.h"

#include "tests/text/Wording.h"

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

QString gapsInEnglish(const SearchCoverage& coverage)
{
    return gapsText(coverage, Phrasebook(Language::English));
}

QString gapsInChinese(const SearchCoverage& coverage)
{
    return gapsText(coverage, Phrasebook(Language::Chinese));
}

} // namespace

TEST(CoverageText, saysWhatWasNotSearchedAndNothingWhereAllWas)
{
    EXPECT_EQ(QString(), gapsInEnglish({.pages = 9, .searchable = 9}));
    EXPECT_EQ(QString(), gapsInEnglish({}));
    EXPECT_EQ(u"3 of 9 pages not yet searchable"_s,
              gapsInEnglish({.pages = 9, .searchable = 6, .poor = 0, .pending = 3}));
    EXPECT_EQ(u"2 of 9 pages read poorly"_s, gapsInEnglish({.pages = 9, .searchable = 9, .poor = 2}));
    EXPECT_EQ(u"1 of 9 pages unreadable"_s, gapsInEnglish({.pages = 9, .searchable = 8}));
    EXPECT_EQ(u"9 页中有 3 页尚不可检索"_s, gapsInChinese({.pages = 9, .searchable = 6, .poor = 0, .pending = 3}));
}

TEST(CoverageText, saysOfHowManyPagesOnce)
{
    const SearchCoverage coverage{.pages = 1'200, .searchable = 1'000, .poor = 4, .pending = 150};
    EXPECT_EQ(u"150 of 1,200 pages not yet searchable, 4 read poorly, 50 unreadable"_s, gapsInEnglish(coverage));
    EXPECT_EQ(u"1,200 页中有 150 页尚不可检索、4 页识别较差、50 页无法读取"_s, gapsInChinese(coverage));
}

} // namespace pingshen::ui
