// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/Theme.h"

#include "ui/theme/Palette.h"
#include "ui/theme/StyleSheet.h"
#include "ui/theme/Type.h"

#include <QApplication>
#include <QFontMetrics>

#include <gtest/gtest.h>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

TEST(Theme, putsALookIntoForce)
{
    Theme theme;
    theme.apply(Appearance::Dark);
    EXPECT_TRUE(theme.isDark());
    EXPECT_TRUE(Palette::current().isDark);
    EXPECT_EQ(Palette::dark().text, QApplication::palette().color(QPalette::WindowText));
    theme.apply(Appearance::Light);
    EXPECT_FALSE(Palette::current().isDark);
}

TEST(Theme, saysChangedOncePerChange)
{
    Theme theme;
    int changes = 0;
    QObject::connect(&theme, &Theme::changed, [&] { ++changes; });
    theme.apply(Appearance::Dark);
    theme.apply(Appearance::Dark);
    theme.apply(Appearance::Light);
    theme.apply(Appearance::Light, 125);
    EXPECT_EQ(3, changes);
}

TEST(Theme, scalesEveryLetter)
{
    Theme theme;
    theme.apply(Appearance::Light);
    EXPECT_EQ(13, fontOf(TypeRole::Text).pixelSize());
    EXPECT_EQ(11, fontOf(TypeRole::Caption).pixelSize());
    theme.apply(Appearance::Light, 150);
    EXPECT_EQ(20, fontOf(TypeRole::Text).pixelSize());
    EXPECT_EQ(17, fontOf(TypeRole::Caption).pixelSize());
}

TEST(Theme, givesDigitsOneWidth)
{
    Theme theme;
    theme.apply(Appearance::Light);
    const QFontMetrics metrics(fontOf(TypeRole::Points));
    for (int digit = 0; digit <= 9; ++digit) {
        EXPECT_EQ(metrics.horizontalAdvance(u'0'), metrics.horizontalAdvance(QString::number(digit))) << digit;
    }
}

TEST(Theme, readsItsNameAsInTheSettings)
{
    EXPECT_EQ(Appearance::Light, appearanceFrom(u"light"));
    EXPECT_EQ(Appearance::Dark, appearanceFrom(u"dark"));
    EXPECT_EQ(Appearance::System, appearanceFrom(u"anything"));
}

TEST(StyleSheet, replacesEveryToken)
{
    for (const auto* palette : {&Palette::light(), &Palette::dark()}) {
        const auto sheet = styleSheet(*palette);
        EXPECT_FALSE(sheet.contains(u'@'));
        EXPECT_TRUE(sheet.contains(palette->accentSoft.name()));
    }
}

TEST(StyleSheet, isUnderstoodByQt)
{
    static QStringList warnings;
    warnings.clear();
    const auto previous = qInstallMessageHandler(
        [](QtMsgType, const QMessageLogContext&, const QString& message) { warnings << message; });
    Theme theme;
    theme.apply(Appearance::Dark);
    qInstallMessageHandler(previous);
    EXPECT_TRUE(warnings.isEmpty()) << qPrintable(warnings.join(u'\n'));
}

} // namespace pingshen::ui
