// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storage/TableDump.h"

namespace pingshen::test {

using namespace Qt::StringLiterals;

QStringList stateTables()
{
    return {u"application"_s, u"package_version"_s, u"document"_s, u"document_content"_s, u"finding"_s,
            u"sheet"_s,       u"score"_s,           u"visit"_s,    u"original_check"_s,   u"note"_s,
            u"conflict"_s,    u"setting"_s,         u"person"_s,   u"eligibility"_s,      u"settlement"_s};
}

QStringList journalTables()
{
    return {u"edit"_s, u"edit_held"_s, u"device"_s, u"journal_head"_s};
}

QStringList columnsOf(Database& database, const QString& table)
{
    const auto columns = database.list(QString(u"SELECT name FROM pragma_table_info('%1')"_s.arg(table)), {},
                                       [](const Row& row) { return row.text("name"); });
    return columns ? *columns : QStringList();
}

QStringList dump(Database& database, const QStringList& tables)
{
    QStringList rows;
    for (const auto& table : tables) {
        const QString sql = u"SELECT json_array(quote(%1)) AS row FROM %2 ORDER BY 1"_s.arg(
            columnsOf(database, table).join(u"), quote("_s), table);
        const auto found = database.list(sql, {}, [](const Row& row) { return row.text("row"); });
        for (const auto& row : found ? *found : QStringList{u"unreadable"_s}) {
            rows.append(table + row);
        }
    }
    return rows;
}

} // namespace pingshen::test
