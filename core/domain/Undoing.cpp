// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/Undoing.h"

#include "core/domain/EditKinds.h"

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

/// Of changes made of no fields: the same request, made and withdrawn.
bool isSameRequest(const Change& before, const Change& after)
{
    return rowOf(before.kind).opposite != EditKind::Unknown && requestIn(before) == requestIn(after);
}

} // namespace

bool takesBack(const Edit& undo, const EditRef& edit, const Change& before)
{
    const auto& after = undo.change;
    const auto back = before.inverse();
    return after.undoes == edit && undo.knows(edit) && (!after.fields.isEmpty() || isSameRequest(before, after))
           && back.application == after.application && back.author == after.author && back.kind == after.kind
           && back.subject == after.subject && sorted(back.fields) == sorted(after.fields);
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
