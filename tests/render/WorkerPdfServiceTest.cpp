// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/WorkerPdfService.h"
#include "tests/render/FakeWorkers.h"
#include "tests/support/Printers.h"

#include <gtest/gtest.h>
#include <thread>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

PdfSource document()
{
    return test::fakeDocument(u"a.pdf"_s);
}

} // namespace

TEST(WorkerPdfService, returnsAtOnceWhenItIsStopped)
{
    const test::Gate gate;
    WorkerPdfService service(test::fakeWorkers(gate.arguments()));
    std::stop_source stop;
    Result<PageText> text = Error::Code::WorkerCrashed;
    std::thread asking([&] { text = service.text(document(), 0, PdfService::Recognise::Yes, {stop.get_token(), {}}); });
    EXPECT_TRUE(gate.isReached());
    stop.request_stop();
    asking.join();
    EXPECT_FAILS(Cancelled, text);
}

TEST(WorkerPdfService, hasItsWorkerBackAfterAStoppedCall)
{
    const test::Gate gate;
    WorkerPdfService service(test::fakeWorkers(gate.arguments()));
    std::stop_source stop;
    std::thread asking([&] {
        EXPECT_FAILS(Cancelled, service.text(document(), 0, PdfService::Recognise::Yes, {stop.get_token(), {}}));
    });
    EXPECT_TRUE(gate.isReached());
    stop.request_stop();
    asking.join();
    EXPECT_OK(service.text(document(), 1, PdfService::Recognise::No, {}));
}

TEST(WorkerPdfService, wakesWhoWaitsWhenAPageCrashes)
{
    WorkerPdfService service(test::fakeWorkers({u"--crash"_s, u"--page"_s, u"3"_s}));
    EXPECT_FAILS(WorkerCrashed, service.text(document(), 3, PdfService::Recognise::No, {}));
    EXPECT_OK(service.text(document(), 4, PdfService::Recognise::No, {}));
}

/// Another computer may have said of its document that it has none.
TEST(WorkerPdfService, findsNoDocumentWithoutADigest)
{
    WorkerPdfService service(test::fakeWorkers({}));
    auto nowhere = document();
    nowhere.digest = {};
    EXPECT_FAILS(DocumentMissing, service.text(nowhere, 0, PdfService::Recognise::No, {}));
    EXPECT_OK(service.text(document(), 0, PdfService::Recognise::No, {}));
}

} // namespace pingshen
