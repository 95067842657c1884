// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/package/source/ArchiveSource.h"

namespace pingshen {

/// `readArchive` for 7z, RAR and TAR: from front to back. Names and hard links are settled at the end, when all are
/// known.
Done readStream(const ArchiveRequest& request, NameDecoder& decoder, Staging& staging, const Task& task);

Result<QList<NameDecoder::Raw>> namesInStream(const ArchiveRequest& request, const Limits& limits);

} // namespace pingshen
