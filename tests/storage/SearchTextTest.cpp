// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/rows/SearchText.h"

#include "tests/support/Printers.h"

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

bool finds(const Applicant& applicant, const QString& query)
{
    const SearchText text;
    const auto searched = text.of(applicant);
    const auto words = text.words(query);
    return !words.isEmpty() && std::ranges::all_of(words, [&](const QString& word) { return searched.contains(word); });
}

} // namespace

TEST(SearchText, leavesThePassportNumberOut)
{
    Applicant applicant;
    applicant.latinName = u"Müller"_s;
    applicant.passportNumber = u"X1234567"_s;
    EXPECT_TRUE(finds(applicant, u"muller"_s));
    EXPECT_FALSE(finds(applicant, u"1234567"_s));
}

TEST(SearchText, findsANameHoweverItIsTyped)
{
    Applicant applicant;
    applicant.latinName = u"Søren Łukasz O’Brien"_s;
    applicant.chineseName = u"维肯"_s;
    applicant.employer = u"北京雲帆科技有限公司"_s;
    for (const auto& query : {u"維肯"_s, u"维\u200B肯"_s, u"云帆"_s, u"雲帆"_s, u"SOREN lukasz"_s, u"o'brien"_s,
                              u"ＳＯＲＥＮ"_s, u"weiken"_s, u"yunfan"_s, u"维　søren"_s}) {
        EXPECT_TRUE(finds(applicant, query)) << query.toStdString();
    }
    EXPECT_FALSE(finds(applicant, u"维肯德"_s));
}

TEST(SearchText, readsASurnameInEitherScript)
{
    Applicant applicant;
    applicant.chineseName = u"乾雪"_s; // simplified it is 干
    EXPECT_TRUE(finds(applicant, u"qianxue"_s));
    applicant.chineseName = u"單雪"_s;
    EXPECT_TRUE(finds(applicant, u"shanxue"_s));
}

} // namespace pingshen
