// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/EditJournal.h"

#include "core/base/Json.h"
#include "core/storage/engine/Columns.h"
#include "core/storage/engine/JournalRows.h"

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

/// Text that keyboards can leave half-finished (a lone surrogate) becomes what a database can hold.
QString wellFormed(const QString& text)
{
    return text.isValidUtf16() ? text : QString::fromUtf8(text.toUtf8());
}

QJsonValue wellFormed(const QJsonValue& value)
{
    return value.isString() ? QJsonValue(wellFormed(value.toString())) : value;
}

/// As it will be read from the journal, so that what is applied now is what a replay applies.
Result<Change> asWritten(Change change)
{
    change.author = ReviewerId(wellFormed(change.author.value()));
    change.subject = wellFormed(change.subject);
    change.note = wellFormed(change.note);
    for (auto& field : change.fields) {
        field.from = wellFormed(field.from);
        field.to = wellFormed(field.to);
    }
    const auto payload = parseJsonObject(canonicalJson(change.toJson()));
    Q_ASSERT(payload);
    return changeFromJson(change.kind, change.application, change.author, *payload);
}

bool touchesOneSheet(EditKind::Value kind)
{
    return kind == EditKind::ScoreChanged || kind == EditKind::ScoreConfirmed || kind == EditKind::SheetSubmitted
           || kind == EditKind::SheetReturned;
}

bool touchesAllSheets(EditKind::Value kind)
{
    return kind == EditKind::PackageImported || kind == EditKind::DocumentChanged || kind == EditKind::ApplicantChanged;
}

} // namespace

EditJournal::EditJournal(Database& database, const Clock& clock, DeviceId device, SummariseSheet summarise)
    : m_database(database),
      m_clock(clock),
      m_device(std::move(device)),
      m_summarise(std::move(summarise)),
      m_reviews(database),
      m_dossiers(database),
      m_settings(database),
      m_drafts(database)
{}

Result<Edit> EditJournal::record(const Change& change)
{
    PINGSHEN_ASSIGN(auto edits, record(QList{change}));
    return std::move(edits.front());
}

Result<QList<Edit>> EditJournal::record(const QList<Change>& changes)
{
    PINGSHEN_ASSIGN(auto transaction, Transaction::begin(m_database));
    PINGSHEN_ASSIGN(auto head, chainHead(m_database, m_device));
    QList<Edit> edits;
    for (const auto& change : changes) {
        PINGSHEN_TRY(checkApplication(change));
        Edit edit;
        edit.device = m_device;
        edit.seq = head.seq + 1;
        edit.at = m_clock.now().toUTC();
        edit.monotonic = m_clock.monotonic();
        PINGSHEN_ASSIGN(edit.change, asWritten(change));
        edit.previousHash = head.hash;
        edit.hash = edit.computedHash();
        PINGSHEN_TRY(insertEdit(m_database, edit));
        PINGSHEN_TRY(applyState(edit));
        PINGSHEN_TRY(removeDrafts(edit.change));
        head = {edit.seq, edit.hash};
        edits.append(std::move(edit));
    }
    PINGSHEN_TRY(writeChainHead(m_database, m_device, {head.seq, head.hash}));
    PINGSHEN_TRY(renewSummaries(changes));
    PINGSHEN_TRY(transaction.commit());
    return edits;
}

Done EditJournal::checkApplication(const Change& change) const
{
    if (change.kind == EditKind::SettingChanged) {
        return {};
    }
    PINGSHEN_ASSIGN(const auto known,
                    m_database.first("SELECT 1 AS one FROM application WHERE id = :id"_L1,
                                     {{"id", change.application.value()}}, [](const Row&) { return true; }));
    if (!known) {
        return {Error::Code::ApplicationNotFound, {{u"text"_s, change.application.value()}}};
    }
    return {};
}

Done EditJournal::applyState(const Edit& edit)
{
    PINGSHEN_TRY(m_reviews.apply(edit));
    PINGSHEN_TRY(m_dossiers.apply(edit));
    return m_settings.apply(edit);
}

Done EditJournal::removeDrafts(const Change& change)
{
    for (const auto& field : change.fields) {
        PINGSHEN_TRY(m_drafts.remove({change.author, change.application, change.kind, change.subject, field.field}));
    }
    return {};
}

Done EditJournal::renewSummaries(const QList<Change>& changes)
{
    QSet<std::pair<ApplicationId, ReviewerId>> sheets;
    QSet<ApplicationId> applications;
    QSet<QString> rubrics;
    for (const auto& change : changes) {
        if (touchesOneSheet(change.kind)) {
            const bool returned = change.kind == EditKind::SheetReturned;
            sheets.insert({change.application, returned ? ReviewerId(change.subject) : change.author});
        } else if (touchesAllSheets(change.kind)) {
            applications.insert(change.application);
        } else if (change.kind == EditKind::SettingChanged) {
            rubrics.insert(change.subject);
        }
    }
    for (const auto& [application, reviewer] : std::as_const(sheets)) {
        if (!applications.contains(application)) {
            PINGSHEN_TRY(summarise(application, reviewer));
        }
    }
    for (const auto& application : std::as_const(applications)) {
        PINGSHEN_TRY(summarise(application, std::nullopt));
    }
    for (const auto& rubric : std::as_const(rubrics)) {
        PINGSHEN_TRY(summariseRubric(RubricId(rubric)));
    }
    return {};
}

Done EditJournal::summarise(const ApplicationId& application)
{
    PINGSHEN_ASSIGN(auto transaction, Transaction::begin(m_database));
    PINGSHEN_TRY(summarise(application, std::nullopt));
    return transaction.commit();
}

Done EditJournal::summarise(const ApplicationId& application, const std::optional<ReviewerId>& reviewer)
{
    if (!m_summarise) {
        return {};
    }
    PINGSHEN_ASSIGN(const auto dossier, m_dossiers.load(application));
    PINGSHEN_ASSIGN(const auto settings, m_settings.load());
    const auto ofRubric = settings.of(dossier.rubric);
    QList<Sheet> sheets;
    if (reviewer) {
        PINGSHEN_ASSIGN(auto sheet, m_reviews.loadSheet(application, *reviewer));
        sheets.append(std::move(sheet));
    } else {
        PINGSHEN_ASSIGN(const auto review, m_reviews.load(application));
        sheets = review.sheets.values();
    }
    for (const auto& sheet : sheets) {
        PINGSHEN_TRY(m_reviews.writeSummary(application, sheet.reviewer, m_summarise({dossier, sheet, ofRubric})));
    }
    return {};
}

Done EditJournal::summariseRubric(const RubricId& rubric)
{
    PINGSHEN_ASSIGN(const auto applications, m_database.list("SELECT id FROM application WHERE rubric = :rubric"
                                                             " AND id IN (SELECT application FROM sheet)"_L1,
                                                             {{"rubric", rubric.value()}}, [](const Row& row) {
                                                                 return column::idFrom<ApplicationId>(row, "id");
                                                             }));
    for (const auto& application : applications) {
        PINGSHEN_TRY(summarise(application, std::nullopt));
    }
    return {};
}

Result<QList<Edit>> EditJournal::editsOf(const ApplicationId& application) const
{
    return readEdits(m_database, application);
}

Result<QList<Edit>> EditJournal::all() const
{
    return readEdits(m_database);
}

Result<QList<VaultProblem>> EditJournal::checkChain(const Task& task) const
{
    return pingshen::checkChain(m_database, task);
}

Done EditJournal::rebuild(const Task& task)
{
    PINGSHEN_ASSIGN(auto transaction, Transaction::begin(m_database));
    PINGSHEN_ASSIGN(const auto edits, all());
    PINGSHEN_TRY(m_reviews.clear());
    PINGSHEN_TRY(m_settings.clear());
    PINGSHEN_TRY(m_dossiers.clearCorrections());
    qint64 count = 0;
    for (const auto& edit : edits) {
        PINGSHEN_TRY(task.proceed());
        PINGSHEN_TRY(applyState(edit));
        task.report(++count, edits.size());
    }
    PINGSHEN_ASSIGN(const auto applications, m_dossiers.all());
    for (const auto& application : applications) {
        PINGSHEN_TRY(summarise(application, std::nullopt));
    }
    return transaction.commit();
}

} // namespace pingshen
