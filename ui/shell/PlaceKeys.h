// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"

#include <QString>

namespace pingshen::ui {

/// Under which keys the vault keeps where a reviewer was.
inline const QString windowPlaceKey = QStringLiteral("window");

inline QString applicationPlaceKey(const ApplicationId& application)
{
    return QStringLiteral("application/") + application.value();
}

} // namespace pingshen::ui
