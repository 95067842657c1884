// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/EditRules.h"

#include "core/base/Blank.h"
#include "core/domain/ApplicationState.h"
#include "core/domain/EditKinds.h"

#include <QSet>

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

Done checkLength(const QString& text, const QString& field, int longest = longestText)
{
    return text.size() <= longest
               ? Done()
               : Done(Error::Code::TextTooLong, {{u"maximum"_s, longest}, {u"length"_s, text.size()}}, field);
}

Done checkIds(const Change& change)
{
    PINGSHEN_TRY(checkLength(change.application.value(), u"application"_s, longestId));
    PINGSHEN_TRY(checkLength(change.author.value(), u"author"_s, longestId));
    return checkLength(change.subject, u"subject"_s, longestId);
}

/// No rubric gives less than nothing, and none goes by steps of nothing. A setting of a newer program is none of ours.
Done checkSetting(const QString& key, const QJsonValue& value)
{
    const bool isStep = key == "step"_L1;
    const bool isPins = key == "pins"_L1;
    const bool isKnown = isStep || isPins || key.startsWith("option."_L1) || key.startsWith("split."_L1);
    if (!isKnown || value.isNull() || (value.isString() && value.toString().isEmpty())) {
        return {};
    }
    if (!value.isString()) {
        return {Error::Code::FieldUnknown, {}, key};
    }
    const auto points = Points::parse(value.toString());
    if (!points) {
        return {points.error().code, points.error().args, key};
    }
    const bool isOffStep = isPins && !points->isMultipleOf(Points::whole(1));
    const bool isTooLow = *points < Points() || (isStep && *points == Points());
    return isOffStep || isTooLow ? Done(Error::Code::PointsMalformed, {{u"text"_s, value}}, key) : Done();
}

/// As many as a rubric of any version has; what else one of them may be its rubric says.
Done checkSettings(const Change& change)
{
    for (const auto& field : change.fields) {
        PINGSHEN_TRY(checkLength(field.field, {}, longestId));
        PINGSHEN_TRY(checkLength(field.to.toString(), field.field));
        PINGSHEN_TRY(checkSetting(field.field, field.to));
    }
    return {};
}

/// As it is written: a digest in capitals finds no file either.
bool isDigest(const QJsonValue& value)
{
    const auto text = value.toString();
    return !text.isEmpty() && Digest::fromHex(text).hex() == text;
}

/// A whole number or none; what else stands in place of one would be read as 0.
bool isCount(const QJsonValue& value)
{
    return value.isUndefined() || (value.isDouble() && value.toInteger(-1) >= 0);
}

/// The digests of contents that arrived.
Done checkArrivals(const QJsonObject& content)
{
    const auto documents = content[u"documents"_s];
    const auto digests = documents.toArray();
    const bool isSound =
        documents.isArray() && std::ranges::all_of(digests, [](const auto& each) { return isDigest(each); });
    return isSound ? Done() : Done(Error::Code::JournalBroken, {}, u"documents"_s);
}

Done checkDocuments(const QJsonValue& documents)
{
    bool isSound = documents.isArray();
    for (const auto each : documents.toArray()) {
        const auto document = each.toObject();
        isSound = isSound && document[u"id"_s].isString() && document[u"name"_s].isString()
                  && isDigest(document[u"digest"_s]) && isCount(document[u"bytes"_s]) && isCount(document[u"pages"_s])
                  && isCount(document[u"textPages"_s]);
    }
    return isSound ? Done() : Done(Error::Code::JournalBroken, {}, u"documents"_s);
}

Done checkPackage(const ReceivedPackage& package)
{
    for (const auto& field : fieldsBetween({}, package.applicant)) {
        PINGSHEN_TRY(checkLength(field.to.toString(), field.field));
    }
    const auto field = u"documents"_s;
    QSet<DocumentId> ids;
    for (const auto& document : package.documents) {
        PINGSHEN_TRY(checkLength(document.id.value(), field, longestId));
        PINGSHEN_TRY(checkLength(document.name, field));
        const bool isCounted = 0 <= document.textPages && document.textPages <= document.pages
                               && document.pages <= mostDocumentPages && document.bytes >= 0;
        if (!isCounted) { // there is no end of such pages
            return {Error::Code::JournalBroken, {}, field};
        }
        ids.insert(document.id);
    }
    return ids.size() == package.documents.size() ? Done() : Done(Error::Code::JournalBroken, {}, field);
}

bool isName(const FieldChange& field)
{
    return field.field == "latinName"_L1 || field.field == "chineseName"_L1;
}

/// Nobody is without a name, as far as one change can tell.
Done checkNames(const Change& change)
{
    auto names = change.fields;
    names.removeIf([](const FieldChange& field) { return !isName(field); });
    const bool isNamed =
        std::ranges::any_of(names, [](const FieldChange& field) { return !isBlank(field.to.toString()); });
    const bool saysAll = change.kind == EditKind::PersonAdded || names.size() == 2;
    return saysAll && !isNamed ? Done(Error::Code::ReviewerMissing) : Done();
}

Done checkPerson(const Change& change)
{
    if (change.subject.isEmpty()) {
        return {Error::Code::PersonNotFound, {{u"name"_s, change.subject}}};
    }
    for (const auto& field : change.fields) {
        const bool isKnown = fieldRow(change.kind, field.field) != nullptr;
        const auto longest = change.kind == EditKind::PersonMerged ? longestId : longestName;
        PINGSHEN_TRY(isKnown ? checkLength(field.to.toString(), field.field, longest) : Done());
    }
    return checkNames(change);
}

Done checkPoints(const QString& text, const QString& subject)
{
    const auto points = Points::parse(text);
    return points ? Done() : Done(points.error().code, points.error().args, subject);
}

Done checkValue(const FieldRow& row, const QJsonValue& value, const QString& subject)
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
        PINGSHEN_TRY(checkPoints(text, subject));
    }
    const bool isBadDate = row.form == FieldForm::Date && !QDate::fromString(text, Qt::ISODate).isValid();
    if (row.form == FieldForm::Content && !isDigest(value)) {
        return {Error::Code::JournalBroken, {}, QString(row.name)};
    }
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
    return change.subject == change.author.value() && std::ranges::any_of(change.fields, [](const FieldChange& field) {
               return !field.to.toString().isEmpty();
           });
}

} // namespace

Done checkAlone(const Change& change)
{
    const auto& row = rowOf(change.kind);
    PINGSHEN_TRY(checkIds(change));
    if (change.kind == EditKind::DocumentsReceived) {
        return checkArrivals(change.content);
    }
    if (row.part == StatePart::None || row.part == StatePart::Setting) {
        return checkSettings(change);
    }
    PINGSHEN_TRY(row.part == StatePart::Person ? checkPerson(change) : Done());
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
    if (row.part == StatePart::Package) {
        PINGSHEN_TRY(checkDocuments(change.content[u"documents"_s]));
        PINGSHEN_TRY(checkPackage(packageFrom(change.content)));
    }
    for (const auto& field : change.fields) {
        if (const auto* known = fieldRow(change.kind, field.field)) {
            PINGSHEN_TRY(checkValue(*known, field.to, change.subject));
        }
    }
    return {};
}

} // namespace pingshen
