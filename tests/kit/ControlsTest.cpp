// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/KeyCap.h"
#include "ui/kit/SearchField.h"
#include "ui/kit/SegmentedControl.h"
#include "ui/kit/ToolButton.h"
#include "ui/kit/Toolbar.h"
#include "ui/text/LanguageSwitch.h"
#include "ui/theme/Palette.h"
#include "ui/theme/Theme.h"
#include "ui/theme/Type.h"

#include "tests/support/Printers.h"

#include <QAbstractButton>
#include <QAction>
#include <QCoreApplication>
#include <QImage>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QPalette>
#include <QVBoxLayout>
#include <QWidget>
#include <QtTest/QTest>

#include <gtest/gtest.h>

#include <algorithm>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

QList<QAbstractButton*> segments(const SegmentedControl& pages)
{
    return pages.findChildren<QAbstractButton*>();
}

SegmentedControl& threePages(SegmentedControl& pages)
{
    for (const auto& word : {u"Materials"_s, u"Score"_s, u"Results"_s}) {
        pages.addSegment(word);
    }
    pages.show();
    return pages;
}

} // namespace

TEST(SegmentedControl, beginsWithTheFirstAndSaysEachNewChoiceOnce)
{
    SegmentedControl pages;
    QList<int> chosen;
    QObject::connect(&pages, &SegmentedControl::chosen, [&](int page) { chosen << page; });
    threePages(pages);
    EXPECT_EQ(0, pages.current());
    pages.choose(2);
    pages.choose(2);
    segments(pages)[1]->click();
    EXPECT_EQ((QList<int>{2, 1}), chosen);
}

TEST(SegmentedControl, movesByArrowKeysPastWhatIsDisabled)
{
    SegmentedControl pages;
    threePages(pages).setSegmentEnabled(1, false);
    QTest::keyClick(&pages, Qt::Key_Right);
    EXPECT_EQ(2, pages.current());
    QTest::keyClick(&pages, Qt::Key_Right);
    EXPECT_EQ(2, pages.current());
    QTest::keyClick(&pages, Qt::Key_Left);
    EXPECT_EQ(0, pages.current());
}

TEST(SegmentedControl, isOneStopForTab)
{
    SegmentedControl pages;
    threePages(pages).choose(1);
    int stops = 0;
    for (const auto* segment : segments(pages)) {
        stops += segment->focusPolicy() != Qt::NoFocus ? 1 : 0;
    }
    EXPECT_EQ(1, stops);
    EXPECT_NE(Qt::NoFocus, segments(pages)[1]->focusPolicy());
}

TEST(SegmentedControl, doesNotMoveWhenAnotherIsChosen)
{
    SegmentedControl pages;
    threePages(pages);
    const auto before = segments(pages)[2]->geometry();
    pages.choose(2);
    QCoreApplication::sendPostedEvents();
    EXPECT_EQ(before, segments(pages)[2]->geometry());
}

TEST(SegmentedControl, standsOneBelowTheOtherWhereItIsNarrowAndCutsNoWord)
{
    QWidget pane;
    auto* column = new QVBoxLayout(&pane);
    auto* pages = new SegmentedControl(&pane);
    column->addWidget(pages);
    column->addStretch(1);
    threePages(*pages);
    const QFontMetrics metrics(fontOf(TypeRole::Strong));
    const auto isWhole = [&] {
        return std::ranges::all_of(segments(*pages), [&](const QAbstractButton* segment) {
            return segment->width() >= metrics.horizontalAdvance(segment->text())
                   && segment->height() >= metrics.height() && pages->rect().contains(segment->geometry());
        });
    };
    pane.resize(600, 300);
    pane.show();
    EXPECT_TRUE(isWhole());
    EXPECT_EQ(segments(*pages)[0]->y(), segments(*pages)[2]->y());
    pane.resize(110, 300);
    QCoreApplication::sendPostedEvents();
    EXPECT_LE(pages->width(), 110);
    EXPECT_TRUE(isWhole());
    EXPECT_LT(segments(*pages)[0]->y(), segments(*pages)[2]->y());
    QTest::keyClick(pages, Qt::Key_Down);
    EXPECT_EQ(1, pages->current());
    pane.resize(600, 300);
    QCoreApplication::sendPostedEvents();
    EXPECT_TRUE(isWhole());
    EXPECT_EQ(segments(*pages)[0]->y(), segments(*pages)[2]->y());
}

TEST(SegmentedControl, givesUpAirBeforeItGivesUpALetter)
{
    SegmentedControl pages;
    threePages(pages);
    const QFontMetrics metrics(fontOf(TypeRole::Strong));
    int words = 0;
    for (const auto* segment : segments(pages)) {
        words += metrics.horizontalAdvance(segment->text());
    }
    pages.resize(words + 30, pages.height());
    for (const auto* segment : segments(pages)) {
        EXPECT_GE(segment->width(), metrics.horizontalAdvance(segment->text()) + 6) << segment->text().toStdString();
    }
}

TEST(SegmentedControl, liesOnItsOwnGround)
{
    Theme theme;
    theme.apply(Appearance::Light);
    QWidget bar;
    QPalette around;
    around.setColor(QPalette::Window, Palette::light().surface);
    bar.setPalette(around);
    auto* pages = new SegmentedControl(&bar);
    threePages(*pages);
    pages->resize(pages->sizeHint());
    bar.resize(pages->size());
    bar.show();
    const auto picture = bar.grab().toImage();
    EXPECT_EQ(Palette::light().background, picture.pixelColor(picture.width() / 2, 1));
    EXPECT_EQ(Palette::light().surface, picture.pixelColor(8, 4)) << "the chosen one lies on it";
}

TEST(SegmentedControl, keepsItsArrowKeysFromWhatItLiesIn)
{
    SegmentedControl pages;
    threePages(pages);
    const auto isTaken = [&](Qt::Key key) {
        QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier);
        QCoreApplication::sendEvent(&pages, &event);
        return event.isAccepted();
    };
    EXPECT_TRUE(isTaken(Qt::Key_Right));
    EXPECT_TRUE(isTaken(Qt::Key_Left));
    EXPECT_TRUE(isTaken(Qt::Key_Left)) << "at the end as well";
    EXPECT_FALSE(isTaken(Qt::Key_Down));
}

TEST(SearchField, isClearedByEscapeBeforeEscapePassesOn)
{
    SearchField field;
    field.setText(u"passport"_s);
    QTest::keyClick(&field, Qt::Key_Escape);
    EXPECT_TRUE(field.text().isEmpty());
}

TEST(SearchField, showsItsKeyWhileItIsEmpty)
{
    SearchField field;
    auto* key = field.findChild<KeyCap*>();
    EXPECT_TRUE(key->isHidden());
    field.setKeyHint(u"Ctrl+K"_s);
    EXPECT_FALSE(key->isHidden());
    EXPECT_EQ(u"Ctrl K"_s, key->text());
    field.setText(u"a"_s);
    EXPECT_TRUE(key->isHidden());
}

TEST(SearchField, wordsItsCrossInBothLanguages)
{
    LanguageSwitch language(Language::Chinese);
    const SearchField field;
    const auto crosses = field.actions();
    const auto hasCross = [&](const QString& text) {
        return std::ranges::any_of(crosses, [&](const QAction* action) { return action->toolTip() == text; });
    };
    EXPECT_TRUE(hasCross(u"清除搜索"_s));
    language.change(Language::English);
    QCoreApplication::sendPostedEvents();
    EXPECT_TRUE(hasCross(u"Clear the search"_s));
}

TEST(KeyCap, keepsAPlusThatIsAKey)
{
    EXPECT_EQ(u"Ctrl K"_s, KeyCap(u"Ctrl+K"_s).text());
    EXPECT_EQ(u"Ctrl +"_s, KeyCap(u"Ctrl++"_s).text());
    EXPECT_EQ(u"+"_s, KeyCap(u"+"_s).text());
    KeyCap empty;
    EXPECT_TRUE(empty.isHidden());
    empty.showKeys(u"K"_s);
    EXPECT_FALSE(empty.isHidden());
    empty.showKeys({});
    EXPECT_TRUE(empty.isHidden()) << "an action may lose its keys";
}

TEST(KeyCap, isAKeyOnItsOwnGround)
{
    Theme theme;
    theme.apply(Appearance::Light);
    QImage picture(KeyCap::sizeFor(u"Ctrl K"_s), QImage::Format_RGB32);
    picture.fill(Qt::red);
    QPainter painter(&picture);
    KeyCap::paint(painter, picture.rect(), u"Ctrl K"_s);
    painter.end();
    const auto at = [&](int x) { return picture.pixelColor(x, picture.height() / 2); };
    EXPECT_EQ(Palette::light().border, at(0));
    EXPECT_EQ(Palette::light().background, at(2));
    EXPECT_EQ(QColor(Qt::red), picture.pixelColor(0, 0)) << "its corners are round";
}

TEST(Toolbar, putsWhatDoesNotFitIntoItsMenu)
{
    Toolbar bar;
    QList<ToolButton*> tools;
    for (int number = 0; number < 6; ++number) {
        tools << bar.add(new QAction(QString::number(number) + u" tool"_s, &bar));
    }
    bar.resize(bar.sizeHint());
    bar.show();
    QCoreApplication::sendPostedEvents();
    const auto inMenu = [&] { return bar.findChild<QMenu*>()->actions(); };
    EXPECT_TRUE(inMenu().isEmpty());
    bar.resize(bar.width() / 2, bar.height());
    ASSERT_FALSE(inMenu().isEmpty());
    EXPECT_EQ(tools.last()->defaultAction(), inMenu().last());
    EXPECT_TRUE(tools.last()->isHidden());
    EXPECT_FALSE(tools.first()->isHidden());
    for (auto* tool : tools) {
        EXPECT_TRUE(tool->isHidden() || tool->geometry().right() < bar.width());
    }
    bar.resize(bar.sizeHint().width() * 2, bar.height());
    EXPECT_TRUE(inMenu().isEmpty());
}

TEST(ToolButton, isNamedByItsWordOrItsAction)
{
    ToolButton plain(u"close"_s);
    plain.setWord(u"Close"_s);
    EXPECT_EQ(u"Close"_s, plain.accessibleName());
    EXPECT_EQ(u"Close"_s, plain.toolTip());
    QAction action(u"Go"_s);
    int gone = 0;
    QObject::connect(&action, &QAction::triggered, [&] { ++gone; });
    ToolButton button(&action);
    EXPECT_EQ(Qt::TabFocus, button.focusPolicy());
    QTest::keyClick(&button, Qt::Key_Space);
    EXPECT_EQ(1, gone);
}

} // namespace pingshen::ui
