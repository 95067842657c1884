// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/DocumentHandle.h"

namespace pingshen::test {

/// The bytes of a file as the parsers are given them.
inline std::shared_ptr<const OpenDocument> opened(const QString& path)
{
    return DocumentHandle::ofFile(path).open().value();
}

} // namespace pingshen::test
