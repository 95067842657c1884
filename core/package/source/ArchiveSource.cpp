// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/package/source/ArchiveSource.h"

#include "core/package/source/StreamSource.h"
#include "core/package/source/ZipSource.h"

namespace pingshen {

Done readArchive(const ArchiveRequest& request, NameDecoder& decoder, Staging& staging, const Task& task)
{
    staging.begin(request.bytes);
    const auto read = request.kind == FileKind::Zip ? &readZip : &readStream;
    return read(request, decoder, staging, task);
}

} // namespace pingshen
