// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Guard.h"
#include "ui/text/Phrasebook.h"

#include <QStringList>

namespace pingshen::ui {

/// The helper programs that read what strangers send.
enum class Helper { Pdf, Archive };

/// What this computer does not keep such a program from, a sentence each; empty when every guard holds.
QStringList missingGuardTexts(Helper helper, Guards held, const Phrasebook& book = {});

} // namespace pingshen::ui
