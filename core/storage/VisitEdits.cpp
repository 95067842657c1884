// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/VisitEdits.h"

#include "core/domain/EditKinds.h"
#include "core/storage/journal/JournalRows.h"

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

bool isOfVisit(EditKind::Value kind)
{
    const auto part = rowOf(kind).part;
    return part == StatePart::Visit || part == StatePart::Original || part == StatePart::Note;
}

QString statementFor(bool (*isMeant)(EditKind::Value))
{
    QStringList kinds;
    for (int kind = 0; kind < EditKind::Unknown; ++kind) {
        const auto value = static_cast<EditKind::Value>(kind);
        if (isMeant(value)) {
            kinds.append(u'\'' + nameOf(value) + u'\'');
        }
    }
    // Bytes that are no JSON are an edit of no kind: the chain's check names them.
    return u"SELECT %1 FROM edit WHERE application = :application AND CASE WHEN"
           " json_valid(CAST(bytes AS TEXT)) THEN json_extract(CAST(bytes AS TEXT), '$.kind')"
           " IN (%2) END ORDER BY clock, device, seq"_s.arg(QLatin1StringView(editColumns), kinds.join(u','));
}

Result<QList<Edit>> readBy(const QString& sql, Database& database, const ApplicationId& application)
{
    QList<Edit> edits;
    PINGSHEN_TRY(database.each(sql, {{"application", application.value()}}, [&](const Row& row) -> Done {
        PINGSHEN_ASSIGN(auto edit, editFromRow(row));
        edits.append(std::move(edit));
        return {};
    }));
    return edits;
}

} // namespace

Result<QList<Edit>> readVisitEdits(Database& database, const ApplicationId& application)
{
    static const QString sql = statementFor(isOfVisit);
    return readBy(sql, database, application);
}

Result<QList<Edit>> readDecisions(Database& database, const ApplicationId& application)
{
    static const QString sql = statementFor(isDecision);
    return readBy(sql, database, application);
}

} // namespace pingshen
