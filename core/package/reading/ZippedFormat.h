// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace pingshen {

class Unpacker;

/// What a ZIP is when it is only the wrapping of a document or a program, "docx" or "apk": told by what lies at its
/// root and by what it declares first, never by what lies deeper. Empty: an archive that somebody packed. A name's
/// extension counts only together with what lies inside.
QString zippedFormat(const QString& path, Unpacker& unpacker);

/// Every word that `zippedFormat` may answer.
QStringList zippedFormats();

} // namespace pingshen
