// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/journal/ReceivedContents.h"

#include "core/domain/ApplicationState.h"
#include "core/storage/journal/DeviceKey.h"
#include "core/storage/journal/JournalRows.h"
#include "core/storage/rows/Columns.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <utility>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

/// Without those that cannot be read: the chain's check names them, and nothing else has to fail for it.
Result<QList<Edit>> readableEdits(Database& database, const ApplicationId& application)
{
    QList<Edit> edits;
    PINGSHEN_TRY(database.each("SELECT device, seq, bytes, signature FROM edit WHERE application = :application"_L1,
                               {{"application", application.value()}}, [&](const Row& row) {
                                   if (auto edit = editFromRow(row)) {
                                       edits.append(*std::move(edit));
                                   }
                                   return Done();
                               }));
    return edits;
}

/// Whatever may stand there: of digests nothing else is asked.
void addContentsOf(const Edit& edit, QSet<QString>& digests)
{
    if (edit.change.kind == EditKind::PackageImported) {
        for (const auto& document : packageFrom(edit.change.content).documents) {
            digests.insert(document.digest.hex());
        }
    } else if (edit.change.kind == EditKind::DocumentsReceived) {
        for (const auto digest : edit.change.content[u"documents"_s].toArray()) {
            digests.insert(digest.toString());
        }
    }
}

/// Contents that others' edits brought into the application, which are held and which no own edit speaks of.
QStringList unsaidIn(const QList<Edit>& edits, const QSet<DeviceId>& own, const DocumentStore& documents)
{
    QSet<QString> said;
    QSet<QString> brought;
    for (const auto& edit : edits) {
        addContentsOf(edit, own.contains(edit.device) ? said : brought);
    }
    auto unsaid = (brought - said).values();
    unsaid.removeIf([&](const QString& hex) {
        const auto digest = Digest::fromHex(hex);
        return digest.isEmpty() || !documents.holds(digest);
    });
    unsaid.sort();
    return unsaid;
}

std::optional<Change> receiptOf(const QStringList& digests, const ApplicationId& application, const PersonId& author)
{
    if (digests.isEmpty()) {
        return std::nullopt;
    }
    return Change{.kind = EditKind::DocumentsReceived,
                  .application = application,
                  .author = author,
                  .subject = {},
                  .fields = {},
                  .note = {},
                  .undoes = std::nullopt,
                  .content = {{u"documents"_s, QJsonArray::fromStringList(digests)}}};
}

/// Which of them this vault's history says to have been here.
Result<QSet<QString>> receivedAmong(Database& database, const QList<Digest>& contents)
{
    QJsonArray asked;
    for (const auto& digest : contents) {
        asked.append(digest.hex());
    }
    PINGSHEN_ASSIGN(const auto own, devicesOfVault(database));
    QSet<QString> received;
    // The words in `bytes` are found first, for reading an edit costs more; which kind it is the edit says.
    PINGSHEN_TRY(database.each("SELECT device, seq, bytes, signature FROM edit WHERE application IN (SELECT application"
                               " FROM document_content WHERE digest IN (SELECT value FROM json_each(:digests)))"
                               " AND (instr(bytes, CAST('\"PackageImported\"' AS BLOB)) > 0"
                               " OR instr(bytes, CAST('\"DocumentsReceived\"' AS BLOB)) > 0)"_L1,
                               {{"digests", QString::fromUtf8(QJsonDocument(asked).toJson(QJsonDocument::Compact))}},
                               [&](const Row& row) {
                                   const auto edit = editFromRow(row);
                                   if (edit && own.contains(column::idFrom<DeviceId>(row, "device"))) {
                                       addContentsOf(*edit, received);
                                   }
                                   return Done();
                               }));
    return received;
}

} // namespace

Result<QSet<DeviceId>> devicesOfVault(Database& database)
{
    PINGSHEN_ASSIGN(const auto own, storedDevice(database));
    QSet<DeviceId> devices;
    if (own.isEmpty()) {
        PINGSHEN_ASSIGN(const auto all, devicesIn(database));
        const auto ids = all.keys();
        return QSet<DeviceId>(ids.cbegin(), ids.cend());
    }
    devices.insert(own);
    QList<Edit> office;
    PINGSHEN_TRY(database.each("SELECT device, seq, bytes, signature FROM edit WHERE application = ''"
                               " AND instr(bytes, CAST('\"VaultContinued\"' AS BLOB)) > 0"_L1,
                               {}, [&](const Row& row) {
                                   if (auto edit = editFromRow(row)) {
                                       office.append(*std::move(edit));
                                   }
                                   return Done();
                               }));
    for (qsizetype known = 0; known != devices.size();) {
        known = devices.size();
        for (const auto& edit : office) {
            if (edit.change.kind == EditKind::VaultContinued && devices.contains(edit.device)) {
                devices.insert(DeviceId(edit.change.subject));
                devices.insert(DeviceId(edit.change.content[u"named"_s].toString(edit.change.subject)));
            }
        }
    }
    return devices;
}

Result<MissingContents> sortMissing(Database& database, const QList<Digest>& missing)
{
    MissingContents sorted;
    if (missing.isEmpty()) {
        return sorted;
    }
    PINGSHEN_ASSIGN(const auto received, receivedAmong(database, missing));
    for (const auto& digest : missing) {
        (received.contains(digest.hex()) ? sorted.lost : sorted.pending).append(digest);
    }
    return sorted;
}

Result<MissingContents> missingContents(Database& database, const DocumentStore& documents,
                                        const std::optional<QList<ApplicationId>>& applications)
{
    const auto ofThese = applications ? u" WHERE application IN (SELECT value FROM json_each(:ids))"_s : QString();
    const auto ids = applications ? Binds{{"ids", column::jsonList(*applications)}} : Binds{};
    const QString sql = u"SELECT DISTINCT digest FROM document_content"_s + ofThese + u" ORDER BY digest"_s;
    PINGSHEN_ASSIGN(auto missing,
                    database.list(sql, ids, [](const Row& row) { return column::digestFrom(row, "digest"); }));
    missing.removeIf([&](const Digest& digest) { return documents.holds(digest); });
    return sortMissing(database, missing);
}

Result<bool> mayAwaitContents(Database& database)
{
    PINGSHEN_ASSIGN(const auto own, storedDevice(database));
    PINGSHEN_ASSIGN(const auto other,
                    database.first("SELECT device FROM journal_head WHERE device <> :own LIMIT 1"_L1,
                                   {{"own", own.value()}}, [](const Row& row) { return row.text("device"); }));
    return other.has_value();
}

Result<std::optional<Change>> receiptFor(Database& database, const DocumentStore& documents,
                                         const ApplicationId& application, const PersonId& author)
{
    PINGSHEN_ASSIGN(const auto own, devicesOfVault(database));
    PINGSHEN_ASSIGN(const auto edits, readableEdits(database, application));
    return receiptOf(unsaidIn(edits, own, documents), application, author);
}

Result<QList<Change>> receiptsFor(Database& database, const DocumentStore& documents)
{
    QList<Change> receipts;
    PINGSHEN_ASSIGN(const auto own, devicesOfVault(database));
    PINGSHEN_ASSIGN(const auto writers, database.list("SELECT device FROM journal_head"_L1, {}, [](const Row& row) {
        return column::idFrom<DeviceId>(row, "device");
    }));
    if (QSet<DeviceId>(writers.cbegin(), writers.cend()).subtract(own).isEmpty()) {
        return receipts;
    }
    PINGSHEN_ASSIGN(const auto applications, editedApplications(database));
    for (const auto& application : applications) {
        PINGSHEN_ASSIGN(const auto edits, readableEdits(database, application));
        if (auto receipt = receiptOf(unsaidIn(edits, own, documents), application, {})) {
            receipt->content[u"found"_s] = true; // by the program; nothing came with it
            receipts.append(*std::move(receipt));
        }
    }
    return receipts;
}

} // namespace pingshen
