// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/OfficeSettings.h"

#include "core/domain/EditKinds.h"

namespace pingshen {

void apply(OfficeSettings& settings, const Edit& edit)
{
    if (rowOf(edit.change.kind).part != StatePart::Setting) {
        return;
    }
    const RubricId rubric(edit.change.subject);
    auto& values = settings.values[rubric];
    for (const auto& field : edit.change.fields) {
        const auto value = field.to.toString();
        if (value.isEmpty()) {
            values.remove(field.field);
        } else {
            values[field.field] = value;
        }
    }
    if (values.isEmpty()) {
        settings.values.remove(rubric);
    }
}

} // namespace pingshen
