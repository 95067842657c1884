// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QMap>
#include <QString>

namespace pingshen {

/// Turns the bytes of file names into text. Source of the order: domain, "Required documents"; the first that fits:
/// what the archive says of the name, the person's choice, strict UTF-8, GB18030, CP437 (which fits everything).
class NameDecoder
{
public:
    /// Whether the archive itself says that a name is UTF-8.
    enum class Declared { Nothing, Utf8 };

    /// `encoding`: the person's choice by any name ICU knows; empty: none. Errors: EncodingUnknown.
    static Result<NameDecoder> create(const QString& encoding);

    QString decode(const QByteArray& name, Declared declared = Declared::Nothing);

    /// How many names were decoded by guessing, by encoding.
    const QMap<QString, int>& guessed() const { return m_guessed; }

private:
    explicit NameDecoder(QByteArray chosen) : m_chosen(std::move(chosen)) {}

    QByteArray m_chosen;
    QMap<QString, int> m_guessed;
};

/// As Chinese Windows programs write it.
QByteArray toGb18030(const QString& text);

} // namespace pingshen
