// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QtGlobal>

#include <functional>
#include <stop_token>

namespace pingshen {

/// How a long piece of work hears that it should stop, and tells how far it is.
/// Work functions take one and run on whatever thread the caller chose.
struct Task
{
    std::stop_token stop;
    std::function<void(qint64 done, qint64 total)> progress; ///< may be empty; called on the working thread

    void report(qint64 done, qint64 total) const
    {
        if (progress) {
            progress(done, total);
        }
    }

    /// Fails with Cancelled once a stop was asked for.
    Done proceed() const { return stop.stop_requested() ? Done(Error::Code::Cancelled) : Done(); }
};

} // namespace pingshen
