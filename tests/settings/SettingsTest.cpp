// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/Settings.h"

#include "tests/support/Printers.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

class SettingsTest : public ::testing::Test
{
protected:
    void writeFile(const QByteArray& text) const
    {
        QFile file(m_folder.filePath(u"settings.ini"_s));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

    QString folder() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
};

} // namespace

TEST(SettingTable, holdsEverySettingOnceWithADefaultOfItsSort)
{
    QStringList keys;
    QList<Setting> settings;
    for (const auto& row : settingTable()) {
        EXPECT_EQ(row.fallback, checked(row, row.fallback)) << row.key;
        keys << QLatin1StringView(row.key);
        settings << row.setting;
    }
    EXPECT_EQ(0, keys.removeDuplicates());
    for (int i = 0; i <= static_cast<int>(Setting::EntryLimit); ++i) {
        EXPECT_EQ(1, settings.count(static_cast<Setting>(i))) << i;
    }
}

TEST_F(SettingsTest, startsWithTheDefaultsAndWritesNothing)
{
    const Settings settings(folder());
    EXPECT_EQ(u"system"_s, settings.text(Setting::Language));
    EXPECT_TRUE(settings.flag(Setting::SingleKeys));
    EXPECT_EQ(2000, settings.number(Setting::EntryLimit));
    EXPECT_FALSE(QFile::exists(folder() + u"/settings.ini"_s));
}

TEST_F(SettingsTest, comesBackAsItWasLeft)
{
    {
        Settings settings(folder());
        settings.change(Setting::Language, u"en"_s);
        settings.change(Setting::SingleKeys, false);
        settings.change(Setting::FontScale, 125);
        settings.change(Setting::Reviewer, u"李评审, 甲"_s);
        settings.keepShape(u"main"_s, QByteArray("\0\1", 2));
        EXPECT_OK(settings.write());
    }
    const Settings settings(folder());
    EXPECT_EQ(u"en"_s, settings.text(Setting::Language));
    EXPECT_FALSE(settings.flag(Setting::SingleKeys));
    EXPECT_EQ(125, settings.number(Setting::FontScale));
    EXPECT_EQ(u"李评审, 甲"_s, settings.text(Setting::Reviewer));
    EXPECT_EQ(QByteArray("\0\1", 2), settings.shape(u"main"_s));
}

TEST_F(SettingsTest, saysOnceWhatChanged)
{
    Settings settings(folder());
    QList<Setting> changes;
    QObject::connect(&settings, &Settings::changed, [&](Setting setting) { changes << setting; });
    settings.change(Setting::Theme, u"dark"_s);
    settings.change(Setting::Theme, u"dark"_s);
    settings.reset(Setting::Theme);
    settings.reset(Setting::Theme);
    EXPECT_EQ((QList<Setting>{Setting::Theme, Setting::Theme}), changes);
    EXPECT_EQ(u"system"_s, settings.text(Setting::Theme));
}

TEST_F(SettingsTest, bringsNumbersIntoTheirRange)
{
    Settings settings(folder());
    settings.change(Setting::WorkerCount, 99);
    EXPECT_EQ(8, settings.number(Setting::WorkerCount));
}

TEST_F(SettingsTest, takesAMalformedFileAsNotSet)
{
    writeFile("[window]\ntheme=purple\nfontScale=big\n[reader]\nworkers=-3\n\xff\xfe garbage");
    const Settings settings(folder());
    EXPECT_EQ(u"system"_s, settings.text(Setting::Theme));
    EXPECT_EQ(100, settings.number(Setting::FontScale));
    EXPECT_EQ(1, settings.number(Setting::WorkerCount));
}

TEST_F(SettingsTest, keepsTheKeysAPersonGaveToAnAction)
{
    Settings settings(folder());
    QStringList changes;
    QObject::connect(&settings, &Settings::keysChanged, [&](const QString& action) { changes << action; });
    settings.overrideKeys(u"page.next"_s, u"Ctrl+J; J"_s);
    settings.overrideKeys(u"page.previous"_s, QString());
    EXPECT_OK(settings.write());
    const QMap<QString, QString> expected{{u"page.next"_s, u"Ctrl+J; J"_s}, {u"page.previous"_s, QString()}};
    EXPECT_EQ(expected, Settings(folder()).keyOverrides());
    settings.resetKeys(u"page.next"_s);
    EXPECT_EQ(1, settings.keyOverrides().size());
    EXPECT_EQ(3, changes.size());
}

TEST_F(SettingsTest, saysWhenItCannotBeWritten)
{
    writeFile("a file is no folder");
    Settings settings(folder() + u"/settings.ini"_s);
    settings.change(Setting::Theme, u"dark"_s);
    EXPECT_FAILS(FileNotWritable, settings.write());
}

TEST_F(SettingsTest, showsWhatWasAskedForAtTheStartUntilAnotherIsChosenAndKeepsOnlyThat)
{
    {
        Settings settings(folder());
        settings.change(Setting::Language, u"zh"_s);
        settings.lay(Setting::Language, u"en"_s);
        EXPECT_EQ(u"en"_s, settings.text(Setting::Language));
    }
    Settings settings(folder());
    EXPECT_EQ(u"zh"_s, settings.text(Setting::Language)) << "for that start only";
    settings.lay(Setting::Language, u"en"_s);
    settings.change(Setting::Language, u"zh"_s);
    EXPECT_EQ(u"zh"_s, settings.text(Setting::Language));
    settings.lay(Setting::Language, u"en"_s);
    settings.change(Setting::Language, u"en"_s);
    EXPECT_OK(settings.write());
    EXPECT_EQ(u"en"_s, Settings(folder()).text(Setting::Language)) << "chosen, though it was shown already";
}

} // namespace pingshen::ui
