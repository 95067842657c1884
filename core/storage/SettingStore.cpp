// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/SettingStore.h"

#include "core/domain/EditKinds.h"
#include "core/storage/engine/Columns.h"

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

Result<QList<ReviewerId>> SettingStore::reviewers() const
{
    return m_database.list("SELECT name FROM reviewer ORDER BY clock DESC, name"_L1, {},
                           [](const Row& row) { return column::idFrom<ReviewerId>(row, "name"); });
}

Done SettingStore::apply(const Edit& edit)
{
    PINGSHEN_TRY(noteAuthor(edit.change.author, edit.clock));
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

Done SettingStore::noteAuthors(const QList<Edit>& edits)
{
    QMap<ReviewerId, qint64> clocks;
    for (const auto& edit : edits) {
        auto& clock = clocks[edit.change.author];
        clock = std::max(clock, edit.clock);
    }
    for (const auto& [author, clock] : clocks.asKeyValueRange()) {
        PINGSHEN_TRY(noteAuthor(author, clock));
    }
    return {};
}

Done SettingStore::noteAuthor(const ReviewerId& author, qint64 clock)
{
    if (author.isEmpty()) {
        return {};
    }
    return m_database.run("INSERT INTO reviewer (name, clock) VALUES (:name, :clock) ON CONFLICT (name)"
                          " DO UPDATE SET clock = max(clock, excluded.clock)"_L1,
                          {{"name", author.value()}, {"clock", clock}});
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

Done SettingStore::clearReviewers()
{
    return m_database.run("DELETE FROM reviewer"_L1);
}

} // namespace pingshen
