// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/TypedFields.h"

#include "core/base/Blank.h"
#include "core/review/ChangeRules.h"

namespace pingshen::ui {

bool isFaultOfText(const Error& error)
{
    return error.code != Error::Code::SheetLocked && error.code != Error::Code::VisitClosed
           && error.code != Error::Code::NoteEmpty;
}

bool isMarkedInPlace(const TextField& field, const Error& error)
{
    const bool hasForm = field.field == QLatin1StringView("points") || holdsDate(field.kind, field.field);
    return hasForm && isFaultOfText(error);
}

bool isEmptied(const TextField& field, const QString& text)
{
    return field.field == QLatin1StringView("points") && isBlank(text);
}

QList<TextField> fieldsOf(const Change& change)
{
    QList<TextField> fields;
    for (const auto& field : change.fields) {
        fields.append({change.kind, change.subject, field.field});
    }
    return fields;
}

} // namespace pingshen::ui
