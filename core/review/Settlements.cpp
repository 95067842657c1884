// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/Settlements.h"

#include "core/base/Blank.h"
#include "core/review/Changes.h"

namespace pingshen {

using namespace Qt::StringLiterals;

Change settlementChange(const ApplicationFile& file, const PersonId& author, const Statement& statement,
                        Settled decision, const QString& reason, const QString& against)
{
    const auto subject = idOf(statement).value();
    const bool isOpened = decision == Settled::Open;
    auto change = plainChange(EditKind::DifferenceSettled, file, author, subject);
    const auto set = [&](const QString& field, const QJsonValue& value) {
        const auto said = fieldChange(file, author, {EditKind::DifferenceSettled, subject, field}, value);
        if (!said.isEmpty()) {
            change.fields += said.fields;
            change.content = said.isChosen() ? said.content : change.content;
        }
    };
    set(u"decision"_s, isOpened ? QJsonValue() : QJsonValue(nameOf(decision)));
    set(u"reason"_s, isOpened ? QString() : reason);
    set(u"against"_s, isOpened ? QString() : against);
    return change;
}

Settlement settlementIn(const ApplicationFile& file, const Statement& statement)
{
    const auto id = idOf(statement);
    auto settlement = file.review.settlements.value(id);
    for (const auto& conflict : file.conflicts) {
        if (conflict.kind == EditKind::DifferenceSettled && conflict.subject == id.value()) {
            setFields(settlement, {{conflict.field, {}, {}}});
        }
    }
    return settlement;
}

Done checkSettlement(const ApplicationFile& file, const Change& change)
{
    const StatementId id(change.subject);
    const auto statement = statementFrom(id);
    if (!statement) {
        return {Error::Code::FieldUnknown, {}, change.subject};
    }
    if (!file.document(statement->document)) {
        return {Error::Code::DocumentNotFound, {}, change.subject};
    }
    auto after = file.review.settlements.value(id);
    setFields(after, change.fields);
    return after.decision == Settled::Accepted && isBlank(after.reason) ? Done(Error::Code::ReasonMissing) : Done();
}

} // namespace pingshen
