// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/journal/SigningAnew.h"

#include "core/storage/journal/ChainCheck.h"
#include "core/storage/journal/Continuation.h"
#include "core/storage/journal/EditCount.h"
#include "core/storage/journal/EndCheck.h"
#include "core/storage/journal/JournalRows.h"
#include "core/storage/rows/Columns.h"

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

struct SignedRow
{
    qint64 seq = 0;
    Digest hash;
    QByteArray signature;
};

/// Of the own edits those whose signature is not the one that the device makes: it makes the same each time. The last
/// one must have one.
Result<QList<SignedRow>> wronglySigned(Database& database, const DeviceKey& own)
{
    PINGSHEN_ASSIGN(auto rows,
                    database.list("SELECT seq, hash, signature FROM edit WHERE device = :device ORDER BY seq"_L1,
                                  {{"device", own.id.value()}}, [](const Row& row) {
                                      return SignedRow{row.number("seq"), column::digestFrom(row, "hash"),
                                                       QByteArray::fromHex(row.text("signature").toLatin1())};
                                  }));
    const auto last = rows.isEmpty() ? 0 : rows.last().seq;
    rows.removeIf([&](const SignedRow& row) {
        const bool isWithin = row.signature.isEmpty() && row.seq != last;
        return isWithin || row.signature == own.key.sign(editMessage(row.hash));
    });
    return rows;
}

Done sign(Database& database, const DeviceKey& own, const QList<SignedRow>& rows)
{
    PINGSHEN_TRY(database.run("DROP TRIGGER IF EXISTS edit_is_never_changed"_L1));
    for (const auto& row : rows) {
        const auto signature = own.key.sign(editMessage(row.hash)).toHex();
        PINGSHEN_TRY(database.run(
            "UPDATE edit SET signature = :signature WHERE device = :device AND seq = :seq"_L1,
            {{"signature", QString::fromLatin1(signature)}, {"device", own.id.value()}, {"seq", row.seq}}));
    }
    return {};
}

} // namespace

Result<QList<VaultProblem>> brokenForGood(const QString& folder, Database& database, const DeviceKey& own,
                                          const Task& task)
{
    PINGSHEN_ASSIGN(auto problems, checkEdits(database, task));
    const bool isForged =
        problems.removeIf([&own](const VaultProblem& problem) { return isForgedOf(own.id, problem); }) > 0;
    if (!problems.isEmpty()) {
        return problems;
    }
    PINGSHEN_ASSIGN(const auto miscounts, checkCounts(database));
    // What is signed anew is the end, too: it must be the one that was left.
    return isForged || !miscounts.isEmpty() ? checkEnd(folder, database, endBeside(folder))
                                            : Result<QList<VaultProblem>>(QList<VaultProblem>());
}

Result<SignedAnew> signAnew(Database& database, const DeviceKey& own)
{
    SignedAnew anew;
    PINGSHEN_ASSIGN(const auto rows, wronglySigned(database, own));
    if (!rows.isEmpty()) {
        PINGSHEN_TRY(sign(database, own, rows));
        anew.edits = rows.size();
        anew.first = rows.first().seq;
    }
    PINGSHEN_ASSIGN(const auto miscounts, checkCounts(database));
    if (!miscounts.isEmpty()) {
        PINGSHEN_ASSIGN(anew.counts, countAnew(database, own));
    }
    PINGSHEN_ASSIGN(const auto devices, devicesIn(database));
    anew.others = devices.size() - (devices.contains(own.id) ? 1 : 0);
    return anew;
}

Change changeOf(const SignedAnew& anew, const DeviceKey& own)
{
    QJsonObject content{{u"reason"_s, signedAnewName()}};
    if (anew.counts > 0 && anew.others > 0) { // the signature that the counts had still vouches for the others'
        content[u"others"_s] = anew.others;
    }
    if (anew.edits > 0) {
        content[u"edits"_s] = anew.edits;
        content[u"first"_s] = anew.first;
    }
    if (anew.counts > 0) {
        content[u"counts"_s] = anew.counts;
    }
    return {.kind = EditKind::VaultContinued,
            .application = {},
            .author = {},
            .subject = own.id.value(),
            .fields = {},
            .note = {},
            .undoes = std::nullopt,
            .content = content};
}

} // namespace pingshen
