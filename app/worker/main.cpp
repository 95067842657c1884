// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/NeededFiles.h"
#include "core/confine/Confinement.h"
#include "core/pdf/RenderServer.h"
#include "core/process/DocumentChannel.h"
#include "core/process/FrameInput.h"
#include "core/process/FrameOutput.h"
#include "core/render/SharedPixels.h"

#include <QCoreApplication>

#include <cstdlib>
#include <new>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

qint64 argumentAfter(const QStringList& arguments, QStringView name, int offset, qint64 otherwise)
{
    const auto index = arguments.indexOf(name);
    bool ok = false;
    const auto value = arguments.value(index + offset).toLongLong(&ok);
    return index >= 0 && ok ? value : otherwise;
}

[[noreturn]] void serve(const QStringList& arguments)
{
    const FrameOutput output;
    std::set_new_handler([] { std::_Exit(workerOutOfMemoryExit); });
    const auto memory = argumentAfter(arguments, u"--memory", 1, qint64(1) << 30);
    // A quarter above what the pool allows: the pool's watch comes first, this stops what grows between two looks.
    const auto guards = confine({memory + memory / 4, neededFiles()});
    const auto shared = SharedPixels::inherited(static_cast<int>(argumentAfter(arguments, u"--pixels", 1, -1)),
                                                argumentAfter(arguments, u"--pixels", 2, 0));
    const DocumentReceiver documents(static_cast<int>(argumentAfter(arguments, u"--documents", 1, -1)));
    FrameInput input(renderlimit::requestBytes);
    input.start();
    output.write(encode(WorkerHello{.guards = guards}));
    RenderServer server;
    for (;;) {
        const auto request = decodeRequest(input.next());
        if (request && request->kind == RenderRequest::Kind::Close) {
            server.close(request->document);
            continue;
        }
        auto bytes = request ? documents.receive(request->id, request->ticket) : nullptr;
        if (!bytes) {
            std::_Exit(EXIT_FAILURE);
        }
        output.write(encode(server.answer(*request, std::move(bytes)), shared.get()));
    }
}

} // namespace

} // namespace pingshen

/// Draws and reads PDFs for a window or a command line, over standard input and output (core/render/RenderProtocol.h).
/// Ends when its input ends. Options: --memory BYTES,
/// --documents DESCRIPTOR (core/process/DocumentChannel.h), --pixels DESCRIPTOR BYTES.
int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    pingshen::serve(QCoreApplication::arguments());
}
