// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/rows/SearchText.h"

#include "core/storage/database/VaultValues.h"
#include "core/storage/rows/DossierRows.h"
#include "core/text/Folding.h"

namespace pingshen {

using namespace Qt::StringLiterals;

/// As it is written and as it is folded: a surname in traditional characters may be read by either.
QString SearchText::pinyinOf(const QString& text) const
{
    const auto simplified = folded(text);
    const auto asWritten = m_pinyin.of(text);
    const auto asFolded = simplified == text ? QString() : m_pinyin.of(simplified);
    return asFolded.isEmpty() || asFolded == asWritten ? asWritten : QString(asWritten + u' ' + asFolded);
}

QString SearchText::of(const Applicant& applicant) const
{
    QStringList lines;
    for (const auto& text :
         {applicant.caseNumber, applicant.latinName, applicant.chineseName, applicant.employer, applicant.position}) {
        lines.append(folded(text));
    }
    lines.append({pinyinOf(applicant.chineseName), pinyinOf(applicant.employer)});
    return lines.join(u'\n');
}

QStringList SearchText::words(const QString& query) const
{
    return folded(query).split(u' ', Qt::SkipEmptyParts);
}

Result<bool> hasCurrentSearchTexts(Database& database)
{
    PINGSHEN_ASSIGN(const auto edition, vaultValue(database, vault_value::searchText));
    return edition == foldingEdition();
}

Done renewSearchTexts(Database& database)
{
    PINGSHEN_ASSIGN(const auto isCurrent, hasCurrentSearchTexts(database));
    if (isCurrent) {
        return {};
    }
    PINGSHEN_ASSIGN(auto transaction, Transaction::begin(database));
    PINGSHEN_ASSIGN(const auto applicants, readApplicants(database));
    const SearchText searchText;
    for (const auto& [id, applicant] : applicants.asKeyValueRange()) {
        PINGSHEN_TRY(database.run("UPDATE application SET search_text = :text WHERE id = :id"_L1,
                                  {{"text", searchText.of(applicant)}, {"id", id.value()}}));
    }
    PINGSHEN_TRY(setVaultValue(database, vault_value::searchText, foldingEdition()));
    return transaction.commit();
}

} // namespace pingshen
