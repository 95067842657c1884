// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/journal/StateRows.h"

#include "core/domain/EditKinds.h"
#include "core/storage/rows/Columns.h"
#include "core/storage/rows/ConflictRows.h"
#include "core/storage/rows/DossierRows.h"
#include "core/storage/rows/ReviewRows.h"
#include "core/storage/rows/SearchText.h"

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

/// Those that go with the sheet or the application are not named.
constexpr std::array tablesOfApplication{"package_version"_L1, "document"_L1,   "document_content"_L1, "finding"_L1,
                                         "sheet"_L1,           "visit"_L1,      "original_check"_L1,   "note"_L1,
                                         "eligibility"_L1,     "settlement"_L1, "conflict"_L1};

/// In the application one of the others has a sheet by themselves, or had begun the one that is the person's now.
Result<bool> isUnited(Database& database, const ApplicationId& application, const PersonId& person,
                      const QList<PersonId>& others)
{
    PINGSHEN_ASSIGN(
        const auto found,
        database.first(
            "SELECT 1 AS one FROM sheet WHERE application = :application AND (reviewer IN (SELECT value FROM"
            " json_each(:others)) OR (reviewer = :person AND begun_by <> ''))"_L1,
            {{"application", application.value()}, {"others", column::jsonList(others)}, {"person", person.value()}},
            [](const Row&) { return true; }));
    return found.has_value();
}

const auto pinsIndicator = QStringLiteral("indicator"); ///< without one a pin is gone

bool sets(const Change& change, const QString& field)
{
    return std::ranges::find(change.fields, field, &FieldChange::field) != change.fields.end();
}

} // namespace

bool isFoldedWhole(EditKind::Value kind)
{
    const auto part = rowOf(kind).part;
    return part == StatePart::Package || part == StatePart::Applicant || part == StatePart::Document
           || part == StatePart::Sheet; // what it shows depends on what is known of, see ScoreEdits
}

StateRows::StateRows(Database& database, SummariseSheet summarise, Searchable searchable)
    : m_database(database),
      m_summarise(std::move(summarise)),
      m_reviews(database),
      m_dossiers(database),
      m_settings(database),
      m_persons(database),
      m_searchText(searchable == Searchable::Yes ? std::make_unique<SearchText>() : nullptr)
{}

StateRows::~StateRows() = default;

Done StateRows::apply(const Edit& edit)
{
    PINGSHEN_TRY(m_reviews.apply(edit));
    PINGSHEN_TRY(settleConflicts(m_database, edit));
    PINGSHEN_TRY(m_settings.apply(edit));
    return m_persons.take({edit});
}

Result<bool> StateRows::foldsWhole(const Change& change) const
{
    if (change.undoes && !change.application.isEmpty()) {
        return true; // may bring back what waited for a choice
    }
    if (rowOf(change.kind).part == StatePart::Pin && sets(change, pinsIndicator)) {
        return true; // with a pin goes or comes what waits for a choice in it
    }
    if (isFoldedWhole(change.kind) || !isOnSheet(change.kind)) {
        return isFoldedWhole(change.kind);
    }
    PINGSHEN_ASSIGN(const auto same, m_persons.same());
    const auto owner = sheetOwner(change);
    if (sheetOwner(change, same) != owner) {
        return true; // on a sheet that is somebody else's
    }
    const auto others = same.others(owner);
    if (others.isEmpty() || same.of(owner) != owner) {
        return !others.isEmpty();
    }
    return isUnited(m_database, change.application, owner, others);
}

Result<QList<ApplicationId>> StateRows::touchedBy(const SamePersons& before) const
{
    PINGSHEN_ASSIGN(const auto now, m_persons.same());
    return m_reviews.withSheetOf(now.differing(before), ReviewStore::Filled::No);
}

Done StateRows::refold(const ApplicationId& application, const QList<Edit>& edits)
{
    PINGSHEN_ASSIGN(const auto same, m_persons.same());
    ApplicationFold fold(application, same);
    for (const auto& edit : edits) {
        fold.take(edit);
    }
    const auto state = std::move(fold).finish();
    PINGSHEN_TRY(m_persons.take(edits));
    PINGSHEN_TRY(clear(application));
    if (state.dossier.id.isEmpty()) { // edits of an application whose package is not known here
        return m_database.run("DELETE FROM application WHERE id = :id"_L1, {{"id", application.value()}});
    }
    PINGSHEN_TRY(write(state));
    return m_summarise ? summarise(state.dossier, state.review.sheets.values(), state.conflicts) : Done();
}

Done StateRows::write(const ApplicationState& state)
{
    const auto& dossier = state.dossier;
    DossierWriter writer(m_database, dossier.id);
    const auto searchText = m_searchText ? m_searchText->of(dossier.applicant) : QString();
    PINGSHEN_TRY(writer.writeApplication(dossier, state.review.newestVersion(), searchText));
    for (const auto& version : dossier.versions) {
        PINGSHEN_TRY(writer.insertVersion(version));
    }
    for (qsizetype i = 0; i < dossier.documents.size(); ++i) {
        PINGSHEN_TRY(writer.insertDocument(dossier.documents[i], static_cast<int>(i)));
    }
    for (const auto& content : state.contents) {
        PINGSHEN_TRY(writer.insertContent(content));
    }
    for (qsizetype i = 0; i < state.findings.size(); ++i) {
        PINGSHEN_TRY(writer.insertFinding(state.findings[i], static_cast<int>(i)));
    }
    for (const auto& conflict : state.conflicts) {
        PINGSHEN_TRY(insertConflict(m_database, dossier.id, conflict));
    }
    return writeReview(state.review);
}

Done StateRows::writeReview(const Review& review)
{
    ReviewWriter writer(m_database, review);
    for (const auto& sheet : review.sheets) {
        PINGSHEN_TRY(writer.writeSheet(sheet.reviewer));
        for (const auto& indicator : sheet.scores.keys()) {
            PINGSHEN_TRY(writer.writeScore(sheet.reviewer, indicator.value()));
        }
        for (const auto& pin : sheet.pins) {
            PINGSHEN_TRY(writer.writePin(sheet.reviewer, pin.id.value()));
        }
    }
    PINGSHEN_TRY(writer.writeVisit());
    for (const auto& document : review.visit.originals.keys()) {
        PINGSHEN_TRY(writer.writeOriginal(document.value()));
    }
    for (const auto& note : review.visit.notes) {
        PINGSHEN_TRY(writer.writeNote(note.id.value()));
    }
    for (const auto& condition : review.eligibility.keys()) {
        PINGSHEN_TRY(writer.writeEligibility(condition));
    }
    for (const auto& statement : review.settlements.keys()) {
        PINGSHEN_TRY(writer.writeSettlement(statement));
    }
    return {};
}

Done StateRows::refoldSettings(const QList<Edit>& edits, const Task& task)
{
    PINGSHEN_TRY(m_settings.clear());
    for (const auto& edit : edits) {
        PINGSHEN_TRY(task.proceed());
        PINGSHEN_TRY(m_settings.apply(edit));
    }
    return m_persons.refold(edits, task);
}

Done StateRows::summarise(const ApplicationId& application, const std::optional<ReviewerId>& reviewer)
{
    if (!m_summarise) {
        return {};
    }
    PINGSHEN_ASSIGN(const auto dossier, m_dossiers.load(application));
    QList<Sheet> sheets;
    if (reviewer) {
        PINGSHEN_ASSIGN(auto sheet, m_reviews.loadSheet(application, *reviewer));
        sheets.append(std::move(sheet));
    } else {
        PINGSHEN_ASSIGN(const auto review, m_reviews.load(application));
        sheets = review.sheets.values();
    }
    PINGSHEN_ASSIGN(const auto conflicts, m_reviews.conflicts(application));
    return summarise(dossier, sheets, conflicts);
}

Done StateRows::summarise(const Dossier& dossier, const QList<Sheet>& sheets, const QList<Conflict>& conflicts)
{
    PINGSHEN_ASSIGN(const auto settings, m_settings.load());
    const auto ofRubric = settings.of(dossier.rubric);
    for (const auto& sheet : sheets) {
        const auto summary = m_summarise({dossier, sheet, ofRubric, conflicts});
        PINGSHEN_TRY(m_reviews.writeSummary(dossier.id, sheet.reviewer, summary));
    }
    return {};
}

Done StateRows::summariseRubric(const RubricId& rubric, const Task& task)
{
    PINGSHEN_ASSIGN(const auto applications, m_database.list("SELECT id FROM application WHERE rubric = :rubric"
                                                             " AND id IN (SELECT application FROM sheet)"_L1,
                                                             {{"rubric", rubric.value()}}, [](const Row& row) {
                                                                 return column::idFrom<ApplicationId>(row, "id");
                                                             }));
    for (const auto& application : applications) {
        PINGSHEN_TRY(task.proceed());
        PINGSHEN_TRY(summarise(application));
    }
    return {};
}

Done StateRows::clear()
{
    PINGSHEN_TRY(m_database.run("DELETE FROM application"_L1)); // and all that belongs to one
    PINGSHEN_TRY(m_settings.clear());
    return m_persons.clear();
}

Done StateRows::clear(const ApplicationId& application)
{
    for (const auto& table : tablesOfApplication) {
        PINGSHEN_TRY(m_database.run(QString(u"DELETE FROM "_s + table + u" WHERE application = :application"_s),
                                    {{"application", application.value()}}));
    }
    return {};
}

} // namespace pingshen
