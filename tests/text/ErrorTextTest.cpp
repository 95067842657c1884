// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/ErrorText.h"

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

QJsonObject everyArgument()
{
    return {{u"application"_s, u"A-12"_s},
            {u"applications"_s, QJsonArray{u"A-1"_s, u"A-2"_s}},
            {u"detail"_s, u"EIO"_s},
            {u"device"_s, u"d1"_s},
            {u"document"_s, u"a.pdf"_s},
            {u"documents"_s, 12},
            {u"snapshots"_s, 3},
            {u"since"_s, u"2026-11-20T09:00:00.000Z"_s},
            {u"entry"_s, u"b.pdf"_s},
            {u"field"_s, u"name"_s},
            {u"format"_s, u"docx"_s},
            {u"formats"_s, QJsonArray{u"pdf"_s, u"json"_s}},
            {u"found"_s, 9},
            {u"highest"_s, u"10"_s},
            {u"program"_s, u"Pingshen"_s},
            {u"encoding"_s, u"EBCDIC"_s},
            {u"sum"_s, u"9"_s},
            {u"host"_s, u"desk"_s},
            {u"indicator"_s, u"age"_s},
            {u"key"_s, u"theme"_s},
            {u"kind"_s, u"x"_s},
            {u"kinds"_s, QJsonArray{u"a"_s}},
            {u"language"_s, u"eng"_s},
            {u"length"_s, 20000},
            {u"maximum"_s, 200},
            {u"method"_s, u"Deflate64"_s},
            {u"maximumBytes"_s, 2147483648.0},
            {u"count"_s, 2},
            {u"content"_s, u"docx"_s},
            {u"packages"_s, QJsonArray{u"a.zip"_s, u"b.zip"_s}},
            {u"name"_s, u"Li"_s},
            {u"number"_s, 3},
            {u"offered"_s, QJsonArray{u"1"_s}},
            {u"missingReasons"_s, QJsonArray{u"age"_s}},
            {u"path"_s, u"parts/0"_s},
            {u"lowest"_s, u"0"_s},
            {u"minimum"_s, 20},
            {u"missing"_s, QJsonArray{u"age"_s}},
            {u"missingReasons"_s, QJsonArray{u"age"_s}},
            {u"offered"_s, QJsonArray{u"2"_s, u"5"_s}},
            {u"path"_s, u"/parts/0"_s},
            {u"needed"_s, 1024},
            {u"note"_s, u"n1"_s},
            {u"option"_s, u"phd"_s},
            {u"page"_s, 0},
            {u"pages"_s, 3},
            {u"persons"_s, QJsonArray{u"Li"_s, u"Wang"_s}},
            {u"pid"_s, 41},
            {u"points"_s, u"11"_s},
            {u"reviewer"_s, u"Li"_s},
            {u"rubric"_s, u"r"_s},
            {u"seconds"_s, 20},
            {u"seq"_s, 7},
            {u"step"_s, u"0.5"_s},
            {u"supported"_s, 3},
            {u"text"_s, u"1o"_s},
            {u"threshold"_s, u"70"_s},
            {u"total"_s, u"64.9"_s}};
}

} // namespace

TEST(ErrorText, isASentenceForEveryCodeInBothLanguages)
{
    for (const auto language : bothLanguages) {
        for (const auto code : everyCode()) {
            expectSentence(errorText({code, {}, {}, nullptr}, Phrasebook(language)), language);
            expectSentence(errorText({code, everyArgument(), u"a.pdf"_s, nullptr}, Phrasebook(language)), language);
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
