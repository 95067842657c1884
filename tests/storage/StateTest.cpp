// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/journal/StateCheck.h"
#include "tests/storage/RandomEdits.h"
#include "tests/storage/TableDump.h"
#include "tests/storage/VaultFixture.h"

#include <QRegularExpression>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

const QStringList applications{u"a1"_s, u"b2"_s, u"c3"_s};

/// State rows are the fold of the edits, whatever the edits.
class State : public test::VaultFixture
{
protected:
    void SetUp() override
    {
        VaultFixture::SetUp();
        for (const auto& id : applications) {
            insert(id);
        }
        QList<Change> batch;
        for (const auto& change : test::randomChanges(20251201, 2400, applications)) {
            clock.advance(std::chrono::milliseconds(3));
            batch.append(change);
            if (batch.size() == 7) {
                ASSERT_OK(journal->record(std::exchange(batch, {})));
            }
        }
        ASSERT_OK(journal->record(batch));
    }

    QStringList dump() const { return test::dump(*database, test::stateTables()); }

    void expectWhatTheEditsGiveInAnEmptyDatabase();
    void expectReadAsFolded();
    void expectAChainWithoutAFlaw();
    void expectTheSameRowsWhenRebuilt();
};

void State::expectWhatTheEditsGiveInAnEmptyDatabase()
{
    const auto problems = StateCheck(*database, {}).check({});
    ASSERT_OK(problems);
    for (const auto& problem : *problems) {
        ADD_FAILURE() << problem.subject.toStdString() << ' ' << problem.args[u"table"_s].toString().toStdString()
                      << ' ' << problem.args[u"column"_s].toString().toStdString();
    }
}

void State::expectReadAsFolded()
{
    for (const auto& id : applications) {
        ApplicationFold fold(ApplicationId(id), PersonStore(*database).same().value());
        const auto edits = journal->editsOf(ApplicationId(id)).value();
        for (const auto& edit : edits) {
            fold.take(edit);
        }
        const auto state = std::move(fold).finish();
        EXPECT_FALSE(state.review.sheets.isEmpty());
        EXPECT_TRUE(state.review == ReviewStore(*database).load(ApplicationId(id)).value());
        EXPECT_TRUE(state.dossier == DossierStore(*database).load(ApplicationId(id)).value());
        EXPECT_TRUE(state.findings == DossierStore(*database).foundInPackages(ApplicationId(id)).value());
    }
}

void State::expectAChainWithoutAFlaw()
{
    const auto problems = journal->checkChain({});
    ASSERT_OK(problems);
    EXPECT_TRUE(problems->isEmpty());
    EXPECT_EQ(2400 + applications.size(), journal->all().value().back().seq);
}

void State::expectTheSameRowsWhenRebuilt()
{
    const auto before = dump();
    for (const auto& table : test::stateTables()) {
        const bool isFilled = before.indexOf(QRegularExpression(u'^' + table + u"\\[.*"_s)) >= 0;
        EXPECT_TRUE(isFilled || table == u"conflict"_s) << table.toStdString();
    }
    ASSERT_OK(database->run("UPDATE score SET reason = 'other'"_L1));
    ASSERT_OK(database->run("DELETE FROM note"_L1));
    ASSERT_OK(database->run("UPDATE document SET kind = 'other'"_L1));
    ASSERT_OK(database->run("UPDATE application SET newest_version = 77, latin_name = 'other'"_L1));
    ASSERT_OK(database->run("UPDATE setting SET value = 'other'"_L1));
    ASSERT_OK(database->run("DELETE FROM finding"_L1));
    ASSERT_OK(journal->rebuild({}));
    EXPECT_EQ(before, dump());
}

/// The applications in which somebody began a sheet with anything on it, by the edits alone.
class StateOfSheets : public State
{
protected:
    QList<ApplicationId> filledBy(const ReviewerId& owner)
    {
        QList<ApplicationId> filled;
        for (const auto& id : applications) {
            ApplicationFold fold(ApplicationId(id), PersonStore(*database).same().value());
            const auto edits = journal->editsOf(ApplicationId(id)).value();
            for (const auto& edit : edits) {
                fold.take(edit);
            }
            const auto state = std::move(fold).finish();
            const auto holds = [&](const Sheet& sheet) {
                const auto undecided = std::ranges::find(state.conflicts, sheet.reviewer, &Conflict::owner);
                return sheet.ownerInJournal() == owner
                       && (!sheet.scores.isEmpty() || sheet.isLocked() || undecided != state.conflicts.end());
            };
            if (std::ranges::any_of(state.review.sheets, holds)) {
                filled.append(ApplicationId(id));
            }
        }
        return filled;
    }

    void expectSameInTheRows()
    {
        for (const auto& name : {u"李评审"_s, u"王评审"_s, u"O'Brien"_s}) {
            const ReviewerId owner(name);
            const auto found = ReviewStore(*database).withSheetOf({owner}, ReviewStore::Filled::Yes);
            ASSERT_OK(found);
            EXPECT_EQ(filledBy(owner), *found) << name.toStdString();
        }
    }
};

} // namespace

// One test, for making that many edits takes longer than all that is asked of them.
TEST_F(State, isTheFoldOfItsEditsHoweverItIsMade)
{
    expectWhatTheEditsGiveInAnEmptyDatabase();
    expectReadAsFolded();
    expectAChainWithoutAFlaw();
    expectTheSameRowsWhenRebuilt();
}

TEST_F(StateOfSheets, holdsSomethingByTheRowsAsByTheEdits)
{
    expectSameInTheRows();
    for (const auto& [id, other] : {std::pair(u"O'Brien"_s, u"王评审"_s), std::pair(u"O'Brien"_s, QString()),
                                    std::pair(u"王评审"_s, u"李评审"_s), std::pair(u"O'Brien"_s, u"李评审"_s)}) {
        const auto value = other.isEmpty() ? QJsonValue() : QJsonValue(other);
        record({EditKind::PersonMerged, {}, PersonId(u"office"_s), id, {{u"sameAs"_s, {}, value}}, {}, {}});
        expectSameInTheRows();
    }
    for (const auto& change : test::randomChanges(7, 200, applications)) {
        record(change);
    }
    expectSameInTheRows();
}

} // namespace pingshen
