// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/DocumentBar.h"
#include "tests/support/Printers.h"
#include "tests/support/Wait.h"
#include "ui/kit/ElidedLabel.h"
#include "ui/viewer/PageBox.h"

#include <QLayout>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <gtest/gtest.h>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

class DocumentBarTest : public ::testing::Test
{
protected:
    DocumentBarTest()
    {
        bar.showPage(2, 120);
        bar.show();
        bar.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&bar));
    }

    void type(const QString& text)
    {
        bar.pageBox().edit();
        QTest::keyClicks(number, text);
        QTest::keyClick(number, Qt::Key_Return);
    }

    QToolButton* button(const QString& name) { return bar.findChild<QToolButton*>(name); }

    DocumentBar bar;
    QLineEdit* number = bar.findChild<QLineEdit*>(u"pageNumber"_s);
    QSignalSpy pages{&bar, &DocumentBar::pageRequested};
};

} // namespace

TEST_F(DocumentBarTest, showsThePageBeingReadCountedFromOne)
{
    EXPECT_EQ(u"3"_s, number->text());
}

TEST_F(DocumentBarTest, aNumberAndReturnAskForThePage)
{
    type(u"77"_s);
    ASSERT_EQ(1, pages.size());
    EXPECT_EQ(76, pages.at(0).at(0).toInt());
}

TEST_F(DocumentBarTest, whatIsNoPageIsRefusedWithItsReason)
{
    for (const auto& text : {u"0"_s, u"121"_s, u"-3"_s, u"abc"_s, u"9999999"_s}) {
        type(text);
        EXPECT_EQ(0, pages.size()) << text.toStdString();
        EXPECT_TRUE(number->property("invalid").toBool());
        EXPECT_EQ(u"Enter a page number from 1 to 120."_s, number->toolTip());
        EXPECT_EQ(number->toolTip(), number->accessibleDescription());
    }
    QTest::keyClicks(number, u"5"_s);
    EXPECT_FALSE(number->property("invalid").toBool());
}

TEST_F(DocumentBarTest, escapeBringsThePageBackAndLeaves)
{
    const QSignalSpy left(&bar.pageBox(), &PageBox::left);
    type(u"999"_s);
    QTest::keyClick(number, Qt::Key_Escape);
    EXPECT_EQ(u"3"_s, number->text());
    EXPECT_FALSE(number->property("invalid").toBool());
    EXPECT_EQ(1, left.size());
}

TEST_F(DocumentBarTest, scrollingDoesNotTakeAwayWhatIsBeingTyped)
{
    bar.pageBox().edit();
    QTest::keyClicks(number, u"11"_s);
    bar.showPage(5, 120);
    EXPECT_EQ(u"11"_s, number->text());
}

TEST_F(DocumentBarTest, withoutADocumentThereIsNoPageToChoose)
{
    bar.showPage(0, 0);
    EXPECT_FALSE(number->isEnabled());
    EXPECT_TRUE(number->text().isEmpty());
}

TEST_F(DocumentBarTest, theZoomLevelSaysWhatIsInEffect)
{
    bar.showZoom({ZoomMode::FitPage}, 61.4);
    EXPECT_EQ(u"Fit page"_s, button(u"zoomLevel"_s)->text());
    EXPECT_EQ(u"Zoom: 61%"_s, button(u"zoomLevel"_s)->toolTip());
    bar.showZoom({ZoomMode::Percent, 150}, 150);
    EXPECT_EQ(u"150%"_s, button(u"zoomLevel"_s)->text());
    QStringList checked;
    for (const auto* action : button(u"zoomLevel"_s)->menu()->actions()) {
        if (action->isChecked()) {
            checked.append(action->text());
        }
    }
    EXPECT_EQ(QStringList{u"150%"_s}, checked);
}

TEST_F(DocumentBarTest, itsTitleIsReadableInANarrowPane)
{
    bar.showTitle(u"01 Employer's application form for the point-based evaluation"_s);
    bar.resize(760, bar.height());
    EXPECT_TRUE(button(u"zoomIn"_s)->isVisible() && button(u"zoomOut"_s)->isVisible());
    const int strip = bar.height();
    bar.resize(440, bar.height());
    EXPECT_FALSE(button(u"zoomIn"_s)->isVisible() || button(u"zoomOut"_s)->isVisible());
    EXPECT_TRUE(button(u"zoomLevel"_s)->isVisible()) << "which has the same steps";
    EXPECT_EQ(strip, bar.height());
    bar.resize(760, bar.height());
    EXPECT_TRUE(button(u"zoomIn"_s)->isVisible());
}

TEST_F(DocumentBarTest, whatTurnsThePagesGivesWayInTheNarrowestViewAndNothingOverlaps)
{
    for (int i = 0; i < 3; ++i) {
        auto* tool = new QToolButton(&bar);
        tool->setFixedSize(28, 28);
        tool->setObjectName(u"tool%1"_s.arg(i));
        bar.addTool(tool, i < 2 ? DocumentBar::Room::Wide : DocumentBar::Room::Always);
        tool->show();
    }
    EXPECT_LE(bar.minimumWidth(), 270);
    for (const int width : {bar.minimumWidth(), 420, 760}) {
        bar.resize(width, bar.height());
        bar.layout()->activate();
        QList<QRect> places;
        for (const auto* child : bar.findChildren<QWidget*>(Qt::FindDirectChildrenOnly)) {
            if (child->isVisible()) {
                EXPECT_TRUE(bar.rect().contains(child->geometry()))
                    << width << ' ' << child->objectName().toStdString();
                places.append(child->geometry());
            }
        }
        for (qsizetype i = 0; i < places.size(); ++i) {
            for (qsizetype j = i + 1; j < places.size(); ++j) {
                EXPECT_FALSE(places[i].intersects(places[j])) << width;
            }
        }
        EXPECT_EQ(width > 330, button(u"turn"_s)->isVisible());
        EXPECT_EQ(width > 330, bar.findChild<QWidget*>(u"tool0"_s)->isVisible());
        EXPECT_TRUE(bar.findChild<QWidget*>(u"tool2"_s)->isVisible()) << "what closes is always there";
    }
}

TEST_F(DocumentBarTest, itsTitleHasALineOfItsOwnWhereTheToolsLeaveItNone)
{
    auto* title = bar.findChild<ElidedLabel*>();
    const int strip = bar.height();
    bar.showTitle(u"01 Employer's application form for the point-based evaluation"_s);
    bar.resize(340, bar.height());
    bar.layout()->activate();
    EXPECT_GT(bar.height(), strip);
    EXPECT_GT(title->width(), 300);
    EXPECT_LE(title->geometry().bottom(), bar.pageBox().y());
    EXPECT_TRUE(button(u"zoomIn"_s)->isVisible() && button(u"zoomOut"_s)->isVisible()) << "there is room for them now";
    EXPECT_FALSE(button(u"pageMode"_s)->isVisible() && bar.width() < bar.layout()->minimumSize().width());
    bar.showTitle(u"01"_s);
    bar.layout()->activate();
    EXPECT_EQ(strip, bar.height()) << "a short one needs none";
}

TEST_F(DocumentBarTest, itsButtonsAskAndChangeNothingThemselves)
{
    const QSignalSpy steps(&bar, &DocumentBar::zoomStepRequested);
    const QSignalSpy zooms(&bar, &DocumentBar::zoomRequested);
    const QSignalSpy turns(&bar, &DocumentBar::turnRequested);
    const QSignalSpy modes(&bar, &DocumentBar::modeRequested);
    button(u"zoomIn"_s)->click();
    button(u"zoomOut"_s)->click();
    button(u"turn"_s)->click();
    button(u"pageMode"_s)->click();
    button(u"zoomLevel"_s)->menu()->actions().at(1)->trigger();
    EXPECT_EQ(1, steps.at(0).at(0).toInt());
    EXPECT_EQ(-1, steps.at(1).at(0).toInt());
    EXPECT_EQ(90, turns.at(0).at(0).toInt());
    EXPECT_EQ(PageMode::Single, modes.at(0).at(0).value<PageMode>());
    EXPECT_EQ(ZoomMode::FitPage, zooms.at(0).at(0).value<Zoom>().mode);
}

TEST_F(DocumentBarTest, everyControlHasANameForAssistiveTechnology)
{
    bar.showTitle(u"contract.pdf"_s);
    for (const auto* control : bar.findChildren<QToolButton*>()) {
        EXPECT_FALSE(control->accessibleName().isEmpty() && control->toolTip().isEmpty())
            << control->objectName().toStdString();
    }
    EXPECT_FALSE(number->accessibleName().isEmpty());
    EXPECT_FALSE(bar.accessibleName().isEmpty());
}

/// Whoever looks at the number sees that it was heard, and finds it where it was.
TEST_F(DocumentBarTest, shakesTheNumberThatIsRefusedAndLeavesItInItsPlace)
{
    const auto place = number->pos();
    type(u"121"_s);
    ASSERT_TRUE(test::waitUntil([&] { return number->pos() != place; }));
    EXPECT_TRUE(test::waitUntil([&] { return number->pos() == place; }));
    EXPECT_EQ(place.y(), number->y());
}

} // namespace pingshen::ui
