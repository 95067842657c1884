// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/journal/EditCount.h"

#include "core/storage/database/VaultValues.h"
#include "core/storage/journal/ChainCheck.h"
#include "core/storage/journal/JournalRows.h"
#include "core/storage/rows/Columns.h"

#include <QSet>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

using Bucket = int;

constexpr auto altered = "altered"_L1;        ///< in the place of a bucket's digest, and no digest
constexpr qint64 mostEdits = qint64(1) << 53; ///< nobody counts to more: a count above it is left as it stands

Bucket bucketOf(const ApplicationId& application)
{
    return static_cast<quint8>(Digest::of(application.value().toUtf8()).bytes().front());
}

/// Of the counts as they stand there; empty: there are none.
Result<QString> digestOfBucket(Database& database, Bucket bucket)
{
    PINGSHEN_ASSIGN(
        const auto counts,
        database.first("SELECT group_concat(hex(application) || ' ' || CAST(edits AS INTEGER), ' ') AS counts"
                       " FROM (SELECT application, edits FROM edit_count WHERE bucket = :bucket"
                       " ORDER BY application)"_L1,
                       {{"bucket", bucket}}, [](const Row& row) { return row.text("counts").toLatin1(); }));
    return counts->isEmpty() ? QString() : Digest::of(*counts).hex();
}

/// As it was kept when the bucket was last counted on; empty: never.
Result<QString> keptDigest(Database& database, Bucket bucket)
{
    PINGSHEN_ASSIGN(const auto digest,
                    database.first("SELECT digest FROM edit_count_sum WHERE bucket = :bucket"_L1, {{"bucket", bucket}},
                                   [](const Row& row) { return row.text("digest"); }));
    return digest.value_or(QString());
}

Result<bool> isAsKept(Database& database, Bucket bucket)
{
    PINGSHEN_ASSIGN(const auto found, digestOfBucket(database, bucket));
    PINGSHEN_ASSIGN(const auto kept, keptDigest(database, bucket));
    return found == kept;
}

Done keepDigest(Database& database, Bucket bucket, const QString& digest)
{
    return database.run("INSERT OR REPLACE INTO edit_count_sum (bucket, digest) VALUES (:bucket, :digest)"_L1,
                        {{"bucket", bucket}, {"digest", digest}});
}

/// All kept digests in one; empty: there are none.
Result<QByteArray> sumOfCounts(Database& database)
{
    PINGSHEN_ASSIGN(const auto sums,
                    database.first("SELECT group_concat(bucket || ' ' || digest, ' ') AS sums"
                                   " FROM (SELECT bucket, digest FROM edit_count_sum ORDER BY bucket)"_L1,
                                   {}, [](const Row& row) { return row.text("sums").toUtf8(); }));
    return sums->isEmpty() ? QByteArray() : Digest::of(*sums).hex().toLatin1();
}

/// All ends in one; empty: there are none.
Result<QByteArray> sumOfHeads(Database& database)
{
    PINGSHEN_ASSIGN(const auto heads, chainHeads(database));
    QByteArray messages;
    for (const auto& head : heads) {
        messages += headMessage(head) + '\n';
    }
    return messages.isEmpty() ? QByteArray() : Digest::of(messages).hex().toLatin1();
}

QByteArray countsMessage(const QByteArray& counts, const QByteArray& heads)
{
    return "pingshen counts " + counts + ' ' + heads;
}

Result<QByteArray> countsMessageOf(Database& database)
{
    PINGSHEN_ASSIGN(const auto counts, sumOfCounts(database));
    PINGSHEN_ASSIGN(const auto heads, sumOfHeads(database));
    return countsMessage(counts, heads);
}

Done signCountsAs(Database& database, const DeviceKey& own)
{
    PINGSHEN_ASSIGN(const auto message, countsMessageOf(database));
    return setVaultValue(database, vault_value::counts, QString::fromLatin1(own.key.sign(message).toHex()));
}

Result<QByteArray> signatureOfCounts(Database& database)
{
    PINGSHEN_ASSIGN(const auto signature, vaultValue(database, vault_value::counts));
    return QByteArray::fromHex(signature.toLatin1());
}

Result<bool> areSignedBy(const QByteArray& publicKey, Database& database)
{
    PINGSHEN_ASSIGN(const auto signature, signatureOfCounts(database));
    PINGSHEN_ASSIGN(const auto message, countsMessageOf(database));
    return isSignature(signature, message, publicKey);
}

Done addCount(Database& database, Bucket bucket, const ApplicationId& application, qint64 edits)
{
    return database.run(
        "INSERT INTO edit_count (bucket, application, edits) VALUES (:bucket, :application, :edits)"
        " ON CONFLICT (bucket, application) DO UPDATE SET edits = edits + excluded.edits"
        " WHERE edits < :most"_L1,
        {{"bucket", bucket}, {"application", application.value()}, {"edits", edits}, {"most", mostEdits}});
}

/// A bucket that is not as it was kept never is again.
Done addCounts(Database& database, const EditCounts& added)
{
    QMap<Bucket, EditCounts> buckets;
    for (const auto& [application, edits] : added.asKeyValueRange()) {
        buckets[bucketOf(application)].insert(application, edits);
    }
    for (const auto& [bucket, counts] : buckets.asKeyValueRange()) {
        PINGSHEN_ASSIGN(const auto isSound, isAsKept(database, bucket));
        for (const auto& [application, edits] : counts.asKeyValueRange()) {
            PINGSHEN_TRY(addCount(database, bucket, application, edits));
        }
        PINGSHEN_ASSIGN(const auto digest, digestOfBucket(database, bucket));
        PINGSHEN_TRY(keepDigest(database, bucket, isSound ? digest : QString(altered)));
    }
    return {};
}

Result<qint64> countOf(Database& database, const ApplicationId& application)
{
    PINGSHEN_ASSIGN(const auto edits,
                    database.first("SELECT CAST(edits AS INTEGER) AS edits FROM edit_count"
                                   " WHERE bucket = :bucket AND application = :application"_L1,
                                   {{"bucket", bucketOf(application)}, {"application", application.value()}},
                                   [](const Row& row) { return row.number("edits"); }));
    return edits.value_or(0);
}

/// In whatever bucket they stand.
Result<EditCounts> allCounts(Database& database)
{
    EditCounts counts;
    PINGSHEN_TRY(database.each(
        "SELECT application, CAST(edits AS INTEGER) AS edits FROM edit_count"_L1, {}, [&](const Row& row) {
            counts.insert(column::idFrom<ApplicationId>(row, "application"), row.number("edits"));
            return Done();
        }));
    return counts;
}

Result<qint64> numberOfEdits(Database& database, const ApplicationId& application)
{
    PINGSHEN_ASSIGN(const auto edits,
                    database.first("SELECT count(*) AS edits FROM edit WHERE application = :application"_L1,
                                   {{"application", application.value()}},
                                   [](const Row& row) { return row.number("edits"); }));
    return *edits;
}

Result<EditCounts> countedBy(Database& database, const QString& owner)
{
    EditCounts counts;
    const QString sql = u"SELECT %1 AS owner, count(*) AS edits FROM edit GROUP BY 1"_s.arg(owner);
    PINGSHEN_TRY(database.each(sql, {}, [&](const Row& row) {
        counts.insert(column::idFrom<ApplicationId>(row, "owner"), row.number("edits"));
        return Done();
    }));
    return counts;
}

Result<bool> hasNoRows(Database& database, const QString& table)
{
    PINGSHEN_ASSIGN(const auto row, database.first(QString(u"SELECT 1 AS one FROM %1 LIMIT 1"_s.arg(table)), {},
                                                   [](const Row&) { return true; }));
    return !row;
}

/// Something of it is left, though the counts themselves may be gone.
Result<bool> wasCounted(Database& database)
{
    PINGSHEN_ASSIGN(const auto hasNoCounts, hasNoRows(database, u"edit_count"_s));
    PINGSHEN_ASSIGN(const auto hasNoSums, hasNoRows(database, u"edit_count_sum"_s));
    PINGSHEN_ASSIGN(const auto signature, vaultValue(database, vault_value::counts));
    return !hasNoCounts || !hasNoSums || !signature.isEmpty();
}

VaultProblem miscount(const ApplicationId& application, qint64 expected, qint64 found)
{
    return VaultProblem{
        VaultProblem::Code::EditsMiscounted, application.value(), {{u"expected"_s, expected}, {u"found"_s, found}}};
}

Result<QSet<Bucket>> alteredBuckets(Database& database)
{
    PINGSHEN_ASSIGN(const auto buckets,
                    database.list("SELECT bucket FROM edit_count UNION SELECT bucket FROM edit_count_sum"_L1, {},
                                  [](const Row& row) { return static_cast<Bucket>(row.number("bucket")); }));
    QSet<Bucket> found;
    for (const auto bucket : buckets) {
        PINGSHEN_ASSIGN(const auto isSound, isAsKept(database, bucket));
        if (!isSound) {
            found.insert(bucket);
        }
    }
    return found;
}

/// What was altered and makes no application's number wrong is said of the office's.
Result<QList<VaultProblem>> checkAllCounts(Database& database, bool areSigned)
{
    PINGSHEN_ASSIGN(const auto unsound, alteredBuckets(database));
    PINGSHEN_ASSIGN(const auto expected, allCounts(database));
    PINGSHEN_ASSIGN(const auto found, countedBy(database, u"application"_s));
    auto applications = expected;
    applications.insert(found);
    QList<VaultProblem> problems;
    for (const auto& application : applications.keys()) {
        const auto numbers = std::pair(expected.value(application), found.value(application));
        if (numbers.first != numbers.second || unsound.contains(bucketOf(application))) {
            problems.append(miscount(application, numbers.first, numbers.second));
        }
    }
    if (problems.isEmpty() && !applications.isEmpty() && (!areSigned || !unsound.isEmpty())) {
        problems.append(miscount(ApplicationId(), expected.value({}), found.value({})));
    }
    return problems;
}

} // namespace

Result<CountsFound> countsFound(Database& database, const DeviceKey& own)
{
    PINGSHEN_ASSIGN(const auto counts, sumOfCounts(database));
    PINGSHEN_ASSIGN(const auto heads, sumOfHeads(database));
    if (counts.isEmpty() && heads.isEmpty()) {
        return CountsFound::AsSigned; // nothing is there that could have been counted
    }
    PINGSHEN_ASSIGN(const auto signature, signatureOfCounts(database));
    // Signing again is cheaper than checking, and gives the same each time.
    return signature == own.key.sign(countsMessage(counts, heads)) ? CountsFound::AsSigned : CountsFound::Altered;
}

Done countOn(Database& database, const DeviceKey& own, CountsFound before, const EditCounts& added)
{
    PINGSHEN_TRY(addCounts(database, added));
    return before == CountsFound::AsSigned ? signCountsAs(database, own)
                                           : setVaultValue(database, vault_value::counts, altered);
}

Done countFirst(Database& database, const DeviceKey& own)
{
    PINGSHEN_ASSIGN(const auto isCounted, wasCounted(database));
    PINGSHEN_ASSIGN(const auto isUnwritten, hasNoRows(database, u"edit"_s));
    if (isCounted || isUnwritten) {
        return {};
    }
    PINGSHEN_ASSIGN(auto transaction, Transaction::begin(database));
    PINGSHEN_ASSIGN(const auto problems, checkEdits(database, {}));
    PINGSHEN_ASSIGN(const auto counts,
                    countedBy(database, u"CASE WHEN json_valid(CAST(bytes AS TEXT)) THEN"
                                        " ifnull(json_extract(CAST(bytes AS TEXT), '$.application'), application)"
                                        " ELSE application END"_s));
    PINGSHEN_TRY(countOn(database, own, problems.isEmpty() ? CountsFound::AsSigned : CountsFound::Altered, counts));
    return transaction.commit();
}

Result<qint64> countAnew(Database& database, const DeviceKey& own)
{
    PINGSHEN_TRY(database.run("DELETE FROM edit_count"_L1));
    PINGSHEN_TRY(database.run("DELETE FROM edit_count_sum"_L1));
    PINGSHEN_ASSIGN(const auto counts, countedBy(database, u"application"_s));
    PINGSHEN_TRY(addCounts(database, counts));
    PINGSHEN_ASSIGN(const auto areSigned, areSignedBy(own.key.publicKey(), database));
    PINGSHEN_TRY(areSigned ? Done() : signCountsAs(database, own));
    return areSigned ? qint64(0) : qint64(counts.size());
}

Done signCounts(Database& database, const DeviceKey& own, const QByteArray& publicKeyBefore)
{
    PINGSHEN_ASSIGN(const auto wereSigned, areSignedBy(publicKeyBefore, database));
    return wereSigned ? signCountsAs(database, own) : Done(); // else as with an end that was moved
}

Result<QList<VaultProblem>> checkCounts(Database& database, const std::optional<QList<ApplicationId>>& applications)
{
    PINGSHEN_ASSIGN(const auto devices, devicesIn(database));
    PINGSHEN_ASSIGN(const auto own, storedDevice(database));
    PINGSHEN_ASSIGN(const auto areSigned, areSignedBy(devices.value(own), database));
    if (!applications) {
        return checkAllCounts(database, areSigned);
    }
    QList<VaultProblem> problems;
    for (const auto& application : *applications) {
        PINGSHEN_ASSIGN(const auto expected, countOf(database, application));
        PINGSHEN_ASSIGN(const auto found, numberOfEdits(database, application));
        PINGSHEN_ASSIGN(const auto isSound, isAsKept(database, bucketOf(application)));
        if (expected != found || ((!isSound || !areSigned) && found > 0)) {
            problems.append(miscount(application, expected, found));
        }
    }
    return problems;
}

} // namespace pingshen
