// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shell/WindowFixture.h"
#include "ui/text/Formats.h"

#include <QAction>
#include <QLabel>

#include <algorithm>

namespace pingshen::test {

using namespace Qt::StringLiterals;

class VisitRequests : public WindowTest
{
protected:
    VisitRequests() { openFirst(); }

    bool says(const QString& words) const
    {
        const auto labels = m_station->window().findChildren<QLabel*>();
        return std::ranges::any_of(
            labels, [&words](const QLabel* label) { return label->isVisible() && label->text().contains(words); });
    }
};

TEST_F(VisitRequests, saysThatARequestWasMadeAndWithdrawnByWhomWhenAndWhy)
{
    m_station->prompter.answer(u"A complaint came in."_s);
    m_station->press(u"Ctrl+Shift+3"_s);
    m_station->actions().action(u"visit.request")->trigger();
    ASSERT_TRUE(waitUntil([this] { return m_station->shown(u"withdrawVisit"_s) != nullptr; }));
    const auto when = ui::dateTimeText(m_clock.now());
    EXPECT_TRUE(says(QString(u"Requested by 李评审 on "_s + when)));
    m_clock.advance(std::chrono::hours(24));
    m_station->prompter.answer(u"It was settled."_s);
    m_station->actions().action(u"visit.withdraw")->trigger();
    const auto later = ui::dateTimeText(m_clock.now());
    const auto tells = [&] {
        return says(u"A visit was requested by 李评审 on %1\nReason: A complaint came in."_s.arg(when))
               && says(u"The request was withdrawn by 李评审 on %1\nReason: It was settled."_s.arg(later));
    };
    EXPECT_TRUE(waitUntil(tells));
    ASSERT_TRUE(m_station->waitForSaves());
    restart();
    ASSERT_TRUE(m_station->waitForCase(u"GT-0001"_s));
    m_station->press(u"Ctrl+Shift+3"_s);
    EXPECT_TRUE(waitUntil(tells)) << "as the history has it";
    m_station->prompter.answer(u"Another one came in."_s);
    m_station->actions().action(u"visit.request")->trigger();
    EXPECT_TRUE(waitUntil([&] { return !says(u"withdrawn by"_s) && says(u"Reason: Another one came in."_s); }));
}

} // namespace pingshen::test
