// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/journal/HeldCheck.h"

#include "core/storage/journal/DeviceKey.h"
#include "core/storage/rows/Columns.h"

#include <QMap>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

bool isAsReceived(const Edit& edit, const Row& row, const QByteArray& key)
{
    const auto signature = row.text("signature");
    const bool isVouchedFor =
        signature.isEmpty() || isSignature(QByteArray::fromHex(signature.toLatin1()), editMessage(edit.hash), key);
    return edit.device == column::idFrom<DeviceId>(row, "device") && edit.seq == row.number("seq") && isVouchedFor;
}

/// It may follow on the end, at once or after a gap.
bool mayFollow(const Edit& edit, const ChainHead& end)
{
    return edit.seq > end.seq && (!isNext(edit, end) || isLinked(edit, end));
}

} // namespace

Result<QList<VaultProblem>> checkHeld(Database& database)
{
    PINGSHEN_ASSIGN(const auto keys, devicesIn(database));
    PINGSHEN_ASSIGN(const auto heads, chainHeads(database));
    QMap<DeviceId, ChainHead> ends;
    for (const auto& head : heads) {
        ends.insert(head.device, head);
    }
    QList<VaultProblem> problems;
    PINGSHEN_TRY(database.each(
        "SELECT device, seq, bytes, signature FROM edit_held ORDER BY device, seq"_L1, {}, [&](const Row& row) {
            const auto device = column::idFrom<DeviceId>(row, "device");
            const auto edit = editFromBytes(row.bytes("bytes"));
            auto& end = ends[device];
            if (!edit || !keys.contains(device) || !isAsReceived(*edit, row, keys[device]) || !mayFollow(*edit, end)) {
                const QString name = device.value() + u'/' + QString::number(row.number("seq"));
                problems.append({VaultProblem::Code::HeldChanged, name, {}});
            }
            if (edit) {
                end = endOf(*edit);
            }
            return Done();
        }));
    return problems;
}

} // namespace pingshen
