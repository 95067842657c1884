// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/Undecided.h"

#include "core/domain/EditKinds.h"
#include "core/review/Conflicts.h"
#include "core/review/Visibility.h"
#include "core/storage/EditJournal.h"
#include "core/storage/PersonStore.h"
#include "core/storage/ReviewStore.h"
#include "core/storage/Vault.h"
#include "core/work/History.h"
#include "core/work/OpenApplication.h"
#include "core/work/People.h"

#include <QSet>

#include <algorithm>
#include <utility>

namespace pingshen {

namespace {

/// Those of the undecided applications in which the reader sees a choice that is open.
Result<QList<ApplicationId>> toChooseOf(const QList<ApplicationId>& undecided, Workplace& workplace,
                                        const ReviewerId& reader)
{
    QList<ApplicationId> open;
    if (undecided.isEmpty()) {
        return open;
    }
    const ReviewStore reviews(workplace.database());
    PINGSHEN_ASSIGN(const auto persons, PersonStore(workplace.database()).load());
    for (const auto& id : undecided) {
        PINGSHEN_ASSIGN(const auto review, reviews.load(id));
        PINGSHEN_ASSIGN(const auto conflicts, reviews.conflicts(id));
        const Visibility visibility(persons.meant(reader), review, persons.same());
        const auto seen = visibleConflicts(visibility, conflicts, !review.visit.requestReason.isEmpty());
        const auto isOpen = [&](const Conflict& conflict) { return !review.sheet(conflict.owner).isLocked(); };
        if (std::ranges::any_of(seen, isOpen)) {
            open.append(id);
        }
    }
    return open;
}

} // namespace

Result<QList<ApplicationFile>> undecidedApplications(Workplace& workplace, const ReviewerId& reader)
{
    PINGSHEN_ASSIGN(const auto applications, ReviewStore(workplace.database()).undecided());
    QList<ApplicationFile> undecided;
    for (const auto& id : applications) {
        PINGSHEN_ASSIGN(auto file, openApplication(workplace, id, reader));
        if (!file.conflicts.isEmpty()) {
            undecided.append(std::move(file));
        }
    }
    return undecided;
}

Result<QList<ApplicationId>> applicationsToChoose(Workplace& workplace, const ReviewerId& reader)
{
    PINGSHEN_ASSIGN(const auto undecided, ReviewStore(workplace.database()).undecided());
    return toChooseOf(undecided, workplace, reader);
}

Result<QList<ApplicationId>> applicationsToChooseAmong(const QList<ApplicationId>& among, Workplace& workplace,
                                                       const ReviewerId& reader)
{
    PINGSHEN_ASSIGN(auto undecided, ReviewStore(workplace.database()).undecided());
    const QSet<ApplicationId> asked(among.begin(), among.end());
    undecided.removeIf([&asked](const ApplicationId& id) { return !asked.contains(id); });
    return toChooseOf(undecided, workplace, reader);
}

namespace {

/// Another device may know standards that this program does not: what was set in them has no words here, but is told.
Result<Rubric> rubricOrItsId(Workplace& workplace, const RubricId& id)
{
    auto known = workplace.rubric(id);
    if (known || known.error().code != Error::Code::RubricNotFound) {
        return known;
    }
    Rubric unknown;
    unknown.id = id;
    return unknown;
}

} // namespace

/// There are few such edits, and no table has what they come to.
Result<QList<ApplicationFile>> undecidedOfOffice(Workplace& workplace)
{
    PINGSHEN_ASSIGN(const auto edits, workplace.journal().editsOf({}));
    ConflictFold fold;
    for (const auto& edit : edits) {
        fold.take(edit);
    }
    QMap<QString, QList<Conflict>> byRubric; // of people: none
    for (const auto& conflict : fold.conflicts()) {
        const bool isSetting = rowOf(conflict.kind).part == StatePart::Setting;
        byRubric[isSetting ? conflict.subject : QString()].append(conflict);
    }
    QList<ApplicationFile> undecided;
    for (const auto& [rubric, conflicts] : byRubric.asKeyValueRange()) {
        ApplicationFile file;
        if (!rubric.isEmpty()) {
            PINGSHEN_ASSIGN(file.rubric, rubricOrItsId(workplace, RubricId(rubric)));
        }
        PINGSHEN_ASSIGN(file.persons, personsOf(workplace));
        file.conflicts = conflicts;
        PINGSHEN_ASSIGN(file.here, ownDevices(workplace));
        undecided.append(std::move(file));
    }
    return undecided;
}

} // namespace pingshen
