// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/unpack/EntryContent.h"

#include <algorithm>

namespace pingshen {

void sendContent(QByteArrayView bytes, const EventSink& sink)
{
    while (!bytes.isEmpty()) {
        const auto part = bytes.first(std::min<qsizetype>(bytes.size(), archivelimit::blockBytes));
        sink(ArchiveBlock{part.size()}, part);
        bytes = bytes.sliced(part.size());
    }
}

QByteArray sentName(const QByteArray& name)
{
    return name.left(archivelimit::nameBytes);
}

ArchiveFile::Source sourceOf(const ArchiveQuestion& question, const std::shared_ptr<const OpenDocument>& file,
                             const EventSink& sink)
{
    ArchiveFile::Source source;
    source.file = file;
    source.place = question.place;
    source.passwords = question.passwords;
    source.advanced = [&sink](qint64 position) { sink(ArchiveProgress{position}, {}); };
    return source;
}

} // namespace pingshen
