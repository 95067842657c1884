// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/journal/Acceptance.h"

#include "core/domain/EditRules.h"
#include "core/storage/journal/EditCount.h"
#include "core/storage/journal/JournalRows.h"
#include "core/storage/rows/Columns.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

using Refusal = RefusedEdit::Reason;

constexpr qsizetype atATime = 1000; ///< edits between two looks at the task

/// What the chain needs of an edit; its payload is read again when it is folded.
Edit slim(Edit edit)
{
    edit.change = {.kind = edit.change.kind,
                   .application = edit.change.application,
                   .author = {},
                   .subject = {},
                   .fields = {},
                   .note = {},
                   .undoes = std::nullopt};
    edit.refs.clear();
    return edit;
}

/// What waits of one device.
struct Waiting
{
    QMap<qint64, Edit> edits;
    QMap<qint64, QList<Edit>> rivals; ///< came for a number that another one has, where no signature tells yet
    QSet<qint64> held;                ///< numbers of those that were here before, not sent now
};

using Part = QList<const Edit*>; ///< some of those that wait, in their order

class Intake
{
public:
    Intake(Database& database, const DeviceKey& own) : m_database(database), m_own(own) {}

    Done prepare(const QList<QByteArray>& keys)
    {
        PINGSHEN_ASSIGN(m_keys, devicesIn(m_database));
        for (const auto& key : keys) {
            m_keys.insert(deviceIdOf(key), key);
        }
        PINGSHEN_ASSIGN(m_counts, countsFound(m_database, m_own));
        PINGSHEN_ASSIGN(const auto heads, chainHeads(m_database));
        for (const auto& head : heads) {
            m_heads.insert(head.device, head);
        }
        return m_database.each("SELECT device, seq, bytes, signature FROM edit_held"_L1, {}, [this](const Row& row) {
            const auto device = column::idFrom<DeviceId>(row, "device");
            auto edit = editFromRow(row);
            if (!edit || edit->device != device || edit->seq != row.number("seq") || device == m_own.id
                || faultOf(*edit)) {
                m_altered[device].insert(row.number("seq")); // it was not received so
            } else if (edit->seq > m_heads.value(device).seq) {
                auto& waiting = m_waiting[device];
                const auto seq = edit->seq;
                waiting.held.insert(seq);
                waiting.edits.insert(seq, slim(*std::move(edit)));
            }
            return Done();
        });
    }

    Done take(const SentEdit& sent)
    {
        auto edit = editFromBytes(sent.bytes);
        if (!edit || !isWellFormed(*edit)) {
            refuse({}, Refusal::Unreadable);
            return {};
        }
        edit->signature = sent.signature;
        if (const auto fault = faultOf(*edit)) {
            refuse(edit->ref(), *fault);
            return {};
        }
        if (edit->seq <= m_heads.value(edit->device).seq) {
            return compare(*edit);
        }
        if (edit->device == m_own.id) {
            refuse(edit->ref(), Refusal::OwnDevice);
        } else if (!checkAlone(edit->change)) {
            // No more is asked: the other rules rest on what was known where the edit was made, and here the order of
            // arrival would decide. See README.md for where what they would have refused comes to light.
            refuse(edit->ref(), Refusal::AgainstRules);
        } else {
            wait(slim(*std::move(edit)));
        }
        return {};
    }

    Done connect(const Task& task)
    {
        QMap<DeviceId, Part> chains;
        for (const auto& device : m_waiting.keys()) {
            const auto vouched = keepVouched(device);
            chains.insert(device, fittingOf(device, vouched));
        }
        refuseRunaways(chains);
        for (const auto& [device, fitting] : std::as_const(chains).asKeyValueRange()) {
            PINGSHEN_TRY(task.proceed());
            const auto covered = coveredOf(fitting, m_heads.value(device).seq);
            if (m_fresh.contains(device)) {
                PINGSHEN_TRY(insertDevice(m_database, m_keys[device]));
                PINGSHEN_TRY(insert(device, fitting.first(covered), task));
                PINGSHEN_TRY(hold(device, fitting.sliced(covered)));
            }
            nameGaps(device, fitting.sliced(covered));
        }
        return m_added.isEmpty() ? Done() : countOn(m_database, m_own, m_counts, m_added);
    }

    Acceptance result() &&
    {
        m_result.touched = m_added.keys();
        return std::move(m_result);
    }

private:
    void refuse(const EditRef& edit, Refusal reason) { m_result.refused.append({edit, reason}); }

    /// What is wrong with it wherever it comes in its chain.
    std::optional<Refusal> faultOf(const Edit& edit) const
    {
        const auto key = m_keys.constFind(edit.device);
        if (key == m_keys.constEnd()) {
            return Refusal::DeviceUnknown;
        }
        const bool isForged =
            !edit.signature.isEmpty() && !isSignature(edit.signature, editMessage(edit.hash), key.value());
        return isForged ? std::optional(Refusal::SignatureWrong) : std::nullopt;
    }

    /// What is here already stays; another edit of the same number is none of this chain.
    Done compare(const Edit& edit)
    {
        PINGSHEN_ASSIGN(const auto hash,
                        m_database.first("SELECT hash FROM edit WHERE device = :device AND seq = :seq"_L1,
                                         {{"device", edit.device.value()}, {"seq", edit.seq}},
                                         [](const Row& row) { return column::digestFrom(row, "hash"); }));
        if (hash == edit.hash) {
            ++m_result.known;
        } else {
            refuse(edit.ref(), edit.device == m_own.id ? Refusal::OwnDevice : Refusal::LinkBroken);
        }
        return {};
    }

    /// Of two with the same number the signed one stays; of two without, the one that a later signature leads to, and
    /// as long as none does the one that was here first.
    void wait(const Edit& edit)
    {
        m_fresh.insert(edit.device);
        auto& waiting = m_waiting[edit.device];
        const auto other = waiting.edits.find(edit.seq);
        if (other == waiting.edits.end()) {
            waiting.edits.insert(edit.seq, edit);
        } else if (other->hash == edit.hash) {
            other->signature = edit.signature.isEmpty() ? other->signature : edit.signature;
            waiting.held.remove(edit.seq);
        } else if (!other->signature.isEmpty()) {
            refuse(edit.ref(), Refusal::LinkBroken);
        } else if (!edit.signature.isEmpty()) {
            dismiss(*other);
            *other = edit;
        } else {
            waiting.rivals[edit.seq].append(edit);
        }
    }

    /// The one of its number is not what its device wrote. Whoever sent it is told; what was altered while it waited is
    /// for the check to name, and no sender's fault.
    void dismiss(const Edit& edit)
    {
        if (m_waiting[edit.device].held.remove(edit.seq)) {
            m_altered[edit.device].insert(edit.seq);
        } else {
            refuse(edit.ref(), Refusal::LinkBroken);
        }
    }

    /// Takes out what a signature contradicts, and only that. Returns the numbers of what one vouches for.
    QSet<qint64> keepVouched(const DeviceId& device)
    {
        auto& waiting = m_waiting[device];
        Vouching vouching;
        QSet<qint64> vouched;
        QList<qint64> contradicted;
        for (auto edit = waiting.edits.end(); edit != waiting.edits.begin();) {
            --edit;
            chooseAmong(waiting.rivals.value(edit.key()), *edit, vouching);
            const auto standing = vouching.judge(*edit);
            if (standing == Vouching::Standing::Vouched) {
                vouched.insert(edit.key());
            } else if (standing == Vouching::Standing::Contradicted) {
                contradicted.append(edit.key());
            }
        }
        for (const auto seq : contradicted) {
            dismiss(waiting.edits.take(seq));
        }
        return vouched;
    }

    /// Leaves in `edit` the one that counts. Where nothing tells, the first one stays: whoever knows a device's id
    /// could else put a forgery in the place of what waits. The other has to come again, with what signs it.
    void chooseAmong(const QList<Edit>& rivals, Edit& edit, const Vouching& vouching)
    {
        for (const auto& rival : rivals) {
            if (edit.hash == rival.hash) {
                continue;
            }
            if (!edit.signature.isEmpty() || vouching.covers(edit)) {
                refuse(rival.ref(), Refusal::LinkBroken);
            } else if (vouching.covers(rival)) {
                dismiss(edit);
                edit = rival;
            } else {
                const EditGap again{rival.device, rival.seq, rival.seq};
                m_result.gaps += m_result.gaps.contains(again) ? QList<EditGap>() : QList<EditGap>{again};
            }
        }
    }

    /// What would be taken in and has a clock that nobody comes to by counting. Without it a signature may be missing,
    /// and less comes.
    void refuseRunaways(QMap<DeviceId, Part>& chains)
    {
        for (bool isSettled = false; !isSettled;) {
            isSettled = true;
            const auto highest = highestAfter(chains);
            for (const auto& device : chains.keys()) {
                auto& chain = chains[device];
                const auto end = chain.begin() + coveredOf(chain, m_heads.value(device).seq);
                const auto first = std::find_if(chain.begin(), end, [&](const Edit* e) { return e->clock > highest; });
                std::for_each(first, end, [this](const Edit* edit) { refuse(edit->ref(), Refusal::LinkBroken); });
                isSettled = isSettled && first == end;
                chain.erase(first, end);
            }
        }
    }

    qint64 highestAfter(const QMap<DeviceId, Part>& chains) const
    {
        qint64 known = 0;
        for (const auto& head : m_heads) {
            known = std::max(known, head.clock);
        }
        QList<qint64> coming;
        for (const auto& [device, chain] : chains.asKeyValueRange()) {
            for (const auto* edit : chain.first(coveredOf(chain, m_heads.value(device).seq))) {
                coming.append(edit->clock);
            }
        }
        return highestClock(known, std::move(coming));
    }

    /// Those that wait, without what does not continue the chain's end or a signed edit. Where no signature tells which
    /// of two is wrong, both wait for it.
    Part fittingOf(const DeviceId& device, const QSet<qint64>& vouched)
    {
        const auto start = m_heads.value(device);
        Part fitting;
        QList<const Edit*> strays;
        for (const auto& edit : std::as_const(m_waiting[device].edits)) {
            const bool isAnchored = fitting.isEmpty() || !fitting.last()->signature.isEmpty();
            const auto before = fitting.isEmpty() ? start : endOf(*fitting.last());
            if (isAnchored && isNext(edit, before) && !isLinked(edit, before)) {
                strays.append(&edit);
            } else {
                fitting.append(&edit);
            }
        }
        for (const auto* edit : strays) {
            if (vouched.contains(edit->seq)) { // its device did write two of one number
                refuse(edit->ref(), Refusal::LinkBroken);
            } else {
                dismiss(*edit);
            }
        }
        return fitting;
    }

    /// How many of them follow on the chain's end without a gap, up to a signature.
    static qsizetype coveredOf(const Part& fitting, qint64 end)
    {
        qsizetype covered = 0;
        for (qsizetype i = 0; i < fitting.size() && fitting[i]->seq == end + i + 1; ++i) {
            covered = fitting[i]->signature.isEmpty() ? covered : i + 1;
        }
        return covered;
    }

    Done insert(const DeviceId& device, const Part& edits, const Task& task)
    {
        if (edits.isEmpty()) {
            return {};
        }
        for (qsizetype i = 0; i < edits.size(); ++i) {
            if (i % atATime == 0) {
                PINGSHEN_TRY(task.proceed());
            }
            PINGSHEN_TRY(insertEdit(m_database, *edits[i]));
            ++m_added[edits[i]->change.application];
        }
        m_result.taken += edits.size();
        m_result.newer +=
            std::ranges::count(edits, EditKind::Unknown, [](const Edit* edit) { return edit->change.kind; });
        auto head = endOf(*edits.last());
        head.signature = m_own.key.sign(headMessage(head));
        m_heads.insert(device, head);
        return writeChainHead(m_database, head);
    }

    /// What was altered while it waited stays, for the check to name, until the edit of its number comes.
    Done hold(const DeviceId& device, const Part& edits)
    {
        QJsonArray altered;
        for (const auto seq : m_altered.value(device)) {
            altered.append(seq);
        }
        PINGSHEN_TRY(m_database.run("DELETE FROM edit_held WHERE device = :device AND (seq <= :end OR seq NOT IN"
                                    " (SELECT value FROM json_each(:altered)))"_L1,
                                    {{"device", device.value()},
                                     {"end", m_heads.value(device).seq},
                                     {"altered", QString::fromUtf8(QJsonDocument(altered).toJson())}}));
        for (const auto* edit : edits) {
            PINGSHEN_TRY(m_database.run("INSERT OR REPLACE INTO edit_held (device, seq, bytes, signature)"
                                        " VALUES (:device, :seq, :bytes, :signature)"_L1,
                                        {{"device", device.value()},
                                         {"seq", edit->seq},
                                         {"bytes", edit->bytes},
                                         {"signature", QString::fromLatin1(edit->signature.toHex())}}));
        }
        return {};
    }

    /// What would have to come for those that wait: also the end of a transaction, which signs them.
    void nameGaps(const DeviceId& device, const Part& held)
    {
        auto next = m_heads.value(device).seq + 1;
        for (const auto* edit : held) {
            if (edit->seq > next) {
                m_result.gaps.append({device, next, edit->seq - 1});
            }
            next = edit->seq + 1;
        }
        if (!held.isEmpty() && held.last()->signature.isEmpty()) {
            m_result.gaps.append({device, next, next});
        }
    }

    Database& m_database;
    const DeviceKey& m_own;
    QMap<DeviceId, QByteArray> m_keys;
    QMap<DeviceId, ChainHead> m_heads;
    QMap<DeviceId, Waiting> m_waiting;      ///< stays as it is once they are connected
    QMap<DeviceId, QSet<qint64>> m_altered; ///< numbers of those that wait and are not as they were received
    QSet<DeviceId> m_fresh;                 ///< something came of them
    CountsFound m_counts = CountsFound::Altered;
    EditCounts m_added; ///< of each application that was touched
    Acceptance m_result;
};

} // namespace

Result<Acceptance> takeIn(Database& database, const DeviceKey& own, const QList<SentEdit>& sent,
                          const QList<QByteArray>& keys, const Task& task)
{
    Intake intake(database, own);
    PINGSHEN_TRY(intake.prepare(keys));
    for (qsizetype i = 0; i < sent.size(); ++i) {
        if (i % atATime == 0) {
            PINGSHEN_TRY(task.proceed());
            task.report(i, sent.size());
        }
        PINGSHEN_TRY(intake.take(sent[i]));
    }
    PINGSHEN_TRY(intake.connect(task));
    return std::move(intake).result();
}

} // namespace pingshen
