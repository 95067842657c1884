// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/SettingsDialog.h"

#include "tests/dialogs/DialogFixture.h"
#include "ui/settings/Settings.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QSpinBox>

namespace pingshen::test {

using namespace Qt::StringLiterals;
using ui::Setting;

class SettingsDialogTest : public DialogTest
{
protected:
    ui::SettingsDialog& opened() { return shown(new ui::SettingsDialog(m_settings, &m_window)); }

    template<class Control>
    static Control& control(const ui::SettingsDialog& dialog, Setting setting)
    {
        return *dialog.findChild<Control*>(QString::fromLatin1(ui::rowOf(setting).key));
    }
    static QStringList choices(const QComboBox& box)
    {
        QStringList words;
        for (int i = 0; i < box.count(); ++i) {
            words.append(box.itemText(i));
        }
        return words;
    }

    ui::Settings m_settings{m_folder.filePath(QStringLiteral("settings"))};
};

TEST_F(SettingsDialogTest, hasALineForEverySettingButWhoReviews)
{
    const auto& dialog = opened();
    for (const auto& row : ui::settingTable()) {
        const auto* control = dialog.findChild<QWidget*>(QString::fromLatin1(row.key));
        EXPECT_EQ(row.setting != Setting::Reviewer, control != nullptr) << row.key;
        EXPECT_TRUE(!control || labels(dialog).contains(control->accessibleName())) << row.key;
    }
}

TEST_F(SettingsDialogTest, showsTheValuesInForce)
{
    m_settings.change(Setting::Theme, u"dark"_s);
    m_settings.change(Setting::FontScale, 120);
    m_settings.change(Setting::SingleKeys, false);
    m_settings.change(Setting::Edition, u"two-zones-2023"_s);
    const auto& dialog = opened();
    EXPECT_EQ(u"Dark"_s, control<QComboBox>(dialog, Setting::Theme).currentText());
    EXPECT_EQ(120, control<QSpinBox>(dialog, Setting::FontScale).value());
    EXPECT_FALSE(control<QCheckBox>(dialog, Setting::SingleKeys).isChecked());
    EXPECT_EQ(u"two-zones-2023"_s, control<QComboBox>(dialog, Setting::Edition).currentData().toString());
}

TEST_F(SettingsDialogTest, countsEachChangeAtOnce)
{
    const auto& dialog = opened();
    choose(control<QComboBox>(dialog, Setting::Theme), 1);
    EXPECT_EQ(u"light"_s, m_settings.text(Setting::Theme));
    control<QSpinBox>(dialog, Setting::WorkerCount).setValue(4);
    EXPECT_EQ(4, m_settings.number(Setting::WorkerCount));
    control<QCheckBox>(dialog, Setting::SingleKeys).click();
    EXPECT_FALSE(m_settings.flag(Setting::SingleKeys));
    auto& editions = control<QComboBox>(dialog, Setting::Edition);
    choose(editions, editions.findData(u"two-zones-2023"_s));
    EXPECT_EQ(u"two-zones-2023"_s, m_settings.text(Setting::Edition));
    EXPECT_EQ(editions.currentText(), editions.toolTip()) << "the title may be cut";
}

TEST_F(SettingsDialogTest, takesNoNumberBeyondItsRange)
{
    const auto& dialog = opened();
    for (const auto& row : ui::settingTable()) {
        if (row.sort == ui::SettingRow::Sort::Number) {
            const auto& box = control<QSpinBox>(dialog, row.setting);
            EXPECT_EQ(std::pair(row.lowest, row.highest), std::pair(box.minimum(), box.maximum())) << row.key;
        }
    }
}

TEST_F(SettingsDialogTest, offersEveryEditionByItsTitleInTheLanguageOfTheMoment)
{
    const auto& dialog = opened();
    const auto& editions = control<QComboBox>(dialog, Setting::Edition);
    const RubricCatalog catalog;
    const auto& rubrics = catalog.rubrics();
    ASSERT_EQ(rubrics.size(), editions.count());
    EXPECT_EQ(rubrics.first().title.en, editions.itemText(0));
    speak(Language::Chinese);
    EXPECT_EQ(rubrics.first().title.zh, editions.itemText(0));
}

TEST_F(SettingsDialogTest, wordsItsChoicesInTheLanguageOfTheMoment)
{
    const auto& dialog = opened();
    EXPECT_EQ(QStringList({u"Follow system"_s, u"Light"_s, u"Dark"_s}),
              choices(control<QComboBox>(dialog, Setting::Theme)));
    EXPECT_EQ(QStringList({u"Fit width"_s, u"Fit page"_s, u"Actual size"_s}),
              choices(control<QComboBox>(dialog, Setting::FitMode)));
    EXPECT_EQ(QStringList({u"Continuous"_s, u"Single page"_s}), choices(control<QComboBox>(dialog, Setting::PageMode)));
    speak(Language::Chinese);
    EXPECT_EQ(QStringList({u"跟随系统"_s, u"浅色"_s, u"深色"_s}), choices(control<QComboBox>(dialog, Setting::Theme)));
    EXPECT_EQ(QStringList({u"跟随系统"_s, u"中文"_s, u"English"_s}),
              choices(control<QComboBox>(dialog, Setting::Language)));
    EXPECT_EQ(u"主题"_s, control<QComboBox>(dialog, Setting::Theme).accessibleName());
}

TEST_F(SettingsDialogTest, asksForTheKeys)
{
    const auto& dialog = opened();
    const QSignalSpy asked(&dialog, &ui::SettingsDialog::keysRequested);
    button(dialog, u"Keyboard shortcuts…"_s).click();
    EXPECT_EQ(1, asked.size());
}

} // namespace pingshen::test
