// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Rubric.h"
#include "ui/text/Phrasebook.h"

namespace pingshen::ui {

/// What an office setting is about, e.g. "Age · 26-55"; empty for a key that the rubric does not have.
QString settingLabel(const QString& key, const Rubric& rubric, const Phrasebook& book = {});

} // namespace pingshen::ui
