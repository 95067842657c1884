// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/PlaceStore.h"

#include "tests/storage/VaultFixture.h"

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

class Journal : public test::VaultFixture
{
protected:
    void SetUp() override
    {
        VaultFixture::SetUp();
        insert(u"a1"_s);
        insert(u"b2"_s);
    }

    static Change age(const QString& points) { return test::scoreChange(u"a1"_s, u"李"_s, u"age"_s, points); }
    ReviewStore reviews() { return ReviewStore(*database); }
    Score ageOfLi()
    {
        return reviews().loadSheet(ApplicationId(u"a1"_s), ReviewerId(u"李"_s)).value().score(IndicatorId(u"age"_s));
    }
    QStringList problems()
    {
        QStringList names;
        const auto found = journal->checkChain({}).value();
        for (const auto& problem : found) {
            names.append(QString(nameOf(problem.code) + u' ' + problem.subject.section(u'/', 1)));
        }
        return names;
    }
    void tamper(QAnyStringView sql)
    {
        ASSERT_OK(database->run("DROP TRIGGER IF EXISTS edit_is_never_changed"_L1));
        ASSERT_OK(database->run("DROP TRIGGER IF EXISTS edit_is_never_removed"_L1));
        ASSERT_OK(database->run(sql));
    }
    void recordThree()
    {
        for (const auto& points : {u"1"_s, u"2"_s, u"3"_s}) {
            record(age(points));
        }
    }
};

} // namespace

TEST_F(Journal, chainsEachEditToTheOneBefore)
{
    const auto first = journal->record(age(u"4"_s));
    ASSERT_OK(first);
    const auto second = journal->record(age(u"5"_s));
    ASSERT_OK(second);
    EXPECT_EQ(1, first->seq);
    EXPECT_EQ(2, second->seq);
    EXPECT_TRUE(first->previousHash.isEmpty());
    EXPECT_TRUE(second->previousHash == first->hash);
    EXPECT_TRUE(second->hash == second->computedHash());
    EXPECT_EQ(vault->device(), second->device);
    EXPECT_EQ(clock.now(), second->at);
}

TEST_F(Journal, givesBackWhatItTookIn)
{
    auto change = age(u"4"_s);
    change.note = u"why"_s;
    change.undoes = 7;
    const auto recorded = journal->record(change);
    ASSERT_OK(recorded);
    record(test::scoreChange(u"b2"_s, u"王"_s, u"age"_s, u"1"_s));
    const auto edits = journal->editsOf(ApplicationId(u"a1"_s));
    ASSERT_OK(edits);
    ASSERT_EQ(1, edits->size());
    EXPECT_EQ(change.toJson(), edits->front().change.toJson());
    EXPECT_TRUE(recorded->hash == edits->front().hash);
    EXPECT_EQ(recorded->at, edits->front().at);
}

TEST_F(Journal, continuesItsChainWhenTheVaultIsOpenedAgain)
{
    recordThree();
    reopen();
    EXPECT_EQ(4, journal->record(age(u"5"_s)).value().seq);
    EXPECT_EQ(QStringList(), problems());
}

TEST_F(Journal, takesAListWholeOrNotAtAll)
{
    const auto unknown = test::scoreChange(u"nobody"_s, u"李"_s, u"age"_s, u"1"_s);
    EXPECT_FAILS(ApplicationNotFound, journal->record(QList{age(u"4"_s), unknown}));
    EXPECT_TRUE(journal->all().value().isEmpty());
    EXPECT_TRUE(ageOfLi().isBlank());
    EXPECT_EQ(2, journal->record(QList{age(u"4"_s), age(u"5"_s)}).value().size());
    EXPECT_EQ(Points::whole(5), ageOfLi().points);
}

TEST_F(Journal, isUndoneWithAnOuterTransaction)
{
    {
        auto transaction = Transaction::begin(*database);
        ASSERT_OK(journal->record(age(u"4"_s)));
    }
    EXPECT_TRUE(journal->all().value().isEmpty());
    EXPECT_TRUE(ageOfLi().isBlank());
    EXPECT_EQ(1, journal->record(age(u"4"_s)).value().seq);
}

TEST_F(Journal, isAppendOnlyForEveryStatement)
{
    recordThree();
    EXPECT_FAILS(DatabaseFailed, database->run("UPDATE edit SET author = 'x'"_L1));
    EXPECT_FAILS(DatabaseFailed, database->run("DELETE FROM edit"_L1));
}

TEST_F(Journal, removesADraftWithTheChangeThatContainsIt)
{
    DraftStore drafts(*database);
    const DraftKey key{ReviewerId(u"李"_s), ApplicationId(u"a1"_s), EditKind::ScoreChanged, u"age"_s, u"points"_s};
    auto other = key;
    other.field = u"reason"_s;
    ASSERT_OK(drafts.put({key, u"4"_s, 1, clock.now()}));
    ASSERT_OK(drafts.put({other, u"因为"_s, 2, clock.now()}));
    record(age(u"4"_s));
    const auto left = drafts.allOf(key.author);
    ASSERT_OK(left);
    ASSERT_EQ(1, left->size());
    EXPECT_TRUE(other == left->front().key);
}

TEST_F(Journal, seesARowThatWasChanged)
{
    recordThree();
    tamper("UPDATE edit SET payload = replace(payload, '\"2\"', '\"9\"') WHERE seq = 2"_L1);
    EXPECT_EQ(QStringList{u"EditChanged 2"_s}, problems());
}

TEST_F(Journal, seesEveryColumnThatWasChanged)
{
    recordThree();
    for (const auto& change :
         {u"author = 'x'"_s, u"at = at + 1"_s, u"application = 'b2'"_s, u"monotonic = 5"_s,
          u"kind = 'ScoreConfirmed'"_s, u"kind = 'Nonsense'"_s, u"payload = payload || ' '"_s, u"payload = '[]'"_s}) {
        auto transaction = Transaction::begin(*database);
        tamper(QString(u"UPDATE edit SET %1 WHERE seq = 2"_s.arg(change)));
        EXPECT_EQ(QStringList{u"EditChanged 2"_s}, problems()) << change.toStdString();
    }
    EXPECT_EQ(QStringList(), problems());
}

TEST_F(Journal, seesARowThatWasRemoved)
{
    recordThree();
    tamper("DELETE FROM edit WHERE seq = 2"_L1);
    EXPECT_EQ(QStringList{u"EditMissing 2"_s}, problems());
}

TEST_F(Journal, seesARowWhoseHashWasMadeToFit)
{
    recordThree();
    auto forged = journal->all().value()[1];
    forged.change.fields[0].to = u"9"_s;
    forged.hash = forged.computedHash();
    tamper("DELETE FROM edit WHERE seq = 2"_L1);
    ASSERT_OK(database->run("INSERT INTO edit SELECT 2, device, 2, application, author, :at, :monotonic, kind,"
                            " replace(payload, '\"3\"', '\"9\"'), :previous, :hash FROM edit WHERE seq = 3"_L1,
                            {{"at", forged.at.toMSecsSinceEpoch()},
                             {"monotonic", forged.monotonic},
                             {"previous", forged.previousHash.hex()},
                             {"hash", forged.hash.hex()}}));
    EXPECT_EQ(QStringList{u"EditLinkBroken 3"_s}, problems());
}

TEST_F(Journal, seesACutTail)
{
    recordThree();
    tamper("DELETE FROM edit WHERE seq = 3"_L1);
    EXPECT_EQ(QStringList{u"EditTailChanged "_s}, problems());
}

TEST_F(Journal, seesACompletelyEmptiedJournal)
{
    recordThree();
    tamper("DELETE FROM edit"_L1);
    EXPECT_EQ(QStringList{u"EditTailChanged "_s}, problems());
}

TEST_F(Journal, seesRowsThatChangedPlaces)
{
    recordThree();
    tamper("UPDATE edit SET position = 100 WHERE seq = 2"_L1);
    EXPECT_EQ(QStringList{u"EditMoved 3"_s}, problems());
}

TEST_F(Journal, storesTheSummaryOfTheSheetInTheSameTransaction)
{
    QStringList asked;
    EditJournal summing(*database, clock, vault->device(), [&](const SheetContext& context) {
        asked.append(context.sheet.reviewer.value());
        EXPECT_EQ(2, context.dossier.documents.size());
        return SheetSummary{.scored = static_cast<int>(context.sheet.scores.size()),
                            .stale = 0,
                            .total = WeightedPoints::of(Points::whole(4), 70)};
    });
    ASSERT_OK(summing.record(QList{age(u"4"_s), age(u"5"_s)}));
    EXPECT_EQ(QStringList{u"李"_s}, asked);
    const auto row = database->first("SELECT scored, total FROM sheet"_L1, {},
                                     [](const Row& r) { return std::pair(r.number("scored"), r.number("total")); });
    EXPECT_EQ(std::pair(qint64(1), qint64(28000)), row.value().value());
}

TEST_F(Journal, renewsTheSummariesThatASettingTouches)
{
    record(age(u"4"_s));
    QStringList seen;
    EditJournal summing(*database, clock, vault->device(), [&](const SheetContext& context) {
        seen.append(context.settings.value(u"step"_s));
        return SheetSummary();
    });
    Change setting;
    setting.kind = EditKind::SettingChanged;
    setting.author = ReviewerId(u"office"_s);
    setting.subject = u"two-zones-2023"_s;
    setting.fields = {{u"step"_s, {}, u"0.5"_s}};
    ASSERT_OK(summing.record(setting));
    EXPECT_EQ(QStringList{u"0.5"_s}, seen);
}

TEST_F(Journal, knowsWhoWorkedHereTheLatestFirst)
{
    record(age(u"4"_s));
    record(test::scoreChange(u"a1"_s, u"王"_s, u"age"_s, u"1"_s));
    EXPECT_EQ((QList{ReviewerId(u"王"_s), ReviewerId(u"李"_s)}), SettingStore(*database).reviewers().value());
    record(age(u"5"_s));
    EXPECT_EQ((QList{ReviewerId(u"李"_s), ReviewerId(u"王"_s)}), SettingStore(*database).reviewers().value());
}

TEST_F(Journal, writesTextThatIsNoUnicodeAsItWillReadIt)
{
    auto change = age(u"4"_s);
    change.fields.append({u"reason"_s, {}, QString(QChar(0xd83d))});
    ASSERT_OK(journal->record(change));
    EXPECT_EQ(QStringList(), problems());
    const auto edits = journal->all().value();
    EXPECT_EQ(edits[0].change.fields[1].to.toString(), ageOfLi().reason);
}

TEST_F(Journal, remembersAPlaceOutsideOfItself)
{
    PlaceStore places(*database);
    const ReviewerId li(u"李"_s);
    EXPECT_TRUE(places.place(li, u"last"_s).value().isEmpty());
    ASSERT_OK(places.put(li, u"last"_s, {{u"page"_s, 3}, {u"zoom"_s, 1.25}}));
    ASSERT_OK(places.put(li, u"last"_s, {{u"page"_s, 4}, {u"zoom"_s, 1.25}}));
    EXPECT_EQ((QJsonObject{{u"page"_s, 4}, {u"zoom"_s, 1.25}}), places.place(li, u"last"_s).value());
    EXPECT_TRUE(places.place(ReviewerId(u"王"_s), u"last"_s).value().isEmpty());
    EXPECT_TRUE(journal->all().value().isEmpty());
}

} // namespace pingshen
