// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Task.h"
#include "core/domain/Review.h"
#include "core/domain/VaultProblem.h"
#include "core/storage/DossierStore.h"
#include "core/storage/DraftStore.h"
#include "core/storage/ReviewStore.h"
#include "core/storage/SettingStore.h"

namespace pingshen {

/// What a summary is made from, as it stands after the edit.
struct SheetContext
{
    const Dossier& dossier;
    const Sheet& sheet;
    const QMap<QString, QString>& settings; ///< of the office, for the dossier's rubric
};

/// Pure: knows the rubric, touches no database. Called inside the transaction that changes the sheet.
using SummariseSheet = std::function<SheetSummary(const SheetContext&)>;

/// The one way to change a review: appends the edit and changes the state rows, all in one transaction.
/// State rows are the fold of the edits and nothing else. One for each Database.
class EditJournal
{
public:
    EditJournal(Database& database, const Clock& clock, DeviceId device, SummariseSheet summarise = {});

    /// Chained, applied and on disk when it returns, with its drafts removed and the sheet's summary renewed.
    /// Inside an outer Transaction it counts when that is committed.
    /// Errors: ApplicationNotFound, and those of Database; then nothing has changed.
    Result<Edit> record(const Change& change);
    /// All of them or none.
    Result<QList<Edit>> record(const QList<Change>& changes);

    /// In the order in which they were applied. Errors: JournalBroken for a row that cannot be read.
    Result<QList<Edit>> editsOf(const ApplicationId& application) const;
    Result<QList<Edit>> all() const;

    /// Every row of every device: changed, missing, moved, wrongly linked, or cut off at the end.
    Result<QList<VaultProblem>> checkChain(const Task& task) const;

    /// Throws the state rows away and replays all edits, in one transaction.
    Done rebuild(const Task& task);
    /// Renews the summaries of an application's sheets, for instance when its rubric was changed.
    Done summarise(const ApplicationId& application);

private:
    Done checkApplication(const Change& change) const;
    Done applyState(const Edit& edit);
    Done removeDrafts(const Change& change);
    Done renewSummaries(const QList<Change>& changes);
    Done summarise(const ApplicationId& application, const std::optional<ReviewerId>& reviewer);
    Done summariseRubric(const RubricId& rubric);

    Database& m_database;
    const Clock& m_clock;
    DeviceId m_device;
    SummariseSheet m_summarise;
    ReviewStore m_reviews;
    DossierStore m_dossiers;
    SettingStore m_settings;
    DraftStore m_drafts;
};

} // namespace pingshen
