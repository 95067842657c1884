// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Blank.h"
#include "core/review/ChangeRules.h"
#include "core/review/Conflicts.h"
#include "ui/session/ReviewDesk.h"

#include <algorithm>

namespace pingshen::ui {

namespace {

/// Points and dates are marked where they are typed; what other texts are refused for is told by the window.
bool isMarkedInPlace(const TextField& field)
{
    return field.field == QLatin1StringView("points") || holdsDate(field.kind, field.field);
}

/// Points that are deleted and not yet given up: only Enter says that there shall be none.
bool isEmptied(const TextField& field, const QString& text)
{
    return field.field == QLatin1StringView("points") && isBlank(text);
}

/// As much as a sentence can hold.
QString excerptOf(const QString& text)
{
    constexpr qsizetype longest = 80;
    return text.size() <= longest ? text : text.first(longest) + u'…';
}

} // namespace

bool ReviewDesk::isFaultOfText(const Error& error)
{
    return error.code != Error::Code::SheetLocked && error.code != Error::Code::ReservedForExperts
           && error.code != Error::Code::VisitClosed && error.code != Error::Code::NoteEmpty
           && error.code != Error::Code::NoteOfAnother;
}

void ReviewDesk::keepDraft(const TextField& field, const QString& text, int caret)
{
    if (m_file) {
        TypedText draft{m_reviewer, m_file->dossier.id, field, text, caret};
        draft.writer = m_writer;
        m_drafts.keep(draft);
    }
}

void ReviewDesk::keepReason(const Change& change, const QString& text)
{
    TypedText typed{change.author,
                    change.application,
                    {change.kind, change.subject, reasonField},
                    text,
                    static_cast<int>(text.size())};
    typed.writer = change.author == m_reviewer ? m_writer : change.author;
    m_reasons.removeIf([&typed](const TypedText& other) { return other.isSameFieldAs(typed); });
    if (isBlank(text)) {
        m_drafts.forget(typed);
    } else {
        m_reasons.append(typed);
        m_drafts.keep(typed);
    }
}

QString ReviewDesk::begunReason(const Change& change) const
{
    const TypedText asked{change.author, change.application, {change.kind, change.subject, reasonField}, {}, 0};
    const auto begun =
        std::ranges::find_if(m_reasons, [&asked](const TypedText& other) { return other.isSameFieldAs(asked); });
    return begun == m_reasons.end() ? QString() : begun->text;
}

void ReviewDesk::dropReason(const Change& change)
{
    const TypedText typed{change.author, change.application, {change.kind, change.subject, reasonField}, {}, 0};
    m_reasons.removeIf([&typed](const TypedText& other) { return other.isSameFieldAs(typed); });
    m_drafts.release(typed);
}

/// The file says what is typed into the sheet and not taken in.
void ReviewDesk::showEntries()
{
    if (!m_file) {
        return;
    }
    m_file->entries.clear();
    for (const auto& typing : std::as_const(m_typing)) {
        if (typing.typed.field.kind == EditKind::ScoreChanged) {
            m_file->entries.append({typing.typed.field, typing.typed.text});
        }
    }
}

void ReviewDesk::typing(const TextField& field, const QString& text, int caret)
{
    if (!m_file) {
        return;
    }
    if (m_storage.isReadOnly()) {
        Q_EMIT refused(Error{Error::Code::VaultReadOnly, {}, {}, nullptr});
        return;
    }
    if (isEmptied(field, text)) {
        m_drafts.forget({m_reviewer, m_file->dossier.id, field, {}, 0});
    } else {
        keepDraft(field, text, caret);
    }
    const auto* before = typed(field);
    auto fault = before ? before->fault : std::nullopt;
    const bool wasFaulty = fault.has_value();
    const auto change = typedChange(*m_file, m_reviewer, field, text);
    // While it is being typed only what was found wrong is looked at again: half a number is no mistake.
    if (check(change, Sure::No)) {
        fault.reset();
    }
    dropTyping(field);
    m_typing.append({{m_reviewer, m_file->dossier.id, field, text, caret}, fault, steps().depth()});
    showEntries();
    if (steps().canRedo() && !(change && change->isEmpty())) {
        steps().forgetUndone();
        Q_EMIT undoChanged();
    }
    if (wasFaulty && !fault) {
        Q_EMIT typingChanged(field);
    }
}

/// What may become a change, and what needs none.
Done ReviewDesk::check(const Result<Change>& change, Sure sure) const
{
    if (!change) {
        return change.error();
    }
    for (const auto& field : change->fields) {
        const auto date = QDate::fromString(field.to.toString(), Qt::ISODate);
        const TextField where{change->kind, change->subject, field.field};
        if (!date.isValid() || field.to == field.from || !holdsDate(change->kind, field.field)) {
            continue;
        }
        const auto likely = checkLikely(where, date, today());
        if (!likely && !(sure == Sure::Yes && mayBeMeant(likely.error()))) {
            return likely;
        }
    }
    return change->isEmpty() ? Done() : checkChange(*m_file, *change);
}

bool ReviewDesk::settle(const TextField& field, const QString& text, Sure sure)
{
    if (!m_file) {
        return true;
    }
    if (isUndecided(field) && isBlank(text)) {
        abandon(field); // it was empty before it was typed in
        return true;
    }
    const auto change = typedChange(*m_file, m_reviewer, field, text);
    const auto allowed = check(change, sure);
    if (!allowed) {
        setFault(field, text, allowed.error());
        const bool isNobody = allowed.error().code == Error::Code::ReviewerMissing;
        if (!isMarkedInPlace(field) || !isFaultOfText(allowed.error()) || isNobody) {
            Q_EMIT refused(allowed.error());
        }
        return false;
    }
    if (m_storage.isReadOnly() && !change->isEmpty()) {
        Q_EMIT refused(Error{Error::Code::VaultReadOnly, {}, {}, nullptr});
        return false;
    }
    const TypedText draft{m_reviewer, m_file->dossier.id, field, text, 0};
    dropTyping(field);
    if (change->isEmpty()) {
        m_drafts.forget(draft);
    } else {
        m_drafts.release(draft);
        apply(change);
    }
    Q_EMIT typingChanged(field);
    return true;
}

void ReviewDesk::abandon(const TextField& field)
{
    if (m_file && dropTyping(field)) {
        m_drafts.forget({m_reviewer, m_file->dossier.id, field, {}, 0});
        Q_EMIT typingChanged(field);
    }
}

bool ReviewDesk::isUndecided(const TextField& field) const
{
    return m_file && pingshen::isUndecided(*m_file, m_reviewer, field);
}

/// What is typed becomes changes where it can; what cannot stays a draft on disk.
void ReviewDesk::settleTyping()
{
    const auto all = m_typing;
    for (const auto& [typed, fault, after] : all) {
        if (isEmptied(typed.field, typed.text)) {
            abandon(typed.field);
        } else if (!fault) {
            settle(typed.field, typed.text);
        }
    }
}

void ReviewDesk::setFault(const TextField& field, const QString& text, const Error& fault)
{
    const auto* before = typed(field);
    const auto caret = before ? before->typed.caret : 0;
    const auto after = before ? before->after : steps().depth();
    dropTyping(field);
    m_typing.append({{m_reviewer, m_file->dossier.id, field, text, caret}, fault, after});
    showEntries();
    Q_EMIT typingChanged(field);
}

/// What was typed before something newer was recorded in its field becomes a change only when the person goes on with
/// it. Both are shown: the text where it was typed, what is recorded beside it.
void ReviewDesk::showOvertaken(const QList<TypedText>& drafts)
{
    for (auto draft : drafts) {
        const auto typedUnder = std::exchange(draft.author, m_reviewer);
        const auto change = typedChange(*m_file, m_reviewer, draft.field, draft.text);
        const auto allowed = check(change, Sure::No);
        if (typed(draft.field) || isOnItsWay(draft) || (!allowed && !isFaultOfText(allowed.error()))) {
            continue;
        }
        if (change && change->isEmpty()) { // as it is recorded
            m_drafts.forget(draft);
            continue;
        }
        QJsonObject args{{QStringLiteral("recorded"), excerptOf(valueOf(*m_file, m_reviewer, draft.field).toString())}};
        if (typedUnder != m_reviewer) {
            args.insert(QStringLiteral("name"), toJson(m_file->persons.labelAsEntered(typedUnder)));
        }
        const Error fault(Error::Code::TypedEarlier, args);
        setFault(draft.field, draft.text, fault);
        if (!isMarkedInPlace(draft.field)) {
            Q_EMIT refused(fault);
        }
    }
}

/// Whoever is named now had begun the field themselves: that is what they see there.
void ReviewDesk::tellUnsigned(const TypedText& draft)
{
    Q_EMIT refused(Error(Error::Code::TypedUnnamed, {{QStringLiteral("text"), excerptOf(draft.text)}}));
}

bool ReviewDesk::dropTyping(const TextField& field)
{
    const bool was = m_typing.removeIf([&field](const Typing& typing) { return typing.typed.field == field; }) > 0;
    showEntries();
    return was;
}

const Typing* ReviewDesk::typed(const TextField& field) const
{
    const auto found =
        std::ranges::find_if(m_typing, [&field](const Typing& typing) { return typing.typed.field == field; });
    return found == m_typing.end() ? nullptr : &*found;
}

/// What is typed and newer than every step goes first, before it ever was a change. False: there is no such thing.
bool ReviewDesk::takeTypingBack()
{
    if (m_typing.isEmpty() || m_typing.last().after < steps().depth()) {
        return false;
    }
    const auto typed = m_typing.takeLast().typed;
    showEntries();
    m_drafts.forget(typed);
    const auto change = typedChange(*m_file, m_reviewer, typed.field, typed.text);
    const bool says = !change || !change->isEmpty();
    if (says) {
        change&& checkChange(*m_file, *change) ? steps().addUndone(*change) : steps().addUndone(typed);
        Q_EMIT undoChanged();
    }
    Q_EMIT typingChanged(typed.field);
    if (says) {
        Q_EMIT undone(fieldChange(*m_file, m_reviewer, typed.field, typed.text).inverse());
    }
    return says;
}

/// What could be no change when it was taken back stands where it was typed again, with what is wrong with it now.
/// False: a redo is about something else.
bool ReviewDesk::typeAgain()
{
    const auto typed = steps().takeTyping();
    if (!typed) {
        return false;
    }
    keepDraft(typed->field, typed->text, typed->caret);
    const auto allowed = check(typedChange(*m_file, m_reviewer, typed->field, typed->text), Sure::No);
    dropTyping(typed->field);
    m_typing.append({*typed, allowed ? std::nullopt : std::optional(allowed.error()), steps().depth()});
    showEntries();
    Q_EMIT undoChanged();
    Q_EMIT typingChanged(typed->field);
    Q_EMIT redone(fieldChange(*m_file, m_reviewer, typed->field, typed->text));
    return true;
}

} // namespace pingshen::ui
