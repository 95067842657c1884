// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/WorkerPdfService.h"
#include "tests/support/Printers.h"
#include "tests/support/TestPdf.h"
#include "tests/worker/Workers.h"

#include <QTemporaryDir>

#include <atomic>
#include <gtest/gtest.h>
#include <thread>

namespace pingshen {

using namespace Qt::StringLiterals;
using test::TestPdf;

class WorkerPdfServiceOn : public testing::Test
{
protected:
    PdfSource saved(const TestPdf& pdf, const QString& name = u"文档.pdf"_s) { return savedBytes(pdf.bytes(), name); }
    PdfSource savedBytes(const QByteArray& bytes, const QString& name = u"文档.pdf"_s)
    {
        return {Digest::of(bytes), DocumentHandle::ofFile(test::saveBytes(m_folder.filePath(name), bytes))};
    }

    QTemporaryDir m_folder;
    WorkerPdfService m_service{test::realWorkers()};
};

TEST_F(WorkerPdfServiceOn, textPagesProbesThem)
{
    const auto probe = m_service.probe(saved(TestPdf::ofTextPages(7)), {});
    ASSERT_OK(probe);
    EXPECT_EQ(probe->pages, 7);
    EXPECT_EQ(probe->textPages, 7);
    EXPECT_EQ(probe->firstText, u"page 1"_s);
}

TEST_F(WorkerPdfServiceOn, anEmptyDocumentProbesNoPages)
{
    const auto probe = m_service.probe(saved(TestPdf()), {});
    ASSERT_OK(probe);
    EXPECT_EQ(probe->pages, 0);
}

TEST_F(WorkerPdfServiceOn, anEncryptedDocumentAsksForItsPassword)
{
    auto source = savedBytes(TestPdf::ofTextPages(2).encrypted("secret"));
    EXPECT_FAILS(PdfPasswordRequired, m_service.probe(source, {}));
    source.password = u"guess"_s;
    EXPECT_FAILS(PdfPasswordWrong, m_service.probe(source, {}));
    source.password = u"secret"_s;
    EXPECT_OK(m_service.probe(source, {}));
}

TEST_F(WorkerPdfServiceOn, somethingElseIsDamaged)
{
    EXPECT_FAILS(PdfDamaged, m_service.probe(savedBytes("not a pdf"), {}));
}

TEST_F(WorkerPdfServiceOn, aPageRendersItAtTheWidthAsked)
{
    const auto image = m_service.render(saved(TestPdf({{.size = {300, 400}, .lines = {"text"}}})), 0, 600, {});
    ASSERT_OK(image);
    EXPECT_EQ(image->size(), QSize(600, 800));
}

TEST_F(WorkerPdfServiceOn, aLargePictureIsPutTogetherFromStrips)
{
    const auto source = saved(TestPdf({{.size = {300, 400}, .picture = test::cornerPicture({300, 400})}}));
    const auto image = m_service.render(source, 0, 6000, {});
    ASSERT_OK(image);
    EXPECT_EQ(image->size(), QSize(6000, 8000));
    EXPECT_GT(qRed(image->pixel(100, 100)), 180);
    EXPECT_LT(qBlue(image->pixel(100, 7900)), 90);
    EXPECT_GT(qBlue(image->pixel(5900, 7900)), 180);
}

TEST_F(WorkerPdfServiceOn, aPageThatIsNotThereIsMissing)
{
    const auto source = saved(TestPdf::ofTextPages(2));
    EXPECT_FAILS(PdfPageMissing, m_service.render(source, 2, 100, {}));
    EXPECT_FAILS(PdfPageMissing, m_service.text(source, -1, PdfService::Recognise::No, {}));
}

TEST_F(WorkerPdfServiceOn, aRibbonHigherThanAnyPictureIsRefused)
{
    const auto source = saved(TestPdf({{.size = {1, 14'000}}}));
    EXPECT_FAILS(PdfPageUnrenderable, m_service.render(source, 0, 1000, {}));
}

TEST_F(WorkerPdfServiceOn, aStoppedTaskReturnsAtOnce)
{
    std::stop_source stop;
    stop.request_stop();
    EXPECT_FAILS(Cancelled, m_service.probe(saved(TestPdf::ofTextPages(2)), {stop.get_token(), {}}));
}

TEST_F(WorkerPdfServiceOn, aTaskStoppedWhileItWaitsReturnsCancelled)
{
    auto settings = test::realWorkers();
    settings.program = u"/bin/cat"_s; // never says hello
    WorkerPdfService service(settings);
    std::stop_source stop;
    const auto source = saved(TestPdf::ofTextPages(2));
    Result<PdfProbe> probe = Error::Code::WorkerCrashed;
    std::thread asking([&] { probe = service.probe(source, {stop.get_token(), {}}); });
    stop.request_stop();
    asking.join();
    EXPECT_FAILS(Cancelled, probe);
}

TEST_F(WorkerPdfServiceOn, twentyDocumentsAnswersFourThreadsAtOnce)
{
    QList<PdfSource> sources;
    for (int i = 1; i <= 20; ++i) {
        sources << saved(TestPdf::ofTextPages(i), QString::number(i));
    }
    std::atomic<int> next = 0;
    std::atomic<int> right = 0;
    std::vector<std::jthread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&] {
            for (int index = next++; index < sources.size(); index = next++) {
                const auto probe = m_service.probe(sources[index], {});
                right += probe && probe->pages == index + 1 ? 1 : 0;
            }
        });
    }
    threads.clear();
    EXPECT_EQ(right, 20);
}

} // namespace pingshen
