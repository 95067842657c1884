// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/process/DocumentChannel.h"
#include "core/render/RenderProtocol.h"
#include "tests/support/KernelGuards.h"
#include "tests/support/Opened.h"
#include "tests/support/Printers.h"
#include "tests/support/Programs.h"
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
#ifdef Q_OS_UNIX
        process.setChildProcessModifier([this] { documents->keepOpenOnExec(); });
#endif
        process.start(test::programPath("pingshen-worker"),
                      {u"--memory"_s, u"1000000000"_s, u"--documents"_s, QString::number(documents->workerEnd())});
        EXPECT_TRUE(process.waitForStarted(patience));
        documents->letGo(process.processId());
    }

    ~BareWorker()
    {
        process.kill();
        process.waitForFinished(patience);
    }

    WorkerFrame next()
    {
        for (;;) {
            auto frame = frames.next();
            EXPECT_OK(frame);
            if (!frame || frame->has_value()) {
                return frame ? **frame : WorkerFrame();
            }
            if (!process.waitForReadyRead(patience)) {
                return {};
            }
            frames.add(process.readAllStandardOutput());
        }
    }

    void ask(RenderRequest request, const QString& path)
    {
        request.ticket = documents->send(request.id, *test::opened(path)).value();
        process.write(toBytes(encode(request)));
    }

    QProcess process;
    std::unique_ptr<DocumentChannel> documents = DocumentChannel::create();
    FrameReader frames{renderlimit::replyBytes, renderlimit::pixelBytes};
};

RenderRequest wholePage(quint64 id)
{
    return {.id = id,
            .kind = RenderRequest::Kind::Tile,
            .document = Digest::of("a"),
            .pageSize = {50, 70},
            .rect = {0, 0, 50, 70}};
}

#ifdef Q_OS_LINUX
/// A dead process that nobody has asked about is still listed, as a zombie.
bool isRunning(const QByteArray& processId)
{
    QFile file(u"/proc/%1/stat"_s.arg(QString::fromLatin1(processId)));
    return file.open(QIODevice::ReadOnly) && !file.readAll().contains(") Z ");
}
#endif

} // namespace

TEST(Worker, saysItsVersionAndItsGuardsFirst)
{
    BareWorker worker;
    const auto hello = decodeHello(worker.next());
    ASSERT_TRUE(hello);
    EXPECT_EQ(hello->version, workerProtocolVersion);
    EXPECT_EQ("", test::lackOf(hello->guards, test::KernelGuards::ask().offered));
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
    worker.process.write(toBytes(
        encode(RenderRequest{.kind = RenderRequest::Kind::Tile, .document = Digest::of("a"), .pageSize = {-1, -1}})));
    EXPECT_TRUE(worker.process.waitForFinished(patience));
    EXPECT_NE(worker.process.exitCode(), 0);
}

TEST(Worker, answersThroughThePipeWithoutSharedMemory)
{
    QTemporaryDir folder;
    const auto path = test::TestPdf::ofTextPages(1).save(folder.filePath(u"a.pdf"_s));
    BareWorker worker;
    worker.next();
    const auto request = wholePage(3);
    worker.ask(request, path);
    const auto reply = decodeReply(worker.next(), nullptr, request);
    ASSERT_TRUE(reply);
    ASSERT_OK(reply->value);
    EXPECT_EQ(std::get<QImage>(*reply->value).pixel(0, 0), 0xFFFFFFFF);
}

TEST(Worker, endsWhenARequestComesWithAnotherRequestsDocument)
{
    QTemporaryDir folder;
    const auto path = test::TestPdf::ofTextPages(1).save(folder.filePath(u"a.pdf"_s));
    BareWorker worker;
    worker.next();
    worker.documents->send(4, *test::opened(path));
    worker.process.write(toBytes(encode(wholePage(3))));
    EXPECT_TRUE(worker.process.waitForFinished(patience));
    EXPECT_NE(worker.process.exitCode(), 0);
}

#ifdef Q_OS_LINUX
TEST(Worker, doesNotOutliveAClientThatIsKilled)
{
    QTemporaryDir folder;
    const auto path = test::TestPdf::ofTextPages(1).save(folder.filePath(u"a.pdf"_s));
    QProcess client;
    client.start(test::programPath("pingshen-holding-client"), {path});
    ASSERT_TRUE(client.waitForReadyRead(patience));
    const auto worker = client.readLine().trimmed();
    ASSERT_TRUE(isRunning(worker));
    client.kill();
    ASSERT_TRUE(client.waitForFinished(patience));
    EXPECT_TRUE(test::waitUntil([&] { return !isRunning(worker); }));
}
#endif

} // namespace pingshen
