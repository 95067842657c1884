// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/EditJournal.h"
#include "core/storage/Vault.h"
#include "tests/support/FixedClock.h"
#include "tests/support/Printers.h"
#include "ui/session/Session.h"

#include <QSignalSpy>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace pingshen::test {

/// A session over a real vault that holds one application with a diploma in it.
class SessionTest : public ::testing::Test
{
protected:
    static constexpr int patience = 10'000; ///< milliseconds until something that should come is given up

    SessionTest();

    /// Ends the session, as a quit does, and begins another one over the same vault.
    void restart();
    void openApplication();
    /// Waits until everything that was changed is on disk.
    void waitForSaves();
    /// Waits until the storage thread has done all it was given.
    void drain();
    /// The vault as another program would see it: the session must be ended.
    template<class Look>
    auto look(Look look)
    {
        m_session.reset();
        auto workplace = Workplace::open(m_folder.path(), m_clock);
        EXPECT_OK(workplace);
        return look(**workplace);
    }

    /// The changes to the application since it was imported, oldest first, as they are on disk.
    QList<Edit> changes();

    ui::ReviewDesk& desk() { return m_session->desk; }
    void makeApplication();
    void begin();

    QTemporaryDir m_folder;
    FixedClock m_clock;
    ApplicationId m_application{QStringLiteral("a1b2c3d4e5f60718")};
    ReviewerId m_reviewer{QStringLiteral("李评审")};
    std::unique_ptr<ui::Session> m_session;
};

} // namespace pingshen::test
