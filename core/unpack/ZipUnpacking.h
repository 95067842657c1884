// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/unpack/UnpackServer.h"

namespace pingshen {

/// A ZIP by its own directory; libarchive sees only the entries that are wanted, so that one damaged entry does not end
/// the reading. The errors are those of the directory, and FileNotReadable.
Done listZip(const ArchiveQuestion& question, const std::shared_ptr<const OpenDocument>& file, const EventSink& sink);
Done unpackZip(const ArchiveQuestion& question, const std::shared_ptr<const OpenDocument>& file, const EventSink& sink);

} // namespace pingshen
