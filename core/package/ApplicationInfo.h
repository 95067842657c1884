// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"
#include "core/domain/Dossier.h"

#include <QMap>

#include <optional>

namespace pingshen {

/// What `application.json` at a package's root says of it. Every key is optional:
/// {"caseNumber", "applicant": {"latinName", "chineseName", "nationality", "birthDate", "passportNumber"},
///  "employer", "position", "documents": [{"file", "kind"}]}
struct ApplicationInfo
{
    Applicant applicant;
    QMap<QString, KindId> kinds; ///< by file name as written; whether the file is there is not checked
};

constexpr qsizetype longestApplicationInfo = 1 << 20; ///< bytes

/// Nothing when the text is no JSON object. Values of a wrong type are as if they were not there.
std::optional<ApplicationInfo> parseApplicationInfo(const QByteArray& json);

} // namespace pingshen
