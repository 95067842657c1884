// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Edit.h"

#include <map>
#include <tuple>

namespace pingshen {

/// One of several values that a field was given by edits that did not know each other. All of them stay until a person
/// chooses, which is an edit that knows them all.
struct Conflict
{
    ReviewerId owner; ///< whose sheet the field is on; empty for what all share
    EditKind::Value kind = EditKind::Unknown;
    QString subject;
    QString field;
    EditRef edit;
    ReviewerId author;
    QDateTime at;
    QJsonValue value;

    friend bool operator==(const Conflict&, const Conflict&) = default;
};

/// Finds the conflicts among edits of one application, or of the office, taken in their order. Pure.
class ConflictFold
{
public:
    void take(const Edit& edit);
    /// By field; of each in the order of the edits.
    QList<Conflict> conflicts() const;

private:
    using FieldKey = std::tuple<QString, EditKind::Value, QString, QString>; ///< owner, kind, subject, field

    std::map<FieldKey, QList<Conflict>> m_latest; ///< values that no later edit knew of
};

} // namespace pingshen
