// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/People.h"
#include "core/domain/EditKinds.h"
#include "core/review/Changes.h"
#include "core/work/RecordChange.h"
#include "tests/shell/WindowFixture.h"
#include "ui/notice/MessageBar.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QTableWidget>
#include <QTest>
#include <QToolTip>

namespace pingshen::test {

using namespace Qt::StringLiterals;

class PeopleWindow : public WindowTest
{
protected:
    QString header() const { return m_station->the<QAbstractButton>(u"reviewer"_s).text(); }

    void correct(const QString& name)
    {
        m_station->actions().action(u"program.person"_s)->trigger();
        ASSERT_TRUE(waitUntil([this] { return m_station->shown<QLineEdit>(u"person-chineseName"_s); }));
        m_station->the<QLineEdit>(u"person-chineseName"_s).setText(name);
        QTest::mouseClick(&m_station->the<QAbstractButton>(u"savePerson"_s), Qt::LeftButton);
        ASSERT_TRUE(waitUntil([this] { return m_station->shown<QDialog>({}) == nullptr; }));
        m_station->window().activateWindow(); // as a window manager does when a dialog has gone
        ASSERT_TRUE(waitUntil([this] {
            return QApplication::activeWindow() == &m_station->window() && QApplication::focusWidget();
        })) << "the keyboard is back in the window";
    }

    /// Then the reviewer sits here again.
    void nameWangTwice()
    {
        for (const auto& name : {u"Wang Xiao"_s, u"王晓"_s, u"李评审"_s}) {
            m_station->prompter.answer(name);
            m_station->press(u"Ctrl+Shift+U"_s);
            ASSERT_TRUE(waitUntil([&] { return header() == name; }));
        }
    }

    void joinTheOffice()
    {
        auto& people = m_station->session().people;
        const auto before = *people.book().person(m_reviewer);
        auto office = before;
        office.roles |= Role::Office;
        people.change(personCorrected(before, office, m_reviewer));
    }

    void speakForSomebodyElseOfTheOffice()
    {
        auto& people = m_station->session().people;
        const auto& book = people.book();
        const auto wang = book.named(u"王晓").value(0);
        ASSERT_FALSE(wang.isEmpty());
        auto office = *book.person(wang);
        office.roles |= Role::Office;
        people.change(personCorrected(*book.person(wang), office, wang));
        m_station->waitForSaves();
    }

    /// By everybody, oldest first.
    QList<Edit> personEdits()
    {
        QList<Edit> found;
        m_station.reset();
        const auto workplace = Workplace::open(m_folder.path() + u"/vault"_s, m_clock);
        EXPECT_OK(workplace);
        const auto all = (*workplace)->journal().all().value();
        for (const auto& edit : all) {
            if (rowOf(edit.change.kind).part == StatePart::Person) {
                found.append(edit);
            }
        }
        return found;
    }
};

TEST_F(PeopleWindow, correctANameEverywhereAtOnceAndUndoIt)
{
    openFirst();
    correct(u"李平申"_s);
    EXPECT_EQ(u"李平申"_s, header());
    EXPECT_EQ(u"李平申"_s, m_station->file().persons.label(m_reviewer).zh);
    m_station->press(u"Alt+V"_s);
    m_station->press(u"Ctrl+Z"_s);
    EXPECT_EQ(u"李评审"_s, header());
    m_station->press(u"Ctrl+Shift+Z"_s);
    EXPECT_EQ(u"李平申"_s, header());
    ASSERT_TRUE(m_station->waitForSaves());
    EXPECT_EQ(EditKind::PersonNamed, personEdits().last().change.kind);
}

/// Whoever has another role once somebody has that one.
TEST_F(PeopleWindow, keepForTheOfficeWhatIsTheOffices)
{
    nameWangTwice();
    openFirst();
    speakForSomebodyElseOfTheOffice();
    m_station->press(u"Ctrl+Shift+3"_s);
    const auto& request = m_station->the<QAbstractButton>(u"requestVisit"_s);
    const QList<QAction*> reserved{m_station->actions().action(u"program.office"_s),
                                   m_station->actions().action(u"program.merge"_s),
                                   m_station->actions().action(u"visit.request"_s)};
    for (const auto& why : {u"Only the office can do this."_s, u"此操作仅限主管单位"_s}) {
        for (const auto* action : reserved) {
            EXPECT_FALSE(action->isEnabled()) << qPrintable(action->objectName());
            EXPECT_TRUE(action->toolTip().startsWith(why)) << qPrintable(action->toolTip());
        }
        EXPECT_FALSE(request.isEnabled());
        EXPECT_TRUE(request.toolTip().startsWith(why)) << qPrintable(request.toolTip());
        ASSERT_TRUE(m_station->switchLanguage());
    }
    EXPECT_TRUE(m_station->window().messages().texts().isEmpty()) << "nothing is said that was not tried";
    joinTheOffice();
    for (const auto* action : reserved) {
        EXPECT_TRUE(action->isEnabled()) << qPrintable(action->objectName());
        EXPECT_FALSE(action->toolTip().contains(u"Only"_s)) << qPrintable(action->toolTip());
    }
    EXPECT_TRUE(request.isEnabled());
    m_station->actions().action(u"program.office"_s)->trigger();
    EXPECT_TRUE(waitUntil([this] { return m_station->shown<QLineEdit>(u"step"_s) != nullptr; }));
}

TEST_F(PeopleWindow, undoACorrectionOfNameAndRolesAsOneStepFromItsMessage)
{
    openFirst();
    const auto depth = m_station->desk().history().depth();
    m_station->actions().action(u"program.person"_s)->trigger();
    ASSERT_TRUE(waitUntil([this] { return m_station->shown<QLineEdit>(u"person-chineseName"_s); }));
    m_station->the<QLineEdit>(u"person-chineseName"_s).setText(u"李平申"_s);
    m_station->the<QAbstractButton>(u"role-office"_s).click();
    m_station->prompter.answer(true);
    QTest::mouseClick(&m_station->the<QAbstractButton>(u"savePerson"_s), Qt::LeftButton);
    ASSERT_TRUE(waitUntil([this] { return !m_station->window().messages().texts().isEmpty(); }));
    EXPECT_TRUE(m_station->session().saves.waiting().isEmpty()) << "said before it was true";
    const auto buttons = m_station->window().messages().findChildren<QAbstractButton*>();
    const auto undo = std::ranges::find(buttons, u"Undo"_s, &QAbstractButton::text);
    ASSERT_NE(buttons.end(), undo);
    (*undo)->click();
    EXPECT_EQ(u"李评审"_s, header());
    EXPECT_EQ(depth, m_station->desk().history().depth()) << "nothing is left to take back";
    ASSERT_TRUE(waitUntil([this] { return m_station->shown<QDialog>({}) == nullptr; }));
    m_station->window().activateWindow(); // as a window manager does when a dialog has gone
    ASSERT_TRUE(waitUntil([this] { return m_station->window().isActiveWindow(); }));
    m_station->press(u"Alt+V"_s);
    m_station->press(u"Ctrl+Shift+Z"_s);
    EXPECT_EQ(u"李平申"_s, header());
    EXPECT_EQ(depth + 2, m_station->desk().history().depth()) << "both changes in one step";
    m_station->press(u"Ctrl+Z"_s);
    EXPECT_EQ(depth, m_station->desk().history().depth());
}

/// Something else waits to be written, and what is refused is said to be nothing else.
TEST_F(PeopleWindow, areNotToldThatANameWasCorrectedThatWasRefused)
{
    openFirst();
    m_station->actions().action(u"program.person"_s)->trigger();
    ASSERT_TRUE(waitUntil([this] { return m_station->shown<QLineEdit>(u"person-chineseName"_s); }));
    m_station->the<QLineEdit>(u"person-chineseName"_s).setText(u"王晓"_s);
    auto other = *m_station->session().people.book().person(m_station->desk().reviewer());
    other.id = PersonId(QString(32, u'a'));
    other.chineseName = u"王晓"_s;
    ASSERT_EQ(1, m_station->session().people.change({personAdded(other, m_station->desk().reviewer())}).size());
    ASSERT_LT(0, m_station->session().saves.pending());
    m_station->the<QAbstractButton>(u"savePerson"_s).click();
    ASSERT_TRUE(m_station->waitForSaves());
    const auto said = m_station->window().messages().texts().join(u'\n');
    EXPECT_TRUE(said.contains(u"Another person here has this name"_s)) << qPrintable(said);
    EXPECT_FALSE(said.contains(u"Name corrected."_s)) << qPrintable(said);
    EXPECT_EQ(u"李评审"_s, header());
}

TEST_F(PeopleWindow, areOfferedNoUndoOfAStepThatCameAfterIt)
{
    openFirst();
    m_station->actions().action(u"program.person"_s)->trigger();
    ASSERT_TRUE(waitUntil([this] { return m_station->shown<QLineEdit>(u"person-chineseName"_s); }));
    m_station->the<QLineEdit>(u"person-chineseName"_s).setText(u"李平申"_s);
    m_station->the<QAbstractButton>(u"savePerson"_s).click();
    ASSERT_LT(0, m_station->session().saves.pending());
    ASSERT_TRUE(m_station->desk().apply(
        pointsChange(m_station->file(), m_station->desk().reviewer(), IndicatorId(u"age"_s), u"4"_s)));
    ASSERT_TRUE(waitUntil([this] { return m_station->window().messages().texts().contains(u"Name corrected."_s); }));
    const auto buttons = m_station->window().messages().findChildren<QAbstractButton*>();
    EXPECT_EQ(buttons.end(), std::ranges::find(buttons, u"Undo"_s, &QAbstractButton::text));
}

/// Who sits here decides, not who sat here.
TEST_F(PeopleWindow, keepForTheOfficeUntilSomebodyOfItSitsHere)
{
    nameWangTwice();
    openFirst();
    speakForSomebodyElseOfTheOffice();
    const auto* settings = m_station->actions().action(u"program.office"_s);
    EXPECT_FALSE(settings->isEnabled());
    m_station->prompter.answer(u"王晓"_s);
    m_station->press(u"Ctrl+Shift+U"_s);
    EXPECT_TRUE(waitUntil([&] { return header() == u"王晓"_s && settings->isEnabled(); }));
}

/// Nobody is told what is missing on a sheet that they do not have.
TEST_F(PeopleWindow, speakOfNoSheetToWhoeverHasNone)
{
    openFirst();
    const auto isSaid = [this](const QString& words) {
        return std::ranges::any_of(m_station->window().findChildren<QLabel*>(), [&](const QLabel* label) {
            return label->isVisible() && label->text().contains(words);
        });
    };
    const auto look = [&] {
        m_station->press(u"Ctrl+Shift+3"_s);
        const bool ofVisit = isSaid(u"Your score sheet is not complete yet"_s);
        m_station->press(u"Ctrl+Shift+2"_s);
        const bool ofSheet = isSaid(u"of 11 scored"_s);
        EXPECT_EQ(ofSheet, m_station->shown(u"submit"_s) != nullptr);
        EXPECT_EQ(ofSheet, m_station->shown(u"formula"_s) != nullptr);
        EXPECT_EQ(ofSheet, ofVisit);
        EXPECT_EQ(ofSheet, isSaid(u"Provisional"_s)) << "of each part";
        return ofSheet;
    };
    EXPECT_TRUE(look());
    auto& people = m_station->session().people;
    for (const auto role : {Role::Office, Role::VisitTeam, Role::MaterialReviewer}) {
        auto after = *people.book().person(m_reviewer);
        const auto now = after;
        after.roles = role;
        people.change(personCorrected(now, after, m_reviewer));
        EXPECT_FALSE(look());
    }
    m_station->press(u"1"_s);
    EXPECT_FALSE(look()) << "and comes by none in the window";
}

TEST_F(PeopleWindow, mergeTwoNamesForTheOfficeAndUndoIt)
{
    nameWangTwice();
    auto& merge = *m_station->actions().action(u"program.merge"_s);
    EXPECT_FALSE(merge.isEnabled());
    const auto menus = m_station->window().findChildren<QMenu*>();
    const auto found = std::ranges::find_if(menus, [&](const QMenu* each) { return each->actions().contains(&merge); });
    ASSERT_NE(menus.end(), found);
    auto* menu = *found;
    m_station->dress(ui::Appearance::Dark); // also after another one
    m_station->dress(ui::Appearance::Light);
    menu->popup({});
    menu->setActiveAction(menu->actions().first());
    EXPECT_EQ(QString(), QToolTip::text()) << "what can be chosen says everything in its line";
    for (qsizetype i = 0; i < menu->actions().size() && menu->activeAction() != &merge; ++i) {
        QTest::keyClick(menu, Qt::Key_Down);
    }
    EXPECT_EQ(&merge, menu->activeAction()) << "what is switched off can be walked to";
    EXPECT_TRUE(QToolTip::text().startsWith(u"Only the office can do this."_s)) << qPrintable(QToolTip::text());
    menu->close();
    auto& people = m_station->session().people;
    joinTheOffice();
    const auto wang = people.book().named(u"王晓"_s).first();
    m_station->prompter.answer(1);
    m_station->prompter.answer(0);
    m_station->prompter.answer(true);
    merge.trigger();
    ASSERT_TRUE(waitUntil(
        [&] { return m_station->window().messages().texts().contains(u"Wang Xiao was merged into 王晓."_s); }));
    ASSERT_EQ(3, m_station->prompter.options.size()) << "not the name given up";
    EXPECT_TRUE(m_station->prompter.options.contains(u"李评审 (you)"_s));
    EXPECT_TRUE(m_station->prompter.asked.last().startsWith(u"\"Wang Xiao\" becomes \"王晓\"?"_s));
    EXPECT_EQ(-1, m_station->prompter.preset) << "nobody is merged by pressing Enter twice";
    EXPECT_EQ(QList{wang}, people.book().named(u"Wang Xiao"_s));
    const auto buttons = m_station->window().messages().findChildren<QAbstractButton*>();
    const auto undo = std::ranges::find(buttons, u"Undo"_s, &QAbstractButton::text);
    ASSERT_NE(buttons.end(), undo);
    (*undo)->click();
    EXPECT_NE(QList{wang}, people.book().named(u"Wang Xiao"_s));
    ASSERT_TRUE(m_station->waitForSaves());
    EXPECT_EQ(EditKind::PersonMerged, personEdits().last().change.kind);
}

TEST_F(PeopleWindow, mergeASlipIntoWhoeverSitsHereAndSayWhoBecomesWhom)
{
    openFirst();
    for (const auto& name : {u"王建国"_s, u"Chen Xiao"_s, u"Chen"_s, u"Chen Xiao"_s}) {
        m_station->prompter.answer(name);
        m_station->press(u"Ctrl+Shift+U"_s);
        ASSERT_TRUE(waitUntil([&] { return header() == name; }));
    }
    m_reviewer = m_station->desk().reviewer();
    joinTheOffice();
    auto& people = m_station->session().people;
    const auto chen = people.book().named(u"Chen"_s).first();
    for (const auto& becomes : {u"\"Chen\" becomes \"Chen Xiao\"?"_s, u"要将“Chen”改为“Chen Xiao”吗？"_s}) {
        m_station->prompter.answer(0);
        m_station->prompter.answer(0);
        m_station->prompter.answer(false);
        m_station->actions().action(u"program.merge"_s)->trigger();
        ASSERT_TRUE(waitUntil([&] { return m_station->prompter.asked.last().startsWith(becomes); }))
            << qPrintable(m_station->prompter.asked.last());
        EXPECT_TRUE(m_station->prompter.options.first().startsWith(u"Chen Xiao"_s)) << "most alike, before 王建国";
        ASSERT_TRUE(m_station->switchLanguage());
    }
    EXPECT_EQ(chen, people.book().meant(chen)) << "not before that was answered";
    m_station->prompter.answer(0);
    m_station->prompter.answer(0);
    m_station->prompter.answer(true);
    m_station->actions().action(u"program.merge"_s)->trigger();
    EXPECT_TRUE(waitUntil([&] { return people.book().meant(chen) == m_reviewer; }));
    ASSERT_TRUE(m_station->waitForSaves());
}

TEST_F(PeopleWindow, areToldWhyANameThatHoldsEntriesIsNotMergedIntoTheirs)
{
    m_station->prompter.answer(u"Chen"_s);
    m_station->press(u"Ctrl+Shift+U"_s);
    ASSERT_TRUE(waitUntil([&] { return header() == u"Chen"_s; }));
    openFirst();
    score(u"4"_s);
    ASSERT_TRUE(m_station->waitForSaves());
    m_station->prompter.answer(u"李评审"_s);
    m_station->press(u"Ctrl+Shift+U"_s);
    ASSERT_TRUE(waitUntil([&] { return header() == u"李评审"_s; }));
    joinTheOffice();
    ASSERT_TRUE(m_station->waitForSaves());
    m_station->prompter.answer(0);
    m_station->prompter.answer(0);
    m_station->prompter.answer(true);
    m_station->actions().action(u"program.merge"_s)->trigger();
    const auto isTold = [this] {
        return m_station->window().messages().texts().join(u' ').contains(
            u"Entries were made under this name: \"Chen\""_s);
    };
    EXPECT_TRUE(waitUntil(isTold)) << qPrintable(m_station->window().messages().texts().join(u'\n'));
    const auto& book = m_station->session().people.book();
    const auto chen = book.named(u"Chen"_s).value(0);
    EXPECT_TRUE(waitUntil([&] { return book.meant(chen) == chen; }));
}

TEST_F(PeopleWindow, askOnceBeforeTheRoleOfTheOfficeIsGiven)
{
    const auto tick = [this](std::optional<bool> answer) {
        m_station->prompter.answer(answer ? QVariant(*answer) : QVariant());
        m_station->actions().action(u"program.person"_s)->trigger();
        ASSERT_TRUE(waitUntil([this] { return m_station->shown<QAbstractButton>(u"role-office"_s); }));
        m_station->the<QAbstractButton>(u"role-office"_s).click();
        m_station->the<QAbstractButton>(u"role-visit"_s).click();
        QTest::mouseClick(&m_station->the<QAbstractButton>(u"savePerson"_s), Qt::LeftButton);
        ASSERT_TRUE(waitUntil([this] { return m_station->shown<QDialog>({}) == nullptr; }));
        m_station->window().activateWindow(); // as a window manager does when a dialog has gone
    };
    const auto roles = [this] { return m_station->session().people.book().person(m_reviewer)->roles; };
    tick(false);
    ASSERT_TRUE(waitUntil([&] { return roles().testFlag(Role::VisitTeam); })) << "what else was corrected";
    EXPECT_FALSE(roles().testFlag(Role::Office));
    EXPECT_TRUE(m_station->prompter.asked.last().contains(u"The history records under your name that 李评审"_s));
    const auto asked = m_station->prompter.asked.size();
    tick(true);
    ASSERT_TRUE(waitUntil([&] { return roles().testFlag(Role::Office); }));
    EXPECT_EQ(asked + 1, m_station->prompter.asked.size());
    const auto said = u"Roles changed: 李评审 · Role given: Office, Role taken away: Site visit team."_s;
    EXPECT_TRUE(waitUntil([&] { return m_station->window().messages().texts().contains(said); }))
        << qPrintable(m_station->window().messages().texts().join(u'\n'));
    m_station->prompter.answer(false);
    m_station->actions().action(u"program.person"_s)->trigger();
    ASSERT_TRUE(waitUntil([this] { return m_station->shown<QAbstractButton>(u"role-office"_s); }));
    m_station->the<QAbstractButton>(u"role-office"_s).click();
    QTest::mouseClick(&m_station->the<QAbstractButton>(u"savePerson"_s), Qt::LeftButton);
    EXPECT_TRUE(waitUntil([&] { return !roles().testFlag(Role::Office); })) << "giving it up needs no question";
    EXPECT_EQ(asked + 1, m_station->prompter.asked.size());
}

TEST_F(PeopleWindow, haveBothNamesFromWhatIsTypedInEitherForm)
{
    openFirst();
    m_station->prompter.answer(u"Li Ming (李明)"_s);
    m_station->press(u"Ctrl+Shift+U"_s);
    ASSERT_TRUE(waitUntil([this] { return header() == u"Li Ming 李明"_s; }));
    const auto& book = m_station->session().people.book();
    const auto ming = m_station->desk().reviewer();
    EXPECT_EQ(u"李明"_s, book.person(ming)->chineseName);
    EXPECT_EQ(QString(), book.person(ming)->remark);
    ASSERT_TRUE(waitUntil([this] { return m_station->shown(u"formPane"_s) != nullptr; }));
    ASSERT_TRUE(m_station->switchLanguage());
    EXPECT_EQ(u"李明 Li Ming"_s, header());
    m_station->prompter.answer(u"李明 Li Ming"_s);
    m_station->press(u"Ctrl+Shift+U"_s);
    ASSERT_TRUE(waitUntil([this] { return m_station->prompter.foundNames == QStringList{u"李明 Li Ming"_s}; }));
    ASSERT_TRUE(m_station->waitForSaves());
    EXPECT_EQ(ming, m_station->desk().reviewer()) << "however they write it";
}

TEST_F(PeopleWindow, areNotMadeByLookingForThem)
{
    m_station->prompter.answer(QVariant());
    m_station->press(u"Ctrl+Shift+U"_s);
    ASSERT_TRUE(waitUntil([this] { return !m_station->prompter.asked.isEmpty(); }));
    EXPECT_EQ(2, personEdits().size());
}

TEST_F(PeopleWindow, separateMergedNamesWhereTheyAreMerged)
{
    nameWangTwice();
    joinTheOffice();
    auto& people = m_station->session().people;
    const auto wang = people.book().named(u"王晓"_s).first();
    const auto again = people.book().named(u"Wang Xiao"_s).first();
    people.change({personMerged(people.book(), wang, again, m_reviewer)});
    ASSERT_EQ(QList{wang}, people.book().named(u"Wang Xiao"_s));
    m_station->prompter.answer(2); // after the two who can be merged
    m_station->actions().action(u"program.merge"_s)->trigger();
    ASSERT_TRUE(waitUntil([&] {
        return m_station->window().messages().texts().contains(u"Wang Xiao and 王晓 are two people again."_s);
    }));
    ASSERT_EQ(3, m_station->prompter.options.size());
    EXPECT_EQ(u"Separate: Wang Xiao from 王晓"_s, m_station->prompter.options.last());
    EXPECT_EQ(QList{again}, people.book().named(u"Wang Xiao"_s));
}

TEST_F(PeopleWindow, sayThatANameIsCorrectedOnlyUntilTheNextStep)
{
    openFirst();
    correct(u"李平申"_s);
    ASSERT_TRUE(waitUntil([this] { return !m_station->window().messages().texts().isEmpty(); }));
    score(u"3"_s);
    EXPECT_TRUE(m_station->window().messages().texts().isEmpty());
}

TEST_F(PeopleWindow, correctANameWithNothingOnTheDesk)
{
    correct(u"李平申"_s);
    EXPECT_EQ(u"李平申"_s, header());
    ASSERT_TRUE(m_station->waitForSaves());
    m_station->actions().action(u"program.quit"_s)->trigger();
    restart(m_reviewer);
    EXPECT_EQ(u"李平申"_s, header());
}

TEST_F(PeopleWindow, leaveTheKeyboardInTheQueueAfterACorrectionWithNothingOnTheDesk)
{
    m_station->window().setFocus(Qt::OtherFocusReason); // as before it was known where work begins
    correct(u"李平申"_s);
    EXPECT_TRUE(waitUntil([this] { return QApplication::focusWidget() == m_station->shown(u"queue"_s); }));
}

TEST_F(PeopleWindow, refuseANameThatIsAnothers)
{
    m_station->prompter.answer(u"王评审"_s);
    m_station->press(u"Ctrl+Shift+U"_s);
    ASSERT_TRUE(waitUntil([this] { return header() == u"王评审"_s; }));
    m_station->actions().action(u"program.person"_s)->trigger();
    ASSERT_TRUE(waitUntil([this] { return m_station->shown<QLineEdit>(u"person-chineseName"_s); }));
    m_station->the<QLineEdit>(u"person-chineseName"_s).setText(u"李 评审"_s);
    EXPECT_FALSE(m_station->the<QAbstractButton>(u"savePerson"_s).isEnabled());
    EXPECT_TRUE(m_station->the<QLabel>(u"fault"_s).text().startsWith(u"Another person here has this name"_s));
    m_station->the<QLineEdit>(u"person-remark"_s).setText(u"北京大学"_s);
    EXPECT_TRUE(m_station->the<QAbstractButton>(u"savePerson"_s).isEnabled());
}

TEST_F(PeopleWindow, takeANameTypedAnotherWayForTheSamePerson)
{
    m_station->prompter.answer(u" 李 评审"_s);
    m_station->press(u"Ctrl+Shift+U"_s);
    ASSERT_TRUE(m_station->waitForSaves());
    openFirst();
    EXPECT_EQ(m_reviewer, m_station->desk().reviewer());
    EXPECT_EQ(2, personEdits().size()) << "nobody was added";
}

TEST_F(PeopleWindow, areAddedWhenTheyFirstGiveTheirName)
{
    m_station->prompter.answer(u" 赵 新"_s);
    m_station->press(u"Ctrl+Shift+U"_s);
    ASSERT_TRUE(waitUntil([this] { return header() == u"赵 新"_s; }));
    EXPECT_TRUE(isMadePersonId(m_station->desk().reviewer()));
    const auto made = personEdits().last().change;
    EXPECT_TRUE(made.kind == EditKind::PersonAdded && made.subject == made.author.value());
}

TEST_F(PeopleWindow, tellTwoOfOneNameApart)
{
    m_station->prompter.answer(u"李评审（北京大学）"_s);
    m_station->press(u"Ctrl+Shift+U"_s);
    ASSERT_TRUE(waitUntil([this] { return header() == u"李评审（北京大学）"_s; }));
    EXPECT_NE(m_reviewer, m_station->desk().reviewer());
    m_station->prompter.answer(u"李评审"_s);
    m_station->press(u"Ctrl+Shift+U"_s);
    ASSERT_TRUE(waitUntil([this] { return header() == u"李评审"_s; }));
    EXPECT_EQ(m_reviewer, m_station->desk().reviewer());
    EXPECT_TRUE(m_station->prompter.known.contains(u"李评审（北京大学）"_s));
}

} // namespace pingshen::test
