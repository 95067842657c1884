// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/PersonStore.h"
#include "core/storage/database/Migrator.h"
#include "core/storage/journal/StateCheck.h"
#include "tests/storage/TableDump.h"
#include "tests/storage/VaultFixture.h"

#include <array>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

const auto li = u"李文清"_s;
const auto liAgain = u"Li Wenqing"_s;

Change merge(const QString& id, const QString& other)
{
    return {EditKind::PersonMerged,
            {},
            PersonId(u"office"_s),
            id,
            {{u"sameAs"_s, {}, other.isEmpty() ? QJsonValue() : QJsonValue(other)}},
            {},
            std::nullopt};
}

class Laptop
{
public:
    Laptop()
    {
        EXPECT_OK(Migrator().migrate(database, clock, {}));
        EXPECT_OK(adoptDevice(database, key));
    }

    void record(const Change& change) { EXPECT_OK(journal.record(change)); }

    void take(const Laptop& other)
    {
        QList<SentEdit> sent;
        for (const auto& edit : other.journal.all().value()) {
            sent.append({edit.bytes, edit.signature});
        }
        EXPECT_OK(journal.accept(sent, {other.key.key.publicKey()}, {}));
    }

    QStringList rows() { return test::dump(database, test::stateTables()); }
    /// Of sheets and what is on them.
    QStringList sheets() { return test::dump(database, {u"sheet"_s, u"score"_s, u"conflict"_s}); }
    Review review() { return ReviewStore(database).load(ApplicationId(u"a1"_s)).value(); }
    QString pointsOf(const QString& reviewer)
    {
        const auto points = review().sheets.value(ReviewerId(reviewer)).score(IndicatorId(u"age"_s)).points;
        return points ? points->toString() : QString();
    }

    Database database = Database::inMemory().value();
    test::FixedClock clock;
    DeviceKey key = DeviceKey::generate();
    EditJournal journal{database, clock, key};
};

class MergedOnLaptops : public ::testing::Test
{
protected:
    void SetUp() override
    {
        one.record(importOf(test::someDossier(u"a1"_s), {}, {}));
        two.take(one);
    }

    /// However the edits came, all three hold the same.
    void expectSame()
    {
        one.take(two);
        two.take(one);
        three.take(two);
        three.take(one);
        EXPECT_EQ(one.rows(), two.rows());
        EXPECT_EQ(one.rows(), three.rows());
        EXPECT_TRUE(StateCheck(three.database, {}).check({}).value().isEmpty());
    }

    Laptop one;
    Laptop two;
    Laptop three;
};

} // namespace

TEST_F(MergedOnLaptops, giveASheetToThePersonAndBack)
{
    one.record(test::scoreChange(u"a1"_s, liAgain, u"age"_s, u"4"_s));
    const auto before = one.sheets();
    one.record(merge(liAgain, li));
    EXPECT_EQ(QList{ReviewerId(li)}, one.review().sheets.keys());
    EXPECT_EQ(u"4"_s, one.pointsOf(li));
    EXPECT_TRUE(StateCheck(one.database, {}).check({}).value().isEmpty());
    one.record(merge(liAgain, {}));
    EXPECT_EQ(before, one.sheets()) << "as if it had not been said";
}

TEST_F(MergedOnLaptops, bringBackASheetWithNothingOnItToo)
{
    one.record(test::scoreChange(u"a1"_s, li, u"age"_s, u"4"_s));
    one.record(test::scoreChange(u"a1"_s, liAgain, u"age"_s, u"5"_s));
    one.record(test::scoreChange(u"a1"_s, liAgain, u"age"_s, {}));
    const auto before = one.sheets();
    one.record(merge(liAgain, li));
    EXPECT_EQ(QList{ReviewerId(li)}, one.review().sheets.keys());
    one.record(merge(liAgain, {}));
    EXPECT_EQ(before, one.sheets());
    EXPECT_TRUE(StateCheck(one.database, {}).check({}).value().isEmpty());
}

TEST_F(MergedOnLaptops, inBothDirectionsAreOneByOneName)
{
    one.record(test::scoreChange(u"a1"_s, liAgain, u"age"_s, u"4"_s));
    one.record(merge(liAgain, li));
    two.record(merge(li, liAgain));
    expectSame();
    EXPECT_EQ(PersonId(liAgain), PersonStore(one.database).load()->meant(PersonId(li))) << "the lower id";
    EXPECT_EQ(u"4"_s, one.pointsOf(liAgain));
}

TEST_F(MergedOnLaptops, loseNoScoreThatWasGivenUnderEachName)
{
    one.record(test::scoreChange(u"a1"_s, li, u"age"_s, u"5"_s));
    two.record(test::scoreChange(u"a1"_s, liAgain, u"age"_s, u"4"_s));
    two.record(merge(liAgain, li));
    expectSame();
    EXPECT_EQ(u"5"_s, one.pointsOf(li));
    EXPECT_EQ(u"4"_s, one.pointsOf(liAgain)) << "it stays with the name that it was given under";
    two.record(test::scoreChange(u"a1"_s, liAgain, u"age"_s, {}));
    expectSame();
    EXPECT_EQ(QList{ReviewerId(li)}, one.review().sheets.keys()) << "sorted out";
}

TEST_F(MergedOnLaptops, followChainsThatWereSaidApart)
{
    const auto third = u"Wenqing Li"_s;
    one.record(test::scoreChange(u"a1"_s, third, u"age"_s, u"4"_s));
    one.record(merge(third, liAgain));
    two.record(merge(liAgain, li));
    expectSame();
    EXPECT_EQ(u"4"_s, one.pointsOf(li));
    two.record(merge(liAgain, {}));
    expectSame();
    EXPECT_EQ(u"4"_s, one.pointsOf(liAgain));
}

TEST_F(MergedOnLaptops, takeWhatIsWrittenOnUnderTheOtherName)
{
    one.record(test::scoreChange(u"a1"_s, liAgain, u"age"_s, u"4"_s));
    two.take(one);
    one.record(merge(liAgain, li));
    two.record(test::scoreChange(u"a1"_s, liAgain, u"education"_s, u"9"_s)); // nobody knows of it there yet
    expectSame();
    EXPECT_EQ(2, one.review().sheets.value(ReviewerId(li)).scores.size());
}

class MergedDrafts : public test::VaultFixture
{
protected:
    void type(const QString& author, const QString& text)
    {
        clock.advance(std::chrono::seconds(1));
        ASSERT_OK(
            drafts().put({{ReviewerId(author), ApplicationId(u"a1"_s), EditKind::ScoreChanged, u"age"_s, u"reason"_s},
                          text,
                          0,
                          clock.now()}));
    }

    QStringList textsOf(const QString& author)
    {
        QStringList texts;
        for (const auto& draft : drafts().allOf(ReviewerId(author)).value()) {
            texts.append(draft.text);
        }
        return texts;
    }

    DraftStore drafts() { return DraftStore(*database); }
};

TEST_F(MergedDrafts, areThePersonsUntilItIsTakenBack)
{
    type(liAgain, u"at ho"_s);
    record(merge(liAgain, li));
    EXPECT_EQ(QStringList{u"at ho"_s}, textsOf(li));
    record(merge(liAgain, {}));
    EXPECT_TRUE(textsOf(li).isEmpty());
    EXPECT_EQ(QStringList{u"at ho"_s}, textsOf(liAgain));
}

TEST_F(MergedDrafts, stayUnderTheIdThatTheyWereTypedUnder)
{
    type(liAgain, u"at ho"_s);
    record(merge(liAgain, li));
    EXPECT_EQ(liAgain, drafts().allOf(ReviewerId(li))->first().key.author.value());
}

TEST_F(MergedDrafts, ofOneFieldAreKeptWhicheverIsTheLater)
{
    type(li, u"in the off"_s);
    type(liAgain, u"at ho"_s);
    record(merge(liAgain, li));
    EXPECT_EQ(QStringList{u"at ho"_s}, textsOf(li));
    type(li, u"at home"_s);
    EXPECT_EQ(QStringList{u"at home"_s}, textsOf(li));
    ASSERT_OK(drafts().remove({ReviewerId(li), ApplicationId(u"a1"_s), EditKind::ScoreChanged, u"age"_s, u"reason"_s}));
    EXPECT_EQ(QStringList{u"in the off"_s}, textsOf(li)) << "nothing that was typed is lost";
}

TEST_F(MergedDrafts, ofOneFieldComeOneAfterTheOther)
{
    type(liAgain, u"at ho"_s);
    type(li, u"in the off"_s);
    record(merge(liAgain, li));
    EXPECT_EQ(QStringList{u"in the off"_s}, textsOf(li)) << "the later one first";
    type(li, u"in the office"_s);
    EXPECT_EQ(QStringList{u"in the office"_s}, textsOf(li));
    ASSERT_OK(drafts().remove({ReviewerId(li), ApplicationId(u"a1"_s), EditKind::ScoreChanged, u"age"_s, u"reason"_s}));
    EXPECT_EQ(QStringList{u"at ho"_s}, textsOf(li)) << "nothing that was typed is lost";
}

} // namespace pingshen
