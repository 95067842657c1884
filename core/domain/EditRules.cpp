// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/EditRules.h"

#include "core/base/Blank.h"
#include "core/domain/EditKinds.h"

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

Done checkLength(const QString& text, const QString& field)
{
    return text.size() <= longestText
               ? Done()
               : Done(Error::Code::TextTooLong, {{u"maximum"_s, longestText}, {u"length"_s, text.size()}}, field);
}

Done checkValue(const FieldRow& row, const QJsonValue& value)
{
    if (value.isNull() || (value.isObject() && row.form == FieldForm::DocumentKind)) {
        return {};
    }
    if (!value.isString()) {
        return {Error::Code::FieldUnknown, {}, QString(row.name)};
    }
    const auto text = value.toString();
    PINGSHEN_TRY(checkLength(text, QString(row.name)));
    if (row.form == FieldForm::Points) {
        PINGSHEN_TRY(Points::parse(text));
    }
    const bool isBadDate = row.form == FieldForm::Date && !QDate::fromString(text, Qt::ISODate).isValid();
    return isBadDate ? Done(Error::Code::DateMalformed, {{u"text"_s, text}}) : Done();
}

/// A program does some things on nobody's behalf.
bool needsAuthor(const EditKindRow& row)
{
    return row.fields || row.conditions != Conditions();
}

/// Taking it back shows nobody anything: whether they may is asked of the roles alone, see ChangeRules.
bool isAboutAuthor(const Change& change)
{
    return std::ranges::any_of(change.fields, [&](const FieldChange& field) {
        const auto other = field.to.toString();
        return !other.isEmpty() && (other == change.author.value() || change.subject == change.author.value());
    });
}

} // namespace

Done checkAlone(const Change& change)
{
    const auto& row = rowOf(change.kind);
    if (row.part == StatePart::None || row.part == StatePart::Setting) {
        return {};
    }
    if (row.part == StatePart::Person && change.subject.isEmpty()) {
        return {Error::Code::PersonNotFound, {{u"name"_s, change.subject}}};
    }
    if (row.part != StatePart::Person && change.application.isEmpty()) {
        return Error::Code::ApplicationNotFound;
    }
    if (needsAuthor(row) && change.author.isEmpty()) {
        return Error::Code::ReviewerMissing;
    }
    if (row.conditions.testFlag(Condition::ReasonGiven) && isBlank(change.note)) {
        return Error::Code::ReasonMissing;
    }
    if (row.conditions.testFlag(Condition::SaidByAnother) && isAboutAuthor(change)) {
        return Error::Code::MergeNotByAnother;
    }
    PINGSHEN_TRY(checkLength(change.note, {}));
    for (const auto& field : change.fields) {
        if (const auto* known = fieldRow(change.kind, field.field)) {
            PINGSHEN_TRY(checkValue(*known, field.to));
        }
    }
    return {};
}

} // namespace pingshen
