// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/LongestPlaces.h"

#include "tests/support/Printers.h"

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

/// Which of the words counts at each place.
QStringList counted(const QStringList& words, const QString& text)
{
    QList<Phrase> phrases;
    for (const auto& word : words) {
        phrases.append(Phrase(word));
    }
    QStringList places;
    for (const auto& [phrase, place] : longestPlaces(phrases, Segmenter().readings(text))) {
        places.append(words[phrase] + u'@' + QString::number(place.begin));
    }
    return places;
}

} // namespace

TEST(LongestPlaces, countAPlaceOnceForTheLongestOfSeveralWords)
{
    EXPECT_EQ((QStringList{u"学位证@0"_s, u"学位@4"_s}), counted({u"学位"_s, u"学位证"_s}, u"学位证 学位"_s));
    EXPECT_EQ((QStringList{u"学位证@0"_s, u"学位@4"_s}), counted({u"学位证"_s, u"学位"_s}, u"学位证，学位"_s));
    EXPECT_EQ((QStringList{u"term of contract@4"_s}),
              counted({u"contract"_s, u"term of contract"_s}, u"the Term of Contract"_s));
}

TEST(LongestPlaces, thatOverlapAreOfTheLongestThenOfTheFirst)
{
    EXPECT_EQ(QStringList{u"学位证@0"_s}, counted({u"证书"_s, u"学位证"_s}, u"学位证书"_s));
    EXPECT_EQ(QStringList{u"博士@0"_s}, counted({u"士学"_s, u"博士"_s}, u"博士学"_s));
    EXPECT_EQ((QStringList{u"博士@0"_s, u"学位@2"_s}), counted({u"学位"_s, u"博士"_s}, u"博士学位"_s))
        << "they only touch";
    EXPECT_EQ((QStringList{u"博士@0"_s, u"学位证@2"_s, u"书@5"_s}),
              counted({u"学位证"_s, u"博士"_s, u"书"_s}, u"博士学位证书"_s));
    EXPECT_EQ((QStringList{u"出生日期@0"_s, u"出生@4"_s}), counted({u"出生"_s, u"出生日期"_s}, u"出生日期出生"_s));
}

TEST(LongestPlaces, ofLatinWordsAreWholeWords)
{
    EXPECT_EQ(QStringList(), counted({u"art"_s}, u"the department of arts"_s));
    EXPECT_EQ(QStringList{u"art@13"_s}, counted({u"art"_s}, u"state-of-the-Art department"_s));
    EXPECT_EQ(QStringList{u"art@2"_s}, counted({u"art"_s}, u"美术art专业"_s));
}

TEST(LongestPlaces, ofWordsThatHaveNothingToLookForAreNone)
{
    EXPECT_EQ(QStringList{u"x@3"_s}, counted({u"（）"_s, u""_s, u"x"_s}, u"（） x"_s));
}

} // namespace pingshen
