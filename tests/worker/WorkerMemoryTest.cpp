// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/WorkerProcess.h"
#include "tests/support/Opened.h"
#include "tests/support/TestPdf.h"
#include "tests/support/Wait.h"
#include "tests/worker/Workers.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;

/// A worker that is asked as the window asks.
class WorkerMemory : public testing::Test
{
protected:
    WorkerMemory()
    {
        QObject::connect(&worker, &WorkerProcess::replied, &worker, [this](const RenderReply& reply) {
            EXPECT_TRUE(reply.value);
            ++answers;
        });
        worker.start();
        EXPECT_TRUE(test::waitUntil([this] { return worker.isIdle(); }));
    }

    void ask(const RenderRequest& request)
    {
        const int before = answers;
        worker.send(request, *bytes);
        ASSERT_TRUE(test::waitUntil([&] { return answers > before; }));
    }

    void read(int number)
    {
        const auto document = Digest::of(QByteArray::number(number));
        ask({.kind = RenderRequest::Kind::Open, .document = document});
        ask({.kind = RenderRequest::Kind::Tile,
             .document = document,
             .pageSize = {600, 800},
             .rect = {0, 0, 600, 800}});
        ask({.kind = RenderRequest::Kind::Text, .document = document, .page = 1});
    }

    QTemporaryDir folder;
    std::shared_ptr<const OpenDocument> bytes =
        test::opened(test::TestPdf::ofTextPages(20)
                         .add({.size = {300, 400}, .picture = test::cornerPicture({600, 800})})
                         .save(folder.filePath(u"a.pdf"_s)));
    WorkerProcess worker{test::realWorkers()};
    int answers = 0;
};

TEST_F(WorkerMemory, staysFlatOverFiveHundredDocumentsReadInTurn)
{
    for (int number = 0; number < 100; ++number) {
        ASSERT_NO_FATAL_FAILURE(read(number));
    }
    const auto settled = worker.residentBytes();
    for (int number = 100; number < 500; ++number) {
        ASSERT_NO_FATAL_FAILURE(read(number));
    }
    constexpr qint64 generous = qint64(64) << 20; // a leak of one document each would be some times that
    EXPECT_LT(worker.residentBytes(), settled + generous);
}

} // namespace pingshen
