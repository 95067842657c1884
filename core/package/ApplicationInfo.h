// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"
#include "core/domain/Dossier.h"

#include <QDate>
#include <QMap>
#include <QStringList>

#include <optional>

namespace pingshen {

/// What `application.json` at a package's root says of it. Every key is optional:
/// {"caseNumber", "applicant": {"latinName", "chineseName", "nationality", "birthDate", "passportNumber"},
///  "employer", "position", "documents": [{"file", "kind"}]}
/// Taken too where it has one meaning: other spellings of the keys, also in Chinese, the applicant's fields outside of
/// "applicant", numbers for texts, dates in other forms, JSON with the faults that `handWrittenJson` mends. Of a key
/// that is given twice the first value counts; the other is unusable.
struct ApplicationInfo
{
    Applicant applicant;
    QMap<QString, KindId> kinds; ///< by file name as written; whether the file is there is not checked
    QStringList files;           ///< listed without a kind; likewise
    QStringList unusable;        ///< "key: value" as written, of fields that are known but cannot be used
    QStringList unknown;         ///< keys that mean nothing here
    bool isValidJson = true;     ///< else it had to be mended
};

constexpr qsizetype longestApplicationInfo = 1 << 20; ///< bytes

/// What was stated of applicant and documents: the same bytes for the same details, however they were written. Empty
/// when nothing was.
QByteArray detailsOf(const ApplicationInfo& info);

/// Nothing when the text is no JSON object. Nobody is born after `today`.
std::optional<ApplicationInfo> parseApplicationInfo(const QByteArray& json, QDate today);

/// Nothing also when the file cannot be read, or is longer than it may be.
std::optional<ApplicationInfo> readApplicationInfo(const QString& path, QDate today);

} // namespace pingshen
