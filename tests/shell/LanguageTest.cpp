// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shell/WindowFixture.h"

#include "ui/theme/ReadingOrder.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QRegularExpression>

namespace pingshen::test {

using namespace Qt::StringLiterals;

class LanguageByKeys : public WindowTest
{
protected:
    LanguageByKeys() { openFirst(); }

    /// Every word on screen that the program says: labels, buttons, hints, tips, titles, menus.
    QStringList words() const
    {
        QStringList all;
        for (const auto* widget : m_station->window().findChildren<QWidget*>()) {
            if (widget->isVisible()) {
                all << textOf(widget) << widget->toolTip() << widget->accessibleName();
            }
        }
        for (const auto* menu : m_station->window().findChildren<QMenu*>()) {
            all << menu->title();
            for (const auto* action : menu->actions()) {
                all << action->text();
            }
        }
        all.removeAll(QString());
        all.removeDuplicates();
        all.sort();
        return all;
    }

    static QString textOf(const QWidget* widget)
    {
        if (const auto* label = qobject_cast<const QLabel*>(widget)) {
            return label->text();
        }
        if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) {
            return button->text();
        }
        if (const auto* line = qobject_cast<const QLineEdit*>(widget)) {
            return line->placeholderText();
        }
        if (const auto* text = qobject_cast<const QPlainTextEdit*>(widget)) {
            return text->placeholderText();
        }
        if (const auto* choice = qobject_cast<const QComboBox*>(widget)) {
            return choice->currentText();
        }
        return qobject_cast<const QDockWidget*>(widget) ? widget->windowTitle() : QString();
    }

    /// Words of a window in Chinese that hold no Chinese although they hold a word of three letters or more.
    QStringList leftInEnglish() const
    {
        static const QRegularExpression latin(u"[A-Za-z]{3,}"_s);
        static const QRegularExpression han(u"\\p{Han}"_s);
        static const QRegularExpression names(u"Elena|Petrova|Karim|Haddad|passport|diploma|Ctrl|Shift|Alt|"
                                              "Enter|PgDn|PgUp|Home|End|Esc|Space|Delete|Insert|Tab"_s);
        QStringList left;
        for (auto word : words()) {
            if (!word.contains(han) && word.remove(names).contains(latin)) {
                left << word;
            }
        }
        return left;
    }

    void walkThePages()
    {
        for (const auto& key : {u"Ctrl+Shift+1"_s, u"Ctrl+Shift+3"_s, u"Ctrl+Shift+2"_s}) {
            m_station->press(key);
            EXPECT_EQ(QStringList(), leftInEnglish());
        }
    }
};

TEST_F(LanguageByKeys, changesEveryWordOnScreenAtOnce)
{
    ASSERT_TRUE(m_station->switchLanguage());
    ASSERT_EQ(Language::Chinese, m_station->language().language());
    walkThePages();
}

TEST_F(LanguageByKeys, leavesNoWordBehindOnAnOpenVisit)
{
    scoreEverything(Marks::Full);
    ASSERT_TRUE(m_station->switchLanguage());
    walkThePages();
}

TEST_F(LanguageByKeys, changesWhatIsAlreadySaid)
{
    m_station->press(u"Alt+P"_s);
    m_station->type(u"99"_s);
    m_station->press(u"Ctrl+Shift+Return"_s);
    ASSERT_TRUE(m_station->switchLanguage());
    EXPECT_EQ(QStringList(), leftInEnglish());
}

TEST_F(LanguageByKeys, comesBackToTheVerySameWords)
{
    const auto& keywords = m_station->the<QLabel>(u"keywords"_s);
    ASSERT_TRUE(waitUntil([&] { return !keywords.text().startsWith(u"Looking"_s); }));
    const auto before = words();
    ASSERT_TRUE(m_station->switchLanguage());
    EXPECT_NE(before, words());
    ASSERT_TRUE(m_station->switchLanguage());
    // Words that were elided or hidden at first may have got a tip meanwhile; none may be missing or strange.
    const auto after = words();
    for (const auto& word : before) {
        EXPECT_TRUE(after.contains(word)) << qPrintable(word);
    }
}

TEST_F(LanguageByKeys, andThemeChangeUnderEveryControlThatHasTheFocus)
{
    const auto dark = [this](bool on) {
        m_station->dress(on ? ui::Appearance::Dark : ui::Appearance::Light);
        QCoreApplication::processEvents();
    };
    for (const auto& page : {u"Ctrl+Shift+1"_s, u"Ctrl+Shift+3"_s, u"Ctrl+Shift+2"_s}) {
        m_station->press(page);
        const auto& pane = m_station->the(u"formPane"_s);
        const auto count = ui::readingOrder(pane).size();
        ASSERT_GT(count, 0);
        for (qsizetype stop = 0; stop < count; ++stop) {
            ui::readingOrder(pane)[stop]->setFocus(Qt::TabFocusReason);
            ASSERT_TRUE(m_station->switchLanguage());
            QCoreApplication::processEvents();
            // What is made again has the focus where the old one had it; fields may change places.
            EXPECT_TRUE(pane.isAncestorOf(QApplication::focusWidget())) << stop;
            if (qobject_cast<QAbstractButton*>(QApplication::focusWidget())) {
                EXPECT_EQ(ui::readingOrder(pane).value(stop), QApplication::focusWidget()) << stop;
            }
        }
        ui::readingOrder(pane).first()->setFocus(Qt::TabFocusReason);
        dark(true);
        ASSERT_TRUE(m_station->switchLanguage());
        dark(false);
        ASSERT_TRUE(m_station->switchLanguage());
        EXPECT_TRUE(pane.isAncestorOf(QApplication::focusWidget()));
    }
}

TEST_F(LanguageByKeys, losesNothingThatIsBeingTyped)
{
    m_station->press(u"Alt+P"_s);
    m_station->type(u"4."_s);
    ASSERT_TRUE(m_station->switchLanguage());
    EXPECT_EQ(u"4."_s, m_station->the<QLineEdit>(u"points"_s).text());
    m_station->type(u"5"_s);
    m_station->press(u"Alt+R"_s);
    m_station->type(u"Half a "_s);
    ASSERT_TRUE(m_station->switchLanguage());
    m_station->type(u"word"_s);
    m_station->press(u"Alt+V"_s);
    EXPECT_EQ(Points::ofHundredths(450), scoreOf(u"age"_s).points);
    EXPECT_EQ(u"Half a word"_s, scoreOf(u"age"_s).reason);
}

TEST_F(LanguageByKeys, losesNothingOfAHalfWrittenNote)
{
    m_station->press(u"Ctrl+N"_s);
    m_station->press(u"Return"_s); // from the topic to the text
    m_station->type(u"Half a "_s);
    ASSERT_TRUE(m_station->switchLanguage());
    m_station->type(u"note"_s);
    EXPECT_EQ(u"Half a note"_s, m_station->the<QPlainTextEdit>(u"noteText"_s).toPlainText());
}

} // namespace pingshen::test
