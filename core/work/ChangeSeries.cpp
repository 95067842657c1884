// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/ChangeSeries.h"

#include "core/domain/EditKinds.h"
#include "core/review/ChangeRules.h"
#include "core/review/Changes.h"
#include "core/review/Visibility.h"
#include "core/rubric/RubricSettings.h"
#include "core/storage/Database.h"
#include "core/storage/DossierStore.h"
#include "core/storage/PersonStore.h"
#include "core/storage/ReviewStore.h"
#include "core/storage/SettingStore.h"
#include "core/work/HistoryCheck.h"
#include "core/work/OpenApplication.h"
#include "core/work/OwnMerge.h"
#include "core/work/SheetCheck.h"

#include <algorithm>
#include <limits>
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

} // namespace

bool ChangeSeries::continues(const Change& change) const
{
    return change.application == m_application && change.author == m_writer && !isOfVault(change);
}

Done ChangeSeries::take(Change change)
{
    change.author = m_author;
    PINGSHEN_TRY(isOfVault(change) ? checkOfVault(change) : checkReview(change));
    if (rowOf(change.kind).conditions.testFlag(Condition::SheetComplete)) { // it is signed for as it stands
        PINGSHEN_TRY(checkAgainstHistory(m_workplace, change.application, m_author));
    }
    if (change.isEmpty()) {
        return m_workplace.journal().removeDrafts(asWritten(std::move(change)));
    }
    m_changes.append(asWritten(std::move(change)));
    return {};
}

Result<QList<Edit>> ChangeSeries::record(EditJournal::Signed isEndSigned)
{
    return m_changes.isEmpty() ? QList<Edit>() : m_workplace.journal().record(m_changes, isEndSigned);
}

bool ChangeSeries::isOnOwnSheet(const Change& change)
{
    return !sheetOwner(change).isEmpty() && rowOf(change.kind).subject != SubjectKind::Reviewer;
}

Change ChangeSeries::asWritten(Change change) const
{
    if (isOnOwnSheet(change)) {
        const auto owner = sheetOwner(change);
        change.content[u"sheet"_s] = owner == m_writer ? QJsonValue(QJsonValue::Undefined) : owner.value();
    }
    change.author = m_writer;
    return change;
}

Done ChangeSeries::beginSheet()
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

void ChangeSeries::layBegun()
{
    if (m_isBegun) {
        auto& sheet = m_file->review.sheets[m_author];
        sheet.reviewer = m_author;
        sheet.begunBy = m_writer;
    }
}

void ChangeSeries::startFrom(FieldChange& field, const QJsonValue& now, bool isChosen)
{
    if (!isSame(now, field.to) && !isSame(now, field.from)) {
        m_overtaken.append(field.field);
    }
    m_isCompared = true;
    m_isThere = m_isThere && isSame(now, field.to) && !isChosen;
    field.from = isSame(now, field.to) && !isChosen ? field.to : now;
}

Done ChangeSeries::checkReview(Change& change)
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

Done ChangeSeries::read(const Change& change)
{
    const bool isOfScore = rowOf(change.kind).part == StatePart::Score;
    const bool isRead = m_file && (m_isWhole || isOfScore);
    PINGSHEN_TRY(isRead ? Done() : load(change, isOfScore));
    if (rowOf(change.kind).part == StatePart::Document && !std::exchange(m_areArrivalsMarked, true)) {
        PINGSHEN_TRY(markArrivals(m_workplace, *m_file));
    }
    return {};
}

Done ChangeSeries::load(const Change& change, bool isOfScore)
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

void ChangeSeries::takeIntoFile(const Change& change)
{
    Edit edit;
    edit.at = m_workplace.clock().now();
    edit.clock = std::numeric_limits<qint64>::max(); // after all that is there
    edit.change = change;
    takeIn(*m_file, edit);
}

Done ChangeSeries::seal(Change& change) const
{
    const auto now = submission(*m_file, m_author);
    if (!change.note.isEmpty() && change.note != now.note) {
        return Error::Code::SheetChanged;
    }
    change.note = now.note;
    change.content = now.content;
    return {};
}

Result<ApplicationFile> ChangeSeries::withOwner(const Change& change)
{
    auto file = *m_file;
    const auto owner = sheetOwner(change);
    if (!owner.isEmpty() && owner != change.author) {
        PINGSHEN_ASSIGN(const auto owners, applicationFile(m_workplace, change.application, owner));
        file.review.sheets.insert(owners.review.sheets);
    }
    return file;
}

Done ChangeSeries::checkOfVault(Change& change)
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

Done ChangeSeries::checkSheetsOfBoth(const PersonBook& persons, const Change& change) const
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

Result<bool> ChangeSeries::staysApart(const ApplicationId& application, const PersonId& person,
                                      const SamePersons& after) const
{
    PINGSHEN_ASSIGN(const auto edits, m_workplace.journal().editsOf(application));
    ApplicationFold fold(application, after);
    for (const auto& edit : edits) {
        fold.take(edit);
    }
    const auto several = apart(std::move(fold).finish().review, after);
    return std::ranges::any_of(several, [&](const auto& id) { return after.of(id) == after.of(person); });
}

} // namespace pingshen
