// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/HistoryCheck.h"

#include "core/storage/DossierStore.h"
#include "core/storage/Vault.h"
#include "core/storage/journal/Continuation.h"
#include "core/storage/journal/FoldEdition.h"
#include "core/storage/journal/JournalRows.h"
#include "core/storage/journal/StateCheck.h"
#include "core/work/SheetCheck.h"

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype fewestDigits = 32; ///< 128 bits: nobody finds another entry with them

} // namespace

Done checkAgainstHistory(Workplace& workplace, const ApplicationId& application, const ReviewerId& owner)
{
    PINGSHEN_TRY(workplace.vault().endKnown());
    StateCheck check(workplace.database(), workplace.summariser());
    PINGSHEN_ASSIGN(const auto problems, check.checkApplication(application));
    if (problems.isEmpty()) {
        return requireSheets(workplace, application, owner);
    }
    const auto& first = problems.first();
    if (first.code != VaultProblem::Code::StateDiffers) {
        const bool isOfEdit = first.code != VaultProblem::Code::EditsMiscounted;
        const auto seq = isOfEdit ? first.subject.section(u'/', 1) : QString();
        return {Error::Code::JournalBroken, seq.isEmpty() ? QJsonObject() : QJsonObject{{u"seq"_s, seq.toLongLong()}}};
    }
    const auto dossier = DossierStore(workplace.database()).load(application);
    const auto caseNumber = dossier ? dossier->applicant.caseNumber : QString();
    PINGSHEN_ASSIGN(const auto isCurrent, hasCurrentFold(workplace.database()));
    return {isCurrent ? Error::Code::StateDiffers : Error::Code::StateOutdated,
            caseNumber.isEmpty() ? QJsonObject() : QJsonObject{{u"application"_s, caseNumber}}};
}

Result<qint64> editsOfNewerProgram(Workplace& workplace, const std::optional<ApplicationId>& application)
{
    QList<ApplicationId> asked;
    if (application) {
        asked = {ApplicationId(), *application};
    } else {
        PINGSHEN_ASSIGN(asked, editedApplications(workplace.database()));
    }
    qint64 count = 0;
    for (const auto& each : asked) {
        PINGSHEN_ASSIGN(const auto edits, readEdits(workplace.database(), each));
        count += std::ranges::count(edits, EditKind::Unknown, [](const Edit& edit) { return edit.change.kind; });
    }
    return count;
}

Result<MarkStanding> standingOf(Workplace& workplace, const PrintedMark& mark)
{
    PINGSHEN_ASSIGN(const auto hashes, hashesOf(workplace.database(), mark.device, mark.seq));
    const bool isHeld =
        std::ranges::any_of(hashes, [&mark](const Digest& hash) { return hash.hex().startsWith(mark.hash); });
    if (isHeld) {
        return mark.hash.size() < fewestDigits ? MarkStanding::HeldInPart : MarkStanding::Held;
    }
    return hashes.isEmpty() ? MarkStanding::Gone : MarkStanding::Replaced;
}

bool hasAllBefore(MarkStanding standing, const QList<VaultProblem>& found)
{
    return standing == MarkStanding::Held && std::ranges::none_of(found, isOfChain);
}

Result<RecordMark> recordMark(Workplace& workplace, const ApplicationId& application)
{
    PINGSHEN_ASSIGN(const auto newer, editsOfNewerProgram(workplace, application));
    PINGSHEN_ASSIGN(const auto heads, chainHeads(workplace.database()));
    PINGSHEN_ASSIGN(const auto losses, lossesIn(workplace.database()));
    const auto own = std::ranges::find(heads, workplace.vault().device(), &ChainHead::device);
    return own == heads.end() ? RecordMark{workplace.vault().device().value(), 0, {}, losses.isEmpty(), newer}
                              : RecordMark{own->device.value(), own->seq, own->hash, losses.isEmpty(), newer};
}

} // namespace pingshen
