// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/HighlightStore.h"

#include "core/storage/VaultCheck.h"
#include "core/storage/database/Migrator.h"
#include "tests/storage/VaultFixture.h"

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

const ReviewerId li(u"李"_s);
const ApplicationId application(u"a1"_s);

class OwnNotes : public test::VaultFixture
{
protected:
    Highlight made(const QString& id) const
    {
        return {.id = HighlightId(id),
                .place = {DocumentId(u"d1"_s), content, {3, {{7200, 14400, 21000, 1800}}, u"Doctor"_s}},
                .note = u"see page 5\nand 6"_s,
                .at = QDateTime::fromString(u"2026-11-30T16:00:00.250Z"_s, Qt::ISODateWithMs),
                .draft = u"half a"_s,
                .rest = {{u"colour"_s, u"red"_s}}};
    }
    HighlightStore store() { return HighlightStore(*database); }
    QList<Highlight> kept() { return store().of(li, application, {content}).value().highlights; }
    void execute(const QString& sql) { ASSERT_OK(database->run(sql)); }

    const Digest content = Digest::of("diploma");
};

} // namespace

TEST_F(OwnNotes, comeBackAsTheyWereWrittenWithWhatIsNotKnownHere)
{
    ASSERT_OK(store().put(Seat(li), made(u"h1"_s), clock.now()));
    EXPECT_EQ(QList{made(u"h1"_s)}, kept());
    EXPECT_TRUE(store().of(ReviewerId(u"王"_s), application, {content}).value().highlights.isEmpty());
    auto other = made(u"h1"_s);
    other.note = u"agrees"_s;
    ASSERT_OK(store().put(Seat(li), other, clock.now()));
    EXPECT_EQ(QList{other}, kept());
    ASSERT_OK(store().remove(li, content, other.id));
    EXPECT_TRUE(kept().isEmpty());
}

TEST_F(OwnNotes, thatCannotBeReadAreNamedAndNeverWrittenOver)
{
    ASSERT_OK(store().put(Seat(li), made(u"h1"_s), clock.now()));
    ASSERT_OK(store().put(Seat(li), made(u"h2"_s), clock.now()));
    for (const auto& damage : {u"rects = '1 2'"_s, u"page = 'x'"_s, u"rest = '{'"_s}) {
        execute(QString(u"UPDATE highlight SET "_s + damage + u" WHERE id = 'h1'"_s));
        const auto found = store().of(li, application, {content}).value();
        EXPECT_EQ(QList{made(u"h2"_s)}, found.highlights) << damage.toStdString();
        EXPECT_EQ(QStringList{u"h1"_s}, found.unreadable);
        EXPECT_FAILS(VaultDamaged, store().put(Seat(li), made(u"h1"_s), clock.now()));
        EXPECT_FAILS(VaultDamaged, store().remove(li, content, HighlightId(u"h1"_s)));
        const auto problems = verify(*vault, *database, {}).value();
        ASSERT_EQ(1, problems.size()) << damage.toStdString();
        EXPECT_EQ(VaultProblem::Code::HighlightUnreadable, problems[0].code);
        EXPECT_EQ(u"h1"_s, problems[0].subject);
        execute(u"DELETE FROM highlight WHERE id = 'h1'"_s);
        ASSERT_OK(store().put(Seat(li), made(u"h1"_s), clock.now()));
    }
}

TEST_F(OwnNotes, thatAreDamagedAreAllNamedAndNothingOfTheReviewWithThem)
{
    for (const auto& id : {u"h1"_s, u"h2"_s, u"h3"_s}) {
        ASSERT_OK(store().put(Seat(li), made(id), clock.now()));
    }
    execute(u"UPDATE highlight SET rects = '1 2' WHERE id = 'h1'"_s);
    execute(u"UPDATE highlight SET rest = '[]' WHERE id = 'h3'"_s);
    QStringList named;
    for (const auto& problem : verify(*vault, *database, {}).value()) {
        EXPECT_EQ(VaultProblem::Code::HighlightUnreadable, problem.code);
        EXPECT_FALSE(isOfChain(problem));
        named.append(problem.subject);
    }
    EXPECT_EQ((QStringList{u"h1"_s, u"h3"_s}), named);
}

TEST_F(OwnNotes, onAPageThatTheirDocumentDoesNotHaveAreNamed)
{
    insert(u"a1"_s);
    execute(QString(u"UPDATE document SET digest = '%1', pages = 3"_s.arg(content.hex())));
    ASSERT_OK(store().put(Seat(li), made(u"h1"_s), clock.now())); // on the fourth
    const auto problems = store().check().value();
    ASSERT_EQ(1, problems.size());
    EXPECT_EQ(VaultProblem::Code::HighlightBeyond, problems[0].code);
    EXPECT_EQ(4, problems[0].args[u"page"_s].toInt());
    execute(u"UPDATE document SET pages = 4"_s);
    EXPECT_EQ(QList<VaultProblem>(), store().check().value());
}

TEST_F(OwnNotes, areNoStateThatARebuildMakesAnew)
{
    insert(u"a1"_s);
    ASSERT_OK(store().put(Seat(li), made(u"h1"_s), clock.now()));
    ASSERT_OK(journal->rebuild({}));
    EXPECT_EQ(QList{made(u"h1"_s)}, kept());
    for (const auto& problem : verify(*vault, *database, {}).value()) {
        EXPECT_EQ(VaultProblem::Code::DocumentMissing, problem.code) << "there are no bytes of any here";
    }
}

TEST(OwnNotesOfBefore, areMovedFromAmongThePlacesAndWhatIsNoNoteStaysThere)
{
    const test::FixedClock clock;
    const auto content = Digest::of("diploma");
    auto database = Database::inMemory().value();
    const auto steps = Migrator::builtIn();
    ASSERT_OK(Migrator(steps.first(10)).migrate(database, clock, {}));
    const auto put = [&](const QString& key, const QString& value) {
        ASSERT_OK(database.run("INSERT INTO place VALUES (:reviewer, :key, :value)"_L1,
                               {{"reviewer", li.value()}, {"key", key}, {"value", value}}));
    };
    put(u"highlights/"_s + content.hex(),
        uR"({"marks":[{"id":"h1","document":"d1","page":3,"rects":"1 2 3 4","quote":"q","note":"n",)"
        uR"("at":"2026-11-30T16:00:00.250Z","colour":"red"}]})"_s);
    put(u"highlights/damaged"_s, u"{"_s);
    put(u"highlights/other"_s, uR"({"marks":["x"]})"_s);
    put(u"page"_s, u"{}"_s);
    ASSERT_OK(Migrator(steps).migrate(database, clock, {}));
    const auto found = HighlightStore(database).of(li, application, {content}).value();
    const Highlight moved{.id = HighlightId(u"h1"_s),
                          .place = {DocumentId(u"d1"_s), content, {3, {{1, 2, 3, 4}}, u"q"_s}},
                          .note = u"n"_s,
                          .at = QDateTime::fromString(u"2026-11-30T16:00:00.250Z"_s, Qt::ISODateWithMs),
                          .draft = {},
                          .rest = {{u"colour"_s, u"red"_s}}};
    EXPECT_EQ(QList{moved}, found.highlights);
    const auto left =
        database.list("SELECT key FROM place ORDER BY key"_L1, {}, [](const Row& row) { return row.text("key"); });
    EXPECT_EQ((QStringList{u"highlights/damaged"_s, u"highlights/other"_s, u"page"_s}), left.value());
}

} // namespace pingshen
