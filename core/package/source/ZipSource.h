// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/package/source/ArchiveSource.h"

namespace pingshen {

/// `readArchive` for a ZIP: by its own directory, so that names are known raw and a damaged entry ends nothing.
Done readZip(const ArchiveRequest& request, NameDecoder& decoder, Staging& staging, const Task& task);

Result<QList<NameDecoder::Raw>> namesInZip(const ArchiveRequest& request, const Limits& limits);

} // namespace pingshen
