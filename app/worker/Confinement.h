// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace pingshen {

/// Gives up what a worker never needs: memory above the limit, core dumps, files of any size, new privileges, being
/// traced. Whatever the platform does not offer is passed over; the pool watches memory as well.
void confine(qint64 memoryBytes);

} // namespace pingshen
