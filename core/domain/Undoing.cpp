// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/Undoing.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace pingshen {

namespace {

using Fields = QList<std::tuple<QString, QJsonValue, QJsonValue>>; ///< name, before, after

Fields sorted(const QList<FieldChange>& changes)
{
    Fields fields;
    for (const auto& change : changes) {
        fields.append({change.field, change.from, change.to});
    }
    std::ranges::sort(fields, {}, [](const auto& field) { return std::get<QString>(field); });
    return fields;
}

} // namespace

bool takesBack(const Edit& undo, const EditRef& edit, const Change& before)
{
    const auto& after = undo.change;
    return after.undoes == edit && undo.knows(edit) && !after.fields.isEmpty()
           && before.application == after.application && before.author == after.author && before.kind == after.kind
           && before.subject == after.subject && sorted(before.inverse().fields) == sorted(after.fields);
}

QList<Undoing> undoings(const QList<Edit>& edits)
{
    QList<Undoing> all;
    std::map<std::pair<DeviceId, qint64>, qsizetype> places;
    for (const auto& edit : edits) {
        auto undoing = Undoing::None;
        if (const auto& named = edit.change.undoes) {
            const auto place = places.find({named->device, named->seq});
            if (place != places.end() && takesBack(edit, *named, edits[place->second].change)) {
                undoing = all[place->second] == Undoing::Undo ? Undoing::Redo : Undoing::Undo;
            }
        }
        places.insert({{edit.device, edit.seq}, all.size()});
        all.append(undoing);
    }
    return all;
}

} // namespace pingshen
