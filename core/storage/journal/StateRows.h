// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Task.h"
#include "core/domain/ApplicationState.h"
#include "core/storage/DossierStore.h"
#include "core/storage/PersonStore.h"
#include "core/storage/ReviewStore.h"
#include "core/storage/SettingStore.h"

#include <functional>
#include <memory>

namespace pingshen {

class SearchText;

/// What a summary is made from, as it stands after the edit.
struct SheetContext
{
    const Dossier& dossier;
    const Sheet& sheet;
    const QMap<QString, QString>& settings; ///< of the office, for the dossier's rubric
    const QList<Conflict>& conflicts;       ///< of the application
};

/// Pure: knows the rubric, touches no database. Called inside the transaction that changes the sheet.
using SummariseSheet = std::function<SheetSummary(const SheetContext&)>;

/// Brings edits into the rows of the state: the fold of the edits and nothing else. Used inside a transaction.
class StateRows
{
public:
    enum class Searchable { Yes, No }; ///< No: rows that nobody looks for, without the text that is looked for in
    StateRows(Database& database, SummariseSheet summarise, Searchable searchable = Searchable::Yes);
    ~StateRows();

    /// The row or two that one edit touches, when it is the last in the order of all edits; see foldsWhole.
    Done apply(const Edit& edit);
    /// Edits like this touch what other parts rest on: the application is folded as a whole.
    Result<bool> foldsWhole(const Change& change) const;
    /// The applications whose sheets go to other people than before, when it is known anew who was entered twice.
    Result<QList<ApplicationId>> touchedBy(const SamePersons& before) const;
    Result<SamePersons> samePersons() const { return m_persons.same(); }
    Result<OfficeSettings> settings() const { return m_settings.load(); }
    /// All rows of an application, from all of its edits in their order.
    Done refold(const ApplicationId& application, const QList<Edit>& edits);
    /// What the office set and who works here, from all of the office's edits.
    /// Errors: Cancelled.
    Done refoldSettings(const QList<Edit>& edits, const Task& task = {});

    /// Renews what the rubric says of an application's sheets, or of one of them.
    Done summarise(const ApplicationId& application, const std::optional<ReviewerId>& reviewer = {});
    /// Errors: Cancelled.
    Done summariseRubric(const RubricId& rubric, const Task& task = {});

    /// Drops every row of the state.
    Done clear();
    Done clear(const ApplicationId& application);

private:
    Done write(const ApplicationState& state);
    Done writeReview(const Review& review);
    Done summarise(const Dossier& dossier, const QList<Sheet>& sheets, const QList<Conflict>& conflicts);

    Database& m_database;
    SummariseSheet m_summarise;
    ReviewStore m_reviews;
    DossierStore m_dossiers;
    SettingStore m_settings;
    PersonStore m_persons;
    std::unique_ptr<SearchText> m_searchText; ///< null: of nothing
};

/// Edits of this kind touch what other parts rest on: the application is folded as a whole.
bool isFoldedWhole(EditKind::Value kind);

} // namespace pingshen
