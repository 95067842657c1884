// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/scoring/PointsField.h"

#include "tests/support/Printers.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QInputMethodEvent>
#include <QtTest/QTest>

#include <gtest/gtest.h>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

class PointsFieldTest : public ::testing::Test
{
protected:
    PointsFieldTest() : field(new PointsField(&window)), other(new QLineEdit(&window))
    {
        auto* column = new QVBoxLayout(&window);
        column->addWidget(field);
        column->addWidget(other);
        field->setRange(Points::whole(20), Points::ofHundredths(50));
        field->show(Points::ofHundredths(350));
        QObject::connect(field, &PointsField::typed, &window, [this](const QString& text) { typed << text; });
        QObject::connect(field, &PointsField::settled, &window, [this](const QString& text) { settled << text; });
        QObject::connect(field, &PointsField::abandoned, &window, [this] { ++abandoned; });
        window.show();
        window.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&window));
        field->setFocus();
        field->selectAll();
    }

    void commit(const QString& characters)
    {
        QInputMethodEvent event;
        event.setCommitString(characters);
        QCoreApplication::sendEvent(field, &event);
    }

    QWidget window;
    PointsField* field;
    QLineEdit* other;
    QStringList typed;
    QStringList settled;
    int abandoned = 0;
};

} // namespace

TEST_F(PointsFieldTest, takesDigitsAndOneSeparator)
{
    for (const auto& [keys, points] : std::initializer_list<std::pair<QString, QString>>{
             {u"12.5"_s, u"12.5"_s}, {u"12,5"_s, u"12.5"_s}, {u"1x2..5"_s, u"12.5"_s}, {u"-7e"_s, u"7"_s}}) {
        field->clear();
        QTest::keyClicks(field, keys);
        EXPECT_EQ(points, field->text());
    }
    for (const auto& [committed, points] : std::initializer_list<std::pair<QString, QString>>{
             {u"１２．５"_s, u"12.5"_s}, {u"12。5"_s, u"12.5"_s}, {u"１２，５"_s, u"12.5"_s}, {u"十"_s, QString()}}) {
        field->clear();
        commit(committed);
        EXPECT_EQ(points, field->text());
    }
}

TEST_F(PointsFieldTest, hasItsLastDigitsUnderEachOther)
{
    EXPECT_EQ(Qt::AlignRight | Qt::AlignVCenter, field->alignment());
}

TEST_F(PointsFieldTest, takesNothingElseFromTheClipboard)
{
    QApplication::clipboard()->setText(u"5 points"_s);
    field->paste();
    EXPECT_EQ(u"3.5"_s, field->text());
    QApplication::clipboard()->setText(u" ７ \n"_s);
    field->selectAll();
    field->paste();
    EXPECT_EQ(u"7"_s, field->text());
}

TEST_F(PointsFieldTest, isSettledByEnterByAPauseAndByLeavingIt)
{
    QTest::keyClicks(field, u"4."_s);
    QTest::keyClick(field, Qt::Key_Return);
    EXPECT_EQ(QStringList{u"4"_s}, settled);
    QTest::keyClicks(field, u"5"_s);
    other->setFocus();
    EXPECT_EQ((QStringList{u"4"_s, u"4.5"_s}), settled);
    field->setFocus();
    other->setFocus();
    EXPECT_EQ(2, settled.size());
}

TEST_F(PointsFieldTest, letsAPersonGoOnAfterAPause)
{
    QTest::keyClicks(field, u"4."_s);
    field->show(Points::whole(4)); // as the owner does once the pause has made points of it
    QTest::keyClicks(field, u"5"_s);
    EXPECT_EQ(u"4.5"_s, field->text());
    QTest::keyClick(field, Qt::Key_Backspace);
    other->setFocus();
    EXPECT_EQ(u"4"_s, field->text());
}

TEST_F(PointsFieldTest, emptiedAndLeftGivesUpWhatWasTypedAndNothingElse)
{
    QTest::keyClick(field, Qt::Key_Backspace);
    EXPECT_EQ(QStringList{QString()}, typed);
    other->setFocus();
    EXPECT_TRUE(settled.isEmpty());
    EXPECT_EQ(1, abandoned);
}

TEST_F(PointsFieldTest, isEmptiedByEnter)
{
    QTest::keyClick(field, Qt::Key_Backspace);
    QTest::keyClick(field, Qt::Key_Return);
    EXPECT_EQ(QStringList{QString()}, settled);
    other->setFocus();
    EXPECT_EQ(0, abandoned);
}

TEST_F(PointsFieldTest, lettersDoNothingToWhatItHolds)
{
    QTest::keyClicks(field, u"abc"_s);
    commit(u"学"_s);
    other->setFocus();
    EXPECT_EQ(u"3.5"_s, field->text());
    EXPECT_TRUE(typed.isEmpty());
    EXPECT_TRUE(settled.isEmpty());
}

TEST_F(PointsFieldTest, goesByStepsWithinItsRange)
{
    QTest::keyClick(field, Qt::Key_Up);
    EXPECT_EQ(u"4"_s, field->text());
    QTest::keyClick(field, Qt::Key_PageDown);
    EXPECT_EQ(u"3"_s, field->text());
    QTest::keyClick(field, Qt::Key_PageUp);
    EXPECT_EQ(u"4"_s, field->text());
    QTest::keyClick(field, Qt::Key_Down);
    EXPECT_EQ(u"3.5"_s, field->text());
    for (int i = 0; i < 30; ++i) {
        QTest::keyClick(field, Qt::Key_PageUp);
    }
    EXPECT_EQ(u"20"_s, field->text());
}

TEST_F(PointsFieldTest, keepsAWrongEntryMarked)
{
    field->keep(u"99"_s, true);
    EXPECT_EQ(u"99"_s, field->text());
    EXPECT_TRUE(field->isInvalid());
    field->show(Points::whole(3));
    EXPECT_EQ(u"3"_s, field->text());
    EXPECT_FALSE(field->isInvalid());
}

TEST_F(PointsFieldTest, takesDigitsAsKeysAfterItWasLocked)
{
    field->setReadOnly(true);
    field->setReadOnly(false);
    EXPECT_FALSE(field->testAttribute(Qt::WA_InputMethodEnabled));
}

} // namespace pingshen::ui
