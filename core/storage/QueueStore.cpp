// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/QueueStore.h"

#include "core/storage/DossierStore.h"
#include "core/storage/rows/Columns.h"
#include "core/storage/rows/SearchText.h"

#include <cstdlib>
#include <utility>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

/// Names of the binds of a query's words; what is typed beyond them is not looked at.
constexpr std::array wordNames{"word0", "word1", "word2", "word3", "word4", "word5"};

constexpr auto order = "a.case_number = '', a.case_number, a.imported_at, a.id";
constexpr auto backwards = "a.case_number = '' DESC, a.case_number DESC, a.imported_at DESC, a.id DESC";

/// Before (<) or after (>) the application that is bound as `of`.
const auto beyondThat =
    u" AND (a.case_number = '', a.case_number, a.imported_at, a.id) %1 (SELECT"
    " o.case_number = '', o.case_number, o.imported_at, o.id FROM application o WHERE o.id = :of)"_s;

QueueRow rowFrom(const Row& row)
{
    QueueRow entry;
    entry.id = column::idFrom<ApplicationId>(row, "id");
    entry.caseNumber = row.text("case_number");
    entry.latinName = row.text("latin_name");
    entry.chineseName = row.text("chinese_name");
    entry.employer = row.text("employer");
    entry.rubric = column::idFrom<RubricId>(row, "rubric");
    entry.importedAt = column::timeFrom(row, "imported_at");
    entry.source = row.text("source");
    entry.version = column::intFrom(row, "newest_version");
    entry.reviewer = column::idFrom<ReviewerId>(row, "reviewer");
    entry.state = sheetStateFrom(row.text("state"));
    entry.scored = column::intFrom(row, "scored");
    entry.stale = column::intFrom(row, "stale");
    if (!row.isNull("total")) {
        entry.total = WeightedPoints::ofTenThousandths(row.number("total"));
    }
    entry.submittedAt = column::timeFrom(row, "submitted_at");
    entry.sheets = column::intFrom(row, "sheets");
    const int own = entry.state == SheetState::Submitted ? 1 : 0;
    entry.submittedByOthers = column::intFrom(row, "submitted") - own;
    entry.visitRequested = !row.text("request_reason").isEmpty();
    entry.notifiedOn = column::dateFrom(row, "notified_on");
    entry.visitDate = column::dateFrom(row, "visit_date");
    entry.conclusion = conclusionFrom(row.text("conclusion"));
    entry.documents = column::intFrom(row, "documents");
    entry.findings = column::intFrom(row, "findings");
    return entry;
}

QString conditionOf(QueueStatus status, bool countsOthers)
{
    switch (status) {
    case QueueStatus::Any:
        return u"1"_s;
    // A sheet with points is begun; only one without is looked into, for a reason, a fact or a pin.
    case QueueStatus::Untouched:
        return u"(s.reviewer IS NULL OR (s.state = 'draft' AND s.scored = 0 AND NOT EXISTS"
               " (SELECT 1 FROM score WHERE application = a.id AND reviewer = s.reviewer) AND NOT EXISTS"
               " (SELECT 1 FROM pin WHERE application = a.id AND reviewer = s.reviewer)))"_s;
    case QueueStatus::Started:
        return u"(s.state = 'draft' AND (s.scored > 0 OR EXISTS"
               " (SELECT 1 FROM score WHERE application = a.id AND reviewer = s.reviewer) OR EXISTS"
               " (SELECT 1 FROM pin WHERE application = a.id AND reviewer = s.reviewer)))"_s;
    case QueueStatus::Submitted:
        return u"s.state = 'submitted'"_s;
    case QueueStatus::Returned:
        return u"s.state = 'returned'"_s;
    case QueueStatus::Stale:
        return u"s.stale > 0"_s;
    case QueueStatus::Undecided:
        return u"a.id IN (SELECT value FROM json_each(:undecided))"_s;
    case QueueStatus::SubmittedByAnyone:
        return countsOthers ? u"EXISTS (SELECT 1 FROM sheet WHERE application = a.id AND state = 'submitted')"_s
                            : u"s.state = 'submitted'"_s;
    }
    Q_UNREACHABLE();
}

/// The reviewer's sheet, or of each application the one that is furthest.
QLatin1StringView sheetJoin(const ReviewerId& reviewer)
{
    if (reviewer.isEmpty()) {
        return "LEFT JOIN sheet s ON s.application = a.id AND s.reviewer = (SELECT reviewer FROM sheet"
               " WHERE application = a.id ORDER BY state = 'submitted' DESC, scored DESC, reviewer LIMIT 1)"_L1;
    }
    return "LEFT JOIN sheet s ON s.application = a.id AND s.reviewer = :reviewer"_L1;
}

/// FROM and WHERE of the applications that pass the filter, with what they bind.
struct Selection
{
    QString sql;
    Binds binds;
};

Selection selectionOf(const QueueFilter& filter, const QStringList& words, const QueueMeaning& meaning)
{
    const auto condition = conditionOf(filter.status, meaning.countsOthers);
    Selection selection{u"FROM application a %1 WHERE %2"_s.arg(sheetJoin(filter.reviewer), condition), {}};
    if (filter.status == QueueStatus::Undecided) {
        selection.binds.append({"undecided", column::jsonList(meaning.undecided)});
    }
    if (!filter.reviewer.isEmpty()) {
        selection.binds.append({"reviewer", filter.reviewer.value()});
    }
    for (qsizetype i = 0; i < std::min<qsizetype>(words.size(), wordNames.size()); ++i) {
        const auto* name = wordNames[static_cast<size_t>(i)];
        const QString prefix =
            words[i].size() >= shortestIdPrefix ? u" OR substr(a.id, 1, length(:%1)) = :%1"_s : u""_s;
        const QString found = u" AND (instr(a.search_text, :%1) > 0"_s + prefix + u')';
        selection.sql += found.arg(QLatin1StringView(name));
        selection.binds.append({name, words[i]});
    }
    return selection;
}

} // namespace

QueueStore::QueueStore(Database& database, QueueMeaning meaning)
    : m_database(database),
      m_meaning(std::move(meaning)),
      m_searchText(std::make_unique<SearchText>())
{}

QueueStore::~QueueStore() = default;

Result<QList<QueueRow>> QueueStore::page(const QueueFilter& filter, int offset, int limit) const
{
    auto selection = selectionOf(filter, m_searchText->words(filter.text), m_meaning);
    selection.binds.append({"limit", limit});
    selection.binds.append({"offset", offset});
    const QString sql =
        u"SELECT a.id, a.case_number, a.latin_name, a.chinese_name, a.employer, a.rubric, a.imported_at,"
        " a.newest_version, s.reviewer, s.state, s.scored, s.stale, s.total, s.submitted_at, v.request_reason,"
        " v.notified_on, v.date AS visit_date, v.conclusion,"
        " (SELECT source FROM package_version WHERE application = a.id AND number = a.newest_version) AS source,"
        " (SELECT count(*) FROM document WHERE application = a.id) AS documents,"
        " (SELECT count(*) FROM finding WHERE application = a.id AND severity <> 'info') AS findings,"
        " (SELECT count(*) FROM sheet WHERE application = a.id) AS sheets,"
        " (SELECT count(*) FROM sheet WHERE application = a.id AND state = 'submitted') AS submitted"
        " FROM (SELECT a.id AS application, s.reviewer %1 ORDER BY %2 LIMIT :limit OFFSET :offset) chosen"
        " JOIN application a ON a.id = chosen.application"
        " LEFT JOIN sheet s ON s.application = a.id AND s.reviewer = chosen.reviewer"
        " LEFT JOIN visit v ON v.application = a.id ORDER BY %2"_s.arg(selection.sql, QLatin1StringView(order));
    return m_database.list(sql, selection.binds, rowFrom);
}

Result<int> QueueStore::count(const QueueFilter& filter) const
{
    const auto selection = selectionOf(filter, m_searchText->words(filter.text), m_meaning);
    PINGSHEN_ASSIGN(const auto count,
                    m_database.first(QString(u"SELECT count(*) AS count "_s + selection.sql), selection.binds,
                                     [](const Row& row) { return column::intFrom(row, "count"); }));
    return *count;
}

Result<std::optional<int>> QueueStore::place(const QueueFilter& filter, const ApplicationId& of) const
{
    auto selection = selectionOf(filter, m_searchText->words(filter.text), m_meaning);
    selection.binds.append({"of", of.value()});
    const auto countOf = [](const Row& row) { return column::intFrom(row, "count"); };
    const QString count = u"SELECT count(*) AS count "_s + selection.sql;
    PINGSHEN_ASSIGN(const auto here, m_database.first(QString(count + u" AND a.id = :of"_s), selection.binds, countOf));
    if (here.value_or(0) == 0) {
        return std::optional<int>();
    }
    return m_database.first(QString(count + beyondThat.arg(u"<"_s)), selection.binds, countOf);
}

Result<std::optional<ApplicationId>> QueueStore::neighbour(const QueueFilter& filter, const ApplicationId& of,
                                                           int step) const
{
    auto selection = selectionOf(filter, m_searchText->words(filter.text), m_meaning);
    const QString ids = u"SELECT a.id "_s + selection.sql;
    const auto idOf = [](const Row& row) { return column::idFrom<ApplicationId>(row, "id"); };
    auto binds = selection.binds;
    binds.append({"of", of.value()});
    PINGSHEN_ASSIGN(const auto here, m_database.first(QString(ids + u" AND a.id = :of"_s), binds, idOf));
    if (!here) {
        return m_database.first(QString(ids + u" ORDER BY %1 LIMIT 1"_s.arg(QLatin1StringView(order))), selection.binds,
                                idOf);
    }
    const QString beyond = beyondThat + u" ORDER BY %2 LIMIT 1 OFFSET :skipped"_s;
    binds.append({"skipped", std::abs(step) - 1});
    const auto way = step < 0 ? std::pair(u"<"_s, backwards) : std::pair(u">"_s, order);
    return m_database.first(QString(ids + beyond.arg(way.first, QLatin1StringView(way.second))), binds, idOf);
}

} // namespace pingshen
