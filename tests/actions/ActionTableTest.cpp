// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/ActionTable.h"

#include "ui/theme/Icons.h"

#include <QKeySequence>
#include <QRegularExpression>

#include <gtest/gtest.h>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

TEST(ActionTable, namesEveryActionAreaAndVerbOnce)
{
    static const QRegularExpression form(u"^[a-z]+\\.[a-z][A-Za-z]*[0-9]?$"_s);
    QStringList ids;
    for (const auto& row : actionTable()) {
        EXPECT_TRUE(form.match(row.id).hasMatch()) << qPrintable(row.id);
        ids << row.id;
    }
    EXPECT_EQ(0, ids.removeDuplicates());
}

TEST(ActionTable, hasATextInBothLanguages)
{
    static const QRegularExpression han(u"\\p{Han}"_s);
    for (const auto& row : actionTable()) {
        const auto chinese = actionText(row, Phrasebook(Language::Chinese));
        const auto english = actionText(row, Phrasebook(Language::English));
        EXPECT_TRUE(chinese.contains(han)) << qPrintable(chinese);
        EXPECT_TRUE(row.id == u"program.language" || !english.contains(han)) << qPrintable(english);
        EXPECT_FALSE(chinese.contains(u'%') || english.contains(u'%')) << qPrintable(english);
        EXPECT_EQ(english.endsWith(u'…'), chinese.endsWith(u'…')) << qPrintable(english);
    }
}

TEST(ActionTable, saysNoTextTwiceInOneLanguage)
{
    for (const auto language : {Language::Chinese, Language::English}) {
        QStringList texts;
        for (const auto& row : actionTable()) {
            texts << actionText(row, Phrasebook(language));
        }
        EXPECT_EQ(0, texts.removeDuplicates());
    }
}

TEST(ActionTable, usesKeysThatAreWrittenAsQtWritesThem)
{
    for (const auto& row : actionTable()) {
        for (const auto& key : row.keys) {
            EXPECT_EQ(key, QKeySequence::fromString(key).toString(QKeySequence::PortableText)) << qPrintable(row.id);
        }
    }
}

TEST(ActionTable, givesNoKeyToTwoActionsThatItCanReach)
{
    for (const auto& one : actionTable()) {
        for (const auto& other : actionTable()) {
            for (const auto& key : one.keys) {
                EXPECT_FALSE(one.id != other.id && overlap(one.scope, other.scope) && other.keys.contains(key))
                    << qPrintable(key + u' ' + one.id + u' ' + other.id);
            }
        }
    }
}

TEST(ActionTable, givesEverySingleKeyOfTheWindowATwin)
{
    for (const auto& row : actionTable()) {
        const auto singles = std::ranges::count_if(row.keys, [](const auto& key) { return isSingleKey(key); });
        EXPECT_TRUE(row.scope != ActionScope::Window || singles == 0 || singles < row.keys.size())
            << qPrintable(row.id);
    }
}

TEST(ActionTable, takesNoKeyThatADesktopTakes)
{
    static const QRegularExpression taken(
        u"Meta\\+|^Ctrl\\+Alt\\+(Left|Right|Up|Down|Del|T|L|Tab|F[0-9]+)$"
        "|^Alt\\+(Shift\\+)?(Tab|Esc|Space|F[0-9]+|`)$|^Ctrl\\+(Shift\\+)?Esc$|Print"_s);
    for (const auto& row : actionTable()) {
        for (const auto& key : row.keys) {
            EXPECT_FALSE(taken.match(key).hasMatch()) << qPrintable(row.id + u' ' + key);
        }
    }
}

TEST(ActionTable, usesIconsThatExist)
{
    for (const auto& row : actionTable()) {
        EXPECT_TRUE(row.icon.isEmpty() || iconNames().contains(row.icon)) << qPrintable(row.icon);
    }
}

TEST(ActionTable, isFoundById)
{
    ASSERT_NE(nullptr, actionRow(u"page.goTo"));
    EXPECT_EQ(u"Ctrl+G"_s, actionRow(u"page.goTo")->keys.first());
    EXPECT_EQ(nullptr, actionRow(u"page.eat"));
    EXPECT_EQ(u"Choose option 3"_s, actionText(*actionRow(u"option.choose3"), Phrasebook(Language::English)));
}

TEST(ActionTable, knowsWhatMakesSenseWithNothingOnTheDesk)
{
    for (const auto& id : {u"package.open"_s, u"package.openFolder"_s, u"package.encoding"_s, u"package.sample"_s,
                           u"application.next"_s, u"application.previous"_s, u"focus.queue"_s, u"focus.nextPane"_s,
                           u"focus.previousPane"_s, u"layout.queue"_s, u"layout.reset"_s, u"window.fullScreen"_s}) {
        const auto* row = actionRow(id);
        ASSERT_NE(nullptr, row) << qPrintable(id);
        EXPECT_FALSE(needsApplication(*row)) << qPrintable(id);
    }
    for (const auto& row : actionTable()) {
        EXPECT_TRUE(row.category != ActionCategory::Program || !needsApplication(row)) << qPrintable(row.id);
    }
    EXPECT_TRUE(needsApplication(*actionRow(u"page.goTo")));
}

TEST(ActionTable, knowsWhatTypesACharacter)
{
    for (const auto& key : {u"Z"_s, u"?"_s, u"1"_s, u"Shift+A"_s}) {
        EXPECT_TRUE(isSingleKey(key)) << qPrintable(key);
    }
    for (const auto& key : {u"Ctrl+Z"_s, u"Alt+P"_s, u"F1"_s, u"F11"_s, u"Shift+F3"_s, u"Shift+Right"_s, u"End"_s}) {
        EXPECT_FALSE(isSingleKey(key)) << qPrintable(key);
    }
}

} // namespace pingshen::ui
