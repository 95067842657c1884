// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/SettingStore.h"

#include "core/domain/EditKinds.h"

namespace pingshen {

using namespace Qt::StringLiterals;

Result<OfficeSettings> SettingStore::load() const
{
    OfficeSettings settings;
    PINGSHEN_TRY(m_database.each("SELECT rubric, key, value FROM setting"_L1, {}, [&](const Row& row) {
        settings.values[RubricId(row.text("rubric"))][row.text("key")] = row.text("value");
        return Done();
    }));
    return settings;
}

Done SettingStore::apply(const Edit& edit)
{
    if (rowOf(edit.change.kind).part != StatePart::Setting) {
        return {};
    }
    OfficeSettings touched;
    pingshen::apply(touched, edit);
    const auto kept = touched.of(RubricId(edit.change.subject));
    for (const auto& field : edit.change.fields) {
        PINGSHEN_TRY(write(edit.change.subject, field.field, kept.value(field.field)));
    }
    return {};
}

Done SettingStore::write(const QString& rubric, const QString& key, const QString& value)
{
    if (value.isEmpty()) {
        return m_database.run("DELETE FROM setting WHERE rubric = :rubric AND key = :key"_L1,
                              {{"rubric", rubric}, {"key", key}});
    }
    return m_database.run("INSERT OR REPLACE INTO setting (rubric, key, value) VALUES (:rubric, :key, :value)"_L1,
                          {{"rubric", rubric}, {"key", key}, {"value", value}});
}

Done SettingStore::clear()
{
    return m_database.run("DELETE FROM setting"_L1);
}

} // namespace pingshen
