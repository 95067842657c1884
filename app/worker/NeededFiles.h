// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace pingshen {

/// All of the file system that the parsers read by themselves: libraries and plugins that are loaded late, fonts,
/// tables of characters and recognition data. Documents come as descriptors.
QStringList neededFiles();

} // namespace pingshen
