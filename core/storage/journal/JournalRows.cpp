// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/journal/JournalRows.h"

#include "core/storage/rows/Columns.h"

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

Result<QList<Edit>> read(Database& database, QLatin1StringView condition, const Binds& binds)
{
    QList<Edit> edits;
    const QString sql =
        u"SELECT device, seq, bytes, signature FROM edit %1 ORDER BY clock, device, seq"_s.arg(condition);
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
    auto edit = editFromBytes(row.bytes("bytes"));
    if (!edit) {
        return {Error::Code::JournalBroken, {{u"device"_s, row.text("device")}, {u"seq"_s, row.number("seq")}}};
    }
    edit->signature = QByteArray::fromHex(row.text("signature").toLatin1());
    return edit;
}

bool isFaithful(const Edit& edit, const Row& row)
{
    return edit.device.value() == row.text("device") && edit.seq == row.number("seq")
           && edit.clock == row.number("clock") && edit.change.application.value() == row.text("application")
           && edit.hash == column::digestFrom(row, "hash");
}

Result<QList<Edit>> readEdits(Database& database)
{
    return read(database, {}, {});
}

Result<QList<Edit>> readEdits(Database& database, const ApplicationId& application)
{
    return read(database, "WHERE application = :application"_L1, {{"application", application.value()}});
}

Done eachEditByDevice(Database& database, const std::function<void(const Edit&)>& visit)
{
    return database.each(QString(u"SELECT "_s + QLatin1StringView(editColumns) + u" FROM edit ORDER BY device, seq"_s),
                         {}, [&visit](const Row& row) -> Done {
                             PINGSHEN_ASSIGN(const auto edit, editFromRow(row));
                             visit(edit);
                             return {};
                         });
}

Result<QList<ApplicationId>> editedApplications(Database& database)
{
    return database.list("SELECT DISTINCT application FROM edit ORDER BY application"_L1, {},
                         [](const Row& row) { return column::idFrom<ApplicationId>(row, "application"); });
}

Result<QDateTime> newestEditTime(Database& database, const DeviceId& but)
{
    QDateTime newest;
    PINGSHEN_TRY(database.each("SELECT e.bytes AS bytes FROM journal_head AS h JOIN edit AS e"
                               " ON e.device = h.device AND e.seq = h.seq WHERE h.device <> :but"_L1,
                               {{"but", but.value()}}, [&newest](const Row& row) {
                                   const auto edit = editFromBytes(row.bytes("bytes"));
                                   newest = edit && (!newest.isValid() || edit->at > newest) ? edit->at : newest;
                                   return Done();
                               }));
    return newest;
}

Done insertEdit(Database& database, const Edit& edit)
{
    return database.run("INSERT INTO edit (device, seq, clock, application, bytes, hash, signature)"
                        " VALUES (:device, :seq, :clock, :application, :bytes, :hash, :signature)"_L1,
                        {{"device", edit.device.value()},
                         {"seq", edit.seq},
                         {"clock", edit.clock},
                         {"application", edit.change.application.value()},
                         {"bytes", edit.bytes},
                         {"hash", edit.hash.hex()},
                         {"signature", QString::fromLatin1(edit.signature.toHex())}});
}

Result<QList<ChainHead>> chainHeads(Database& database)
{
    return database.list("SELECT device, seq, clock, hash, signature FROM journal_head ORDER BY device"_L1, {},
                         [](const Row& row) {
                             return ChainHead{.device = column::idFrom<DeviceId>(row, "device"),
                                              .seq = row.number("seq"),
                                              .clock = row.number("clock"),
                                              .hash = column::digestFrom(row, "hash"),
                                              .signature = QByteArray::fromHex(row.text("signature").toLatin1())};
                         });
}

Done writeChainHead(Database& database, const ChainHead& head)
{
    return database.run("INSERT OR REPLACE INTO journal_head (device, seq, clock, hash, signature)"
                        " VALUES (:device, :seq, :clock, :hash, :signature)"_L1,
                        {{"device", head.device.value()},
                         {"seq", head.seq},
                         {"clock", head.clock},
                         {"hash", head.hash.hex()},
                         {"signature", QString::fromLatin1(head.signature.toHex())}});
}

Result<QList<EditRef>> latestOfOthers(Database& database, const ApplicationId& application, const DeviceId& device)
{
    return database.list("SELECT device, max(seq) AS seq FROM edit WHERE application IN (:application, '')"
                         " AND device <> :device GROUP BY device ORDER BY device"_L1,
                         {{"application", application.value()}, {"device", device.value()}}, [](const Row& row) {
                             return EditRef{column::idFrom<DeviceId>(row, "device"), row.number("seq")};
                         });
}

Result<QList<Digest>> hashesOf(Database& database, const QString& device, qint64 seq)
{
    return database.list("SELECT bytes FROM edit WHERE seq = :seq AND substr(device, 1, length(:device)) = :device"_L1,
                         {{"seq", seq}, {"device", device}},
                         [](const Row& row) { return Digest::of(row.bytes("bytes")); });
}

QByteArray editMessage(const Digest& hash)
{
    return "pingshen edit " + hash.hex().toLatin1();
}

QByteArray headMessage(const ChainHead& head)
{
    return "pingshen head " + head.device.value().toUtf8() + ' ' + QByteArray::number(head.seq) + ' '
           + QByteArray::number(head.clock) + ' ' + head.hash.hex().toLatin1();
}

} // namespace pingshen
