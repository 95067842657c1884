// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/SentRows.h"

namespace pingshen {

using namespace Qt::StringLiterals;

Result<QList<SentEdit>> editsAfter(Database& database, const DeviceId& device, qint64 seq)
{
    return database.list("SELECT bytes, signature FROM edit WHERE device = :device AND seq > :seq ORDER BY seq"_L1,
                         {{"device", device.value()}, {"seq", seq}}, [](const Row& row) {
                             return SentEdit{row.bytes("bytes"), QByteArray::fromHex(row.text("signature").toLatin1())};
                         });
}

} // namespace pingshen
