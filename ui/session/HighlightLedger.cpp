// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/HighlightLedger.h"

#include <algorithm>
#include <utility>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr std::chrono::milliseconds typingDelay{300};
}

HighlightLedger::HighlightLedger(StorageThread& storage, const ReviewDesk& desk, QObject* parent)
    : QObject(parent),
      m_storage(storage),
      m_desk(desk)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &HighlightLedger::flush);
    connect(&desk, &ReviewDesk::opened, this, &HighlightLedger::load);
    connect(&desk, &ReviewDesk::cleared, this, &HighlightLedger::clear);
    connect(&desk, &ReviewDesk::seated, this, &HighlightLedger::clear);
}

HighlightLedger::~HighlightLedger()
{
    for (auto& wish : m_waiting) {
        wish.isBeingWritten = false; // what became of it is heard no more: once again does no harm
    }
    flush();
}

bool HighlightLedger::canKeep() const
{
    return !m_seat.isEmpty() && !m_desk.isReadOnly();
}

void HighlightLedger::load()
{
    const auto* file = m_desk.file();
    if (!file || m_desk.seat() != m_seat || file->dossier.id != m_application) {
        clear();
    }
    if (!file || m_desk.reviewer().isEmpty()) {
        return;
    }
    m_seat = m_desk.seat();
    m_application = file->dossier.id;
    m_contents.clear();
    for (const auto& document : file->documentsInHistory()) {
        m_contents.append(document.digest);
    }
    m_storage.run(
        this,
        [reviewer = m_seat.person, application = m_application, contents = m_contents](Workplace& workplace) {
            return highlightsOf(workplace, reviewer, application, contents);
        },
        [this, asked = ++m_asked](const Result<OwnHighlights>& highlights) {
            if (asked == m_asked) {
                takeLoaded(highlights);
            }
        });
}

/// What waits is newer than what was read, and what was written before is in it: jobs are done in their order.
void HighlightLedger::takeLoaded(const Result<OwnHighlights>& highlights)
{
    if (!highlights) {
        Q_EMIT loadFailed(highlights.error());
        return;
    }
    m_all = highlights->all;
    for (const auto& wish : std::as_const(m_waiting)) {
        take(wish);
    }
    Q_EMIT changed();
    if (!highlights->unreadable.isEmpty()) {
        Q_EMIT unreadableFound(static_cast<int>(highlights->unreadable.size()));
    }
}

/// What could not be written yet waits on.
void HighlightLedger::clear()
{
    ++m_asked;
    m_seat = {};
    m_application = {};
    m_contents.clear();
    if (!std::exchange(m_all, {}).isEmpty()) {
        Q_EMIT changed();
    }
}

QList<Highlight> HighlightLedger::in(const Digest& content) const
{
    auto highlights = m_all;
    highlights.removeIf([&](const Highlight& each) { return each.place.content != content; });
    return highlights;
}

std::optional<Highlight> HighlightLedger::find(const HighlightId& id) const
{
    const auto found = std::ranges::find(m_all, id, &Highlight::id);
    return found == m_all.end() ? std::nullopt : std::optional(*found);
}

bool HighlightLedger::isUnsaved(const HighlightId& id) const
{
    return std::ranges::any_of(m_waiting, [&](const Wish& wish) { return wish.id == id && wish.hasFailed; });
}

int HighlightLedger::unsaved() const
{
    return static_cast<int>(std::ranges::count_if(m_waiting, &Wish::hasFailed));
}

/// On screen, where it is of what is shown.
void HighlightLedger::take(const Wish& wish)
{
    if (wish.who.person != m_seat.person || !m_contents.contains(wish.content)) {
        return;
    }
    m_all.removeIf([&](const Highlight& each) { return each.id == wish.id; });
    if (wish.now) {
        m_all.append(*wish.now);
    }
    sortByPlace(m_all);
}

void HighlightLedger::set(const Digest& content, const HighlightId& id, const std::optional<Highlight>& now)
{
    if (canKeep()) {
        await(m_seat, content, id, now);
        flush();
    }
}

void HighlightLedger::setSoon(const Seat& who, const Digest& content, const HighlightId& id,
                              const std::optional<Highlight>& now)
{
    if (who.isEmpty() || m_desk.isReadOnly()) {
        return;
    }
    await(who, content, id, now);
    // Not restarted by further keys: who types without a pause is saved all the same.
    if (!m_timer.isActive()) {
        m_timer.start(m_failing ? m_retryDelay : typingDelay);
    }
}

/// In the place of what waits for it. What is being written of it is done before.
void HighlightLedger::await(const Seat& who, const Digest& content, const HighlightId& id,
                            const std::optional<Highlight>& now)
{
    const auto isOfIt = [&](const Wish& wish) {
        return wish.who.person == who.person && wish.content == content && wish.id == id;
    };
    const bool hasFailed =
        std::ranges::any_of(m_waiting, [&](const Wish& wish) { return isOfIt(wish) && wish.hasFailed; });
    m_waiting.removeIf(isOfIt);
    m_waiting.append({who, content, id, now, ++m_lastNumber, false, hasFailed});
    take(m_waiting.last());
    Q_EMIT changed();
}

void HighlightLedger::flush()
{
    m_timer.stop();
    for (auto& wish : m_waiting) {
        if (std::exchange(wish.isBeingWritten, true)) {
            continue;
        }
        m_storage.run(
            this,
            [who = wish.who, content = wish.content, id = wish.id, now = wish.now](Workplace& workplace) {
                return keepHighlight(workplace, who, content, id, now);
            },
            [this, number = wish.number](const Done& kept) { finish(number, kept); });
    }
}

void HighlightLedger::finish(int number, const Done& kept)
{
    const auto wish = std::ranges::find(m_waiting, number, &Wish::number);
    if (wish == m_waiting.end()) {
        return; // it is to be something else by now
    }
    if (kept) {
        const bool wasUnsaved = wish->hasFailed;
        m_waiting.erase(wish);
        if (wasUnsaved) {
            Q_EMIT changed();
        }
        const bool isStuck = std::ranges::any_of(m_waiting, &Wish::hasFailed);
        if (!isStuck && std::exchange(m_failing, false)) {
            Q_EMIT recovered();
        }
        return;
    }
    wish->isBeingWritten = false;
    m_failing = true;
    if (!std::exchange(wish->hasFailed, true)) {
        Q_EMIT changed();
    }
    m_timer.start(m_retryDelay);
    Q_EMIT keepFailed(kept.error());
}

} // namespace pingshen::ui
