// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/Changes.h"
#include "tests/shell/WindowFixture.h"
#include "ui/notice/MessageBar.h"
#include "ui/session/People.h"

#include <QAbstractButton>
#include <QDialog>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace pingshen::test {

using namespace Qt::StringLiterals;

/// Whoever has roles and is no reviewing expert.
class NoExpert : public WindowTest
{
protected:
    NoExpert() { openFirst(); }

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

    bool isTold(const QString& words) const
    {
        return waitUntil([&] { return m_station->window().messages().texts().join(u'\n').contains(words); });
    }
};

TEST_F(NoExpert, scoresByNoKeyAndNoFieldAndIsToldWhoDoesAndWhereTheRolesAre)
{
    for (const auto role : {Role::Office, Role::VisitTeam, Role::MaterialReviewer}) {
        take(role);
        m_station->press(u"Alt+I"_s);
        m_station->press(u"1"_s);
        EXPECT_TRUE(isTold(u"Only reviewing experts score."_s));
        EXPECT_TRUE(m_station->the<QPlainTextEdit>(u"reason"_s).isReadOnly());
        EXPECT_TRUE(m_station->the<QLineEdit>(u"points"_s).isReadOnly());
        const auto change =
            pointsChange(m_station->file(), m_station->desk().reviewer(), IndicatorId(u"age"_s), u"4"_s);
        EXPECT_FALSE(m_station->desk().apply(change)) << "whatever else leads there";
        m_station->press(u"Ctrl+Shift+Return"_s);
        EXPECT_TRUE(m_station->desk().sheet().scores.isEmpty());
        EXPECT_EQ(nullptr, m_station->shown(u"submit"_s));
        m_station->the<QAbstractButton>(u"correctRoles"_s).click();
        ASSERT_TRUE(waitUntil([this] { return m_station->shown<QAbstractButton>(u"role-office"_s); }));
        m_station->the<QDialog>({}).reject();
        ASSERT_TRUE(waitUntil([this] { return !m_station->shown<QAbstractButton>(u"role-office"_s); }));
        m_station->window().activateWindow();
    }
    take(Roles(Role::Office) | Role::ReviewingExpert);
    score(u"4"_s);
    EXPECT_EQ(Points::whole(4), scoreOf(u"age"_s).points);
    EXPECT_EQ(nullptr, m_station->shown(u"correctRoles"_s));
}

TEST_F(NoExpert, keepsASheetInSightThatWasFilledInBefore)
{
    score(u"4"_s);
    take(Role::Office);
    EXPECT_EQ(u"4"_s, m_station->the<QLineEdit>(u"points"_s).text());
    EXPECT_TRUE(m_station->the<QLineEdit>(u"points"_s).isReadOnly());
    EXPECT_EQ(nullptr, m_station->shown(u"submit"_s));
    EXPECT_NE(nullptr, m_station->shown(u"correctRoles"_s));
    m_station->desk().settle({EditKind::ScoreChanged, u"age"_s, u"points"_s}, u"3"_s);
    EXPECT_EQ(Points::whole(4), scoreOf(u"age"_s).points);
}

} // namespace pingshen::test
