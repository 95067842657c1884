// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace pingshen {

/// All that the unpacker may read once it has confined itself: what libraries load late, the C library's converters of
/// encodings.
QStringList unpackerFiles();

} // namespace pingshen
