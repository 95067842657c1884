// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"

namespace pingshen::ui {

/// What may be named to a person: no place within the vault, no digest, no id; else empty. Who shows the error gives
/// the name.
QString nameable(const QString& where);
/// The lowest cause that says more than the error itself; null if none does.
const Error* usefulCause(const Error& error);

} // namespace pingshen::ui
