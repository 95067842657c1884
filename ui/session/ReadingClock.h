// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Digest.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>

namespace pingshen::ui {

class ReadingLedger;

/// A page of a content that can be read on screen.
struct PageInSight
{
    Digest content;
    int page = 0; ///< from 0

    friend bool operator==(const PageInSight&, const PageInSight&) = default;
};

/// Adds up how long pages are in sight, as long as somebody is there: within a minute of the last key or movement of
/// the mouse. A page in two views counts once. Looks once a second, and whenever told that something else is in sight.
class ReadingClock : public QObject
{
    Q_OBJECT

public:
    /// Nobody did anything for so long: nobody reads.
    static constexpr std::chrono::milliseconds patience{60'000};
    /// Longer than this between two looks the machine slept, or the window was stuck.
    static constexpr std::chrono::milliseconds longestLook{2'000};
    /// What can be read now; nothing while the window is not the active one.
    using Sight = std::function<QList<PageInSight>()>;

    /// All live longer.
    ReadingClock(const Clock& clock, ReadingLedger& ledger, Sight sight, QObject* parent = nullptr);

    /// Somebody did something.
    void noteActivity();
    /// Adds up what was in sight until now, and notes what is from now on.
    void look();

private:
    std::chrono::milliseconds now() const;

    const Clock& m_clock;
    ReadingLedger& m_ledger;
    Sight m_sight;
    QList<PageInSight> m_seen;
    std::chrono::milliseconds m_lookedAt;
    std::chrono::milliseconds m_activeAt;
    QTimer m_timer; ///< stands still while nobody is there
};

} // namespace pingshen::ui
