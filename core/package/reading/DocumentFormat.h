// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace pingshen {

class Unpacker;

/// What a file is that is neither a PDF nor an archive that can be read, by its content alone: "docx", "ofd", "jpeg"
/// ... Formats that are a ZIP inside are told by what lies in it. A PDF that lies in an archive of another kind does
/// not make a PDF of that. Empty: nothing of that kind. `head` is the file's beginning, `path` the file itself, which
/// is opened only where the beginning does not tell.
QString documentFormat(QByteArrayView head, const QString& path, Unpacker& unpacker);

/// Of a format: an archive or a disk image that holds files and is not read, "cpio" or "cab".
bool isForeignArchive(const QString& format);

/// The format of one file that was compressed by itself, without an archive around it.
QString packedFile();

/// Its name says that it is a TAR, packed or not.
bool isNamedTar(const QString& path);

/// Every word that `documentFormat` may answer; `ui/text` has a label for each.
QStringList documentFormats();

} // namespace pingshen
