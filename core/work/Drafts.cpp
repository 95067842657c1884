// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/Drafts.h"

#include "core/domain/EditKinds.h"
#include "core/storage/DraftStore.h"
#include "core/storage/PersonStore.h"

#include <algorithm>

namespace pingshen {

namespace {

DraftKey keyOf(const TypedText& typed)
{
    return {typed.author, typed.application, typed.field.kind, typed.field.subject, typed.field.field};
}

bool isTyped(FieldForm form)
{
    return form == FieldForm::Text || form == FieldForm::Points || form == FieldForm::Date;
}

} // namespace

QList<TypedText> typedFor(const Change& change)
{
    QList<TypedText> typed;
    for (const auto& field : change.fields) {
        const auto* known = fieldRow(change.kind, field.field);
        const auto text = field.to.toString();
        if (known && isTyped(known->form) && !text.isEmpty()) {
            typed.append({change.author, change.application, {change.kind, change.subject, field.field}, text, 0});
        }
    }
    if (rowOf(change.kind).reason == Reason::Typed && !change.note.isEmpty()) {
        typed.append({change.author, change.application, {change.kind, change.subject, reasonField}, change.note, 0});
    }
    return typed;
}

bool isOnSheet(const TypedText& typed)
{
    const auto& field = typed.field;
    return !sheetOwner({field.kind, typed.application, typed.author, field.subject, {}, {}, std::nullopt}).isEmpty();
}

Done keepTyped(Workplace& workplace, const TypedText& typed)
{
    const auto at = typed.isUnseen ? QDateTime::fromMSecsSinceEpoch(0, Qt::UTC) : workplace.clock().now();
    return DraftStore(workplace.database()).put({keyOf(typed), typed.text, typed.caret, at}, typed.writer);
}

Done keepUnrecorded(Workplace& workplace, TypedText typed)
{
    PINGSHEN_ASSIGN(const auto same, PersonStore(workplace.database()).same());
    typed.writer = typed.author;
    typed.author = same.of(typed.writer);
    return keepTyped(workplace, typed);
}

Done forgetTyped(Workplace& workplace, const TypedText& typed)
{
    return DraftStore(workplace.database()).remove(keyOf(typed));
}

Result<bool> signTyped(Workplace& workplace, const TypedText& typed, const Seat& who)
{
    auto own = typed;
    own.author = who.person;
    own.writer = who.writer;
    own.isUnseen = isOnSheet(own); // nobody's was shown
    PINGSHEN_ASSIGN(auto transaction, Transaction::begin(workplace.database()));
    PINGSHEN_ASSIGN(const auto theirs, typedBy(workplace, who.person, typed.application));
    const auto begun = std::ranges::find_if(theirs, [&](const TypedText& each) { return each.isSameFieldAs(own); });
    if (begun != theirs.end() && begun->text != typed.text) {
        return false;
    }
    PINGSHEN_TRY(begun == theirs.end() ? keepTyped(workplace, own) : Done());
    PINGSHEN_TRY(forgetTyped(workplace, typed));
    PINGSHEN_TRY(transaction.commit());
    return true;
}

Result<QList<TypedText>> typedBy(Workplace& workplace, const ReviewerId& author, const ApplicationId& application)
{
    PINGSHEN_ASSIGN(const auto drafts, DraftStore(workplace.database()).allOf(author));
    QList<TypedText> texts;
    for (const auto& draft : drafts) {
        if (draft.key.application == application) {
            texts.append({author,
                          application,
                          {draft.key.kind, draft.key.subject, draft.key.field},
                          draft.text,
                          draft.caret,
                          false,
                          draft.at});
        }
    }
    return texts;
}

} // namespace pingshen
