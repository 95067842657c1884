// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Guard.h"

#include <QString>
#include <QStringList>

#include <atomic>
#include <chrono>
#include <memory>
#include <optional>

namespace pingshen {

/// What the unpackers of a program said they are kept from; the last one's word. Any thread.
class ToldGuards
{
public:
    void tell(Guards guards) { m_guards = guards.toInt(); }
    /// Nothing while none has started.
    std::optional<Guards> last() const
    {
        const int guards = m_guards;
        return guards < 0 ? std::nullopt : std::optional(Guards::fromInt(guards));
    }

private:
    std::atomic<int> m_guards = -1;
};

/// Where the program is that unpacks, and how long and how much it may take.
struct UnpackerSettings
{
    QString program;            ///< the unpacker's executable, absolute
    QStringList arguments = {}; ///< passed before our own
    QString messagesFile = {};  ///< where its stderr goes; empty: nowhere
    std::chrono::milliseconds helloLimit{10'000};
    std::chrono::milliseconds silenceLimit{30'000}; ///< between two signs of life
    /// Of the process. A decoder may keep some 200 MiB of it. Honest packages stay below: xz takes 64 MiB at most by
    /// itself, 7-Zip no more than the files are large.
    qint64 memoryBytes = qint64(240) << 20;
    std::shared_ptr<ToldGuards> told = std::make_shared<ToldGuards>(); ///< shared by all copies
};

} // namespace pingshen
