// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/VaultReport.h"

#include "core/storage/DossierStore.h"
#include "core/storage/EditJournal.h"
#include "core/work/HistoryCheck.h"
#include "core/work/Safekeeping.h"

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

Done count(Workplace& workplace, VaultReport& report)
{
    auto& database = workplace.database();
    PINGSHEN_ASSIGN(report.applications, DossierStore(database).count());
    PINGSHEN_ASSIGN(const auto contents, DossierStore(database).contents());
    report.documents = contents.size();
    PINGSHEN_ASSIGN(report.changes, workplace.journal().count());
    PINGSHEN_ASSIGN(report.head, recordMark(workplace, {}));
    PINGSHEN_ASSIGN(report.sheets, submittedSheets(workplace));
    PINGSHEN_ASSIGN(report.pending, pendingDocuments(workplace));
    PINGSHEN_ASSIGN(report.newer, editsOfNewerProgram(workplace));
    PINGSHEN_ASSIGN(report.mends, mendsOf(workplace));
    return {};
}

} // namespace

Result<VaultReport> reportOnVault(Workplace& workplace, const Task& task)
{
    VaultReport report{.hasKey = hasSigningKey(workplace)};
    PINGSHEN_ASSIGN(report.problems, checkVault(workplace, task));
    const auto counted = count(workplace, report);
    if (!counted && report.isSound()) {
        return counted.error();
    }
    return report;
}

} // namespace pingshen
