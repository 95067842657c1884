// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDate>
#include <QJsonObject>

#include <optional>

namespace pingshen {

/// JSON as people and their programs write it: in any encoding that `fileText` reads, with comments, commas too many,
/// full-width punctuation between the values, names without quotes. Whole numbers come out as text, digit by digit as
/// they stand there: no number is rounded and no leading zero lost. Nothing when it is no object all the same.
std::optional<QJsonObject> handWrittenJson(const QByteArray& bytes);

/// A date in any form that has one meaning: 1985-03-07, 1985/3/7, 19850307, 1985年3月7日, 7 March 1985, 07.03.1985,
/// 13/05/1985. Not 03/07/1985, which has two. Invalid otherwise.
QDate writtenDate(const QString& text);

} // namespace pingshen
