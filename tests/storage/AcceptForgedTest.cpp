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

} // namespace pingshen
