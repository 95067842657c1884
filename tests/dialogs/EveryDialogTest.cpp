// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/Changes.h"
#include "core/work/History.h"
#include "tests/dialogs/DialogFixture.h"
#include "tests/support/Wheel.h"
#include "ui/dialogs/AboutDialog.h"
#include "ui/dialogs/BackupsDialog.h"
#include "ui/dialogs/HelpDialog.h"
#include "ui/dialogs/HistoryDialog.h"
#include "ui/dialogs/OfficeDialog.h"
#include "ui/dialogs/PersonDialog.h"
#include "ui/dialogs/SettingsDialog.h"
#include "ui/dialogs/VerifyDialog.h"
#include "ui/settings/Settings.h"
#include "ui/theme/ReadingOrder.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QTabBar>
#include <QTableWidget>

#include <algorithm>
#include <iterator>
#include <map>

namespace pingshen::test {

using namespace Qt::StringLiterals;

/// What is so of each of them.
class EveryDialog : public DialogTest, public ::testing::WithParamInterface<QString>
{
protected:
    void SetUp() override
    {
        openApplication();
        ASSERT_TRUE(desk().apply(
            fieldChange(*desk().file(), m_reviewer, {EditKind::ScoreChanged, u"age"_s, u"reason"_s}, m_markup)));
        waitForSaves();
    }

    ui::Dialog& opened()
    {
        using namespace ui;
        const std::map<QString, std::function<Dialog*()>> make{
            {u"about"_s, [this] { return new AboutDialog(m_markup, KeyChange::Other, {}, {}, {}, &m_window); }},
            {u"backups"_s, [this] { return new BackupsDialog(*m_session, &m_window); }},
            {u"help"_s, [this] { return new HelpDialog(m_actions, m_settings, HelpDialog::Tab::Keys, &m_window); }},
            {u"history"_s, [this] { return new HistoryDialog(*m_session, {}, &m_window); }},
            {u"office"_s,
             [this] {
                 return new OfficeDialog(*m_session, desk().file()->rubric, {{u"step"_s, u"0.5"_s}}, &m_window);
             }},
            {u"person"_s, [this] { return new PersonDialog(PersonBook(), m_person, &m_window); }},
            {u"settings"_s, [this] { return new SettingsDialog(m_settings, &m_window); }},
            {u"verify"_s, [this] { return new VerifyDialog(*m_session, {}, &m_window); }},
        };
        auto& dialog = shown(make.at(GetParam())());
        drain();
        QCoreApplication::processEvents();
        return dialog;
    }

    /// Everything a person could have changed from here.
    QStringList kept()
    {
        QStringList all;
        for (const auto& row : ui::settingTable()) {
            all.append(row.sort == ui::SettingRow::Sort::Number ? QString::number(m_settings.number(row.setting))
                       : row.sort == ui::SettingRow::Sort::Flag ? QString::number(m_settings.flag(row.setting))
                                                                : m_settings.text(row.setting));
        }
        all.append(m_settings.keyOverrides().keys());
        waitForSaves();
        std::optional<qsizetype> edits;
        m_session->storage.run(
            &m_window, [](Workplace& workplace) { return workplace.journal().count().value(); },
            [&edits](qint64 count) { edits = count; });
        EXPECT_TRUE(waitUntil([&edits] { return edits.has_value(); }));
        all.append(QString::number(edits.value_or(-1)));
        return all;
    }

    static QString valueOf(const QWidget& control)
    {
        const auto* box = qobject_cast<const QComboBox*>(&control);
        const auto* tabs = qobject_cast<const QTabBar*>(&control);
        const auto* number = qobject_cast<const QAbstractSpinBox*>(&control);
        return box      ? QString::number(box->currentIndex())
               : tabs   ? QString::number(tabs->currentIndex())
               : number ? number->text()
                        : QString();
    }

    const QString m_markup = u"<b>bold</b><img src='file:///x.png'>"_s;
    const Person m_person{PersonId(QString(32, u'a')), m_markup, m_markup, {}, {}};
    ui::Settings m_settings{m_folder.filePath(QStringLiteral("settings"))};
    ui::ActionHub m_actions{m_settings};
};

TEST_P(EveryDialog, isLeftByEscapeAndHasChangedNothing)
{
    const auto before = kept();
    auto& dialog = opened();
    const QSignalSpy ended(&dialog, &QDialog::finished);
    for (auto* line : dialog.findChildren<QLineEdit*>()) {
        if (GetParam() != u"settings"_s && !line->isReadOnly()) { // its lines count as they are left
            line->setText(u"7"_s);
        }
    }
    press(dialog, Qt::Key_Escape);
    if (ended.isEmpty()) { // a search was emptied first
        press(dialog, Qt::Key_Escape);
    }
    ASSERT_EQ(1, ended.size());
    EXPECT_EQ(QDialog::Rejected, ended[0][0].toInt());
    EXPECT_EQ(before, kept());
}

TEST_P(EveryDialog, isLeftByAButtonThatSaysSo)
{
    auto& dialog = opened();
    const QSignalSpy ended(&dialog, &QDialog::finished);
    const auto words = hasButton(dialog, u"Close"_s) ? u"Close"_s : u"Cancel"_s;
    ASSERT_TRUE(hasButton(dialog, words));
    EXPECT_TRUE(button(dialog, words).isVisible() && button(dialog, words).isEnabled());
    button(dialog, words).click();
    ASSERT_EQ(1, ended.size());
    EXPECT_EQ(QDialog::Rejected, ended[0][0].toInt());
}

TEST_P(EveryDialog, comesByTabToItsMainButtonBeforeTheOneThatLeavesItWhichIsTheLast)
{
    auto& dialog = opened();
    const auto stops = ui::readingOrder(dialog);
    ASSERT_FALSE(stops.isEmpty());
    const auto* last = qobject_cast<QPushButton*>(stops.last());
    ASSERT_NE(nullptr, last);
    EXPECT_TRUE(last->text() == u"Close"_s || last->text() == u"Cancel"_s) << qPrintable(last->text());
    const auto main = std::ranges::find_if(
        stops, [](const QWidget* stop) { return stop->property("role").toString() == u"primary"_s; });
    EXPECT_TRUE(main == stops.end() || std::next(main, 2) == stops.end());
}

TEST_P(EveryDialog, keepsEveryValueUnderTheWheel)
{
    const auto before = kept();
    auto& dialog = opened();
    for (auto* control : dialog.findChildren<QWidget*>()) {
        const auto value = valueOf(*control);
        if (value.isEmpty() || !control->isVisible()) {
            continue;
        }
        control->setFocus();
        turnWheel(*control, -2);
        turnWheel(*control, 1);
        EXPECT_EQ(value, valueOf(*control)) << qPrintable(control->objectName());
    }
    EXPECT_EQ(before, kept());
}

TEST_P(EveryDialog, isWordedAnewInChineseWhileItIsOpen)
{
    auto& dialog = opened();
    const auto title = dialog.windowTitle();
    EXPECT_FALSE(title.isEmpty());
    speak(Language::Chinese);
    EXPECT_NE(title, dialog.windowTitle());
    static const QRegularExpression ideograph(u"\\p{Han}"_s);
    for (const auto* button : dialog.findChildren<QPushButton*>()) {
        EXPECT_TRUE(button->text().contains(ideograph)) << qPrintable(button->text());
    }
    for (const auto* label : dialog.findChildren<QLabel*>()) {
        const bool speaks = label->isVisible() && label->text().contains(u' ') && !label->text().contains(m_markup);
        EXPECT_TRUE(!speaks || label->text().contains(ideograph)) << qPrintable(label->text());
    }
    for (const auto* table : dialog.findChildren<QTableWidget*>()) {
        for (int column = 0; column < table->columnCount(); ++column) {
            const auto head = table->horizontalHeaderItem(column)->text();
            EXPECT_TRUE(head.contains(ideograph)) << qPrintable(head);
        }
        EXPECT_TRUE(table->accessibleName().contains(ideograph)) << qPrintable(table->accessibleName());
    }
}

TEST_P(EveryDialog, showsMarkupAsItIsWritten)
{
    auto& dialog = opened();
    for (const auto* label : dialog.findChildren<QLabel*>()) {
        EXPECT_TRUE(!label->isVisible() || label->textFormat() == Qt::PlainText) << qPrintable(label->text());
    }
    if (GetParam() == u"about"_s) {
        EXPECT_TRUE(labels(dialog).last().contains(m_markup));
    }
    if (GetParam() == u"person"_s) {
        EXPECT_EQ(m_markup, dialog.findChild<QLineEdit*>(u"person-latinName"_s)->text());
    }
    if (GetParam() == u"history"_s) {
        const auto& table = *dialog.findChild<QTableWidget*>();
        ASSERT_TRUE(waitUntil([&table] { return table.rowCount() > 0; }));
        EXPECT_EQ(m_markup, table.item(0, 4)->text());
    }
}

INSTANTIATE_TEST_SUITE_P(OfThem, EveryDialog,
                         ::testing::Values(u"about"_s, u"backups"_s, u"help"_s, u"history"_s, u"office"_s, u"person"_s,
                                           u"settings"_s, u"verify"_s),
                         [](const auto& example) { return example.param.toStdString(); });

} // namespace pingshen::test
