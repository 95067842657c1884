// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Guard.h"
#include "ui/text/Phrasebook.h"

#include <QStringList>

namespace pingshen::ui {

/// What this computer does not keep the process that parses PDFs from, a sentence each; empty when every guard holds.
QStringList missingGuardTexts(Guards held, const Phrasebook& book = {});

} // namespace pingshen::ui
