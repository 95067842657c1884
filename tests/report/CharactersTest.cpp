// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/ScoreSheetCsv.h"
#include "core/report/ScoreSheetPdf.h"
#include "tests/report/ReadBack.h"
#include "tests/report/ReportValues.h"
#include "tests/support/Printers.h"

#include <QJsonArray>

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

/// In the last private plane: no font has it.
const auto nowhere = u"\U0010FF42"_s;

Result<QByteArray> sheetWith(const QString& reason, Undrawn undrawn = Undrawn::Refuse)
{
    auto sheet = test::submittedSheet();
    sheet.parts[0].rows[0].reason = reason;
    return scoreSheetPdf(sheet, test::scoreSheetWords(), ReportLanguage::Chinese, undrawn, {});
}

QString textWith(const QString& reason, Undrawn undrawn = Undrawn::Refuse)
{
    const auto pdf = sheetWith(reason, undrawn);
    EXPECT_OK(pdf);
    return test::ReadBack(pdf ? *pdf : QByteArray()).text();
}

} // namespace

TEST(ReportCharacters, beyondTheFirstPlaneAreFoundAsText)
{
    for (const auto& word : {u"𠮷野家"_s, u"𬭎"_s, u"一𠮷二𬭎三"_s}) {
        EXPECT_TRUE(textWith(word + u"负责。"_s).contains(word)) << word.toStdString();
    }
}

/// Whatever the machine's fonts: a character typed is on the page and can be found, or the person is told before.
TEST(ReportCharacters, ofAnyScriptAreFoundAsTextOrNamedBefore)
{
    for (const auto& word : {u"Józef źdźbło"_s, u"office affluent flight"_s, u"ﬁrst oﬀer"_s, u"Nguyễn Thị Ánh"_s,
                             u"สมชาย ใจดี"_s, u"😀👍"_s, u"Ἀθῆναι"_s, u"Łukasz Ångström"_s, u"김민수"_s, u"さくら"_s}) {
        const auto pdf = sheetWith(word);
        if (pdf) {
            const auto text = test::ReadBack(*pdf).text();
            EXPECT_TRUE(text.contains(word)) << word.toStdString() << " is not in " << text.left(1500).toStdString();
            continue;
        }
        EXPECT_EQ(Error::Code::FontMissing, pdf.error().code) << word.toStdString();
        for (const auto& name : pdf.error().args["characters"_L1].toArray()) {
            EXPECT_TRUE(word.contains(name.toString().section(u" (U+"_s, 0, 0))) << name.toString().toStdString();
        }
    }
}

TEST(ReportCharacters, ofTextWrittenFromRightToLeftAreAllThere)
{
    for (const auto& word : {u"محمد"_s, u"שלום"_s}) {
        const auto pdf = sheetWith(word);
        const auto text = pdf ? test::ReadBack(*pdf).text().normalized(QString::NormalizationForm_KC) : QString();
        for (const auto& letter : word) {
            EXPECT_TRUE(!pdf || text.contains(letter)) << word.toStdString();
        }
    }
}

TEST(ReportCharacters, ofEveryKindStandInTheTable)
{
    auto sheet = test::submittedSheet();
    const auto reason = u"สมชาย 😀 𠮷野家 źdźbło ﬁ \u00A0 محمد"_s;
    sheet.parts[0].rows[0].reason = reason;
    const auto csv = scoreSheetCsv(sheet, test::scoreSheetWords(), ReportLanguage::Both);
    EXPECT_TRUE(QString::fromUtf8(csv).contains(u"\",\""_s + reason + u"\",\""_s));
}

TEST(ReportCharacters, ofSeveralFontsAreEachFoundAsText)
{
    const auto words = u"𠮷 José Ωμέγα Щука ①②㎡"_s;
    const auto text = textWith(words);
    for (const auto& word : words.split(u' ')) {
        EXPECT_TRUE(text.contains(word)) << word.toStdString() << " is not in " << text.toStdString();
    }
}

TEST(ReportCharacters, thatNoFontDrawsAreNamedBeforeThereIsAReport)
{
    const auto refused = sheetWith(u"见 "_s + nowhere + u"，"_s + nowhere + u"。"_s);
    ASSERT_FALSE(refused);
    EXPECT_EQ(Error::Code::FontMissing, refused.error().code);
    const auto names = refused.error().args["characters"_L1].toArray();
    ASSERT_EQ(1, names.size());
    EXPECT_EQ(nowhere + u" (U+10FF42)"_s, names[0].toString());
}

TEST(ReportCharacters, thatNoFontDrawsArePrintedAsTheirNumberWhenAllowed)
{
    EXPECT_TRUE(textWith(u"见"_s + nowhere + u"。"_s, Undrawn::Number).contains(u"见‹U+10FF42›。"_s));
}

TEST(ReportCharacters, thatSteerAreShown)
{
    const auto text = textWith(u"合同\u202Egpj.exe\u001B[2J"_s);
    const bool isShown = text.contains(u"合同‹U+202E›gpj.exe␛[2J"_s)            // by a font that has the picture,
                         || text.contains(u"合同‹U+202E›gpj.exe‹U+001B›[2J"_s); // or else without a question
    EXPECT_TRUE(isShown) << text.toStdString();
}

TEST(ReportCharacters, ofEveryTextAreChecked)
{
    auto sheet = test::submittedSheet();
    sheet.applicant.employer = nowhere;
    const auto pdf = scoreSheetPdf(sheet, test::scoreSheetWords(), ReportLanguage::Both, Undrawn::Refuse, {});
    EXPECT_FALSE(pdf);
}

} // namespace pingshen
