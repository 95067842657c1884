// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shell/FilledVault.h"
#include "tests/shell/WindowFixture.h"

#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>
#include <QTemporaryDir>

#include <chrono>
#include <memory>

namespace pingshen::test {

using namespace Qt::StringLiterals;

/// The list of changes of the application that lies on the desk.
class HistoryByKeys : public WindowTest
{
protected:
    HistoryByKeys()
    {
        openFirst();
        score(u"4"_s);
        EXPECT_TRUE(m_station->waitForSaves());
    }

    QTableWidget& opened()
    {
        m_station->press(u"Ctrl+H"_s);
        auto& table = m_station->the<QTableWidget>(u"history"_s);
        EXPECT_TRUE(waitUntil([&table] { return table.rowCount() > 0; }));
        return table;
    }
    void close()
    {
        m_station->press(u"Escape"_s);
        EXPECT_TRUE(waitUntil([this] { return m_station->shown<QTableWidget>(u"history"_s) == nullptr; }));
        // As the window manager does, which there is none of without a screen.
        m_station->window().activateWindow();
        EXPECT_TRUE(waitUntil([this] { return m_station->window().isActiveWindow(); }));
    }
};

TEST_F(HistoryByKeys, showsAllFiveColumnsOnAScreenOf1280InBothLanguages)
{
    m_station->window().resize(1280, 800);
    for (int language = 0; language < 2; ++language) {
        const auto& table = opened();
        const auto& header = *table.horizontalHeader();
        ASSERT_EQ(6, header.count());
        EXPECT_LE(table.window()->width(), 1280);
        EXPECT_TRUE(waitUntil([&] { return header.length() <= table.viewport()->width(); }))
            << header.length() << " in " << table.viewport()->width();
        for (int column = 0; column < 5; ++column) {
            const auto title = table.horizontalHeaderItem(column)->text();
            EXPECT_GT(header.sectionSize(column), header.fontMetrics().horizontalAdvance(title)) << qPrintable(title);
        }
        for (const int column : {0, 1}) { // when and who are never cut
            const auto text = table.item(0, column)->text();
            EXPECT_GT(header.sectionSize(column), table.fontMetrics().horizontalAdvance(text)) << qPrintable(text);
        }
        close();
        ASSERT_TRUE(m_station->switchLanguage());
    }
}

TEST_F(HistoryByKeys, namesNoComputerWhereThereIsOnlyOne)
{
    m_station->press(u"Ctrl+Q"_s);
    m_station.reset();
    m_clock.advance(std::chrono::seconds(1)); // or the vault would be a copy of one that another computer filled
    const QTemporaryDir folder;
    ASSERT_OK(fillVault(folder.path(), m_clock));
    m_station = std::make_unique<Workstation>(folder.path(), m_clock, m_reviewer, Language::English);
    ASSERT_TRUE(m_station->begin());
    openFirst();
    EXPECT_TRUE(opened().isColumnHidden(5));
    m_station->press(u"Escape"_s);
    m_station->press(u"Ctrl+Q"_s);
    m_station.reset();
}

TEST_F(HistoryByKeys, saysWhatWasUndoneAndRedone)
{
    m_station->press(u"Alt+V"_s); // what was typed is a change
    m_station->press(u"Ctrl+Z"_s);
    m_station->press(u"Ctrl+Shift+Z"_s);
    ASSERT_TRUE(m_station->waitForSaves());
    const auto& table = opened();
    ASSERT_EQ(5, table.rowCount()) << "with the points and the import";
    EXPECT_EQ(u"Age · Reason (redo)"_s, table.item(0, 2)->text());
    EXPECT_EQ(u"Age · Reason (undo)"_s, table.item(1, 2)->text());
    EXPECT_EQ(u"Age · Reason"_s, table.item(2, 2)->text());
    EXPECT_EQ(table.item(0, 4)->text(), table.item(1, 3)->text()) << "what was taken back came again";
    EXPECT_EQ(u"—"_s, table.item(1, 4)->text());
}

TEST_F(HistoryByKeys, saysThatOthersChangesAreNotShown)
{
    opened();
    EXPECT_EQ(nullptr, m_station->shown<QLabel>(u"hidden"_s)) << "nothing is hidden from who made them";
    close();
    m_station->prompter.answer(u"王评审"_s);
    m_station->press(u"Ctrl+Shift+U"_s);
    ASSERT_TRUE(waitUntil([this] { return m_station->desk().reviewer() == ReviewerId(u"王评审"_s); }));
    openFirst();
    opened();
    ASSERT_TRUE(waitUntil([this] { return m_station->shown<QLabel>(u"hidden"_s) != nullptr; }));
    EXPECT_EQ(u"Other reviewers' score sheets are not shown."_s, m_station->the<QLabel>(u"hidden"_s).text());
}

} // namespace pingshen::test
