// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/Edit.h"

#include "core/base/Json.h"
#include "core/domain/EditKinds.h"
#include "core/domain/SeenPackages.h"

#include <QJsonArray>
#include <QMetaEnum>

#include <algorithm>
#include <tuple>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

QJsonArray toJson(const EditRef& ref)
{
    return {ref.device.value(), ref.seq};
}

EditRef refFrom(const QJsonValue& value)
{
    const auto pair = value.toArray();
    return {DeviceId(pair.at(0).toString()), pair.at(1).toInteger()};
}

QJsonObject payloadOf(const Change& change)
{
    QJsonObject fields;
    for (const auto& field : change.fields) {
        fields[field.field] = QJsonArray{field.from, field.to};
    }
    QJsonObject payload{{u"subject"_s, change.subject}, {u"fields"_s, fields}};
    if (!change.note.isEmpty()) {
        payload[u"note"_s] = change.note;
    }
    if (change.undoes) {
        payload[u"undoes"_s] = toJson(*change.undoes);
    }
    if (!change.content.isEmpty()) {
        payload[u"content"_s] = change.content;
    }
    return payload;
}

Done readPayload(Change& change, const QJsonObject& payload)
{
    change.subject = payload[u"subject"_s].toString();
    change.note = payload[u"note"_s].toString();
    change.content = payload[u"content"_s].toObject();
    if (payload.contains(u"undoes"_s)) {
        change.undoes = refFrom(payload[u"undoes"_s]);
    }
    const auto fields = payload[u"fields"_s].toObject();
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        const auto values = field.value().toArray();
        if (values.size() != 2) {
            return {Error::Code::JournalBroken, {}, field.key()};
        }
        change.fields.append({field.key(), values[0], values[1]});
    }
    return {};
}

} // namespace

Change Change::inverse() const
{
    auto back = *this;
    for (auto& field : back.fields) {
        std::swap(field.from, field.to);
    }
    back.undoes.reset();
    back.takesBack = !takesBack;
    back.content = seenBackwards(content);
    if (const auto opposite = rowOf(kind).opposite; opposite != EditKind::Unknown) {
        const bool isWithdrawn = rowOf(opposite).effect == Effect::Withdraws;
        back.kind = opposite;
        back.note = isWithdrawn ? QString() : requestIn(*this);
        back.content = isWithdrawn ? withdrawalOf(requestIn(*this)) : QJsonObject();
    }
    if (isChosen()) {
        back.markChosen();
    }
    return back;
}

void Change::markChosen()
{
    content[u"chosen"_s] = true;
}

bool Change::isChosen() const
{
    return content[u"chosen"_s].toBool();
}

bool Change::isEmpty() const
{
    const auto& row = rowOf(kind);
    const bool isMadeOfFields = row.fields || row.part == StatePart::Setting;
    return isMadeOfFields && !isChosen()
           && std::ranges::all_of(fields, [](const FieldChange& field) { return field.from == field.to; });
}

bool Edit::isBefore(const Edit& other) const
{
    return std::tie(clock, device, seq) < std::tie(other.clock, other.device, other.seq);
}

bool Edit::knows(const EditRef& other) const
{
    if (other.device == device) {
        return other.seq < seq;
    }
    const auto seen = std::ranges::find(refs, other.device, &EditRef::device);
    return seen != refs.end() && other.seq <= seen->seq;
}

Edit sealed(Edit edit)
{
    Q_ASSERT(edit.change.kind != EditKind::Unknown);
    QJsonArray refs;
    for (const auto& ref : edit.refs) {
        refs.append(toJson(ref));
    }
    edit.bytes = canonicalJson({
        {u"format"_s, Edit::format},
        {u"device"_s, edit.device.value()},
        {u"seq"_s, edit.seq},
        {u"clock"_s, edit.clock},
        {u"application"_s, edit.change.application.value()},
        {u"author"_s, edit.change.author.value()},
        {u"at"_s, edit.at.toUTC().toString(Qt::ISODateWithMs)},
        {u"monotonic"_s, edit.monotonic},
        {u"kind"_s, nameOf(edit.change.kind)},
        {u"payload"_s, payloadOf(edit.change)},
        {u"refs"_s, refs},
        {u"previousHash"_s, edit.previousHash.hex()},
    });
    edit.hash = Digest::of(edit.bytes);
    return edit;
}

Result<Edit> editFromBytes(const QByteArray& bytes)
{
    const auto json = parseJsonObject(bytes);
    if (!json) {
        return Error::Code::JournalBroken;
    }
    Edit edit;
    edit.device = DeviceId((*json)[u"device"_s].toString());
    edit.seq = (*json)[u"seq"_s].toInteger();
    edit.clock = (*json)[u"clock"_s].toInteger();
    edit.at = QDateTime::fromString((*json)[u"at"_s].toString(), Qt::ISODateWithMs);
    edit.monotonic = (*json)[u"monotonic"_s].toInteger();
    edit.previousHash = Digest::fromHex((*json)[u"previousHash"_s].toString());
    edit.bytes = bytes;
    edit.hash = Digest::of(bytes);
    for (const auto ref : (*json)[u"refs"_s].toArray()) {
        edit.refs.append(refFrom(ref));
    }
    const bool isOurs = (*json)[u"format"_s].toInt() == Edit::format;
    edit.change.kind =
        isOurs ? editKindFrom((*json)[u"kind"_s].toString()).value_or(EditKind::Unknown) : EditKind::Unknown;
    edit.change.application = ApplicationId((*json)[u"application"_s].toString());
    edit.change.author = ReviewerId((*json)[u"author"_s].toString());
    if (edit.change.kind != EditKind::Unknown) {
        PINGSHEN_TRY(readPayload(edit.change, (*json)[u"payload"_s].toObject()));
    }
    return edit;
}

QString nameOf(EditKind::Value kind)
{
    return QString::fromLatin1(QMetaEnum::fromType<EditKind::Value>().valueToKey(kind));
}

std::optional<EditKind::Value> editKindFrom(QStringView name)
{
    bool known = false;
    const auto value = QMetaEnum::fromType<EditKind::Value>().keyToValue(name.toLatin1().constData(), &known);
    return known ? std::optional(static_cast<EditKind::Value>(value)) : std::nullopt;
}

} // namespace pingshen
