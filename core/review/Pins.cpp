// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/Pins.h"

#include "core/base/Blank.h"
#include "core/review/Changes.h"

#include <QUuid>

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

/// Of the packages together: the newest, which says what there was to search.
Digest newestPackage(const ApplicationFile& file)
{
    return file.review.packages.value(file.review.packages.size() - 1);
}

Done checkPlace(const ApplicationFile& file, const Pin& pin)
{
    if (!file.document(pin.document)) {
        return {Error::Code::DocumentNotFound, {}, pin.document.value()};
    }
    if (pin.passage.isEmpty() || pin.coverage) {
        return {Error::Code::FieldUnknown, {}, u"rects"_s};
    }
    const auto files = file.documentsInHistory();
    const auto came = std::ranges::find_if(
        files, [&](const Document& each) { return each.id == pin.document && each.digest == pin.content; });
    if (came == files.end()) {
        return {Error::Code::FieldUnknown, {}, u"content"_s};
    }
    return pin.passage.page < came->pages
               ? Done()
               : Done(Error::Code::PdfPageMissing, {{u"page"_s, pin.passage.page + 1}}, came->name);
}

Done checkAbsence(const ApplicationFile& file, const Pin& pin)
{
    if (isBlank(pin.words) || !pin.coverage || !pin.passage.isEmpty()) {
        return {Error::Code::FieldUnknown, {}, u"words"_s};
    }
    return pin.document.isEmpty() || file.document(pin.document)
               ? Done()
               : Done(Error::Code::DocumentNotFound, {}, pin.document.value());
}

} // namespace

PinId newPinId()
{
    return PinId(QUuid::createUuid().toString(QUuid::Id128));
}

Pin pinOf(const ApplicationFile& file, const DocumentPassage& place, const IndicatorId& indicator, Stance stance)
{
    Pin pin;
    pin.id = newPinId();
    pin.indicator = indicator;
    pin.stance = stance;
    pin.document = place.document;
    pin.content = place.content;
    pin.passage = place.passage;
    pin.name = documentNameOf(file, pin);
    return pin;
}

Pin absenceOf(const ApplicationFile& file, const DocumentId& document, const IndicatorId& indicator,
              const QString& words, const SearchCoverage& coverage)
{
    Pin pin;
    pin.id = newPinId();
    pin.indicator = indicator;
    pin.stance = Stance::Against; // what proves a score was looked for
    pin.document = document;
    const auto* searched = file.document(document);
    pin.content = searched ? searched->digest : newestPackage(file);
    pin.name = documentNameOf(file, pin);
    pin.words = words;
    pin.coverage = coverage;
    return pin;
}

Change pinAdded(const ApplicationFile& file, const ReviewerId& author, const Pin& pin)
{
    auto change = plainChange(EditKind::PinChanged, file, author, pin.id.value());
    for (const auto& row : pinFieldRows()) {
        if (const auto value = fieldOf(pin, QString(row.name)); !value.isNull()) {
            change.fields.append({QString(row.name), {}, value});
        }
    }
    return change;
}

Change pinRemoved(const ApplicationFile& file, const ReviewerId& author, const PinId& id)
{
    auto change = plainChange(EditKind::PinChanged, file, author, id.value());
    const auto pin = file.review.sheet(author).pin(id);
    for (const auto& row : pinFieldRows()) {
        const auto value = pin.isBlank() ? QJsonValue() : fieldOf(pin, QString(row.name));
        if (!value.isNull() || row.form == FieldForm::Indicator) {
            change.fields.append({QString(row.name), value, {}});
        }
    }
    return change;
}

Change pinFollowed(const ApplicationFile& file, const ReviewerId& author, const PinId& id, const DocumentPassage& place,
                   PinState found)
{
    Q_ASSERT(found != PinState::Stale);
    auto change = plainChange(EditKind::PinChanged, file, author, id.value());
    const auto before = file.review.sheet(author).pin(id);
    auto after = before;
    after.content = place.content;
    after.passage = place.passage;
    after.isMoved = found == PinState::Moved;
    after.name = documentNameOf(file, after);
    for (const auto& row : pinFieldRows()) {
        const auto from = fieldOf(before, QString(row.name));
        const auto to = fieldOf(after, QString(row.name));
        if (from != to) {
            change.fields.append({QString(row.name), from, to});
        }
    }
    return change;
}

Change pinConfirmed(const ApplicationFile& file, const ReviewerId& author, const PinId& id)
{
    return pinFollowed(file, author, id, file.review.sheet(author).pin(id).place(), PinState::Firm);
}

Done checkPin(const ApplicationFile& file, const Pin& before, const Pin& after)
{
    if (after.isBlank()) {
        return before.isBlank() ? Done(Error::Code::PinNotFound) : Done();
    }
    if (!file.rubric.indicator(after.indicator)) {
        return {Error::Code::IndicatorUnknown, {{u"indicator"_s, after.indicator.value()}}, after.indicator.value()};
    }
    return after.isAbsence() ? checkAbsence(file, after) : checkPlace(file, after);
}

PinState stateOf(const ApplicationFile& file, const Pin& pin)
{
    const auto* document = file.document(pin.document);
    const auto now = document ? document->digest : pin.document.isEmpty() ? newestPackage(file) : Digest();
    if (pin.content != now) {
        return PinState::Stale;
    }
    return pin.isMoved ? PinState::Moved : PinState::Firm;
}

QList<Pin> pinsOf(const ApplicationFile& file, const ReviewerId& reviewer, const IndicatorId& indicator)
{
    auto pins = file.review.sheet(reviewer).pins;
    pins.removeIf([&](const Pin& pin) {
        const auto* primary = file.rubric.primaryOf(pin.indicator);
        return pin.indicator != indicator && !(primary && primary->id == indicator);
    });
    return pins;
}

QString documentNameOf(const ApplicationFile& file, const Pin& pin)
{
    const auto* document = file.document(pin.document);
    return document ? document->name : pin.name;
}

} // namespace pingshen
