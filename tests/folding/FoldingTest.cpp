// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/Folding.h"

#include "tests/support/Printers.h"

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;

TEST(Folding, makesOneOfWhatAReaderTakesForTheSame)
{
    const QList<std::pair<QString, QStringList>> same{
        {u"muller elodie"_s, {u"MÜLLER Élodie"_s, u"Mu\u0308ller\u00A0Elodie"_s, u"ｍüller\nelodie"_s}},
        {u"abc 123"_s, {u"ＡＢＣ　１２３"_s, u"Abc\u2003123"_s, u"ⓐⓑⓒ ¹²³"_s}},
        {u"soren lukasz strasse"_s, {u"Søren Łukasz Straße"_s, u"SØREN ŁUKASZ STRASSE"_s}},
        {u"istanbul"_s, {u"İstanbul"_s, u"Istanbul"_s, u"ıstanbul"_s}},
        {u"o'brien"_s, {u"O’Brien"_s, u"O‘BRIEN"_s}},
        {u"office"_s, {u"oﬃce"_s, u"of\u00ADfice"_s, u"of\u200Bfice"_s}},
        {u"nguyen van"_s, {u"Nguyễn Văn"_s}},
        {u"паспорт"_s, {u"ПАСПОРТ"_s}},
        {u"αθηνα"_s, {u"Αθήνα"_s}},
        {u"ガ"_s, {u"ｶﾞ"_s, u"カ\u3099"_s}},
        {u"한글"_s, {u"\u1112\u1161\u11AB\u1100\u1173\u11AF"_s}}};
    for (const auto& [form, spellings] : same) {
        EXPECT_EQ(form, folded(form)) << form.toStdString();
        for (const auto& spelling : spellings) {
            EXPECT_EQ(form, folded(spelling)) << spelling.toStdString();
        }
    }
}

TEST(Folding, takesTraditionalCharactersForSimplifiedOnes)
{
    EXPECT_EQ(u"维肯"_s, folded(u"維肯"_s));
    EXPECT_EQ(u"营业执照 护照 学历证明 劳动合同"_s, folded(u"營業執照　護照　學歷證明　勞動合同"_s));
    EXPECT_EQ(folded(u"著作 著名"_s), folded(u"着作 着名"_s)) << "either may be the simplified one";
    EXPECT_EQ(u"苎"_s, folded(u"薴"_s)) << "by way of another";
    EXPECT_EQ(u"人"_s, folded(u"\u2F08"_s)) << "a radical";
    EXPECT_EQ(u"\U00020BB7田"_s, folded(u"\U00020BB7田"_s));
}

TEST(Folding, leavesOutWhatNobodySees)
{
    EXPECT_EQ(u"护照"_s, folded(u"护\u3164照\U000E0041\u202E"_s));
    EXPECT_EQ(u"葛飾"_s.replace(u'飾', u'饰'), folded(u"葛\U000E0100飾"_s));
}

TEST(Folding, tellsOtherLettersApart)
{
    EXPECT_NE(folded(u"ドイツ"_s), folded(u"トイツ"_s));
    EXPECT_NE(folded(u"กิน"_s), folded(u"กน"_s));
    EXPECT_NE(folded(u"की"_s), folded(u"क"_s));
}

TEST(Folding, isTheSameOfEachIdeographAloneAndTwice)
{
    for (char16_t c = 0x3400; c < 0xA000; ++c) {
        const auto alone = folded(QString(QChar(c)));
        ASSERT_EQ(alone, folded(alone)) << std::hex << static_cast<uint32_t>(c);
        ASSERT_EQ(1, alone.size()) << std::hex << static_cast<uint32_t>(c);
    }
    const auto text = u"營業執照護照學歷證明乾隆後來薴麻"_s;
    QString joined;
    for (const auto c : text) {
        joined += folded(QString(c));
    }
    EXPECT_EQ(joined, folded(text));
}

TEST(Folding, saysByWhichItWasMade)
{
    EXPECT_TRUE(foldingEdition().contains(u"ICU"_s));
}

} // namespace pingshen
