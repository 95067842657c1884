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

QString visitKinds()
{
    QStringList kinds;
    for (int kind = 0; kind < EditKind::Unknown; ++kind) {
        const auto value = static_cast<EditKind::Value>(kind);
        if (isOfVisit(value)) {
            kinds.append(u'\'' + nameOf(value) + u'\'');
        }
    }
    return kinds.join(u',');
}

} // namespace

Result<QList<Edit>> readVisitEdits(Database& database, const ApplicationId& application)
{
    // Bytes that are no JSON are an edit of no kind: the chain's check names them.
    static const QString sql =
        u"SELECT %1 FROM edit WHERE application = :application AND CASE WHEN"
        " json_valid(CAST(bytes AS TEXT)) THEN json_extract(CAST(bytes AS TEXT), '$.kind')"
        " IN (%2) END ORDER BY clock, device, seq"_s.arg(QLatin1StringView(editColumns), visitKinds());
    QList<Edit> edits;
    PINGSHEN_TRY(database.each(sql, {{"application", application.value()}}, [&](const Row& row) -> Done {
        PINGSHEN_ASSIGN(auto edit, editFromRow(row));
        edits.append(std::move(edit));
        return {};
    }));
    return edits;
}

} // namespace pingshen
