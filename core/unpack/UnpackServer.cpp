// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/unpack/UnpackServer.h"

#include "core/unpack/FileRegion.h"
#include "core/unpack/FindArchive.h"
#include "core/unpack/StreamUnpacking.h"
#include "core/unpack/ZipUnpacking.h"

namespace pingshen {

namespace {

Done answerWithoutEnd(const ArchiveQuestion& question, const std::shared_ptr<const OpenDocument>& file,
                      const EventSink& sink)
{
    const bool isZip = question.place.kind == FileKind::Zip;
    switch (question.kind) {
    case ArchiveQuestion::Kind::Find: {
        FileRegion whole(file);
        sink(findArchive(whole), {});
        return {};
    }
    case ArchiveQuestion::Kind::List:
        return isZip ? listZip(question, file, sink) : listStream(question, file, sink);
    case ArchiveQuestion::Kind::Unpack:
        return isZip ? unpackZip(question, file, sink) : unpackStream(question, file, sink);
    }
    return Error::Code::PackageKindUnknown;
}

} // namespace

void answer(const ArchiveQuestion& question, const std::shared_ptr<const OpenDocument>& file, const EventSink& sink)
{
    const auto done = answerWithoutEnd(question, file, sink);
    sink(ArchiveEnd{done ? std::nullopt : std::optional(done.error().code)}, {});
}

} // namespace pingshen
