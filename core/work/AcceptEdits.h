// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/EditExchange.h"
#include "core/work/Workplace.h"

namespace pingshen {

/// Edits of this vault for another device, with the public keys of those who wrote them.
struct SentEdits
{
    QList<SentEdit> edits;
    QList<QByteArray> keys;
};

/// All but those that the other device knows: of each device up to the number given.
Result<SentEdits> editsToSend(Workplace& workplace, const QMap<DeviceId, qint64>& known = {});

/// Takes edits of other devices in, all that can be taken or nothing; see EditJournal::accept. `trusted`: the public
/// keys of the devices that may write here. What was said in two ways waits for a choice in the application's file.
/// Errors: VaultReadOnly, Cancelled.
Result<Acceptance> acceptEdits(Workplace& workplace, const QList<SentEdit>& edits, const QList<QByteArray>& trusted,
                               const Task& task);

} // namespace pingshen
