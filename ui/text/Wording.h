// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

namespace pingshen::ui {

/// A text that can be said again after the language changed: what shows it keeps this, never the text.
using Wording = std::function<QString()>;

} // namespace pingshen::ui
