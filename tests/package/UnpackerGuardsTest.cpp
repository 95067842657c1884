// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/package/PackageFixture.h"
#include "tests/support/Programs.h"

namespace pingshen {

using namespace Qt::StringLiterals;

TEST(UnpackerGuards, areThoseThatItSays)
{
    UnpackerSettings settings;
    settings.program = test::programPath("pingshen-fake-unpacker");
    EXPECT_FALSE(settings.told->last());
    const Task task;
    const auto guards = Unpacker(settings, task).guards();
    ASSERT_OK(guards);
    EXPECT_EQ(Guards(Guard::Memory), *guards) << "the fake one says so";
    EXPECT_EQ(Guards(Guard::Memory), settings.told->last());
}

TEST(UnpackerGuards, areToldToAllWhoShareItsSettings)
{
    const auto settings = test::realUnpacker();
    PackageRequest request;
    request.unpacker = settings;
    const Task task;
    const auto guards = Unpacker(request.unpacker, task).guards();
    ASSERT_OK(guards);
    EXPECT_EQ(*guards, settings.told->last());
#ifdef Q_OS_LINUX
    EXPECT_TRUE(guards->testFlag(Guard::Privileges));
#endif
}

TEST(UnpackerGuards, areUnknownOfOneThatDoesNotStart)
{
    const Task task;
    EXPECT_FAILS(WorkerNotStarted, Unpacker({.program = u"/nowhere/unpacker"_s}, task).guards());
}

} // namespace pingshen
