// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/NeededFiles.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <gtest/gtest.h>

namespace pingshen {

TEST(NeededFiles, holdNothingOfAPerson)
{
    const QStringList personal{QDir::homePath(), QDir::tempPath(),
                               QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)};
    for (const auto& needed : neededFiles()) {
        if (!QFile::exists(needed)) {
            continue;
        }
        const auto place = QFileInfo(needed).canonicalFilePath() + u'/';
        for (const auto& theirs : personal) {
            EXPECT_FALSE((theirs + u'/').startsWith(place))
                << needed.toStdString() << " holds " << theirs.toStdString();
        }
    }
}

TEST(NeededFiles, leaveOutTheRestOfTheSystem)
{
    for (const auto& needed : neededFiles()) {
        for (const char* other : {"/", "/etc", "/proc", "/usr", "/var", "/home", "/run", "/dev", "/sys"}) {
            EXPECT_NE(QDir::cleanPath(needed), QString::fromLatin1(other));
        }
    }
}

} // namespace pingshen
