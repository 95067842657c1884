// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/JournalBench.h"

#include "core/storage/journal/JournalRows.h"
#include "core/storage/journal/StateCheck.h"
#include "core/work/AcceptEdits.h"
#include "core/work/RecordChange.h"
#include "tests/bench/Applications.h"
#include "tests/bench/BenchRow.h"

namespace pingshen::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int turns = 200;
constexpr int sentApplications = 1000;
constexpr int scoresEach = 99;
constexpr int inOneTransaction = 11;
const ReviewerId reviewer(u"王晓"_s);

/// Never one whose sheet was submitted, see score(): every third was.
ApplicationId openApplicationOf(int run, int count)
{
    return application(run * 37 % (count / 3) * 3 + 1).id;
}

Change reasonFor(const ApplicationId& application, const QString& indicator, int number)
{
    Change change{EditKind::ScoreChanged, application, reviewer, indicator, {}, {}, std::nullopt};
    change.fields = {{u"reason"_s, {}, u"合同第 %1 条与完税证明一致，见第 2 页。"_s.arg(number)}};
    return change;
}

/// The same rows without a line of ours: an edit, the end of the chain, a score, its sheet, who was here last.
QString recordSql(const QString& application, int run)
{
    return u"BEGIN IMMEDIATE; INSERT INTO main.edit SELECT device, %2, clock, application, bytes, hash, signature"
           " FROM vault.edit WHERE application = '%1' LIMIT 1;"
           "REPLACE INTO main.journal_head SELECT * FROM vault.journal_head;"
           "UPDATE main.score SET reason = 'x%2' WHERE application = '%1' AND indicator = 'age';"
           "UPDATE main.sheet SET scored = 11 WHERE application = '%1';"
           "REPLACE INTO main.person SELECT * FROM vault.person; COMMIT"_s.arg(application)
               .arg(run + 100'000'000);
}

/// The disk is not what is measured: nothing waits for it on either side.
Done benchRecord(Workplace& workplace, PlainSqlite& peer, int count)
{
    PINGSHEN_TRY(workplace.database().run("PRAGMA synchronous = OFF"_L1));
    peer.run(u"PRAGMA synchronous = OFF"_s);
    Done done;
    int run = 0;
    const auto ours = [&] {
        const auto recorded = recordChanges(workplace, {reasonFor(openApplicationOf(run, count), u"age"_s, run)});
        done = recorded ? std::move(done) : Done(recorded.error());
        ++run;
    };
    int theirRun = 0;
    const auto theirs = [&] {
        peer.run(recordSql(openApplicationOf(theirRun, count).value(), theirRun));
        ++theirRun;
    };
    const auto medians = mediansByTurns(turns, ours, theirs, processorTime);
    PINGSHEN_TRY(std::move(done));
    print({u"record one score among %1 applications, processor"_s.arg(count), medians.ours, u"ms"_s, medians.theirs,
           sqliteName, u"1.5"_s});
    return workplace.database().run("PRAGMA synchronous = FULL"_L1);
}

QString rewriteSql(const QString& application)
{
    QString sql = u"BEGIN IMMEDIATE;"_s;
    for (const auto& table :
         {u"package_version"_s, u"document"_s, u"document_content"_s, u"finding"_s, u"sheet"_s, u"score"_s}) {
        sql += u"DELETE FROM main.%1 WHERE application = '%2';"
               "INSERT INTO main.%1 SELECT * FROM vault.%1 WHERE application = '%2';"_s.arg(table, application);
    }
    return sql + u"ROLLBACK"_s;
}

Done benchRefold(Workplace& workplace, PlainSqlite& peer, int count)
{
    StateRows rows(workplace.database(), workplace.summariser());
    Done done;
    int run = 0;
    const auto refold = [&]() -> Done {
        const auto id = openApplicationOf(run++, count);
        PINGSHEN_ASSIGN(const auto given, Transaction::begin(workplace.database())); // rolled back
        PINGSHEN_ASSIGN(const auto edits, readEdits(workplace.database(), id));
        return rows.refold(id, edits);
    };
    int theirRun = 0;
    const auto medians = mediansByTurns(
        turns,
        [&] {
            auto folded = refold();
            done = folded ? std::move(done) : std::move(folded);
        },
        [&] { peer.run(rewriteSql(openApplicationOf(theirRun++, count).value())); }, processorTime);
    PINGSHEN_TRY(std::move(done));
    print({u"refold one application, processor"_s, medians.ours, u"ms"_s, medians.theirs, sqliteName, u"5"_s});
    return {};
}

/// What another device wrote: imports and scores, signed at the end of each transaction.
class OtherDevice
{
public:
    QList<SentEdit> write()
    {
        QList<SentEdit> sent;
        for (int number = 0; number < sentApplications; ++number) {
            const auto dossier = application(number);
            sent.append(next(importOf(dossier, {}, {}), true));
            for (int i = 0; i < scoresEach; ++i) {
                const bool isLast = i % inOneTransaction == inOneTransaction - 1;
                sent.append(next(reasonFor(dossier.id, u"indicator%1"_s.arg(i % inOneTransaction), i), isLast));
            }
        }
        return sent;
    }
    QByteArray publicKey() const { return m_key.key.publicKey(); }

private:
    SentEdit next(const Change& change, bool isLast)
    {
        Edit edit;
        edit.device = m_key.id;
        edit.seq = m_end.seq + 1;
        edit.clock = m_end.clock + 1;
        edit.at = QDateTime({2026, 1, 12}, {9, 0}, Qt::UTC);
        edit.change = change;
        edit.previousHash = m_end.hash;
        edit = sealed(std::move(edit));
        m_end = {m_key.id, edit.seq, edit.clock, edit.hash, {}};
        return {edit.bytes, isLast ? m_key.key.sign(editMessage(edit.hash)) : QByteArray()};
    }

    DeviceKey m_key = DeviceKey::generate();
    ChainHead m_end;
};

Done benchAccept(const QString& folder, PlainSqlite& peer)
{
    const SystemClock clock;
    PINGSHEN_ASSIGN(const auto fresh, Workplace::open(folder, clock));
    OtherDevice other;
    const auto sent = other.write();
    Done done;
    const auto ours = processorTime([&] {
        const auto accepted = acceptEdits(*fresh, sent, {other.publicKey()}, {});
        done = accepted ? Done() : Done(accepted.error());
    });
    PINGSHEN_TRY(std::move(done));
    peer.run(u"ATTACH '%1' AS accepted"_s.arg(fresh->vault().databaseFile()));
    const auto theirs = processorTime([&] {
        QString sql = u"BEGIN IMMEDIATE;"_s;
        for (const auto& table : {u"edit"_s, u"document"_s, u"document_content"_s, u"sheet"_s, u"score"_s}) {
            sql += u"INSERT OR IGNORE INTO main.%1 SELECT * FROM accepted.%1;"_s.arg(table);
        }
        peer.run(sql + u"COMMIT"_s);
    });
    print({u"accept %1 edits of another device, processor"_s.arg(sent.size()), ours / 1000, u"s"_s, theirs / 1000,
           sqliteName, u"10"_s});
    return {};
}

/// All of `verify` but the documents, which this vault does not have.
Done benchVerify(Workplace& workplace, PlainSqlite& peer, int count)
{
    int reports = 0;
    const Task task{{}, [&](qint64, qint64) { ++reports; }};
    Done done;
    const auto check = [&]() -> Done {
        PINGSHEN_ASSIGN(const auto chain, workplace.journal().checkChain(task));
        PINGSHEN_ASSIGN(const auto state, StateCheck(workplace.database(), workplace.summariser()).check(task));
        return chain.isEmpty() && state.isEmpty() ? Done() : Done(Error::Code::StateDiffers);
    };
    const auto ours = processorTime([&] { done = check(); });
    PINGSHEN_TRY(std::move(done));
    const auto theirs = processorTime([&] { peer.read(u"PRAGMA vault.integrity_check"_s); });
    print({u"verify %1 applications (%2 reports), processor"_s.arg(count).arg(reports), ours / 1000, u"s"_s,
           theirs / 1000, u"integrity_check"_s});
    return {};
}

} // namespace

Done benchJournal(Workplace& workplace, PlainSqlite& peer, int count)
{
    PINGSHEN_TRY(benchRecord(workplace, peer, count));
    PINGSHEN_TRY(benchRefold(workplace, peer, count));
    PINGSHEN_TRY(benchVerify(workplace, peer, count));
    return benchAccept(workplace.vault().folder() + u"-accepted"_s, peer);
}

} // namespace pingshen::bench
