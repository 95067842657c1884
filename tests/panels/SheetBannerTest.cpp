// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/scoring/SheetBanner.h"

#include "ui/kit/EmptyState.h"

#include <QLabel>

#include <gtest/gtest.h>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

TEST(SheetBanner, staysAsHighAsItIsWhileAReasonIsMissing)
{
    SheetBanner banner;
    banner.resize(600, 80);
    banner.setVisible(true);
    Evaluation evaluation;
    banner.show({}, evaluation, 0);
    const auto before = banner.sizeHint().height();
    evaluation.missingReasons = {IndicatorId(u"age"_s)};
    banner.show({}, evaluation, 0);
    EXPECT_EQ(before, banner.sizeHint().height());
}

TEST(EmptyState, hasItsPictureOverTheMiddleOfItsWordsInANarrowPane)
{
    EmptyState state(u"documents"_s);
    state.resize(216, 500);
    state.setTexts(u"No applications"_s, u"Open a package to begin."_s);
    state.show();
    const auto labels = state.findChildren<QLabel*>();
    ASSERT_EQ(3, labels.size());
    EXPECT_NEAR(labels[0]->geometry().center().x(), labels[1]->geometry().center().x(), 1);
}

} // namespace pingshen::ui
