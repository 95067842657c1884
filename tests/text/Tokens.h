// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace pingshen::test {

/// A token of C++. Comments are none; a line of the preprocessor is one.
struct Token
{
    enum class Kind { Word, Text, Number, Mark, Line };

    Kind kind;
    QString text;           ///< of a Text what stands between the quotation marks; neighbours are one
    int line;               ///< from 1
    qsizetype partner = -1; ///< of a bracket ( [ { or ) ] } the other one
};

/// Fails the test, naming the path, where brackets do not match.
QList<Token> tokensOf(const QString& source, const QString& path);

} // namespace pingshen::test
