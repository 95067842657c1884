// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/unpacker/UnpackerFiles.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <gtest/gtest.h>

namespace pingshen {

TEST(UnpackerFiles, holdNothingOfAPerson)
{
    ASSERT_FALSE(unpackerFiles().isEmpty());
    const QStringList personal{QDir::homePath(), QDir::tempPath(),
                               QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)};
    for (const auto& needed : unpackerFiles()) {
        const auto place = QFileInfo(needed).canonicalFilePath() + u'/';
        for (const auto& theirs : personal) {
            EXPECT_FALSE(QFileInfo::exists(needed) && (theirs + u'/').startsWith(place))
                << needed.toStdString() << " holds " << theirs.toStdString();
        }
    }
}

TEST(UnpackerFiles, leaveOutTheRestOfTheSystemAndWhatOnlyTheWorkerReads)
{
    for (const auto& needed : unpackerFiles()) {
        for (const char* other :
             {"/", "/etc", "/proc", "/usr", "/usr/share", "/var", "/home", "/run", "/dev", "/sys"}) {
            EXPECT_NE(QDir::cleanPath(needed), QString::fromLatin1(other));
        }
        EXPECT_FALSE(needed.contains(QStringLiteral("fonts")) || needed.contains(QStringLiteral("tess")))
            << needed.toStdString();
    }
}

} // namespace pingshen
