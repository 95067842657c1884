// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/SiteVisit.h"

#include <gtest/gtest.h>

namespace pingshen {

TEST(SiteVisit, isDueOneMonthAfterTheNotification)
{
    SiteVisit visit;
    visit.notifiedOn = {2025, 12, 5};
    EXPECT_EQ(QDate(2026, 1, 5), visit.deadline(1));
}

TEST(SiteVisit, isDueOnTheLastDayOfAShorterMonth)
{
    SiteVisit visit;
    visit.notifiedOn = {2026, 1, 31};
    EXPECT_EQ(QDate(2026, 2, 28), visit.deadline(1));
}

TEST(SiteVisit, hasNoDeadlineBeforeTheNotification)
{
    EXPECT_FALSE(SiteVisit().deadline(1).isValid());
}

} // namespace pingshen
