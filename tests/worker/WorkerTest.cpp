// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/RenderProtocol.h"
#include "tests/support/Printers.h"
#include "tests/support/TestPdf.h"
#include "tests/support/Wait.h"
#include "tests/worker/Workers.h"

#include <QProcess>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60'000;

/// The worker without a pool: just its input and output.
class BareWorker
{
public:
    BareWorker()
    {
        process.start(QStringLiteral(PINGSHEN_WORKER), {u"--memory"_s, u"1000000000"_s});
        EXPECT_TRUE(process.waitForStarted(patience));
    }

    ~BareWorker()
    {
        process.kill();
        process.waitForFinished(patience);
    }

    RenderFrame next()
    {
        for (;;) {
            auto frame = frames.next();
            EXPECT_OK(frame);
            if (!frame || frame->has_value()) {
                return frame ? **frame : RenderFrame();
            }
            if (!process.waitForReadyRead(patience)) {
                return {};
            }
            frames.add(process.readAllStandardOutput());
        }
    }

    QProcess process;
    FrameReader frames{renderlimit::replyBytes, renderlimit::pixelBytes};
};

#ifdef Q_OS_LINUX
/// A dead process that nobody has asked about is still listed, as a zombie.
bool isRunning(const QByteArray& processId)
{
    QFile file(u"/proc/%1/stat"_s.arg(QString::fromLatin1(processId)));
    return file.open(QIODevice::ReadOnly) && !file.readAll().contains(") Z ");
}
#endif

} // namespace

TEST(Worker, saysItsVersionFirst)
{
    BareWorker worker;
    EXPECT_EQ(helloVersion(worker.next()), renderProtocolVersion);
}

TEST(Worker, endsWhenItsInputEnds)
{
    BareWorker worker;
    worker.next();
    worker.process.closeWriteChannel();
    EXPECT_TRUE(worker.process.waitForFinished(patience));
    EXPECT_EQ(worker.process.exitCode(), 0);
}

TEST(Worker, endsWhenItsInputMakesNoSense)
{
    BareWorker worker;
    worker.process.write("GET / HTTP/1.1\r\n\r\n");
    EXPECT_TRUE(worker.process.waitForFinished(patience));
    EXPECT_NE(worker.process.exitCode(), 0);
}

TEST(Worker, endsWhenARequestAsksForTheImpossible)
{
    BareWorker worker;
    worker.process.write(toBytes(encode(RenderRequest{.kind = RenderRequest::Kind::Tile, .pageSize = {-1, -1}})));
    EXPECT_TRUE(worker.process.waitForFinished(patience));
    EXPECT_NE(worker.process.exitCode(), 0);
}

TEST(Worker, answersThroughThePipeWithoutSharedMemory)
{
    QTemporaryDir folder;
    const auto path = test::TestPdf::ofTextPages(1).save(folder.filePath(u"a.pdf"_s));
    BareWorker worker;
    worker.next();
    const RenderRequest request{
        .id = 3, .kind = RenderRequest::Kind::Tile, .path = path, .pageSize = {50, 70}, .rect = {0, 0, 50, 70}};
    worker.process.write(toBytes(encode(request)));
    const auto reply = decodeReply(worker.next(), nullptr, request);
    ASSERT_TRUE(reply);
    ASSERT_OK(reply->value);
    EXPECT_EQ(std::get<QImage>(*reply->value).pixel(0, 0), 0xFFFFFFFF);
}

#ifdef Q_OS_LINUX
TEST(Worker, doesNotOutliveAClientThatIsKilled)
{
    QTemporaryDir folder;
    const auto path = test::TestPdf::ofTextPages(1).save(folder.filePath(u"a.pdf"_s));
    QProcess client;
    client.start(QStringLiteral(PINGSHEN_HOLDING_CLIENT), {path});
    ASSERT_TRUE(client.waitForReadyRead(patience));
    const auto worker = client.readLine().trimmed();
    ASSERT_TRUE(isRunning(worker));
    client.kill();
    ASSERT_TRUE(client.waitForFinished(patience));
    EXPECT_TRUE(test::waitUntil([&] { return !isRunning(worker); }));
}
#endif

} // namespace pingshen
