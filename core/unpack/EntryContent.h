// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/unpack/ArchiveFile.h"
#include "core/unpack/UnpackServer.h"

namespace pingshen {

/// As messages carry it: cut into what one of them may hold.
void sendContent(QByteArrayView bytes, const EventSink& sink);

/// A name, cut where it is too long to be one.
QByteArray sentName(const QByteArray& name);

/// What the sources of both ways of unpacking have in common: the file, and the sink told of how far it was read.
ArchiveFile::Source sourceOf(const ArchiveQuestion& question, const std::shared_ptr<const OpenDocument>& file,
                             const EventSink& sink);

} // namespace pingshen
