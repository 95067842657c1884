// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/process/DocumentChannel.h"
#include "core/render/RenderProtocol.h"
#include "core/render/SharedPixels.h"

#include <QColor>
#include <QCoreApplication>
#include <QFile>
#include <QProcessEnvironment>

#include <cstdlib>
#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

// A worker that misbehaves as its arguments say; otherwise it answers at once, with pictures of one colour a page:
//   --crash --hang --eat-memory --babble --huge --wrong-answer   on every request, or with --page N on that page only
//   --die-at-start --mute --not-version                          before anything else
//   --deaf                                                       after its first answer it takes no more documents
//   --log FILE                                                   a line for each start
//   --closed FILE                                                a line for each document it is told to close
//   --asked FILE                                                 a line for each request: own process, document
//   --environment FILE                                           a line for each variable it was started with
//   --descriptors FILE                                           a line for each descriptor it was started with
//   --notices                                                    every page lacks a picture
//   --gate FILE                                                  page 0 makes FILE.reached and waits for FILE
namespace pingshen {

namespace {

constexpr int pages = 10;

class FakeWorker
{
public:
    explicit FakeWorker(const QStringList& arguments)
        : m_arguments(arguments),
          m_documents(arguments.at(arguments.indexOf(QStringLiteral("--documents")) + 1).toInt())
    {
        const auto pixels = arguments.indexOf(QStringLiteral("--pixels"));
        if (pixels >= 0) {
            m_shared = SharedPixels::inherited(arguments.at(pixels + 1).toInt(), arguments.at(pixels + 2).toLongLong());
        }
    }

    [[noreturn]] void serve()
    {
        if (QFile log(valueOf("--log")); has("--log") && log.open(QIODevice::Append)) {
            log.write("start\n");
        }
        for (int descriptor = 0; has("--descriptors") && descriptor < 256; ++descriptor) {
            if (::fcntl(descriptor, F_GETFD) >= 0) {
                writeLine(valueOf("--descriptors"), QByteArray::number(descriptor));
            }
        }
        if (has("--environment")) {
            writeLine(valueOf("--environment"),
                      QProcessEnvironment::systemEnvironment().toStringList().join(u'\n').toUtf8());
        }
        if (has("--die-at-start")) {
            std::abort();
        }
        if (!has("--mute")) {
            write(toBytes(encode(WorkerHello{has("--not-version") ? workerProtocolVersion + 1 : workerProtocolVersion,
                                             Guard::Privileges})));
        }
        for (;;) {
            if (const auto request = next(); request.kind != RenderRequest::Kind::Close) {
                takeDocument(request);
                answer(request);
            } else if (has("--closed")) {
                writeLine(valueOf("--closed"), request.document.hex().toLatin1());
            }
        }
    }

private:
    bool has(const char* option) const { return m_arguments.contains(QString::fromLatin1(option)); }

    QString valueOf(const char* option) const
    {
        const auto index = m_arguments.indexOf(QString::fromLatin1(option));
        return index >= 0 ? m_arguments.value(index + 1) : QString();
    }

    static void writeLine(const QString& path, const QByteArray& line)
    {
        if (QFile file(path); file.open(QIODevice::Append)) {
            file.write(line + '\n');
        }
    }

    static void write(const QByteArray& bytes)
    {
        for (qsizetype done = 0; done < bytes.size();) {
            const auto count = ::write(1, bytes.constData() + done, static_cast<size_t>(bytes.size() - done));
            if (count <= 0) {
                std::_Exit(EXIT_SUCCESS);
            }
            done += count;
        }
    }

    RenderRequest next()
    {
        for (;;) {
            if (auto frame = m_frames.next(); frame && frame->has_value()) {
                return *decodeRequest(**frame);
            }
            char chunk[4096];
            const auto count = ::read(0, chunk, sizeof chunk);
            if (count <= 0) {
                std::_Exit(EXIT_SUCCESS);
            }
            m_frames.add({chunk, static_cast<qsizetype>(count)});
        }
    }

    void takeDocument(const RenderRequest& request)
    {
        const auto bytes = m_documents.receive(request.id, request.ticket);
        if (!bytes) {
            std::_Exit(EXIT_FAILURE);
        }
        if (has("--asked")) {
            writeLine(valueOf("--asked"),
                      QByteArray::number(qint64(::getpid())) + ' ' + request.document.hex().toLatin1());
        }
    }

    void answer(const RenderRequest& request)
    {
        if (has("--deaf")) {
            ::close(valueOf("--documents").toInt());
        }
        const auto isPage = request.kind == RenderRequest::Kind::Tile || request.kind == RenderRequest::Kind::Text;
        if (!has("--page") || (isPage && request.page == valueOf("--page").toInt())) {
            misbehave(request);
        }
        if (has("--gate") && isPage && request.page == 0) {
            const QString reached = valueOf("--gate") + QStringLiteral(".reached");
            QFile(reached).open(QIODevice::WriteOnly);
            while (!QFile::exists(valueOf("--gate"))) {
                pauseWithClient();
            }
        }
        write(toBytes(encode(RenderReply{request.id, valueFor(request)}, m_shared.get())));
    }

    /// A moment; but a worker without its client ends, even this one.
    static void pauseWithClient()
    {
        pollfd input{0, 0, 0};
        if (::poll(&input, 1, 2) > 0 && (input.revents & POLLHUP) != 0) {
            std::_Exit(EXIT_SUCCESS);
        }
    }

    void misbehave(const RenderRequest& request)
    {
        if (has("--crash")) {
            std::abort();
        }
        while (has("--hang")) {
            pauseWithClient();
        }
        // Not without an end, for the day when nobody stops it.
        while (has("--eat-memory") && m_eaten.size() < 250) {
            m_eaten.push_back(std::string(8 * 1024 * 1024, 'x'));
        }
        if (has("--babble")) {
            write(QByteArray(100'000, 'x'));
        }
        if (has("--huge")) {
            write(QByteArray::fromHex("50534857") + QByteArray::fromHex("ffffffff") + QByteArray::fromHex("ffffffff"));
        }
        if (has("--wrong-answer")) {
            write(toBytes(encode(RenderReply{request.id + 1, valueFor(request)}, m_shared.get())));
        }
    }

    RenderReply::Value valueFor(const RenderRequest& request) const
    {
        switch (request.kind) {
        case RenderRequest::Kind::Tile: {
            QImage image(request.rect.size(), QImage::Format_RGB32);
            image.fill(QColor(request.page, 0, 0));
            return image;
        }
        case RenderRequest::Kind::Text:
            return PageText{request.page, QStringLiteral("page %1").arg(request.page), PageText::Origin::Pdf};
        case RenderRequest::Kind::Probe:
            return PdfProbe{.pages = pages, .textPages = pages, .firstText = request.document.hex()};
        case RenderRequest::Kind::Examine:
            return has("--notices") ? QList<PageNotice>{PageNotice::PictureMissing} : QList<PageNotice>();
        case RenderRequest::Kind::Signatures:
            return has("--signed")
                       ? QList<PdfSignature>{{QStringLiteral("Li Hua"), QStringLiteral("Small CA"), {}, true, true}}
                       : QList<PdfSignature>();
        case RenderRequest::Kind::Mark:
            return PdfUpdate{"marked"};
        case RenderRequest::Kind::Links:
            return has("--links") ? QList<PdfLink>{{QRectF(10, 10, 80, 12), 1}} : QList<PdfLink>();
        case RenderRequest::Kind::Open:
        case RenderRequest::Kind::Glance:
        case RenderRequest::Kind::Close:
            break;
        }
        const bool isWhole = request.kind == RenderRequest::Kind::Open || !has("--glances");
        return PdfSummary{QList<QSizeF>(pages, QSizeF(595, 842)), {}, isWhole, isWhole && has("--revised")};
    }

    QStringList m_arguments;
    DocumentReceiver m_documents;
    std::unique_ptr<SharedPixels> m_shared;
    FrameReader m_frames{renderlimit::requestBytes, 0};
    std::vector<std::string> m_eaten;
};

} // namespace

} // namespace pingshen

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    pingshen::FakeWorker(QCoreApplication::arguments()).serve();
}
