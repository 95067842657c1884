// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace {

/// A screen as people have it: the platform's own is 800 x 800, smaller than the window.
QByteArray platform(const QTemporaryDir& folder)
{
    QFile file(folder.filePath(QStringLiteral("screens.json")));
    if (file.open(QIODevice::WriteOnly)) {
        file.write(R"({"screens": [{"name": "screen", "x": 0, "y": 0, "width": 1920, "height": 1080,
                       "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}]})");
    }
    return "offscreen:configfile=" + file.fileName().toLocal8Bit();
}

} // namespace

/// The main of test binaries that show widgets.
int main(int argc, char** argv)
{
    const QTemporaryDir folder;
    if (const auto wanted = qgetenv("QT_QPA_PLATFORM"); wanted.isEmpty() || wanted == "offscreen") {
        qputenv("QT_QPA_PLATFORM", platform(folder));
    }
    ::testing::InitGoogleTest(&argc, argv);
    QApplication application(argc, argv);
    return RUN_ALL_TESTS();
}
