// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/OwnMerge.h"

#include "core/domain/EditKinds.h"
#include "core/review/Visibility.h"
#include "core/storage/DraftStore.h"
#include "core/storage/EditJournal.h"
#include "core/storage/HighlightStore.h"
#include "core/storage/PersonEdits.h"
#include "core/storage/PersonStore.h"
#include "core/storage/ReviewStore.h"

#include <QSet>

#include <algorithm>
#include <utility>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

Result<bool> everEnteredAnything(Database& database, const QList<PersonId>& ids)
{
    for (const auto& id : ids) {
        PINGSHEN_ASSIGN(const auto edits, readEditsNaming(database, id));
        if (std::ranges::any_of(edits, [&](const Edit& edit) { return isTheirsAlone(edit.change, ids); })) {
            return true;
        }
    }
    return false;
}

Result<bool> holdsAnything(Database& database, const PersonBook& persons, const PersonId& person)
{
    const auto known = persons.meant(person);
    PINGSHEN_ASSIGN(const bool hasEntered, everEnteredAnything(database, QList{known} + persons.same().others(known)));
    PINGSHEN_ASSIGN(const auto drafts, DraftStore(database).allOf(known));
    PINGSHEN_ASSIGN(const bool hasHighlights, HighlightStore(database).hasAny(known));
    return hasEntered || !drafts.isEmpty() || hasHighlights;
}

/// A name that somebody merged into their own, and nobody said otherwise since.
struct OwnMerge
{
    Edit said;
    QList<PersonId> ids;    ///< all that meant the name
    QSet<DeviceId> aware{}; ///< devices whose next edits were made where it was known
    bool showsEntries = false;
    QSet<ApplicationId> onSheets{}; ///< entries on a sheet there, which are shown unless the sheets stay apart
};

class OwnMerges
{
public:
    /// Of the office, in their order.
    void take(const Edit& edit)
    {
        const PersonId slip(edit.change.subject);
        for (const auto& field : edit.change.fields) {
            if (edit.change.kind != EditKind::PersonMerged || field.field != "sameAs"_L1) {
                continue;
            }
            m_same.set(slip, {});
            m_merges.remove(slip);
            const PersonId other(field.to.toString());
            if (!other.isEmpty() && m_same.of(other) == m_same.of(edit.change.author)) {
                m_merges.insert(slip, {.said = edit, .ids = QList{slip} + m_same.others(slip)});
            }
            m_same.set(slip, other);
        }
    }

    /// Of everything, each device's in its order, once those of the office are taken.
    void look(const Edit& edit)
    {
        for (auto& merge : m_merges) {
            if (edit.knows(merge.said.ref())) {
                merge.aware.insert(edit.device); // and all that it writes from here on
            }
            if (merge.aware.contains(edit.device) || !isTheirsAlone(edit.change, merge.ids)) {
                continue;
            }
            if (isOnSheet(edit.change.kind)) {
                merge.onSheets.insert(edit.change.application);
            } else {
                merge.showsEntries = true;
            }
        }
    }

    /// Where both hold a sheet of one application nobody is shown the other's.
    Done lookAtSheets(Database& database, const PersonBook& persons)
    {
        const ReviewStore reviews(database);
        for (auto& merge : m_merges) {
            for (const auto& application : std::as_const(merge.onSheets)) {
                PINGSHEN_ASSIGN(const auto review, reviews.load(application));
                const auto several = apart(review, persons.same());
                merge.showsEntries |=
                    std::ranges::none_of(several, [&](const ReviewerId& id) { return merge.ids.contains(id); });
            }
        }
        return {};
    }

    bool isEmpty() const { return m_merges.isEmpty(); }

    QList<VaultProblem> problems(const PersonBook& persons) const
    {
        QList<VaultProblem> problems;
        for (const auto& merge : m_merges) {
            if (merge.showsEntries) {
                problems.append({VaultProblem::Code::MergedIntoOwn,
                                 merge.said.change.subject,
                                 {{u"name"_s, toJson(persons.labelAsEntered(PersonId(merge.said.change.subject)))},
                                  {u"reviewer"_s, toJson(persons.label(merge.said.change.author))},
                                  {u"since"_s, merge.said.at.toUTC().toString(Qt::ISODateWithMs)}}});
            }
        }
        return problems;
    }

private:
    SamePersons m_same;
    QMap<PersonId, OwnMerge> m_merges;
};

} // namespace

Done checkOwnMerge(Workplace& workplace, const PersonBook& persons, const Change& change)
{
    const auto into = [&](const FieldChange& field) {
        const PersonId other(field.to.toString());
        return !other.isEmpty() && persons.meant(other) == persons.meant(change.author);
    };
    if (std::ranges::none_of(change.fields, into)) {
        return {};
    }
    const PersonId slip(change.subject);
    PINGSHEN_ASSIGN(const bool holds, holdsAnything(workplace.database(), persons, slip));
    return holds ? Done(Error::Code::MergeShowsEntries, {{u"name"_s, toJson(persons.label(slip))}}) : Done();
}

Result<QList<VaultProblem>> ownMergesThatShow(Workplace& workplace)
{
    OwnMerges merges;
    PINGSHEN_ASSIGN(const auto ofOffice, workplace.journal().editsOf({}));
    for (const auto& edit : ofOffice) {
        merges.take(edit);
    }
    if (merges.isEmpty()) {
        return QList<VaultProblem>();
    }
    PINGSHEN_TRY(workplace.journal().eachByDevice([&merges](const Edit& edit) { merges.look(edit); }));
    PINGSHEN_ASSIGN(const auto persons, PersonStore(workplace.database()).load());
    PINGSHEN_TRY(merges.lookAtSheets(workplace.database(), persons));
    return merges.problems(persons);
}

} // namespace pingshen
