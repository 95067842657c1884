// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/WorkerPageSource.h"
#include "tests/support/Printers.h"
#include "tests/support/TestPdf.h"
#include "tests/support/Wait.h"
#include "tests/worker/Workers.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;
using test::TestPdf;
using test::waitUntil;

TEST(WorkerPageSourceWithWorker, showsTheSameDocumentFromSeveralWorkers)
{
    QTemporaryDir folder;
    TestPdf pdf;
    for (int page = 0; page < 30; ++page) {
        pdf.add({.size = {300, 400}, .picture = test::cornerPicture({60, 80})});
    }
    const PdfSource source{Digest::of(pdf.bytes()), DocumentHandle::ofFile(pdf.save(folder.filePath(u"a.pdf"_s)))};
    WorkerPageSource pages(test::realWorkers(2));
    pages.prestart();
    int ready = 0;
    QObject::connect(&pages, &PageSource::tileReady, &pages, [&](const TileKey&, const QImage& image) {
        EXPECT_GT(qRed(image.pixel(10, 10)), 180);
        EXPECT_GT(qBlue(image.pixel(289, 389)), 180);
        ++ready;
    });
    pages.open(source, 0);
    for (int page = 0; page < 30; ++page) {
        pages.request({source.digest, page, {300, 400}, {0, 0, 300, 400}, 0}, TilePriority::Visible);
    }
    EXPECT_TRUE(waitUntil([&] { return ready == 30; }));
}

TEST(WorkerPageSourceWithWorker, opensWithThePasswordGivenAtTheSecondTry)
{
    QTemporaryDir folder;
    const auto bytes = TestPdf::ofTextPages(3).encrypted("secret");
    PdfSource source{Digest::of(bytes), DocumentHandle::ofFile(test::saveBytes(folder.filePath(u"a.pdf"_s), bytes))};
    WorkerPageSource pages(test::realWorkers(1));
    QStringList said;
    QObject::connect(&pages, &PageSource::openFailed, &pages,
                     [&](const Digest&, const Error& error) { said << nameOf(error.code); });
    QObject::connect(&pages, &PageSource::opened, &pages,
                     [&](const Digest&, const PdfSummary& summary) { said << QString::number(summary.pages()); });
    pages.open(source, 0);
    EXPECT_TRUE(waitUntil([&] { return said.size() == 1; }));
    source.password = u"secret"_s;
    pages.open(source, 0);
    EXPECT_TRUE(waitUntil([&] { return said.size() == 2; }));
    EXPECT_EQ(said, (QStringList{u"PdfPasswordRequired"_s, u"3"_s}));
}

} // namespace pingshen
