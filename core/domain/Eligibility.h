// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Passage.h"

#include <QDateTime>

namespace pingshen {

/// Whether a condition of eligibility is met, as far as it has been looked up.
enum class ConditionResult { Open, Met, NotMet };

/// A passage of a document that shows whether a condition is met, and what the document was called then.
struct ConditionEvidence
{
    DocumentPassage place;
    QString name;

    bool isEmpty() const { return place.isEmpty(); }
    friend bool operator==(const ConditionEvidence&, const ConditionEvidence&) = default;
};

/// What was looked up of one condition, by whom. That of `applicationDate` holds no result: it says when the
/// application was made, which the edition's window is held against.
struct ConditionCheck
{
    ConditionResult result = ConditionResult::Open;
    QString source; ///< where it was looked up
    QDate lookedUpOn;
    QDate appliedOn;
    QString remark;
    ConditionEvidence evidence;
    PersonId author; ///< of the edit that last said the result or a date, as is the time
    QDateTime at;

    /// Nothing is said of it, whoever said so last.
    bool isBlank() const;
    friend bool operator==(const ConditionCheck&, const ConditionCheck&) = default;
};

/// The name under which the date of the application is recorded; no standard names a condition so.
inline ConditionId applicationDate()
{
    return ConditionId(QStringLiteral("application-date"));
}

/// "open", "met", "notMet"; any other word is open.
QString nameOf(ConditionResult result);
ConditionResult conditionResultFrom(QStringView name);

/// Four lines as in the journal: document, content and page; rectangles; the document's name; the quote, which may have
/// several. Empty of no evidence.
QString textOf(const ConditionEvidence& evidence);
/// Nothing if the text is none.
std::optional<ConditionEvidence> evidenceFrom(const QString& text);

} // namespace pingshen
