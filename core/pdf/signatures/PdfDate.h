// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <string>

namespace pingshen {

/// "D:20260102030405+08'00'" (ISO 32000-2, 7.9.4) in UTC; without a zone it is taken for UTC. Invalid when malformed.
QDateTime dateOf(const std::string& text);

} // namespace pingshen
