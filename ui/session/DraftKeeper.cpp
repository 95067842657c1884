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
    const auto isSame = [&](const TypedText& other) { return other.isSameFieldAs(draft); };
    m_waiting.removeIf(isSame);
    m_waiting.append(draft);
    if (draft.author.isEmpty()) {
        m_unsigned.removeIf(isSame);
        m_unsigned.append(draft);
    }
    // Not restarted by further keys: who types without a pause is saved all the same.
    if (!m_timer.isActive()) {
        m_timer.start(m_failing ? draftRetryDelay : draftDelay);
    }
}

void DraftKeeper::flush()
{
    m_timer.stop();
    for (const auto& draft : std::exchange(m_waiting, {})) {
        m_storage.run(
            this, [draft](Workplace& workplace) { return keepTyped(workplace, draft); },
            [this, draft](const Done& outcome) { finish(draft, outcome); });
    }
}

void DraftKeeper::finish(const TypedText& draft, const Done& outcome)
{
    if (outcome) {
        Q_EMIT kept();
        if (m_waiting.isEmpty() && std::exchange(m_failing, false)) {
            Q_EMIT recovered();
        }
        return;
    }
    m_failing = true;
    const bool newer =
        std::ranges::any_of(m_waiting, [&](const TypedText& other) { return other.isSameFieldAs(draft); });
    if (!newer) {
        keep(draft);
    }
    Q_EMIT keepFailed(outcome.error());
}

void DraftKeeper::release(const TypedText& draft)
{
    const auto isSame = [&](const TypedText& other) { return other.isSameFieldAs(draft); };
    m_waiting.removeIf(isSame);
    m_unsigned.removeIf(isSame);
    // Whether the change it became can be written is told by the queue of changes.
    if (m_waiting.isEmpty() && std::exchange(m_failing, false)) {
        Q_EMIT recovered();
    }
}

void DraftKeeper::forget(const TypedText& draft)
{
    release(draft);
    m_storage.run(
        this, [draft](Workplace& workplace) { return forgetTyped(workplace, draft); }, [](const Done&) {});
}

void DraftKeeper::sign(const ReviewerId& reviewer)
{
    const auto drafts = std::exchange(m_unsigned, {});
    for (auto draft : drafts) {
        draft.author = reviewer;
        draft.isUnseen = isOnSheet(draft); // nobody's was shown
        keep(draft);
    }
    flush(); // they are on disk as theirs before they are nobody's no more
    for (const auto& draft : drafts) {
        forget(draft);
    }
}

} // namespace pingshen::ui
