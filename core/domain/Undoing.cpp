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

bool isTakenBackBy(const Edit& edit, const Edit& undo)
{
    const auto& before = edit.change;
    const auto& after = undo.change;
    return undo.knows(edit.ref()) && !after.fields.isEmpty() && before.application == after.application
           && before.author == after.author && before.kind == after.kind && before.subject == after.subject
           && sorted(before.inverse().fields) == sorted(after.fields);
}

} // namespace

QList<Undoing> undoings(const QList<Edit>& edits)
{
    QList<Undoing> all;
    std::map<std::pair<DeviceId, qint64>, qsizetype> places;
    for (const auto& edit : edits) {
        auto undoing = Undoing::None;
        if (const auto& named = edit.change.undoes) {
            const auto place = places.find({named->device, named->seq});
            if (place != places.end() && isTakenBackBy(edits[place->second], edit)) {
                undoing = all[place->second] == Undoing::Undo ? Undoing::Redo : Undoing::Undo;
            }
        }
        places.insert({{edit.device, edit.seq}, all.size()});
        all.append(undoing);
    }
    return all;
}

} // namespace pingshen
