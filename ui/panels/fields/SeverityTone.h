// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Finding.h"
#include "ui/theme/Palette.h"

namespace pingshen::ui {

/// The colour in which a finding is shown wherever it is.
inline Tone toneOf(Finding::Severity severity)
{
    switch (severity) {
    case Finding::Severity::Info:
        return Tone::Info;
    case Finding::Severity::Warning:
        return Tone::Warning;
    case Finding::Severity::Error:
        return Tone::Error;
    }
    Q_UNREACHABLE();
}

} // namespace pingshen::ui
