// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/journal/Continuation.h"

#include "core/domain/Names.h"
#include "core/storage/journal/JournalRows.h"
#include "core/storage/rows/Columns.h"

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

constexpr Names continuationReasons{std::to_array<NameRow<Continuation::Reason>>({
    {Continuation::Reason::Older, "older"},
    {Continuation::Reason::EndLost, "endLost"},
    {Continuation::Reason::Restored, "restored"},
})};

/// The edit of that number is there, and it is that one.
Result<bool> hasEdit(Database& database, const QString& device, qint64 seq, const QString& hash)
{
    PINGSHEN_ASSIGN(const auto found, database.first("SELECT hash FROM edit WHERE device = :device AND seq = :seq"_L1,
                                                     {{"device", device}, {"seq", seq}}, [](const Row& row) {
                                                         return column::digestFrom(row, "hash").hex();
                                                     }));
    return found && *found == hash;
}

/// The old signature of the counts vouched for the ends of other devices' chains; nothing does once it is made anew.
bool mayLack(const Edit& signedAnew)
{
    const auto& content = signedAnew.change.content;
    return content[u"counts"_s].toInteger() > 0 && content[u"others"_s].toInteger() > 0;
}

bool isSignedAnew(const Edit& edit)
{
    return edit.change.kind == EditKind::VaultContinued && edit.change.content[u"reason"_s] == signedAnewName();
}

VaultProblem signedAnewBy(const Edit& edit)
{
    const auto& content = edit.change.content;
    return {VaultProblem::Code::SignedAnew,
            edit.device.value(),
            {{u"device"_s, edit.change.subject},
             {u"since"_s, edit.at.toUTC().toString(Qt::ISODateWithMs)},
             {u"edits"_s, content[u"edits"_s]},
             {u"first"_s, content[u"first"_s]},
             {u"counts"_s, content[u"counts"_s]},
             {u"others"_s, mayLack(edit) ? content[u"others"_s] : QJsonValue()}}};
}

} // namespace

Result<std::optional<Change>> changeOf(Database& database, const Continuation& continuation)
{
    PINGSHEN_ASSIGN(const auto heads, chainHeads(database));
    const bool isHere = std::ranges::count(heads, continuation.device, &ChainHead::device) > 0;
    if (continuation.device.isEmpty() || (continuation.reason == Continuation::Reason::EndLost && !isHere)) {
        return std::optional<Change>();
    }
    PINGSHEN_ASSIGN(const auto newest, newestEditTime(database));
    Change change{
        .kind = EditKind::VaultContinued,
        .application = {},
        .author = {},
        .subject = continuation.device.value(),
        .fields = {},
        .note = {},
        .undoes = std::nullopt,
        .content = {{u"reason"_s, continuationReasons.name(continuation.reason)}, {u"last"_s, continuation.last}}};
    if (continuation.count > 0) {
        change.content[u"count"_s] = continuation.count;
        change.content[u"hash"_s] = continuation.hash.hex();
    }
    if (!continuation.named.isEmpty() && continuation.named != continuation.device) {
        change.content[u"named"_s] = continuation.named.value();
    }
    if (continuation.by.isAny()) {
        change.content[u"by"_s] = toJson(continuation.by);
    }
    if (newest.isValid()) {
        change.content[u"newest"_s] = newest.toUTC().toString(Qt::ISODateWithMs);
    }
    return std::optional(std::move(change));
}

QString signedAnewName()
{
    return u"signedAnew"_s;
}

Result<std::optional<VaultProblem>> lossSaidBy(Database& database, const Edit& edit)
{
    const auto& content = edit.change.content;
    const auto reason = content[u"reason"_s].toString();
    const auto last = content[u"last"_s].toInteger();
    const QString subject = edit.change.subject + u'/' + QString::number(last);
    QJsonObject args{{u"device"_s, edit.change.subject},
                     {u"last"_s, last},
                     {u"since"_s, edit.at.toUTC().toString(Qt::ISODateWithMs)}};
    if (reason == continuationReasons.name(Continuation::Reason::EndLost)) {
        return std::optional(VaultProblem{VaultProblem::Code::EndLost, subject, args});
    }
    if (isSignedAnew(edit)) {
        return mayLack(edit) ? std::optional(signedAnewBy(edit)) : std::nullopt;
    }
    if (reason != continuationReasons.name(Continuation::Reason::Older)) {
        return std::optional<VaultProblem>();
    }
    PINGSHEN_ASSIGN(const auto came, hasEdit(database, edit.change.subject, last, content[u"hash"_s].toString()));
    args[u"count"_s] = content[u"count"_s].toInteger();
    return came ? std::optional<VaultProblem>()
                : std::optional(VaultProblem{VaultProblem::Code::EditsLost, subject, args});
}

Result<QList<VaultProblem>> lossesIn(Database& database)
{
    PINGSHEN_ASSIGN(const auto office, readEdits(database, ApplicationId()));
    QList<VaultProblem> losses;
    for (const auto& edit : office) {
        if (edit.change.kind == EditKind::VaultContinued) {
            PINGSHEN_ASSIGN(const auto loss, lossSaidBy(database, edit));
            losses += loss ? QList{*loss} : QList<VaultProblem>();
        }
    }
    return losses;
}

Result<QList<VaultProblem>> mendsIn(Database& database)
{
    PINGSHEN_ASSIGN(const auto office, readEdits(database, ApplicationId()));
    QList<VaultProblem> mends;
    for (const auto& edit : office) {
        if (isSignedAnew(edit) && !mayLack(edit)) {
            mends.append(signedAnewBy(edit));
        }
    }
    return mends;
}

} // namespace pingshen
