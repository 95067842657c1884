// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Dossier.h"
#include "core/storage/Database.h"
#include "core/text/Pinyin.h"

#include <QStringList>

namespace pingshen {

/// What people type when they look for an application, and what it is looked for in. Keep it: see Pinyin.
/// For one thread at a time.
class SearchText
{
public:
    /// Case number, names, employer and position, folded, with the pinyin of the Chinese name and the employer.
    QString of(const Applicant& applicant) const;
    /// The words of a query, folded.
    QStringList words(const QString& query) const;

private:
    QString pinyinOf(const QString& text) const;

    Pinyin m_pinyin;
};

/// The texts of a vault are those that this program makes and looks for.
Result<bool> hasCurrentSearchTexts(Database& database);
/// Makes them anew where they are not, in one transaction; the history stays as it is.
Done renewSearchTexts(Database& database);

} // namespace pingshen
