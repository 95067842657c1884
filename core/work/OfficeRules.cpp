// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/OfficeRules.h"

#include "core/storage/SettingStore.h"
#include "core/work/RecordChange.h"

namespace pingshen {

namespace {

QJsonValue valueOf(const QString& text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

Change settingChange(const RubricId& rubric, const ReviewerId& author, const SettingValues& before,
                     const SettingValues& values)
{
    Change change{EditKind::SettingChanged, {}, author, rubric.value(), {}, {}, std::nullopt};
    for (const auto& [key, value] : values.asKeyValueRange()) {
        if (before.value(key) != value) { // what is left as it is is not said: another computer may say otherwise
            change.fields.append({key, valueOf(before.value(key)), valueOf(value)});
        }
    }
    return change;
}

} // namespace

Result<SettingValues> officeRules(Workplace& workplace, const RubricId& rubric)
{
    PINGSHEN_ASSIGN(const auto settings, SettingStore(workplace.database()).load());
    return settings.of(rubric);
}

Result<QList<Edit>> changeOfficeRules(Workplace& workplace, const RubricId& rubric, const ReviewerId& author,
                                      const SettingValues& values)
{
    PINGSHEN_ASSIGN(const auto before, officeRules(workplace, rubric));
    return recordChanges(workplace, {settingChange(rubric, author, before, values)});
}

} // namespace pingshen
