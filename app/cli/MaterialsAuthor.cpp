// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/MaterialsAuthor.h"

#include "core/review/ChangeRules.h"

#include <QFileInfo>

namespace pingshen::cli {

using namespace Qt::StringLiterals;

namespace {

/// Who is at this computer, as it calls them; else who made the vault's folder.
QString loginName(const QString& vaultFolder)
{
    const auto name = qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME"));
    return name.isEmpty() ? QFileInfo(vaultFolder).owner() : name;
}

} // namespace

Result<PersonId> authorOfLine(CommandContext& context, Workplace& workplace)
{
    for (const auto& option : {"author"_L1, "reviewer"_L1}) {
        if (context.line.has(option)) {
            return context.person(option, Role::MaterialReviewer);
        }
    }
    PINGSHEN_ASSIGN(const auto persons, personsOf(workplace));
    auto recording = persons.latestFirst();
    recording.removeIf([&](const Person& each) {
        return persons.meant(each.id) != each.id || !hasMaterialsRole(persons.rolesOf(each.id));
    });
    if (recording.size() > 1) {
        return Error::Code::ReviewerMissing;
    }
    return recording.isEmpty() ? context.personCalled(loginName(context.vaultFolder()), Roles()) : recording.first().id;
}

} // namespace pingshen::cli
