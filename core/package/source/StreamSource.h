// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/package/source/ArchiveSource.h"

namespace pingshen {

/// `readArchive` for 7z, RAR and TAR: from front to back, passing over what is not wanted.
Done readStream(const ArchiveRequest& request, NameDecoder& decoder, Staging& staging, const Task& task);

} // namespace pingshen
