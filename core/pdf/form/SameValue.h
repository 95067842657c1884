// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace pingshen {

/// Whether the form says how a field's value is to be shown: a script of its own turns one into the other.
enum class Formatting { Plain, Scripted };

/// Whether a reader who sees `drawn` learns what `stored` says: the same words, number or date, however they are
/// spaced, punctuated, rounded or written. Numbers are compared digit by digit, of any length. In doubt about how it is
/// formatted yes, in doubt about what it says no.
bool isSameValue(const QString& stored, const QString& drawn, Formatting formatting);

/// What is drawn are the first lines of it, as of a long text that does not fit.
bool isBeginning(const QString& stored, const QString& drawn);

/// The row of a list is among what is drawn.
bool holds(const QString& drawn, const QString& row);

} // namespace pingshen
