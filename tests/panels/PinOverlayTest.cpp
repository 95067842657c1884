// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/reading/PinOverlay.h"

#include <gtest/gtest.h>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

TEST(PinOverlay, saysWhatIsPinnedOnThePage)
{
    const auto content = Digest::of("diploma");
    const QList<PageRect> somewhere{{100, 100, 5000, 1200}};
    PinOverlay overlay;
    overlay.show({{content, {1, somewhere, u"the degree\nof Doctor"_s}, Stance::For, 2},
                  {content, {1, somewhere, {}}, Stance::Against, 0},
                  {content, {2, somewhere, u"elsewhere"_s}, Stance::Context, 3}});
    const auto words = overlay.spoken(content, 1).split(u'\n');
    ASSERT_EQ(2, words.size());
    EXPECT_TRUE(words.first().contains(u"2"_s) && words.first().contains(u"the degree of Doctor"_s));
    EXPECT_FALSE(words.last().contains(u"elsewhere"_s));
    EXPECT_TRUE(overlay.spoken(Digest::of("other"), 1).isEmpty());
}

} // namespace pingshen::ui
