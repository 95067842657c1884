// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/process/DocumentChannel.h"
#include "core/process/FrameInput.h"
#include "core/process/FrameOutput.h"
#include "core/unpack/UnpackServer.h"

#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

// An unpacker that is not confined and misbehaves at entries whose name holds
//   crash, hang, babble, mistake (it names another entry), swell (it takes more memory than it may have),
//   strange (it says that it cannot unpack the entry), repeat (it lists more entries than it was asked for),
//   interject (it lists something that is no entry)
// With --log FILE it appends a line to the file when it starts, with --inherited FILE it writes the descriptors and the
// environment that it was started with, a line each.
namespace pingshen {

namespace {

const char* argumentAfter(int argc, char** argv, const char* name)
{
    for (int i = 1; i + 1 < argc; ++i) {
        if (std::strcmp(argv[i], name) == 0) {
            return argv[i + 1];
        }
    }
    return nullptr;
}

[[noreturn]] void swell()
{
    constexpr qsizetype piece = 10 << 20; // a sanitizer refuses larger ones
    QByteArrayList memory;
    for (int i = 0; i < 40; ++i) {
        memory.append(QByteArray(piece, 'x'));
    }
    const volatile auto last = memory.back().back(); // or the compiler would leave it out
    static_cast<void>(last);
    for (;;) {
        ::pause();
    }
}

void misbehave(const QByteArray& name, const FrameOutput& output)
{
    if (name.contains("crash")) {
        std::abort();
    }
    while (name.contains("hang")) {
        ::pause();
    }
    if (name.contains("babble")) {
        output.write(QByteArray("what you did not ask"), QByteArrayView("at all"));
    }
    if (name.contains("swell")) {
        swell();
    }
}

void list(const ArchiveEntry& entry, int maximum, const FrameOutput& output)
{
    for (int i = 0; entry.rawName.contains("repeat") && i < maximum; ++i) {
        output.write(encode(entry), {});
    }
    if (entry.rawName.contains("interject")) {
        output.write(encode(ArchiveEntryEnd()), {});
    }
}

void writeInherited(const char* path)
{
    QByteArray lines;
    for (int descriptor = 0; descriptor < 256; ++descriptor) {
        lines += ::fcntl(descriptor, F_GETFD) >= 0 ? QByteArray::number(descriptor) + '\n' : QByteArray();
    }
    for (char** variable = environ; *variable; ++variable) {
        lines += QByteArray(*variable) + '\n';
    }
    QFile file(QString::fromLocal8Bit(path));
    if (file.open(QIODevice::WriteOnly)) {
        file.write(lines);
    }
}

} // namespace

} // namespace pingshen

int main(int argc, char** argv)
{
    using namespace pingshen;
    if (const auto* log = argumentAfter(argc, argv, "--log")) {
        QFile file(QString::fromLocal8Bit(log));
        if (file.open(QIODevice::Append)) {
            file.write("start\n");
        }
    }
    if (const auto* inherited = argumentAfter(argc, argv, "--inherited")) {
        writeInherited(inherited);
    }
    const FrameOutput output;
    const DocumentReceiver documents(std::atoi(argumentAfter(argc, argv, "--documents")));
    FrameInput input(archivelimit::questionBytes);
    input.start();
    output.write(encode(WorkerHello{.guards = Guard::Memory}));
    for (;;) {
        const auto question = decodeQuestion(input.next().body);
        const auto file = question ? documents.receive(question->id, question->ticket) : nullptr;
        if (!file) {
            return EXIT_FAILURE;
        }
        bool isStrange = false;
        answer(*question, file, [&](ArchiveEvent event, QByteArrayView content) {
            auto* entry = std::get_if<ArchiveEntry>(&event);
            if (entry && question->kind == ArchiveQuestion::Kind::List) {
                list(*entry, question->maximumEntries, output);
            }
            if (entry && question->kind == ArchiveQuestion::Kind::Unpack) {
                misbehave(entry->rawName, output);
                isStrange = entry->rawName.contains("strange");
                entry->index += entry->rawName.contains("mistake") ? 1 : 0;
            }
            if (auto* end = std::get_if<ArchiveEntryEnd>(&event); end && isStrange) {
                end->failure = Error::Code::PackageCompressionUnsupported;
            }
            output.write(encode(event), content);
        });
    }
}
