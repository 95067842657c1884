// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/journal/EditCount.h"

#include "core/storage/rows/Columns.h"

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

struct SignedCount
{
    qint64 edits = 0;
    QByteArray signature;
};

SignedCount countFrom(const Row& row)
{
    return {row.number("edits"), QByteArray::fromHex(row.text("signature").toLatin1())};
}

Result<std::optional<SignedCount>> countOf(Database& database, const ApplicationId& application)
{
    return database.first("SELECT edits, signature FROM edit_count WHERE application = :application"_L1,
                          {{"application", application.value()}}, countFrom);
}

Result<QMap<ApplicationId, SignedCount>> allCounts(Database& database)
{
    QMap<ApplicationId, SignedCount> counts;
    PINGSHEN_TRY(database.each("SELECT application, edits, signature FROM edit_count"_L1, {}, [&](const Row& row) {
        counts.insert(column::idFrom<ApplicationId>(row, "application"), countFrom(row));
        return Done();
    }));
    return counts;
}

Done writeCount(Database& database, const ApplicationId& application, const SignedCount& count)
{
    return database.run("INSERT OR REPLACE INTO edit_count (application, edits, signature)"
                        " VALUES (:application, :edits, :signature)"_L1,
                        {{"application", application.value()},
                         {"edits", count.edits},
                         {"signature", QString::fromLatin1(count.signature.toHex())}});
}

SignedCount countSignedBy(const DeviceKey& own, const ApplicationId& application, qint64 edits)
{
    return {edits, own.key.sign(countMessage(application, edits))};
}

bool isCountSignedBy(const QByteArray& publicKey, const ApplicationId& application, const SignedCount& count)
{
    return isSignature(count.signature, countMessage(application, count.edits), publicKey);
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

Result<bool> lacksEdits(Database& database)
{
    PINGSHEN_ASSIGN(const auto gaps,
                    database.list("SELECT device FROM edit GROUP BY device HAVING count(*) <> max(seq)"_L1, {},
                                  [](const Row& row) { return row.text("device"); }));
    return !gaps.isEmpty();
}

Result<bool> hasNoRows(Database& database, const QString& table)
{
    PINGSHEN_ASSIGN(const auto row, database.first(QString(u"SELECT 1 AS one FROM %1 LIMIT 1"_s.arg(table)), {},
                                                   [](const Row&) { return true; }));
    return !row;
}

std::optional<VaultProblem> miscount(const ApplicationId& application, const SignedCount& expected, qint64 found,
                                     const QByteArray& publicKey)
{
    if (expected.edits == found && isCountSignedBy(publicKey, application, expected)) {
        return std::nullopt;
    }
    return VaultProblem{VaultProblem::Code::EditsMiscounted,
                        application.value(),
                        {{u"expected"_s, expected.edits}, {u"found"_s, found}}};
}

Result<QList<VaultProblem>> checkAllCounts(Database& database, const QByteArray& publicKey)
{
    PINGSHEN_ASSIGN(const auto expected, allCounts(database));
    PINGSHEN_ASSIGN(const auto found, countedBy(database, u"application"_s));
    auto applications = expected;
    for (const auto& application : found.keys()) {
        applications.insert(application, expected.value(application));
    }
    QList<VaultProblem> problems;
    for (const auto& [application, count] : applications.asKeyValueRange()) {
        if (const auto problem = miscount(application, count, found.value(application), publicKey)) {
            problems.append(*problem);
        }
    }
    return problems;
}

} // namespace

QByteArray countMessage(const ApplicationId& application, qint64 edits)
{
    return "pingshen count " + QByteArray::number(edits) + ' ' + application.value().toUtf8();
}

Done countOn(Database& database, const DeviceKey& own, const EditCounts& added)
{
    for (const auto& [application, number] : added.asKeyValueRange()) {
        PINGSHEN_ASSIGN(const auto before, countOf(database, application));
        const auto edits = before.value_or(SignedCount{}).edits + number;
        // Signing again is cheaper than checking, and gives the same each time.
        const bool isSound = !before || before->signature == countSignedBy(own, application, before->edits).signature;
        PINGSHEN_TRY(writeCount(database, application,
                                isSound ? countSignedBy(own, application, edits) : SignedCount{edits, QByteArray()}));
    }
    return {};
}

Done countFirst(Database& database, const DeviceKey& own)
{
    PINGSHEN_ASSIGN(const auto isUncounted, hasNoRows(database, u"edit_count"_s));
    PINGSHEN_ASSIGN(const auto isUnwritten, hasNoRows(database, u"edit"_s));
    if (!isUncounted || isUnwritten) {
        return {};
    }
    PINGSHEN_ASSIGN(auto transaction, Transaction::begin(database));
    PINGSHEN_ASSIGN(const auto gaps, lacksEdits(database));
    PINGSHEN_ASSIGN(const auto counts,
                    countedBy(database, u"CASE WHEN json_valid(CAST(bytes AS TEXT)) THEN"
                                        " ifnull(json_extract(CAST(bytes AS TEXT), '$.application'), application)"
                                        " ELSE application END"_s));
    for (const auto& [application, edits] : counts.asKeyValueRange()) {
        PINGSHEN_TRY(writeCount(database, application,
                                gaps ? SignedCount{edits, QByteArray()} : countSignedBy(own, application, edits)));
    }
    return transaction.commit();
}

Done signCounts(Database& database, const DeviceKey& own, const QByteArray& publicKeyBefore)
{
    PINGSHEN_ASSIGN(const auto counts, allCounts(database));
    for (const auto& [application, count] : counts.asKeyValueRange()) {
        if (isCountSignedBy(publicKeyBefore, application, count)) { // else as with an end that was moved
            PINGSHEN_TRY(writeCount(database, application, countSignedBy(own, application, count.edits)));
        }
    }
    return {};
}

Result<QList<VaultProblem>> checkCounts(Database& database, const std::optional<QList<ApplicationId>>& applications)
{
    PINGSHEN_ASSIGN(const auto devices, devicesIn(database));
    PINGSHEN_ASSIGN(const auto own, storedDevice(database));
    const auto key = devices.value(own);
    if (!applications) {
        return checkAllCounts(database, key);
    }
    QList<VaultProblem> problems;
    for (const auto& application : *applications) {
        PINGSHEN_ASSIGN(const auto expected, countOf(database, application));
        PINGSHEN_ASSIGN(const auto found, numberOfEdits(database, application));
        const auto problem =
            expected || found > 0 ? miscount(application, expected.value_or(SignedCount{}), found, key) : std::nullopt;
        if (problem) {
            problems.append(*problem);
        }
    }
    return problems;
}

} // namespace pingshen
