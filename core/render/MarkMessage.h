// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/PdfMark.h"

#include <optional>

class QDataStream;

namespace pingshen {

/// Marks as they travel to a worker.
void writeMarks(QDataStream& out, const QList<PdfMark>& marks);
/// Nothing when there are more than renderlimit allows, or one is nowhere.
std::optional<QList<PdfMark>> readMarks(QDataStream& in);

} // namespace pingshen
