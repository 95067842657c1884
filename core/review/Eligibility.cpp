// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/Eligibility.h"

#include "core/review/Changes.h"
#include "core/review/Conflicts.h"

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;

ConditionEntry markOf(const ApplicationFile& file, const PersonId& author, const ConditionId& condition,
                      ConditionResult result, QDate today)
{
    ConditionEntry entry{.result = result, .source = {}, .lookedUpOn = {}, .remark = {}, .evidence = {}};
    const bool isSaid =
        file.review.eligibility.value(condition).lookedUpOn.isValid()
        || isUndecided(file, author, {EditKind::EligibilityChecked, condition.value(), u"lookedUpOn"_s});
    if (result != ConditionResult::Open && !isSaid) {
        entry.lookedUpOn = today;
    }
    return entry;
}

Change conditionChange(const ApplicationFile& file, const PersonId& author, const ConditionId& condition,
                       const ConditionEntry& entry)
{
    auto change = plainChange(EditKind::EligibilityChecked, file, author, condition.value());
    const auto set = [&](const QString& field, const QJsonValue& value) {
        const TextField target{EditKind::EligibilityChecked, condition.value(), field};
        const auto said = fieldChange(file, author, target, value);
        if (!said.isEmpty()) {
            change.fields += said.fields;
            change.content = said.isChosen() ? said.content : change.content;
        }
    };
    const bool isTakenBack = entry.result == ConditionResult::Open;
    if (entry.result) {
        set(u"result"_s, isTakenBack ? QJsonValue() : QJsonValue(nameOf(*entry.result)));
    }
    if (isTakenBack || !entry.source.isEmpty()) {
        set(u"source"_s, entry.source);
    }
    if (isTakenBack || entry.lookedUpOn.isValid()) {
        set(u"lookedUpOn"_s, isTakenBack ? QJsonValue() : QJsonValue(entry.lookedUpOn.toString(Qt::ISODate)));
    }
    if (entry.remark) {
        set(u"remark"_s, *entry.remark);
    }
    if (entry.evidence) {
        set(u"evidence"_s, textOf(*entry.evidence));
    }
    return change;
}

ConditionEvidence evidenceOf(const ApplicationFile& file, const DocumentPassage& place)
{
    const auto* document = file.document(place.document);
    return {place, document ? document->name : QString()};
}

bool isStale(const ApplicationFile& file, const ConditionEvidence& evidence)
{
    const auto* document = file.document(evidence.place.document);
    return !document || document->digest != evidence.place.content;
}

ConditionChecks decided(ConditionChecks checks, const QList<Conflict>& conflicts)
{
    for (const auto& conflict : conflicts) {
        if (const auto check = checks.find(ConditionId(conflict.subject));
            conflict.kind == EditKind::EligibilityChecked && check != checks.end()) {
            setFields(*check, {{conflict.field, {}, {}}});
        }
    }
    return checks;
}

EligibilityOutcome eligibilityOf(const ApplicationFile& file)
{
    return eligibilityOf(file.rubric, decided(file.review.eligibility, file.conflicts));
}

Done checkCondition(const Rubric& rubric, const Change& change)
{
    const ConditionId id(change.subject);
    const bool isDate = id == applicationDate();
    if (!isDate && !conditionOf(rubric, id)) {
        return {Error::Code::ConditionUnknown, {{u"condition"_s, change.subject}}, change.subject};
    }
    for (const auto& field : change.fields) {
        const bool isOfOther = isDate ? field.field == "result"_L1 : field.field == "appliedOn"_L1;
        if (isOfOther && !field.to.isNull()) {
            return {Error::Code::FieldUnknown, {}, field.field};
        }
    }
    return {};
}

Done checkEvidence(const ApplicationFile& file, const QString& text)
{
    const auto evidence = evidenceFrom(text);
    if (!evidence) {
        return {Error::Code::FieldUnknown, {}, u"evidence"_s};
    }
    const auto& place = evidence->place;
    if (!file.document(place.document)) {
        return {Error::Code::DocumentNotFound, {}, place.document.value()};
    }
    const auto files = file.documentsInHistory();
    const auto came = std::ranges::find_if(
        files, [&](const Document& each) { return each.id == place.document && each.digest == place.content; });
    if (came == files.end()) {
        return {Error::Code::FieldUnknown, {}, u"evidence"_s};
    }
    return place.passage.page < came->pages
               ? Done()
               : Done(Error::Code::PdfPageMissing, {{u"page"_s, place.passage.page + 1}}, came->name);
}

} // namespace pingshen
