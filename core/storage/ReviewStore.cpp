// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/ReviewStore.h"

#include "core/storage/engine/ReviewRows.h"

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

/// Whose sheet a change is about; empty when it is about none.
ReviewerId sheetOwner(const Change& change)
{
    switch (change.kind) {
    case EditKind::ScoreChanged:
    case EditKind::ScoreConfirmed:
    case EditKind::SheetSubmitted:
        return change.author;
    case EditKind::SheetReturned:
        return ReviewerId(change.subject);
    default:
        return {};
    }
}

} // namespace

Result<Review> ReviewStore::load(const ApplicationId& application) const
{
    ReviewReader reader(m_database, application);
    PINGSHEN_TRY(reader.readVersion());
    PINGSHEN_TRY(reader.readSheets());
    PINGSHEN_TRY(reader.readScores());
    PINGSHEN_TRY(reader.readVisit());
    PINGSHEN_TRY(reader.readOriginals());
    PINGSHEN_TRY(reader.readNotes());
    return std::move(reader).take();
}

Result<Sheet> ReviewStore::loadSheet(const ApplicationId& application, const ReviewerId& reviewer) const
{
    ReviewReader reader(m_database, application);
    PINGSHEN_TRY(reader.readSheets(reviewer));
    PINGSHEN_TRY(reader.readScores(reviewer));
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
    switch (change.kind) {
    case EditKind::ScoreChanged:
    case EditKind::ScoreConfirmed:
    case EditKind::SheetSubmitted:
    case EditKind::SheetReturned:
        PINGSHEN_TRY(reader.readSheets(sheetOwner(change)));
        PINGSHEN_TRY(reader.readScores(sheetOwner(change), change.subject));
        break;
    case EditKind::VisitRequested:
    case EditKind::VisitChanged:
        PINGSHEN_TRY(reader.readVisit());
        break;
    case EditKind::OriginalChecked:
        PINGSHEN_TRY(reader.readOriginals(change.subject));
        break;
    case EditKind::NoteChanged:
        PINGSHEN_TRY(reader.readNotes(change.subject));
        break;
    case EditKind::PackageImported:
    case EditKind::ApplicantChanged:
    case EditKind::DocumentChanged:
    case EditKind::SettingChanged:
        break;
    }
    return std::move(reader).take();
}

Done ReviewStore::saveTouched(const Change& change, const Review& review)
{
    ReviewWriter writer(m_database, review);
    switch (change.kind) {
    case EditKind::PackageImported:
        return writer.writeVersion();
    case EditKind::ScoreChanged:
    case EditKind::ScoreConfirmed:
        PINGSHEN_TRY(writer.writeSheet(change.author));
        return writer.writeScore(change.author, change.subject);
    case EditKind::SheetSubmitted:
    case EditKind::SheetReturned:
        return writer.writeSheet(sheetOwner(change));
    case EditKind::VisitRequested:
    case EditKind::VisitChanged:
        return writer.writeVisit();
    case EditKind::OriginalChecked:
        return writer.writeOriginal(change.subject);
    case EditKind::NoteChanged:
        return writer.writeNote(change.subject);
    case EditKind::ApplicantChanged:
    case EditKind::DocumentChanged:
    case EditKind::SettingChanged:
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

Done ReviewStore::clear()
{
    for (const auto& table : {"score"_L1, "sheet"_L1, "visit"_L1, "original_check"_L1, "note"_L1}) {
        PINGSHEN_TRY(m_database.run(u"DELETE FROM "_s + table));
    }
    return m_database.run("UPDATE application SET newest_version = 1"_L1);
}

} // namespace pingshen
