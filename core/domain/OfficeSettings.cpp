// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/OfficeSettings.h"

namespace pingshen {

void apply(OfficeSettings& settings, const Edit& edit)
{
    if (edit.change.kind != EditKind::SettingChanged) {
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
