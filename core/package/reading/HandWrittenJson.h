// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDate>
#include <QJsonObject>

#include <optional>

namespace pingshen {

/// What an object holds that people or their programs wrote.
struct HandWritten
{
    QJsonObject object;
    bool isValid = true; ///< JSON as the standard has it (RFC 8259), whatever its encoding
};

/// Never in a text that was read. Behind a key: it stands in its object a second time. Before a text: that is a number
/// beyond all bounds.
inline constexpr QChar jsonMark(0xFDD0);

/// JSON as people and their programs write it: in any encoding that `fileText` reads, with comments, commas too many,
/// full-width punctuation between the values, names without quotes or in single ones. Whole numbers come out as text,
/// digit by digit as they stand there: no number is rounded and no leading zero lost. A key that is given twice keeps
/// its first value; the others follow under keys with the mark. Nothing when it is no object all the same.
std::optional<HandWritten> handWrittenJson(const QByteArray& bytes);

/// A date in any form that has one meaning: 1985-03-07, 1985/3/7, 19850307, 1985年3月7日, 7 March 1985, 07.03.1985,
/// 13/05/1985. Not 03/07/1985, which has two. Invalid otherwise.
QDate writtenDate(const QString& text);

} // namespace pingshen
