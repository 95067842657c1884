// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/unpacker/UnpackerFiles.h"
#include "core/confine/Confinement.h"
#include "core/process/DocumentChannel.h"
#include "core/process/FrameInput.h"
#include "core/process/FrameOutput.h"
#include "core/unpack/UnpackServer.h"

#include <clocale>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <new>
#include <span>

namespace pingshen {

namespace {

qint64 argumentAfter(std::span<char*> arguments, const char* name, qint64 otherwise)
{
    for (size_t i = 0; i + 1 < arguments.size(); ++i) {
        if (std::strcmp(arguments[i], name) == 0) {
            return std::strtoll(arguments[i + 1], nullptr, 10);
        }
    }
    return otherwise;
}

[[noreturn]] void serve(std::span<char*> arguments)
{
    const FrameOutput output;
    std::set_new_handler([] { std::_Exit(workerOutOfMemoryExit); });
    std::setlocale(LC_ALL, ""); // libarchive spells names in it
    std::tm anyTime{};
    std::mktime(&anyTime); // reads the time zone while it may: libarchive does so for each entry else
    const auto guards = confine({argumentAfter(arguments, "--memory", qint64(240) << 20), unpackerFiles()});
    const DocumentReceiver documents(static_cast<int>(argumentAfter(arguments, "--documents", -1)));
    FrameInput input(archivelimit::questionBytes);
    input.start();
    output.write(encode(WorkerHello{.guards = guards}));
    for (;;) {
        const auto question = decodeQuestion(input.next().body);
        const auto file = question ? documents.receive(question->id, question->ticket) : nullptr;
        if (!file) {
            std::_Exit(EXIT_FAILURE);
        }
        answer(*question, file,
               [&output](const ArchiveEvent& event, QByteArrayView content) { output.write(encode(event), content); });
    }
}

} // namespace

} // namespace pingshen

/// Finds, lists and unpacks archives for a window or a command line, over standard input and output
/// (core/archive/ArchiveProtocol.h). Ends when its input ends. Options: --memory BYTES, --documents DESCRIPTOR
/// (core/process/DocumentChannel.h).
int main(int argc, char** argv)
{
    pingshen::serve({argv, static_cast<size_t>(argc)});
}
