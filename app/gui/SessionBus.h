// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace pingshen {

/// Whether a session bus can be reached without starting one: an address, or a socket in the runtime folder.
bool hasSessionBus(const QByteArray& address, const QByteArray& runtimeFolder);

/// Where there is no session bus the bus library would start one through the display and wait for it, which can take
/// for ever; the window needs none. Says so to this process; call it before the application object is made.
void neverWaitForSessionBus();

} // namespace pingshen
