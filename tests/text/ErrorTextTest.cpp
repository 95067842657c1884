// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/ErrorText.h"

#include "tests/text/SampleArguments.h"
#include "tests/text/Wording.h"

#include <QJsonArray>
#include <QMetaEnum>

namespace pingshen::ui {

using namespace Qt::StringLiterals;
using namespace pingshen::test;

namespace {

QList<Error::Code> everyCode()
{
    const auto codes = QMetaEnum::fromType<Error::Code>();
    QList<Error::Code> list;
    for (int i = 0; i < codes.keyCount(); ++i) {
        list << static_cast<Error::Code>(codes.value(i));
    }
    return list;
}

} // namespace

TEST(ErrorText, isASentenceForEveryCodeInBothLanguages)
{
    for (const auto language : bothLanguages) {
        for (const auto code : everyCode()) {
            expectSentence(errorText({code, {}, {}, nullptr}, Phrasebook(language)), language);
            expectSentence(errorText({code, sampleArguments(), u"a.pdf"_s, nullptr}, Phrasebook(language)), language);
        }
    }
}

TEST(ErrorText, differsFromCodeToCode)
{
    QSet<QString> texts;
    for (const auto code : everyCode()) {
        texts.insert(errorText({code, {}, {}, nullptr}, Phrasebook(Language::Chinese)));
    }
    EXPECT_EQ(everyCode().size(), texts.size());
}

TEST(ErrorText, namesWhatItIsAboutAndWhatToDo)
{
    const Error error{Error::Code::PackageTooLarge,
                      {{u"maximum"_s, 200},
                       {u"maximumBytes"_s, 2147483648.0},
                       {u"count"_s, 2},
                       {u"number"_s, 3},
                       {u"offered"_s, QJsonArray{u"1"_s}},
                       {u"missingReasons"_s, QJsonArray{u"age"_s}},
                       {u"path"_s, u"parts/0"_s}},
                      u"a.zip"_s,
                      nullptr};
    EXPECT_EQ(
        u"The content of the package \"a.zip\" is too large (more than 2 GB). It was not imported; ask the sender to "
        "split it."_s,
        errorText(error, Phrasebook(Language::English)));
    EXPECT_EQ(u"材料包“a.zip”的内容过大（超过 2 GB），未导入。请让提交方拆分后重新提交。"_s,
              errorText(error, Phrasebook(Language::Chinese)));
}

TEST(ErrorText, addsTheDeepestCause)
{
    const auto full = std::make_shared<const Error>(Error{Error::Code::DiskFull, {}, {}, nullptr});
    const auto database = std::make_shared<const Error>(Error{Error::Code::DatabaseFailed, {}, {}, full});
    const Error error{Error::Code::ReportFailed, {}, {}, database};
    const auto text = errorText(error, Phrasebook(Language::English));
    EXPECT_TRUE(text.endsWith(u" Cause: The disk is full. Free some space, then try again."_s)) << qPrintable(text);
    EXPECT_FALSE(text.contains(u"database"_s));
    expectSentence(errorText(error, Phrasebook(Language::Chinese)), Language::Chinese);
}

TEST(ErrorText, passesOverACauseThatSaysTheSame)
{
    const auto same = std::make_shared<const Error>(Error{Error::Code::DiskFull, {}, {}, nullptr});
    const auto text = errorText({Error::Code::DiskFull, {}, {}, same}, Phrasebook(Language::English));
    EXPECT_FALSE(text.contains(u"Cause:"_s));
}

TEST(ErrorText, namesIndicatorsAsTheRubricDoes)
{
    Rubric rubric;
    Indicator age;
    age.id = IndicatorId(u"age"_s);
    age.label = {u"年龄"_s, u"Age"_s};
    RubricPart part;
    part.indicators = {age};
    rubric.parts = {part};
    const Error error{Error::Code::SheetIncomplete, {{u"missing"_s, QJsonArray{u"age"_s, u"other"_s}}}, {}, nullptr};
    EXPECT_TRUE(errorText(error, Phrasebook(Language::Chinese), &rubric).contains(u"未评分：年龄、other"_s));
    EXPECT_TRUE(errorText(error, Phrasebook(Language::English), &rubric).contains(u"not scored: Age, other"_s));
    const Error reasons{Error::Code::SheetIncomplete, {{u"missingReasons"_s, QJsonArray{u"age"_s}}}, {}, nullptr};
    EXPECT_TRUE(errorText(reasons, Phrasebook(Language::Chinese), &rubric).contains(u"理由缺失或过短：年龄"_s));
    EXPECT_FALSE(errorText(reasons, Phrasebook(Language::Chinese), &rubric).contains(u"未评分"_s));
}

TEST(ErrorText, namesTheFieldThatIsMeant)
{
    const Error error{Error::Code::TextTooLong, {}, u"reason"_s, nullptr};
    EXPECT_TRUE(errorText(error, Phrasebook(Language::Chinese)).contains(u"“理由”"_s));
}

TEST(ErrorText, keepsPercentSignsOfTheArguments)
{
    const auto cause = std::make_shared<const Error>(Error{Error::Code::FileNotFound, {}, u"100%2 %n.pdf"_s, nullptr});
    const auto text = errorText({Error::Code::ReportFailed, {}, u"50%1.pdf"_s, cause}, Phrasebook(Language::English));
    EXPECT_TRUE(text.contains(u"50%1.pdf"_s)) << qPrintable(text);
    EXPECT_TRUE(text.contains(u"100%2 %n.pdf"_s)) << qPrintable(text);
}

TEST(ErrorText, namesNoPlaceOfTheVaultNoDigestAndNoId)
{
    const QString digest(64, u'c');
    const auto id = u"0f8e7d6c-1111-2222-3333-444455556666"_s;
    for (const auto& where : {digest, u"/home/li/.local/share/pingshen/documents/ab/"_s + digest, id}) {
        for (const auto code : everyCode()) {
            const auto text = errorText({code, {}, where, nullptr}, Phrasebook(Language::English));
            EXPECT_FALSE(text.contains(digest) || text.contains(id) || text.contains(u"/home"_s)) << text.toStdString();
            expectSentence(text, Language::English);
        }
    }
}

TEST(ErrorText, showsWhatSteersInANameAndDoesNotObeyIt)
{
    const Error error{Error::Code::PdfDamaged, {}, u"a\u001B[31m\u202Efdp.exe"_s, nullptr};
    const auto text = errorText(error, Phrasebook(Language::English));
    EXPECT_TRUE(text.contains(u"\"a␛[31m‹U+202E›fdp.exe\""_s)) << text.toStdString();
}

} // namespace pingshen::ui
