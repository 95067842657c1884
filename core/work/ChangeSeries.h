// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Edit.h"
#include "core/review/ApplicationFile.h"
#include "core/storage/EditJournal.h"
#include "core/work/WaitingChange.h"
#include "core/work/Workplace.h"

#include <optional>

namespace pingshen {

class PersonBook;

/// Checks changes of one author in one application, or one of the whole vault, each against the state with those before
/// it, within the caller's transaction.
class ChangeSeries
{
public:
    /// `person`: whom the author is known as. The rules are asked for them, but an edit keeps the id that it was
    /// written under: when it turns out that they are two, it is theirs who wrote it.
    ChangeSeries(Workplace& workplace, const Change& first, const ReviewerId& person)
        : m_workplace(workplace),
          m_application(first.application),
          m_writer(first.author),
          m_author(person)
    {}

    /// The change may be made in the same series.
    bool continues(const Change& change) const;

    /// Of a change without effect only what was typed for it goes. Errors: those of checkChange and checkSettings, and
    /// of Database.
    Done take(Change change);
    /// What was taken and changes something; its last edit is signed, or one of the same transaction that follows it.
    Result<QList<Edit>> record(EditJournal::Signed isEndSigned = EditJournal::Signed::Yes);

    /// The fields that did not hold what whoever changed them saw there, nor what they made of it.
    const QStringList& overtaken() const { return m_overtaken; }
    /// All that the changes set stood there already.
    bool isThere() const { return m_isThere && m_isCompared; }

private:
    static bool isOnOwnSheet(const Change& change);

    /// By whoever wrote it, on the sheet that was found to be theirs.
    Change asWritten(Change change) const;

    /// A sheet with nothing on it under any name of theirs is begun under the one that they go by now.
    Done beginSheet();

    void layBegun();

    /// From what stands there, whatever the author had on screen; what they set stands there already: it is no change.
    void startFrom(FieldChange& field, const QJsonValue& now, bool isChosen);

    Done checkReview(Change& change);

    /// Scores, of which there are most, are judged by the rubric and their sheet alone.
    Done read(const Change& change);

    Done load(const Change& change, bool isOfScore);

    void takeIntoFile(const Change& change);

    /// What is signed for is what stands here, and what its expert saw when they submitted it.
    Done seal(Change& change) const;

    /// Who returns another's sheet is not shown it, but it is there.
    Result<ApplicationFile> withOwner(const Change& change);

    Done checkOfVault(Change& change);

    /// Of one application two people have sheets, and which of them would count nobody could say.
    Done checkSheetsOfBoth(const PersonBook& persons, const Change& change) const;

    /// The person would have several sheets there: what was written on one sheet before they were parted is on one
    /// again.
    Result<bool> staysApart(const ApplicationId& application, const PersonId& person, const SamePersons& after) const;

    Workplace& m_workplace;
    const ApplicationId m_application;
    const ReviewerId m_writer;
    const ReviewerId m_author;
    QList<Change> m_changes;
    QStringList m_overtaken;
    bool m_isCompared = false;
    bool m_isThere = true;
    std::optional<ApplicationFile> m_file; ///< of the changes' author, with the changes taken in
    bool m_isBegun = false;                ///< the sheet is, by the writer
    bool m_isWhole = false;                ///< not only what scores are judged by
    bool m_areArrivalsMarked = false;      ///< of the documents in the file
    bool m_areSheetsRight = false;         ///< those that opened the visit: none is written before all was checked
};

} // namespace pingshen
