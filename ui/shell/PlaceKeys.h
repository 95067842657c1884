// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"

#include <QString>

namespace pingshen::ui {

/// Under which keys the vault keeps where a reviewer was.
inline const QString windowPlaceKey = QStringLiteral("window");
inline const QString recentPlaceKey = QStringLiteral("recent");

/// Within the place in an application: how large the page that is read is on the screen, in pixels (width, height), and
/// how it is turned (rotation, degrees clockwise).
inline const QString pictureKey = QStringLiteral("picture");

inline QString applicationPlaceKey(const ApplicationId& application)
{
    return QStringLiteral("application/") + application.value();
}

} // namespace pingshen::ui
