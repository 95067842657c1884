// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/HandOver.h"
#include "tests/support/Wait.h"

#include <QDir>
#include <QFileInfo>
#include <QLocalServer>
#include <QLocalSocket>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <thread>

namespace pingshen {

using namespace Qt::StringLiterals;
using namespace test;

namespace {

class HandingOver : public ::testing::Test
{
protected:
    HandingOver()
    {
        QObject::connect(&desk, &HandOverServer::requested, &desk, [this](const HandOver& w) { asked << w; });
    }

    /// As another program does, while this one's events go on.
    HandOverOutcome ask(const HandOver& request)
    {
        std::atomic<bool> done = false;
        auto outcome = HandOverOutcome::NobodyThere;
        std::thread other([&] {
            outcome = handOver(point(), request, std::chrono::seconds(10));
            done = true;
        });
        EXPECT_TRUE(waitUntil([&] { return done.load(); }));
        other.join();
        return outcome;
    }

    /// What the desk makes of these bytes: it hangs up.
    bool isRefused(const QByteArray& bytes)
    {
        QLocalSocket socket;
        socket.connectToServer(point());
        socket.write(bytes);
        return waitUntil([&] { return socket.state() == QLocalSocket::UnconnectedState; })
               && socket.readAll().isEmpty();
    }

    QString point() const { return folder.filePath(u"point"_s); }

    QTemporaryDir folder;
    HandOverServer desk;
    QList<HandOver> asked;
};

const HandOver request{{u"/tmp/申报 1.zip"_s, u"/tmp/b#%.pdf"_s}, u"GT-0001"_s};

} // namespace

TEST_F(HandingOver, byAProgramThatShowsAWindowGoesOnMeanwhile)
{
    ASSERT_TRUE(desk.listen(point()));
    std::optional<HandOverOutcome> outcome;
    handOverMeanwhile(point(), {{}, u"GT-0001"_s}, std::chrono::seconds(10), &desk,
                      [&outcome](HandOverOutcome told) { outcome = told; });
    EXPECT_FALSE(outcome) << "it waits for nothing";
    EXPECT_TRUE(asked.isEmpty());
    ASSERT_TRUE(waitUntil([&outcome] { return outcome.has_value(); }));
    EXPECT_EQ(HandOverOutcome::Taken, *outcome);
    ASSERT_TRUE(waitUntil([this] { return asked.size() == 1; }));
    EXPECT_EQ(u"GT-0001"_s, asked[0].application);
}

TEST_F(HandingOver, meanwhileTellsWhenNobodyIsThereOrNobodyAnswers)
{
    std::optional<HandOverOutcome> outcome;
    const auto told = [&outcome](HandOverOutcome what) { outcome = what; };
    handOverMeanwhile(point(), {}, std::chrono::seconds(10), &desk, told);
    ASSERT_TRUE(waitUntil([&outcome] { return outcome.has_value(); }));
    EXPECT_EQ(HandOverOutcome::NobodyThere, *std::exchange(outcome, {}));
    QLocalServer silent;
    ASSERT_TRUE(silent.listen(point()));
    handOverMeanwhile(point(), {}, std::chrono::milliseconds(1), &desk, told);
    ASSERT_TRUE(waitUntil([&outcome] { return outcome.has_value(); }));
    EXPECT_EQ(HandOverOutcome::NoAnswer, *outcome);
}

TEST_F(HandingOver, findsNobodyWhereNoWindowRuns)
{
    EXPECT_EQ(HandOverOutcome::NobodyThere, handOver(point(), request, std::chrono::seconds(1)));
    EXPECT_EQ(HandOverOutcome::NobodyThere, handOver({}, request, std::chrono::seconds(1)));
}

TEST_F(HandingOver, reachesTheWindowThatRuns)
{
    ASSERT_TRUE(desk.listen(point()));
    EXPECT_EQ(HandOverOutcome::Taken, ask(request));
    EXPECT_EQ(QList{request}, asked);
    EXPECT_EQ(HandOverOutcome::Taken, ask({}));
    EXPECT_EQ(2, asked.size());
}

TEST_F(HandingOver, takesThePlaceOfAWindowThatDied)
{
    QFile left(point());
    ASSERT_TRUE(left.open(QIODevice::WriteOnly));
    EXPECT_EQ(HandOverOutcome::NobodyThere, handOver(point(), request, std::chrono::seconds(1)));
    EXPECT_TRUE(desk.listen(point()));
    EXPECT_EQ(HandOverOutcome::Taken, ask(request));
}

TEST_F(HandingOver, saysWhenTheWindowDoesNotAnswer)
{
    QLocalServer silent;
    ASSERT_TRUE(silent.listen(point()));
    EXPECT_EQ(HandOverOutcome::NoAnswer, handOver(point(), request, std::chrono::milliseconds(50)));
}

TEST_F(HandingOver, dropsWhatIsMalformed)
{
    ASSERT_TRUE(desk.listen(point()));
    EXPECT_TRUE(isRefused("open everything\n"));
    EXPECT_TRUE(isRefused(R"({"version":9,"packages":[]})"
                          "\n"));
    EXPECT_TRUE(isRefused(R"({"version":1,"packages":["relative.zip"]})"
                          "\n"));
    EXPECT_TRUE(isRefused(R"({"version":1,"packages":"/tmp/a.zip"})"
                          "\n"));
    EXPECT_TRUE(asked.isEmpty());
    EXPECT_EQ(HandOverOutcome::Taken, ask(request)) << "and goes on";
}

TEST_F(HandingOver, dropsAWishWithoutEnd)
{
    ASSERT_TRUE(desk.listen(point()));
    EXPECT_TRUE(isRefused(QByteArray((1 << 20) + 2, 'x')));
    EXPECT_TRUE(asked.isEmpty());
}

TEST_F(HandingOver, findsNobodyOnceTheWindowCloses)
{
    ASSERT_TRUE(desk.listen(point()));
    desk.close();
    EXPECT_EQ(HandOverOutcome::NobodyThere, handOver(point(), request, std::chrono::seconds(1)));
}

TEST(MeetingPoint, isOneForEachVaultHoweverItIsSpelt)
{
    const QTemporaryDir folder;
    QDir(folder.path()).mkpath(u"a/b"_s);
    EXPECT_EQ(handOverServerName(folder.filePath(u"a"_s)), handOverServerName(folder.filePath(u"a/b/.."_s)));
    EXPECT_NE(handOverServerName(folder.filePath(u"a"_s)), handOverServerName(folder.filePath(u"a/b"_s)));
}

#ifndef Q_OS_WIN
TEST(MeetingPoint, liesInAFolderOfTheUserAlone)
{
    const QFileInfo where(QFileInfo(handOverServerName(QDir::homePath())).path());
    EXPECT_TRUE(where.isDir());
    const auto others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    EXPECT_FALSE(where.permissions() & others);
}
#endif

} // namespace pingshen
