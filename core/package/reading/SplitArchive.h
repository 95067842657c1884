// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace pingshen {

/// Of the names, those that are volumes of split archives, in their order: by their own name, or because a volume of
/// the same archive lies beside them, as `a.z01` beside `a.zip`.
QStringList archiveParts(const QStringList& names);

} // namespace pingshen
