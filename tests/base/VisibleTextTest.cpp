// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/VisibleText.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

QString of(char32_t code)
{
    // As a whole text U+FEFF would be taken for a mark of the encoding.
    const std::u32string text{U'|', code};
    return QString::fromUcs4(text.data(), 2).sliced(1);
}

/// Every kind of character that steers a terminal, a label or the direction of writing.
const std::u32string hostile(
    U"\x01\x07\x08\x1B\x7F\u0085\u009B\u00AD\u061C\u200B\u200E\u200F\u2028\u2029\u202A\u202E\u2060\u2066\u2069\uFEFF"
    U"\uFFF9\U000E0001\U000E0041");

} // namespace

TEST(VisibleText, writesEveryCharacterThatSteersOut)
{
    for (const auto code : hostile) {
        const auto shown = visibleText(u"a"_s + of(code) + u"b"_s);
        EXPECT_FALSE(shown.contains(of(code))) << static_cast<unsigned>(code);
        EXPECT_TRUE(shown.startsWith(u'a') && shown.endsWith(u'b') && shown.size() > 2) << shown.toStdString();
    }
    EXPECT_EQ(u"a␛[31m"_s, visibleText(u"a\u001B[31m"_s));
    EXPECT_EQ(u"合同‹U+202E›fdp.exe"_s, visibleText(u"合同\u202Efdp.exe"_s));
}

TEST(VisibleText, tellsTheControlOfItsPicture)
{
    EXPECT_EQ(U'\x1B', controlOfPicture(U'␛'));
    EXPECT_EQ(U'\0', controlOfPicture(U'␀'));
    EXPECT_EQ(U'\x1F', controlOfPicture(U'␟'));
    EXPECT_EQ(U'\x7F', controlOfPicture(U'␡'));
    EXPECT_FALSE(controlOfPicture(U'␠')); // of the space, which is shown by itself
    EXPECT_FALSE(controlOfPicture(U'A'));
}

TEST(VisibleText, leavesEverythingElseAsItIs)
{
    const auto text =
        u"姓名 José 𠮷𬭎 e\u0301 😀 👩\u200D🔬 ❤\uFE0F مى\u200Cخواهم ไทย　“引号”\u00A0\nline\ttab"_s;
    EXPECT_EQ(text, visibleText(text));
}

TEST(VisibleText, keepsLineEndsAndTabsOfATextAndShowsThoseOfAName)
{
    EXPECT_EQ(u"a\nb\tc"_s, visibleText(u"a\nb\tc"_s));
    EXPECT_EQ(u"a␊b␉c"_s, visibleText(u"a\nb\tc"_s, Breaks::Show));
    EXPECT_EQ(u"a\r\nb␍"_s, visibleText(u"a\r\nb\r"_s));
}

TEST(VisibleText, changesNothingTheSecondTime)
{
    const auto once = visibleText(QString::fromStdU32String(hostile));
    EXPECT_EQ(once, visibleText(once));
}

TEST(VisibleJson, saysTheSameWithoutASingleCharacterThatSteers)
{
    const QJsonObject value{{u"name"_s, QString::fromStdU32String(hostile)}, {u"plain"_s, u"𠮷 \"合同\""_s}};
    const auto json = visibleJson(QJsonDocument(value).toJson());
    EXPECT_EQ(value, QJsonDocument::fromJson(json).object());
    for (const auto code : hostile) {
        EXPECT_FALSE(QString::fromUtf8(json).contains(of(code))) << static_cast<unsigned>(code);
    }
    EXPECT_TRUE(json.contains("𠮷"));
}

} // namespace pingshen
