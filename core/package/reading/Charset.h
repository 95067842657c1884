// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace pingshen {

/// The bytes as text, strictly: nothing when a byte does not fit or nobody knows the encoding. Any name that ICU knows;
/// every name of GB2312 and GBK stands for GB18030, which holds them.
std::optional<QString> decodedText(const QByteArray& bytes, const QByteArray& encoding);

/// The other way; nothing when the encoding lacks a character.
std::optional<QByteArray> encodedText(const QString& text, const QByteArray& encoding);

/// The whole of a text file whatever it says of itself: by its byte order mark, else as `declared`, as UTF-16 when
/// every other byte is zero, as UTF-8, as GB18030, as Latin-1, which fits everything. The mark is not part of the text.
QString fileText(const QByteArray& bytes, const QByteArray& declared = {});

} // namespace pingshen
