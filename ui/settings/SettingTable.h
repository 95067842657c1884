// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QVariant>

namespace pingshen::ui {

enum class Setting {
    Language,      ///< "system", "zh" or "en"
    Theme,         ///< "system", "light" or "dark"
    FontScale,     ///< percent
    FitMode,       ///< how a document opens: "width", "page" or "actual"
    PageMode,      ///< "continuous" or "single"
    PageColours,   ///< "plain", "paper" or "night": how pages are shown, on screen only
    UprightPages,  ///< pages that lie turned are shown upright
    SingleKeys,    ///< keys without Ctrl, Alt or Meta act; off for speech input and screen readers
    WorkerCount,   ///< processes that read PDFs
    PageMemory,    ///< MiB of drawn pages kept
    Edition,       ///< rubric id offered first for a new application
    Reviewer,      ///< the name last signed with
    UnpackedLimit, ///< MiB that a package may have when unpacked
    FileLimit,     ///< MiB that one file of a package may have
    EntryLimit,    ///< files that a package may have
};

/// One setting as a row. A number has a range, a word its choices; a text has neither.
struct SettingRow
{
    enum class Sort { Flag, Number, Choice, Text };

    Setting setting;
    const char* key; ///< in the file, "group/name"
    Sort sort;
    QVariant fallback;
    int lowest = 0;
    int highest = 0;
    QStringList choices = {};
};

const QList<SettingRow>& settingTable();
const SettingRow& rowOf(Setting setting);

/// The value as the row allows it: a number within its range, a word of its choices; invalid when it is not of the
/// sort.
QVariant checked(const SettingRow& row, const QVariant& value);

} // namespace pingshen::ui
