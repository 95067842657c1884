// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shell/WindowFixture.h"

#include "ui/dialogs/HelpDialog.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QTest>

namespace pingshen::test {

using namespace Qt::StringLiterals;

class KeyMapByKeys : public WindowTest
{
protected:
    KeyMapByKeys()
    {
        m_station->press(u"Ctrl+/"_s);
        EXPECT_TRUE(waitUntil([this] { return m_station->shown(u"keyMap"_s) != nullptr; }));
    }

    /// Chooses the action that is found by these words.
    void choose(const QString& words)
    {
        auto& table = m_station->the<QTableWidget>(u"keyMap"_s);
        for (int row = 0; row < table.rowCount(); ++row) {
            if (table.item(row, 0)->text().endsWith(words)) {
                table.selectRow(row);
            }
        }
    }

    void pressNew(Qt::Key key, Qt::KeyboardModifiers modifiers)
    {
        QTest::keyClick(&m_station->the(u"newKey"_s), key, modifiers);
    }

    QPushButton& button(const QString& name) { return m_station->the<QPushButton>(name); }

    QStringList keys(const QString& action)
    {
        QStringList keys;
        for (const auto& key : m_station->actions().keysOf(action)) {
            keys.append(key.toString(QKeySequence::PortableText));
        }
        return keys;
    }
};

TEST_F(KeyMapByKeys, givesAnActionAnotherKeyThatActsAtOnce)
{
    choose(u"Full screen"_s);
    pressNew(Qt::Key_J, Qt::ControlModifier | Qt::AltModifier);
    button(u"useKey"_s).click();
    EXPECT_EQ(QStringList{u"Ctrl+Alt+J"_s}, keys(u"window.fullScreen"_s));
}

TEST_F(KeyMapByKeys, refusesAKeyThatSomethingElseHasWithItsName)
{
    choose(u"Full screen"_s);
    pressNew(Qt::Key_O, Qt::ControlModifier);
    EXPECT_FALSE(button(u"useKey"_s).isEnabled());
    const auto labels = m_station->window().findChildren<QLabel*>();
    EXPECT_TRUE(std::ranges::any_of(
        labels, [](const QLabel* label) { return label->isVisible() && label->text().contains(u"Open a package"_s); }));
    EXPECT_EQ(QStringList{u"F11"_s}, keys(u"window.fullScreen"_s));
}

TEST_F(KeyMapByKeys, takesAKeyAwayAndGivesBackWhatWasDelivered)
{
    choose(u"Full screen"_s);
    EXPECT_FALSE(button(u"standardKeys"_s).isEnabled());
    button(u"noKey"_s).click();
    EXPECT_TRUE(keys(u"window.fullScreen"_s).isEmpty());
    button(u"standardKeys"_s).click();
    EXPECT_EQ(QStringList{u"F11"_s}, keys(u"window.fullScreen"_s));
}

TEST_F(KeyMapByKeys, takesAKeyThatIsASemicolon)
{
    choose(u"Full screen"_s);
    pressNew(Qt::Key_Semicolon, Qt::ControlModifier);
    pressNew(Qt::Key_Return, Qt::NoModifier);
    EXPECT_EQ(QStringList{u"Ctrl+;"_s}, keys(u"window.fullScreen"_s));
}

TEST_F(KeyMapByKeys, isWordedInTheLanguageOfTheMoment)
{
    m_station->language().toggle();
    EXPECT_TRUE(waitUntil([this] { return button(u"standardKeys"_s).text() == u"恢复默认"_s; }));
}

} // namespace pingshen::test
