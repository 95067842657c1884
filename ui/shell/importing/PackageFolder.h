// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/Settings.h"

#include <QFileInfo>
#include <QStandardPaths>

namespace pingshen::ui {

/// Where packages are looked for: beside the last one, if that folder is still there.
inline QString packageFolder(const Settings& settings)
{
    const auto last = QString::fromUtf8(settings.shape(QStringLiteral("packageFolder")));
    return !last.isEmpty() && QFileInfo(last).isDir()
               ? last
               : QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

inline void keepPackageFolder(Settings& settings, const QString& package)
{
    settings.keepShape(QStringLiteral("packageFolder"), QFileInfo(package).absolutePath().toUtf8());
}

} // namespace pingshen::ui
