// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/Edit.h"

#include "core/base/Json.h"

#include <QJsonArray>
#include <QMetaEnum>

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;

Change Change::inverse() const
{
    auto back = *this;
    for (auto& field : back.fields) {
        std::swap(field.from, field.to);
    }
    back.undoes.reset();
    return back;
}

bool Change::isEmpty() const
{
    const auto unchanged = [](const FieldChange& field) { return field.from == field.to; };
    switch (kind) {
    case EditKind::ApplicantChanged:
    case EditKind::DocumentChanged:
    case EditKind::ScoreChanged:
    case EditKind::VisitChanged:
    case EditKind::OriginalChecked:
    case EditKind::NoteChanged:
    case EditKind::SettingChanged:
        return std::ranges::all_of(fields, unchanged);
    case EditKind::PackageImported:
    case EditKind::ScoreConfirmed:
    case EditKind::SheetSubmitted:
    case EditKind::SheetReturned:
    case EditKind::VisitRequested:
        return false;
    }
    Q_UNREACHABLE();
}

QJsonObject Change::toJson() const
{
    QJsonObject changes;
    for (const auto& field : fields) {
        changes[field.field] = QJsonArray{field.from, field.to};
    }
    QJsonObject payload{{u"subject"_s, subject}, {u"fields"_s, changes}};
    if (!note.isEmpty()) {
        payload[u"note"_s] = note;
    }
    if (undoes) {
        payload[u"undoes"_s] = *undoes;
    }
    return payload;
}

Result<Change> changeFromJson(EditKind::Value kind, const ApplicationId& application, const ReviewerId& author,
                              const QJsonObject& payload)
{
    Change change{.kind = kind,
                  .application = application,
                  .author = author,
                  .subject = payload[u"subject"_s].toString(),
                  .fields = {},
                  .note = payload[u"note"_s].toString(),
                  .undoes = std::nullopt};
    if (payload.contains(u"undoes"_s)) {
        change.undoes = payload[u"undoes"_s].toInteger();
    }
    const auto fields = payload[u"fields"_s].toObject();
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        const auto values = field.value().toArray();
        if (values.size() != 2) {
            return {Error::Code::JournalBroken, {}, field.key()};
        }
        change.fields.append({field.key(), values[0], values[1]});
    }
    return change;
}

Digest Edit::computedHash() const
{
    return Digest::of(canonicalJson({
        {u"device"_s, device.value()},
        {u"seq"_s, seq},
        {u"application"_s, change.application.value()},
        {u"author"_s, change.author.value()},
        {u"at"_s, at.toUTC().toString(Qt::ISODateWithMs)},
        {u"monotonic"_s, QString::number(monotonic)},
        {u"kind"_s, nameOf(change.kind)},
        {u"payload"_s, change.toJson()},
        {u"previous"_s, previousHash.hex()},
    }));
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
