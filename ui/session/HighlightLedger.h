// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work/Highlights.h"
#include "ui/session/ReviewDesk.h"
#include "ui/session/StorageThread.h"

#include <QTimer>

namespace pingshen::ui {

/// The highlights and notes of whoever sits here, in what the open application contains and contained. Each is on its
/// way to the vault at once. One that cannot be written is as safe as any other text: it stays queued, whoever sits
/// here and whatever is open by then, is tried again by itself, when the vault is back and at the end, and is unsaved
/// until then. Never in a vault that is only read, and for nobody without a name.
class HighlightLedger : public QObject
{
    Q_OBJECT

public:
    /// All live longer.
    HighlightLedger(StorageThread& storage, const ReviewDesk& desk, QObject* parent = nullptr);
    /// Writes what waits.
    ~HighlightLedger() override;

    bool canKeep() const;
    /// Whose they are; empty while no application is open.
    const ReviewerId& reviewer() const { return m_seat.person; }
    const Seat& seat() const { return m_seat; }
    /// By content, page and place.
    const QList<Highlight>& all() const { return m_all; }
    QList<Highlight> in(const Digest& content) const;
    std::optional<Highlight> find(const HighlightId& id) const;
    /// Writing it failed, and it is not on disk yet.
    bool isUnsaved(const HighlightId& id) const;
    int unsaved() const; ///< how many

    /// The one of that id is this one from now on, or is no more.
    void set(const Digest& content, const HighlightId& id, const std::optional<Highlight>& now);
    /// The same for the person who began it, whoever sits here by now; on its way to disk within a third of a second:
    /// for what is being typed.
    void setSoon(const Seat& who, const Digest& content, const HighlightId& id, const std::optional<Highlight>& now);
    /// Writes at once what waits.
    void flush();
    /// How long after a failure writing is tried again. Default 3 seconds.
    void setRetryDelay(std::chrono::milliseconds delay) { m_retryDelay = delay; }

Q_SIGNALS:
    void changed();
    /// Each time writing failed; it is tried again within seconds.
    void keepFailed(const pingshen::Error& error);
    /// After a failure: what waited is on disk.
    void recovered();
    /// What is kept, or some of it, cannot be read; nothing of it is written over.
    void loadFailed(const pingshen::Error& error);
    /// Some of them are damaged; the others are there.
    void unreadableFound(int count);

private:
    /// What one of them is to be on disk.
    struct Wish
    {
        Seat who;
        Digest content;
        HighlightId id;
        std::optional<Highlight> now;
        int number = 0;
        bool isBeingWritten = false;
        bool hasFailed = false;
    };

    void load();
    void clear();
    void await(const Seat& who, const Digest& content, const HighlightId& id, const std::optional<Highlight>& now);
    void take(const Wish& wish);
    void takeLoaded(const Result<OwnHighlights>& highlights);
    void finish(int number, const Done& kept);

    StorageThread& m_storage;
    const ReviewDesk& m_desk;
    Seat m_seat; ///< whose they are
    ApplicationId m_application;
    QList<Digest> m_contents; ///< of the application
    QList<Highlight> m_all;
    QList<Wish> m_waiting; ///< not known to be on disk, oldest first; at most one for each
    int m_lastNumber = 0;
    int m_asked = 0; ///< answers to earlier questions are nobody's
    std::chrono::milliseconds m_retryDelay{3'000};
    QTimer m_timer;
    bool m_failing = false;
};

} // namespace pingshen::ui
