// SPDX-License-Identifier: GPL-3.0-or-later
// bench_store FOLDER [APPLICATIONS]: a new vault in the folder, its applications scored through the journal, then
// listed, filtered and searched; each beside the same by SQLite's own interface.
#include "core/work/Queue.h"
#include "tests/bench/Applications.h"
#include "tests/bench/BenchRow.h"
#include "tests/bench/JournalBench.h"
#include "tests/bench/PlainSqlite.h"

#include <QCoreApplication>
#include <QTextStream>

#include <numeric>

namespace pingshen::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int pageSize = 100; ///< as the window's queue asks for them
constexpr int runs = 15;

class StoreBench
{
public:
    StoreBench(Workplace& workplace, int count)
        : m_workplace(workplace),
          m_peer(workplace.vault().folder() + u"/plain.db"_s),
          m_reviewer(u"王晓"_s),
          m_count(count)
    {}

    Done run()
    {
        PINGSHEN_TRY(insertApplications(m_workplace, m_count));
        PINGSHEN_TRY(scoreAll());
        const auto all = QString::number(m_count);
        PINGSHEN_TRY(firstRows());
        PINGSHEN_TRY(list(u"first rows of "_s + all, {{}, QueueStatus::Any, m_reviewer}, u"1"_s, u"100"_s));
        PINGSHEN_TRY(list(u"first rows, best sheet of all experts"_s, {}, u"1"_s, u"100"_s));
        PINGSHEN_TRY(last());
        PINGSHEN_TRY(next());
        PINGSHEN_TRY(filter(u"submitted"_s, QueueStatus::Submitted, u"s.state = 'submitted'"_s));
        PINGSHEN_TRY(filter(u"started"_s, QueueStatus::Started, u"s.state = 'draft' AND s.scored > 0"_s));
        PINGSHEN_TRY(filter(u"untouched (none is)"_s, QueueStatus::Untouched, u"s.reviewer IS NULL"_s));
        PINGSHEN_TRY(search(u"a Chinese name"_s, u"李明"_s, u"a.chinese_name LIKE '%李明%'"_s));
        PINGSHEN_TRY(search(u"a name's pinyin"_s, u"liming"_s, u"a.search_text LIKE '%liming%'"_s));
        PINGSHEN_TRY(search(u"an employer"_s, u"青岛海洋"_s, u"a.employer LIKE '%青岛海洋%'"_s));
        PINGSHEN_TRY(search(u"nothing found"_s, u"nobody"_s, u"a.search_text LIKE '%nobody%'"_s));
        return benchJournal(m_workplace, m_peer, m_count);
    }

private:
    Done scoreAll()
    {
        QList<double> spent;
        for (int number = 0; number < m_count; ++number) {
            Done done;
            spent.append(timed([&] { done = score(m_workplace, number, m_reviewer); }));
            PINGSHEN_TRY(std::move(done));
        }
        const auto theirs = peerSaves();
        const QString what = u"score %1 applications of 11 indicators"_s.arg(m_count);
        print({what + u", all"_s, total(spent), u"s"_s, total(theirs), sqliteName});
        print({what + u", each"_s, medianOf(spent), u"ms"_s, medianOf(theirs), sqliteName});
        return {};
    }

    static double total(const QList<double>& milliseconds)
    {
        return std::accumulate(milliseconds.begin(), milliseconds.end(), 0.0) / 1000;
    }

    /// The very rows that our saves wrote, each application in one transaction as well.
    QList<double> peerSaves()
    {
        m_peer.copyFrom(m_workplace.vault().databaseFile());
        QList<double> spent;
        for (int number = 0; number < m_count; ++number) {
            const auto id = application(number).id.value();
            QString sql = u"BEGIN IMMEDIATE;"_s;
            for (const auto& table : {u"edit"_s, u"sheet"_s, u"score"_s}) {
                sql += u"INSERT INTO main.%1 SELECT * FROM vault.%1 WHERE application = '%2';"_s.arg(table, id);
            }
            sql += u"REPLACE INTO main.journal_head SELECT * FROM vault.journal_head; COMMIT"_s;
            spent.append(timed([&] { m_peer.run(sql); }));
        }
        return spent;
    }

    /// The rows and the number of all of them, which is what a list needs. `condition` says the same in SQL.
    Done list(const QString& what, const QueueFilter& filter, const QString& condition, const QString& limit,
              int offset = 0)
    {
        Done done;
        const auto read = [&] {
            auto page = queuePage(m_workplace, filter, offset, pageSize);
            done = page ? Done() : Done(std::move(page).error());
        };
        const auto medians = mediansByTurns(runs, read, [&] { readPlainly(condition, offset); });
        PINGSHEN_TRY(std::move(done));
        print({what, medians.ours, u"ms"_s, medians.theirs, sqliteName, limit});
        return {};
    }

    void readPlainly(const QString& condition, int offset)
    {
        const QString from = u" FROM vault.application a LEFT JOIN vault.sheet s ON s.application = a.id"
                             " AND s.reviewer = '%1' WHERE %2"_s.arg(m_reviewer.value(), condition);
        m_peer.read(u"SELECT a.*, s.*"_s + from
                    + u" ORDER BY a.case_number, a.imported_at LIMIT %1 OFFSET %2"_s.arg(pageSize).arg(offset));
        m_peer.read(u"SELECT count(*)"_s + from);
    }

    /// As when the window opens: nothing is prepared and no page of the database is at hand.
    Done firstRows()
    {
        Done done;
        const auto open = [this]() -> Done {
            PINGSHEN_ASSIGN(const auto fresh, m_workplace.newConnection());
            PINGSHEN_TRY(queuePage(*fresh, {{}, QueueStatus::Any, m_reviewer}, 0, pageSize));
            return {};
        };
        const auto ours = medianTime(runs, [&] { done = open(); });
        PINGSHEN_TRY(std::move(done));
        print({u"first rows, over a new connection"_s, ours, u"ms"_s, 0, {}, u"100"_s});
        return {};
    }

    Done last()
    {
        return list(u"last rows"_s, {{}, QueueStatus::Any, m_reviewer}, u"1"_s, u"100"_s, m_count - pageSize);
    }

    /// From the middle of the list to the one after it, as the key does.
    Done next()
    {
        const QueueFilter all{{}, QueueStatus::Any, m_reviewer};
        PINGSHEN_ASSIGN(const auto middle, queuePage(m_workplace, all, m_count / 2, 1));
        const auto here = middle.rows.first().id;
        Done done;
        const auto go = [&] {
            const auto found = neighbourInQueue(m_workplace, all, here, 1);
            done = found ? Done() : Done(found.error());
        };
        const auto read = [&] {
            m_peer.read(u"SELECT id FROM vault.application WHERE (case_number, imported_at, id) > (SELECT case_number,"
                        " imported_at, id FROM vault.application WHERE id = '%1') ORDER BY case_number, imported_at, id"
                        " LIMIT 1"_s.arg(here.value()));
        };
        const auto medians = mediansByTurns(runs, go, read);
        PINGSHEN_TRY(std::move(done));
        print({u"next application"_s, medians.ours, u"ms"_s, medians.theirs, sqliteName, u"10"_s});
        return {};
    }

    Done filter(const QString& what, QueueStatus status, const QString& condition)
    {
        return list(u"filter: "_s + what, {{}, status, m_reviewer}, condition, u"50"_s);
    }

    Done search(const QString& what, const QString& text, const QString& condition)
    {
        return list(u"search: "_s + what, {text, QueueStatus::Any, m_reviewer}, condition, u"50"_s);
    }

    Workplace& m_workplace;
    PlainSqlite m_peer;
    ReviewerId m_reviewer;
    int m_count;
};

Done benchStore(const QString& folder, int count)
{
    const SystemClock clock;
    PINGSHEN_ASSIGN(const auto workplace, Workplace::open(folder, clock));
    return StoreBench(*workplace, count).run();
}

} // namespace

} // namespace pingshen::bench

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const auto arguments = QCoreApplication::arguments();
    if (arguments.size() < 2) {
        return 2;
    }
    const auto count = arguments.size() > 2 ? arguments[2].toInt() : 10'000;
    const auto done = pingshen::bench::benchStore(arguments[1], count);
    if (!done) {
        QTextStream(stderr) << "bench_store: " << nameOf(done.error().code) << ' ' << done.error().where << '\n';
    }
    return done ? 0 : 1;
}
