// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/names/NameDecoder.h"

#include "tests/support/Printers.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;
using Declared = NameDecoder::Declared;

namespace {

QStringList decoded(const QList<QByteArray>& names, const QString& encoding = {}, Declared declared = Declared::Nothing)
{
    auto decoder = NameDecoder::create(encoding);
    EXPECT_OK(decoder);
    QList<NameDecoder::Raw> raw;
    for (const auto& name : names) {
        raw.append({name, declared});
    }
    QStringList texts;
    for (const auto& name : decoder->decode(raw)) {
        texts.append(name.text);
    }
    return texts;
}

QString decoded(const QByteArray& name, const QString& encoding = {}, Declared declared = Declared::Nothing)
{
    return decoded(QList<QByteArray>{name}, encoding, declared).value(0);
}

QList<QByteArray> inGbk(const QStringList& names)
{
    QList<QByteArray> bytes;
    for (const auto& name : names) {
        bytes.append(toGb18030(name));
    }
    return bytes;
}

const QByteArray gbkPassport("\xBB\xA4\xD5\xD5.pdf");       // 护照
const QByteArray gbkDegree("\xD1\xA7\xCE\xBB\xD6\xA4.pdf"); // 学位证, valid UTF-8 too
const QByteArray gbkContents("\xC4\xBF\xC2\xBC.pdf");       // 目录, valid UTF-8 too
const QByteArray gbkPage("\xD2\xB3.pdf");                   // 页, valid UTF-8 too

} // namespace

TEST(NameDecoder, takesValidUtf8ForUtf8)
{
    EXPECT_EQ(u"护照.pdf"_s, decoded("护照.pdf"));
    EXPECT_EQ(u"贾樟柯.pdf"_s, decoded("贾樟柯.pdf"));
    EXPECT_EQ(u"Café.pdf"_s, decoded("Café.pdf"));
    EXPECT_EQ(u"Паспорт.pdf"_s, decoded("Паспорт.pdf"));
    EXPECT_EQ(u"パスポート.pdf"_s, decoded("パスポート.pdf"));
}

TEST(NameDecoder, takesOtherBytesForGb18030)
{
    EXPECT_EQ(u"护照.pdf"_s, decoded(gbkPassport));
    EXPECT_EQ(u"\u3400.pdf"_s, decoded("\x81\x39\xEE\x39.pdf")); // four bytes
}

TEST(NameDecoder, readsGbkThatIsValidUtf8AsWhatMakesSense)
{
    EXPECT_EQ(u"学位证.pdf"_s, decoded(gbkDegree));
    EXPECT_EQ(u"目录.pdf"_s, decoded(gbkContents));
    EXPECT_EQ(u"页.pdf"_s, decoded(gbkPage));
    EXPECT_EQ(u"联通.txt"_s, decoded(toGb18030(u"联通.txt"_s)));
}

TEST(NameDecoder, takesWhatProvesAnEncodingForProofForAll)
{
    const QStringList names{u"护照.pdf"_s,   u"劳动合同.pdf"_s, u"学位证.pdf"_s,
                            u"签证页.pdf"_s, u"目录.pdf"_s,     u"茅.pdf"_s};
    EXPECT_EQ(names, decoded(inGbk(names)));
}

TEST(NameDecoder, readsUtf8AmongGbk)
{
    EXPECT_EQ((QStringList{u"护照.pdf"_s, u"合同.pdf"_s, u"目录.pdf"_s}),
              decoded(QList<QByteArray>{gbkPassport, "合同.pdf", gbkContents}));
}

TEST(NameDecoder, decodesFoldersOneByOne)
{
    EXPECT_EQ(u"申报材料/护照.pdf"_s, decoded("申报材料/" + gbkPassport));
    EXPECT_EQ(u"匼/护照.pdf"_s, decoded("\x85\x5C/" + gbkPassport)); // its second byte is a backslash
}

TEST(NameDecoder, knowsBig5ShiftJisAndKoreanByWhatIsWrittenInThem)
{
    EXPECT_EQ((QStringList{u"護照.pdf"_s, u"合同.pdf"_s}),
              decoded(QList<QByteArray>{"\xC5\x40\xB7\xD3.pdf", "\xA6\x58\xA6\x50.pdf"}));
    EXPECT_EQ((QStringList{u"旅券.pdf"_s, u"パスポート.pdf"_s}),
              decoded(QList<QByteArray>{"\x97\xB7\x8C\x94.pdf", "\x83\x70\x83\x58\x83\x7C\x81\x5B\x83\x67.pdf"}));
    EXPECT_EQ(u"여권 사본 증명서.pdf"_s, decoded("\xBF\xA9\xB1\xC7 \xBB\xE7\xBA\xBB \xC1\xF5\xB8\xED\xBC\xAD.pdf"));
}

TEST(NameDecoder, knowsCyrillicAndWesternNames)
{
    EXPECT_EQ(u"Паспорт.pdf"_s, decoded("\xCF\xE0\xF1\xEF\xEE\xF0\xF2.pdf"));
    EXPECT_EQ(u"Диплом.pdf"_s, decoded("\xC4\xE8\xEF\xEB\xEE\xEC.pdf"));
    EXPECT_EQ(u"Caf\u00e9.pdf"_s, decoded("Caf\x82.pdf"));
    EXPECT_EQ(u"Caf\u00e9.pdf"_s, decoded("Caf\xE9.pdf"));
}

TEST(NameDecoder, readsNamesOfPeopleAsGb18030)
{
    for (const auto& name : {u"王磊.pdf"_s, u"赵晓燕.pdf"_s, u"贾樟柯.pdf"_s, u"欧阳娜娜.pdf"_s, u"李(复印件).pdf"_s,
                             u"安琪.pdf"_s, u"龚琳娜简历.pdf"_s, u"在职证明（盖章）.pdf"_s, u"附件1—说明.pdf"_s}) {
        EXPECT_EQ(name, decoded(toGb18030(name)));
    }
}

TEST(NameDecoder, doesNotTakePrivateCharactersForChinese)
{
    for (const auto c : decoded("\xAA\xA1\xAA\xA2.pdf")) {
        EXPECT_NE(QChar::Other_PrivateUse, c.category());
    }
}

TEST(NameDecoder, putsReplacementCharactersForWhatNoEncodingFits)
{
    auto decoder = NameDecoder::create({});
    ASSERT_OK(decoder);
    const auto names = decoder->decode({{"\xFF\xFE\xFD.pdf"}, {gbkPassport}, {"\xBB\xA4\xD5\xD5\xD5.pdf"}});
    EXPECT_FALSE(names[0].isReadable);
    EXPECT_TRUE(names[0].text.contains(QChar::ReplacementCharacter));
    EXPECT_TRUE(names[0].text.endsWith(u".pdf"_s));
    EXPECT_TRUE(names[1].isReadable);
    EXPECT_FALSE(names[2].isReadable); // cut within a character
    EXPECT_TRUE(names[2].text.startsWith(u"护照"_s));
}

TEST(NameDecoder, isNotLedAstrayByAFewBrokenNames)
{
    const auto names = decoded(QList<QByteArray>{gbkPassport, "\xBB\xA4\xD5\xD5\xD5.pdf", gbkContents});
    EXPECT_EQ(u"护照.pdf"_s, names[0]);
    EXPECT_EQ(u"目录.pdf"_s, names[2]);
}

TEST(NameDecoder, doesNotBelieveAWrongUtf8Flag)
{
    EXPECT_EQ(u"护照.pdf"_s, decoded(gbkPassport, {}, Declared::Utf8));
}

TEST(NameDecoder, followsThePersonsChoiceBeforeItGuesses)
{
    EXPECT_EQ(u"護照.pdf"_s, decoded("\xC5\x40\xB7\xD3.pdf", u"Big5"_s));
    EXPECT_EQ(u"旅券.pdf"_s, decoded("\x97\xB7\x8C\x94.pdf", u"Shift_JIS"_s));
    EXPECT_EQ(u"»¤ХХ.pdf"_s, decoded(gbkPassport, u"windows-1251"_s));
}

TEST(NameDecoder, followsTheArchiveBeforeThePersonsChoice)
{
    EXPECT_EQ(u"护照.pdf"_s, decoded("护照.pdf", u"GBK"_s, Declared::Utf8));
}

TEST(NameDecoder, keepsWhatIsClearlyUtf8WhateverThePersonsChoice)
{
    EXPECT_EQ(u"申报材料/護照.pdf"_s, decoded("申报材料/\xC5\x40\xB7\xD3.pdf", u"Big5"_s));
}

TEST(NameDecoder, goesOnGuessingWhereTheChoiceDoesNotFit)
{
    EXPECT_EQ(u"Caf\u00e9.pdf"_s, decoded("Caf\x82.pdf", u"GBK"_s));
}

TEST(NameDecoder, refusesAnUnknownChoice)
{
    EXPECT_FAILS(EncodingUnknown, NameDecoder::create(u"Klingon-8"_s));
    EXPECT_FAILS(EncodingUnknown, NameDecoder::create(u"../../etc/passwd"_s));
}

TEST(NameDecoder, countsWhatItGuessed)
{
    auto decoder = NameDecoder::create({});
    ASSERT_OK(decoder);
    decoder->decode({{"plain.pdf"}, {"护照.pdf"}});
    EXPECT_TRUE(decoder->guessed().isEmpty());
    decoder->decode({{gbkPassport}, {gbkPassport + "/" + gbkPassport}});
    EXPECT_EQ(2, decoder->guessed().value(u"GB18030"_s));
}

TEST(NameReadings, showTheNamesInEveryEncodingThePlausibleFirst)
{
    const QList<NameDecoder::Raw> names{{gbkPassport}, {"plain.pdf"}, {gbkContents}};
    const auto readings = namesInEveryEncoding({names});
    ASSERT_EQ(1 + static_cast<qsizetype>(legacyEncodings().size()), readings.size());
    EXPECT_EQ(u"GB18030"_s, readings.first().encoding);
    EXPECT_EQ((QStringList{u"护照.pdf"_s, u"目录.pdf"_s}), readings.first().names);
    EXPECT_EQ(0, readings.first().unreadable);
    const auto utf8 = std::ranges::find(readings, u"UTF-8"_s, &NameReading::encoding);
    EXPECT_EQ(1, utf8->unreadable);
}

TEST(NameReadings, areThoseOfADecoderWithThatChoice)
{
    const QList<NameDecoder::Raw> first{{gbkPassport}, {"申报材料/" + gbkContents}, {gbkPage}};
    const QList<NameDecoder::Raw> second{{"\xC5\x40\xB7\xD3.pdf"}};
    for (const auto& reading : namesInEveryEncoding({first, second})) {
        auto decoder = NameDecoder::create(reading.encoding);
        ASSERT_OK(decoder);
        QStringList expected;
        for (const auto& names : {first, second}) {
            for (const auto& name : decoder->decode(names)) {
                expected.append(name.text);
            }
        }
        EXPECT_EQ(expected, reading.names) << reading.encoding.toStdString();
    }
}

TEST(NameReadings, beginWithWhatIsTakenWhenNobodyChooses)
{
    const QList<QList<QByteArray>> packages{{gbkPassport, gbkDegree},
                                            {gbkContents},
                                            {"\xC5\x40\xB7\xD3.pdf", "\xA6\x58\xA6\x50.pdf"},
                                            {"\xCF\xE0\xF1\xEF\xEE\xF0\xF2.pdf"},
                                            {"Caf\x82.pdf"},
                                            {"护照.pdf"}};
    for (const auto& names : packages) {
        QList<NameDecoder::Raw> raw;
        for (const auto& name : names) {
            raw.append({name});
        }
        EXPECT_EQ(decoded(names), namesInEveryEncoding({raw}).first().names);
    }
}

TEST(EncodingNames, areThoseThatPeopleUse)
{
    const std::pair<QByteArray, QStringList> rows[]{
        {"GB18030", {u"GBK"_s, u"gbk"_s, u"GB2312"_s, u"CP936"_s, u"cp936"_s, u"936"_s, u"EUC-CN"_s, u" GB-18030 "_s}},
        {"UTF-8", {u"utf8"_s, u"UTF-8"_s, u"utf_8"_s, u"65001"_s}},
        {"Big5", {u"big5"_s, u"CP950"_s, u"Big-5"_s}},
        {"Shift_JIS", {u"sjis"_s, u"Shift-JIS"_s, u"cp932"_s}},
        {"windows-949", {u"EUC-KR"_s, u"CP949"_s}},
        {"CP866", {u"IBM866"_s, u"866"_s}}};
    for (const auto& [encoding, names] : rows) {
        for (const auto& name : names) {
            EXPECT_EQ(encoding, encodingNamed(name)) << name.toStdString();
        }
    }
    EXPECT_EQ(QByteArray("KOI8-U"), encodingNamed(u"KOI8-U"_s)) << "ICU knows it";
    EXPECT_TRUE(encodingNamed(u"Klingon-8"_s).isEmpty());
    EXPECT_TRUE(encodingNamed(QString()).isEmpty());
}

TEST(NameDecoder, readsTheOneNameThatTheEncodingOfTheOthersDoesNotFit)
{
    const std::pair<QByteArray, QString> strangers[]{{"Caf\x82.pdf", u"Caf\u00e9.pdf"_s},
                                                     {"\x8F\xA0\xE1\xAF\xAE\xE0\xE2.pdf", u"Паспорт.pdf"_s}};
    for (const auto& [bytes, text] : strangers) {
        auto decoder = NameDecoder::create({});
        ASSERT_OK(decoder);
        const auto names = decoder->decode({{gbkPassport}, {bytes}, {gbkContents}});
        EXPECT_EQ(u"护照.pdf"_s, names[0].text);
        EXPECT_EQ(u"目录.pdf"_s, names[2].text);
        EXPECT_EQ(text, names[1].text);
        EXPECT_TRUE(names[1].isReadable);
    }
}

} // namespace pingshen
