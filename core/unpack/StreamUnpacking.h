// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/unpack/UnpackServer.h"

namespace pingshen {

/// 7z, RAR and TAR, in the order in which they come. The errors are those of the archive as a whole.
Done listStream(const ArchiveQuestion& question, const std::shared_ptr<const OpenDocument>& file,
                const EventSink& sink);
Done unpackStream(const ArchiveQuestion& question, const std::shared_ptr<const OpenDocument>& file,
                  const EventSink& sink);

} // namespace pingshen
