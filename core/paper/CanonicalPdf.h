// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QDateTime>

namespace pingshen {

class UnicodeMap;

/// Rewrites what QPdfWriter wrote so that the same pages always give the same bytes: objects are numbered in the order
/// in which they are reached from the root (Qt writes fonts in the order of a randomly seeded hash), the date is
/// `created`, font tags follow the numbering, and each font's table of characters says what was meant. Errors:
/// ReportFailed, when it is not such a file.
Result<QByteArray> canonicalPdf(const QByteArray& written, const QDateTime& created, UnicodeMap unicode);

} // namespace pingshen
