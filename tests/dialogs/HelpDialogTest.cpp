// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/HelpDialog.h"
#include "ui/kit/SearchField.h"

#include "tests/dialogs/DialogFixture.h"
#include "ui/settings/Settings.h"

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

TEST_F(HelpDialogTest, opensNothingOutsideTheProgram)
{
    EXPECT_FALSE(text(opened(ui::HelpDialog::Tab::Help)).openExternalLinks());
}

} // namespace pingshen::test
