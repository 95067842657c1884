// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shell/WindowFixture.h"

#include "tests/support/TestPdf.h"

#include <QAction>
#include <QDialog>

namespace pingshen::test {

using namespace Qt::StringLiterals;

namespace {

/// How things stand when an action is chosen.
enum class Desk { NoVault, EmptyVault, NothingOpen, Materials, Score, Visit };

void PrintTo(Desk desk, std::ostream* out)
{
    static const QStringList names{u"noVault"_s,   u"emptyVault"_s, u"nothingOpen"_s,
                                   u"materials"_s, u"score"_s,      u"visit"_s};
    *out << names[static_cast<int>(desk)].toStdString();
}

class EveryAction : public ::testing::TestWithParam<Desk>
{
protected:
    void SetUp() override
    {
        if (GetParam() == Desk::NoVault) {
            saveBytes(m_folder.filePath(u"vault"_s), "no folder");
        } else if (GetParam() != Desk::EmptyVault) {
            ASSERT_OK(fillVault(m_folder.path(), m_clock));
        }
        m_station = std::make_unique<Workstation>(m_folder.path(), m_clock, ReviewerId(u"Li"_s), Language::English);
        if (GetParam() == Desk::NoVault) {
            EXPECT_FALSE(m_station->begin());
        } else {
            m_station->begin();
        }
        standStill();
    }

    bool wantsApplication() const { return GetParam() >= Desk::Materials; }

    /// As it was before the action.
    void standStill()
    {
        closeWhatOpened();
        m_station->window().showNormal();
        m_station->window().activateWindow();
        ASSERT_TRUE(waitUntil([this] { return QApplication::activeWindow() == &m_station->window(); }));
        if (!wantsApplication()) {
            return;
        }
        if (!m_station->desk().file()) {
            m_station->actions().action(u"application.next")->trigger();
            ASSERT_TRUE(m_station->waitForCase(u"GT-0001"_s));
        }
        const QStringList pages{u"show.materials"_s, u"show.score"_s, u"show.visit"_s};
        m_station->actions().action(pages[static_cast<int>(GetParam()) - static_cast<int>(Desk::Materials)])->trigger();
    }

    static void closeWhatOpened()
    {
        QCoreApplication::processEvents();
        while (auto* popup = QApplication::activePopupWidget()) {
            popup->close();
        }
        for (auto* window : QApplication::topLevelWidgets()) {
            if (auto* dialog = qobject_cast<QDialog*>(window); dialog && dialog->isVisible()) {
                dialog->reject();
            }
        }
        QCoreApplication::processEvents();
    }

    /// Somewhere that a person can see, and not on what only stands first in the window.
    bool isFocusHome() const
    {
        const auto* now = QApplication::focusWidget();
        return now && now->isVisible() && now->isEnabled() && now->objectName() != u"mainMenu";
    }

    QTemporaryDir m_folder;
    FixedClock m_clock;
    std::unique_ptr<Workstation> m_station;
};

} // namespace

TEST_P(EveryAction, actsOrIsSwitchedOffAndLeavesTheKeyboardSomewhere)
{
    // Import of the samples goes on for long, and leaving leaves nothing to look at.
    const QStringList others{u"program.quit"_s, u"package.sample"_s};
    for (const auto& row : ui::actionTable()) {
        if (others.contains(row.id)) {
            continue;
        }
        standStill();
        auto* action = m_station->actions().action(row.id);
        // Nobody here is the office, and no sheet is submitted.
        const bool isReserved = row.id == u"program.merge" || row.id == u"sheet.return";
        EXPECT_EQ((m_station->desk().file() || !ui::needsApplication(row)) && !isReserved, action->isEnabled())
            << qPrintable(row.id);
        action->trigger();
        closeWhatOpened();
        m_station->window().activateWindow();
        // Not for as long as usual: of many actions each that fails is to be named.
        EXPECT_TRUE(waitUntil([this] { return isFocusHome(); }, std::chrono::seconds(10))) << qPrintable(row.id);
        if (row.checkable) {
            action->trigger();
        }
    }
}

INSTANTIATE_TEST_SUITE_P(, EveryAction,
                         ::testing::Values(Desk::NoVault, Desk::EmptyVault, Desk::NothingOpen, Desk::Materials,
                                           Desk::Score, Desk::Visit),
                         ::testing::PrintToStringParamName());

} // namespace pingshen::test
