// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/process/DocumentChannel.h"
#include "tests/support/Opened.h"
#include "tests/support/Printers.h"

#include <QFile>
#include <QIODevice>
#include <QTemporaryDir>

#include <fcntl.h>
#include <gtest/gtest.h>
#include <unistd.h>

namespace pingshen {

using namespace Qt::StringLiterals;

/// Both ends in one process.
class DocumentChannelWith : public testing::Test
{
protected:
    std::shared_ptr<const OpenDocument> document(const QByteArray& bytes) const
    {
        const auto path = m_folder.filePath(QString::fromLatin1(bytes));
        QFile file(path);
        file.open(QIODevice::WriteOnly);
        file.write(bytes);
        file.close();
        return test::opened(path);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<DocumentChannel> channel = DocumentChannel::create();
    DocumentReceiver receiver{channel->workerEnd()};
};

TEST_F(DocumentChannelWith, documentsBringsEachToItsRequest)
{
    const auto one = channel->send(1, *document("one"));
    const auto two = channel->send(2, *document("two"));
    ASSERT_TRUE(one && two);
    EXPECT_EQ(deviceOn(receiver.receive(1, *one))->readAll(), "one");
    EXPECT_EQ(deviceOn(receiver.receive(2, *two))->readAll(), "two");
}

TEST_F(DocumentChannelWith, anotherRequestsDocumentGivesNone)
{
    ASSERT_TRUE(channel->send(1, *document("one")));
    EXPECT_FALSE(receiver.receive(2, 0));
}

TEST_F(DocumentChannelWith, aDocumentGivesTheWorkerNoRightToWrite)
{
    ASSERT_TRUE(channel->send(1, *document("one")));
    const auto received = receiver.receive(1, 0);
    ASSERT_TRUE(received);
    EXPECT_LT(::write(received->descriptor(), "x", 1), 0);
    EXPECT_TRUE(::fcntl(received->descriptor(), F_GETFD) & FD_CLOEXEC);
}

TEST_F(DocumentChannelWith, aClosedEndGivesNoDocument)
{
    const int end = ::dup(channel->workerEnd());
    channel.reset();
    EXPECT_FALSE(DocumentReceiver(end).receive(1, 0));
    ::close(end);
}

TEST_F(DocumentChannelWith, aWorkerThatEndedTakesNoDocument)
{
    channel->letGo(0);
    EXPECT_FALSE(channel->send(1, *document("one")));
}

TEST_F(DocumentChannelWith, anEndThatWasGivenAwayClosesNothingElse)
{
    channel->letGo(0);
    EXPECT_LT(channel->workerEnd(), 0);
    const int next = ::dup(STDIN_FILENO); // takes the number that became free
    channel->letGo(0);
    channel.reset();
    EXPECT_GE(::fcntl(next, F_GETFD), 0);
    ::close(next);
}

TEST_F(DocumentChannelWith, aWorkerThatTakesNothingNeverBlocks)
{
    const auto bytes = document("one");
    quint64 request = 0;
    while (request < 100'000 && channel->send(request, *bytes)) {
        ++request;
    }
    EXPECT_GT(request, 1U);
    EXPECT_LT(request, 100'000U);
}

} // namespace pingshen
