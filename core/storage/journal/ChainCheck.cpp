// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/journal/ChainCheck.h"

#include "core/storage/journal/DeviceKey.h"
#include "core/storage/journal/EditCount.h"
#include "core/storage/rows/Columns.h"

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

QString nameOf(const DeviceId& device, qint64 seq)
{
    return device.value() + u'/' + QString::number(seq);
}

/// Edits with a clock that nobody comes to by counting, see highestClock.
Result<QList<VaultProblem>> runawaysIn(Database& database)
{
    return database.list(
        "SELECT device, seq FROM (SELECT device, seq, clock - lag(clock, 1, 0) OVER (ORDER BY clock) AS step"
        " FROM edit) WHERE step > :longest ORDER BY device, seq"_L1,
        {{"longest", longestClockStep}}, [](const Row& row) {
            const auto name = nameOf(column::idFrom<DeviceId>(row, "device"), row.number("seq"));
            return VaultProblem{VaultProblem::Code::EditMoved, name, {}};
        });
}

/// Takes the edit in, and what follows it up to a signature. Its link is to the row before it as that is stored.
Result<qint64> walk(Database& database, ChainCheck& check, const EditRef& from)
{
    const auto& device = from.device;
    PINGSHEN_ASSIGN(const auto before,
                    database.first("SELECT clock, hash FROM edit WHERE device = :device AND seq = :seq"_L1,
                                   {{"device", device.value()}, {"seq", from.seq - 1}}, [&](const Row& row) {
                                       return ChainHead{.device = device,
                                                        .seq = from.seq - 1,
                                                        .clock = row.number("clock"),
                                                        .hash = column::digestFrom(row, "hash"),
                                                        .signature = {}};
                                   }));
    const auto missing = from.seq > 1 ? from.seq - 2 : 0;
    check.startAfter(
        before.value_or(ChainHead{.device = device, .seq = missing, .clock = 0, .hash = {}, .signature = {}}));
    const QString sql = u"SELECT %1 FROM edit WHERE device = :device AND seq > :last ORDER BY seq LIMIT 16"_s.arg(
        QLatin1StringView(editColumns));
    auto last = from.seq - 1;
    for (bool isMore = true; isMore && !check.isCovered(device);) {
        isMore = false;
        PINGSHEN_TRY(database.each(sql, {{"device", device.value()}, {"last", last}}, [&](const Row& row) {
            if (!check.isCovered(device)) {
                check.take(row);
                last = row.number("seq");
                isMore = true;
            }
            return Done();
        }));
    }
    return last;
}

} // namespace

ChainCheck::ChainCheck(QMap<DeviceId, QByteArray> devices, DeviceId own)
    : m_devices(std::move(devices)),
      m_own(std::move(own))
{}

void ChainCheck::startAfter(const ChainHead& end)
{
    auto& chain = m_chains[end.device];
    chain.end = end;
    chain.isEndSigned = false;
}

void ChainCheck::take(const Row& row)
{
    const auto device = column::idFrom<DeviceId>(row, "device");
    const auto name = nameOf(device, row.number("seq"));
    auto& chain = m_chains[device];
    const auto edit = editFromRow(row);
    if (!edit || !isFaithful(*edit, row)) {
        add(VaultProblem::Code::EditChanged, name);
    }
    auto end = edit ? *edit : Edit{};
    end.seq = row.number("seq"); // whatever the bytes say, the row is the next one
    end.device = device;
    compareLink(end, chain.end, name);
    if (edit && edit->clock <= chain.end.clock) {
        add(VaultProblem::Code::EditMoved, name);
    }
    chain.end = {.device = device,
                 .seq = end.seq,
                 .clock = row.number("clock"),
                 .hash = column::digestFrom(row, "hash"),
                 .signature = {}};
    checkSignature(chain, QByteArray::fromHex(row.text("signature").toLatin1()));
}

void ChainCheck::compareLink(const Edit& edit, const ChainHead& before, const QString& name)
{
    const auto missing = edit.seq - before.seq - 1;
    if (missing != 0) {
        add(VaultProblem::Code::EditMissing, nameOf(edit.device, before.seq + 1), {{u"count"_s, missing}});
    } else if (!edit.bytes.isEmpty() && edit.previousHash != before.hash) {
        add(VaultProblem::Code::EditLinkBroken, name);
    }
}

void ChainCheck::compareHeads(const QList<ChainHead>& heads)
{
    checkKeys();
    QMap<DeviceId, ChainHead> expected;
    for (const auto& head : heads) {
        expected.insert(head.device, head);
    }
    auto devices = expected.keys() + m_chains.keys();
    std::sort(devices.begin(), devices.end());
    devices.erase(std::unique(devices.begin(), devices.end()), devices.end());
    for (const auto& device : devices) {
        const auto chain = m_chains.value(device);
        nameForged(device, chain);
        auto head = expected.value(device);
        head.device = device;
        compareHead(head, chain.end);
    }
}

void ChainCheck::checkKeys()
{
    auto writers = m_chains.keys();
    if (!m_own.isEmpty() && !writers.contains(m_own)) {
        writers.append(m_own);
    }
    for (const auto& device : m_devices.keys()) {
        if (!writers.contains(device)) {
            writers.append(device);
        }
    }
    for (const auto& device : writers) {
        if (deviceIdOf(m_devices.value(device)) != device) {
            add(VaultProblem::Code::DeviceForged, device.value());
        }
    }
}

/// Signatures within a chain are looked at as well: each was made over all before it.
void ChainCheck::checkSignature(Chain& chain, const QByteArray& signature)
{
    const bool good = isSignature(signature, editMessage(chain.end.hash), m_devices.value(chain.end.device));
    chain.isEndSigned = good;
    if (!good && !signature.isEmpty() && chain.forged == 0) {
        chain.forged = chain.end.seq;
    }
}

/// The first wrong signature is where a forged part begins, and the last edit must have one, for it covers all before.
void ChainCheck::nameForged(const DeviceId& device, const Chain& chain)
{
    if (chain.end.seq == 0 || deviceIdOf(m_devices.value(device)) != device) {
        return; // without its key nothing can be said
    }
    if (chain.forged > 0 || !chain.isEndSigned) {
        add(VaultProblem::Code::EditForged, nameOf(device, chain.forged > 0 ? chain.forged : chain.end.seq));
    }
}

/// Without the key nobody can make a shorter chain look as it was left.
void ChainCheck::compareHead(const ChainHead& expected, const ChainHead& found)
{
    const bool same = expected.seq == found.seq && expected.clock == found.clock && expected.hash == found.hash;
    const bool isOwn = isSignature(expected.signature, headMessage(expected), m_devices.value(m_own));
    if (!same || !isOwn) {
        add(VaultProblem::Code::EditTailChanged, expected.device.value(),
            {{u"expected"_s, expected.seq}, {u"found"_s, found.seq}});
    }
}

void ChainCheck::add(VaultProblem::Code code, const QString& subject, const QJsonObject& args)
{
    m_problems.append({code, subject, args});
}

bool isForgedOf(const DeviceId& device, const VaultProblem& problem)
{
    return problem.code == VaultProblem::Code::EditForged && problem.subject.startsWith(device.value() + u'/');
}

Result<QList<VaultProblem>> checkEdits(Database& database, const Task& task)
{
    PINGSHEN_ASSIGN(const auto devices, devicesIn(database));
    PINGSHEN_ASSIGN(const auto own, storedDevice(database));
    ChainCheck check(devices, own);
    const QString sql = u"SELECT %1 FROM edit ORDER BY device, seq"_s.arg(QLatin1StringView(editColumns));
    PINGSHEN_TRY(database.each(sql, {}, [&](const Row& row) {
        check.take(row);
        return task.proceed();
    }));
    PINGSHEN_ASSIGN(const auto heads, chainHeads(database));
    check.compareHeads(heads);
    PINGSHEN_ASSIGN(const auto runaways, runawaysIn(database));
    return check.problems() + runaways;
}

Result<QList<VaultProblem>> checkChain(Database& database, const Task& task)
{
    PINGSHEN_ASSIGN(auto problems, checkEdits(database, task));
    // Where edits are missing or moved their counts would only say so again.
    return problems.isEmpty() ? checkCounts(database) : problems;
}

Result<QList<VaultProblem>> checkCover(Database& database, const QList<ApplicationId>& applications)
{
    PINGSHEN_ASSIGN(const auto devices, devicesIn(database));
    PINGSHEN_ASSIGN(const auto own, storedDevice(database));
    ChainCheck check(devices, own);
    // The ends are walked as well: they say where each chain is left.
    PINGSHEN_ASSIGN(
        const auto edits,
        database.list("SELECT device, seq FROM edit WHERE application IN (SELECT value FROM json_each(:ids))"
                      " UNION SELECT d.id, (SELECT max(seq) FROM edit WHERE device = d.id) FROM device d"
                      " WHERE EXISTS (SELECT 1 FROM edit WHERE device = d.id) ORDER BY device, seq"_L1,
                      {{"ids", column::jsonList(applications)}}, [](const Row& row) {
                          return EditRef{column::idFrom<DeviceId>(row, "device"), row.number("seq")};
                      }));
    QMap<DeviceId, qint64> covered;
    for (const auto& edit : edits) {
        if (edit.seq > covered.value(edit.device)) {
            PINGSHEN_ASSIGN(covered[edit.device], walk(database, check, edit));
        }
    }
    PINGSHEN_ASSIGN(const auto heads, chainHeads(database));
    check.compareHeads(heads);
    PINGSHEN_ASSIGN(const auto miscounts, checkCounts(database, applications));
    return check.problems() + miscounts;
}

} // namespace pingshen
