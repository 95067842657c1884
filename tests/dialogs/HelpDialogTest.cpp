// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/HelpDialog.h"
#include "ui/kit/SearchField.h"

#include "tests/dialogs/DialogFixture.h"
#include "ui/actions/ActionTable.h"
#include "ui/settings/Settings.h"

#include <QRegularExpression>
#include <QTabWidget>
#include <QTextBlock>
#include <QTextBrowser>

namespace pingshen::test {

using namespace Qt::StringLiterals;

class HelpDialogTest : public DialogTest
{
protected:
    ui::HelpDialog& opened(ui::HelpDialog::Tab tab)
    {
        return shown(new ui::HelpDialog(m_actions, m_settings, tab, &m_window));
    }
    static QTextBrowser& text(const ui::HelpDialog& dialog) { return *dialog.findChild<QTextBrowser*>(); }
    /// Keys are named as they are printed on keyboards.
    static QString keysAsInTheTable(QString words)
    {
        for (const auto& [printed, name] :
             {std::pair(u"PgDn"_s, u"PgDown"_s), std::pair(u"←"_s, u"Left"_s), std::pair(u"→"_s, u"Right"_s),
              std::pair(u"↑"_s, u"Up"_s), std::pair(u"↓"_s, u"Down"_s)}) {
            words.replace(printed, name);
        }
        return words;
    }
    static QTabWidget& tabs(const ui::HelpDialog& dialog) { return *dialog.findChild<QTabWidget*>(); }

    ui::Settings m_settings{m_folder.filePath(QStringLiteral("settings"))};
    ui::ActionHub m_actions{m_settings};
};

TEST_F(HelpDialogTest, opensOnThePageThatIsAskedFor)
{
    auto& help = opened(ui::HelpDialog::Tab::Help);
    EXPECT_EQ(u"Help"_s, tabs(help).tabText(tabs(help).currentIndex()));
    help.close();
    const auto& keys = opened(ui::HelpDialog::Tab::Keys);
    EXPECT_EQ(u"Keyboard shortcuts"_s, tabs(keys).tabText(tabs(keys).currentIndex()));
}

TEST_F(HelpDialogTest, opensWithTheKeyboardInTheSearchOfTheShortcuts)
{
    const auto& keys = opened(ui::HelpDialog::Tab::Keys);
    EXPECT_NE(nullptr, qobject_cast<ui::SearchField*>(keys.focusWidget()));
}

TEST_F(HelpDialogTest, isWrittenInTheLanguageOfTheMoment)
{
    const auto& dialog = opened(ui::HelpDialog::Tab::Help);
    EXPECT_TRUE(text(dialog).toPlainText().startsWith(u"Basic steps"_s));
    speak(Language::Chinese);
    EXPECT_TRUE(text(dialog).toPlainText().contains(u"主管单位"_s));
    EXPECT_FALSE(text(dialog).toPlainText().contains(u"Basic steps"_s));
    EXPECT_EQ(u"快捷键"_s, tabs(dialog).tabText(1));
    EXPECT_EQ(u"帮助"_s, text(dialog).accessibleName());
}

TEST_F(HelpDialogTest, hasHeadsOfTheProgramsSizesAndNothingSlanted)
{
    const auto& dialog = opened(ui::HelpDialog::Tab::Help);
    const auto* document = text(dialog).document();
    const auto usual = document->begin().next().begin().fragment().charFormat().font().pointSizeF();
    int heads = 0;
    for (auto block = document->begin(); block != document->end(); block = block.next()) {
        heads += block.blockFormat().headingLevel() > 0 ? 1 : 0;
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            EXPECT_FALSE(part.fragment().charFormat().fontItalic()) << qPrintable(part.fragment().text());
        }
    }
    EXPECT_GT(heads, 3);
    EXPECT_EQ(0, document->begin().begin().fragment().charFormat().property(QTextFormat::FontSizeAdjustment).toInt());
    EXPECT_LT(document->begin().begin().fragment().charFormat().font().pixelSize(), 2 * std::max(usual, 14.0));
}

TEST_F(HelpDialogTest, namesOnlyKeysThatDoSomething)
{
    static const QRegularExpression named(
        u"(?:(?:Ctrl|Alt|Shift)\\+)+(?:F\\d+|PgDown|PgUp|Tab|Enter|Backspace|Left|Right|Up|Down|[A-Z0-9+,/-])|\\bF\\d+\\b"_s);
    QStringList known;
    for (const auto& row : ui::actionTable()) {
        known += row.keys;
    }
    const auto& dialog = opened(ui::HelpDialog::Tab::Help);
    for (const auto language : {Language::English, Language::Chinese}) {
        speak(language);
        const auto words = keysAsInTheTable(text(dialog).toPlainText());
        int count = 0;
        for (auto keys = named.globalMatch(words); keys.hasNext(); ++count) {
            const auto key = keys.next().captured();
            EXPECT_TRUE(known.contains(key) || known.contains(QString(key).replace(u"Enter"_s, u"Return"_s)))
                << qPrintable(key);
        }
        EXPECT_GT(count, 30);
    }
}

TEST_F(HelpDialogTest, namesAKeyOfEveryFamily)
{
    const auto& dialog = opened(ui::HelpDialog::Tab::Help);
    for (const auto language : {Language::English, Language::Chinese}) {
        speak(language);
        const auto words = keysAsInTheTable(text(dialog).toPlainText());
        QMap<QString, bool> families;
        for (const auto& row : ui::actionTable()) {
            for (const auto& key : row.keys) {
                const auto shown = QRegularExpression::escape(QString(key).replace(u"Return"_s, u"Enter"_s));
                const QRegularExpression alone(u"(?<![A-Za-z0-9+])"_s + shown + u"(?![A-Za-z0-9])"_s);
                families[row.id.section(u'.', 0, 0)] |= words.contains(alone);
            }
        }
        for (const auto& [family, isNamed] : families.asKeyValueRange()) {
            EXPECT_TRUE(isNamed) << qPrintable(family);
        }
        EXPECT_TRUE(words.contains(language == Language::English ? u"Use this"_s : u"选用此项"_s)) << "of two values";
    }
}

TEST_F(HelpDialogTest, opensNothingOutsideTheProgram)
{
    EXPECT_FALSE(text(opened(ui::HelpDialog::Tab::Help)).openExternalLinks());
}

} // namespace pingshen::test
