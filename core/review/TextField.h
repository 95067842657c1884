// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Edit.h"

namespace pingshen {

/// Where typed text belongs: the key of a draft and, later, of the change it becomes.
struct TextField
{
    EditKind::Value kind;
    QString subject; ///< indicator, document or note id; empty for the visit and the applicant
    QString field;

    friend bool operator==(const TextField&, const TextField&) = default;
};

/// Typed and not (yet) part of the review: points that the rubric refuses, or a text whose typing has not paused.
struct OpenEntry
{
    TextField field;
    QString text;

    friend bool operator==(const OpenEntry&, const OpenEntry&) = default;
};

} // namespace pingshen
