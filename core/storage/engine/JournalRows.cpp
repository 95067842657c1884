// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/engine/JournalRows.h"

#include "core/base/Json.h"
#include "core/storage/engine/ChainCheck.h"
#include "core/storage/engine/Columns.h"

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

constexpr auto columns =
    "position, device, seq, application, author, at, monotonic, kind, payload, previous_hash, hash";

Result<QList<Edit>> read(Database& database, QLatin1StringView condition, const Binds& binds)
{
    QList<Edit> edits;
    const QString sql = u"SELECT %1 FROM edit %2 ORDER BY position"_s.arg(QLatin1StringView(columns), condition);
    PINGSHEN_TRY(database.each(sql, binds, [&](const Row& row) -> Done {
        PINGSHEN_ASSIGN(auto edit, editFromRow(row));
        edits.append(std::move(edit));
        return {};
    }));
    return edits;
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

Result<QList<Edit>> readEdits(Database& database)
{
    return read(database, {}, {});
}

Result<QList<Edit>> readEdits(Database& database, const ApplicationId& application)
{
    return read(database, "WHERE application = :application"_L1, {{"application", application.value()}});
}

Result<QList<VaultProblem>> checkChain(Database& database, const Task& task)
{
    QMap<QString, ChainHead> heads;
    PINGSHEN_TRY(database.each("SELECT device, seq, hash FROM journal_head"_L1, {}, [&](const Row& row) {
        heads.insert(row.text("device"), {row.number("seq"), column::digestFrom(row, "hash")});
        return Done();
    }));
    ChainCheck check;
    const QString sql = u"SELECT %1 FROM edit ORDER BY device, seq"_s.arg(QLatin1StringView(columns));
    PINGSHEN_TRY(database.each(sql, {}, [&](const Row& row) {
        check.take(row);
        return task.proceed();
    }));
    check.compareHeads(heads);
    return check.problems();
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
                         {"kind", nameOf(edit.change.kind)},
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

} // namespace pingshen
