// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/names/Encodings.h"
#include "core/base/Result.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>

namespace pingshen {

/// Turns the bytes of file names into text, all names of one archive or folder together: what proves an encoding for
/// one of them proves it for all. What the archive says of a name comes first, then the person's choice, then what is
/// most plausible: UTF-8 or one of `legacyEncodings()`, GB18030 in doubt.
class NameDecoder
{
public:
    /// Whether the archive itself says that a name is UTF-8.
    enum class Declared { Nothing, Utf8 };

    struct Raw
    {
        QByteArray bytes; ///< `/` between folders
        Declared declared = Declared::Nothing;
    };

    struct Name
    {
        QString text;
        bool isReadable = true; ///< else replacement characters stand for what no encoding fits
    };

    /// `encoding`: the person's choice by any name that encodingNamed() knows; empty: none. Errors: EncodingUnknown.
    static Result<NameDecoder> create(const QString& encoding);

    /// The names in their order. Folders within a name are decoded one by one.
    QList<Name> decode(const QList<Raw>& names);

    /// The person's choice, by its usual name; empty: none.
    QString chosen() const { return QString::fromLatin1(m_chosen); }
    /// How many names were decoded by guessing so far, by encoding: where there is a choice, those that it does not
    /// fit.
    const QMap<QString, int>& guessed() const { return m_guessed; }

private:
    explicit NameDecoder(QByteArray chosen) : m_chosen(std::move(chosen)) {}

    QByteArray m_chosen;
    QMap<QString, int> m_guessed;
};

/// The names that only their encoding makes readable, as a NameDecoder with that choice decodes them.
struct NameReading
{
    QString encoding;
    QStringList names;
    int unreadable = 0; ///< names that it does not fit
};

/// In UTF-8 and in each of the `legacyEncodings()`: first what a NameDecoder without a choice takes, then the most
/// plausible. `sources`: the names of each archive or folder, which are decoded together.
QList<NameReading> namesInEveryEncoding(const QList<QList<NameDecoder::Raw>>& sources);

} // namespace pingshen
