// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"

#include <QFlags>
#include <QStringList>

namespace pingshen {

/// What a person does here. It says who somebody is; what only the office may do is in ChangeRules and EditFile.
enum class Role {
    ReviewingExpert = 1,
    MaterialReviewer = 2,
    VisitTeam = 4,
    Office = 8,
};
Q_DECLARE_FLAGS(Roles, Role)

/// Who works in a vault. Edits name the id; the names may be corrected, and then every edit shows the corrected ones.
struct Person
{
    PersonId id;
    QString latinName;
    QString chineseName;
    QString remark; ///< tells people of one name apart, e.g. the employer; mostly empty
    Roles roles;
    PersonId sameAs = {}; ///< entered twice: the person whom this one is, too; see SamePersons
    qint64 clock = 0;     ///< of their latest edit

    friend bool operator==(const Person&, const Person&) = default;
};

/// Where a name as typed belongs: ideographs make it the Chinese one. "李文清（北京大学）": what stands in brackets at
/// the end is the remark.
Person personTyped(QStringView typed);

/// The name the other way round: "李文清（北京大学）", "Li Wenqing (Peking University)".
QString withRemark(const QString& name, const QString& remark);

/// 32 hexadecimal digits, as the program makes them. Others are the names that stood in the place of ids in the
/// journal's first format.
bool isMadePersonId(const PersonId& id);

/// "expert", "materials", "visit", "office".
QStringList namesOf(Roles roles);
/// Words that are none are passed by.
Roles rolesFrom(const QStringList& names);
QStringList allRoleNames();

} // namespace pingshen

Q_DECLARE_OPERATORS_FOR_FLAGS(pingshen::Roles)
