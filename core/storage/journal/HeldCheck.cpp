// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/journal/HeldCheck.h"

#include "core/storage/journal/DeviceKey.h"
#include "core/storage/journal/JournalRows.h"
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

/// What waits of one device, asked from the last to the first.
class HeldChain
{
public:
    /// Its neighbours say no other of it. Of two that do not fit, the one is wrong that no signature vouches for.
    bool isFitting(const Edit& edit)
    {
        if (m_vouching.judge(edit) == Vouching::Standing::Contradicted) {
            m_next.reset();
            return false;
        }
        const bool isFitting = !m_next || !isNext(*m_next, endOf(edit)) || isLinked(*m_next, endOf(edit));
        m_next = edit;
        return isFitting;
    }

private:
    Vouching m_vouching;
    std::optional<Edit> m_next;
};

} // namespace

Result<QList<VaultProblem>> checkHeld(Database& database)
{
    PINGSHEN_ASSIGN(const auto keys, devicesIn(database));
    PINGSHEN_ASSIGN(const auto heads, chainHeads(database));
    QMap<DeviceId, ChainHead> ends;
    for (const auto& head : heads) {
        ends.insert(head.device, head);
    }
    QMap<DeviceId, HeldChain> chains;
    QList<VaultProblem> problems;
    PINGSHEN_TRY(database.each("SELECT device, seq, bytes, signature FROM edit_held ORDER BY device DESC, seq DESC"_L1,
                               {}, [&](const Row& row) {
                                   const auto device = column::idFrom<DeviceId>(row, "device");
                                   auto edit = editFromRow(row);
                                   if (!edit || !keys.contains(device) || !isAsReceived(*edit, row, keys[device])
                                       || !mayFollow(*edit, ends.value(device)) || !chains[device].isFitting(*edit)) {
                                       const QString name = device.value() + u'/' + QString::number(row.number("seq"));
                                       problems.prepend({VaultProblem::Code::HeldChanged, name, {}});
                                   }
                                   return Done();
                               }));
    return problems;
}

} // namespace pingshen
