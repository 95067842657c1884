// SPDX-License-Identifier: GPL-3.0-or-later
// Breaks real files in many ways and reads them as the window does: probe, picture, words, signatures, recognition,
// each in the real worker; and breaks messages of the protocol. Everything must be answered or refused with a reason,
// and no worker may crash.
//   pingshen-fuzz [--count N] [--from K] [--files FOLDER]

#include "app/samples/Sample.h"
#include "core/base/Digest.h"
#include "core/render/RenderProtocol.h"
#include "core/render/WorkerPdfService.h"
#include "tests/fuzz/Mutation.h"
#include "tests/support/SignedPdf.h"
#include "tests/support/TestPdf.h"
#include "tests/worker/Workers.h"

#include <QCommandLineParser>
#include <QDirIterator>
#include <QFile>
#include <QGuiApplication>
#include <QTemporaryDir>

#include <atomic>
#include <cstdio>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;

namespace pingshen {
namespace {

constexpr qint64 largestFile = 400 * 1024; // many small breaks do more than a few in large files
constexpr quint32 recognisedEach = 50;     // recognition takes a hundred times as long
constexpr int threads = 2;
constexpr quint32 messagesEach = 20;

QList<QByteArray> filesIn(const QString& folder)
{
    QList<QByteArray> files;
    QDirIterator entries(folder, {u"*.pdf"_s}, QDir::Files, QDirIterator::Subdirectories);
    QStringList paths;
    while (entries.hasNext()) {
        paths.append(entries.next());
    }
    paths.sort();
    for (const auto& path : std::as_const(paths)) {
        QFile file(path);
        if (file.size() > 0 && file.size() <= largestFile && file.open(QIODevice::ReadOnly)) {
            files.append(file.readAll());
        }
    }
    return files;
}

/// The sample packages, and what they lack.
QList<QByteArray> ownFiles()
{
    const QTemporaryDir folder;
    auto files = writeSamples(folder.path(), {}) ? filesIn(folder.path()) : QList<QByteArray>();
    const auto picture = test::cornerPicture({60, 80});
    files.append(
        test::TestPdf({{.lines = {"Name: Alice"}}, {.rotation = 90, .picture = picture}}).withOutline().bytes());
    files.append(test::TestPdf::ofTextPages(3).encrypted("secret"));
    files.append(test::SignedPdf().sign(test::TestSigner::selfSigned(u"Li Hua"_s)).append().bytes());
    return files;
}

struct Tally
{
    std::atomic<int> answers = 0;
    std::atomic<int> refusals = 0;
    std::atomic<int> slow = 0; ///< given up for time or memory
    std::atomic<int> faults = 0;
};

void count(Tally& tally, const char* what, quint32 n, const Error* error)
{
    if (!error) {
        ++tally.answers;
        return;
    }
    switch (error->code) {
    case Error::Code::PdfDamaged:
    case Error::Code::PdfUnsupported:
    case Error::Code::PdfPasswordRequired:
    case Error::Code::PdfPasswordWrong:
    case Error::Code::PdfPageMissing:
    case Error::Code::PdfPageUnrenderable:
    case Error::Code::PdfEncrypted:
    case Error::Code::PdfUnsound:
        ++tally.refusals;
        return;
    case Error::Code::WorkerTimedOut:
    case Error::Code::WorkerOutOfMemory:
        ++tally.slow;
        return;
    default:
        ++tally.faults;
        std::printf("%u: %s: %s\n", n, what, qPrintable(nameOf(error->code)));
    }
}

template<class T>
void count(Tally& tally, const char* what, quint32 n, const Result<T>& result)
{
    const auto error = result ? std::optional<Error>() : std::optional(result.error());
    count(tally, what, n, error ? &*error : nullptr);
}

void read(PdfService& service, const QString& folder, const QByteArray& bytes, quint32 n, Tally& tally)
{
    const auto digest = Digest::of(bytes);
    const auto path = test::saveBytes(folder + u'/' + QString::number(n), bytes);
    const PdfSource source{digest, DocumentHandle::ofFile(path)};
    const int page = static_cast<int>(n % 3);
    count(tally, "probe", n, service.probe(source, {}));
    count(tally, "render", n, service.render(source, page, 100, {}));
    count(tally, "words", n, service.words(source, page, PdfService::Recognise::No, {}));
    count(tally, "signatures", n, service.signatures(source, {}));
    const PdfMark mark{
        u"m"_s, {page, {{1000, 1000, 5000, 1200}}, {}}, u"note"_s, u"Anna"_s, QDateTime::fromSecsSinceEpoch(n)};
    count(tally, "marked", n, service.marked(source, {mark}, {}));
    if (n % recognisedEach == 0) {
        count(tally, "recognise", n, service.text(source, 0, PdfService::Recognise::Yes, {}));
    }
    QFile::remove(path);
}

/// Any bytes are a message or none.
void readMessages(quint32 n)
{
    const RenderRequest request{
        .id = n, .kind = RenderRequest::Kind::Text, .document = Digest::of("a"), .words = n % 2 == 0};
    PageText text{.page = 0, .text = u"words"_s, .origin = PageText::Origin::Pdf, .confidence = 100};
    text.size = {595, 842};
    text.words = {PageWord{.text = u"words"_s, .rect = {10, 10, 50, 10}, .ends = {10, 20, 30, 40, 50}}};
    const RenderRequest marks{.id = n,
                              .kind = RenderRequest::Kind::Mark,
                              .document = Digest::of("a"),
                              .marks = {{u"m"_s, {0, {{1, 2, 3, 4}}, {}}, u"note"_s, u"Anna"_s, {}}}};
    const QList<QByteArray> messages{toBytes(encode(request)), toBytes(encode(marks)),
                                     toBytes(encode(RenderReply{n, RenderReply::Value(text)}, nullptr))};
    for (quint32 i = 0; i < messagesEach; ++i) {
        FrameReader frames(renderlimit::requestBytes, renderlimit::replyBytes);
        frames.add(test::mutated(messages, n * messagesEach + i));
        for (auto frame = frames.next(); frame && *frame; frame = frames.next()) {
            static_cast<void>(decodeRequest(**frame));
            static_cast<void>(decodeReply(**frame, nullptr, request));
        }
    }
}

int fuzz(const QList<QByteArray>& files, quint32 from, quint32 count)
{
    const QTemporaryDir folder;
    auto settings = test::realWorkers(threads);
    settings.memoryBytes = qint64(1024) * 1024 * 1024;
    WorkerPdfService service(settings);
    Tally tally;
    std::atomic<quint32> next = from;
    std::vector<std::thread> readers;
    for (int i = 0; i < threads; ++i) {
        readers.emplace_back([&] {
            for (auto n = next++; n < from + count; n = next++) {
                read(service, folder.path(), test::mutated(files, n), n, tally);
                readMessages(n);
            }
        });
    }
    for (auto& reader : readers) {
        reader.join();
    }
    std::printf("%u broken versions of %d files: %d answers, %d refusals, %d given up, %d faults\n", count,
                static_cast<int>(files.size()), tally.answers.load(), tally.refusals.load(), tally.slow.load(),
                tally.faults.load());
    return tally.faults == 0 ? 0 : 1;
}

} // namespace
} // namespace pingshen

int main(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    const QGuiApplication application(argc, argv);
    QCommandLineParser line;
    line.addHelpOption();
    line.addOptions({{u"count"_s, u"broken versions to read"_s, u"N"_s, u"2000"_s},
                     {u"from"_s, u"number of the first one"_s, u"K"_s, u"0"_s},
                     {u"files"_s, u"break the PDFs in this folder instead"_s, u"FOLDER"_s}});
    line.process(application);
    const auto files = line.isSet(u"files"_s) ? pingshen::filesIn(line.value(u"files"_s)) : pingshen::ownFiles();
    if (files.isEmpty()) {
        std::fputs("no PDF to break\n", stderr);
        return 2;
    }
    return pingshen::fuzz(files, line.value(u"from"_s).toUInt(), line.value(u"count"_s).toUInt());
}
