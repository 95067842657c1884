// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/EditFileFault.h"
#include "ui/text/Phrasebook.h"

namespace pingshen::ui {

/// Why a file of another computer's changes was not taken in, and what to do. One paragraph, ends with a full stop.
QString editFileText(const EditFileFault& fault, const Phrasebook& book = {});

/// A computer's number as people compare it: in groups of four digits.
QString deviceText(const DeviceId& device);

} // namespace pingshen::ui
