// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/Changes.h"

namespace pingshen::ui {

/// The text itself is wrong: not the time, nor that it belongs to a note that is none yet.
bool isFaultOfText(const Error& error);

/// Points and dates are marked where they are typed; what other texts are refused for is told by the window.
bool isMarkedInPlace(const TextField& field, const Error& error);

/// Points that are deleted and not yet given up: only Enter says that there shall be none.
bool isEmptied(const TextField& field, const QString& text);

QList<TextField> fieldsOf(const Change& change);

} // namespace pingshen::ui
