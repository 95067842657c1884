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
    overlay.show({{content, {1, somewhere, u"the degree\nof Doctor"_s}, Stance::For, 1},
                  {content, {1, somewhere, {}}, Stance::Against, 0},
                  {content, {2, somewhere, u"elsewhere"_s}, Stance::Context, 3}});
    EXPECT_EQ(u"Evidence, indicator 1, For: the degree of Doctor\nEvidence, Against: an area of the page"_s,
              overlay.spoken(content, 1));
    EXPECT_TRUE(overlay.spoken(Digest::of("other"), 1).isEmpty());
}

} // namespace pingshen::ui
