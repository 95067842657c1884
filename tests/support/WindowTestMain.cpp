// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace {

/// A screen as people have it: the platform's own is 800 x 800, smaller than the window. Where everything is drawn
/// larger (QT_SCALE_FACTOR) it has as many more pixels.
QByteArray platform(const QTemporaryDir& folder)
{
    const double scale = std::max(1.0, qgetenv("QT_SCALE_FACTOR").toDouble());
    QFile file(folder.filePath(QStringLiteral("screens.json")));
    if (file.open(QIODevice::WriteOnly)) {
        file.write(QByteArray(R"({"screens": [{"name": "screen", "x": 0, "y": 0, "width": WIDE, "height": HIGH,
                       "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}]})")
                       .replace("WIDE", QByteArray::number(qRound(1920 * scale)))
                       .replace("HIGH", QByteArray::number(qRound(1080 * scale))));
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
