// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QString>

#include <functional>

namespace pingshen::ui {

/// Something a person did beside the review, for themselves alone, as a step of the one undo. It is no edit.
struct AsideStep
{
    std::function<void()> back;
    std::function<void()> again;
    std::function<QString()> what; ///< in the language of the moment: "Highlight added"
    std::function<void()> lead;    ///< to where it is, once it was taken back or done again
    /// Whether it can be taken back, or done again, now; none: always.
    std::function<Done()> mayGoBack = {};
    std::function<Done()> mayGoAgain = {};
};

} // namespace pingshen::ui
