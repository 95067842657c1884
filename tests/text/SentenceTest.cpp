// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/Sentence.h"

#include "tests/text/Wording.h"

#include <QJsonArray>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

QString filled(const QString& sentence, const QJsonObject& args, Language language = Language::English)
{
    return fillIn(sentence, args, Phrasebook(language));
}

} // namespace

TEST(Sentence, putsArgumentsInTheirPlaces)
{
    EXPECT_EQ(u"a, then 3 and 0.5"_s,
              filled(u"{x}, then {n} and {h}"_s, {{u"x"_s, u"a"_s}, {u"n"_s, 3}, {u"h"_s, 0.5}}));
}

TEST(Sentence, formatsArgumentsAsAsked)
{
    const QJsonObject args{{u"n"_s, 60000}, {u"b"_s, 1536}, {u"t"_s, u"2025-12-05T09:03:22.000"_s}};
    EXPECT_EQ(u"60000 60,000 1.5 KB"_s, filled(u"{n} {n:number} {b:bytes}"_s, args));
    EXPECT_EQ(u"70 70.5 70"_s, filled(u"{a:points} {b:points} {c:points}"_s,
                                      {{u"a"_s, u"70.0000"_s}, {u"b"_s, u"70.5000"_s}, {u"c"_s, u"70"_s}}));
    EXPECT_EQ(u"5 December 2025, 09:03"_s, filled(u"{t:time}"_s, args));
    EXPECT_EQ(u"2025年12月5日 09:03"_s, filled(u"{t:time}"_s, args, Language::Chinese));
}

TEST(Sentence, leavesOutTheBracketsOfAMissingArgument)
{
    EXPECT_EQ(u"It (at b) ends."_s, filled(u"It[ (at {e})] ends."_s, {{u"e"_s, u"b"_s}}));
    EXPECT_EQ(u"It ends."_s, filled(u"It[ (at {e})] ends."_s, {}));
    EXPECT_EQ(u"It ends."_s, filled(u"It[ (at {e})] ends."_s, {{u"e"_s, u""_s}}));
    EXPECT_EQ(u"It ends."_s, filled(u"It[ (at {e}, {f})] ends."_s, {{u"e"_s, u"b"_s}}));
}

TEST(Sentence, takesTheFirstArgumentThatIsThere)
{
    EXPECT_EQ(u"b"_s, filled(u"{a,b}"_s, {{u"b"_s, u"b"_s}}));
    EXPECT_EQ(u"a"_s, filled(u"{a,b}"_s, {{u"a"_s, u"a"_s}, {u"b"_s, u"b"_s}}));
}

TEST(Sentence, neverShowsABraceForAMissingArgument)
{
    EXPECT_EQ(u"No …."_s, filled(u"No {kind}."_s, {}));
}

TEST(Sentence, doesNotReadPlacesInTheArguments)
{
    EXPECT_EQ(u"“[{x}]” and y"_s, filled(u"“{name}” and {x}"_s, {{u"name"_s, u"[{x}]"_s}, {u"x"_s, u"y"_s}}));
}

TEST(Sentence, standsBehindAnotherAsTheLanguageDoes)
{
    const QStringList all{u"One."_s, QString(), u"Two."_s};
    EXPECT_EQ(u"One. Two."_s, sentences(all, Phrasebook(Language::English)));
    EXPECT_EQ(u"One.Two."_s, sentences(all, Phrasebook(Language::Chinese)));
    EXPECT_EQ(QString(), sentences({QString()}, Phrasebook(Language::English)));
}

TEST(Sentence, joinsLists)
{
    const QJsonObject args{{u"l"_s, QJsonArray{u"a"_s, u"b"_s}}};
    EXPECT_EQ(u"a, b"_s, filled(u"{l}"_s, args));
    EXPECT_EQ(u"a、b"_s, filled(u"{l}"_s, args, Language::Chinese));
}

} // namespace pingshen::ui
