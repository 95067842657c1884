// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/journal/FirstState.h"

#include "core/base/Json.h"

#include <QSet>

#include <array>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

/// A table that both formats have, with the columns that mean the same in both.
struct Shared
{
    QLatin1StringView table;
    QLatin1StringView application; ///< whose row it is, as an expression
    QLatin1StringView columns;
    bool isCopied = false;             ///< else the migration renames it
    QLatin1StringView first = "*"_L1;  ///< what the copy takes
    QLatin1StringView firstTable = {}; ///< where it had another name
};

constexpr std::array sharedTables{
    Shared{"application"_L1, "id"_L1,
           "rubric latin_name chinese_name nationality birth_date passport_number employer position case_number"
           " newest_version imported_at"_L1},
    Shared{"package_version"_L1, "application"_L1, "number digest source imported_at"_L1},
    Shared{"document"_L1, "application"_L1,
           "id place name kind confidence reason digest bytes pages text_pages status version replaced"_L1},
    Shared{"document_content"_L1, "(SELECT application FROM document d WHERE d.id = document)"_L1,
           "document version name digest bytes"_L1},
    Shared{"sheet"_L1, "application"_L1, "reviewer state submitted_at return_reason"_L1},
    Shared{"score"_L1, "application"_L1, "reviewer indicator points option reason fact seen_version"_L1, true},
    Shared{"visit"_L1, "application"_L1, "request_reason notified_on date place participants conclusion summary"_L1,
           true},
    Shared{"original_check"_L1, "application"_L1, "document state remark"_L1, true},
    Shared{"note"_L1, "application"_L1, "id topic text author at"_L1, true},
    Shared{"setting"_L1, "''"_L1, "rubric key value"_L1, true},
    Shared{"person"_L1, "''"_L1, "id"_L1, true, "name AS id"_L1, "reviewer"_L1}, // the names became the ids
};

QString copyOf(const Shared& shared)
{
    return u"temp.first_"_s + shared.table;
}

/// Each row with whose it is, its values by their names.
QString rowsIn(const Shared& shared, const QString& table)
{
    QStringList values;
    for (const auto& column : QString(shared.columns).split(u' ')) {
        values.append(u"'%1', %1"_s.arg(column));
    }
    return u"SELECT ifnull(%1, '') AS application, json_object(%2) AS row FROM %3"_s.arg(shared.application,
                                                                                         values.join(u", "_s), table);
}

class Comparison
{
public:
    explicit Comparison(Database& database) : m_database(database) {}

    Done compare(const Shared& shared)
    {
        const auto first = rowsIn(shared, shared.isCopied ? copyOf(shared) : QString(shared.table + u"_1"_s));
        const auto folded = rowsIn(shared, QString(shared.table));
        QSet<QString> named;
        PINGSHEN_TRY(m_database.each(QString(first + u" EXCEPT "_s + folded), {}, [&](const Row& row) {
            named.insert(row.text("application"));
            m_differences.append(
                QJsonObject{{u"table"_s, QString(shared.table)},
                            {u"application"_s, row.text("application")},
                            {u"row"_s, parseJsonObject(row.text("row").toUtf8()).value_or(QJsonObject())}});
            return Done();
        }));
        return m_database.each(QString(folded + u" EXCEPT "_s + first), {}, [&](const Row& row) {
            if (!named.contains(row.text("application"))) {
                m_differences.append(
                    QJsonObject{{u"table"_s, QString(shared.table)}, {u"application"_s, row.text("application")}});
            }
            return Done();
        });
    }

    QJsonArray differences() const { return m_differences; }

private:
    Database& m_database;
    QJsonArray m_differences;
};

} // namespace

Done setFirstStateAside(Database& database)
{
    for (const auto& shared : sharedTables) {
        if (shared.isCopied) {
            const auto table = shared.firstTable.isEmpty() ? shared.table : shared.firstTable;
            const QString sql =
                u"CREATE TEMP TABLE first_%1 AS SELECT %2 FROM %3"_s.arg(shared.table, shared.first, table);
            PINGSHEN_TRY(database.run(sql));
        }
    }
    return {};
}

Result<QJsonArray> differencesFromFirstState(Database& database)
{
    Comparison comparison(database);
    for (const auto& shared : sharedTables) {
        PINGSHEN_TRY(comparison.compare(shared));
        if (shared.isCopied) {
            PINGSHEN_TRY(database.run(QString(u"DROP TABLE "_s + copyOf(shared))));
        }
    }
    return comparison.differences();
}

} // namespace pingshen
