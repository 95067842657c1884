// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/rows/ConflictRows.h"

#include "core/base/Json.h"
#include "core/domain/EditKinds.h"
#include "core/storage/rows/Columns.h"

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

Conflict conflictFrom(const Row& row)
{
    const auto value = parseJsonObject(row.text("value").toUtf8()).value_or(QJsonObject());
    return {.owner = column::idFrom<ReviewerId>(row, "owner"),
            .kind = editKindFrom(row.text("kind")).value_or(EditKind::Unknown),
            .subject = row.text("subject"),
            .field = row.text("field"),
            .edit = {column::idFrom<DeviceId>(row, "device"), row.number("seq")},
            .author = column::idFrom<ReviewerId>(row, "author"),
            .at = column::timeFrom(row, "at"),
            .value = value[u"value"_s]};
}

} // namespace

Result<QList<ApplicationId>> applicationsInConflict(Database& database)
{
    return database.list("SELECT DISTINCT application FROM conflict ORDER BY application"_L1, {},
                         [](const Row& row) { return column::idFrom<ApplicationId>(row, "application"); });
}

Result<QList<Conflict>> readConflicts(Database& database, const ApplicationId& application)
{
    return database.list("SELECT owner, kind, subject, field, device, seq, author, at, value FROM conflict"
                         " WHERE application = :application ORDER BY owner, kind, subject, field, at, device, seq"_L1,
                         {{"application", application.value()}}, conflictFrom);
}

Done insertConflict(Database& database, const ApplicationId& application, const Conflict& conflict)
{
    return database.run(
        "INSERT INTO conflict (application, owner, kind, subject, field, device, seq, author, at, value)"
        " VALUES (:application, :owner, :kind, :subject, :field, :device, :seq, :author, :at,"
        " :value)"_L1,
        {{"application", application.value()},
         {"owner", conflict.owner.value()},
         {"kind", nameOf(conflict.kind)},
         {"subject", conflict.subject},
         {"field", conflict.field},
         {"device", conflict.edit.device.value()},
         {"seq", conflict.edit.seq},
         {"author", conflict.author.value()},
         {"at", column::timeOrZero(conflict.at)},
         {"value", QString::fromUtf8(canonicalJson({{u"value"_s, conflict.value}}))}});
}

Done settleConflicts(Database& database, const Edit& edit)
{
    const auto& change = edit.change;
    for (const auto& field : change.fields) {
        PINGSHEN_TRY(database.run("DELETE FROM conflict WHERE application = :application AND owner = :owner"
                                  " AND kind = :kind AND subject = :subject AND field = :field"_L1,
                                  {{"application", change.application.value()},
                                   {"owner", sheetOwner(change).value()},
                                   {"kind", nameOf(change.kind)},
                                   {"subject", change.subject},
                                   {"field", field.field}}));
    }
    return {};
}

} // namespace pingshen
