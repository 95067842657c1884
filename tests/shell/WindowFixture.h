// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/EditJournal.h"
#include "core/storage/Vault.h"
#include "tests/shell/Workstation.h"
#include "tests/support/FixedClock.h"
#include "tests/support/Printers.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace pingshen::test {

/// The window over a vault of two applications, begun by 李评审 in English with nothing on the desk.
class WindowTest : public ::testing::Test
{
protected:
    WindowTest();

    /// Quits as a person does and starts again.
    void restart(const ReviewerId& reviewer = {}, Language language = Language::English);
    /// The first application, opened from the queue by keys.
    void openFirst();
    /// Points and a reason for the indicator that is open.
    void score(const QString& points);
    /// Every indicator with its maximum, or with nothing.
    enum class Marks { Full, None };
    void scoreEverything(Marks marks);
    /// Of the reviewer's sheet, as the desk has it.
    Score scoreOf(const QString& indicator);
    QString indicator();

    QTemporaryDir m_folder;
    FixedClock m_clock;
    ReviewerId m_reviewer{QStringLiteral("李评审")};
    std::unique_ptr<Workstation> m_station;
};

} // namespace pingshen::test
