// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/RecordChange.h"

#include "core/domain/EditKinds.h"
#include "core/review/ChangeRules.h"
#include "core/review/Changes.h"
#include "core/review/Visibility.h"
#include "core/rubric/RubricSettings.h"
#include "core/storage/Backup.h"
#include "core/storage/Database.h"
#include "core/storage/DossierStore.h"
#include "core/storage/EditJournal.h"
#include "core/storage/PersonStore.h"
#include "core/storage/ReviewStore.h"
#include "core/storage/SettingStore.h"
#include "core/storage/Vault.h"
#include "core/work/Drafts.h"
#include "core/work/HistoryCheck.h"
#include "core/work/KeptChanges.h"
#include "core/work/OpenApplication.h"
#include "core/work/OwnMerge.h"
#include "core/work/SheetCheck.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <utility>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

/// Of the whole vault: people and the office's settings.
bool isOfVault(const Change& change)
{
    const auto part = rowOf(change.kind).part;
    return part == StatePart::Setting || part == StatePart::Person;
}

bool isNothing(const QJsonValue& value)
{
    return value.isNull() || value.isUndefined() || (value.isString() && value.toString().isEmpty());
}

bool isSame(const QJsonValue& one, const QJsonValue& other)
{
    return one == other || (isNothing(one) && isNothing(other));
}

/// Checks changes of one author in one application, or one of the whole vault, each against the state with those before
/// it.
class Series
{
public:
    /// `person`: whom the author is known as. The rules are asked for them, but an edit keeps the id that it was
    /// written under: when it turns out that they are two, it is theirs who wrote it.
    Series(Workplace& workplace, const Change& first, const ReviewerId& person)
        : m_workplace(workplace),
          m_application(first.application),
          m_writer(first.author),
          m_author(person)
    {}

    bool continues(const Change& change) const
    {
        return change.application == m_application && change.author == m_writer && !isOfVault(change);
    }

    Done take(Change change)
    {
        change.author = m_author;
        PINGSHEN_TRY(isOfVault(change) ? checkOfVault(change) : checkReview(change));
        if (rowOf(change.kind).conditions.testFlag(Condition::SheetComplete)) { // it is signed for as it stands
            PINGSHEN_TRY(checkAgainstHistory(m_workplace, change.application, m_author));
        }
        if (!change.isEmpty()) {
            m_changes.append(asWritten(std::move(change)));
        }
        return {};
    }

    Result<QList<Edit>> record()
    {
        return m_changes.isEmpty() ? QList<Edit>() : m_workplace.journal().record(m_changes);
    }

    /// The fields that did not hold what whoever changed them saw there, nor what they made of it.
    const QStringList& overtaken() const { return m_overtaken; }
    /// All that the changes set stood there already.
    bool isThere() const { return m_isThere && m_isCompared; }

private:
    static bool isOnOwnSheet(const Change& change)
    {
        return !sheetOwner(change).isEmpty() && rowOf(change.kind).subject != SubjectKind::Reviewer;
    }

    /// By whoever wrote it, on the sheet that was found to be theirs.
    Change asWritten(Change change) const
    {
        if (isOnOwnSheet(change)) {
            const auto owner = sheetOwner(change);
            change.content[u"sheet"_s] = owner == m_writer ? QJsonValue(QJsonValue::Undefined) : owner.value();
        }
        change.author = m_writer;
        return change;
    }

    /// A sheet with nothing on it under any name of theirs is begun under the one that they go by now.
    Done beginSheet()
    {
        const auto sheet = m_file->review.sheet(m_author);
        if (m_writer != m_author && !m_isBegun && sheet.state == SheetState::Draft && sheet.scores.isEmpty()
            && sheet.pins.isEmpty()) {
            PINGSHEN_ASSIGN(const auto same, PersonStore(m_workplace.database()).same());
            const ReviewStore reviews(m_workplace.database());
            PINGSHEN_ASSIGN(const auto filled,
                            reviews.withSheetOf(QList{m_author} + same.others(m_author), ReviewStore::Filled::Yes));
            m_isBegun = !filled.contains(m_application);
        }
        layBegun();
        return {};
    }

    void layBegun()
    {
        if (m_isBegun) {
            auto& sheet = m_file->review.sheets[m_author];
            sheet.reviewer = m_author;
            sheet.begunBy = m_writer;
        }
    }

    /// Whatever the author had on screen.
    void startFrom(FieldChange& field, const QJsonValue& now, bool isChosen)
    {
        if (!isSame(now, field.to) && !isSame(now, field.from)) {
            m_overtaken.append(field.field);
        }
        m_isCompared = true;
        m_isThere = m_isThere && isSame(now, field.to) && !isChosen;
        field.from = now == field.to && !isChosen ? field.from : now;
    }

    Done checkReview(Change& change)
    {
        PINGSHEN_TRY(read(change));
        if (isOnOwnSheet(change)) {
            PINGSHEN_TRY(beginSheet());
        }
        for (auto& field : change.fields) {
            startFrom(field, valueOf(*m_file, m_author, {change.kind, change.subject, field.field}), change.isChosen());
        }
        PINGSHEN_ASSIGN(const auto file, withOwner(change));
        nameSheet(change, file.review);
        const bool isForScores = m_file->review.visit.requestReason.isEmpty();
        if (rowOf(change.kind).conditions.testFlag(Condition::VisitOpen) && isForScores && !m_areSheetsRight) {
            PINGSHEN_TRY(requireSheets(m_workplace, change.application)); // first: a forged sheet opens nothing
            m_areSheetsRight = true;
        }
        PINGSHEN_TRY(checkChange(file, change));
        if (change.kind == EditKind::SheetSubmitted) {
            PINGSHEN_TRY(seal(change));
        }
        takeIntoFile(change);
        return {};
    }

    /// Scores, of which there are most, are judged by the rubric and their sheet alone.
    Done read(const Change& change)
    {
        const bool isOfScore = rowOf(change.kind).part == StatePart::Score;
        const bool isRead = m_file && (m_isWhole || isOfScore);
        PINGSHEN_TRY(isRead ? Done() : load(change, isOfScore));
        if (rowOf(change.kind).part == StatePart::Document && !std::exchange(m_areArrivalsMarked, true)) {
            PINGSHEN_TRY(markArrivals(m_workplace, *m_file));
        }
        return {};
    }

    Done load(const Change& change, bool isOfScore)
    {
        const auto fileFor = isOfScore ? &scoringFile : &applicationFile;
        PINGSHEN_ASSIGN(m_file, fileFor(m_workplace, change.application, change.author));
        m_isWhole = !isOfScore;
        m_areArrivalsMarked = false;
        layBegun();
        for (const auto& taken : std::as_const(m_changes)) {
            takeIntoFile(taken);
        }
        return {};
    }

    void takeIntoFile(const Change& change)
    {
        Edit edit;
        edit.at = m_workplace.clock().now();
        edit.clock = std::numeric_limits<qint64>::max(); // after all that is there
        edit.change = change;
        takeIn(*m_file, edit);
    }

    /// What is signed for is what stands here, and what its expert saw when they submitted it.
    Done seal(Change& change) const
    {
        const auto now = submission(*m_file, m_author);
        if (!change.note.isEmpty() && change.note != now.note) {
            return Error::Code::SheetChanged;
        }
        change.note = now.note;
        change.content = now.content;
        return {};
    }

    /// Who returns another's sheet is not shown it, but it is there.
    Result<ApplicationFile> withOwner(const Change& change)
    {
        auto file = *m_file;
        const auto owner = sheetOwner(change);
        if (!owner.isEmpty() && owner != change.author) {
            PINGSHEN_ASSIGN(const auto owners, applicationFile(m_workplace, change.application, owner));
            file.review.sheets.insert(owners.review.sheets);
        }
        return file;
    }

    Done checkOfVault(Change& change)
    {
        if (rowOf(change.kind).part == StatePart::Person) {
            PINGSHEN_ASSIGN(const auto persons, PersonStore(m_workplace.database()).load());
            if (const auto* person = persons.person(PersonId(change.subject))) {
                for (auto& field : change.fields) {
                    startFrom(field, fieldOf(*person, field.field), change.isChosen());
                }
            }
            PINGSHEN_TRY(checkPerson(persons, change));
            if (change.kind == EditKind::PersonMerged) {
                PINGSHEN_TRY(checkOwnMerge(m_workplace, persons, change));
                return checkSheetsOfBoth(persons, change);
            }
            return {};
        }
        if (change.author.isEmpty()) {
            return Error::Code::ReviewerMissing;
        }
        PINGSHEN_ASSIGN(const auto persons, PersonStore(m_workplace.database()).load());
        PINGSHEN_TRY(checkOffice(persons, change));
        const RubricId rubric(change.subject);
        PINGSHEN_ASSIGN(const auto published, m_workplace.rubrics().rubric(rubric));
        PINGSHEN_ASSIGN(const auto settings, SettingStore(m_workplace.database()).load());
        auto after = settings.of(rubric);
        for (auto& field : change.fields) {
            const auto before = after.value(field.field);
            startFrom(field, before.isEmpty() ? QJsonValue() : QJsonValue(before), change.isChosen());
            after[field.field] = field.to.toString();
        }
        return checkSettings(published, after);
    }

    /// Of one application two people have sheets, and which of them would count nobody could say.
    Done checkSheetsOfBoth(const PersonBook& persons, const Change& change) const
    {
        const ReviewStore reviews(m_workplace.database());
        const PersonId subject(change.subject);
        auto same = persons.same();
        same.set(subject, {});
        const auto scoredBy = [&](const PersonId& id) {
            return reviews.withSheetOf(QList{same.of(id)} + same.others(same.of(id)), ReviewStore::Filled::Yes);
        };
        for (const auto& field : change.fields) {
            const PersonId other(field.to.toString());
            PINGSHEN_ASSIGN(const auto one, scoredBy(other));
            PINGSHEN_ASSIGN(const auto two, scoredBy(subject));
            auto both = other.isEmpty() ? QList<ApplicationId>() : one;
            both.removeIf([&](const auto& id) { return !two.contains(id); });
            auto after = persons.same();
            after.set(subject, other);
            for (const auto& application : both) {
                PINGSHEN_ASSIGN(const bool isApart, staysApart(application, subject, after));
                if (!isApart) {
                    continue;
                }
                PINGSHEN_ASSIGN(const auto dossier, DossierStore(m_workplace.database()).load(application));
                return {Error::Code::PersonsBothScored,
                        {{u"application"_s, callNameOf(dossier.applicant)},
                         {u"one"_s, toJson(persons.label(other))},
                         {u"other"_s, toJson(persons.label(subject))}}};
            }
        }
        return {};
    }

    /// The person would have several sheets there: what was written on one sheet before they were parted is on one
    /// again.
    Result<bool> staysApart(const ApplicationId& application, const PersonId& person, const SamePersons& after) const
    {
        PINGSHEN_ASSIGN(const auto edits, m_workplace.journal().editsOf(application));
        ApplicationFold fold(application, after);
        for (const auto& edit : edits) {
            fold.take(edit);
        }
        const auto several = apart(std::move(fold).finish().review, after);
        return std::ranges::any_of(several, [&](const auto& id) { return after.of(id) == after.of(person); });
    }

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

/// Another program has the vault.
bool isAnothers(const Error& error)
{
    return error.code == Error::Code::VaultBusy || error.code == Error::Code::VaultLockLeft;
}

/// One that undoes another names its edit, if that became one.
WaitingChange resolved(WaitingChange waiting, const NumberedEdits& known)
{
    if (const auto undone = known.constFind(waiting.takesBack); undone != known.constEnd()) {
        waiting.change.undoes = *undone;
        waiting.takesBack = 0;
    }
    return waiting;
}

void note(NumberedEdits& known, const WaitingChange& waiting, const QList<Edit>& edits)
{
    if (waiting.number > 0 && !edits.isEmpty()) {
        known.insert(waiting.number, edits.first().ref());
    }
}

/// Changes that the rules refuse are gone, but what was typed for them is not.
Done recordOrKeep(Workplace& workplace, const QList<WaitingChange>& group, NumberedEdits& known)
{
    const auto recorded = recordWaiting(workplace, group, known);
    if (recorded || mayPass(recorded.error())) {
        return recorded ? Done() : Done(recorded.error());
    }
    for (const auto& waiting : group) {
        for (const auto& typed : typedFor(waiting.change)) {
            PINGSHEN_TRY(keepTyped(workplace, typed));
        }
    }
    return {};
}

} // namespace

Result<QList<Edit>> recordChanges(Workplace& workplace, const QList<Change>& changes)
{
    PINGSHEN_ASSIGN(auto transaction, Transaction::begin(workplace.database()));
    QList<Edit> edits;
    std::optional<Series> series;
    for (const auto& change : changes) {
        PINGSHEN_ASSIGN(const auto same, PersonStore(workplace.database()).same());
        if (series && !series->continues(change)) {
            PINGSHEN_ASSIGN(const auto recorded, series->record());
            edits += recorded;
            series.reset();
        }
        if (!series) {
            series.emplace(workplace, change, same.of(change.author));
        }
        PINGSHEN_TRY(series->take(change));
    }
    if (series) {
        PINGSHEN_ASSIGN(const auto recorded, series->record());
        edits += recorded;
    }
    PINGSHEN_TRY(transaction.commit());
    return edits;
}

qsizetype sizeOfGroup(const QList<WaitingChange>& changes, qsizetype first)
{
    const auto group = changes[first].group;
    auto end = first + 1;
    while (group != 0 && end < changes.size() && changes[end].group == group) {
        ++end;
    }
    return end - first;
}

Result<QList<Edit>> recordWaiting(Workplace& workplace, const QList<WaitingChange>& group, NumberedEdits& known)
{
    PINGSHEN_ASSIGN(auto transaction, Transaction::begin(workplace.database()));
    QList<Edit> all;
    NumberedEdits fresh;
    for (const auto& waiting : group) {
        PINGSHEN_ASSIGN(const auto edits, recordChanges(workplace, {resolved(resolved(waiting, fresh), known).change}));
        note(fresh, waiting, edits);
        all += edits;
    }
    PINGSHEN_TRY(transaction.commit());
    known.insert(fresh);
    return all;
}

bool mayPass(const Error& error)
{
    switch (error.code) {
    case Error::Code::DiskFull:
    case Error::Code::VaultBusy:
    case Error::Code::VaultLockLeft:
    case Error::Code::VaultReadOnly:
    case Error::Code::VaultMoved:
    case Error::Code::VaultDamaged:
    case Error::Code::DatabaseFailed:
    case Error::Code::FileNotWritable:
        return true;
    default:
        return false;
    }
}

Done recordLast(Workplace& workplace, const QList<WaitingChange>& waiting, NumberedEdits& known)
{
    const auto place = workplace.inPlace();
    const bool isMoved = !place && place.error().code == Error::Code::VaultMoved;
    if (isMoved) {
        workplace.database().acceptMovedFile();
    }
    Done first;
    QList<WaitingChange> left;
    for (qsizetype i = 0; i < waiting.size(); i += sizeOfGroup(waiting, i)) {
        const auto group = waiting.mid(i, sizeOfGroup(waiting, i));
        if (std::ranges::any_of(group, [&](const auto& each) { return known.contains(each.number); })) {
            continue; // one of them became no edit, perhaps: it changed nothing
        }
        const auto recorded = left.isEmpty() ? recordOrKeep(workplace, group, known) : Done();
        if (!left.isEmpty() || (!recorded && isAnothers(recorded.error()))) {
            for (const auto& each : group) {
                left.append(resolved(each, known)); // in their order: they build on each other
            }
        } else {
            first = first ? recorded : first;
        }
    }
    if (!left.isEmpty()) {
        PINGSHEN_TRY(keepChanges(workplace, left));
    }
    if (isMoved) {
        PINGSHEN_TRY(takeLastSnapshot(workplace.vault(), workplace.database(), workplace.clock()));
    }
    return first;
}

Result<QStringList> recordUnlessOvertaken(Workplace& workplace, const WaitingChange& waiting, NumberedEdits& known)
{
    const auto change = resolved(waiting, known).change;
    PINGSHEN_ASSIGN(const auto same, PersonStore(workplace.database()).same());
    Series series(workplace, change, same.of(change.author));
    PINGSHEN_TRY(series.take(change));
    if (!series.overtaken().isEmpty()) {
        return series.overtaken();
    }
    if (series.isThere()) {
        return QStringList(); // a line of history that changed nothing would say that it did
    }
    PINGSHEN_ASSIGN(const auto edits, series.record());
    note(known, waiting, edits);
    return QStringList();
}

} // namespace pingshen
