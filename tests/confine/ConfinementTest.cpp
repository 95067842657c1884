// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/KernelGuards.h"
#include "tests/support/Programs.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <gtest/gtest.h>
#include <unistd.h>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

enum class Outcome { Worked, Refused, Unknown, NotGuarded };

/// A process that confined itself, allowed to read one folder, and then tries something.
class Confinement : public testing::Test
{
protected:
    Confinement()
    {
        for (const auto& path : {inside(), outside()}) {
            QDir().mkpath(QFileInfo(path).path());
            QFile file(path);
            file.open(QIODevice::WriteOnly);
            file.write("secret");
        }
    }

    QString inside() const { return m_dir.filePath(u"readable/file"_s); }
    QString outside() const { return m_dir.filePath(u"vault/file"_s); }

    Outcome attempt(const QString& what, const QString& on) const
    {
        QProcess process;
        process.start(test::programPath("pingshen-attempt"), {what, on, m_dir.filePath(u"readable"_s)});
        EXPECT_TRUE(process.waitForFinished(60'000));
        return process.exitStatus() == QProcess::NormalExit ? static_cast<Outcome>(process.exitCode())
                                                            : Outcome::Unknown;
    }

    QTemporaryDir m_dir;
};

class Forbidden : public Confinement, public testing::WithParamInterface<const char*>
{};

} // namespace

TEST_P(Forbidden, isRefusedAndLeavesTheFileAsItWas)
{
    const auto outcome = attempt(QString::fromLatin1(GetParam()), outside());
    if (const auto kernel = test::KernelGuards::ask(); !kernel.isWhole()) {
        GTEST_SKIP() << kernel.obstacle();
    }
    EXPECT_EQ(outcome, Outcome::Refused);
    QFile file(outside());
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll(), "secret");
    EXPECT_FALSE(QFile::exists(outside() + u'2'));
}

INSTANTIATE_TEST_SUITE_P(Worker, Forbidden,
                         testing::Values("read", "write", "create", "append", "truncate", "remove", "rename", "link",
                                         "makeFolder", "changeMode", "tcp", "tcp6", "local", "netlink", "program",
                                         "fork", "trace", "memory", "memoryFile", "signal", "namespace", "ring", "keys",
                                         "limits", "writableCode"),
                         [](const auto& attempt) { return std::string(attempt.param); });

TEST_F(Confinement, leavesReadingTheGivenFolderThreadsAndMemory)
{
    if (const auto kernel = test::KernelGuards::ask(); !kernel.isWhole()) {
        GTEST_SKIP() << kernel.obstacle();
    }
    EXPECT_EQ(attempt(u"read"_s, inside()), Outcome::Worked);
    EXPECT_EQ(attempt(u"thread"_s, inside()), Outcome::Worked);
    EXPECT_EQ(attempt(u"pages"_s, inside()), Outcome::Worked);
}

TEST_F(Confinement, leavesTheNetworkWhereAnyoneMayMakeAnotherOne)
{
    if (QProcess::execute(u"unshare"_s, {u"--user"_s, u"--net"_s, u"true"_s}) != 0) {
        GTEST_SKIP() << "this system lets nobody make a network namespace";
    }
    QProcess process;
    process.start(test::programPath("pingshen-attempt"), {u"network"_s, inside(), m_dir.filePath(u"readable"_s)});
    ASSERT_TRUE(process.waitForFinished(60'000));
    const auto network = process.readAllStandardOutput();
    EXPECT_TRUE(network.startsWith("net:[")) << network.toStdString();
    char ours[64] = {};
    ASSERT_GT(::readlink("/proc/self/ns/net", ours, sizeof ours - 1), 0);
    EXPECT_NE(network, ours);
}

TEST_F(Confinement, refusesWritingEvenWhereReadingIsAllowed)
{
    if (const auto kernel = test::KernelGuards::ask(); !kernel.isWhole()) {
        GTEST_SKIP() << kernel.obstacle();
    }
    EXPECT_EQ(attempt(u"write"_s, inside()), Outcome::Refused);
    EXPECT_EQ(attempt(u"remove"_s, inside()), Outcome::Refused);
}

} // namespace pingshen
