// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/NeededFiles.h"
#include "app/worker/RequestReader.h"
#include "core/confine/Confinement.h"
#include "core/pdf/RenderServer.h"
#include "core/render/SharedPixels.h"
#include "core/render/WorkerProcess.h"

#include <QCoreApplication>

#include <cstdlib>
#include <new>

#ifdef Q_OS_WIN
#include <fcntl.h>
#include <io.h>
#else
#include <unistd.h>
#endif

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

/// The replies' way out. Standard output itself is turned to standard error: a library that prints must not be able
/// to spoil a reply.
class ReplyWriter
{
public:
    ReplyWriter()
    {
#ifdef Q_OS_WIN
        m_output = ::_dup(1);
        ::_dup2(2, 1);
        ::_setmode(m_output, _O_BINARY);
        ::_setmode(0, _O_BINARY);
#else
        m_output = ::dup(1);
        ::dup2(2, 1);
#endif
    }

    void write(const RenderFrame& frame) const
    {
        const auto bytes = toBytes(frame);
        for (qsizetype done = 0; done < bytes.size();) {
            const auto count = writeOnce(bytes.constData() + done, static_cast<size_t>(bytes.size() - done));
            if (count <= 0) {
                std::_Exit(EXIT_SUCCESS);
            }
            done += count;
        }
    }

private:
    qint64 writeOnce(const char* data, size_t size) const
    {
#ifdef Q_OS_WIN
        return ::_write(m_output, data, static_cast<unsigned>(size));
#else
        return ::write(m_output, data, size);
#endif
    }

    int m_output = -1;
};

qint64 argumentAfter(const QStringList& arguments, QStringView name, int offset, qint64 otherwise)
{
    const auto index = arguments.indexOf(name);
    bool ok = false;
    const auto value = arguments.value(index + offset).toLongLong(&ok);
    return index >= 0 && ok ? value : otherwise;
}

[[noreturn]] void serve(const QStringList& arguments)
{
    const ReplyWriter writer;
    std::set_new_handler([] { std::_Exit(workerOutOfMemoryExit); });
    const auto memory = argumentAfter(arguments, u"--memory", 1, qint64(1) << 30);
    // A quarter above what the pool allows: the pool's watch comes first, this stops what grows between two looks.
    const auto guards = confine({memory + memory / 4, neededFiles()});
    const auto shared = SharedPixels::inherited(static_cast<int>(argumentAfter(arguments, u"--pixels", 1, -1)),
                                                argumentAfter(arguments, u"--pixels", 2, 0));
    RequestReader reader(DocumentReceiver(static_cast<int>(argumentAfter(arguments, u"--documents", 1, -1))));
    reader.start();
    writer.write(encode(WorkerHello{.guards = guards}));
    RenderServer server;
    for (;;) {
        auto [request, bytes] = reader.next();
        if (request.kind == RenderRequest::Kind::Close) {
            server.close(request.document);
        } else {
            writer.write(encode(server.answer(request, std::move(bytes)), shared.get()));
        }
    }
}

} // namespace

} // namespace pingshen

/// Draws and reads PDFs for a window or a command line, over standard input and output (core/render/RenderProtocol.h).
/// Ends when its input ends. Options: --memory BYTES,
/// --documents DESCRIPTOR (core/render/DocumentChannel.h), --pixels DESCRIPTOR BYTES.
int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    pingshen::serve(QCoreApplication::arguments());
}
