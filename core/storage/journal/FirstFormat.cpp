// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/journal/FirstFormat.h"

#include "core/base/Json.h"
#include "core/domain/ApplicationState.h"
#include "core/domain/EditKinds.h"
#include "core/domain/OfficeSettings.h"
#include "core/storage/journal/FirstState.h"
#include "core/storage/journal/JournalRows.h"
#include "core/storage/journal/StateRows.h"
#include "core/storage/rows/Columns.h"

#include <QHash>
#include <QJsonArray>

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

struct FirstEdit
{
    EditRef ref;
    QString application;
    QString author;
    QDateTime at;
    qint64 monotonic = 0;
    QString kind;
    QJsonObject payload;
    QString unread; ///< a payload that makes no sense, as it was
    QString previous;
    QString hash;
};

FirstEdit firstEditFrom(const Row& row)
{
    const auto payload = parseJsonObject(row.text("payload").toUtf8());
    return {.ref = {column::idFrom<DeviceId>(row, "device"), row.number("seq")},
            .application = row.text("application"),
            .author = row.text("author"),
            .at = column::timeFrom(row, "at"),
            .monotonic = row.number("monotonic"),
            .kind = row.text("kind"),
            .payload = payload.value_or(QJsonObject()),
            .unread = payload ? QString() : row.text("payload"),
            .previous = row.text("previous_hash"),
            .hash = row.text("hash")};
}

/// The hash is that of the edit as the first format wrote it.
bool isWhole(const FirstEdit& edit)
{
    if (!edit.unread.isNull()) {
        return false;
    }
    const auto hashed = canonicalJson({{u"device"_s, edit.ref.device.value()},
                                       {u"seq"_s, edit.ref.seq},
                                       {u"application"_s, edit.application},
                                       {u"author"_s, edit.author},
                                       {u"at"_s, edit.at.toUTC().toString(Qt::ISODateWithMs)},
                                       {u"monotonic"_s, QString::number(edit.monotonic)},
                                       {u"kind"_s, edit.kind},
                                       {u"payload"_s, edit.payload},
                                       {u"previous"_s, edit.previous}});
    return Digest::of(hashed).hex() == edit.hash;
}

Document firstDocumentFrom(const Row& row)
{
    Document document;
    document.id = column::idFrom<DocumentId>(row, "document");
    document.name = row.text("name");
    document.kind = column::idFrom<KindId>(row, "classified_kind");
    document.confidence = column::intFrom(row, "classified_confidence");
    document.reason = row.text("classified_reason");
    document.digest = column::digestFrom(row, "digest");
    document.bytes = row.number("bytes");
    document.version = column::intFrom(row, "version");
    if (document.version == row.number("newest")) { // of a content that was replaced no more was kept
        document.pages = column::intFrom(row, "pages");
        document.textPages = column::intFrom(row, "text_pages");
        document.status = documentStatusFrom(row.text("status"));
    }
    return document;
}

/// What the tables of the first format hold besides edits.
class FirstTables
{
public:
    explicit FirstTables(Database& database) : m_database(database) {}

    Result<QList<FirstEdit>> edits() const
    {
        return m_database.list("SELECT device, seq, application, author, at, monotonic, kind, payload, previous_hash,"
                               " hash FROM edit_1 ORDER BY position"_L1,
                               {}, firstEditFrom);
    }

    Result<std::optional<ReceivedPackage>> package(const QString& application, int number) const
    {
        const Binds binds{{"application", application}, {"number", number}};
        const auto packageFromRow = [](const Row& row) {
            QJsonObject content{
                {u"applicant"_s, parseJsonObject(row.text("imported_applicant").toUtf8()).value_or(QJsonObject())}};
            auto package = packageFrom(content);
            package.rubric = column::idFrom<RubricId>(row, "rubric");
            package.version = {column::intFrom(row, "number"), column::digestFrom(row, "digest"), row.text("source"),
                               column::timeFrom(row, "imported_at")};
            return package;
        };
        PINGSHEN_ASSIGN(auto package,
                        m_database.first("SELECT a.rubric, a.imported_applicant, v.number, v.digest, v.source,"
                                         " v.imported_at FROM package_version_1 v JOIN application_1 a"
                                         " ON a.id = v.application WHERE v.application = :application"
                                         " AND v.number = :number"_L1,
                                         binds, packageFromRow));
        if (!package) {
            return package;
        }
        PINGSHEN_ASSIGN(package->documents,
                        m_database.list("SELECT c.document, c.version, c.name, c.digest, c.bytes, d.version AS newest,"
                                        " d.classified_kind, d.classified_confidence, d.classified_reason, d.pages,"
                                        " d.text_pages, d.status FROM document_content_1 c JOIN document_1 d"
                                        " ON d.id = c.document WHERE d.application = :application"
                                        " AND c.version = :number ORDER BY d.place"_L1,
                                        binds, firstDocumentFrom));
        PINGSHEN_ASSIGN(package->findings, findings(application));
        return package;
    }

    Result<std::optional<WeightedPoints>> total(const QString& application, const QString& reviewer) const
    {
        return m_database.first("SELECT total FROM sheet_1 WHERE application = :application AND reviewer = :reviewer"
                                " AND total IS NOT NULL"_L1,
                                {{"application", application}, {"reviewer", reviewer}},
                                [](const Row& row) { return WeightedPoints::ofTenThousandths(row.number("total")); });
    }

    Result<QString> rubric(const QString& application) const
    {
        PINGSHEN_ASSIGN(const auto rubric,
                        m_database.first("SELECT rubric FROM application_1 WHERE id = :id"_L1, {{"id", application}},
                                         [](const Row& row) { return row.text("rubric"); }));
        return rubric.value_or(QString());
    }

    /// Where the chain of each device was left.
    Result<QMap<QString, QString>> heads() const
    {
        QMap<QString, QString> hashes;
        PINGSHEN_TRY(m_database.each("SELECT device, hash FROM journal_head_1"_L1, {}, [&](const Row& row) {
            hashes.insert(row.text("device"), row.text("hash"));
            return Done();
        }));
        return hashes;
    }

    Result<bool> isSubmitted(const QString& application, const QString& reviewer) const
    {
        PINGSHEN_ASSIGN(const auto state,
                        m_database.first("SELECT state FROM sheet_1 WHERE application = :application"
                                         " AND reviewer = :reviewer"_L1,
                                         {{"application", application}, {"reviewer", reviewer}},
                                         [](const Row& row) { return sheetStateFrom(row.text("state")); }));
        return state == SheetState::Submitted;
    }

    /// Imports without an edit: before there were edits of them.
    Result<QList<std::pair<QString, int>>> silentImports() const
    {
        return m_database.list(
            "SELECT application, number FROM package_version_1 v WHERE NOT EXISTS (SELECT 1 FROM"
            " edit_1 WHERE application = v.application AND kind = 'PackageImported'"
            " AND json_extract(payload, '$.subject') = CAST(v.number AS TEXT))"
            " ORDER BY imported_at, application, number"_L1,
            {}, [](const Row& row) { return std::pair(row.text("application"), column::intFrom(row, "number")); });
    }

    /// What the rubric said of the sheets is kept as it was; folding does not know rubrics.
    Done copySummaries() const
    {
        return m_database.run("UPDATE sheet SET (scored, stale, total) = (SELECT scored, stale, total FROM sheet_1 o"
                              " WHERE o.application = sheet.application AND o.reviewer = sheet.reviewer)"
                              " WHERE EXISTS (SELECT 1 FROM sheet_1 o WHERE o.application = sheet.application"
                              " AND o.reviewer = sheet.reviewer)"_L1);
    }

private:
    Result<QList<Finding>> findings(const QString& application) const
    {
        return m_database.list("SELECT code, severity, subject, args FROM finding_1 WHERE application = :application"
                               " ORDER BY place"_L1,
                               {{"application", application}}, [](const Row& row) {
                                   return Finding{findingCodeFrom(row.text("code")), severityFrom(row.text("severity")),
                                                  row.text("subject"),
                                                  parseJsonObject(row.text("args").toUtf8()).value_or(QJsonObject())};
                               });
    }

    Database& m_database;
};

class Conversion
{
public:
    Conversion(Database& database, const DeviceKey& device) : m_database(database), m_device(device), m_first(database)
    {
        m_head.device = device.id;
    }

    Done run()
    {
        PINGSHEN_ASSIGN(const auto edits, m_first.edits());
        PINGSHEN_TRY(insertDevice(m_database, m_device.key.publicKey()));
        PINGSHEN_TRY(readSettings(edits));
        PINGSHEN_ASSIGN(const auto silent, m_first.silentImports());
        for (const auto& [application, number] : silent) {
            PINGSHEN_TRY(takeImport(application, number));
        }
        noteSubmissions(edits);
        for (const auto& edit : edits) {
            PINGSHEN_TRY(take(edit));
        }
        PINGSHEN_TRY(fold());
        PINGSHEN_ASSIGN(const auto differences, differencesFromFirstState(m_database));
        if (m_head.seq > 0 || !differences.isEmpty()) {
            PINGSHEN_TRY(conclude(edits, differences));
        }
        return m_first.copySummaries();
    }

private:
    Done readSettings(const QList<FirstEdit>& edits)
    {
        for (const auto& first : edits) {
            if (const auto change = changeOf(first); rowOf(change.kind).part == StatePart::Setting) {
                Edit edit;
                edit.change = change;
                apply(m_settings, edit);
            }
        }
        return {};
    }

    /// Of each sheet only the last submission can be the one that it stands by.
    void noteSubmissions(const QList<FirstEdit>& edits)
    {
        for (const auto& edit : edits) {
            const auto kind = editKindFrom(edit.kind).value_or(EditKind::Unknown);
            if (rowOf(kind).conditions.testFlag(Condition::SheetComplete)) {
                m_lastSubmissions[{edit.application, edit.author}] = edit.ref;
            }
        }
    }

    /// What the sheet came to, if this is the submission that it stands by: of others nobody knows it any more.
    Result<std::optional<FrozenScore>> frozenBy(const FirstEdit& first) const
    {
        PINGSHEN_ASSIGN(const auto isSubmitted, m_first.isSubmitted(first.application, first.author));
        if (!isSubmitted || m_lastSubmissions.value({first.application, first.author}) != first.ref) {
            return std::optional<FrozenScore>();
        }
        PINGSHEN_ASSIGN(const auto total, m_first.total(first.application, first.author));
        PINGSHEN_ASSIGN(const auto rubric, m_first.rubric(first.application));
        return total ? std::optional(FrozenScore{*total, m_settings.of(RubricId(rubric))}) : std::nullopt;
    }

    /// The fields, the subject and the note are as they were; a payload that makes no sense is kept as it was.
    Change changeOf(const FirstEdit& first) const
    {
        Change change{.kind = editKindFrom(first.kind).value_or(EditKind::Unknown),
                      .application = ApplicationId(first.application),
                      .author = ReviewerId(first.author),
                      .subject = first.payload[u"subject"_s].toString(),
                      .fields = {},
                      .note = first.payload[u"note"_s].toString(),
                      .undoes = std::nullopt};
        const auto fields = first.payload[u"fields"_s].toObject();
        for (auto field = fields.begin(); field != fields.end(); ++field) {
            change.fields.append({field.key(), field.value()[0], field.value()[1]});
        }
        const auto undoes = first.payload[u"undoes"_s].toInteger();
        const auto undone = m_seqs.constFind({first.ref.device, undoes});
        if (undoes > 0 && undone != m_seqs.constEnd()) {
            change.undoes = EditRef{m_device.id, *undone};
        }
        if (!first.unread.isNull()) {
            change.content[u"unread"_s] = first.unread;
        }
        return change;
    }

    Done take(const FirstEdit& first)
    {
        auto change = changeOf(first);
        if (change.kind == EditKind::Unknown) {
            return {Error::Code::JournalBroken, {{u"device"_s, first.ref.device.value()}, {u"seq"_s, first.ref.seq}}};
        }
        const auto& row = rowOf(change.kind);
        if (row.part == StatePart::Package) {
            PINGSHEN_ASSIGN(const auto package, m_first.package(first.application, change.subject.toInt()));
            change.content = package ? toJson(*package) : change.content;
        } else if (row.conditions.testFlag(Condition::SheetComplete)) {
            PINGSHEN_ASSIGN(const auto frozen, frozenBy(first));
            change.content = frozen ? toJson(*frozen) : change.content;
        }
        PINGSHEN_TRY(append(change, first.at, first.monotonic));
        m_seqs.insert({first.ref.device, first.ref.seq}, m_head.seq);
        return {};
    }

    Done takeImport(const QString& application, int number)
    {
        PINGSHEN_ASSIGN(const auto package, m_first.package(application, number));
        const Change change{.kind = EditKind::PackageImported,
                            .application = ApplicationId(application),
                            .author = {},
                            .subject = QString::number(number),
                            .fields = {},
                            .note = package->version.digest.hex(),
                            .undoes = std::nullopt,
                            .content = toJson(*package)};
        return append(change, package->version.importedAt, 0);
    }

    /// The last edit says where the history before came from, whether it was whole, and what its state had else.
    Done conclude(const QList<FirstEdit>& edits, const QJsonArray& differences)
    {
        QJsonObject ends;
        bool whole = true;
        for (const auto& edit : edits) {
            const auto device = edit.ref.device.value();
            whole = whole && isWhole(edit) && ends[device].toString() == edit.previous;
            ends[device] = edit.hash;
        }
        PINGSHEN_ASSIGN(const auto heads, m_first.heads());
        for (const auto& device : heads.keys() + ends.keys()) {
            whole = whole && ends[device].toString() == heads.value(device);
        }
        Change change{.kind = EditKind::HistoryConverted,
                      .application = {},
                      .author = {},
                      .subject = u"1"_s,
                      .fields = {},
                      .note = {},
                      .undoes = std::nullopt,
                      .content = {{u"ends"_s, ends}, {u"count"_s, edits.size()}, {u"whole"_s, whole}}};
        if (!differences.isEmpty()) {
            change.content[u"rows"_s] = differences;
        }
        const auto at = edits.isEmpty() ? QDateTime() : edits.last().at;
        m_isLast = true;
        PINGSHEN_TRY(append(change, at, 0));
        m_head.signature = m_device.key.sign(headMessage(m_head));
        return writeChainHead(m_database, m_head);
    }

    Done append(const Change& change, const QDateTime& at, qint64 monotonic)
    {
        Edit edit;
        edit.device = m_device.id;
        edit.seq = m_head.seq + 1;
        edit.clock = m_head.clock + 1;
        edit.at = at;
        edit.monotonic = monotonic;
        edit.change = change;
        edit.previousHash = m_head.hash;
        edit = sealed(std::move(edit));
        if (m_isLast) {
            edit.signature = m_device.key.sign(editMessage(edit.hash));
        }
        m_head.seq = edit.seq;
        m_head.clock = edit.clock;
        m_head.hash = edit.hash;
        return insertEdit(m_database, edit);
    }

    Done fold()
    {
        StateRows rows(m_database, {});
        PINGSHEN_ASSIGN(const auto office, readEdits(m_database, ApplicationId()));
        PINGSHEN_TRY(rows.refoldSettings(office));
        PINGSHEN_ASSIGN(const auto applications, editedApplications(m_database));
        for (const auto& application : applications) {
            if (!application.isEmpty()) {
                PINGSHEN_ASSIGN(const auto edits, readEdits(m_database, application));
                PINGSHEN_TRY(rows.refold(application, edits));
            }
        }
        return {};
    }

    Database& m_database;
    const DeviceKey& m_device;
    FirstTables m_first;
    OfficeSettings m_settings;
    QHash<std::pair<QString, QString>, EditRef> m_lastSubmissions; ///< by application and reviewer
    QHash<std::pair<DeviceId, qint64>, qint64> m_seqs;             ///< of the first format's edits in this one
    ChainHead m_head;
    bool m_isLast = false;
};

} // namespace

Done convertFirstFormat(Database& database, const DeviceKey& device)
{
    return Conversion(database, device).run();
}

Result<bool> isFirstSubmission(Database& database, const ApplicationId& application, const ReviewerId& owner)
{
    PINGSHEN_ASSIGN(const auto edits, readEdits(database, application));
    std::optional<EditRef> submission;
    for (const auto& edit : edits) {
        const bool submits = rowOf(edit.change.kind).conditions.testFlag(Condition::SheetComplete);
        if (submits && sheetOwner(edit.change) == owner) {
            submission = edit.ref();
        }
    }
    if (!submission) {
        return false;
    }
    PINGSHEN_ASSIGN(const auto office, readEdits(database, ApplicationId()));
    const auto end = std::ranges::find_if(office, [&](const Edit& edit) {
        return edit.change.kind == EditKind::HistoryConverted && edit.device == submission->device
               && edit.seq > submission->seq;
    });
    if (end == office.end()) {
        return false;
    }
    PINGSHEN_ASSIGN(const auto isSigned,
                    database.first("SELECT 1 AS one FROM edit WHERE device = :device AND seq < :seq"
                                   " AND signature <> '' LIMIT 1"_L1,
                                   {{"device", end->device.value()}, {"seq", end->seq}},
                                   [](const Row&) { return true; }));
    return !isSigned;
}

} // namespace pingshen
