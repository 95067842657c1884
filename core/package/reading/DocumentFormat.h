// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace pingshen {

class Unpacker;

/// What a file is that is neither a PDF nor an archive that a person packed, by its content alone: "docx", "ofd",
/// "jpeg" ... Formats that are a ZIP inside are told by the names in it. Empty: nothing of that kind.
/// `head` is the file's beginning, `path` the file itself, which is opened only where the beginning does not tell.
QString documentFormat(QByteArrayView head, const QString& path, Unpacker& unpacker);

/// Every word that `documentFormat` may answer; `ui/text` has a label for each.
QStringList documentFormats();

} // namespace pingshen
