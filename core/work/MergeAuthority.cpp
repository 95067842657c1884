// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/MergeAuthority.h"

#include "core/domain/EditKinds.h"
#include "core/storage/EditJournal.h"
#include "core/storage/PersonStore.h"
#include "core/work/History.h"

#include <QSet>

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

bool isOfficeRole(const FieldChange& field)
{
    return field.field == "roles"_L1
           && rolesFrom(field.to.toString().split(u' ', Qt::SkipEmptyParts)).testFlag(Role::Office);
}

bool givesOffice(const Edit& edit)
{
    return rowOf(edit.change.kind).part == StatePart::Person && std::ranges::any_of(edit.change.fields, isOfficeRole);
}

/// Who is of the office as far as this vault vouches for it: who was made so here, or by somebody else who is. Where
/// nobody was made so here, whoever came to be it first counts: somebody has to begin. A role that one takes oneself on
/// another computer counts for nothing beside that.
class OfficeSoFar
{
public:
    OfficeSoFar(const QSet<DeviceId>& here, bool isMadeHere) : m_here(here), m_isMadeHere(isMadeHere) {}

    /// By a merge of who is not of it nobody comes to be.
    void take(const Edit& edit)
    {
        const auto& change = edit.change;
        const PersonId person(change.subject);
        if (rowOf(change.kind).part != StatePart::Person) {
            return;
        }
        for (const auto& field : change.fields) {
            if (field.field == "sameAs"_L1 && !excludes(change.author)) {
                m_same.set(person, PersonId(field.to.toString()));
            } else if (field.field == "roles"_L1 && !isOfficeRole(field)) {
                m_office.remove(person);
            } else if (field.field == "roles"_L1 && isVouchedFor(edit)) {
                m_office.insert(person);
            }
        }
    }

    /// There is an office, and they are not of it.
    bool excludes(const PersonId& person) const { return isThere() && !includes(person); }
    bool isThere() const { return !m_office.isEmpty(); }

private:
    bool includes(const PersonId& person) const
    {
        return std::ranges::any_of(m_office, [&](const PersonId& id) { return m_same.of(id) == m_same.of(person); });
    }

    bool isVouchedFor(const Edit& edit) const
    {
        const bool isFirst = m_office.isEmpty() && !m_isMadeHere;
        const auto& author = edit.change.author;
        const bool isByAnother = !author.isEmpty() && m_same.of(author) != m_same.of(PersonId(edit.change.subject));
        return m_here.contains(edit.device) || isFirst || m_office.contains(PersonId(edit.change.subject))
               || (isByAnother && includes(author));
    }

    QSet<DeviceId> m_here;
    bool m_isMadeHere;
    QSet<PersonId> m_office;
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
    PINGSHEN_ASSIGN(const auto devices, ownDevices(workplace));
    const QSet<DeviceId> here(devices.cbegin(), devices.cend());
    const bool isMadeHere =
        std::ranges::any_of(edits, [&](const Edit& edit) { return here.contains(edit.device) && givesOffice(edit); });
    QList<VaultProblem> problems;
    for (const auto& merge : standingMerges(edits)) {
        OfficeSoFar office(here, isMadeHere);
        for (const auto& edit : edits) {
            if (merge.knows(edit.ref()) && edit.ref() != merge.ref()) {
                office.take(edit);
            }
        }
        // Elsewhere nobody enters one without an office that is known there.
        const bool isOfNobody = isMadeHere && !here.contains(merge.device) && !office.isThere();
        if (isOfNobody || office.excludes(merge.change.author)) {
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
