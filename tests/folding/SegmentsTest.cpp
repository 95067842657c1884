// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/Phrase.h"

#include "tests/support/Printers.h"

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

QString segmentsOf(const QString& text, Cut cut)
{
    QStringList texts;
    for (const auto& segment : Segmenter().segments(text, cut)) {
        texts.append(segment.text);
    }
    return texts.join(u' ');
}

/// What is found, as it stands in the text, with ~ before what only looks like it.
QStringList found(const QString& query, const QString& text, Phrase::LastWord lastWord = Phrase::LastWord::Whole,
                  Phrase::LookAlikes lookAlikes = Phrase::LookAlikes::No)
{
    QStringList texts;
    for (const auto& place : Phrase(query, lastWord).placesIn(text, Segmenter(), lookAlikes)) {
        texts.append((place.isAlike ? u"~"_s : QString()) + text.sliced(place.begin, place.end - place.begin));
    }
    return texts;
}

} // namespace

TEST(Segments, areSingleIdeographsWordsAndNumbers)
{
    EXPECT_EQ(u"博 士 学 位 phd 2012 年"_s, segmentsOf(u"博士學位 PhD，２０１２年。"_s, Cut::Apart));
    EXPECT_EQ(u"elodie muller"_s, segmentsOf(u"Élodie\u00A0Mu\u0308ller"_s, Cut::Apart));
    EXPECT_EQ(u"ガ ス"_s, segmentsOf(u"ｶﾞｽ"_s, Cut::Apart));
    EXPECT_EQ(QString(), segmentsOf(u"—— 、。(%)"_s, Cut::Apart));
}

TEST(Segments, areJoinedOverSignsWithinWordsAndNumbers)
{
    EXPECT_EQ(u"1200000 元"_s, segmentsOf(u"１，２００，０００元"_s, Cut::Joined));
    EXPECT_EQ(u"1 200 000 元"_s, segmentsOf(u"1,200,000 元"_s, Cut::Apart));
    EXPECT_EQ(u"1200000"_s, segmentsOf(u"1 200 000"_s, Cut::Joined));
    EXPECT_EQ(u"12 34 1200 000 5"_s, segmentsOf(u"12,34 1200,000 5"_s, Cut::Joined)) << "no thousands";
    EXPECT_EQ(u"distributed systems"_s, segmentsOf(u"distri-\nbuted systems"_s, Cut::Joined));
    EXPECT_EQ(u"distributed"_s, segmentsOf(u"distri\u00ADbuted"_s, Cut::Apart)) << "a hyphen that is not seen";
    EXPECT_EQ(u"distributed"_s, segmentsOf(u"distri\u0002\nbuted"_s, Cut::Joined)) << "as PDFium writes it";
    EXPECT_EQ(u"obrien usa e12345678"_s, segmentsOf(u"O’Brien U.S.A. E12345678"_s, Cut::Joined));
    EXPECT_EQ(u"a b"_s, segmentsOf(u"a - b"_s, Cut::Joined)) << "a dash";
}

TEST(Segments, sayWhereTheyStand)
{
    const auto segments = Segmenter().segments(u"— Distri-\nbuted 𠮷田"_s, Cut::Joined);
    ASSERT_EQ(3, segments.size());
    EXPECT_EQ((Segment{u"distributed"_s, 2, 15, true}), segments[0]);
    EXPECT_EQ((Segment{u"𠮷"_s, 16, 18, false}), segments[1]);
}

TEST(Phrase, isFoundHoweverItIsWritten)
{
    EXPECT_EQ(QStringList({u"士"_s, u"士"_s}), found(u"士"_s, u"博士、硕士"_s));
    EXPECT_EQ(QStringList{u"學\n位"_s}, found(u"学位"_s, u"博士學\n位"_s));
    EXPECT_EQ(QStringList{u"1,200,000"_s}, found(u"1200000"_s, u"共 1,200,000 元"_s));
    EXPECT_EQ(QStringList{u"1200000"_s}, found(u"1,200,000"_s, u"共 1200000 元"_s));
    EXPECT_EQ(QStringList{u"1,200,000"_s}, found(u"1 200 000"_s, u"共 1,200,000 元"_s));
    EXPECT_EQ(QStringList{u"co-operation"_s}, found(u"Cooperation"_s, u"the co-operation of"_s));
    EXPECT_EQ(QStringList{u"state of the art"_s}, found(u"state-of-the-art"_s, u"the state of the art"_s));
    EXPECT_EQ(QStringList{u"叶莲娜·彼得罗娃"_s}, found(u"叶莲娜彼得罗娃"_s, u"叶莲娜·彼得罗娃："_s));
    EXPECT_EQ(QStringList{u"12345678"_s}, found(u"12345678"_s, u"No.E 12345678"_s));
    EXPECT_EQ(QStringList(), found(u"200"_s, u"2000 12001"_s)) << "a number is whole";
    EXPECT_EQ(QStringList(), found(u"。"_s, u"一。二。"_s)) << "there is nothing to look for";
}

TEST(Phrase, isFoundAsOftenAsItStandsThereAndNoTwoPlacesOverlap)
{
    EXPECT_EQ((QStringList{u"博士"_s, u"博士"_s, u"博士"_s}), found(u"博士"_s, u"博士博士，博士"_s));
    EXPECT_EQ((QStringList{u"人人"_s, u"人人"_s}), found(u"人人"_s, u"人人人人人"_s));
    EXPECT_EQ(QStringList(), found(u"博士"_s, u"博"_s));
}

TEST(Phrase, findsWordsThatBeginLikeTheLastOneWhileItIsTyped)
{
    constexpr auto begun = Phrase::LastWord::Begun;
    EXPECT_EQ(QStringList{u"Doctor"_s}, found(u"doc"_s, u"the degree of Doctor"_s, begun));
    EXPECT_EQ(QStringList{u"of Doctor"_s}, found(u"OF doc"_s, u"the degree of Doctor"_s, begun));
    EXPECT_EQ(QStringList(), found(u"doc"_s, u"Doctor"_s));
    EXPECT_EQ(QStringList(), found(u"doc "_s, u"Doctor"_s, begun)) << "a space ends it";
    EXPECT_EQ(QStringList(), found(u"d"_s, u"Doctor"_s, begun));
    EXPECT_EQ(QStringList(), found(u"20"_s, u"2012"_s, begun));
}

TEST(Phrase, findsWhatOnlyLooksLikeItOnRequestAndSaysSo)
{
    constexpr auto yes = Phrase::LookAlikes::Yes;
    constexpr auto whole = Phrase::LastWord::Whole;
    EXPECT_EQ((QStringList{u"~E1O0"_s, u"E100"_s}), found(u"E100"_s, u"E1O0, E100"_s, whole, yes));
    EXPECT_EQ(QStringList{u"E100"_s}, found(u"E100"_s, u"E1O0, E100"_s));
    EXPECT_EQ((QStringList{u"自己"_s, u"~自已"_s}), found(u"自己"_s, u"自己 自已"_s, whole, yes));
}

} // namespace pingshen
