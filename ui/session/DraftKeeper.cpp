// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/DraftKeeper.h"

namespace pingshen::ui {

namespace {
constexpr std::chrono::milliseconds draftDelay{300};
constexpr std::chrono::milliseconds draftRetryDelay{3000};
} // namespace

DraftKeeper::DraftKeeper(StorageThread& storage, QObject* parent) : QObject(parent), m_storage(storage)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &DraftKeeper::flush);
}

DraftKeeper::~DraftKeeper()
{
    flush();
}

void DraftKeeper::keep(const TypedText& draft)
{
    if (draft.author.isEmpty()) {
        m_signer = {};
        m_unsigned.removeIf([&](const TypedText& other) { return other.isSameFieldAs(draft); });
        m_unsigned.append(draft);
    }
    await({draft, Wish::Kept});
}

/// In the place of what waits for the field, or is being written of it.
void DraftKeeper::await(const Wish& wish)
{
    drop(wish.draft);
    if (m_storage.isReadOnly()) {
        return; // nothing can be kept, now or later
    }
    m_waiting.append(wish);
    // Not restarted by further keys: who types without a pause is saved all the same.
    if (!m_timer.isActive()) {
        m_timer.start(m_failing ? draftRetryDelay : draftDelay);
    }
}

void DraftKeeper::drop(const TypedText& draft)
{
    m_waiting.removeIf([&](const Wish& other) { return other.draft.isSameFieldAs(draft); });
    m_writing.removeIf([&](const std::shared_ptr<const Wish>& other) { return other->draft.isSameFieldAs(draft); });
}

void DraftKeeper::flush()
{
    m_timer.stop();
    for (const auto& wish : std::exchange(m_waiting, {})) {
        write(wish);
    }
    signNow();
}

void DraftKeeper::write(const Wish& wish)
{
    const auto writing = std::make_shared<const Wish>(wish);
    m_writing.append(writing);
    m_storage.run(
        this,
        [writing](Workplace& workplace) {
            return writing->end == Wish::Kept ? keepTyped(workplace, writing->draft)
                                              : forgetTyped(workplace, writing->draft);
        },
        [this, writing](const Done& outcome) { finish(writing, outcome); });
}

void DraftKeeper::finish(const std::shared_ptr<const Wish>& written, const Done& outcome)
{
    const bool isWanted = m_writing.removeOne(written);
    if (outcome) {
        Q_EMIT kept();
        if (m_waiting.isEmpty() && std::exchange(m_failing, false)) {
            Q_EMIT recovered();
        }
    } else if (isWanted) { // else something newer became of the field meanwhile
        m_failing = true;
        await(*written);
        Q_EMIT keepFailed(outcome.error());
    }
}

void DraftKeeper::release(const TypedText& draft)
{
    drop(draft);
    m_unsigned.removeIf([&](const TypedText& other) { return other.isSameFieldAs(draft); });
    // Whether the change it became can be written is told by the queue of changes.
    if (m_waiting.isEmpty() && std::exchange(m_failing, false)) {
        Q_EMIT recovered();
    }
}

void DraftKeeper::forget(const TypedText& draft)
{
    release(draft);
    if (!m_storage.isReadOnly()) {
        write({draft, Wish::Gone});
    }
}

void DraftKeeper::sign(const Seat& who)
{
    m_signer = who;
    flush(); // nobody's are on disk before they become theirs
}

void DraftKeeper::signNow()
{
    if (m_signer.isEmpty() || m_unsigned.isEmpty() || m_storage.isReadOnly()) {
        return;
    }
    const auto drafts = std::exchange(m_unsigned, {});
    m_storage.run(
        this,
        [drafts, signer = m_signer](Workplace& workplace) -> Result<QList<TypedText>> {
            QList<TypedText> left;
            for (const auto& draft : drafts) {
                PINGSHEN_ASSIGN(const bool isTheirs, signTyped(workplace, draft, signer));
                left += isTheirs ? QList<TypedText>() : QList{draft};
            }
            return left;
        },
        [this, drafts](const Result<QList<TypedText>>& left) { finishSigning(drafts, left); });
}

void DraftKeeper::finishSigning(const QList<TypedText>& drafts, const Result<QList<TypedText>>& left)
{
    if (!left) { // they are nobody's on disk, and are signed again with the next try
        m_failing = true;
        m_unsigned = drafts + m_unsigned;
        m_timer.start(draftRetryDelay);
        Q_EMIT keepFailed(left.error());
        return;
    }
    if (m_waiting.isEmpty() && std::exchange(m_failing, false)) {
        Q_EMIT recovered();
    }
    for (const auto& draft : *left) {
        Q_EMIT leftUnsigned(draft);
    }
}

} // namespace pingshen::ui
