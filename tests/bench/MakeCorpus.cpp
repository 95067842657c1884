// SPDX-License-Identifier: GPL-3.0-or-later
// bench_corpus FOLDER: writes what the benchmarks read, the same bytes on every run.
//   text.pdf      250 pages of text        scan.pdf  60 pages A4, 300 dpi, colour
//   long.pdf      2,000 pages of text      package/  20 scanned documents, 10 MB each
//   many/         40 documents, 125 pages of text each
//   one/          200 documents of one page
#include "core/paper/PaperPdf.h"
#include "tests/bench/CorpusPapers.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QTextStream>

namespace pingshen::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int textPages = 250;
constexpr int scanPages = 60;
constexpr int longPages = 2000;
constexpr int packageDocuments = 20;
constexpr qsizetype documentBytes = 10'000'000;
constexpr int manyDocuments = 40;
constexpr int manyPages = 125;
constexpr int singlePages = 200;

Done write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
        return {Error::Code::FileNotWritable, {}, path};
    }
    return {};
}

PdfInfo infoOf(const QString& title)
{
    return {title, QDateTime({2025, 12, 1}, {12, 0}, Qt::UTC)};
}

Done writeText(const QDir& folder, const QString& name, int pages, int lines, const Fonts& fonts)
{
    const auto paper = reportPaper(pages, lines, fonts);
    PINGSHEN_ASSIGN(const auto bytes, pdfBytes(paper, infoOf(name), {}));
    return write(folder.filePath(name), bytes);
}

/// Pages of the pile, from another place on in each document, until it is as large as wanted.
QByteArray packageDocument(const QList<ScanPage>& pile, int number)
{
    QList<ScanPage> pages;
    qsizetype bytes = 0;
    for (int next = number * 7; bytes < documentBytes; ++next) {
        pages.append(pile[next % pile.size()]);
        bytes += pages.last().jpeg.size();
    }
    return scanPdf(pages, scanDpi, infoOf(u"Document %1"_s.arg(number)));
}

Done writeScans(const QDir& folder, const Fonts& fonts)
{
    const auto pile = scannedPages(reportPaper(scanPages, 13, fonts));
    PINGSHEN_TRY(write(folder.filePath(u"scan.pdf"_s), scanPdf(pile, scanDpi, infoOf(u"Scan"_s))));
    for (int number = 1; number <= packageDocuments; ++number) {
        // Names that tell the kind: recognising pictures is not what is measured.
        const auto name = u"package/passport-%1.pdf"_s.arg(number);
        PINGSHEN_TRY(write(folder.filePath(name), packageDocument(pile, number)));
    }
    return {};
}

/// The same pages under other titles, so that each is a document of its own.
Done writeMany(const QDir& folder, const QString& name, int count, int pages, const Fonts& fonts)
{
    const auto paper = reportPaper(pages, 5, fonts);
    for (int number = 1; number <= count; ++number) {
        PINGSHEN_ASSIGN(const auto bytes, pdfBytes(paper, infoOf(name.arg(number)), {}));
        PINGSHEN_TRY(write(folder.filePath(name.arg(number)), bytes));
    }
    return {};
}

Done makeCorpus(const QDir& folder)
{
    for (const auto& part : {u"package"_s, u"many"_s, u"one"_s}) {
        folder.mkpath(part);
    }
    PINGSHEN_ASSIGN(const auto fonts, Fonts::find());
    PINGSHEN_TRY(writeText(folder, u"text.pdf"_s, textPages, 13, fonts));
    PINGSHEN_TRY(writeText(folder, u"long.pdf"_s, longPages, 3, fonts));
    PINGSHEN_TRY(writeMany(folder, u"many/report-%1.pdf"_s, manyDocuments, manyPages, fonts));
    PINGSHEN_TRY(writeMany(folder, u"one/page-%1.pdf"_s, singlePages, 1, fonts));
    return writeScans(folder, fonts);
}

} // namespace

} // namespace pingshen::bench

int main(int argc, char** argv)
{
    const QGuiApplication application(argc, argv);
    if (argc != 2) {
        return 2;
    }
    const auto done = pingshen::bench::makeCorpus(QDir(QString::fromLocal8Bit(argv[1])));
    if (!done) {
        QTextStream(stderr) << "bench_corpus: " << nameOf(done.error().code) << ' ' << done.error().where << '\n';
    }
    return done ? 0 : 1;
}
