// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace pingshen {

/// Bytes a process has in memory now. 0: the system does not tell, or there is no such process. Linux only.
qint64 residentBytesOf(qint64 processId);

} // namespace pingshen
