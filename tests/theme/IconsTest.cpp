// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/Icons.h"

#include "ui/theme/Theme.h"

#include <QFile>
#include <QPainter>
#include <QSvgRenderer>

#include <gtest/gtest.h>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

/// The darkest ink of a picture: its colour where nothing is see-through.
QColor inkOf(const QPixmap& pixmap)
{
    const auto image = pixmap.toImage();
    QColor ink(Qt::transparent);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const auto pixel = image.pixelColor(x, y);
            ink = pixel.alpha() > ink.alpha() ? pixel : ink;
        }
    }
    ink.setAlpha(255);
    return ink;
}

bool isNear(const QColor& a, const QColor& b)
{
    return qAbs(a.red() - b.red()) < 6 && qAbs(a.green() - b.green()) < 6 && qAbs(a.blue() - b.blue()) < 6;
}

int warnings = 0;

void countWarnings(QtMsgType, const QMessageLogContext&, const QString&)
{
    ++warnings;
}

} // namespace

TEST(Icons, areOfOneFamily)
{
    ASSERT_FALSE(iconNames().isEmpty());
    for (const auto& name : iconNames()) {
        QFile file(u":/icons/"_s + name + u".svg"_s);
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        const auto svg = file.readAll();
        EXPECT_TRUE(svg.contains("viewBox=\"0 0 24 24\"")) << qPrintable(name);
        EXPECT_TRUE(svg.contains("stroke-width=\"1.5\"")) << qPrintable(name);
        EXPECT_TRUE(svg.contains("currentColor")) << qPrintable(name);
        EXPECT_FALSE(svg.contains('#')) << qPrintable(name);
        EXPECT_TRUE(QSvgRenderer(svg).isValid()) << qPrintable(name);
    }
}

TEST(Icons, leaveAMarginAndAreNotEmpty)
{
    for (const auto& name : iconNames()) {
        const auto image = iconPixmap(name, 24, Qt::black, 4).toImage();
        for (int i = 0; i < image.width(); ++i) {
            for (int edge : {0, 1, 2, 93, 94, 95}) {
                EXPECT_EQ(0, qAlpha(image.pixel(i, edge))) << qPrintable(name);
                EXPECT_EQ(0, qAlpha(image.pixel(edge, i))) << qPrintable(name);
            }
        }
        EXPECT_EQ(QColor(Qt::black), inkOf(QPixmap::fromImage(image))) << qPrintable(name);
    }
}

TEST(Icons, drawNothingWhereThereIsNoRoom)
{
    QImage canvas(8, 8, QImage::Format_ARGB32);
    canvas.fill(Qt::white);
    QPainter painter(&canvas);
    const auto before = qInstallMessageHandler(countWarnings);
    icon(u"close"_s).paint(&painter, QRect(2, 2, 0, 4));
    painter.drawPixmap(2, 2, icon(u"close"_s).pixmap(QSize(0, 4)));
    qInstallMessageHandler(before);
    painter.end();
    EXPECT_EQ(0, warnings);
    EXPECT_EQ(QColor(Qt::white), canvas.pixelColor(2, 2));
}

TEST(Icons, areSharpAtAnyScale)
{
    for (const qreal scale : {1.0, 1.5, 2.0}) {
        const auto pixmap = icon(u"open"_s).pixmap(QSize(16, 16), scale);
        EXPECT_EQ(QSize(16, 16) * scale, pixmap.size());
        EXPECT_EQ(scale, pixmap.devicePixelRatio());
    }
}

TEST(Icons, takeTheirColourFromTheLookInForce)
{
    Theme theme;
    const auto moon = icon(u"check"_s);
    theme.apply(Appearance::Light);
    EXPECT_TRUE(isNear(Palette::light().secondText, inkOf(moon.pixmap(96, 96))));
    theme.apply(Appearance::Dark);
    EXPECT_TRUE(isNear(Palette::dark().secondText, inkOf(moon.pixmap(96, 96))));
    EXPECT_TRUE(isNear(Palette::dark().faint, inkOf(moon.pixmap(QSize(96, 96), QIcon::Disabled))));
    EXPECT_TRUE(isNear(Palette::dark().accent, inkOf(moon.pixmap(QSize(96, 96), QIcon::Normal, QIcon::On))));
    EXPECT_TRUE(isNear(Palette::dark().error, inkOf(icon(u"check"_s, Tone::Error).pixmap(96, 96))));
    theme.apply(Appearance::Light);
}

} // namespace pingshen::ui
