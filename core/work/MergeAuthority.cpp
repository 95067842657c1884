// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/MergeAuthority.h"

#include "core/domain/EditKinds.h"
#include "core/storage/EditJournal.h"
#include "core/storage/PersonStore.h"

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

/// Who was said to be of the office.
class OfficeSoFar
{
public:
    void take(const Change& change)
    {
        const PersonId person(change.subject);
        for (const auto& field : change.fields) {
            if (rowOf(change.kind).part != StatePart::Person) {
                continue;
            }
            if (field.field == "roles"_L1) {
                m_isOffice[person] =
                    rolesFrom(field.to.toString().split(u' ', Qt::SkipEmptyParts)).testFlag(Role::Office);
            } else if (field.field == "sameAs"_L1) {
                m_same.set(person, PersonId(field.to.toString()));
            }
        }
    }

    /// There is an office, and they are not of it.
    bool excludes(const PersonId& person) const
    {
        bool isThere = false;
        for (const auto& [id, isOffice] : m_isOffice.asKeyValueRange()) {
            isThere |= isOffice;
            if (isOffice && m_same.of(id) == m_same.of(person)) {
                return false;
            }
        }
        return isThere;
    }

private:
    QMap<PersonId, bool> m_isOffice;
    SamePersons m_same;
};

/// The last word on each name, where that is a merge.
QList<Edit> standingMerges(const QList<Edit>& edits)
{
    QMap<QString, Edit> last;
    for (const auto& edit : edits) {
        for (const auto& field : edit.change.fields) {
            if (edit.change.kind != EditKind::PersonMerged || field.field != "sameAs"_L1) {
                continue;
            }
            last.remove(edit.change.subject);
            if (!field.to.toString().isEmpty()) {
                last.insert(edit.change.subject, edit);
            }
        }
    }
    return last.values();
}

} // namespace

Result<QList<VaultProblem>> mergesNotByOffice(Workplace& workplace)
{
    PINGSHEN_ASSIGN(const auto edits, workplace.journal().editsOf({}));
    PINGSHEN_ASSIGN(const auto persons, PersonStore(workplace.database()).load());
    QList<VaultProblem> problems;
    for (const auto& merge : standingMerges(edits)) {
        OfficeSoFar office;
        for (const auto& edit : edits) {
            if (merge.knows(edit.ref()) && edit.ref() != merge.ref()) {
                office.take(edit.change);
            }
        }
        if (office.excludes(merge.change.author)) {
            problems.append({VaultProblem::Code::MergedByAnother,
                             merge.change.subject,
                             {{u"name"_s, toJson(persons.labelAsEntered(PersonId(merge.change.subject)))},
                              {u"reviewer"_s, toJson(persons.labelAsEntered(merge.change.author))},
                              {u"since"_s, merge.at.toUTC().toString(Qt::ISODateWithMs)}}});
        }
    }
    return problems;
}

} // namespace pingshen
