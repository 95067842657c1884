// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storage/AcceptFixture.h"

namespace pingshen {

using namespace Qt::StringLiterals;

using Reason = RefusedEdit::Reason;

TEST_F(Accept, refusesAClockThatNothingCouldFollow)
{
    Device writer;
    Edit edit;
    edit.device = writer.key.id;
    edit.seq = 1;
    edit.clock = std::numeric_limits<qint64>::max();
    edit.change = importOf(test::someDossier(u"c3"_s), {}, {});
    edit = sealed(std::move(edit));
    const QList<SentEdit> sent{{edit.bytes, writer.key.key.sign(editMessage(edit.hash))}};
    const auto result = fresh.accept(sent, {writer.key.key.publicKey()});
    EXPECT_EQ(0, result.taken);
    EXPECT_EQ((QList<RefusedEdit>{{{}, Reason::Unreadable}}), result.refused);
}

namespace {

/// A device that counts as it likes.
struct Runaway
{
    SentEdit write(qint64 clock)
    {
        Edit edit;
        edit.device = key.id;
        edit.seq = end.seq + 1;
        edit.clock = clock;
        edit.previousHash = end.hash;
        edit.at = QDateTime({2026, 1, 12}, {8, 30}, Qt::UTC);
        edit.change = test::scoreChange(u"a1"_s, u"李"_s, u"age"_s, QString::number(end.seq % 5));
        edit = sealed(std::move(edit));
        end = endOf(edit);
        return {edit.bytes, key.key.sign(editMessage(edit.hash))};
    }

    DeviceKey key = DeviceKey::generate();
    ChainHead end;
};

} // namespace

TEST_F(Accept, takesAClockThatMayHaveBeenCountedAndNoHigherOne)
{
    fresh.accept(everything, keys);
    qint64 highest = 0;
    for (const auto& edit : fresh.journal.all().value()) {
        highest = std::max(highest, edit.clock);
    }
    Runaway writer;
    const QList<QByteArray> key{writer.key.key.publicKey()};
    const auto first = writer.write(highest + longestClockStep);
    const auto second = writer.write(highest + 2 * longestClockStep + 1);
    const auto third = writer.write(highest + 2 * longestClockStep + 2);
    const auto result = fresh.accept({third, first, second}, key);
    EXPECT_EQ(1, result.taken);
    EXPECT_EQ((QList<RefusedEdit>{{{writer.key.id, 2}, Reason::LinkBroken}, {{writer.key.id, 3}, Reason::LinkBroken}}),
              result.refused);
    EXPECT_TRUE(fresh.journal.checkChain({}).value().isEmpty());
}

TEST_F(Accept, goesOnAfterADeviceThatCountsInLeaps)
{
    Runaway writer;
    auto all = keys + QList<QByteArray>{writer.key.key.publicKey(), fresh.key.key.publicKey()};
    fresh.accept(everything, keys);
    QList<SentEdit> leaps;
    for (int i = 1; i <= 20; ++i) {
        leaps.append(writer.write(i * longestClockStep));
    }
    EXPECT_EQ(20, fresh.accept(leaps, all).taken);
    fresh.record({test::scoreChange(u"a1"_s, u"李"_s, u"age"_s, u"4"_s)});
    for (auto& device : devices) {
        const auto sent = fresh.sent();
        EXPECT_TRUE(device.accept(sent, all).refused.isEmpty()) << "an honest clock is above all that it saw";
        EXPECT_TRUE(device.journal.checkChain({}).value().isEmpty());
        device.record({test::scoreChange(u"a1"_s, u"李"_s, u"age"_s, u"3"_s)});
        EXPECT_TRUE(fresh.accept(device.sent(), all).refused.isEmpty());
    }
}

TEST_F(Accept, isToldByTheCheckOfAClockThatNobodyCountedTo)
{
    fresh.accept(everything, keys);
    Runaway writer;
    EXPECT_OK(insertDevice(fresh.database, writer.key.key.publicKey()));
    const auto sent = writer.write(qint64(1) << 62);
    auto edit = editFromBytes(sent.bytes).value();
    edit.signature = sent.signature;
    ASSERT_OK(insertEdit(fresh.database, edit));
    writer.end.signature = fresh.key.key.sign(headMessage(writer.end));
    ASSERT_OK(writeChainHead(fresh.database, writer.end));
    const auto problems = fresh.journal.checkChain({}).value();
    ASSERT_EQ(1, problems.size());
    EXPECT_EQ(VaultProblem::Code::EditMoved, problems[0].code);
    EXPECT_EQ(QString(writer.key.id.value() + u"/1"_s), problems[0].subject);
}

TEST_F(Accept, refusesATimeThatIsNone)
{
    fresh.accept(everything, keys);
    const auto before = fresh.rows();
    const DeviceKey writer = DeviceKey::generate();
    Edit note;
    note.device = writer.id;
    note.seq = 1;
    note.clock = 2;
    note.at = QDateTime({2026, 1, 12}, {8, 30}, Qt::UTC);
    note.change = {EditKind::NoteChanged,
                   ApplicationId(u"a1"_s),
                   ReviewerId(u"李"_s),
                   u"n1"_s,
                   {{u"text"_s, {}, u"到访"_s}},
                   {},
                   {}};
    for (const auto& time : {"99999-01-01T00:00:00.000Z", "bad", "0000-00-00T00:00:00.000Z", ""}) {
        auto bytes = sealed(note).bytes;
        bytes.replace("2026-01-12T08:30:00.000Z", time);
        const auto signature = writer.key.sign(editMessage(Digest::of(bytes)));
        const auto result = fresh.accept({{bytes, signature}}, {writer.key.publicKey()});
        EXPECT_EQ((QList<RefusedEdit>{{{}, Reason::Unreadable}}), result.refused) << time;
    }
    EXPECT_EQ(before, fresh.rows());
}

} // namespace pingshen
