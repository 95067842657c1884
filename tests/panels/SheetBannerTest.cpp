// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/scoring/SheetBanner.h"

#include "ui/kit/EmptyState.h"
#include "ui/kit/Pill.h"
#include "ui/text/Labels.h"

#include <QLabel>
#include <QMap>
#include <QPushButton>

#include <gtest/gtest.h>

#include <algorithm>

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

TEST(SheetBanner, showsWhatMayBeDoneInEachState)
{
    SheetBanner banner;
    banner.setVisible(true);
    Sheet sheet;
    sheet.returnReason = u"Page 3 is missing"_s;
    const auto saysWhy = [&banner] {
        return std::ranges::any_of(banner.findChildren<QLabel*>(), [&banner](const QLabel* label) {
            return label->isVisibleTo(&banner) && label->text().contains(u"Page 3 is missing"_s);
        });
    };
    for (const auto state : {SheetState::Draft, SheetState::Submitted, SheetState::Returned}) {
        sheet.state = state;
        banner.show(sheet, {}, 0);
        EXPECT_EQ(state == SheetState::Returned, saysWhy()) << static_cast<int>(state);
        EXPECT_EQ(sheet.isLocked(), banner.findChild<QWidget*>(u"return"_s)->isVisibleTo(&banner));
        const auto pills = banner.findChildren<Pill*>();
        EXPECT_TRUE(std::ranges::any_of(pills, [state](const Pill* pill) { return pill->text() == labelOf(state); }))
            << static_cast<int>(state);
    }
}

TEST(SheetBanner, returnsOnlyForWhoMayAndSaysWhyNot)
{
    SheetBanner banner;
    banner.setVisible(true);
    Sheet sheet;
    sheet.state = SheetState::Submitted;
    banner.show(sheet, {}, 0);
    const auto* button = banner.findChild<QWidget*>(u"return"_s);
    EXPECT_TRUE(button->isEnabled());
    banner.setReturning(Error::Code::ReservedForOffice);
    EXPECT_FALSE(button->isEnabled());
    EXPECT_TRUE(button->toolTip().startsWith(u"Only the office can do this."_s)) << qPrintable(button->toolTip());
    banner.setReturning({});
    EXPECT_TRUE(button->isEnabled());
}

TEST(SheetBanner, returnsOthersBesideTheOwnDraftForTheOfficeOnly)
{
    SheetBanner banner;
    banner.setVisible(true);
    banner.show({}, {}, 0);
    const auto* button = banner.findChild<QWidget*>(u"return"_s);
    EXPECT_FALSE(button->isVisibleTo(&banner));
    banner.setOthersSubmitted(true);
    EXPECT_TRUE(button->isVisibleTo(&banner));
    EXPECT_TRUE(banner.findChild<QWidget*>(u"submit"_s)->isVisibleTo(&banner));
    banner.setReturning(Error::Code::ReservedForOffice);
    EXPECT_FALSE(button->isVisibleTo(&banner));
}

TEST(SheetBanner, fillsTheOneButtonThatGoesOnAndFramesOnlyTheOneThatGoesBack)
{
    SheetBanner banner;
    QMap<QString, int> roles;
    for (const auto* button : banner.findChildren<QPushButton*>()) {
        ++roles[button->property("role").toString()];
    }
    EXPECT_EQ((QMap<QString, int>{{u"primary"_s, 1}, {u"link"_s, 2}, {QString(), 1}}), roles);
    EXPECT_EQ(u"primary"_s, banner.findChild<QPushButton*>(u"submit"_s)->property("role").toString());
    EXPECT_EQ(QString(), banner.findChild<QPushButton*>(u"return"_s)->property("role").toString());
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
