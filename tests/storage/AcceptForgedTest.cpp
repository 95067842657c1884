// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storage/AcceptFixture.h"

#include "core/storage/journal/HeldCheck.h"

#include <limits>

namespace pingshen {

using namespace Qt::StringLiterals;
using Reason = RefusedEdit::Reason;

namespace {

enum class SignedBy { Nobody, Own, Other };

/// Another edit than the one that it was made of: whatever is changed, its bytes are others.
SentEdit forged(Edit edit, const QByteArray& signature, const DeviceKey* signer)
{
    edit = sealed(std::move(edit));
    return {edit.bytes, signer ? signer->key.sign(editMessage(edit.hash)) : signature};
}

Edit withOtherPoints(Edit edit)
{
    edit.change.note = u"another"_s;
    edit.change.fields = {{u"points"_s, QJsonValue(), u"4"_s}};
    return edit;
}

const QList<qint64>& numbers()
{
    static const QList<qint64> all{std::numeric_limits<qint64>::min(),
                                   -(qint64(1) << 32) + 1,
                                   -9,
                                   -1,
                                   0,
                                   1,
                                   2,
                                   (qint64(1) << 32) + 1,
                                   qint64(1) << 53,
                                   qint64(1) << 62,
                                   (qint64(1) << 62) + 1,
                                   std::numeric_limits<qint64>::max()};
    return all;
}

} // namespace

/// Whoever has the vault's own edits, and even its key, brings nothing in under its name that it did not write.
TEST_F(Accept, takesNothingInTheNameOfItsOwnDeviceThatIsNotThereToTheByte)
{
    auto& vault = devices[0];
    const auto mine = vault.sent();
    const auto before = vault.rows();
    const auto end = editFromBytes(vault.journal.all().value().back().bytes).value().seq;
    std::mt19937 dice(7);
    for (int round = 0; round < 300; ++round) {
        const auto sent = mine[static_cast<qsizetype>(dice() % static_cast<quint32>(mine.size()))];
        auto edit = editFromBytes(sent.bytes).value();
        edit.device = vault.key.id;
        const auto which = static_cast<qsizetype>(dice() % static_cast<quint32>(numbers().size() + 4));
        edit.seq = which < numbers().size() ? numbers()[which] : end - 1 + which - numbers().size();
        edit.clock = dice() % 3 == 0 ? numbers()[static_cast<qsizetype>(dice() % 12)] : edit.clock;
        edit = dice() % 2 == 0 ? withOtherPoints(edit) : edit;
        const auto signer = static_cast<SignedBy>(dice() % 3);
        const auto* key = signer == SignedBy::Own ? &vault.key : signer == SignedBy::Other ? &devices[1].key : nullptr;
        const auto bad = forged(edit, sent.signature, key);
        if (bad.bytes == sent.bytes || mine.contains({bad.bytes, sent.signature})) {
            continue;
        }
        const auto result = vault.accept({bad}, keys);
        EXPECT_EQ(0, result.taken);
        EXPECT_EQ(0, result.known) << bad.bytes.toStdString();
        ASSERT_EQ(1, result.refused.size()) << bad.bytes.toStdString();
        const auto reason = result.refused[0].reason;
        EXPECT_TRUE(reason == Reason::OwnDevice || reason == Reason::Unreadable || reason == Reason::SignatureWrong);
        EXPECT_TRUE(key != &vault.key || reason != Reason::SignatureWrong);
    }
    EXPECT_EQ(before, vault.rows());
    EXPECT_EQ(mine.size(), vault.accept(mine, keys).known);
    EXPECT_EQ(before, vault.rows());
}

TEST_F(Accept, saysOfEachNumberWhatIsWrongWithIt)
{
    auto& vault = devices[0];
    const auto own = vault.journal.all().value().front();
    const auto reasonOf = [&](Edit edit, const DeviceKey& signer) {
        const auto refused = vault.accept({forged(std::move(edit), {}, &signer)}, keys).refused;
        return refused.isEmpty() ? std::optional<Reason>() : refused[0].reason;
    };
    for (const auto number : numbers()) {
        auto edit = withOtherPoints(own);
        edit.device = vault.key.id;
        edit.seq = number;
        const bool isNumber = number >= 1 && number <= qint64(1) << 62;
        EXPECT_EQ(isNumber ? Reason::OwnDevice : Reason::Unreadable, reasonOf(edit, vault.key)) << number;
    }
    auto stolen = withOtherPoints(own); // in the name of another, with the own key
    stolen.device = devices[1].key.id;
    stolen.seq = 1;
    EXPECT_EQ(Reason::SignatureWrong, reasonOf(stolen, vault.key));
    auto forked = withOtherPoints(own); // of another, who has written another first edit
    forked.device = devices[1].key.id;
    forked.seq = 1;
    EXPECT_EQ(Reason::LinkBroken, reasonOf(forked, devices[1].key));
}

/// What waits is looked at again before it is taken in: somebody may have had the database meanwhile.
TEST_F(Accept, takesNothingInThatWasAlteredWhileItWaited)
{
    Device writer;
    writer.record({importOf(test::someDossier(u"c3"_s), {}, {})});
    writer.record({test::scoreChange(u"c3"_s, u"李"_s, u"age"_s, u"4"_s)});
    writer.record({test::scoreChange(u"c3"_s, u"李"_s, u"age"_s, u"5"_s)});
    const auto sent = writer.sent();
    const QList<QByteArray> key{writer.key.key.publicKey()};
    EXPECT_EQ(0, fresh.accept({sent[1], sent[2]}, key).taken);
    ASSERT_OK(fresh.database.run("UPDATE edit_held SET bytes = CAST(replace(CAST(bytes AS TEXT), '\"5\"', '\"9\"') AS"
                                 " BLOB) WHERE seq = 3"_L1));
    const auto some = fresh.accept({sent[0]}, key);
    EXPECT_EQ(2, some.taken);
    EXPECT_EQ(QList<RefusedEdit>(), some.refused) << "the sender is not to blame";
    const auto named = checkHeld(fresh.database);
    ASSERT_OK(named);
    ASSERT_EQ(1, named->size()) << "it stays and is named";
    EXPECT_EQ(VaultProblem::Code::HeldChanged, named->first().code);
    EXPECT_EQ(1, fresh.accept({sent[2]}, key).taken);
    EXPECT_TRUE(checkHeld(fresh.database)->isEmpty());
    EXPECT_TRUE(fresh.journal.checkChain({})->isEmpty());
}

/// A transaction of five edits, of which only the last is signed, waits for the edit before it.
class AcceptLater : public Accept
{
protected:
    void SetUp() override
    {
        writer.record({importOf(test::someDossier(u"c3"_s), {}, {})});
        QList<Change> scores;
        for (const auto& points : {u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s}) {
            scores.append(test::scoreChange(u"c3"_s, u"李"_s, u"age"_s, points));
        }
        writer.record(scores);
        sent = writer.sent();
        ASSERT_EQ(6, sent.size());
        EXPECT_EQ(0, fresh.accept(sent.sliced(1), key).taken);
        EXPECT_TRUE(checkHeld(fresh.database)->isEmpty());
    }

    Edit edit(qint64 seq) const { return editFromBytes(sent[seq - 1].bytes).value(); }
    /// Puts another edit in the place of one that waits.
    void alter(const Edit& altered)
    {
        ASSERT_OK(fresh.database.run("UPDATE edit_held SET bytes = :bytes WHERE seq = :seq"_L1,
                                     {{"bytes", sealed(altered).bytes}, {"seq", altered.seq}}));
    }
    QStringList held()
    {
        QStringList names;
        const auto problems = checkHeld(fresh.database);
        EXPECT_OK(problems);
        for (const auto& problem : *problems) {
            EXPECT_EQ(VaultProblem::Code::HeldChanged, problem.code);
            names.append(problem.subject.section(u'/', 1));
        }
        return names;
    }
    QList<EditGap> gapAt(qint64 seq) const { return {{writer.key.id, seq, seq}}; }

    Device writer;
    QList<QByteArray> key{writer.key.key.publicKey()};
    QList<SentEdit> sent;
};

/// An edit without a signature is vouched for by the ones after it: which of them is wrong is known, and no other is
/// blamed, and no sender.
TEST_F(AcceptLater, namesTheOneThatWasAlteredWhileItWaitedAndTakesTheOthersIn)
{
    auto elsewhere = withOtherPoints(edit(4));
    elsewhere.previousHash = Digest::of("another");
    for (const auto& altered : {withOtherPoints(edit(4)), elsewhere}) {
        auto transaction = Transaction::begin(fresh.database); // rolled back: as before for the next one
        alter(altered);
        EXPECT_EQ(QStringList{u"4"_s}, held());
        const auto some = fresh.accept({sent[0]}, key);
        EXPECT_EQ(QList<RefusedEdit>(), some.refused) << "the sender is not to blame";
        EXPECT_EQ(1, some.taken) << "the others wait for it";
        EXPECT_EQ(gapAt(4), some.gaps);
        EXPECT_EQ(QStringList{u"4"_s}, held()) << "it stays and is named";
        const auto rest = fresh.accept({sent[3]}, key);
        EXPECT_EQ(QList<RefusedEdit>(), rest.refused);
        EXPECT_EQ(5, rest.taken);
        EXPECT_EQ(QStringList(), held());
        EXPECT_EQ(edit(4).bytes, fresh.journal.all().value()[3].bytes);
        EXPECT_TRUE(fresh.journal.checkChain({})->isEmpty());
    }
}

TEST_F(AcceptLater, takesOthersInThoughWhatWaitsOfOneWasAltered)
{
    alter(withOtherPoints(edit(4)));
    const auto others = fresh.accept(everything, keys);
    EXPECT_EQ(QList<RefusedEdit>(), others.refused);
    EXPECT_EQ(QStringList{u"4"_s}, held());
    EXPECT_EQ(6, fresh.accept(sent, key).taken) << "the whole file, once more";
    EXPECT_EQ(QStringList(), held());
}

TEST_F(AcceptLater, findsTheTruthAlsoWhereWhatFollowsWasMadeToFit)
{
    const auto altered = sealed(withOtherPoints(edit(4)));
    auto next = withOtherPoints(edit(5));
    next.previousHash = altered.hash;
    alter(altered);
    alter(next);
    EXPECT_EQ(QStringList{u"5"_s}, held()) << "the signed one after it says so";
    EXPECT_EQ(gapAt(5), fresh.accept({sent[0]}, key).gaps);
    EXPECT_EQ(gapAt(4), fresh.accept({sent[4]}, key).gaps);
    EXPECT_EQ(QStringList{u"4"_s}, held());
    EXPECT_EQ(5, fresh.accept({sent[3]}, key).taken);
    EXPECT_EQ(QStringList(), held());
}

TEST_F(AcceptLater, letsNoForgeryTakeThePlaceOfWhatWaits)
{
    const auto bad = forged(withOtherPoints(edit(4)), {}, nullptr);
    const auto result = fresh.accept({bad}, key);
    EXPECT_EQ((QList<RefusedEdit>{{{writer.key.id, 4}, Reason::LinkBroken}}), result.refused);
    EXPECT_EQ(gapAt(1), result.gaps);
    EXPECT_EQ(6, fresh.accept({sent[0]}, key).taken);
    EXPECT_EQ(edit(4).bytes, fresh.journal.all().value()[3].bytes);
}

/// Nothing tells yet which of the two is the device's: its transaction has not come to its end.
TEST_F(AcceptLater, letsNoUnsignedForgeryTakeThePlaceOfWhatIsNotSignedYet)
{
    const auto bad = forged(withOtherPoints(edit(4)), {}, nullptr);
    for (const auto& [first, second] : {std::pair{sent[3], bad}, std::pair{bad, sent[3]}}) {
        Device here;
        EXPECT_EQ(QList<RefusedEdit>(), here.accept({first}, key).refused);
        const auto met = here.accept({second}, key);
        EXPECT_EQ(QList<RefusedEdit>(), met.refused) << "nobody knows which is wrong";
        EXPECT_TRUE(met.gaps.contains(EditGap{writer.key.id, 4, 4})) << "it has to come again";
        const auto waiting =
            here.database.list("SELECT bytes FROM edit_held"_L1, {}, [](const Row& row) { return row.bytes("bytes"); });
        ASSERT_OK(waiting);
        EXPECT_EQ(QList<QByteArray>{first.bytes}, *waiting) << "not the one that came last";
        EXPECT_TRUE(checkHeld(here.database)->isEmpty());
        const auto whole = here.accept(sent, key);
        EXPECT_EQ(6, whole.taken) << "the signature tells";
        EXPECT_EQ(QList<RefusedEdit>(), whole.refused) << "and who sent it is not to blame";
        EXPECT_EQ(edit(4).bytes, here.journal.all().value()[3].bytes);
        EXPECT_TRUE(checkHeld(here.database)->isEmpty());
    }
}

/// Two that its device signed, both after the same edit: it was copied, and both copies were used.
TEST_F(AcceptLater, refusesWhatADeviceWroteInTwoWays)
{
    auto second = sealed(withOtherPoints(edit(3)));
    const SentEdit copied{second.bytes, writer.key.key.sign(editMessage(second.hash))};
    const auto result = fresh.accept({sent[0], sent[1], copied}, key);
    EXPECT_TRUE(result.refused.contains(RefusedEdit{{writer.key.id, 4}, Reason::LinkBroken}));
}

} // namespace pingshen
