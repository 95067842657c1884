// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pdf/form/SameValue.h"

#include <QString>

#include <optional>

namespace pingshen {

/// Whether two texts, folded and without space, name the same day. A year has the century that both give. Day and month
/// may be in either order as long as only one of them says which is which; a script of the form may leave parts out.
/// Nothing when one of them is no date.
std::optional<bool> isSameDate(const QString& stored, const QString& drawn, Formatting formatting);

} // namespace pingshen
