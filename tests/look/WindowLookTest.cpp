// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/look/Golden.h"
#include "tests/look/LookWindow.h"
#include "tests/look/Seen.h"
#include "tests/shell/EveryDialog.h"

#include <QDialog>
#include <QMenu>
#include <QToolButton>

namespace pingshen::test {

using namespace Qt::StringLiterals;

class WindowLook : public LookWindow
{
protected:
    /// The part in English as it looks, and what it says in Chinese.
    void compare(const QString& name, QWidget& part)
    {
        settle(*part.window());
        // What comes from the disk or a worker may still be on its way.
        const auto isThere = [&] { return wordsIn(written(name)) == seen(part, Telling::Words); };
        EXPECT_TRUE(isRenewing() || waitUntil(isThere, std::chrono::seconds(10))) << qPrintable(name);
        expectAsWritten(name, seen(part, Telling::Look));
        const auto before = seen(part, Telling::Words);
        speak(Language::Chinese);
        settle(*part.window());
        expectAsWritten(name + u"-zh"_s, seen(part, Telling::Words));
        speak(Language::English);
        settle(*part.window());
        EXPECT_EQ(QString(), difference(before, seen(part, Telling::Words))) << "of the other language";
    }
};

TEST_F(WindowLook, withNothingOnTheDesk)
{
    m_station->press(u"Alt+Q"_s);
    compare(u"window-start"_s, m_station->window());
}

TEST_F(WindowLook, withAnApplicationOnTheDesk)
{
    openAll();
    compare(u"window-score"_s, m_station->window());
    m_station->actions().action(u"show.materials"_s)->trigger();
    compare(u"window-materials"_s, *m_station->shown(u"formPane"_s));
    m_station->actions().action(u"show.visit"_s)->trigger();
    compare(u"window-visit"_s, *m_station->shown(u"formPane"_s));
}

TEST_F(WindowLook, inTheDark)
{
    openAll();
    settle(m_station->window());
    const auto before = seen(m_station->window(), Telling::Look);
    m_station->dress(ui::Appearance::Dark);
    settle(m_station->window());
    expectAsWritten(u"window-dark"_s, seen(m_station->window(), Telling::Look));
    m_station->dress(ui::Appearance::Light);
    settle(m_station->window());
    EXPECT_EQ(QString(), difference(before, seen(m_station->window(), Telling::Look))) << "of the other theme";
}

TEST_F(WindowLook, ofEveryDialog)
{
    openAll();
    for (const auto& row : everyDialog()) {
        if (row.action == u"program.help"_s || row.action == u"program.about"_s) {
            continue; // texts of their own: in resources/help, and of what this computer's kernel guards
        }
        auto* dialog = openDialog(*m_station, row);
        ASSERT_NE(nullptr, dialog) << nameOf(row);
        const auto name = QString::fromStdString(nameOf(row)).replace(QRegularExpression(u"[^A-Za-z]+"_s), u"-"_s);
        compare(u"dialog-"_s + name, *dialog);
        delete dialog;
    }
}

TEST_F(WindowLook, ofEveryMenu)
{
    openAll();
    settle(m_station->window());
    QStringList all;
    for (const auto& row : ui::actionTable()) {
        const auto* action = m_station->actions().action(row.id);
        all << row.id + u": "_s + action->toolTip() + (action->icon().isNull() ? u" (no icon)"_s : QString());
    }
    expectAsWritten(u"actions"_s, all);
    for (const auto* button : m_station->window().findChildren<QToolButton*>()) {
        if (button->isVisible() && button->menu()) {
            Q_EMIT button->menu()->aboutToShow();
            expectAsWritten(u"menu-"_s + button->objectName(), entriesOf(button->menu()->actions()));
        }
    }
}

} // namespace pingshen::test
