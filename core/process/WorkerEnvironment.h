// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcessEnvironment>

namespace pingshen {

/// What a worker learns of the machine: one language for numbers and names, where its libraries and recognition data
/// are, nothing of the person at it.
QProcessEnvironment workerEnvironment();

} // namespace pingshen
