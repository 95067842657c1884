// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/SettingTable.h"

#include <algorithm>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

const QList<SettingRow>& settingTable()
{
    using enum SettingRow::Sort;
    static const QList<SettingRow> table{
        {Setting::Language, "window/language", Choice, u"system"_s, 0, 0, {u"system"_s, u"zh"_s, u"en"_s}},
        {Setting::Theme, "window/theme", Choice, u"system"_s, 0, 0, {u"system"_s, u"light"_s, u"dark"_s}},
        {Setting::FontScale, "window/fontScale", Number, 100, 80, 160},
        {Setting::SingleKeys, "keys/single", Flag, true},
        {Setting::FitMode, "reader/fit", Choice, u"width"_s, 0, 0, {u"width"_s, u"page"_s, u"actual"_s}},
        {Setting::PageMode, "reader/pages", Choice, u"continuous"_s, 0, 0, {u"continuous"_s, u"single"_s}},
        {Setting::PageColours, "reader/colours", Choice, u"plain"_s, 0, 0, {u"plain"_s, u"paper"_s, u"night"_s}},
        {Setting::UprightPages, "reader/upright", Flag, true},
        {Setting::PageMemory, "reader/memory", Number, 120, 64, 2048},
        {Setting::WorkerCount, "reader/workers", Number, 2, 1, 8},
        {Setting::Edition, "scoring/edition", Text, u"two-zones-2025"_s},
        {Setting::Reviewer, "scoring/reviewer", Text, QString()},
        {Setting::UnpackedLimit, "intake/unpackedLimit", Number, 2048, 64, 16384},
        {Setting::FileLimit, "intake/fileLimit", Number, 512, 16, 4096},
        {Setting::EntryLimit, "intake/entryLimit", Number, 2000, 100, 20000},
    };
    return table;
}

const SettingRow& rowOf(Setting setting)
{
    const auto row = std::ranges::find(settingTable(), setting, &SettingRow::setting);
    Q_ASSERT(row != settingTable().end());
    return *row;
}

QVariant checked(const SettingRow& row, const QVariant& value)
{
    switch (row.sort) {
    case SettingRow::Sort::Flag:
        return value.canConvert<bool>() ? QVariant(value.toBool()) : QVariant();
    case SettingRow::Sort::Number: {
        bool isNumber = false;
        const auto number = value.toInt(&isNumber);
        return isNumber ? QVariant(std::clamp(number, row.lowest, row.highest)) : QVariant();
    }
    case SettingRow::Sort::Choice:
        return row.choices.contains(value.toString()) ? QVariant(value.toString()) : QVariant();
    case SettingRow::Sort::Text:
        return value.canConvert<QString>() ? QVariant(value.toString()) : QVariant();
    }
    Q_UNREACHABLE();
}

} // namespace pingshen::ui
