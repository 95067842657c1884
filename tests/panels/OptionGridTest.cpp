// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/scoring/OptionGrid.h"

#include "tests/support/Printers.h"
#include "ui/panels/scoring/OptionButton.h"

#include <QAbstractButton>
#include <QBoxLayout>
#include <QImage>
#include <QLineEdit>
#include <QSignalSpy>
#include <QtTest/QTest>

#include <gtest/gtest.h>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

class OptionGridTest : public ::testing::Test
{
protected:
    OptionGridTest() : grid(new OptionGrid(options(), &window)), other(new QLineEdit(&window))
    {
        auto* column = new QVBoxLayout(&window);
        column->addWidget(grid);
        column->addWidget(other);
        QObject::connect(grid, &OptionGrid::chosen, &window,
                         [this](const OptionId& option) { chosen << option.value(); });
        window.resize(400, 200);
        window.show();
        window.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&window));
        other->setFocus();
    }

    static QList<RubricOption> options()
    {
        return {{OptionId(u"a"_s), {u"甲"_s, u"First"_s}, {}, {}}, {OptionId(u"b"_s), {u"乙"_s, u"Second"_s}, {}, {}}};
    }
    QAbstractButton* button(int number) const { return grid->findChildren<QAbstractButton*>().at(number - 1); }
    QImage look() const { return button(2)->grab().toImage(); }

    QWidget window;
    OptionGrid* grid;
    QLineEdit* other;
    QStringList chosen;
};

/// Counts how often a widget is painted on screen.
class Paints : public QObject
{
public:
    int count = 0;

private:
    bool eventFilter(QObject*, QEvent* event) override
    {
        count += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }
};

} // namespace

TEST(OptionButton, showsOtherPointsAlsoWhereItsWordsAreTheSame)
{
    OptionButton button(1);
    button.setWords(u"First"_s, u"5"_s);
    button.resize(200, 40);
    button.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&button));
    QCoreApplication::processEvents();
    Paints paints;
    button.installEventFilter(&paints);
    button.setWords(u"First"_s, u"6"_s);
    EXPECT_TRUE(QTest::qWaitFor([&paints] { return paints.count > 0; }));
    EXPECT_EQ(u"First 6"_s, button.accessibleName());
}

TEST_F(OptionGridTest, keepsTheTickInItsPlaceWhileTheDigitsComeAndGo)
{
    grid->setChosen(OptionId(u"b"_s));
    const auto rightHalf = [this] {
        const auto picture = look();
        return picture.copy(picture.width() / 2, 0, picture.width() / 2, picture.height());
    };
    const auto before = rightHalf();
    ASSERT_TRUE(grid->focusChoice());
    const auto armed = rightHalf();
    EXPECT_EQ(before, armed);
    grid->setChosen({});
    EXPECT_NE(before, rightHalf()) << "the tick stands at the right";
}

TEST_F(OptionGridTest, choosesByDigitOnlyWhileItIsArmed)
{
    grid->chooseByDigit(2);
    EXPECT_TRUE(chosen.isEmpty());
    ASSERT_TRUE(grid->focusChoice());
    grid->chooseByDigit(2);
    grid->chooseByDigit(3);
    EXPECT_EQ(QStringList{u"b"_s}, chosen);
    other->setFocus();
    grid->chooseByDigit(1);
    EXPECT_EQ(1, chosen.size());
}

TEST_F(OptionGridTest, hasTheFocusOnTheOptionThatADigitChose)
{
    grid->focusChoice();
    ASSERT_TRUE(button(1)->hasFocus());
    grid->chooseByDigit(2);
    EXPECT_TRUE(button(2)->hasFocus());
}

TEST_F(OptionGridTest, showsItsDigitsOnlyWhileItIsArmed)
{
    const auto unarmed = look();
    grid->focusChoice();
    EXPECT_NE(unarmed, look());
    other->setFocus();
    EXPECT_EQ(unarmed, look());
}

TEST_F(OptionGridTest, isArmedByAClick)
{
    QTest::mouseClick(button(1), Qt::LeftButton);
    grid->chooseByDigit(2);
    EXPECT_EQ((QStringList{u"a"_s, u"b"_s}), chosen);
}

TEST_F(OptionGridTest, chosenLooksOtherThanFocused)
{
    grid->focusChoice();
    const auto focused = button(1)->grab().toImage();
    grid->setChosen(OptionId(u"a"_s));
    EXPECT_NE(focused, button(1)->grab().toImage());
}

TEST_F(OptionGridTest, isNotArmedWhileItIsLocked)
{
    grid->setLocked(true);
    EXPECT_FALSE(grid->focusChoice());
    grid->chooseByDigit(1);
    EXPECT_TRUE(chosen.isEmpty());
}

TEST_F(OptionGridTest, saysThatItIsLockedToWhoClicksThere)
{
    QSignalSpy touched(grid, &OptionGrid::lockedTouched);
    grid->setLocked(true);
    QTest::mouseClick(button(2), Qt::LeftButton);
    EXPECT_EQ(1, touched.size());
    EXPECT_TRUE(chosen.isEmpty());
    grid->setLocked(false);
    QTest::mouseClick(button(2), Qt::LeftButton);
    EXPECT_EQ(1, touched.size());
    EXPECT_EQ(QStringList{u"b"_s}, chosen);
}

} // namespace pingshen::ui
