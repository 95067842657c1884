// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/ReviewStore.h"

#include "core/domain/EditKinds.h"
#include "core/storage/rows/Columns.h"
#include "core/storage/rows/ConflictRows.h"
#include "core/storage/rows/ReviewRows.h"

namespace pingshen {

using namespace Qt::StringLiterals;

Result<Review> ReviewStore::load(const ApplicationId& application) const
{
    ReviewReader reader(m_database, application);
    PINGSHEN_TRY(reader.readVersion());
    PINGSHEN_TRY(reader.readSheets());
    PINGSHEN_TRY(reader.readScores());
    PINGSHEN_TRY(reader.readPins());
    PINGSHEN_TRY(reader.readVisit());
    PINGSHEN_TRY(reader.readOriginals());
    PINGSHEN_TRY(reader.readNotes());
    PINGSHEN_TRY(reader.readEligibility());
    PINGSHEN_TRY(reader.readSettlements());
    return std::move(reader).take();
}

Result<Sheet> ReviewStore::loadSheet(const ApplicationId& application, const ReviewerId& reviewer) const
{
    ReviewReader reader(m_database, application);
    PINGSHEN_TRY(reader.readSheets(reviewer));
    PINGSHEN_TRY(reader.readScores(reviewer));
    PINGSHEN_TRY(reader.readPins(reviewer));
    return std::move(reader).take().sheet(reviewer);
}

Done ReviewStore::apply(const Edit& edit)
{
    PINGSHEN_ASSIGN(auto review, loadTouched(edit.change));
    pingshen::apply(review, edit);
    return saveTouched(edit.change, review);
}

Result<Review> ReviewStore::loadTouched(const Change& change) const
{
    ReviewReader reader(m_database, change.application);
    PINGSHEN_TRY(reader.readVersion());
    switch (rowOf(change.kind).part) {
    case StatePart::Score:
    case StatePart::Sheet:
        PINGSHEN_TRY(reader.readSheets(sheetOwner(change)));
        PINGSHEN_TRY(reader.readScores(sheetOwner(change), change.subject));
        break;
    case StatePart::Pin:
        PINGSHEN_TRY(reader.readSheets(sheetOwner(change)));
        PINGSHEN_TRY(reader.readPins(sheetOwner(change), change.subject));
        break;
    case StatePart::Visit:
        PINGSHEN_TRY(reader.readVisit());
        break;
    case StatePart::Original:
        PINGSHEN_TRY(reader.readOriginals(change.subject));
        break;
    case StatePart::Note:
        PINGSHEN_TRY(reader.readNotes(change.subject));
        break;
    case StatePart::Eligibility:
        PINGSHEN_TRY(reader.readEligibility(change.subject));
        break;
    case StatePart::Settlement:
        PINGSHEN_TRY(reader.readSettlements(change.subject));
        break;
    case StatePart::None:
    case StatePart::Package:
    case StatePart::Applicant:
    case StatePart::Document:
    case StatePart::Setting:
    case StatePart::Person:
        break;
    }
    return std::move(reader).take();
}

Done ReviewStore::saveTouched(const Change& change, const Review& review)
{
    ReviewWriter writer(m_database, review);
    switch (rowOf(change.kind).part) {
    case StatePart::Score:
        PINGSHEN_TRY(writer.writeSheet(sheetOwner(change)));
        return writer.writeScore(sheetOwner(change), change.subject);
    case StatePart::Pin:
        PINGSHEN_TRY(writer.writeSheet(sheetOwner(change)));
        return writer.writePin(sheetOwner(change), change.subject);
    case StatePart::Sheet:
        return writer.writeSheet(sheetOwner(change));
    case StatePart::Visit:
        return writer.writeVisit();
    case StatePart::Original:
        return writer.writeOriginal(change.subject);
    case StatePart::Note:
        return writer.writeNote(change.subject);
    case StatePart::Eligibility:
        return writer.writeEligibility(ConditionId(change.subject));
    case StatePart::Settlement:
        return writer.writeSettlement(StatementId(change.subject));
    case StatePart::None:
    case StatePart::Package:
    case StatePart::Applicant:
    case StatePart::Document:
    case StatePart::Setting:
    case StatePart::Person:
        return {};
    }
    Q_UNREACHABLE();
}

Done ReviewStore::writeSummary(const ApplicationId& application, const ReviewerId& reviewer,
                               const SheetSummary& summary)
{
    return m_database.run("UPDATE sheet SET scored = :scored, stale = :stale, total = :total"
                          " WHERE application = :application AND reviewer = :reviewer"_L1,
                          {{"scored", summary.scored},
                           {"stale", summary.stale},
                           {"total", summary.total ? QVariant(summary.total->tenThousandths()) : QVariant()},
                           {"application", application.value()},
                           {"reviewer", reviewer.value()}});
}

Result<QList<ApplicationId>> ReviewStore::submitted() const
{
    return m_database.list("SELECT DISTINCT application FROM sheet WHERE state = 'submitted'"_L1, {},
                           [](const Row& row) { return column::idFrom<ApplicationId>(row, "application"); });
}

Result<QMap<ApplicationId, ConditionChecks>> ReviewStore::eligibilityOf(const QList<ApplicationId>& applications) const
{
    QMap<ApplicationId, ConditionChecks> all;
    PINGSHEN_TRY(m_database.each(
        "SELECT application, condition, result, applied_on FROM eligibility"
        " WHERE application IN (SELECT value FROM json_each(:applications))"_L1,
        {{"applications", column::jsonList(applications)}}, [&all](const Row& row) {
            auto& check =
                all[column::idFrom<ApplicationId>(row, "application")][column::idFrom<ConditionId>(row, "condition")];
            check.result = conditionResultFrom(row.text("result"));
            check.appliedOn = column::dateFrom(row, "applied_on");
            return Done();
        }));
    return all;
}

Result<QList<ReviewStore::Reason>> ReviewStore::reasonsOf(const ReviewerId& reviewer) const
{
    return m_database.list("SELECT application, indicator, reason FROM score WHERE reviewer = :reviewer"
                           " AND reason <> '' ORDER BY application, indicator"_L1,
                           {{"reviewer", reviewer.value()}}, [](const Row& row) {
                               return Reason{column::idFrom<ApplicationId>(row, "application"),
                                             column::idFrom<IndicatorId>(row, "indicator"), row.text("reason")};
                           });
}

Result<QList<ApplicationId>> ReviewStore::withSheetOf(const QList<ReviewerId>& ids, Filled filled) const
{
    return m_database.list(
        "SELECT DISTINCT application FROM sheet s WHERE (reviewer IN (SELECT value FROM"
        " json_each(:ids)) OR begun_by IN (SELECT value FROM json_each(:ids)))"
        " AND (NOT :filled OR (iif(begun_by = '', reviewer, begun_by) IN (SELECT value FROM"
        " json_each(:ids)) AND (state = 'submitted'"
        " OR EXISTS (SELECT 1 FROM score WHERE application = s.application AND reviewer = s.reviewer)"
        " OR EXISTS (SELECT 1 FROM pin WHERE application = s.application AND reviewer = s.reviewer)"
        " OR EXISTS (SELECT 1 FROM conflict WHERE application = s.application"
        " AND owner = s.reviewer)))) ORDER BY application"_L1,
        {{"ids", column::jsonList(ids)}, {"filled", filled == Filled::Yes ? 1 : 0}},
        [](const Row& row) { return column::idFrom<ApplicationId>(row, "application"); });
}

Result<QList<ReviewStore::LeftPin>> ReviewStore::leftBehind(const ApplicationId& application) const
{
    return m_database.list("SELECT pin.id AS id, pin.content AS content, document.digest AS now FROM pin"
                           " JOIN sheet ON sheet.application = pin.application AND sheet.reviewer = pin.reviewer"
                           " JOIN document ON document.application = pin.application AND document.id = pin.document"
                           " WHERE pin.application = :application AND pin.words = '' AND sheet.state <> 'submitted'"
                           " AND pin.content <> document.digest ORDER BY pin.id"_L1,
                           {{"application", application.value()}}, [](const Row& row) {
                               return LeftPin{column::idFrom<PinId>(row, "id"), column::digestFrom(row, "content"),
                                              column::digestFrom(row, "now")};
                           });
}

Result<QList<Conflict>> ReviewStore::conflicts(const ApplicationId& application) const
{
    return readConflicts(m_database, application);
}

Result<QList<ApplicationId>> ReviewStore::undecided() const
{
    return applicationsInConflict(m_database);
}

} // namespace pingshen
