// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QStringView>

namespace pingshen {

/// A date as people type it: 20261120, 2026-11-20, 2026/11/20, 2026.11.20, 2026年11月20日, in full-width characters
/// too; one digit will do for a month or a day that something separates. Invalid: not a date, or none that exists. A
/// year has four digits: nobody guesses a century.
QDate typedDate(QStringView text);

/// The text is a whole date: no further digit could make another date of it.
bool isWholeDate(QStringView text);

} // namespace pingshen
