// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>
#include <span>

namespace pingshen {

/// What people write in an encoding; it tells which characters are usual there.
enum class NameScript { Unicode, Simplified, Traditional, Japanese, Korean, Cyrillic, Western };

/// An encoding that names are tried in when nothing tells theirs.
struct NameEncoding
{
    const char* name; ///< for people and for ICU alike
    NameScript script;
};

/// All but UTF-8, the likeliest first. What is written in an older or smaller form of one is read by it: GBK by
/// GB18030.
std::span<const NameEncoding> legacyEncodings();

/// The encoding that a person means by a name such as "GBK", "cp936" or "utf8": one of the above or UTF-8 by its own
/// name, any other that ICU knows by the name given; empty: there is none.
QByteArray encodingNamed(const QString& name);

/// Strictly: nothing when a byte does not fit, or when private characters or control codes come out, which show that
/// the bytes were never meant like this.
std::optional<QString> decodedAs(const char* encoding, const QByteArray& bytes);
std::optional<QString> decodedAsUtf8(const QByteArray& bytes);

/// A replacement character stands for what does not fit.
QString decodedLoosely(const char* encoding, const QByteArray& bytes);

/// As Chinese Windows programs write it.
QByteArray toGb18030(const QString& text);

} // namespace pingshen
