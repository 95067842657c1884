// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/ConflictFold.h"

#include "core/domain/EditKinds.h"
#include "core/domain/Undoing.h"

#include <algorithm>
#include <iterator>

namespace pingshen {

bool ConflictFold::Value::isKnown(const Edit& edit) const
{
    return edit.knows(since) || std::ranges::any_of(alsoFrom, [&](const EditRef& each) { return edit.knows(each); });
}

bool ConflictFold::isUndo(const Edit& edit) const
{
    const auto& named = edit.change.undoes;
    const auto found = named ? m_changes.find({named->device, named->seq}) : m_changes.end();
    return found != m_changes.end() && takesBack(edit, *named, found->second);
}

/// What the named edit had replaced takes its place again; what it did not know of stays. False: its value stands no
/// longer, and the undo is a change like any other.
bool ConflictFold::takeBack(Field& field, const Edit& undo, const Conflict& said)
{
    const auto& named = *undo.change.undoes;
    const auto isTakenBack = [&](const Value& value) {
        return (value.since == named || value.step == named) && value.isKnown(undo);
    };
    QList<Value> taken;
    std::ranges::copy_if(field.values, std::back_inserter(taken), isTakenBack);
    if (taken.isEmpty()) {
        return false;
    }
    field.values.removeIf(isTakenBack);
    auto back = field.replaced[{named.device, named.seq}];
    const bool isAmongThem =
        std::ranges::any_of(back, [&](const Value& value) { return value.said.value == said.value; });
    if (!isAmongThem) {
        back = {{said, said.edit, said.edit}};
    } else if (back.size() == 1) {
        back.first().said = said;
    }
    for (auto& value : back) {
        value.since = said.edit;
        value.alsoFrom.clear();
    }
    field.values += back;
    field.replaced[{undo.device, undo.seq}] = taken;
    return true;
}

ConflictFold::FieldKey ConflictFold::keyOf(const Change& change, const QString& field)
{
    const bool isOfFile = change.kind == EditKind::DocumentChanged && field == QStringLiteral("name");
    return {sheetOwner(change).value(), change.kind, change.subject, field, isOfFile ? change.note : QString()};
}

void ConflictFold::take(const Edit& edit)
{
    const auto& change = edit.change;
    if (change.fields.isEmpty()) {
        return;
    }
    const auto owner = sheetOwner(change);
    const bool undoes = isUndo(edit);
    for (const auto& changed : change.fields) {
        auto& field = m_fields[keyOf(change, changed.field)];
        const Conflict said{owner,      change.kind,   change.subject, changed.field,
                            edit.ref(), change.author, edit.at,        changed.to};
        if (undoes && takeBack(field, edit, said)) {
            continue;
        }
        addValue(edit, said, field);
    }
    m_changes.insert({{edit.device, edit.seq}, change});
}

void ConflictFold::addValue(const Edit& edit, const Conflict& said, Field& field)
{
    const auto isKnown = [&](const Value& value) { return value.isKnown(edit); };
    std::ranges::copy_if(field.values, std::back_inserter(field.replaced[{edit.device, edit.seq}]), isKnown);
    field.values.removeIf(isKnown);
    field.values.append({said, said.edit, said.edit});
}

void ConflictFold::addContent(const Edit& import, const Document& document)
{
    const auto kind = EditKind::DocumentChanged;
    const auto name = QStringLiteral("content");
    const Conflict said{
        {}, kind, document.id.value(), name, import.ref(), import.change.author, import.at, document.digest.hex()};
    addValue(import, said, m_fields[{QString(), kind, document.id.value(), name, QString()}]);
}

void ConflictFold::mergeImports(const QList<EditRef>& imports)
{
    for (auto& [key, field] : m_fields) {
        for (auto& value : field.values) {
            if (imports.contains(value.since)) {
                value.alsoFrom = imports;
            }
        }
    }
}

namespace {

template<class Values>
bool areDifferent(const Values& values)
{
    return std::ranges::any_of(values, [&](const auto& each) { return each.said.value != values.first().said.value; });
}

} // namespace

bool ConflictFold::isOpen(const Change& change, const QString& field) const
{
    const auto found = m_fields.find(keyOf(change, field));
    return found != m_fields.end() && areDifferent(found->second.values);
}

/// Several values stand, and the edit, which is taken next, knows all of them.
bool ConflictFold::settles(const Edit& edit, const FieldChange& changed) const
{
    if (!isOpen(edit.change, changed.field)) {
        return false;
    }
    const auto& values = m_fields.at(keyOf(edit.change, changed.field)).values;
    return std::ranges::all_of(values, [&](const Value& value) { return value.isKnown(edit); });
}

bool ConflictFold::isOneOfThem(const Edit& edit, const FieldChange& changed) const
{
    const auto& values = m_fields.at(keyOf(edit.change, changed.field)).values;
    return std::ranges::any_of(values, [&](const Value& value) { return value.said.value == changed.to; });
}

/// A choice that is marked as one is one also where the fold does not know the values: those that packages brought.
ChoiceStep ConflictFold::takeStep(const Edit& edit)
{
    const auto& change = edit.change;
    const bool undoes = isUndo(edit);
    ChoiceStep step{change.isChosen() && !change.undoes};
    for (const auto& changed : change.fields) {
        const bool settled = settles(edit, changed);
        step.isChoice |= settled && !undoes && isOneOfThem(edit, changed);
        if (settled) {
            step.settled.append(changed.field);
        }
    }
    take(edit);
    for (const auto& changed : undoes ? change.fields : QList<FieldChange>()) {
        if (isOpen(change, changed.field)) {
            step.reopened.append(changed.field);
        }
    }
    return step;
}

QList<Conflict> ConflictFold::conflicts(const QList<Document>& documents) const
{
    const auto isShown = [&](const FieldKey& key) {
        const auto& file = std::get<4>(key);
        return file.isEmpty() || std::ranges::any_of(documents, [&](const Document& document) {
                   return document.id.value() == std::get<2>(key) && document.digest.hex() == file;
               });
    };
    QList<Conflict> all;
    for (const auto& [key, field] : m_fields) {
        const auto& values = field.values;
        for (const auto& each : areDifferent(values) && isShown(key) ? values : QList<Value>()) {
            all.append(each.said);
        }
    }
    return all;
}

QList<ChoiceStep> choiceSteps(const QList<Edit>& edits)
{
    ConflictFold fold;
    QList<ChoiceStep> all;
    for (const auto& edit : edits) {
        all.append(fold.takeStep(edit));
    }
    return all;
}

} // namespace pingshen
