// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/Palette.h"

#include <gtest/gtest.h>

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

TEST(Contrast, isWhatTheStandardSays)
{
    EXPECT_NEAR(21.0, contrast(Qt::black, Qt::white), 0.001);
    EXPECT_NEAR(1.0, contrast(Qt::red, Qt::red), 0.001);
    EXPECT_NEAR(4.54, contrast(QColor(0x76, 0x76, 0x76), Qt::white), 0.01);
}

} // namespace pingshen::ui
