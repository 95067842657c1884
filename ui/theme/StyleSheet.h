// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Palette.h"

#include <QString>

namespace pingshen::ui {

/// The application's style sheet for a look: the template with every `@token` replaced.
/// Tokens: the palette's names (accentSoft ...), hover, pressed, onAccent, and the sizes px-text, px-small,
/// px-title, px-caption. An unknown token is a bug.
QString styleSheet(const Palette& palette);

} // namespace pingshen::ui
