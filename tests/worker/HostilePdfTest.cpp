// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/WorkerPdfService.h"
#include "tests/support/Printers.h"
#include "tests/support/TestPdf.h"
#include "tests/worker/Workers.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;
using test::TestPdf;

namespace {

bool isAboutTheFile(Error::Code code)
{
    switch (code) {
    case Error::Code::PdfDamaged:
    case Error::Code::PdfUnsupported:
    case Error::Code::PdfPasswordRequired:
    case Error::Code::PdfPageMissing:
    case Error::Code::PdfPageUnrenderable:
    case Error::Code::WorkerCrashed:
    case Error::Code::WorkerTimedOut:
    case Error::Code::WorkerOutOfMemory:
        return true;
    default:
        return false;
    }
}

template<class T>
bool isAnswerOrReason(const Result<T>& result)
{
    return result || isAboutTheFile(result.error().code);
}

WorkerSettings impatientWorkers()
{
    auto settings = test::realWorkers(2);
    settings.memoryBytes = 512 * 1024 * 1024;
    return settings;
}

TestPdf originalPdf()
{
    return TestPdf({{.lines = {"Name: Alice", "Passport"}},
                    {.rotation = 90, .picture = test::cornerPicture({60, 80})},
                    {.lines = {"third"}, .cropBox = {10, 10, 300, 300}}})
        .withOutline();
}

PdfSource saved(const QTemporaryDir& folder, const QByteArray& bytes)
{
    const auto digest = Digest::of(bytes);
    return {digest, DocumentHandle::ofFile(test::saveBytes(folder.filePath(digest.hex()), bytes))};
}

} // namespace

TEST(HostilePdf, neverLeavesARequestWithoutAnAnswer)
{
    QTemporaryDir folder;
    WorkerPdfService service(impatientWorkers());
    const auto original = originalPdf().bytes();
    for (quint32 n = 0; n < 400; ++n) {
        const auto source = saved(folder, test::damaged(original, n));
        EXPECT_TRUE(isAnswerOrReason(service.probe(source, {}))) << n;
        EXPECT_TRUE(isAnswerOrReason(service.render(source, static_cast<int>(n % 3), 80, {}))) << n;
        EXPECT_TRUE(isAnswerOrReason(service.text(source, 0, PdfService::Recognise::No, {}))) << n;
    }
    const auto healthy = saved(folder, original);
    EXPECT_OK(service.probe(healthy, {}));
}

TEST(HostilePdf, cannotMakeAPageEndlesslyLarge)
{
    QTemporaryDir folder;
    WorkerPdfService service(impatientWorkers());
    const TestPdf pdf(
        {{.size = {1e9, 1e9}}, {.size = {0.001, 0.001}}, {.content = "1e30 0 0 1e30 0 0 cm 0 0 1 1 re f"}});
    const auto source = saved(folder, pdf.bytes());
    for (int page = 0; page < 3; ++page) {
        EXPECT_TRUE(isAnswerOrReason(service.render(source, page, 100, {}))) << page;
    }
}

TEST(HostilePdf, cannotHideInALoopOfPages)
{
    QTemporaryDir folder;
    WorkerPdfService service(impatientWorkers());
    auto bytes = TestPdf::ofTextPages(3).bytes();
    bytes.replace("/Kids [5 0 R 9 0 R 13 0 R ]", "/Kids [5 0 R 2 0 R 13 0 R ]");
    const auto source = saved(folder, bytes);
    EXPECT_TRUE(isAnswerOrReason(service.probe(source, {})));
}

} // namespace pingshen
