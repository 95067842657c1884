// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/HistoryDialog.h"

#include "core/review/Changes.h"
#include "tests/dialogs/DialogFixture.h"
#include "ui/text/Formats.h"
#include "ui/text/Naming.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QStyledItemDelegate>
#include <QTableWidget>
#include <QtTest/QTest>

#include <algorithm>

namespace pingshen::test {

using namespace Qt::StringLiterals;

/// The history of an application with a score and its reason, and a fact.
class HistoryDialogTest : public DialogTest
{
protected:
    void SetUp() override
    {
        openApplication();
        write(u"age"_s, u"points"_s, u"4"_s);
        write(u"age"_s, u"points"_s, u"4.5"_s);
        write(u"education"_s, u"reason"_s, m_markup);
    }

    void write(const QString& indicator, const QString& field, const QString& text)
    {
        const auto change = typedChange(*desk().file(), m_reviewer, {EditKind::ScoreChanged, indicator, field}, text);
        ASSERT_OK(change);
        ASSERT_TRUE(desk().apply(*change));
        waitForSaves();
    }

    ui::HistoryDialog& opened(const QString& indicator = {})
    {
        auto& dialog = shown(new ui::HistoryDialog(*m_session, IndicatorId(indicator), &m_window));
        EXPECT_TRUE(waitUntil([&] { return table(dialog).rowCount() > 0; }));
        return dialog;
    }

    static QTableWidget& table(const ui::HistoryDialog& dialog)
    {
        return *dialog.findChild<QTableWidget*>(u"history"_s);
    }
    static QComboBox& filter(const ui::HistoryDialog& dialog) { return *dialog.findChild<QComboBox*>(); }
    /// What, old value, new value of each row.
    static QStringList changesIn(const ui::HistoryDialog& dialog)
    {
        QStringList changes;
        for (const auto& row : rows(table(dialog))) {
            changes.append(row.section(u" | "_s, 2));
        }
        return changes;
    }

    const QString m_markup = u"<b>PhD</b> <img src='x.png'>"_s;
};

TEST_F(HistoryDialogTest, listsEveryChangeNewestFirstWithWhoAndBothValues)
{
    const auto& dialog = opened();
    ASSERT_EQ(4, table(dialog).rowCount());
    const auto head = ui::dateTimeText(m_clock.now()) + u" | 李评审 | "_s;
    EXPECT_EQ(head + u"Educational background · Reason | — | "_s + m_markup, rows(table(dialog))[0]);
    EXPECT_EQ(head + u"Age · Points | 4 | 4.5"_s, rows(table(dialog))[1]);
    EXPECT_EQ(head + u"Age · Points | — | 4"_s, rows(table(dialog))[2]);
    EXPECT_TRUE(rows(table(dialog))[3].contains(u" | Program | "_s)) << "the import";
    EXPECT_TRUE(dialog.findChild<QLabel*>(u"hidden"_s)->isHidden());
}

TEST_F(HistoryDialogTest, namesTheApplicantInItsTitle)
{
    const auto& applicant = desk().file()->dossier.applicant;
    const auto name = ui::applicationTitle(applicant.latinName, applicant.chineseName, applicant.caseNumber);
    EXPECT_EQ(u"History · "_s + name, opened().windowTitle());
}

/// A name that is being typed when the dialog is asked for is recorded as its field loses the keyboard.
TEST_F(HistoryDialogTest, followsANameThatBecomesKnownWhileItIsOpen)
{
    const auto& dialog = opened();
    ASSERT_TRUE(desk().apply(
        fieldChange(*desk().file(), m_reviewer, {EditKind::ApplicantChanged, {}, u"latinName"_s}, u"Ana Ruiz"_s)));
    EXPECT_TRUE(dialog.windowTitle().contains(u"Ana Ruiz"_s)) << qPrintable(dialog.windowTitle());
}

TEST_F(HistoryDialogTest, showsTheChangesOfOneIndicatorWhenItIsChosen)
{
    const auto& dialog = opened(u"education"_s);
    EXPECT_EQ(QStringList{u"Educational background · Reason | — | "_s + m_markup}, changesIn(dialog));
    choose(filter(dialog), filter(dialog).findData(u"age"_s));
    EXPECT_EQ(QStringList({u"Age · Points | 4 | 4.5"_s, u"Age · Points | — | 4"_s}), changesIn(dialog));
    choose(filter(dialog), 0);
    EXPECT_EQ(4, table(dialog).rowCount());
}

TEST_F(HistoryDialogTest, bringsTheValueOfALineBackAndShowsThatAsAChange)
{
    const auto& dialog = opened(u"age"_s);
    table(dialog).selectRow(1);
    button(dialog, u"Restore this value"_s).click();
    waitForSaves();
    EXPECT_EQ(Points::parse(u"4"_s).value(), desk().sheet().score(IndicatorId(u"age"_s)).points);
    EXPECT_TRUE(waitUntil([&] { return changesIn(dialog).first() == u"Age · Points | 4.5 | 4"_s; }));
    EXPECT_EQ(3, table(dialog).rowCount());
    EXPECT_TRUE(dialog.isVisible());
}

/// Or else the same button would bring back something else the next time.
TEST_F(HistoryDialogTest, keepsTheChosenChangeWhileOthersComeAboveIt)
{
    const auto& dialog = opened();
    const auto* details = dialog.findChild<QPlainTextEdit*>(u"historyDetails"_s);
    const auto chosen = [&] { return rows(table(dialog))[table(dialog).currentRow()].section(u" | "_s, 2); };
    table(dialog).selectRow(1);
    const auto before = chosen();
    const auto text = details->toPlainText();
    write(u"age"_s, u"points"_s, u"3"_s);
    ASSERT_TRUE(waitUntil([&] { return table(dialog).rowCount() == 5; }));
    EXPECT_EQ(before, chosen());
    EXPECT_EQ(text, details->toPlainText());
    choose(filter(dialog), filter(dialog).findData(u"age"_s));
    EXPECT_EQ(before, chosen());
    speak(Language::Chinese);
    speak(Language::English);
    EXPECT_EQ(before, chosen());
    button(dialog, u"Restore this value"_s).click();
    waitForSaves();
    EXPECT_EQ(Points::parse(u"4.5"_s).value(), desk().sheet().score(IndicatorId(u"age"_s)).points);
    EXPECT_EQ(before, chosen());
}

/// An option and its points, say, or a passage that is pinned.
TEST_F(HistoryDialogTest, hasOneRowForWhatWasDoneInOneStepWithAllOfItBelowAndBringsAllOfItBack)
{
    auto change = plainChange(EditKind::ScoreChanged, *desk().file(), m_reviewer, u"age"_s);
    change.fields = {{u"points"_s, u"4.5"_s, u"3"_s}, {u"fact"_s, {}, u"12 years"_s}, {u"reason"_s, {}, u"letters"_s}};
    ASSERT_TRUE(desk().apply(change));
    waitForSaves();
    const auto& dialog = opened(u"age"_s);
    ASSERT_EQ(3, table(dialog).rowCount()) << "with two of before";
    const auto* details = dialog.findChild<QPlainTextEdit*>(u"historyDetails"_s);
    EXPECT_EQ(QString(), details->toPlainText());
    table(dialog).selectRow(0);
    const auto lines = details->toPlainText().split(u'\n');
    ASSERT_EQ(4, lines.size()) << "what it is about, then its fields";
    EXPECT_TRUE(lines.contains(u"Points: 4.5 → 3"_s));
    EXPECT_TRUE(lines.contains(u"Reason: — → letters"_s));
    write(u"age"_s, u"points"_s, u"4"_s);
    write(u"age"_s, u"reason"_s, u"other"_s);
    ASSERT_TRUE(waitUntil([&] { return table(dialog).rowCount() == 5; }));
    table(dialog).selectRow(2);
    button(dialog, u"Restore this value"_s).click();
    waitForSaves();
    const auto score = desk().sheet().score(IndicatorId(u"age"_s));
    EXPECT_EQ(Points::whole(3), score.points);
    EXPECT_EQ(u"letters"_s, score.reason);
    EXPECT_TRUE(waitUntil([&] { return table(dialog).rowCount() == 6; })) << "one step again";
}

TEST_F(HistoryDialogTest, bringsNothingBackWhereThereIsNothingToBringBack)
{
    const auto& dialog = opened();
    EXPECT_FALSE(button(dialog, u"Restore this value"_s).isEnabled()) << "no line is chosen";
    table(dialog).selectRow(0);
    EXPECT_TRUE(button(dialog, u"Restore this value"_s).isEnabled());
    table(dialog).selectRow(3);
    EXPECT_FALSE(button(dialog, u"Restore this value"_s).isEnabled()) << "an import is not undone";
}

TEST_F(HistoryDialogTest, saysWhoGaveWhomWhichRole)
{
    auto wang = unnamedPerson(PersonId(QString(32, u'a')));
    wang.chineseName = u"王晓"_s;
    wang.roles = Role::ReviewingExpert;
    ASSERT_EQ(1, m_session->people.change({personAdded(wang, m_reviewer)}).size());
    auto after = wang;
    after.roles = Role::Office | Role::VisitTeam;
    ASSERT_EQ(1, m_session->people.change(personCorrected(wang, after, m_reviewer)).size());
    waitForSaves();
    const auto& dialog = opened();
    EXPECT_EQ(4, table(dialog).rowCount()) << "of the application";
    choose(filter(dialog), filter(dialog).findText(u"People and office settings"_s));
    const auto said = rows(table(dialog));
    ASSERT_FALSE(said.isEmpty());
    EXPECT_TRUE(said.first().contains(u" | 李评审 | 王晓 · "_s)) << qPrintable(said.first());
    EXPECT_TRUE(said.first().contains(u"Role given: Site visit team, Office"_s)) << qPrintable(said.first());
    EXPECT_TRUE(std::ranges::none_of(said, [](const QString& row) { return row.contains(u"Points"_s); }))
        << "nothing of the application: " << qPrintable(said.join(u'\n'));
    table(dialog).selectRow(0);
    EXPECT_FALSE(button(dialog, u"Restore this value"_s).isEnabled()) << "a role is given where that is asked first";
}

TEST_F(HistoryDialogTest, rewordsItsRowsAndKeepsTheFilterInTheLanguageOfTheMoment)
{
    const auto& dialog = opened(u"age"_s);
    speak(Language::Chinese);
    EXPECT_EQ(u"age"_s, filter(dialog).currentData().toString());
    ASSERT_EQ(2, table(dialog).rowCount());
    EXPECT_EQ(u"修改人"_s, table(dialog).horizontalHeaderItem(1)->text());
    EXPECT_TRUE(changesIn(dialog)[0].startsWith(u"年龄"_s)) << qPrintable(changesIn(dialog)[0]);
    EXPECT_TRUE(hasButton(dialog, u"恢复此值"_s));
}

TEST_F(HistoryDialogTest, isWalkedByRowsAndLeftByTab)
{
    auto& dialog = opened();
    auto& list = table(dialog);
    list.setFocus();
    QTest::keyClick(&list, Qt::Key_End);
    EXPECT_EQ(list.rowCount() - 1, list.currentRow());
    EXPECT_TRUE(list.item(list.rowCount() - 1, 0)->isSelected());
    QTest::keyClick(&list, Qt::Key_Home);
    EXPECT_EQ(0, list.currentRow());
    QTest::keyClick(&list, Qt::Key_Tab);
    EXPECT_FALSE(list.hasFocus());
}

TEST_F(HistoryDialogTest, fillsItsWidthAndCutsNeitherWhenNorWho)
{
    auto& dialog = opened();
    for (const int width : {900, 1400}) {
        dialog.resize(width, 600);
        QCoreApplication::processEvents();
        const auto& list = table(dialog);
        EXPECT_EQ(list.viewport()->width(), list.horizontalHeader()->length());
        for (const int column : {0, 1}) {
            EXPECT_GT(list.columnWidth(column), list.fontMetrics().horizontalAdvance(list.item(0, column)->text()));
        }
    }
    EXPECT_EQ(Qt::ElideMiddle, [&dialog] {
        QStyleOptionViewItem option;
        const auto index = table(dialog).model()->index(0, 2);
        struct Open : QStyledItemDelegate
        {
            using QStyledItemDelegate::initStyleOption;
        };
        auto* delegate = static_cast<QStyledItemDelegate*>(table(dialog).itemDelegateForColumn(2));
        (delegate->*&Open::initStyleOption)(&option, index);
        return option.textElideMode;
    }()) << "what was changed stands at the end";
}

} // namespace pingshen::test
