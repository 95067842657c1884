// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/Changes.h"
#include "tests/shell/WindowFixture.h"
#include "ui/models/QueueModel.h"
#include "ui/notice/MessageBar.h"
#include "ui/session/People.h"
#include "ui/text/Formats.h"

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QTimer>

namespace pingshen::test {

using namespace Qt::StringLiterals;

/// 李评审 has submitted; then somebody of the office sits at the window, who has no sheet.
class OfficeReturns : public WindowTest
{
protected:
    void SetUp() override
    {
        openFirst();
        submit(Marks::Full);
    }

    void submit(Marks marks)
    {
        scoreEverything(marks);
        m_station->prompter.answer(true);
        m_station->press(u"Ctrl+Shift+Return"_s);
        ASSERT_TRUE(waitUntil([this] { return m_station->desk().sheet().isLocked(); }));
        ASSERT_TRUE(m_station->waitForSaves());
    }

    /// With the application open again.
    void sit(const QString& name)
    {
        const auto id = m_station->file().dossier.id;
        m_station->prompter.answer(name);
        m_station->press(u"Ctrl+Shift+U"_s);
        ASSERT_TRUE(waitUntil([&] {
            const auto& people = m_station->session().people.book();
            return people.label(m_station->desk().reviewer()).zh == name;
        }));
        m_station->window().openApplication(id);
        ASSERT_TRUE(m_station->waitForCase(u"GT-0001"_s));
    }

    void take(Roles roles)
    {
        auto& people = m_station->session().people;
        const auto me = m_station->desk().reviewer();
        auto after = *people.book().person(me);
        const auto before = after;
        after.roles = roles;
        people.change(personCorrected(before, after, me));
        ASSERT_TRUE(m_station->waitForSaves());
    }

    QString said() const { return m_station->the<QLabel>(u"said"_s).text(); }

    QAction& action() { return *m_station->actions().action(u"sheet.return"_s); }

    /// What the sheet's own expert finds.
    Sheet sheetOf(const QString& name)
    {
        sit(name);
        return m_station->desk().sheet();
    }

    const QString why = u"Say which years count."_s;
};

TEST_F(OfficeReturns, theSheetOfAnExpertWhoIsNamedWithoutASheetOfItsOwn)
{
    sit(u"王晓"_s);
    EXPECT_FALSE(action().isEnabled()) << "nobody is of the office yet, and another's sheet is nobody's to see";
    take(Role::Office);
    ASSERT_TRUE(waitUntil([this] { return action().isEnabled(); }));
    EXPECT_TRUE(m_station->file().review.sheets.isEmpty()) << "nothing of what is on it";
    m_station->prompter.answer(why);
    m_station->the<QAbstractButton>(u"return"_s).click();
    ASSERT_TRUE(waitUntil([this] { return !action().isEnabled(); }));
    EXPECT_TRUE(m_station->prompter.asked.last().contains(u"The score sheet of 李评审, submitted on "_s))
        << qPrintable(m_station->prompter.asked.last());
    EXPECT_EQ(u"No score sheet of this application has been submitted."_s, action().toolTip());
    EXPECT_EQ(nullptr, m_station->shown(u"return"_s));
    const auto told = u"The score sheet of 李评审 was returned: it can be changed and submitted again."_s;
    EXPECT_TRUE(waitUntil([&] { return m_station->window().messages().texts().contains(told); }));
    const auto sheet = sheetOf(u"李评审"_s);
    EXPECT_EQ(SheetState::Returned, sheet.state);
    EXPECT_EQ(why, sheet.returnReason);
    const auto words = QString(u"Returned by 王晓 on "_s + ui::dateTimeText(m_clock.now()) + u": "_s + why);
    EXPECT_EQ(words, m_station->the<QLabel>(u"returned"_s).text());
}

TEST_F(OfficeReturns, oneOfSeveralSheetsByExpertAndTime)
{
    sit(u"王晓"_s);
    submit(Marks::None);
    sit(u"赵新"_s);
    take(Role::Office);
    ASSERT_TRUE(waitUntil([this] { return action().isEnabled(); }));
    m_station->prompter.answer(1);
    m_station->prompter.answer(why);
    action().trigger();
    ASSERT_TRUE(waitUntil([this] { return m_station->file().submitted().size() == 1; }));
    ASSERT_EQ(2, m_station->prompter.options.size());
    EXPECT_TRUE(m_station->prompter.options[0].startsWith(u"李评审 · submitted on "_s));
    EXPECT_TRUE(m_station->prompter.options[1].startsWith(u"王晓 · submitted on "_s));
    EXPECT_EQ(-1, m_station->prompter.preset) << "nobody's by pressing Enter twice";
    EXPECT_TRUE(action().isEnabled()) << "the other one";
    ASSERT_TRUE(m_station->waitForSaves());
    EXPECT_EQ(SheetState::Returned, sheetOf(u"王晓"_s).state);
    EXPECT_EQ(SheetState::Submitted, sheetOf(u"李评审"_s).state);
}

TEST_F(OfficeReturns, anExpertOfItsOwnAsEver)
{
    take(Roles(Role::Office) | Role::ReviewingExpert);
    m_station->prompter.answer(why);
    m_station->the<QAbstractButton>(u"return"_s).click();
    ASSERT_TRUE(waitUntil([this] { return !m_station->desk().sheet().isLocked(); }));
    EXPECT_TRUE(m_station->prompter.asked.last().contains(
        u"The office returns the sheet to its reviewer. Give the reason; every version is kept."_s));
    EXPECT_EQ(SheetState::Returned, m_station->desk().sheet().state);
    EXPECT_FALSE(action().isEnabled());
    EXPECT_TRUE(m_station->prompter.asked.last().contains(u"A return cannot be undone."_s));
    m_station->press(u"Ctrl+Z"_s);
    EXPECT_EQ(u"A return cannot be undone: the sheet can be changed and submitted again"_s, said());
    EXPECT_TRUE(m_station->window().findChild<QTimer*>(u"passing"_s)->isActive()) << "until it is read";
    m_station->press(u"Ctrl+Z"_s);
    EXPECT_EQ(u"Nothing to undo"_s, said());
    auto* passing = m_station->window().findChild<QTimer*>(u"passing"_s);
    ASSERT_TRUE(passing && passing->isActive());
    passing->setInterval(0);
    EXPECT_TRUE(waitUntil([this] { return m_station->shown<QLabel>(u"said"_s) == nullptr; })) << "soon over";
}

TEST_F(OfficeReturns, whatTheQueueShowsThemAsSubmitted)
{
    sit(u"王晓"_s);
    auto& status = m_station->the<QComboBox>(u"queueStatus"_s);
    status.setCurrentIndex(status.findText(u"Submitted"_s));
    Q_EMIT status.activated(status.currentIndex());
    const auto* queue = m_station->window().findChild<QListView*>(u"queue"_s)->model();
    ASSERT_TRUE(waitUntil([&] { return queue->rowCount() == 0; })) << "not of the office yet";
    take(Role::Office);
    ASSERT_TRUE(waitUntil([&] { return queue->rowCount() == 1; }));
    const auto* row = queue->index(0, 0).data(ui::QueueModel::RowRole).value<const QueueRow*>();
    ASSERT_TRUE(row);
    EXPECT_EQ(u"GT-0001"_s, row->caseNumber);
    EXPECT_EQ(1, row->submittedByOthers);
}

TEST_F(OfficeReturns, nothingAndRequestsNoVisitWhereThereIsNoneToReturnOrRequest)
{
    sit(u"王晓"_s);
    take(Role::Office);
    ASSERT_TRUE(waitUntil([this] { return action().isEnabled(); }));
    m_station->prompter.answer(why);
    action().trigger();
    m_station->prompter.answer(u"A complaint came in."_s);
    auto& request = *m_station->actions().action(u"visit.request"_s);
    ASSERT_TRUE(request.isEnabled());
    request.trigger();
    ASSERT_TRUE(waitUntil([&] { return !request.isEnabled() && !action().isEnabled(); }));
    EXPECT_EQ(u"A site visit has already been requested."_s, request.toolTip());
    ASSERT_TRUE(m_station->switchLanguage());
    EXPECT_EQ(u"已要求实地尽职调查。"_s, request.toolTip());
    EXPECT_EQ(u"本申报件尚无已提交的评分表。"_s, action().toolTip());
}

} // namespace pingshen::test
