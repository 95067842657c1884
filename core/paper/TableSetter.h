// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paper/Page.h"

namespace pingshen {

/// Turns a table into strips, one a row. A row taller than `pageHeight` becomes one strip a line.
/// Rows under a cell that reaches down stay together as long as that cell's own text needs them.
QList<Slab> setTable(const Table& table, double width, double pageHeight, const Fonts& fonts);

} // namespace pingshen
