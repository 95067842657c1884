// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notice/TaskStrip.h"

#include "ui/kit/ElidedLabel.h"
#include "ui/kit/ProgressLine.h"
#include "ui/text/LanguageSwitch.h"
#include "ui/text/Phrasebook.h"

#include "tests/support/Printers.h"

#include <QCoreApplication>
#include <QToolButton>

#include <gtest/gtest.h>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

TEST(TaskStrip, takesNoRoomWhileNothingRuns)
{
    TaskStrip strip;
    EXPECT_TRUE(strip.isHidden());
    const int task = strip.begin([] { return u"Import"_s; });
    EXPECT_FALSE(strip.isHidden());
    strip.end(task);
    EXPECT_TRUE(strip.isHidden());
    EXPECT_EQ(0, strip.running());
}

TEST(TaskStrip, takesNoRoomInAWindowWhereNothingHasRunYet)
{
    QWidget window;
    auto* strip = new TaskStrip(&window);
    window.show();
    EXPECT_FALSE(strip->isVisible());
    strip->begin([] { return u"Import"_s; });
    EXPECT_TRUE(strip->isVisible());
}

TEST(TaskStrip, showsHowFarATaskIs)
{
    TaskStrip strip;
    const int task = strip.begin([] { return u"Import"_s; });
    strip.progress(task, 1, 4);
    EXPECT_DOUBLE_EQ(0.25, strip.findChild<ProgressLine*>()->fraction());
    strip.end(task);
    strip.progress(task, 2, 4);
    strip.end(task);
}

TEST(TaskStrip, asksATaskToStopOnce)
{
    TaskStrip strip;
    int stops = 0;
    strip.begin([] { return u"Import"_s; }, [&] { ++stops; });
    auto* cross = strip.findChild<QToolButton*>();
    cross->click();
    cross->click();
    EXPECT_EQ(1, stops);
}

TEST(TaskStrip, offersNoCrossForWhatCannotStop)
{
    TaskStrip strip;
    strip.begin([] { return u"Backup"_s; });
    EXPECT_TRUE(strip.findChild<QToolButton*>()->isHidden());
}

TEST(TaskStrip, wordsItsTasksAgainInAnotherLanguage)
{
    LanguageSwitch language(Language::Chinese);
    TaskStrip strip;
    strip.begin([] { return Phrasebook().language() == Language::Chinese ? u"导入"_s : u"Import"_s; }, [] {});
    EXPECT_EQ(u"导入"_s, strip.findChild<ElidedLabel*>()->text());
    language.change(Language::English);
    QCoreApplication::sendPostedEvents();
    EXPECT_EQ(u"Import"_s, strip.findChild<ElidedLabel*>()->text());
    EXPECT_EQ(u"Cancel: Import"_s, strip.findChild<QToolButton*>()->accessibleName());
}

} // namespace pingshen::ui
