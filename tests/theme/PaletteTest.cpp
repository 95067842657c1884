// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/Palette.h"

#include <QPalette>

#include <gtest/gtest.h>

#include <initializer_list>
#include <tuple>

namespace pingshen::ui {

class EachPalette : public ::testing::TestWithParam<const Palette*>
{};

INSTANTIATE_TEST_SUITE_P(Looks, EachPalette, ::testing::Values(&Palette::light(), &Palette::dark()),
                         [](const auto& look) { return look.param->isDark ? "dark" : "light"; });

TEST_P(EachPalette, isReadableOnEverySurface)
{
    const auto& palette = *GetParam();
    for (const auto& ground : {palette.surface, palette.background, palette.accentSoft}) {
        EXPECT_GE(contrast(palette.text, ground), 7.0);
        EXPECT_GE(contrast(palette.secondText, ground), 4.5);
    }
    EXPECT_GE(contrast(palette.onAccent(), palette.accent), 4.5);
}

TEST_P(EachPalette, isReadableInEveryTone)
{
    const auto& palette = *GetParam();
    for (const auto tone : {Tone::Neutral, Tone::Info, Tone::Ok, Tone::Warning, Tone::Error}) {
        EXPECT_GE(contrast(palette.ink(tone), palette.soft(tone)), 4.5) << static_cast<int>(tone);
        EXPECT_GE(contrast(palette.ink(tone), palette.surface), 4.5) << static_cast<int>(tone);
    }
}

TEST_P(EachPalette, isWhatWidgetsThatPaintThemselvesTake)
{
    const auto& palette = *GetParam();
    const auto taken = palette.widgetPalette();
    for (const auto& [ground, ink, least] :
         std::initializer_list<std::tuple<QPalette::ColorRole, QPalette::ColorRole, double>>{
             {QPalette::Window, QPalette::WindowText, 7.0},
             {QPalette::Base, QPalette::Text, 7.0},
             {QPalette::AlternateBase, QPalette::Text, 7.0},
             {QPalette::Button, QPalette::ButtonText, 7.0},
             {QPalette::ToolTipBase, QPalette::ToolTipText, 7.0},
             {QPalette::Base, QPalette::PlaceholderText, 4.5},
             {QPalette::Base, QPalette::Link, 4.5},
             {QPalette::Base, QPalette::LinkVisited, 4.5},
             {QPalette::Base, QPalette::BrightText, 4.5},
             {QPalette::Highlight, QPalette::HighlightedText, 4.5}}) {
        EXPECT_GE(contrast(taken.color(ground), taken.color(ink)), least) << ground << ' ' << ink;
    }
    EXPECT_EQ(palette.background, taken.color(QPalette::Window));
    EXPECT_EQ(palette.surface, taken.color(QPalette::Base));
    EXPECT_EQ(palette.accent, taken.color(QPalette::Highlight));
    EXPECT_EQ(palette.accent, taken.color(QPalette::Link));
    for (const auto ink : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        EXPECT_EQ(palette.faint, taken.color(QPalette::Disabled, ink)) << ink;
    }
}

TEST(Contrast, isWhatTheStandardSays)
{
    EXPECT_NEAR(21.0, contrast(Qt::black, Qt::white), 0.001);
    EXPECT_NEAR(1.0, contrast(Qt::red, Qt::red), 0.001);
    EXPECT_NEAR(4.54, contrast(QColor(0x76, 0x76, 0x76), Qt::white), 0.01);
}

} // namespace pingshen::ui
