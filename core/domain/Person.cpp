// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/Person.h"

#include "core/base/Blank.h"

#include <algorithm>
#include <array>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

struct RoleName
{
    Role role;
    QLatin1StringView name;
};

constexpr std::array roleNames{
    RoleName{Role::ReviewingExpert, "expert"_L1},
    RoleName{Role::MaterialReviewer, "materials"_L1},
    RoleName{Role::VisitTeam, "visit"_L1},
    RoleName{Role::Office, "office"_L1},
};

bool isOpening(QChar c)
{
    return c == u'(' || c == u'（';
}

bool isClosing(QChar c)
{
    return c == u')' || c == u'）';
}

} // namespace

Person personTyped(QStringView typed)
{
    Person person;
    auto name = plainName(typed);
    const auto opening = std::ranges::find_if(name, isOpening) - name.begin();
    if (opening > 0 && opening < name.size() && isClosing(name.back())) {
        person.remark = plainName(QStringView(name).sliced(opening + 1).chopped(1));
        name = plainName(QStringView(name).first(opening));
    }
    (isChineseName(name) ? person.chineseName : person.latinName) = name;
    return person;
}

QString withRemark(const QString& name, const QString& remark)
{
    if (remark.isEmpty() || name.isEmpty()) {
        return name;
    }
    return isChineseName(name) ? QString(name + u'（' + remark + u'）') : QString(name + u" ("_s + remark + u')');
}

bool isMadePersonId(const PersonId& id)
{
    const auto& text = id.value();
    return text.size() == 32
           && std::ranges::all_of(text, [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); });
}

QStringList namesOf(Roles roles)
{
    QStringList names;
    for (const auto& row : roleNames) {
        if (roles.testFlag(row.role)) {
            names.append(row.name);
        }
    }
    return names;
}

Roles rolesFrom(const QStringList& names)
{
    Roles roles;
    for (const auto& row : roleNames) {
        roles.setFlag(row.role, names.contains(row.name));
    }
    return roles;
}

QStringList allRoleNames()
{
    return namesOf(Role::ReviewingExpert | Role::MaterialReviewer | Role::VisitTeam | Role::Office);
}

} // namespace pingshen
