// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/EditRules.h"
#include "core/storage/database/Migrator.h"
#include "tests/storage/RandomEdits.h"
#include "tests/storage/TableDump.h"
#include "tests/storage/VaultFixture.h"

#include <random>

namespace pingshen {

/// A device with its own database and key.
class Device
{
public:
    Device()
    {
        EXPECT_OK(Migrator().migrate(database, clock, {}));
        EXPECT_OK(adoptDevice(database, key));
    }

    void record(const QList<Change>& changes)
    {
        clock.advance(std::chrono::milliseconds(7));
        EXPECT_OK(journal.record(changes));
    }

    QList<SentEdit> sent() const
    {
        QList<SentEdit> all;
        const auto edits = journal.all();
        EXPECT_OK(edits);
        for (const auto& edit : *edits) {
            all.append({edit.bytes, edit.signature});
        }
        return all;
    }

    Acceptance accept(const QList<SentEdit>& edits, const QList<QByteArray>& keys)
    {
        const auto accepted = journal.accept(edits, keys, {});
        EXPECT_OK(accepted);
        return accepted ? *accepted : Acceptance();
    }

    /// Every row of state and journal.
    QStringList rows() { return test::dump(database, test::stateTables() + test::journalTables()); }
    QList<Conflict> conflicts()
    {
        const auto found = ReviewStore(database).conflicts(ApplicationId(QStringLiteral("a1")));
        EXPECT_OK(found);
        return *found;
    }

    Database database = Database::inMemory().value();
    test::FixedClock clock;
    DeviceKey key = DeviceKey::generate();
    EditJournal journal{database, clock, key};
};

/// In parts of any size, some of it twice.
inline void arrive(Device& device, QList<SentEdit> arriving, const QList<QByteArray>& keys, std::mt19937& dice,
                   quint32 longest = 70)
{
    while (!arriving.isEmpty()) {
        const auto part = arriving.first(std::min<qsizetype>(arriving.size(), 1 + dice() % longest));
        arriving.remove(0, dice() % 3 == 0 ? (part.size() + 1) / 2 : part.size());
        device.accept(part, keys);
    }
}

/// Three devices that worked apart and met now and then, and a fourth that hears of it later.
class Accept : public ::testing::Test
{
protected:
    void SetUp() override
    {
        for (const auto& device : devices) {
            keys.append(device.key.key.publicKey());
        }
        devices[0].record({importOf(test::someDossier(QStringLiteral("a1")), {}, {}),
                           importOf(test::someDossier(QStringLiteral("b2")), {}, {})});
        meet(0, 1);
        meet(0, 2);
        for (quint32 round = 0; round < 7; ++round) {
            for (quint32 each = 0; each < devices.size(); ++each) {
                auto changes = test::randomChanges(round * 3 + each, 6, {QStringLiteral("a1"), QStringLiteral("b2")});
                changes.removeIf([](const Change& change) { return !checkAlone(change); });
                devices[each].record(changes.first(changes.size() / 2));
                devices[each].record(changes.sliced(changes.size() / 2));
            }
            meet(round % 3, (round + 1) % 3);
        }
        for (const auto& device : devices) {
            for (const auto& edit : device.sent()) {
                if (!everything.contains(edit)) {
                    everything.append(edit);
                }
            }
        }
    }

    void meet(size_t from, size_t to)
    {
        devices[to].accept(devices[from].sent(), keys);
        devices[from].accept(devices[to].sent(), keys);
    }

    EditRef refOf(const SentEdit& edit) const { return editFromBytes(edit.bytes).value().ref(); }
    QList<SentEdit> without(const DeviceId& device, QList<qint64> seqs) const
    {
        auto left = everything;
        left.removeIf(
            [&](const SentEdit& edit) { return refOf(edit).device == device && seqs.contains(refOf(edit).seq); });
        return left;
    }

    std::array<Device, 3> devices;
    Device fresh;
    QList<QByteArray> keys;
    QList<SentEdit> everything;
};

} // namespace pingshen
