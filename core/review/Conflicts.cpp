// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/Conflicts.h"

#include "core/domain/EditKinds.h"
#include "core/domain/NaturalOrder.h"
#include "core/review/Changes.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

/// What is chosen together has one name.
using Group = std::tuple<EditKind::Value, QString, QString>; ///< kind, subject, field

bool isLookedUp(const QString& field)
{
    return field == u"result"_s || field == u"source"_s || field == u"lookedUpOn"_s;
}

Group groupOf(const Conflict& conflict)
{
    const auto part = rowOf(conflict.kind).part;
    if (part == StatePart::Score && conflict.field == u"option"_s) {
        return {conflict.kind, conflict.subject, u"points"_s};
    }
    // Nobody's result stands by what somebody else looked up.
    const bool isOfResult = part == StatePart::Eligibility && isLookedUp(conflict.field);
    return {conflict.kind, conflict.subject, isOfResult ? u"result"_s : conflict.field};
}

/// The field that names the group, where any side has it; a track has an option and no points.
QString leading(const QList<ConflictSide>& sides, const QString& name)
{
    const bool isThere = std::ranges::any_of(sides, [&](const auto& side) { return side.values.contains(name); });
    return isThere ? name : sides.first().values.firstKey();
}

bool isOfField(const Conflict& conflict, const Change& change, const FieldChange& field)
{
    return conflict.kind == change.kind && conflict.subject == change.subject && conflict.field == field.field;
}

/// What another side said, for what is not in the file: the office's settings.
QJsonValue otherValue(const Disagreement& disagreement, const QString& field, const QJsonValue& chosen)
{
    for (const auto& side : disagreement.sides) {
        if (side.values.contains(field) && side.values[field] != chosen) {
            return side.values[field];
        }
    }
    return {};
}

/// What is of documents in the order of their slots, as they are listed; all else stays where it is.
void sortBySlots(QList<Disagreement>& all, const ApplicationFile& file)
{
    auto documents = file.dossier.documents;
    sortBySlots(documents, file.rubric);
    std::ranges::stable_sort(all, {}, [&](const Disagreement& each) {
        const auto found = std::ranges::find(documents, DocumentId(each.subject), &Document::id);
        const bool isOfDocument = rowOf(each.kind).subject == SubjectKind::Document;
        return std::pair(each.kind, isOfDocument ? found - documents.begin() : 0);
    });
}

} // namespace

QList<QDateTime> Disagreement::times() const
{
    QList<QDateTime> times;
    for (const auto& side : sides) {
        times.append(side.at);
    }
    return times;
}

QList<DeviceId> Disagreement::devices() const
{
    QList<DeviceId> devices;
    for (const auto& side : sides) {
        devices.append(side.device);
    }
    return devices;
}

QList<Disagreement> disagreements(const ApplicationFile& file)
{
    std::map<Group, std::map<DeviceId, ConflictSide>> groups;
    for (const auto& conflict : file.conflicts) {
        auto& side = groups[groupOf(conflict)][conflict.edit.device];
        side.device = conflict.edit.device;
        side.author = conflict.author;
        side.at = side.at.isValid() ? std::max(side.at, conflict.at) : conflict.at;
        side.values[conflict.field] = conflict.value;
    }
    QList<Disagreement> all;
    for (const auto& [group, sides] : groups) {
        Disagreement disagreement{std::get<0>(group), std::get<1>(group), {}, {}};
        for (const auto& [device, side] : sides) {
            disagreement.sides.append(side);
        }
        disagreement.field = leading(disagreement.sides, std::get<2>(group));
        std::ranges::stable_sort(disagreement.sides, {}, &ConflictSide::at);
        all.append(disagreement);
    }
    sortBySlots(all, file);
    return all;
}

QList<Disagreement> openChoices(const ApplicationFile& file, const ReviewerId& reviewer)
{
    auto open = disagreements(file);
    const bool isLocked = file.review.sheet(reviewer).isLocked();
    open.removeIf([isLocked](const Disagreement& each) { return isLocked && isOnSheet(each.kind); });
    return open;
}

bool isUndecided(const ApplicationFile& file, const ReviewerId& reviewer, const TextField& field)
{
    const bool isOnOwnSheet = isOnSheet(field.kind);
    if (isOnOwnSheet && file.review.sheet(reviewer).isLocked()) {
        return false;
    }
    return std::ranges::any_of(file.conflicts, [&](const Conflict& conflict) {
        const bool isHere =
            conflict.kind == field.kind && conflict.subject == field.subject && conflict.field == field.field;
        return isHere && (!isOnOwnSheet || file.review.reviewerOf(conflict.owner) == reviewer);
    });
}

int thingsToChoose(const QList<Disagreement>& open)
{
    std::set<std::pair<StatePart, QString>> things;
    for (const auto& each : open) {
        things.insert({rowOf(each.kind).part, each.subject});
    }
    return static_cast<int>(things.size());
}

Change statementOf(const ApplicationFile& file, const Disagreement& disagreement, const ConflictSide& side)
{
    auto change = plainChange(disagreement.kind, file, side.author, disagreement.subject);
    for (const auto& [field, value] : side.values.asKeyValueRange()) {
        change.fields.append({field, {}, value});
    }
    return change;
}

const Document* fileOf(const ApplicationFile& file, const Disagreement& disagreement, qsizetype side)
{
    const auto content = Digest::fromHex(disagreement.sides[side].values.value(u"content"_s).toString());
    const DocumentId id(disagreement.subject);
    const auto isMeant = [&](const Document& each) { return each.id == id && each.digest == content; };
    for (const auto* files : {&file.dossier.documents, &file.contents}) {
        const auto found = std::ranges::find_if(*files, isMeant);
        if (!content.isEmpty() && found != files->end()) {
            return &*found;
        }
    }
    return nullptr;
}

Done checkArrived(const ApplicationFile& file, const Disagreement& disagreement, qsizetype side)
{
    const auto* chosen = fileOf(file, disagreement, side);
    return chosen && chosen->status == DocumentStatus::NotArrived
               ? Done(Error::Code::DocumentNotArrived, {}, chosen->name)
               : Done();
}

Change choiceOf(const ApplicationFile& file, const ReviewerId& author, const Disagreement& disagreement, qsizetype side)
{
    auto change = plainChange(disagreement.kind, file, author, disagreement.subject);
    for (const auto& [field, value] : disagreement.sides[side].values.asKeyValueRange()) {
        const bool isInFile = rowOf(disagreement.kind).part != StatePart::Setting;
        const auto shown = isInFile ? valueOf(file, author, {disagreement.kind, disagreement.subject, field})
                                    : otherValue(disagreement, field, value);
        change.fields.append({field, shown, value});
    }
    change.markChosen();
    if (const auto* document = file.document(DocumentId(disagreement.subject))) {
        change.note = disagreement.sides[side].values.contains(u"name"_s) ? document->digest.hex() : QString();
    }
    return change;
}

QList<Change> choicesOf(const ApplicationFile& file, const ReviewerId& author,
                        const QList<std::pair<Disagreement, qsizetype>>& chosen)
{
    QList<Change> changes;
    for (const auto& [disagreement, side] : chosen) {
        const auto choice = choiceOf(file, author, disagreement, side);
        const auto same = std::ranges::find_if(changes, [&choice](const Change& each) {
            return each.kind == choice.kind && each.subject == choice.subject && each.note == choice.note;
        });
        if (same == changes.end()) {
            changes.append(choice);
        } else {
            same->fields += choice.fields;
        }
    }
    return changes;
}

QList<Conflict> settle(QList<Conflict>& conflicts, const Change& change, const Review& review)
{
    const auto reviewer = review.reviewerOf(sheetOwner(change));
    QList<Conflict> settled;
    QList<Conflict> open;
    for (const auto& conflict : std::as_const(conflicts)) {
        const bool isSettled = review.reviewerOf(conflict.owner) == reviewer
                               && std::ranges::any_of(change.fields, [&](const FieldChange& field) {
                                      return isOfField(conflict, change, field);
                                  });
        (isSettled ? settled : open).append(conflict);
    }
    conflicts = open;
    return settled;
}

QList<Conflict> visibleConflicts(const Visibility& visibility, const QList<Conflict>& conflicts, bool requested)
{
    auto visible = conflicts;
    for (const auto& conflict : conflicts) {
        Change change{conflict.kind, {}, conflict.author, conflict.subject, {}, {}, std::nullopt};
        change.content = {{u"sheet"_s, conflict.owner.value()}};
        if (!visibility.sees(change, requested)) {
            visible.removeIf([&](const Conflict& other) {
                return other.owner == conflict.owner && groupOf(other) == groupOf(conflict);
            });
        }
    }
    return visible;
}

} // namespace pingshen
