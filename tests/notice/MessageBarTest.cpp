// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notice/MessageBar.h"
#include "ui/notice/Dialog.h"
#include "ui/notice/MessageRow.h"

#include "ui/text/ErrorText.h"
#include "ui/text/LanguageSwitch.h"

#include "tests/support/Printers.h"

#include <QApplication>
#include <QCursor>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QtTest/QTest>

#include <gtest/gtest.h>

#include <algorithm>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

Message said(const QString& text, const QString& key = {})
{
    return {.tone = Tone::Info, .text = [text] { return text; }, .key = key};
}

/// The button of that name that can be seen.
template<class Button>
Button* shownButton(const QWidget& bar)
{
    for (auto* button : bar.findChildren<Button*>()) {
        if (!button->isHidden()) {
            return button;
        }
    }
    return nullptr;
}

} // namespace

TEST(MessageBar, takesNoRoomWhileThereIsNothingToSay)
{
    MessageBar bar;
    EXPECT_TRUE(bar.isHidden());
    bar.show(said(u"a"_s));
    EXPECT_FALSE(bar.isHidden());
    bar.clear();
    EXPECT_TRUE(bar.isHidden());
}

TEST(MessageBar, leadsByALinkAndWrapsWhatIsLong)
{
    MessageBar bar;
    bar.resize(300, 100);
    auto message = said(u"a sentence that is far too long for one line of a window that is as narrow as this one"_s);
    message.action = [] { return u"Show"_s; };
    bar.show(message);
    const auto* button = shownButton<QPushButton>(bar);
    ASSERT_TRUE(button);
    EXPECT_EQ(u"link"_s, button->property("role").toString());
    const auto labels = bar.findChildren<QLabel*>();
    const auto isLong = [](const QLabel* label) { return label->text().startsWith(u"a sentence"_s); };
    const auto text = std::ranges::find_if(labels, isLong);
    ASSERT_NE(labels.end(), text);
    EXPECT_TRUE((*text)->wordWrap());
}

TEST(MessageBar, showsTheNewestFirst)
{
    MessageBar bar;
    bar.show(said(u"first"_s));
    bar.show(said(u"second"_s));
    EXPECT_EQ((QStringList{u"second"_s, u"first"_s}), bar.texts());
    QList<QLayoutItem*> rows;
    for (int i = 0; i < bar.layout()->count(); ++i) {
        if (auto* item = bar.layout()->itemAt(i); qobject_cast<MessageRow*>(item->widget())) {
            rows.append(item);
        }
    }
    ASSERT_EQ(2, rows.size()) << "each has its place under the one before";
    const auto says = [](const QLayoutItem* row, const QString& words) {
        return std::ranges::any_of(row->widget()->findChildren<QLabel*>(),
                                   [&](const QLabel* label) { return label->text().contains(words); });
    };
    EXPECT_TRUE(says(rows[0], u"second"_s));
    EXPECT_TRUE(says(rows[1], u"first"_s));
}

TEST(MessageBar, saysTheSameThingOnce)
{
    MessageBar bar;
    const Error error{Error::Code::DiskFull, {}, u"a"_s, nullptr};
    bar.show(error);
    bar.show(error);
    EXPECT_EQ(1, bar.texts().size());
    bar.show(Error{Error::Code::DiskFull, {}, u"b"_s, nullptr});
    EXPECT_EQ(2, bar.texts().size());
}

TEST(MessageBar, isSilentAboutWhatThePersonCancelled)
{
    MessageBar bar;
    bar.show(Error{Error::Code::Cancelled, {}, {}, nullptr});
    EXPECT_TRUE(bar.texts().isEmpty());
}

TEST(MessageBar, wordsWhatStandsThereAgainInAnotherLanguage)
{
    LanguageSwitch language(Language::Chinese);
    MessageBar bar;
    bar.show(Error{Error::Code::DiskFull, {}, {}, nullptr});
    bar.show(Message::of(Finding{Finding::Code::PdfEmpty, Finding::Severity::Warning, u"a.pdf"_s, {}}));
    EXPECT_EQ(u"磁盘空间不足。请腾出空间后重试。"_s, bar.texts().last());
    language.change(Language::English);
    QCoreApplication::sendPostedEvents();
    EXPECT_EQ(u"The disk is full. Free some space, then try again."_s, bar.texts().last());
    EXPECT_EQ(u"a.pdf · This PDF has no pages. Ask for the correct file."_s, bar.texts().first());
}

TEST(MessageBar, doesWhatTheButtonSaysAndGoesAway)
{
    MessageBar bar;
    int acted = 0;
    auto message = said(u"a"_s);
    message.action = [] { return u"Again"_s; };
    message.act = [&] { ++acted; };
    bar.show(message);
    auto* button = shownButton<QPushButton>(bar);
    ASSERT_NE(nullptr, button);
    EXPECT_EQ(u"Again"_s, button->text());
    button->click();
    EXPECT_EQ(1, acted);
    EXPECT_TRUE(bar.texts().isEmpty());
}

TEST(MessageBar, isClosedByItsCrossAndByEscape)
{
    MessageBar bar;
    bar.show(said(u"a"_s));
    bar.show(said(u"b"_s));
    auto* cross = shownButton<QToolButton>(bar);
    ASSERT_NE(nullptr, cross);
    EXPECT_FALSE(cross->accessibleName().isEmpty());
    cross->click();
    EXPECT_EQ(1, bar.texts().size());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QTest::keyClick(shownButton<QToolButton>(bar), Qt::Key_Escape);
    EXPECT_TRUE(bar.texts().isEmpty());
}

TEST(MessageBar, showsTwoAndCountsTheRest)
{
    LanguageSwitch language(Language::English);
    MessageBar bar;
    for (int number = 0; number < 5; ++number) {
        bar.show(said(QString::number(number)));
    }
    int crosses = 0;
    for (const auto* cross : bar.findChildren<QToolButton*>()) {
        crosses += cross->isVisibleTo(&bar) ? 1 : 0;
    }
    EXPECT_EQ(2, crosses);
    const auto labels = bar.findChildren<QLabel*>();
    EXPECT_TRUE(std::ranges::any_of(labels, [](const QLabel* label) { return label->text() == u"3 more"_s; }));
}

TEST(MessageBar, letsGoWhatIsAboutAnotherApplication)
{
    MessageBar bar;
    auto about = said(u"two documents imported"_s);
    about.about = ApplicationId(u"a1"_s);
    bar.show(about);
    bar.show(said(u"backed up"_s));
    bar.show({.tone = Tone::Warning, .text = [] { return u"the disk is full"_s; }});
    bar.attend(ApplicationId(u"a1"_s));
    EXPECT_EQ((QStringList{u"the disk is full"_s, u"two documents imported"_s}), bar.texts());
    bar.attend(ApplicationId(u"b2"_s));
    EXPECT_EQ(QStringList{u"the disk is full"_s}, bar.texts());
}

TEST(MessageBar, letsGoWhatIsOverWithTheNextStepButNoWarning)
{
    MessageBar bar;
    auto leadsOn = said(u"report saved"_s);
    leadsOn.action = [] { return u"Open"_s; };
    bar.show({.tone = Tone::Ok, .text = [] { return u"imported"_s; }});
    bar.show(leadsOn);
    bar.show(Message::refusal(Error{Error::Code::ReviewerMissing, {}, {}, nullptr}));
    bar.show(Error{Error::Code::DiskFull, {}, {}, nullptr});
    ASSERT_EQ(4, bar.texts().size());
    bar.step();
    EXPECT_EQ(QStringList{errorText(Error{Error::Code::DiskFull, {}, {}, nullptr})}, bar.texts());
}

TEST(MessageBar, letsARefusalGoWithItsReason)
{
    MessageBar bar;
    bool isRefused = true;
    bar.show(Message::refusal(Error{Error::Code::MergeNotByOffice, {}, {}, nullptr}, [&] { return isRefused; }));
    bar.recheck();
    ASSERT_EQ(1, bar.texts().size());
    isRefused = false;
    bar.recheck();
    EXPECT_TRUE(bar.texts().isEmpty());
}

TEST(MessageBar, losesAfterAWhileWhatLeadsNowhereButNotFromUnderTheKeyboard)
{
    QCursor::setPos(500, 500); // a message under the pointer stays
    QWidget window;
    MessageBar bar(&window, std::chrono::milliseconds(1));
    window.show();
    window.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
    bar.show(said(u"held"_s));
    shownButton<QToolButton>(bar)->setFocus();
    bar.show(said(u"passing"_s));
    ASSERT_TRUE(QTest::qWaitFor([&] { return bar.texts() == QStringList{u"held"_s}; }));
    QApplication::focusWidget()->clearFocus();
    EXPECT_TRUE(QTest::qWaitFor([&] { return bar.texts().isEmpty(); }));
}

TEST(MessageBar, losesWhatWasDoneWellAfterAWhileOrElsewhereButNothingUndecided)
{
    QCursor::setPos(500, 500);
    const auto offer = [](const QString& text, Tone tone, bool asks = false) {
        return Message{.tone = tone, .text = [text] { return text; }, .action = [] { return u"Open"_s; }, .asks = asks};
    };
    QWidget window;
    MessageBar bar(&window, std::chrono::milliseconds(1));
    window.show();
    bar.show(offer(u"conflict"_s, Tone::Warning));
    bar.show(offer(u"complete"_s, Tone::Ok, true));
    bar.show(offer(u"saved"_s, Tone::Ok));
    EXPECT_TRUE(QTest::qWaitFor([&] { return bar.texts() == (QStringList{u"complete"_s, u"conflict"_s}); }));
    MessageBar slow(&window, std::chrono::hours(1));
    slow.show(offer(u"conflict"_s, Tone::Warning));
    slow.show(offer(u"complete"_s, Tone::Ok, true));
    slow.show(offer(u"saved"_s, Tone::Ok));
    slow.elsewhere();
    EXPECT_EQ((QStringList{u"complete"_s, u"conflict"_s}), slow.texts());
}

/// It would move what is below it from under the pointer.
TEST(MessageBar, keepsWhatWouldLeaveWhileSomebodyIsAboutToClick)
{
    QCursor::setPos(500, 500);
    QWidget window;
    MessageBar bar(&window, std::chrono::milliseconds(1));
    MessageBar other(&window, std::chrono::milliseconds(1));
    other.move(0, 100);
    QLineEdit field(&window); // has the keyboard, and no message has it
    field.setFocus();
    bool isBusy = true;
    int asked = 0;
    bar.setBusyWhen([&] {
        ++asked;
        return isBusy;
    });
    window.show();
    bar.show(said(u"held"_s));
    other.show(said(u"passing"_s));
    field.setFocus();
    ASSERT_TRUE(QTest::qWaitFor([&] { return other.texts().isEmpty() && asked > 1; }));
    EXPECT_EQ(QStringList{u"held"_s}, bar.texts());
    isBusy = false;
    EXPECT_TRUE(QTest::qWaitFor([&] { return bar.texts().isEmpty(); }));
}

TEST(MessageBar, floatsOverTheFootOfItsAreaWhateverItSaysAndMovesNothing)
{
    QWidget window;
    window.resize(900, 600);
    QWidget area(&window);
    area.setGeometry(300, 50, 200, 500);
    MessageBar bar(&window);
    bar.floatOver(area);
    window.show();
    EXPECT_FALSE(bar.isVisible());
    bar.show(said(u"one"_s));
    const auto one = bar.geometry();
    EXPECT_TRUE(window.rect().contains(one));
    EXPECT_GT(one.top(), 300);
    EXPECT_LT(one.bottom(), area.geometry().bottom());
    EXPECT_GE(one.left(), area.geometry().left()) << "nor over what is at its left";
    EXPECT_LE(one.right(), area.geometry().right()) << "never over what is at its right";
    bar.show(said(u"two "_s.repeated(60)));
    EXPECT_EQ(one.bottom(), bar.geometry().bottom());
    EXPECT_GT(bar.height(), one.height());
    for (const auto* label : bar.findChildren<QLabel*>()) {
        EXPECT_TRUE(label->isHidden() || label->height() >= label->heightForWidth(label->width()));
    }
    area.setGeometry(300, 50, 580, 400);
    EXPECT_GT(bar.geometry().right(), one.right()) << "it follows";
    EXPECT_LT(bar.geometry().bottom(), area.geometry().bottom());
}

TEST(MessageBar, staysBelowTheVeilOfAWindowThatWaits)
{
    QWidget window;
    window.resize(900, 600);
    MessageBar bar(&window);
    QWidget area(&window);
    area.setGeometry(300, 50, 560, 500);
    bar.floatOver(area);
    window.show();
    Dialog question([] { return u"Sure?"_s; }, {}, &window);
    question.open();
    auto* veil = veilOf(window);
    ASSERT_TRUE(veil);
    bar.show(said(u"one"_s));
    const auto& layers = window.children();
    EXPECT_LT(layers.indexOf(&bar), layers.indexOf(veil));
    EXPECT_GT(layers.indexOf(&bar), layers.indexOf(&area));
}

TEST(MessageBar, givesAnActionALineOfItsOwnWhereItsAreaIsNarrow)
{
    QWidget window;
    window.resize(900, 600);
    QWidget area(&window);
    area.setGeometry(300, 50, 560, 500);
    MessageBar bar(&window);
    bar.floatOver(area);
    window.show();
    bar.show({.tone = Tone::Warning,
              .text = [] { return u"Age: entered differently"_s; },
              .action = [] { return u"Choose…"_s; }});
    const auto* act = bar.findChild<QPushButton*>();
    const auto* text = act->parentWidget()->findChild<QLabel*>();
    EXPECT_GE(act->x(), text->geometry().right());
    area.setGeometry(300, 50, 260, 500);
    ASSERT_TRUE(QTest::qWaitFor([&] { return act->y() > text->geometry().center().y(); }));
    EXPECT_GE(act->y(), text->geometry().bottom());
    EXPECT_TRUE(area.geometry().contains(bar.geometry()));
}

TEST(MessageBar, saysOnceThatTheVaultIsReadOnly)
{
    MessageBar bar;
    bar.show(Message::vaultReadOnly());
    bar.show(Message::refusal(Error{Error::Code::VaultReadOnly, {}, {}, nullptr}));
    EXPECT_EQ(1, bar.texts().size());
}

TEST(MessageBar, letsGoWhatHoldsNoLongerAndWordsTheRestAsThingsAre)
{
    MessageBar bar;
    bool holds = true;
    int left = 2;
    bar.show({.tone = Tone::Info, .text = [] { return u"locked"_s; }, .holds = [&] { return holds; }});
    bar.show({.tone = Tone::Info, .text = [&] { return u"%1 left"_s.arg(left); }});
    left = 1;
    bar.recheck();
    EXPECT_EQ((QStringList{u"1 left"_s, u"locked"_s}), bar.texts());
    holds = false;
    bar.recheck();
    EXPECT_EQ(QStringList{u"1 left"_s}, bar.texts());
}

TEST(MessageBar, saysTheSameOnce)
{
    MessageBar bar;
    bar.show(said(u"13 documents are scans"_s, u"scans"_s));
    bar.show(said(u"b"_s));
    bar.show(said(u"13 documents are scans"_s, u"scans"_s));
    EXPECT_EQ((QStringList{u"b"_s, u"13 documents are scans"_s}), bar.texts()) << "and does not come up again";
}

} // namespace pingshen::ui
