// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/PlaceStore.h"
#include "core/storage/journal/EditCount.h"
#include "core/storage/journal/JournalRows.h"

#include "tests/storage/VaultFixture.h"

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 imports = 2; ///< the edits that come before those of a test

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
            const auto number = problem.subject.section(u'/', 1);
            names.append(nameOf(problem.code)
                         + (number.isEmpty() ? u""_s : u' ' + QString::number(number.toLongLong() - imports)));
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
    EXPECT_EQ(imports + 1, first->seq);
    EXPECT_EQ(imports + 2, second->seq);
    EXPECT_TRUE(journal->all().value().front().previousHash.isEmpty());
    EXPECT_TRUE(second->previousHash == first->hash);
    EXPECT_TRUE(second->hash == Digest::of(second->bytes));
    EXPECT_EQ(second->clock, first->clock + 1);
    EXPECT_EQ(vault->device(), second->device);
    EXPECT_EQ(clock.now(), second->at);
}

TEST_F(Journal, givesBackWhatItTookIn)
{
    auto change = age(u"4"_s);
    change.note = u"why"_s;
    change.undoes = EditRef{DeviceId(u"other"_s), 7};
    const auto recorded = journal->record(change);
    ASSERT_OK(recorded);
    record(test::scoreChange(u"b2"_s, u"王"_s, u"age"_s, u"1"_s));
    const auto edits = journal->editsOf(ApplicationId(u"a1"_s));
    ASSERT_OK(edits);
    ASSERT_EQ(2, edits->size());
    EXPECT_EQ(change.fields, edits->back().change.fields);
    EXPECT_EQ(change.note, edits->back().change.note);
    EXPECT_EQ(change.undoes, edits->back().change.undoes);
    EXPECT_EQ(recorded->bytes, edits->back().bytes);
    EXPECT_EQ(recorded->at, edits->back().at);
}

TEST_F(Journal, continuesItsChainWhenTheVaultIsOpenedAgain)
{
    recordThree();
    reopen();
    EXPECT_EQ(imports + 4, journal->record(age(u"5"_s)).value().seq);
    EXPECT_EQ(QStringList(), problems());
}

TEST_F(Journal, takesAListWholeOrNotAtAll)
{
    const auto unknown = test::scoreChange(u"nobody"_s, u"李"_s, u"age"_s, u"1"_s);
    EXPECT_FAILS(ApplicationNotFound, journal->record(QList{age(u"4"_s), unknown}));
    EXPECT_EQ(imports, journal->all().value().size());
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
    EXPECT_EQ(imports, journal->all().value().size());
    EXPECT_TRUE(ageOfLi().isBlank());
    EXPECT_EQ(imports + 1, journal->record(age(u"4"_s)).value().seq);
}

TEST_F(Journal, isAppendOnlyForEveryStatement)
{
    recordThree();
    EXPECT_FAILS(DatabaseFailed, database->run("UPDATE edit SET clock = 9"_L1));
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

TEST_F(Journal, seesEveryColumnThatWasChanged)
{
    recordThree();
    for (const auto& change : {u"clock = clock + 90"_s, u"application = 'b2'"_s, u"hash = ''"_s,
                               u"bytes = CAST(replace(CAST(bytes AS TEXT), '\"2\"', '\"9\"') AS BLOB)"_s,
                               u"bytes = CAST(bytes || ' ' AS BLOB)"_s, u"bytes = CAST('[]' AS BLOB)"_s}) {
        auto transaction = Transaction::begin(*database);
        tamper(QString(u"UPDATE edit SET %1 WHERE seq = %2"_s.arg(change).arg(imports + 2)));
        EXPECT_EQ(u"EditChanged 2"_s, problems().value(0)) << change.toStdString();
    }
    EXPECT_EQ(QStringList(), problems());
}

TEST_F(Journal, seesASignatureThatWasTakenAwayOrReplaced)
{
    recordThree();
    for (const auto& signature : {u"''"_s, u"(SELECT signature FROM edit WHERE seq = 1)"_s}) {
        auto transaction = Transaction::begin(*database);
        tamper(QString(u"UPDATE edit SET signature = %1 WHERE seq = %2"_s.arg(signature).arg(imports + 3)));
        EXPECT_EQ(QStringList{u"EditForged 3"_s}, problems()) << signature.toStdString();
    }
}

TEST_F(Journal, seesAWrongSignatureWithinAChainWhoseEndIsSigned)
{
    recordThree();
    tamper(QString(
        u"UPDATE edit SET signature = (SELECT signature FROM edit WHERE seq = 1) WHERE seq = %1"_s.arg(imports + 2)));
    EXPECT_EQ(QStringList{u"EditForged 2"_s}, problems());
}

TEST_F(Journal, seesARowThatWasRemoved)
{
    recordThree();
    tamper(QString(u"DELETE FROM edit WHERE seq = %1"_s.arg(imports + 2)));
    EXPECT_EQ(QStringList{u"EditMissing 2"_s}, problems());
}

TEST_F(Journal, seesARowWhoseHashWasMadeToFit)
{
    recordThree();
    auto forged = journal->all().value()[imports + 1];
    forged.change.fields[0].to = u"9"_s;
    tamper(QString(u"DELETE FROM edit WHERE seq = %1"_s.arg(forged.seq)));
    ASSERT_OK(insertEdit(*database, sealed(forged)));
    EXPECT_EQ((QStringList{u"EditLinkBroken 3"_s, u"EditForged 2"_s}), problems());
}

TEST_F(Journal, seesAChainThatWasMadeAnewWithOtherPoints)
{
    recordThree();
    auto edits = journal->all().value();
    tamper("DELETE FROM edit"_L1);
    ChainHead head;
    for (auto& edit : edits) {
        if (edit.change.kind == EditKind::ScoreChanged) {
            edit.change.fields[0].to = u"9"_s;
        }
        edit.previousHash = head.hash;
        edit = sealed(edit);
        ASSERT_OK(insertEdit(*database, edit));
        head = {edit.device, edit.seq, edit.clock, edit.hash, {}};
    }
    ASSERT_OK(writeChainHead(*database, head));
    EXPECT_EQ((QStringList{u"EditForged 1"_s, u"EditTailChanged"_s}), problems());
}

TEST_F(Journal, seesACutTail)
{
    recordThree();
    tamper(QString(u"DELETE FROM edit WHERE seq = %1"_s.arg(imports + 3)));
    EXPECT_EQ(QStringList{u"EditTailChanged"_s}, problems());
}

TEST_F(Journal, seesACutTailWhoseEndWasMadeToFit)
{
    recordThree();
    tamper(QString(u"DELETE FROM edit WHERE seq = %1"_s.arg(imports + 3)));
    ASSERT_OK(database->run("UPDATE journal_head SET (seq, clock, hash) ="
                            " (SELECT seq, clock, hash FROM edit ORDER BY seq DESC LIMIT 1)"_L1));
    EXPECT_EQ(QStringList{u"EditTailChanged"_s}, problems());
}

TEST_F(Journal, seesACutTailAlsoWhenTheVaultHasANewKeySince)
{
    recordThree();
    tamper(QString(u"DELETE FROM edit WHERE seq = %1"_s.arg(imports + 3)));
    ASSERT_OK(database->run("UPDATE journal_head SET (seq, clock, hash) ="
                            " (SELECT seq, clock, hash FROM edit ORDER BY seq DESC LIMIT 1)"_L1));
    const auto device = vault->device();
    ASSERT_TRUE(QFile::remove(folder() + u'/' + deviceKeyName()));
    reopen();
    EXPECT_NE(device, vault->device());
    EXPECT_EQ(QStringList{u"EditTailChanged"_s}, problems());
}

TEST_F(Journal, goesOnUnderANewKeyWhereTheOldOneIsGone)
{
    recordThree();
    ASSERT_TRUE(QFile::remove(folder() + u'/' + deviceKeyName()));
    reopen();
    record(age(u"4"_s));
    EXPECT_EQ(QStringList(), problems());
}

TEST_F(Journal, seesACompletelyEmptiedJournal)
{
    recordThree();
    tamper("DELETE FROM edit"_L1);
    EXPECT_EQ(QStringList{u"EditTailChanged"_s}, problems());
    ASSERT_OK(database->run("DELETE FROM journal_head"_L1));
    ASSERT_OK(database->run("DELETE FROM device"_L1));
    EXPECT_EQ(QStringList{u"DeviceForged"_s}, problems());
}

TEST_F(Journal, seesAKeyThatWasReplaced)
{
    recordThree();
    const auto other = DeviceKey::generate();
    ASSERT_OK(database->run("UPDATE device SET public_key = :key"_L1,
                            {{"key", QString::fromLatin1(other.key.publicKey().toHex())}}));
    EXPECT_TRUE(problems().contains(u"DeviceForged"_s));
}

TEST_F(Journal, signsATransactionOnceForAllOfIt)
{
    const auto edits = journal->record(QList{age(u"4"_s), age(u"5"_s)}).value();
    EXPECT_TRUE(edits[0].signature.isEmpty());
    EXPECT_TRUE(isSignature(edits[1].signature, editMessage(edits[1].hash), vault->key().key.publicKey()));
}

TEST_F(Journal, keepsAndPassesOverAnEditOfANewerProgram)
{
    recordThree();
    auto newer = journal->all().value().back();
    tamper(QString(u"DELETE FROM edit WHERE seq = %1"_s.arg(newer.seq)));
    newer = sealed(newer);
    newer.bytes.replace("\"ScoreChanged\"", "\"PointsTraded\"");
    newer.hash = Digest::of(newer.bytes);
    newer.signature = vault->key().key.sign(editMessage(newer.hash));
    ASSERT_OK(insertEdit(*database, newer));
    ChainHead head{newer.device, newer.seq, newer.clock, newer.hash, {}};
    head.signature = vault->key().key.sign(headMessage(head));
    const auto counts = countsFound(*database, vault->key());
    ASSERT_OK(counts);
    ASSERT_OK(writeChainHead(*database, head));
    ASSERT_OK(countOn(*database, vault->key(), *counts, {}));
    EXPECT_EQ(QStringList(), problems());
    EXPECT_EQ(EditKind::Unknown, journal->all().value().back().change.kind);
    ASSERT_OK(journal->rebuild({}));
    EXPECT_EQ(Points::whole(2), ageOfLi().points);
    EXPECT_EQ(newer.bytes, journal->all().value().back().bytes);
}

TEST_F(Journal, storesTheSummaryOfTheSheetInTheSameTransaction)
{
    QStringList asked;
    EditJournal summing(*database, clock, vault->key(), [&](const SheetContext& context) {
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
    EditJournal summing(*database, clock, vault->key(), [&](const SheetContext& context) {
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
    const auto latest = [this] { return PersonStore(*database).load().value().latestFirst().value(0).id; };
    EXPECT_EQ(PersonId(u"王"_s), latest());
    record(age(u"5"_s));
    EXPECT_EQ(PersonId(u"李"_s), latest());
}

TEST_F(Journal, writesTextThatIsNoUnicodeAsItWillReadIt)
{
    auto change = age(u"4"_s);
    change.fields.append({u"reason"_s, {}, QString(QChar(0xd83d))});
    ASSERT_OK(journal->record(change));
    EXPECT_EQ(QStringList(), problems());
    const auto written = journal->all().value().back().change.fields;
    EXPECT_EQ(written[1].to.toString(), ageOfLi().reason);
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
    EXPECT_EQ(imports, journal->all().value().size());
}

} // namespace pingshen
