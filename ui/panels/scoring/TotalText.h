// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rubric/Evaluation.h"
#include "ui/text/Formats.h"

namespace pingshen::ui {

/// The total, as exact as it is, with what it can come to at most: "79.75 / 100".
inline QString totalText(const Evaluation& evaluation)
{
    return pointsText(evaluation.total) + QStringLiteral(" / ") + pointsText(bestTotal(evaluation));
}

} // namespace pingshen::ui
