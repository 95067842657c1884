// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/RecordChange.h"
#include "tests/shell/WindowFixture.h"
#include "tests/support/Exchange.h"
#include "ui/dialogs/HistoryDialog.h"
#include "ui/kit/GateBar.h"
#include "ui/notice/MessageBar.h"
#include "ui/panels/fields/ConflictBox.h"
#include "ui/panels/scoring/IndicatorRow.h"
#include "ui/panels/scoring/SheetBanner.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QRegularExpression>
#include <QTableWidget>

#include <algorithm>

namespace pingshen::test {

using namespace Qt::StringLiterals;

/// An age that the reviewer scored otherwise on another computer; the window is opened after both met.
class TwoComputers : public WindowTest
{
protected:
    TwoComputers()
    {
        openFirst();
        m_station->session().selection.chooseIndicator(IndicatorId(u"education"_s)); // where it is opened again
        const auto id = m_station->file().dossier.id;
        m_station.reset();
        {
            const auto here = Workplace::open(m_folder.path() + u"/vault"_s, m_clock);
            const auto there = Workplace::open(m_folder.path() + u"/there"_s, m_clock);
            sendEdits(**here, **there);
            score(**here, id, u"4"_s);
            score(**there, id, u"3"_s);
            sendEdits(**there, **here);
        }
        m_station = std::make_unique<Workstation>(m_folder.path(), m_clock, m_reviewer, Language::English);
        EXPECT_TRUE(m_station->begin() && m_station->waitForCase(u"GT-0001"_s));
        m_station->session().selection.chooseIndicator(IndicatorId(u"education"_s));
    }

    void score(Workplace& vault, const ApplicationId& id, const QString& points)
    {
        m_clock.advance(std::chrono::minutes(1));
        Change change{EditKind::ScoreChanged, id, m_reviewer, u"age"_s, {}, {}, {}};
        change.fields = {{u"points"_s, {}, points}};
        ASSERT_OK(recordChanges(vault, {change}));
    }

    /// What one computer calls the applicant's position.
    void call(Workplace& vault, const ApplicationId& id, const QString& position)
    {
        Change change{EditKind::ApplicantChanged, id, m_reviewer, {}, {}, {}, {}};
        change.fields = {{u"position"_s, {}, position}};
        ASSERT_OK(recordChanges(vault, {change}));
    }

    /// What the row of the age says beside its name.
    QString rowOfAge() const
    {
        for (const auto* row : m_station->window().findChildren<ui::IndicatorRow*>()) {
            if (row->accessibleName().startsWith(u"Age "_s)) {
                return row->accessibleName();
            }
        }
        return {};
    }

    bool bannerSays(const QString& words) const
    {
        const auto* banner = m_station->window().findChild<ui::SheetBanner*>();
        const auto labels = banner ? banner->findChildren<QLabel*>() : QList<QLabel*>();
        return std::ranges::any_of(labels, [&](const QLabel* label) { return label->text().contains(words); });
    }
};

TEST_F(TwoComputers, areSaidWhereTheirScoreIsListedAndInTheHeadOfTheSheetUntilOneIsChosen)
{
    EXPECT_EQ(u"Age — / 5 Two values"_s, rowOfAge());
    EXPECT_TRUE(bannerSays(u"1 to choose"_s));
    m_station->session().selection.chooseIndicator(IndicatorId(u"age"_s));
    ASSERT_TRUE(waitUntil([this] { return m_station->shown(u"card-age"_s) != nullptr; }));
    auto* choose = m_station->the(u"card-age"_s).findChild<QAbstractButton*>(u"conflict-choose-2"_s);
    ASSERT_NE(nullptr, choose);
    choose->click();
    ASSERT_TRUE(waitUntil([this] { return m_station->file().conflicts.isEmpty(); }));
    EXPECT_EQ(Points::whole(3), scoreOf(u"age"_s).points);
    EXPECT_FALSE(bannerSays(u"to choose"_s));
    m_station->session().selection.chooseIndicator(IndicatorId(u"education"_s));
    EXPECT_FALSE(rowOfAge().contains(u"Two values"_s)) << qPrintable(rowOfAge());
}

TEST_F(TwoComputers, areToldWhenTheApplicationIsOpenedWithWhatToChooseAndLedThere)
{
    auto& messages = m_station->window().messages();
    const auto isTold = [&messages] {
        return messages.texts().contains(u"Age: entered differently on two computers (1 to choose)."_s);
    };
    ASSERT_TRUE(waitUntil(isTold)) << qPrintable(messages.texts().join(u'\n'));
    const auto buttons = messages.findChildren<QAbstractButton*>();
    const auto choose = std::ranges::find(buttons, u"Choose…"_s, &QAbstractButton::text);
    ASSERT_NE(buttons.end(), choose);
    (*choose)->click();
    ASSERT_TRUE(waitUntil([this] { return m_station->shown(u"card-age"_s) != nullptr; }));
    m_station->the(u"card-age"_s).findChild<QAbstractButton*>(u"conflict-choose-2"_s)->click();
    EXPECT_TRUE(waitUntil([&] { return !isTold(); })) << "it holds no longer";
}

TEST_F(TwoComputers, areNoMoreToldToWhoeverIsThereAnotherWay)
{
    auto& messages = m_station->window().messages();
    const auto isTold = [&messages] {
        return std::ranges::any_of(messages.texts(), [](const QString& text) { return text.contains(u"to choose"_s); });
    };
    ASSERT_TRUE(waitUntil(isTold));
    m_station->session().selection.chooseIndicator(IndicatorId(u"category"_s));
    EXPECT_TRUE(isTold());
    m_station->session().selection.chooseIndicator(IndicatorId(u"age"_s));
    EXPECT_FALSE(isTold());
    EXPECT_FALSE(m_station->file().conflicts.isEmpty());
}

TEST_F(TwoComputers, areCountedAlikeAtTheTopOfTheWindowAtTheFootOfTheSheetAndInTheStatusBar)
{
    const auto id = m_station->file().dossier.id;
    m_station.reset();
    {
        const auto here = Workplace::open(m_folder.path() + u"/vault"_s, m_clock);
        const auto there = Workplace::open(m_folder.path() + u"/there"_s, m_clock);
        call(**here, id, u"Engineer"_s);
        call(**there, id, u"Director"_s);
        sendEdits(**there, **here);
    }
    for (const auto language : {Language::English, Language::Chinese}) {
        m_station = std::make_unique<Workstation>(m_folder.path(), m_clock, m_reviewer, language);
        ASSERT_TRUE(m_station->begin() && m_station->waitForCase(u"GT-0001"_s));
        const auto words = language == Language::English ? u"2 to choose"_s : u"2 项待选用"_s;
        const auto isTold = [&] {
            return std::ranges::any_of(m_station->window().messages().texts(),
                                       [&](const QString& text) { return text.contains(words); });
        };
        EXPECT_TRUE(waitUntil(isTold)) << qPrintable(m_station->window().messages().texts().join(u'\n'));
        EXPECT_TRUE(bannerSays(words));
        EXPECT_TRUE(m_station->window().findChild<ui::GateBar*>()->toolTip().contains(words));
        m_station.reset();
    }
}

TEST_F(TwoComputers, haveTheKeyboardWhereTheChoiceWaitsAgainAfterAnUndo)
{
    m_station->session().selection.chooseIndicator(IndicatorId(u"age"_s));
    ASSERT_TRUE(waitUntil([this] { return m_station->shown(u"card-age"_s) != nullptr; }));
    auto* box = m_station->the(u"card-age"_s).findChild<ui::ConflictBox*>();
    ASSERT_NE(nullptr, box);
    ASSERT_TRUE(box->takeKeyboard());
    m_station->press(u"1"_s);
    ASSERT_TRUE(waitUntil([this] { return m_station->file().conflicts.isEmpty(); }));
    EXPECT_EQ(Points::whole(4), scoreOf(u"age"_s).points);
    m_station->press(u"Ctrl+Z"_s);
    EXPECT_FALSE(m_station->file().conflicts.isEmpty());
    EXPECT_EQ(box, QApplication::focusWidget());
    EXPECT_FALSE(box->visibleRegion().isEmpty());
    m_station->press(u"2"_s);
    ASSERT_TRUE(waitUntil([this] { return m_station->file().conflicts.isEmpty(); }));
    EXPECT_EQ(Points::whole(3), scoreOf(u"age"_s).points) << "the second value, and no 3 typed behind another";
}

TEST_F(TwoComputers, waitForAChoiceAgainInEveryWordAboutAnUndoOfWhatWasTypedOverThem)
{
    m_station->session().selection.chooseIndicator(IndicatorId(u"age"_s));
    ASSERT_TRUE(waitUntil([this] { return m_station->shown(u"card-age"_s) != nullptr; }));
    m_station->press(u"Alt+P"_s);
    m_station->type(u"5"_s);
    m_station->press(u"Return"_s);
    ASSERT_TRUE(waitUntil([this] { return m_station->file().conflicts.isEmpty(); }));
    EXPECT_EQ(Points::whole(5), scoreOf(u"age"_s).points);
    m_station->press(u"Ctrl+Z"_s);
    const auto says = [this](const QString& words) {
        return std::ranges::any_of(m_station->window().findChildren<QLabel*>(),
                                   [&](const QLabel* label) { return label->text() == words; });
    };
    EXPECT_TRUE(says(u"Undone: Age · Points → to be chosen"_s));
    EXPECT_TRUE(bannerSays(u"1 to choose"_s));
    ASSERT_TRUE(m_station->waitForSaves());
    ui::HistoryDialog history(m_station->session(), {}, &m_station->window());
    auto* table = history.findChild<QTableWidget*>(u"history"_s);
    ASSERT_TRUE(waitUntil([&] { return table->rowCount() > 2; }));
    EXPECT_EQ(u"Age · Points (undo)"_s, table->item(0, 2)->text());
    EXPECT_EQ(u"5 → to be chosen"_s, table->item(0, 3)->text() + u" → "_s + table->item(0, 4)->text());
    EXPECT_EQ(u"to be chosen → 5"_s, table->item(1, 3)->text() + u" → "_s + table->item(1, 4)->text());
    QStringList waiting;
    for (int row = 0; row < table->rowCount(); ++row) {
        if (table->item(row, 2)->text() == u"Age · Points (to be chosen)"_s) {
            waiting.append(table->item(row, 5)->text());
        }
    }
    ASSERT_EQ(2, waiting.size()) << "the two that do not agree, of two computers";
    EXPECT_FALSE(table->isColumnHidden(5));
    EXPECT_EQ(1, waiting.count(QString())) << "this computer's own: " << qPrintable(waiting.join(u'\n'));
    EXPECT_EQ(1, waiting.filter(QRegularExpression(u"^[0-9a-f]{4}-[0-9a-f]{4}$"_s)).size())
        << qPrintable(waiting.join(u'\n'));
}

TEST_F(TwoComputers, areToldHowManyDocumentsAreStillToComeAndOfNoDamage)
{
    m_station.reset();
    const QString away = m_folder.path() + u"/away"_s;
    {
        const auto here = Workplace::open(m_folder.path() + u"/vault"_s, m_clock);
        const auto there = Workplace::open(away + u"/vault"_s, m_clock);
        sendEdits(**here, **there);
    }
    m_station = std::make_unique<Workstation>(away, m_clock, m_reviewer, Language::English);
    ASSERT_TRUE(m_station->begin());
    m_station->actions().action(u"vault.verify"_s)->trigger();
    const auto says = [this](const QString& words) {
        const auto texts = m_station->window().messages().texts();
        return std::ranges::any_of(texts, [&](const QString& text) { return text.contains(words); });
    };
    ASSERT_TRUE(waitUntil([&] { return says(u"not arrived yet (recorded on another computer)"_s); }))
        << qPrintable(m_station->window().messages().texts().join(u'\n'));
    EXPECT_TRUE(says(u"All data verified"_s));
}

} // namespace pingshen::test
