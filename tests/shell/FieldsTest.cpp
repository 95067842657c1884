// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shell/WindowFixture.h"
#include "tests/support/Mount.h"

#include "ui/notice/MessageBar.h"
#include "ui/panels/fields/DateField.h"
#include "ui/text/ErrorText.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProcess>
#include <QTest>

namespace pingshen::test {

using namespace Qt::StringLiterals;

/// What fields take, keep and refuse.
class FieldsByKeys : public WindowTest
{
protected:
    FieldsByKeys() { openFirst(); }

    QLineEdit& points() const { return m_station->the<QLineEdit>(u"points"_s); }
    bool isRed() const { return points().property("invalid").toBool(); }
    bool says(const QString& words) const
    {
        const auto labels = m_station->window().findChildren<QLabel*>();
        return std::ranges::any_of(
            labels, [&words](const QLabel* label) { return label->isVisible() && label->text().contains(words); });
    }
};

TEST_F(FieldsByKeys, lettersInThePointsAreKeysOrNothing)
{
    score(u"3"_s);
    m_station->press(u"Alt+P"_s);
    m_station->type(u"x"_s);
    EXPECT_EQ(u"3"_s, points().text());
    m_station->press(u"R"_s);
    EXPECT_EQ(&m_station->the(u"reason"_s), QApplication::focusWidget());
    EXPECT_EQ(Points::whole(3), scoreOf(u"age"_s).points);
}

TEST_F(FieldsByKeys, leavingEmptiedPointsKeepsWhatWasValid)
{
    score(u"3"_s);
    for (const auto& way : {u"Tab"_s, u"Alt+R"_s, u"Shift+Tab"_s, u"Alt+V"_s}) {
        m_station->press(u"Alt+P"_s);
        m_station->press(u"Delete"_s);
        m_station->press(way);
        EXPECT_EQ(Points::whole(3), scoreOf(u"age"_s).points) << way.toStdString();
        EXPECT_EQ(u"3"_s, points().text()) << way.toStdString();
    }
}

TEST_F(FieldsByKeys, leavingEmptiedPointsByAClickKeepsWhatWasValid)
{
    score(u"3"_s);
    for (const auto& place : {u"reason"_s, u"pages"_s, u"queue"_s, u"row-education"_s}) {
        m_station->session().selection.chooseIndicator(IndicatorId(u"age"_s));
        m_station->press(u"Alt+P"_s);
        m_station->press(u"Ctrl+A"_s);
        m_station->press(u"Delete"_s);
        ASSERT_EQ(QString(), points().text()) << place.toStdString();
        auto* target = &m_station->the(place);
        auto* area = qobject_cast<QAbstractScrollArea*>(target);
        // Beside the rows of a list: only the keyboard goes there.
        const QPoint at(target->width() / 2, area ? area->viewport()->height() - 4 : target->height() / 2);
        QTest::mouseClick(area ? area->viewport() : target, Qt::LeftButton, {}, at);
        ASSERT_TRUE(indicator() == u"education"_s || !points().hasFocus()) << place.toStdString();
        EXPECT_EQ(Points::whole(3), scoreOf(u"age"_s).points) << place.toStdString();
        m_station->session().selection.chooseIndicator(IndicatorId(u"age"_s));
        EXPECT_EQ(u"3"_s, points().text()) << place.toStdString();
    }
}

TEST_F(FieldsByKeys, aWrongEntryStaysRedWithItsReasonUntilItIsCorrected)
{
    score(u"3"_s);
    m_station->press(u"Alt+P"_s);
    m_station->type(u"6"_s);
    m_station->press(u"Alt+R"_s);
    EXPECT_TRUE(isRed());
    m_station->actions().action(u"indicator.next")->trigger();
    m_station->actions().action(u"indicator.previous")->trigger();
    EXPECT_EQ(u"6"_s, points().text());
    EXPECT_TRUE(isRed());
    EXPECT_TRUE(says(u"out of range"_s));
    restart();
    ASSERT_TRUE(m_station->waitForCase(u"GT-0001"_s));
    ASSERT_TRUE(waitUntil([this] { return isRed(); }));
    EXPECT_EQ(u"6"_s, points().text());
    m_station->press(u"Alt+P"_s);
    m_station->type(u"4"_s);
    m_station->press(u"Alt+R"_s);
    EXPECT_FALSE(isRed());
    EXPECT_EQ(Points::whole(4), scoreOf(u"age"_s).points);
}

TEST_F(FieldsByKeys, digitsChooseAnOptionOnlyWhereTheOptionsShowThem)
{
    for (const auto& place : {u"Alt+Q"_s, u"Alt+L"_s, u"Alt+V"_s}) {
        m_station->press(place);
        m_station->press(u"2"_s);
        EXPECT_TRUE(scoreOf(u"age"_s).option.isEmpty()) << place.toStdString();
    }
    m_station->the(u"row-education"_s).setFocus();
    m_station->press(u"2"_s);
    m_station->the(u"submit"_s).setFocus();
    m_station->press(u"2"_s);
    EXPECT_TRUE(scoreOf(u"age"_s).option.isEmpty());
    m_station->press(u"Alt+I"_s);
    m_station->press(u"2"_s);
    EXPECT_FALSE(scoreOf(u"age"_s).option.isEmpty());
}

TEST_F(FieldsByKeys, aDateIsTypedAndWhatFollowsFromItFollowsAtOnce)
{
    scoreEverything(Marks::Full);
    m_station->press(u"Ctrl+Shift+3"_s);
    m_station->the(u"visit-notifiedOn"_s).setFocus();
    m_station->type(u"20251210"_s);
    EXPECT_EQ(QDate(2025, 12, 10), m_station->file().review.visit.notifiedOn);
    EXPECT_TRUE(says(u"10 January 2026"_s));
    m_station->press(u"Ctrl+A"_s);
    m_station->press(u"Delete"_s);
    m_station->press(u"Tab"_s);
    EXPECT_FALSE(m_station->file().review.visit.notifiedOn.isValid());
}

TEST_F(FieldsByKeys, showTheirValuesAgainAfterReopening)
{
    score(u"3"_s);
    m_station->press(u"Ctrl+Shift+1"_s);
    m_station->the(u"applicant-birthDate"_s).setFocus();
    m_station->type(u"19680307"_s);
    m_station->the(u"applicant-employer"_s).setFocus();
    m_station->type(u"Kite Works"_s);
    restart();
    ASSERT_TRUE(m_station->waitForCase(u"GT-0001"_s));
    m_station->press(u"Ctrl+Shift+1"_s);
    EXPECT_EQ(u"1968-03-07"_s, m_station->the(u"applicant-birthDate"_s).findChild<QLineEdit*>()->text());
    EXPECT_EQ(u"Kite Works"_s, m_station->the<QPlainTextEdit>(u"applicant-employer"_s).toPlainText());
    m_station->press(u"Ctrl+Shift+2"_s);
    EXPECT_EQ(u"3"_s, points().text());
    EXPECT_EQ(scoreOf(u"age"_s).reason, m_station->the<QPlainTextEdit>(u"reason"_s).toPlainText());
    EXPECT_FALSE(scoreOf(u"age"_s).reason.isEmpty());
}

TEST_F(FieldsByKeys, anUnlikelyAgeIsKeptWhenEnterIsPressedTwice)
{
    m_station->press(u"Ctrl+Shift+1"_s);
    m_station->the(u"applicant-birthDate"_s).setFocus();
    m_station->type(u"18680307"_s);
    EXPECT_FALSE(m_station->file().dossier.applicant.birthDate.isValid());
    EXPECT_TRUE(says(u"unusually young"_s));
    m_station->press(u"Return"_s);
    EXPECT_EQ(QDate(1868, 3, 7), m_station->file().dossier.applicant.birthDate);
    EXPECT_FALSE(says(u"unusually young"_s));
}

TEST_F(FieldsByKeys, aBirthInTheFutureIsNotKeptHoweverOftenEnterIsPressed)
{
    m_station->press(u"Ctrl+Shift+1"_s);
    m_station->the(u"applicant-birthDate"_s).setFocus();
    m_station->type(u"20680307"_s);
    m_station->press(u"Return"_s);
    m_station->press(u"Return"_s);
    EXPECT_FALSE(m_station->file().dossier.applicant.birthDate.isValid());
    EXPECT_TRUE(says(u"in the future"_s));
}

TEST_F(FieldsByKeys, typingThatCannotBeKeptIsSaidAndTriedAgain)
{
    const auto limitDisk = [this](int pages) {
        bool done = false;
        m_station->session().storage.run(
            &m_station->window(), [pages](Workplace& workplace) { return workplace.database().limitPages(pages); },
            [&done](const Done& limited) { done = static_cast<bool>(limited); });
        ASSERT_TRUE(waitUntil([&done] { return done; }));
    };
    limitDisk(1);
    m_station->press(u"Alt+R"_s);
    QInputMethodEvent pasted;
    pasted.setCommitString(QString(50'000, u'长'));
    QApplication::sendEvent(QApplication::focusWidget(), &pasted);
    auto& messages = m_station->window().messages();
    ASSERT_TRUE(waitUntil([&messages] { return !messages.texts().isEmpty(); }));
    limitDisk(1'000'000);
    for (auto* button : messages.findChildren<QAbstractButton*>()) {
        if (button->isVisible() && button->text() == u"Retry now"_s) {
            button->click();
            break;
        }
    }
    EXPECT_TRUE(waitUntil([&messages] { return messages.texts().isEmpty(); }));
    m_station->press(u"Alt+V"_s);
    EXPECT_TRUE(m_station->waitForSaves());
    EXPECT_EQ(50'000, scoreOf(u"age"_s).reason.size());
}

TEST_F(FieldsByKeys, areLockedForTheEyeToTheirLastInAVaultThatCannotBeWritten)
{
    m_station.reset();
    const auto vault = m_folder.filePath(u"vault"_s);
    const auto mount = [](const QStringList& arguments) { return QProcess::execute(u"mount"_s, arguments) == 0; };
    if (!mount({u"--bind"_s, vault, vault}) || !mount({u"-o"_s, u"remount,ro,bind"_s, vault})) {
        QProcess::execute(u"umount"_s, {vault});
        SKIP_WHERE_NOTHING_CAN_BE_MOUNTED();
    }
    restart();
    openFirst();
    EXPECT_NE(nullptr, m_station->shown(u"lock"_s));
    EXPECT_TRUE(points().isReadOnly());
    for (auto* edit : m_station->window().findChildren<QPlainTextEdit*>()) {
        EXPECT_TRUE(edit->isReadOnly()) << qPrintable(edit->objectName());
    }
    for (auto* date : m_station->window().findChildren<ui::DateField*>()) {
        EXPECT_FALSE(date->isEnabled()) << qPrintable(date->objectName());
    }
    m_station.reset();
    QProcess::execute(u"umount"_s, {vault});
}

} // namespace pingshen::test
