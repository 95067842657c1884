// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/TypedNames.h"

#include "tests/support/Printers.h"

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

/// "Chinese|Latin|remark".
QString taken(const QString& typed)
{
    const auto person = namesTyped(typed);
    return QStringList{person.chineseName, person.latinName, person.remark}.join(u'|');
}

} // namespace

TEST(TypedNames, areOnePersonsInBothScriptsHoweverTheyAreWritten)
{
    for (const auto& typed : {u"李明 Li Ming"_s, u"Li Ming 李明"_s, u"Li Ming (李明)"_s, u"李明（Li Ming）"_s,
                              u"李明(Li  Ming )"_s, u" Li Ming（李明）"_s, u"李明Li Ming"_s, u"李明 / Li Ming"_s}) {
        EXPECT_EQ(u"李明|Li Ming|"_s, taken(typed)) << qPrintable(typed);
    }
    EXPECT_EQ(u"欧阳文清|Ouyang Wenqing|"_s, taken(u"Ouyang Wenqing (欧阳文清)"_s));
    EXPECT_EQ(u"约翰·史密斯|John Smith|"_s, taken(u"John Smith（约翰·史密斯）"_s));
    EXPECT_EQ(u"李娜|Anne-Marie O'Neill|"_s, taken(u"李娜 Anne-Marie O'Neill"_s));
}

TEST(TypedNames, haveTheRemarkInBracketsThatHoldNoName)
{
    EXPECT_EQ(u"|Li Ming|北京大学"_s, taken(u"Li Ming (北京大学)"_s));
    EXPECT_EQ(u"|Li Ming|科技局"_s, taken(u"Li Ming (科技局)"_s));
    EXPECT_EQ(u"李明||Peking University"_s, taken(u"李明 (Peking University)"_s));
    EXPECT_EQ(u"李明||PKU"_s, taken(u"李明（PKU）"_s));
    EXPECT_EQ(u"李明||School of Physics"_s, taken(u"李明（School of Physics）"_s));
    EXPECT_EQ(u"李明|Li Ming|北京大学"_s, taken(u"李明 Li Ming（北京大学）"_s));
    EXPECT_EQ(u"李明|Li Ming|PKU"_s, taken(u"Li Ming (李明) (PKU)"_s));
    EXPECT_EQ(u"|Li Ming|Jr"_s, taken(u"Li Ming (Jr)"_s)) << "of the same script";
}

TEST(TypedNames, stayWholeWhereThereIsOneName)
{
    EXPECT_EQ(u"李文清||"_s, taken(u" 李文清"_s));
    EXPECT_EQ(u"|Li Wenqing|"_s, taken(u"Li  Wenqing"_s));
    EXPECT_EQ(u"|(x)|"_s, taken(u"(x)"_s)) << "a remark of nobody is no remark";
    EXPECT_EQ(u"李A明||"_s, taken(u"李A明"_s));
    EXPECT_EQ(u"||"_s, taken(u" "_s));
}

TEST(TypedNames, areSortedWhereOneFieldHoldsBoth)
{
    Person person;
    person.latinName = u"Li Ming (李明)"_s;
    sortNames(person);
    EXPECT_EQ(u"李明"_s, person.chineseName);
    EXPECT_EQ(u"Li Ming"_s, person.latinName);
    person.latinName = u"Li Ming (李鸣)"_s;
    sortNames(person);
    EXPECT_EQ(u"李明"_s, person.chineseName) << "each field has its own";
    for (const auto& [typed, sorted] :
         {std::pair(u"Li Ming (Peking University)"_s, u"|Li Ming (Peking University)|PKU"_s),
          std::pair(u"李明（北大）"_s, u"李明（北大）||PKU"_s), std::pair(u"Li Ming (PKU)"_s, u"|Li Ming|PKU"_s),
          std::pair(u"Li Ming (李明) (Jr)"_s, u"李明|Li Ming (Jr)|PKU"_s)}) {
        Person remarked;
        remarked.latinName = typed;
        remarked.remark = u"PKU"_s;
        sortNames(remarked);
        sortNames(remarked);
        EXPECT_EQ(sorted, (QStringList{remarked.chineseName, remarked.latinName, remarked.remark}.join(u'|')))
            << "what is typed is not lost, however often it is sorted";
    }
    Person wrong;
    wrong.latinName = u"李明"_s;
    sortNames(wrong);
    EXPECT_EQ(u"李明"_s, wrong.chineseName) << "which script it is says where it belongs";
    EXPECT_TRUE(wrong.latinName.isEmpty());
}

} // namespace pingshen
