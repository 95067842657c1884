// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Seat.h"
#include "core/review/Changes.h"
#include "core/work/Workplace.h"

namespace pingshen {

/// Text as it stands while someone types it, before it is a change.
struct TypedText
{
    ReviewerId author; ///< the person
    ApplicationId application;
    TextField field;
    QString text;
    int caret = 0; ///< in UTF-16 units
    /// Typed without seeing what the field holds: anything recorded in it counts as newer.
    bool isUnseen = false;
    QDateTime at = {};      ///< of what was left on disk: when it was typed
    ReviewerId writer = {}; ///< under which of their ids it is kept, see Seat; empty: the author

    bool isSameFieldAs(const TypedText& other) const
    {
        return author == other.author && application == other.application && field == other.field;
    }
};

/// The field under which the reason of a change is a draft: it is the change's note, and goes with it.
inline constexpr QLatin1StringView reasonField("note");

/// What a person typed of a change: its texts, numbers and dates, and the reason where one is asked for, but no
/// choices.
QList<TypedText> typedFor(const Change& change);

/// In a field of the author's own sheet, which nobody else is shown.
bool isOnSheet(const TypedText& typed);

/// On disk when it returns.
Done keepTyped(Workplace& workplace, const TypedText& typed);
/// The same of what was typed for a change that became no edit: its author is the id that it was to be written under.
Done keepUnrecorded(Workplace& workplace, TypedText typed);
Done forgetTyped(Workplace& workplace, const TypedText& typed);
/// What nobody who was named typed becomes what this person did. Where they had begun something else in the field,
/// theirs stands there and both stay. False: so it is.
Result<bool> signTyped(Workplace& workplace, const TypedText& typed, const Seat& who);
/// What a reviewer left half-typed in an application, oldest first.
Result<QList<TypedText>> typedBy(Workplace& workplace, const ReviewerId& author, const ApplicationId& application);

} // namespace pingshen
