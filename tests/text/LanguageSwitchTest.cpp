// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/LanguageSwitch.h"

#include "ui/text/Labels.h"

#include "tests/text/Wording.h"

#include <QCoreApplication>
#include <QEvent>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

/// Counts the language changes that reach the application.
class Listener : public QObject
{
public:
    Listener() { qApp->installEventFilter(this); }

    int heard = 0;

private:
    bool eventFilter(QObject*, QEvent* event) override
    {
        heard += event->type() == QEvent::LanguageChange ? 1 : 0;
        return false;
    }
};

} // namespace

TEST(LanguageSwitch, wordsTextsInItsLanguage)
{
    const LanguageSwitch language(Language::Chinese);
    EXPECT_EQ(u"草稿"_s, labelOf(SheetState::Draft));
    EXPECT_EQ(Language::Chinese, Phrasebook().language());
}

TEST(LanguageSwitch, changesWhileTheProgramRuns)
{
    LanguageSwitch language(Language::Chinese);
    Listener listener;
    QList<Language> changes;
    QObject::connect(&language, &LanguageSwitch::changed, [&](Language to) { changes << to; });
    language.toggle();
    EXPECT_EQ(u"Draft"_s, labelOf(SheetState::Draft));
    EXPECT_EQ(Language::English, Phrasebook().language());
    language.change(Language::English);
    EXPECT_EQ(QList<Language>{Language::English}, changes);
    QCoreApplication::sendPostedEvents();
    EXPECT_LE(1, listener.heard);
}

TEST(LanguageSwitch, leavesNothingBehind)
{
    {
        const LanguageSwitch language(Language::Chinese);
    }
    EXPECT_EQ(u"Draft"_s, labelOf(SheetState::Draft));
}

TEST(LanguageSwitch, bringsQtsOwnWords)
{
    const LanguageSwitch language(Language::Chinese);
    EXPECT_TRUE(test::holdsChinese(QCoreApplication::translate("QPlatformTheme", "Cancel")));
}

TEST(LanguageSwitch, namesKeysAsTheyArePrintedOnKeyboards)
{
    for (const auto code : test::bothLanguages) {
        const LanguageSwitch language(code);
        EXPECT_EQ(u"↓"_s, QCoreApplication::translate("QShortcut", "Down"));
        EXPECT_EQ(u"Enter"_s, QCoreApplication::translate("QShortcut", "Return"));
        EXPECT_EQ(u"Shift"_s, QCoreApplication::translate("QShortcut", "Shift"));
    }
    EXPECT_EQ(u"Ctrl+Shift+Enter"_s, keyText(u"Ctrl+Shift+Return"_s));
    EXPECT_EQ(u"Ctrl++"_s, keyText(u"Ctrl++"_s));
    EXPECT_EQ(u"PgDn"_s, keyText(u"PgDown"_s));
}

/// Qt's own Chinese has no word for a folder, and another one for a size.
TEST(LanguageSwitch, hasTheWordsOfFileDialogsThatQtLacks)
{
    const LanguageSwitch language(Language::Chinese);
    EXPECT_EQ(u"文件夹"_s, QCoreApplication::translate("QAbstractFileIconProvider", "Folder", "All other platforms"));
    EXPECT_EQ(u"大小"_s, QCoreApplication::translate("QFileSystemModel", "Size"));
}

TEST(Phrasebook, wordsInAGivenLanguageWhateverTheProgramSpeaks)
{
    const LanguageSwitch language(Language::Chinese);
    EXPECT_EQ(u"Draft"_s, labelOf(SheetState::Draft, Phrasebook(Language::English)));
    EXPECT_EQ(u"草稿"_s, labelOf(SheetState::Draft, Phrasebook(Language::Chinese)));
}

TEST(Phrasebook, givesTheSourceOfATextItDoesNotKnow)
{
    EXPECT_EQ(u"3 unknown words"_s, Phrasebook(Language::Chinese).words("Nowhere", "%n unknown words", nullptr, 3));
    EXPECT_EQ(u"0 unknown words"_s, Phrasebook(Language::Chinese).words("Nowhere", "%n unknown words", nullptr, 0));
    EXPECT_EQ(u"%n is a name"_s, Phrasebook(Language::Chinese).words("Nowhere", "%n is a name"));
}

TEST(Languages, areReadFromTheirCodes)
{
    EXPECT_EQ(Language::Chinese, languageFrom(u"ZH_cn", Language::English));
    EXPECT_EQ(Language::Chinese, languageFrom(u"zh-Hans", Language::English));
    EXPECT_EQ(Language::English, languageFrom(u"en", Language::Chinese));
    EXPECT_EQ(Language::English, languageFrom(u"zha", Language::English));
    EXPECT_EQ(Language::Chinese, languageFrom(u"", Language::Chinese));
}

} // namespace pingshen::ui
