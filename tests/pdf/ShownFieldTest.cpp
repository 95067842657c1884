// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/form/AppearanceScan.h"
#include "tests/support/Printers.h"

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

/// What is compared of a field with this dictionary whose appearance shows words.
std::optional<ShownField> shown(const QByteArray& dictionary, const QString& value = u"value"_s,
                                const AppearanceFacts& facts = {.hasWords = true})
{
    const auto field = QPDFObjectHandle::parse("<< /T (name) " + dictionary.toStdString() + " >>");
    return shownField(QPDFFormFieldObjectHelper(field), facts, value);
}

const QByteArray combo = " /Ff 131072";
const QByteArray multiline = " /Ff 4096";

} // namespace

TEST(ShownFields, areLinesListsOrOneLine)
{
    using enum ShownField::Shape;
    EXPECT_EQ(Line, shown("/FT /Tx")->shape);
    EXPECT_EQ(Lines, shown("/FT /Tx" + multiline)->shape);
    EXPECT_EQ(Line, shown("/FT /Ch" + combo)->shape);
    EXPECT_EQ(List, shown("/FT /Ch")->shape);
    EXPECT_EQ(Line, shown("/FT /Ch /Ff 135168")->shape) << "a list that folds out has one line whatever else it says";
}

TEST(ShownFields, areScriptedWhereSomethingWritesTheirValueAnotherWay)
{
    const auto formatting = [](const QByteArray& actions) { return shown("/FT /Tx " + actions)->formatting; };
    EXPECT_EQ(Formatting::Plain, formatting({}));
    EXPECT_EQ(Formatting::Scripted, formatting("/AA << /F << /S /JavaScript >> >>"));
    EXPECT_EQ(Formatting::Scripted, formatting("/AA << /C << /S /JavaScript >> >>"));
    EXPECT_EQ(Formatting::Plain, formatting("/AA << /K << /S /JavaScript >> >>")) << "what only looks at keys";
    EXPECT_EQ(Formatting::Plain, formatting("/AA 7"));
}

TEST(ShownFields, areComparedByWhatIsStoredAndWhatItIsCalled)
{
    EXPECT_EQ(QStringList(u"value"_s), shown("/FT /Tx /V (other)")->stored) << "the value is what it is told to be";
    EXPECT_EQ((QStringList{u"label"_s, u"code"_s}), shown("/FT /Ch /V (code)" + combo, u"label"_s)->stored);
    EXPECT_EQ(QStringList(u"same"_s), shown("/FT /Ch /V (same)" + combo, u"same"_s)->stored);
    EXPECT_EQ((QStringList{u"one"_s, u"two"_s}), shown("/FT /Ch", u"one\ntwo"_s)->stored);
    EXPECT_EQ(u"name"_s, shown("/FT /Tx")->name);
}

TEST(ShownFields, areBlankWhereNoWordIsDrawn)
{
    EXPECT_FALSE(shown("/FT /Tx")->isBlank);
    EXPECT_TRUE(shown("/FT /Tx", u"value"_s, {})->isBlank);
}

/// What it shows is no text of the value, or nobody knows.
TEST(ShownFields, areLeftAloneWhereNothingCanBeCompared)
{
    EXPECT_FALSE(shown("/FT /Tx", {})) << "nothing is stored";
    EXPECT_FALSE(shown("/FT /Ch /TI 3")) << "a list that is scrolled shows a part";
    EXPECT_TRUE(shown("/FT /Ch /TI 3" + combo)) << "one that folds out is not scrolled";
    EXPECT_FALSE(shown("/FT /Tx /MK << /PMD << >> >>")) << "a barcode";
    EXPECT_FALSE(shown("/FT /Tx", u"value"_s, {.hasWords = false, .hasOthers = true})) << "a picture";
    EXPECT_TRUE(shown("/FT /Tx", u"value"_s, {.hasWords = true, .hasOthers = true})) << "words over a picture";
    EXPECT_FALSE(shown("/FT /Tx", u"value"_s, {.hasWords = true, .isReadable = false}));
    EXPECT_TRUE(shown("/FT /Tx", QString(10'000, u'a')));
    EXPECT_FALSE(shown("/FT /Tx", QString(10'001, u'a')));
}

} // namespace pingshen
