// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Digest.h"

namespace pingshen {

/// Where a vault keeps a document, or would keep it. For core/storage only; everybody else takes a handle.
inline QString documentPlace(const QString& vaultFolder, const Digest& digest)
{
    const auto hex = digest.hex();
    return vaultFolder + QStringLiteral("/documents/") + hex.left(2) + u'/' + hex.mid(2);
}

} // namespace pingshen
