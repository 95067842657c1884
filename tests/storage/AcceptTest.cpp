// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/Undoing.h"
#include "tests/storage/AcceptFixture.h"

namespace pingshen {

using namespace Qt::StringLiterals;

using Reason = RefusedEdit::Reason;

TEST_F(Accept, givesTheSameRowsWhateverTheOrderOfArrival)
{
    const std::array sets{everything, without(devices[1].key.id, {5}), without(devices[2].key.id, {4, 9, 10})};
    std::mt19937 dice(20261129);
    for (const auto& set : sets) {
        QStringList expected;
        for (int order = 0; order < 67; ++order) {
            auto transaction = Transaction::begin(fresh.database); // rolled back: as new for the next order
            auto arriving = set;
            if (order > 0) {
                std::shuffle(arriving.begin(), arriving.end(), dice);
            }
            arrive(fresh, arriving, keys, dice);
            expected = order == 0 ? fresh.rows() : expected;
            ASSERT_EQ(expected, fresh.rows()) << order;
        }
    }
}

TEST_F(Accept, givesTheRowsThatTheDevicesHaveWhenAllHaveMet)
{
    fresh.accept(everything, keys);
    EXPECT_TRUE(fresh.journal.checkChain({}).value().isEmpty());
    const auto state = test::dump(fresh.database, test::stateTables());
    for (auto& device : devices) {
        device.accept(everything, keys);
        EXPECT_EQ(state, test::dump(device.database, test::stateTables()));
        EXPECT_TRUE(device.journal.checkChain({}).value().isEmpty());
    }
}

TEST_F(Accept, holdsBackWhatFollowsAGapAndNamesIt)
{
    const auto device = devices[1].key.id;
    const auto result = fresh.accept(without(device, {3, 4}), keys);
    EXPECT_EQ((QList<EditGap>{{device, 3, 4}}), result.gaps);
    EXPECT_TRUE(result.refused.isEmpty());
    EXPECT_LT(result.taken, everything.size() - 2);
    EXPECT_TRUE(fresh.journal.checkChain({}).value().isEmpty());
    const auto nothing = fresh.accept({}, keys);
    EXPECT_EQ(result.gaps, nothing.gaps) << "it is named until it is filled";
    const auto rest = fresh.accept(everything, keys);
    EXPECT_TRUE(rest.gaps.isEmpty());
    EXPECT_EQ(everything.size(), result.taken + rest.taken);
    EXPECT_EQ(0, fresh.accept(everything, keys).taken) << "twice is once";
}

TEST_F(Accept, waitsForTheSignatureThatEndsATransaction)
{
    Device writer;
    writer.record(
        {importOf(test::someDossier(u"c3"_s), {}, {}), test::scoreChange(u"c3"_s, u"李"_s, u"age"_s, u"4"_s)});
    const auto sent = writer.sent();
    const QList<QByteArray> key{writer.key.key.publicKey()};
    const auto result = fresh.accept({sent[0]}, key);
    EXPECT_EQ(0, result.taken);
    EXPECT_EQ((QList<EditGap>{{writer.key.id, 2, 2}}), result.gaps);
    EXPECT_EQ(2, fresh.accept({sent[1]}, key).taken);
}

TEST_F(Accept, refusesWhatItsDeviceDidNotWrite)
{
    const auto truth = devices[1].journal.all().value().back();
    auto forged = truth;
    forged.change.author = ReviewerId(u"somebody else"_s);
    forged = sealed(forged);
    auto sent = everything;
    sent.removeIf([&](const SentEdit& edit) { return edit.bytes == truth.bytes; });
    sent.append({forged.bytes, truth.signature});
    const auto result = fresh.accept(sent, keys);
    EXPECT_EQ((QList<RefusedEdit>{{truth.ref(), Reason::SignatureWrong}}), result.refused);
    fresh.accept(everything, keys);
    const auto again = fresh.accept({{forged.bytes, {}}}, keys);
    EXPECT_EQ((QList<RefusedEdit>{{truth.ref(), Reason::LinkBroken}}), again.refused);
    EXPECT_EQ(everything.size(), fresh.journal.count().value());
}

TEST_F(Accept, letsAnUnsignedForgeryNotStandInTheWayOfWhatFollows)
{
    const auto device = devices[0].key.id;
    auto forged = editFromBytes(everything[0].bytes).value();
    ASSERT_EQ(1, forged.seq);
    forged.at = forged.at.addSecs(1);
    forged = sealed(forged);
    auto sent = without(device, {1});
    sent.prepend({forged.bytes, {}});
    const auto result = fresh.accept(sent, keys);
    EXPECT_TRUE(result.refused.contains(RefusedEdit{{device, 1}, Reason::LinkBroken}));
    EXPECT_TRUE(result.gaps.contains(EditGap{device, 1, 1}));
    EXPECT_TRUE(fresh.accept({everything[0]}, keys).gaps.isEmpty());
    EXPECT_EQ(everything.size(), fresh.journal.count().value());
}

TEST_F(Accept, refusesDevicesWithoutAKeyAndItsOwnChainContinuedElsewhere)
{
    const auto unknown = fresh.accept(everything, {});
    EXPECT_EQ(everything.size(), unknown.refused.size());
    EXPECT_EQ(Reason::DeviceUnknown, unknown.refused[0].reason);
    auto mine = devices[0].journal.all().value().front();
    mine.seq = 10'000;
    mine = sealed(mine);
    const auto own = devices[0].accept({{mine.bytes, {}}}, keys);
    EXPECT_EQ((QList<RefusedEdit>{{mine.ref(), Reason::OwnDevice}}), own.refused);
}

TEST_F(Accept, refusesWhatTheRulesForbidWhereverItWasWritten)
{
    Device writer;
    writer.record({importOf(test::someDossier(u"c3"_s), {}, {})});
    writer.record({test::scoreChange(u"c3"_s, u"李"_s, u"age"_s, u"many"_s)});
    writer.record({test::scoreChange(u"c3"_s, u"李"_s, u"age"_s, u"4"_s)});
    const auto result = fresh.accept(writer.sent(), {writer.key.key.publicKey()});
    EXPECT_EQ(1, result.taken);
    EXPECT_EQ((QList<RefusedEdit>{{{writer.key.id, 2}, Reason::AgainstRules}}), result.refused);
    EXPECT_EQ((QList<EditGap>{{writer.key.id, 2, 2}}), result.gaps) << "what follows waits";
    EXPECT_EQ(1, fresh.journal.count().value());
}

TEST_F(Accept, takesAnEditThatClaimsToUndoWhatIsNotThere)
{
    Device writer;
    writer.record({importOf(test::someDossier(u"c3"_s), {}, {})});
    auto score = test::scoreChange(u"c3"_s, u"李"_s, u"age"_s, u"4"_s);
    for (const auto& claimed : {EditRef{writer.key.id, 90}, EditRef{devices[0].key.id, 1}, EditRef{{}, -1}}) {
        score.undoes = claimed;
        writer.record({score});
    }
    const auto result = fresh.accept(writer.sent(), {writer.key.key.publicKey()});
    EXPECT_TRUE(result.refused.isEmpty());
    EXPECT_EQ(4, result.taken);
    const auto edits = fresh.journal.editsOf(ApplicationId(u"c3"_s)).value();
    EXPECT_EQ((QList<Undoing>(4, Undoing::None)), undoings(edits)) << "what it claims says nothing";
    EXPECT_EQ(test::dump(writer.database, test::stateTables()), test::dump(fresh.database, test::stateTables()));
}

TEST_F(Accept, takesNothingWhenItIsStopped)
{
    std::stop_source stop;
    stop.request_stop();
    EXPECT_FAILS(Cancelled, fresh.journal.accept(everything, keys, {stop.get_token(), {}}));
    EXPECT_EQ(0, fresh.journal.count().value());
    EXPECT_EQ(1, fresh.rows().size()) << "its own key";
}

TEST_F(Accept, tellsHowFarItIsAndTakesNothingWhenItIsStoppedOnTheWay)
{
    QList<std::pair<qint64, qint64>> steps;
    std::stop_source stop;
    const Task stopped{stop.get_token(), [&](qint64 done, qint64 total) {
                           steps.append({done, total});
                           if (steps.size() == 2) { // the edits are in, an application is being folded
                               stop.request_stop();
                           }
                       }};
    EXPECT_FAILS(Cancelled, fresh.journal.accept(everything, keys, stopped));
    EXPECT_EQ(2, steps.size());
    EXPECT_EQ(0, fresh.journal.count().value());
    EXPECT_EQ(1, fresh.rows().size()) << "its own key";

    steps.clear();
    const Task whole{{}, [&](qint64 done, qint64 total) { steps.append({done, total}); }};
    ASSERT_OK(fresh.journal.accept(everything, keys, whole));
    EXPECT_EQ(everything.size(), steps.first().second);
    EXPECT_EQ(steps.last().second, steps.last().first);
    EXPECT_EQ(everything.size(), fresh.journal.count().value());
}

TEST_F(Accept, sumsUpOnlyWhatTheOfficesEntriesChange)
{
    const auto li = u"李"_s;
    const auto setting = [&](const QString& rubric, const QString& value) {
        return Change{EditKind::SettingChanged, {}, ReviewerId(li), rubric, {{u"step"_s, {}, value}}, {}, {}};
    };
    Device office;
    Device home;
    const QList<QByteArray> both{home.key.key.publicKey(), office.key.key.publicKey()};
    home.record({importOf(test::someDossier(u"c3"_s), {}, {}), test::scoreChange(u"c3"_s, li, u"age"_s, u"4"_s)});
    office.record({setting(u"two-zones-2023"_s, u"1"_s)});
    home.accept(office.sent(), both);
    int sums = 0;
    EditJournal summing(home.database, home.clock, home.key, [&](const SheetContext&) {
        ++sums;
        return SheetSummary();
    });
    office.record(
        {{EditKind::PersonAdded, {}, ReviewerId(li), QString(32, u'b'), {{u"latinName"_s, {}, u"Bo"_s}}, {}, {}},
         setting(u"two-zones-2025"_s, u"1"_s)});
    ASSERT_OK(summing.accept(office.sent(), both, {}));
    EXPECT_EQ(0, sums) << "no sheet is scored under what changed";
    office.record({setting(u"two-zones-2023"_s, u"0.5"_s)});
    ASSERT_OK(summing.accept(office.sent(), both, {}));
    EXPECT_EQ(1, sums);
}

TEST_F(Accept, isStoppedWhileSheetsAreSummedUpAnew)
{
    const auto li = u"李"_s;
    Device office;
    Device home;
    const QList<QByteArray> both{home.key.key.publicKey(), office.key.key.publicKey()};
    for (const auto& id : {u"c3"_s, u"c4"_s}) {
        home.record({importOf(test::someDossier(id), {}, {}), test::scoreChange(id, li, u"age"_s, u"4"_s)});
    }
    office.record(
        {Change{EditKind::SettingChanged, {}, ReviewerId(li), u"two-zones-2023"_s, {{u"step"_s, {}, u"1"_s}}, {}, {}}});
    int sums = 0;
    std::stop_source stop;
    EditJournal summing(home.database, home.clock, home.key, [&](const SheetContext&) {
        ++sums;
        stop.request_stop();
        return SheetSummary();
    });
    EXPECT_FAILS(Cancelled, summing.accept(office.sent(), both, {stop.get_token(), {}}));
    EXPECT_EQ(1, sums);
}

TEST_F(Accept, leavesASubmittedSheetAsItWasSubmitted)
{
    const auto li = u"李"_s;
    Device home;
    Device office;
    const QList<QByteArray> both{home.key.key.publicKey(), office.key.key.publicKey()};
    home.record({importOf(test::someDossier(u"c3"_s), {}, {}), test::scoreChange(u"c3"_s, li, u"age"_s, u"4"_s)});
    office.accept(home.sent(), both);
    home.record({{EditKind::SheetSubmitted, ApplicationId(u"c3"_s), ReviewerId(li), {}, {}, {}, {}}});
    office.record({{EditKind::VisitRequested, ApplicationId(u"c3"_s), ReviewerId(li), {}, {}, u"later"_s, {}}});
    office.record({test::scoreChange(u"c3"_s, li, u"age"_s, u"5"_s)});
    home.accept(office.sent(), both);
    const auto sheet = ReviewStore(home.database).loadSheet(ApplicationId(u"c3"_s), ReviewerId(li)).value();
    EXPECT_TRUE(sheet.isLocked());
    EXPECT_EQ(Points::whole(4), sheet.score(IndicatorId(u"age"_s)).points);
}

TEST_F(Accept, withdrawsTheRequestThatWasMeantAndNoOtherOne)
{
    const ApplicationId id(u"c3"_s);
    const ReviewerId li(u"李"_s);
    const auto asks = [&](const QString& why) { return Change{EditKind::VisitRequested, id, li, {}, {}, why, {}}; };
    const auto reason = [&](Device& device) { return ReviewStore(device.database).load(id)->visit.requestReason; };
    Device home;
    Device office;
    const QList<QByteArray> both{home.key.key.publicKey(), office.key.key.publicKey()};
    home.record({importOf(test::someDossier(u"c3"_s), {}, {}), asks(u"first"_s)});
    office.accept(home.sent(), both);
    office.record({asks(u"second"_s)});
    home.record({asks(u"first"_s).inverse()});
    office.accept(home.sent(), both);
    home.accept(office.sent(), both);
    EXPECT_EQ(u"second"_s, reason(home));
    EXPECT_EQ(u"second"_s, reason(office));
    home.record({asks(u"second"_s).inverse()});
    office.accept(home.sent(), both);
    EXPECT_EQ(QString(), reason(office));
}

TEST_F(Accept, leavesASubmittedSheetAsItWasSubmittedByAnEditThatIsEarlierInTheOrder)
{
    const auto li = u"李"_s;
    const auto score = [](Device& device) {
        const auto sheet = ReviewStore(device.database).loadSheet(ApplicationId(u"c3"_s), ReviewerId(u"李"_s)).value();
        return sheet.score(IndicatorId(u"age"_s));
    };
    auto reason = test::scoreChange(u"c3"_s, li, u"age"_s, u"4"_s);
    reason.fields = {{u"reason"_s, {}, u"by train"_s}};
    Device home;
    Device away;
    const QList<QByteArray> both{home.key.key.publicKey(), away.key.key.publicKey()};
    home.record({importOf(test::someDossier(u"c3"_s), {}, {}), test::scoreChange(u"c3"_s, li, u"age"_s, u"4"_s)});
    away.accept(home.sent(), both);
    away.record({reason});
    home.record({test::scoreChange(u"c3"_s, li, u"age"_s, u"3"_s)});
    home.record({{EditKind::SheetSubmitted, ApplicationId(u"c3"_s), ReviewerId(li), {}, {}, {}, {}}});
    home.accept(away.sent(), both);
    EXPECT_EQ(QString(), score(home).reason);
    away.accept(home.sent(), both);
    EXPECT_EQ(QString(), score(away).reason) << "also where the late one was written";
    EXPECT_EQ(Points::whole(3), score(away).points);

    home.record({{EditKind::SheetReturned, ApplicationId(u"c3"_s), ReviewerId(u"office"_s), li, {}, u"again"_s, {}}});
    EXPECT_EQ(u"by train"_s, score(home).reason) << "it is no longer signed: what came in meanwhile shows";
    away.accept(home.sent(), both);
    EXPECT_EQ(test::dump(home.database, test::stateTables()), test::dump(away.database, test::stateTables()));
}

/// Each of two laptops empties one of a person's names, and a third corrects them: whatever comes first, the person has
/// a name, the same one everywhere.
TEST(AcceptedNames, leaveAPersonANameInWhateverOrderTheyArrive)
{
    const PersonId li(QString(32, u'b'));
    const auto say = [&](EditKind::Value kind, const QList<FieldChange>& fields) {
        return QList{Change{kind, {}, li, li.value(), fields, {}, std::nullopt}};
    };
    std::array<Device, 3> devices;
    Device fresh;
    QList<QByteArray> keys;
    for (const auto& device : devices) {
        keys.append(device.key.key.publicKey());
    }
    devices[0].record(say(EditKind::PersonAdded, {{u"chineseName"_s, {}, u"李文清"_s}}));
    devices[1].accept(devices[0].sent(), keys);
    devices[2].accept(devices[0].sent(), keys);
    devices[0].record(say(EditKind::PersonNamed, {{u"latinName"_s, {}, u"Li Wenqing"_s}}));
    devices[1].accept(devices[0].sent(), keys);
    devices[0].record(say(EditKind::PersonNamed, {{u"chineseName"_s, u"李文清"_s, {}}}));
    devices[1].record(say(EditKind::PersonNamed, {{u"latinName"_s, u"Li Wenqing"_s, {}}}));
    devices[2].record(say(EditKind::PersonNamed, {{u"chineseName"_s, u"李文清"_s, u"李文青"_s}}));
    auto all = devices[0].sent();
    all += devices[1].sent().last();
    all += devices[2].sent().last();
    QStringList expected;
    std::mt19937 dice(20261130);
    for (int order = 0; order < 60; ++order) {
        auto transaction = Transaction::begin(fresh.database); // rolled back: as new for the next order
        std::shuffle(all.begin(), all.end(), dice);
        arrive(fresh, all, keys, dice, 2);
        const auto person = *PersonStore(fresh.database).load()->person(li);
        EXPECT_FALSE(person.chineseName.isEmpty() && person.latinName.isEmpty());
        expected = order == 0 ? fresh.rows() : expected;
        ASSERT_EQ(expected, fresh.rows()) << order;
    }
}

TEST(AcceptedConflict, isListedUntilAPersonChooses)
{
    std::array<Device, 2> devices;
    const QList<QByteArray> keys{devices[0].key.key.publicKey(), devices[1].key.key.publicKey()};
    devices[0].record({importOf(test::someDossier(u"a1"_s), {}, {})});
    devices[1].accept(devices[0].sent(), keys);
    Change place{
        EditKind::VisitChanged, ApplicationId(u"a1"_s), ReviewerId(u"李"_s), {}, {{u"place"_s, {}, u"北京"_s}}, {}, {}};
    devices[0].record({place});
    place.fields[0].to = u"上海"_s;
    devices[1].record({place});
    devices[1].accept(devices[0].sent(), keys);
    const auto conflicts = devices[1].conflicts();
    ASSERT_EQ(2, conflicts.size());
    EXPECT_NE(conflicts[0].value, conflicts[1].value);
    devices[1].record({place});
    EXPECT_TRUE(devices[1].conflicts().isEmpty());
    devices[0].accept(devices[1].sent(), keys);
    EXPECT_TRUE(devices[0].conflicts().isEmpty());
    EXPECT_EQ(test::dump(devices[0].database, test::stateTables()),
              test::dump(devices[1].database, test::stateTables()));
}

TEST(AcceptFromANewerProgram, countsWhatIsKeptWithoutBeingUnderstood)
{
    Device newer;
    Device here;
    newer.record({importOf(test::someDossier(u"a1"_s), {}, {})});
    newer.record({test::scoreChange(u"a1"_s, u"li"_s, u"age"_s, u"4"_s)});
    auto edits = newer.sent();
    auto& last = edits.last();
    last.bytes.replace("\"ScoreChanged\"", "\"PointsTraded\"");
    last.signature = newer.key.key.sign(editMessage(Digest::of(last.bytes)));
    const auto accepted = here.accept(edits, {newer.key.key.publicKey()});
    EXPECT_EQ(2, accepted.taken);
    EXPECT_EQ(1, accepted.newer);
    EXPECT_EQ(0, here.accept(edits, {newer.key.key.publicKey()}).newer) << "known by now";
}

} // namespace pingshen
