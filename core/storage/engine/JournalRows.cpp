// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/engine/JournalRows.h"

#include "core/base/Json.h"
#include "core/storage/engine/Columns.h"

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

QString nameOf(const QString& device, qint64 seq)
{
    return device + u'/' + QString::number(seq);
}

/// The row is what was written: it reads back to the same text and hash.
bool isFaithful(const Row& row)
{
    const auto edit = editFromRow(row);
    return edit && QString::fromUtf8(canonicalJson(edit->change.toJson())) == row.text("payload")
           && edit->computedHash() == edit->hash;
}

} // namespace

Result<Edit> editFromRow(const Row& row)
{
    const auto kind = editKindFrom(row.text("kind"));
    const auto payload = parseJsonObject(row.text("payload").toUtf8());
    if (!kind || !payload) {
        return {Error::Code::JournalBroken, {{u"device"_s, row.text("device")}, {u"seq"_s, row.number("seq")}}};
    }
    Edit edit;
    edit.device = column::idFrom<DeviceId>(row, "device");
    edit.seq = row.number("seq");
    edit.at = column::timeFrom(row, "at");
    edit.monotonic = row.number("monotonic");
    PINGSHEN_ASSIGN(edit.change, changeFromJson(*kind, column::idFrom<ApplicationId>(row, "application"),
                                                column::idFrom<ReviewerId>(row, "author"), *payload));
    edit.previousHash = column::digestFrom(row, "previous_hash");
    edit.hash = column::digestFrom(row, "hash");
    return edit;
}

Done insertEdit(Database& database, const Edit& edit)
{
    return database.run("INSERT INTO edit (device, seq, application, author, at, monotonic, kind, payload,"
                        " previous_hash, hash) VALUES (:device, :seq, :application, :author, :at, :monotonic, :kind,"
                        " :payload, :previous_hash, :hash)"_L1,
                        {{"device", edit.device.value()},
                         {"seq", edit.seq},
                         {"application", edit.change.application.value()},
                         {"author", edit.change.author.value()},
                         {"at", column::time(edit.at)},
                         {"monotonic", edit.monotonic},
                         {"kind", pingshen::nameOf(edit.change.kind)},
                         {"payload", QString::fromUtf8(canonicalJson(edit.change.toJson()))},
                         {"previous_hash", edit.previousHash.hex()},
                         {"hash", edit.hash.hex()}});
}

Result<ChainHead> chainHead(Database& database, const DeviceId& device)
{
    const auto headFrom = [](const Row& row) { return ChainHead{row.number("seq"), column::digestFrom(row, "hash")}; };
    PINGSHEN_ASSIGN(const auto head, database.first("SELECT seq, hash FROM journal_head WHERE device = :device"_L1,
                                                    {{"device", device.value()}}, headFrom));
    return head.value_or(ChainHead());
}

Done writeChainHead(Database& database, const DeviceId& device, const ChainHead& head)
{
    return database.run("INSERT OR REPLACE INTO journal_head (device, seq, hash) VALUES (:device, :seq, :hash)"_L1,
                        {{"device", device.value()}, {"seq", head.seq}, {"hash", head.hash.hex()}});
}

void ChainCheck::take(const Row& row)
{
    const auto device = row.text("device");
    const auto name = nameOf(device, row.number("seq"));
    auto& end = m_ends[device];
    compareLink(row, end, name);
    if (!isFaithful(row)) {
        m_problems.append({VaultProblem::Code::EditChanged, name, {}});
    }
    if (row.number("position") <= end.position) {
        m_problems.append({VaultProblem::Code::EditMoved, name, {}});
    }
    end = {{row.number("seq"), column::digestFrom(row, "hash")}, row.number("position")};
}

void ChainCheck::compareLink(const Row& row, const End& before, const QString& name)
{
    const auto missing = row.number("seq") - before.head.seq - 1;
    if (missing != 0) {
        m_problems.append({VaultProblem::Code::EditMissing,
                           nameOf(row.text("device"), before.head.seq + 1),
                           {{u"count"_s, missing}}});
    } else if (column::digestFrom(row, "previous_hash") != before.head.hash) {
        m_problems.append({VaultProblem::Code::EditLinkBroken, name, {}});
    }
}

void ChainCheck::compareHeads(const QMap<QString, ChainHead>& heads)
{
    auto devices = heads.keys() + m_ends.keys();
    std::ranges::sort(devices);
    devices.removeDuplicates();
    for (const auto& device : devices) {
        const auto expected = heads.value(device);
        const auto found = m_ends.value(device).head;
        if (expected.seq != found.seq || expected.hash != found.hash) {
            m_problems.append({VaultProblem::Code::EditTailChanged,
                               device,
                               {{u"expected"_s, expected.seq}, {u"found"_s, found.seq}}});
        }
    }
}

} // namespace pingshen
