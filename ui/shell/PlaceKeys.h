// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"

#include <QString>

namespace pingshen::ui {

/// Under which keys the vault keeps where a reviewer was.
inline const QString windowPlaceKey = QStringLiteral("window");
inline const QString recentPlaceKey = QStringLiteral("recent");

/// Within the place in an application: the pages in sight, the largest part first: which (page, from 0), how large on
/// the screen in pixels (width, height), and how turned (rotation, degrees clockwise).
inline const QString picturesKey = QStringLiteral("pictures");

inline QString applicationPlaceKey(const ApplicationId& application)
{
    return QStringLiteral("application/") + application.value();
}

} // namespace pingshen::ui
