// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/AcceptEdits.h"

#include "core/storage/EditJournal.h"
#include "core/storage/SentRows.h"
#include "core/storage/Vault.h"

namespace pingshen {

Result<SentEdits> editsToSend(Workplace& workplace, const QMap<DeviceId, qint64>& known)
{
    SentEdits sent;
    PINGSHEN_ASSIGN(const auto devices, devicesIn(workplace.database()));
    for (const auto& device : devices.keys()) {
        PINGSHEN_ASSIGN(const auto edits, editsAfter(workplace.database(), device, known.value(device)));
        sent.edits += edits;
    }
    sent.keys = devices.values();
    return sent;
}

Result<Acceptance> acceptEdits(Workplace& workplace, const QList<SentEdit>& edits, const QList<QByteArray>& trusted,
                               const Task& task)
{
    PINGSHEN_TRY(workplace.vault().writable());
    return workplace.journal().accept(edits, trusted, task);
}

} // namespace pingshen
