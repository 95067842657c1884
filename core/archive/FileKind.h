// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace pingshen {

/// What a file is by its first bytes.
enum class FileKind {
    Pdf,
    Zip,
    SevenZip,
    Rar,
    Tar, ///< also compressed ones, and any other file that only a trial will tell
    Other,
};

constexpr qsizetype headBytes = 1024; ///< so much of a file tells its kind

FileKind fileKindOf(QByteArrayView head);

} // namespace pingshen
