// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/SessionBus.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

class SessionBus : public ::testing::Test
{
protected:
    ~SessionBus() override { qputenv("DBUS_SESSION_BUS_ADDRESS", m_address); }

    QByteArray m_address = qgetenv("DBUS_SESSION_BUS_ADDRESS");
    QTemporaryDir m_folder;
};

} // namespace

TEST_F(SessionBus, isThereWhereAnAddressOrTheRuntimeFolderSaysSo)
{
    EXPECT_TRUE(hasSessionBus("unix:path=/run/user/1000/bus", {}));
    EXPECT_FALSE(hasSessionBus({}, {}));
    EXPECT_FALSE(hasSessionBus({}, m_folder.path().toUtf8()));
    QFile socket(m_folder.filePath(u"bus"_s));
    ASSERT_TRUE(socket.open(QIODevice::WriteOnly));
    EXPECT_TRUE(hasSessionBus({}, m_folder.path().toUtf8()));
}

TEST_F(SessionBus, isNotStartedThroughTheDisplay)
{
    EXPECT_FALSE(hasSessionBus("autolaunch:", {}));
}

TEST_F(SessionBus, thatIsNotThereIsRefusedAtOnce)
{
    qputenv("XDG_RUNTIME_DIR", m_folder.path().toUtf8());
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
    neverWaitForSessionBus();
    EXPECT_EQ("disabled:", qgetenv("DBUS_SESSION_BUS_ADDRESS"));
}

TEST_F(SessionBus, thatIsThereIsLeftAlone)
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/somewhere");
    neverWaitForSessionBus();
    EXPECT_EQ("unix:path=/somewhere", qgetenv("DBUS_SESSION_BUS_ADDRESS"));
}

} // namespace pingshen
