// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace {

/// Three screens, all smaller than the window would like: a laptop, a projector, and a laptop whose letters are drawn
/// twice as large.
QByteArray platform(const QTemporaryDir& folder)
{
    QFile file(folder.filePath(QStringLiteral("screens.json")));
    if (file.open(QIODevice::WriteOnly)) {
        file.write(R"({"screens": [{"name": "laptop", "x": 0, "y": 0, "width": 1280, "height": 800,
                                    "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1},
                                   {"name": "projector", "x": 1280, "y": 0, "width": 1024, "height": 700,
                                    "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1},
                                   {"name": "sharp", "x": 0, "y": 800, "width": 960, "height": 540,
                                    "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}]})");
    }
    return "offscreen:configfile=" + file.fileName().toLocal8Bit();
}

} // namespace

int main(int argc, char** argv)
{
    const QTemporaryDir folder;
    qputenv("QT_QPA_PLATFORM", platform(folder));
    ::testing::InitGoogleTest(&argc, argv);
    const QApplication application(argc, argv);
    return RUN_ALL_TESTS();
}
