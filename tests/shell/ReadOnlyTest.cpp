// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shell/WindowFixture.h"
#include "tests/support/Mount.h"

#include "ui/notice/MessageBar.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>

namespace pingshen::test {

using namespace Qt::StringLiterals;

/// The window over a vault that cannot be written; not tested where no folder may be mounted for reading.
class ReadOnlyWindow : public WindowTest
{
protected:
    void SetUp() override
    {
        openFirst();
        score(u"4"_s);
        ASSERT_TRUE(m_station->waitForSaves());
        m_station->press(u"Ctrl+Q"_s);
        m_station.reset();
        mounted = QProcess::execute(u"mount"_s, {u"--bind"_s, vault(), vault()}) == 0;
        if (!mounted || QProcess::execute(u"mount"_s, {u"-o"_s, u"remount,ro,bind"_s, vault()}) != 0) {
            SKIP_WHERE_NOTHING_CAN_BE_MOUNTED();
        }
        m_station = std::make_unique<Workstation>(m_folder.path(), m_clock, m_reviewer, Language::English);
        ASSERT_TRUE(m_station->begin());
        openFirst();
    }
    void TearDown() override
    {
        m_station.reset();
        if (mounted) {
            QProcess::execute(u"umount"_s, {vault()});
        }
    }

    QString vault() const { return m_folder.filePath(u"vault"_s); }

    bool mounted = false;
};

TEST_F(ReadOnlyWindow, saysSoAndItsFieldsTakeNoKeyAndLoseNothing)
{
    ASSERT_EQ(1, m_station->window().messages().texts().size());
    EXPECT_TRUE(m_station->window().messages().texts()[0].startsWith(u"This vault is write-protected"_s));
    const auto before = scoreOf(u"age"_s);
    m_station->press(u"Alt+R"_s);
    m_station->type(u"xyz"_s);
    EXPECT_EQ(before.reason, m_station->the<QPlainTextEdit>(u"reason"_s).toPlainText());
    m_station->press(u"Alt+P"_s);
    m_station->type(u"2"_s);
    m_station->press(u"Return"_s);
    EXPECT_EQ(u"4"_s, m_station->the<QLineEdit>(u"points"_s).text());
    EXPECT_EQ(before, scoreOf(u"age"_s));
    EXPECT_EQ(1, m_station->window().messages().texts().size()) << "it is said already";
    EXPECT_TRUE(m_station->session().saves.waiting().isEmpty());
}

TEST_F(ReadOnlyWindow, addsNobodyAndRemembersNoName)
{
    const auto before = m_station->settings().text(ui::Setting::Reviewer);
    const auto reviewer = m_station->desk().reviewer();
    m_station->prompter.answer(u"new man"_s);
    m_station->press(u"Ctrl+Shift+U"_s);
    ASSERT_TRUE(waitUntil([this] { return m_station->window().messages().texts().size() == 2; }));
    EXPECT_TRUE(m_station->window().messages().texts().first().startsWith(u"\"new man\" is no reviewer"_s));
    EXPECT_EQ(before, m_station->settings().text(ui::Setting::Reviewer));
    EXPECT_EQ(reviewer, m_station->desk().reviewer());
    m_station->press(u"Ctrl+Shift+1"_s);
    ASSERT_EQ(1, m_station->window().messages().texts().size()) << "the vault is read-only all the same";
    EXPECT_FALSE(m_station->window().messages().texts().first().contains(u"new man"_s));
}

TEST_F(ReadOnlyWindow, saysSoWhereItSaysWhatIsSavedAndOffersNothingThatWrites)
{
    EXPECT_EQ(u"Read-only"_s, m_station->the<QLabel>(u"saved"_s).text());
    const auto& submit = m_station->the<QPushButton>(u"submit"_s);
    EXPECT_FALSE(submit.isEnabled());
    EXPECT_EQ(u"The vault is read-only: nothing can be changed"_s, submit.toolTip());
    m_station->press(u"Ctrl+Shift+Return"_s);
    EXPECT_TRUE(m_station->prompter.asked.isEmpty());
}

} // namespace pingshen::test
