// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/KeyMap.h"

#include "tests/dialogs/DialogFixture.h"
#include "ui/dialogs/HelpDialog.h"
#include "ui/dialogs/KeyField.h"
#include "ui/settings/Settings.h"

#include <QApplication>
#include <QLabel>
#include <QTableWidget>
#include <QtTest/QTest>

namespace pingshen::test {

using namespace Qt::StringLiterals;

/// The list of keys, worked by itself; tests/shell drives it in the whole window.
class KeyMapTest : public DialogTest
{
protected:
    KeyMapTest()
        : m_dialog(shown(new ui::HelpDialog(m_actions, m_settings, ui::HelpDialog::Tab::Keys, &m_window))),
          m_table(*m_dialog.findChild<QTableWidget*>(u"keyMap"_s)),
          m_key(*m_dialog.findChild<ui::KeyField*>(u"newKey"_s))
    {}

    QStringList shownRows() const { return rows(m_table); }
    void choose(const QString& action)
    {
        const auto found = rows(m_table).indexOf(action);
        ASSERT_GE(found, 0) << qPrintable(action);
        m_table.selectRow(static_cast<int>(found));
    }
    void find(const QString& words) { m_dialog.findChildren<QLineEdit*>().first()->setText(words); }
    QPushButton& named(const QString& name) { return *m_dialog.findChild<QPushButton*>(name); }
    void give(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(&m_key, key, modifiers);
    }
    QStringList keysOf(const QString& action) const
    {
        QStringList keys;
        for (const auto& key : m_actions.keysOf(action)) {
            keys.append(key.toString(QKeySequence::PortableText));
        }
        return keys;
    }

    ui::Settings m_settings{m_folder.filePath(QStringLiteral("settings"))};
    ui::ActionHub m_actions{m_settings};
    ui::HelpDialog& m_dialog;
    QTableWidget& m_table;
    ui::KeyField& m_key;
};

TEST_F(KeyMapTest, listsEveryActionWithItsKeys)
{
    EXPECT_EQ(ui::actionTable().size(), m_table.rowCount());
    EXPECT_TRUE(shownRows().contains(u"Window · Full screen | F11"_s)) << qPrintable(shownRows().join(u'\n'));
}

TEST_F(KeyMapTest, findsAnActionByAWordOrByItsKeyWhateverTheCase)
{
    find(u"FULL scr"_s);
    EXPECT_EQ(QStringList{u"Window · Full screen | F11"_s}, shownRows());
    find(u"f11"_s);
    EXPECT_EQ(QStringList{u"Window · Full screen | F11"_s}, shownRows());
    find(u"no such thing"_s);
    EXPECT_EQ(QStringList(), shownRows());
}

TEST_F(KeyMapTest, changesNothingBeforeAnActionIsChosen)
{
    EXPECT_TRUE(labels(m_dialog).contains(u"Select an action to change its shortcut."_s));
    EXPECT_FALSE(m_key.isEnabled());
    for (const auto& name : {u"useKey"_s, u"noKey"_s, u"standardKeys"_s}) {
        EXPECT_FALSE(named(name).isEnabled()) << qPrintable(name);
    }
    find(u"full screen"_s);
    choose(u"Window · Full screen | F11"_s);
    find(u"no such thing"_s); // what is chosen is no longer there
    EXPECT_FALSE(named(u"noKey"_s).isEnabled());
}

TEST_F(KeyMapTest, takesTheKeyboardToTheNewKeyWhenARowIsEntered)
{
    choose(u"Window · Full screen | F11"_s);
    m_table.setFocus();
    QTest::keyClick(&m_table, Qt::Key_Return);
    EXPECT_TRUE(m_key.hasFocus());
}

TEST_F(KeyMapTest, assignsOnEnterAndNotBefore)
{
    choose(u"Window · Full screen | F11"_s);
    EXPECT_FALSE(named(u"useKey"_s).isEnabled()) << "no key was pressed yet";
    give(Qt::Key_J, Qt::ControlModifier | Qt::AltModifier);
    EXPECT_EQ(QStringList{u"F11"_s}, keysOf(u"window.fullScreen"_s));
    give(Qt::Key_Return);
    EXPECT_EQ(QStringList{u"Ctrl+Alt+J"_s}, keysOf(u"window.fullScreen"_s));
    EXPECT_TRUE(shownRows().contains(u"Window · Full screen | Ctrl+Alt+J"_s));
    EXPECT_TRUE(named(u"standardKeys"_s).isEnabled());
}

TEST_F(KeyMapTest, refusesAKeyThatIsTakenInTheLanguageOfTheMoment)
{
    choose(u"Window · Full screen | F11"_s);
    give(Qt::Key_O, Qt::ControlModifier);
    EXPECT_FALSE(named(u"useKey"_s).isEnabled());
    EXPECT_EQ(1, labels(m_dialog).filter(u"Ctrl+O is already assigned to “Open a package"_s).size());
    give(Qt::Key_Return);
    EXPECT_EQ(QStringList{u"F11"_s}, keysOf(u"window.fullScreen"_s));
    give(Qt::Key_Backspace);
    EXPECT_TRUE(m_key.key().isEmpty()) << "Backspace takes it back";
}

TEST_F(KeyMapTest, takesASignWithoutTheShiftItNeedsAndNoModifierAlone)
{
    choose(u"Window · Full screen | F11"_s);
    QTest::keyPress(&m_key, Qt::Key_Control, Qt::ControlModifier);
    EXPECT_TRUE(m_key.key().isEmpty());
    QTest::sendKeyEvent(QTest::Click, &m_key, Qt::Key_Exclam, u"!"_s, Qt::ShiftModifier);
    EXPECT_EQ(QKeySequence(Qt::Key_Exclam), m_key.key());
    QTest::sendKeyEvent(QTest::Click, &m_key, Qt::Key_A, u"A"_s, Qt::ShiftModifier);
    EXPECT_EQ(QKeySequence(Qt::SHIFT | Qt::Key_A), m_key.key());
}

TEST_F(KeyMapTest, leavesTabAndEscapeToTheDialog)
{
    choose(u"Window · Full screen | F11"_s);
    m_key.setFocus();
    give(Qt::Key_Tab);
    EXPECT_FALSE(m_key.hasFocus());
    m_key.setFocus();
    give(Qt::Key_Escape);
    EXPECT_FALSE(m_dialog.isVisible());
    EXPECT_EQ(QStringList{u"F11"_s}, keysOf(u"window.fullScreen"_s));
}

TEST_F(KeyMapTest, rewordsItsRowsAndKeepsTheChosenOne)
{
    choose(u"Window · Full screen | F11"_s);
    const int row = m_table.currentRow();
    speak(Language::Chinese);
    EXPECT_FALSE(shownRows().contains(u"Window · Full screen | F11"_s));
    EXPECT_EQ(row, m_table.selectedItems().value(0)->row());
    EXPECT_EQ(u"设定"_s, named(u"useKey"_s).text());
    EXPECT_EQ(u"请按快捷键"_s, m_key.placeholderText());
}

} // namespace pingshen::test
