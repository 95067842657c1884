// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/PersonEdits.h"

#include "core/storage/journal/JournalRows.h"

namespace pingshen {

using namespace Qt::StringLiterals;

Result<QList<Edit>> readEditsNaming(Database& database, const PersonId& person)
{
    // Few edits hold the id at all, and whoever writes it escaped holds an escape: no other is read as JSON. Bytes that
    // are no JSON are an edit of nobody: the chain's check names them.
    static const QString sql =
        u"SELECT %1 FROM edit WHERE CASE WHEN instr(bytes, CAST(:person AS BLOB)) = 0 AND instr(bytes, x'5C') = 0 THEN "
        u"0"
        " WHEN json_valid(CAST(bytes AS TEXT)) THEN :person IN ("
        "json_extract(CAST(bytes AS TEXT), '$.author'),"
        " json_extract(CAST(bytes AS TEXT), '$.payload.subject'),"
        " json_extract(CAST(bytes AS TEXT), '$.payload.content.sheet')) END"_s.arg(QLatin1StringView(editColumns));
    QList<Edit> edits;
    PINGSHEN_TRY(database.each(sql, {{"person", person.value()}}, [&](const Row& row) -> Done {
        PINGSHEN_ASSIGN(auto edit, editFromRow(row));
        edits.append(std::move(edit));
        return {};
    }));
    return edits;
}

} // namespace pingshen
