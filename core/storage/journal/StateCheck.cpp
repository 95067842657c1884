// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/journal/StateCheck.h"

#include "core/storage/database/Migrator.h"
#include "core/storage/database/Schema.h"
#include "core/storage/journal/ChainCheck.h"
#include "core/storage/journal/JournalRows.h"
#include "core/storage/rows/Columns.h"
#include "core/storage/rows/SearchText.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

struct StateTable
{
    QLatin1StringView name;
    QLatin1StringView owner; ///< the column with the application
};

constexpr std::array tables{
    StateTable{"application"_L1, "id"_L1},          StateTable{"package_version"_L1, "application"_L1},
    StateTable{"document"_L1, "application"_L1},    StateTable{"document_content"_L1, "application"_L1},
    StateTable{"finding"_L1, "application"_L1},     StateTable{"sheet"_L1, "application"_L1},
    StateTable{"score"_L1, "application"_L1},       StateTable{"pin"_L1, "application"_L1},
    StateTable{"visit"_L1, "application"_L1},       StateTable{"original_check"_L1, "application"_L1},
    StateTable{"note"_L1, "application"_L1},        StateTable{"conflict"_L1, "application"_L1},
    StateTable{"eligibility"_L1, "application"_L1}, StateTable{"settlement"_L1, "application"_L1}};

struct StateColumn
{
    QLatin1StringView table;
    QLatin1StringView column;
};

/// Made by ICU and from the rubric: after a change of either they are out of date, not forged. See compareList.
constexpr std::array indexes{StateColumn{"application"_L1, "search_text"_L1}, StateColumn{"sheet"_L1, "scored"_L1},
                             StateColumn{"sheet"_L1, "stale"_L1}};

/// Of a sheet that was not submitted the total is such an index, too.
const auto submittedTotal = u"CASE WHEN frozen_total IS NULL THEN NULL ELSE total END"_s;

Result<QStringList> columnsOf(Database& database, const QString& table)
{
    return database.list(QString(u"SELECT name FROM pragma_table_info('%1')"_s.arg(table)), {},
                         [](const Row& row) { return row.text("name"); });
}

/// Each row as SQLite writes its values down, in an order of their own.
Result<QStringList> rowsOf(Database& database, const QString& table, const QStringList& columns,
                           const QString& condition, const Binds& binds)
{
    auto values = columns;
    std::ranges::replace(values, u"total"_s, submittedTotal);
    const QString sql = u"SELECT json_array(quote(%1)) AS row FROM %2 %3 ORDER BY 1"_s.arg(values.join(u"), quote("_s),
                                                                                           table, condition);
    return database.list(sql, binds, [](const Row& row) { return row.text("row"); });
}

/// All that is read is of one time, whoever writes meanwhile, also within a transaction.
class Unchanging
{
public:
    explicit Unchanging(Database& database) : m_database(database), m_isBegun(database.run("SAVEPOINT unchanging"_L1))
    {}
    ~Unchanging()
    {
        const auto released = m_isBegun ? m_database.run("RELEASE unchanging"_L1) : Done();
        Q_UNUSED(released)
    }
    Q_DISABLE_COPY_MOVE(Unchanging)

private:
    Database& m_database;
    bool m_isBegun;
};

/// Whose a sheet is hangs on the office's edits. Where those cannot be read it is as stored: what is on the sheets is
/// compared all the same.
Done copySamePersons(Database& stored, Database& fresh)
{
    return stored.each("SELECT id, same_as FROM person WHERE same_as <> ''"_L1, {}, [&](const Row& row) {
        return fresh.run("INSERT INTO person (id, latin_name, chinese_name, remark, roles, same_as, clock)"
                         " VALUES (:id, '', '', '', '', :same_as, 0)"_L1,
                         {{"id", row.text("id")}, {"same_as", row.text("same_as")}});
    });
}

/// The first column in which two lists of rows differ; empty when there are more or fewer rows.
QString differingColumn(const QStringList& stored, const QStringList& folded, const QStringList& columns)
{
    if (stored.size() != folded.size()) {
        return {};
    }
    QStringList left = stored;
    QStringList right = folded;
    left.removeIf([&](const QString& row) { return folded.contains(row); });
    right.removeIf([&](const QString& row) { return stored.contains(row); });
    if (left.isEmpty() || right.isEmpty()) {
        return {};
    }
    const auto a = QJsonDocument::fromJson(left.first().toUtf8()).array();
    const auto b = QJsonDocument::fromJson(right.first().toUtf8()).array();
    for (qsizetype i = 0; i < columns.size(); ++i) {
        if (a[i] != b[i]) {
            return columns[i];
        }
    }
    return {};
}

} // namespace

StateCheck::StateCheck(Database& stored, SummariseSheet summarise) : m_stored(stored), m_summarise(std::move(summarise))
{}

StateCheck::~StateCheck() = default;

Done StateCheck::prepare(StateRows::Searchable searchable, const Task& task)
{
    PINGSHEN_ASSIGN(const auto isCurrent, hasCurrentSearchTexts(m_stored));
    m_isSearchable = isCurrent && searchable == StateRows::Searchable::Yes;
    PINGSHEN_ASSIGN(auto fresh, Database::inMemory());
    m_fresh = std::make_unique<Database>(std::move(fresh));
    PINGSHEN_TRY(Migrator().migrate(*m_fresh, SystemClock(), {}));
    m_rows = std::make_unique<StateRows>(*m_fresh, m_summarise,
                                         m_isSearchable ? StateRows::Searchable::Yes : StateRows::Searchable::No);
    const auto office = readEdits(m_stored, ApplicationId());
    if (!office) { // the chain's check says which row
        m_knowsOffice = false;
        m_knowsAuthors = false;
        return office.error().code == Error::Code::JournalBroken ? copySamePersons(m_stored, *m_fresh)
                                                                 : Done(office.error());
    }
    return m_rows->refoldSettings(*office, task);
}

Result<QList<VaultProblem>> StateCheck::check(const Task& task)
{
    PINGSHEN_TRY(prepare(StateRows::Searchable::Yes, task));
    PINGSHEN_TRY(compareSchema());
    if (!m_problems.isEmpty()) {
        return m_problems; // what follows would ask tables that are not there
    }
    PINGSHEN_TRY(compareAll(task));
    return m_problems;
}

Result<QStringList> StateCheck::restoreSchema()
{
    PINGSHEN_TRY(prepare(StateRows::Searchable::No, {}));
    PINGSHEN_ASSIGN(const auto fresh, schemaOf(*m_fresh));
    return pingshen::restoreSchema(m_stored, fresh);
}

Result<QList<VaultProblem>> StateCheck::checkRows(const Task& task)
{
    PINGSHEN_TRY(prepare(StateRows::Searchable::Yes, task));
    PINGSHEN_TRY(compareAll(task));
    return m_problems;
}

Done StateCheck::compareAll(const Task& task)
{
    PINGSHEN_ASSIGN(auto edited, editedApplications(m_stored));
    edited.removeAll(ApplicationId());                                 // the office
    PINGSHEN_ASSIGN(const auto passing, Transaction::begin(*m_fresh)); // else each of the many statements is one
    for (qsizetype i = 0; i < edited.size(); ++i) {
        PINGSHEN_TRY(task.proceed());
        task.report(i, edited.size());
        const auto found = m_problems.size();
        PINGSHEN_TRY(compareApplication(edited[i]));
        PINGSHEN_TRY(m_problems.size() == found ? compareList(edited[i]) : Done());
        PINGSHEN_TRY(m_fresh->run("DELETE FROM application WHERE id = :id"_L1, {{"id", edited[i].value()}}));
    }
    task.report(edited.size(), edited.size());
    PINGSHEN_TRY(compareStrays(edited));
    return compareSettings();
}

Result<QList<VaultProblem>> StateCheck::checkApplication(const ApplicationId& application)
{
    const Unchanging unchanging(m_stored);
    PINGSHEN_ASSIGN(m_problems, checkCover(m_stored, {application, ApplicationId()})); // also what it is scored under
    if (!m_problems.isEmpty()) {
        return m_problems;
    }
    PINGSHEN_TRY(prepare(StateRows::Searchable::No, {}));
    PINGSHEN_TRY(compareApplication(application));
    PINGSHEN_TRY(compareTable(u"setting"_s, {}, {}, {}));
    PINGSHEN_TRY(comparePersons());
    return m_problems;
}

/// Those that the office's edits and the application's name, as they are called: when they last wrote anything is known
/// from all edits only.
Done StateCheck::comparePersons()
{
    PINGSHEN_ASSIGN(auto columns, comparedColumns(u"person"_s));
    columns.removeOne(u"clock"_s);
    PINGSHEN_ASSIGN(const auto ids, m_fresh->list("SELECT id FROM person"_L1, {},
                                                  [](const Row& row) { return column::idFrom<PersonId>(row, "id"); }));
    const QString condition = u"WHERE id IN (SELECT value FROM json_each(:ids))"_s;
    return compareColumns(u"person"_s, columns, condition, {{"ids", column::jsonList(ids)}}, {});
}

Done StateCheck::compareSchema()
{
    PINGSHEN_ASSIGN(const auto stored, schemaOf(m_stored));
    PINGSHEN_ASSIGN(const auto fresh, schemaOf(*m_fresh));
    auto names = stored.keys() + fresh.keys();
    names.removeDuplicates();
    for (const auto& name : names) {
        if (stored.value(name) != fresh.value(name)) {
            const bool isMendable = isRestorable(stored.value(name)) && isRestorable(fresh.value(name));
            m_problems.append({VaultProblem::Code::SchemaDiffers, name,
                               isMendable ? QJsonObject{{u"mendable"_s, true}} : QJsonObject()});
        }
    }
    if (stored.contains(u"schema_migration"_s)) {
        PINGSHEN_ASSIGN(const auto theirs, migrationSteps(m_stored));
        PINGSHEN_ASSIGN(const auto ours, migrationSteps(*m_fresh));
        if (theirs != ours) {
            m_problems.append({VaultProblem::Code::SchemaDiffers, u"schema_migration"_s, {}});
        }
    }
    return {};
}

Done StateCheck::compareSettings()
{
    if (m_knowsOffice) {
        PINGSHEN_TRY(compareTable(u"setting"_s, {}, {}, {}));
    }
    return m_knowsAuthors ? compareTable(u"person"_s, {}, {}, {}) : Done();
}

/// Row by row in memory, so that a large vault needs no more of it than a small one.
Done StateCheck::compareApplication(const ApplicationId& application)
{
    const auto edits = readEdits(m_stored, application);
    if (!edits) { // as in prepare()
        m_knowsAuthors = false;
        return edits.error().code == Error::Code::JournalBroken ? Done() : Done(edits.error());
    }
    PINGSHEN_TRY(m_rows->refold(application, *edits));
    for (const auto& table : tables) {
        const QString condition = u"WHERE "_s + table.owner + u" = :application"_s;
        PINGSHEN_TRY(compareTable(table.name, condition, {{"application", application.value()}}, application.value()));
    }
    return {};
}

/// What the list says of an application whose rows are the fold of its edits. Where the settings are not known nothing
/// can be said of sums.
Done StateCheck::compareList(const ApplicationId& application)
{
    const Binds binds{{"application", application.value()}};
    QList<std::pair<QString, QStringList>> parts;
    if (m_summarise && m_knowsOffice) {
        const auto openTotal = u"CASE WHEN frozen_total IS NULL THEN total END"_s;
        parts.append({u"sheet WHERE application"_s, {u"reviewer"_s, u"scored"_s, u"stale"_s, openTotal}});
    }
    if (m_isSearchable) {
        parts.append({u"application WHERE id"_s, {u"search_text"_s}});
    }
    for (const auto& [rows, values] : parts) {
        const QString sql =
            u"SELECT json_array(%1) AS row FROM %2 = :application ORDER BY 1"_s.arg(values.join(u", "_s), rows);
        const auto text = [](const Row& row) { return row.text("row"); };
        PINGSHEN_ASSIGN(const auto stored, m_stored.list(sql, binds, text));
        PINGSHEN_ASSIGN(const auto folded, m_fresh->list(sql, binds, text));
        if (stored != folded) {
            m_problems.append({VaultProblem::Code::ListOutdated, application.value(), {}});
            return {};
        }
    }
    return {};
}

/// Looked up once for all applications.
Result<QStringList> StateCheck::comparedColumns(const QString& table)
{
    auto& columns = m_columns[table];
    if (columns.isEmpty()) {
        PINGSHEN_ASSIGN(columns, columnsOf(*m_fresh, table));
        columns.removeIf([&](const QString& column) {
            return std::ranges::any_of(
                indexes, [&](const StateColumn& index) { return index.table == table && index.column == column; });
        });
    }
    return columns;
}

/// Rows of applications that no edit is about.
Done StateCheck::compareStrays(const QList<ApplicationId>& edited)
{
    QSet<QString> known;
    for (const auto& application : edited) {
        known.insert(application.value());
    }
    QSet<QString> strays;
    for (const auto& table : tables) {
        const QString sql = u"SELECT DISTINCT %1 AS application FROM %2"_s.arg(table.owner, table.name);
        PINGSHEN_TRY(m_stored.each(sql, {}, [&](const Row& row) {
            const auto application = row.text("application");
            if ((!known.contains(application) || application.isEmpty()) && !strays.contains(application)) {
                strays.insert(application);
                m_problems.append({VaultProblem::Code::StateDiffers, application, {{u"table"_s, QString(table.name)}}});
            }
            return Done();
        }));
    }
    return {};
}

Done StateCheck::compareTable(const QString& table, const QString& condition, const Binds& binds,
                              const QString& subject)
{
    PINGSHEN_ASSIGN(const auto columns, comparedColumns(table));
    return compareColumns(table, columns, condition, binds, subject);
}

Done StateCheck::compareColumns(const QString& table, const QStringList& columns, const QString& condition,
                                const Binds& binds, const QString& subject)
{
    PINGSHEN_ASSIGN(const auto stored, rowsOf(m_stored, table, columns, condition, binds));
    PINGSHEN_ASSIGN(const auto folded, rowsOf(*m_fresh, table, columns, condition, binds));
    if (stored != folded) {
        m_problems.append({VaultProblem::Code::StateDiffers,
                           subject,
                           {{u"table"_s, table}, {u"column"_s, differingColumn(stored, folded, columns)}}});
    }
    return {};
}

} // namespace pingshen
