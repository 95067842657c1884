// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/ArchiveProtocol.h"
#include "core/base/OpenDocument.h"

#include <functional>

namespace pingshen {

/// Where the messages of an answer go; a block's bytes come beside it.
using EventSink = std::function<void(const ArchiveEvent&, QByteArrayView content)>;

/// Answers one question about an archive, with one ArchiveEnd at the end.
void answer(const ArchiveQuestion& question, const std::shared_ptr<const OpenDocument>& file, const EventSink& sink);

} // namespace pingshen
