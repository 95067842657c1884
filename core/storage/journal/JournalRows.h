// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Chain.h"
#include "core/storage/Database.h"

#include <functional>

namespace pingshen {

/// Errors: JournalBroken {device, seq} when the row's bytes cannot be read.
Result<Edit> editFromRow(const Row& row);

/// The columns repeat what the bytes say, and the hash is that of the bytes.
bool isFaithful(const Edit& edit, const Row& row);

/// What editFromRow, isFaithful and ChainCheck read.
constexpr auto editColumns = "device, seq, clock, application, bytes, hash, signature";

/// In the order in which they are folded. An empty application has the edits of the office.
Result<QList<Edit>> readEdits(Database& database);
Result<QList<Edit>> readEdits(Database& database, const ApplicationId& application);
/// One after the other, each device's in the order in which it wrote them. Errors: JournalBroken.
Done eachEditByDevice(Database& database, const std::function<void(const Edit&)>& visit);
/// Every application that edits are about, the office's empty one included.
Result<QList<ApplicationId>> editedApplications(Database& database);
/// When the last edit of any device, or of any but one, was made, by the clocks that wrote them; invalid: there is
/// none.
Result<QDateTime> newestEditTime(Database& database, const DeviceId& but = {});
Done insertEdit(Database& database, const Edit& edit);

Result<QList<ChainHead>> chainHeads(Database& database);
Done writeChainHead(Database& database, const ChainHead& head);
/// Of each device but this one the last edit of an application or of the office: whoever has it has all that the
/// device wrote before.
Result<QList<EditRef>> latestOfOthers(Database& database, const ApplicationId& application, const DeviceId& device);

/// Of the edit with this number of each device whose id begins so, made from its bytes: the digest in the row may be
/// another.
Result<QList<Digest>> hashesOf(Database& database, const QString& device, qint64 seq);

/// What a device signs: an edit, and with it all before it; the end of a chain.
QByteArray editMessage(const Digest& hash);
QByteArray headMessage(const ChainHead& head);

} // namespace pingshen
