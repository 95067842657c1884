// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QFile>
#include <QList>

namespace pingshen {

/// One thing in a folder, named by the system's own bytes: on Linux a name is no text, and Qt does not list what is not
/// UTF-8. Elsewhere the bytes are UTF-8.
struct NativeEntry
{
    enum class Type { File, Folder, Link, Special };

    QByteArray name;
    Type type = Type::File;
    qint64 bytes = 0; ///< of a file
};

enum class LastLink { Followed, Refused };

/// Whether the system says that its names are Unicode; else they are bytes that somebody once meant something by.
bool areNativeNamesUnicode();

/// In no order. At most `maximum` are listed; one more is PackageTooManyEntries. Errors: FileNotReadable.
Result<QList<NativeEntry>> entriesOf(const QByteArray& folder, LastLink link, int maximum);

/// Opens for reading what is a file, and nothing that would block or lead elsewhere.
bool openNative(QFile& file, const QByteArray& path, LastLink link);

} // namespace pingshen
