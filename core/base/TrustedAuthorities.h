// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace pingshen {

/// Where the certificates of the authorities lie that this computer trusts; the worker may read them.
QStringList authorityFiles();

} // namespace pingshen
