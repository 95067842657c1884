// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shell/WindowFixture.h"

#include "core/storage/EditJournal.h"
#include "tests/shell/EveryDialog.h"
#include "tests/support/Wheel.h"
#include "ui/theme/Keyboard.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTabBar>

namespace pingshen::test {

using namespace Qt::StringLiterals;

/// Nothing changes that nobody changed: who only looks, scrolls and switches writes nothing.
class NothingChanges : public WindowTest
{
protected:
    NothingChanges()
    {
        openFirst();
        scoreEverything(Marks::Full);
        set({EditKind::VisitChanged, {}, u"date"_s}, u"2025-12-10"_s);
        set({EditKind::VisitChanged, {}, u"conclusion"_s}, nameOf(Conclusion::PartlyConsistent));
        set({EditKind::ApplicantChanged, {}, u"birthDate"_s}, u"1968-03-07"_s);
        const auto document = m_station->file().dossier.documents.first().id.value();
        set({EditKind::OriginalChecked, document, u"state"_s}, nameOf(OriginalState::Differs));
        set({EditKind::ScoreChanged, u"age"_s, u"reason"_s}, m_odd);
        EXPECT_TRUE(m_station->waitForSaves());
    }

    void set(const TextField& field, const QString& value)
    {
        EXPECT_TRUE(m_station->desk().apply(fieldChange(m_station->file(), m_reviewer, field, value)));
    }

    const QString m_odd = u"Shown by the diploma,\u00A0page 2,\u2028in full.\r\nAnd more.\t "_s;

    /// Of everything: also of people and the office's settings.
    qint64 edits()
    {
        EXPECT_TRUE(m_station->waitForSaves());
        qint64 count = -1;
        m_station->session().storage.run(
            &m_station->window(),
            [](Workplace& workplace) {
                const auto edits = workplace.journal().count();
                return edits ? *edits : -2;
            },
            [&count](qint64 found) { count = found; });
        EXPECT_TRUE(waitUntil([&count] { return count != -1; }));
        return count;
    }

    static QString valueOf(const QWidget* widget)
    {
        const auto* user = widget->metaObject()->userProperty().name();
        const auto value = user ? widget->property(user).toString() : QString();
        const auto* tabs = qobject_cast<const QTabBar*>(widget);
        const auto* combo = qobject_cast<const QComboBox*>(widget);
        const int index = tabs ? tabs->currentIndex() : combo ? combo->currentIndex() : -1;
        return value + u'/' + QString::number(index);
    }

    /// What every control of a window holds, in order.
    static QStringList valuesIn(const QWidget& window)
    {
        QStringList values;
        for (const auto* widget : window.findChildren<QWidget*>()) {
            const bool holds = widget->inherits("QAbstractButton") || widget->inherits("QLineEdit")
                               || widget->inherits("QPlainTextEdit") || widget->inherits("QAbstractSpinBox")
                               || widget->inherits("QComboBox") || widget->inherits("QTabBar");
            if (widget->isVisible() && holds) {
                values.append(QLatin1StringView(widget->metaObject()->className()) + u' ' + widget->objectName() + u' '
                              + valueOf(widget));
            }
        }
        return values;
    }

    static void turnWheelOverEverythingIn(const QWidget& window)
    {
        for (auto* widget : window.findChildren<QWidget*>()) {
            if (widget->isVisible() && !widget->isWindow()) {
                ui::bringIntoSight(*widget);
                turnWheel(*widget, -2);
                ui::bringIntoSight(*widget);
                turnWheel(*widget, 1);
            }
        }
    }

    static bool isChoiceOrNumber(const QWidget* widget)
    {
        return widget->isVisible()
               && (qobject_cast<const QComboBox*>(widget) || qobject_cast<const QAbstractSpinBox*>(widget));
    }

    void tabThroughEverything()
    {
        for (int i = 0; i < 150; ++i) {
            m_station->press(u"Tab"_s);
        }
        for (int i = 0; i < 30; ++i) {
            m_station->press(u"Shift+Tab"_s);
        }
    }
};

TEST_F(NothingChanges, byTheWheelOnAnyPage)
{
    const auto before = edits();
    for (const auto& page : {u"Ctrl+Shift+1"_s, u"Ctrl+Shift+3"_s, u"Ctrl+Shift+2"_s}) {
        m_station->press(page);
        QCoreApplication::sendPostedEvents();
        const auto values = valuesIn(m_station->window());
        turnWheelOverEverythingIn(m_station->window());
        auto after = valuesIn(m_station->window());
        // The number of the page that is read follows the wheel over it.
        const auto isPageNumber = [](const QString& value) { return value.contains("pageNumber"_L1); };
        after.removeIf(isPageNumber);
        auto expected = values;
        expected.removeIf(isPageNumber);
        EXPECT_EQ(expected, after);
    }
    EXPECT_EQ(before, edits());
}

/// What is typed after the wheel goes where it went before: a choice that got the keyboard would take it for a search.
TEST_F(NothingChanges, ofWhereTheKeyboardIsByTheWheelOnAnyPage)
{
    const auto before = edits();
    for (const auto& [page, field] : {std::pair(u"Ctrl+Shift+1"_s, u"applicant-position"_s),
                                      {u"Ctrl+Shift+3"_s, u"noteText"_s},
                                      {u"Ctrl+Shift+2"_s, u"reason"_s}}) {
        m_station->press(page);
        QCoreApplication::sendPostedEvents();
        auto& text = m_station->the<QPlainTextEdit>(field);
        text.setFocus();
        ASSERT_TRUE(text.hasFocus());
        for (auto* widget : m_station->window().findChildren<QWidget*>()) {
            if (isChoiceOrNumber(widget)) {
                ui::bringIntoSight(*widget);
                turnWheel(*widget, -1);
                EXPECT_TRUE(text.hasFocus()) << qPrintable(widget->objectName());
            }
        }
        turnWheelOverEverythingIn(m_station->window());
        EXPECT_TRUE(text.hasFocus()) << qPrintable(QApplication::focusWidget()->objectName());
    }
    EXPECT_EQ(before, edits());
}

TEST_F(NothingChanges, byLookingWithTabOnAnyPage)
{
    const auto before = edits();
    for (const auto& page : {u"Ctrl+Shift+1"_s, u"Ctrl+Shift+3"_s, u"Ctrl+Shift+2"_s}) {
        m_station->press(page);
        tabThroughEverything();
    }
    EXPECT_EQ(before, edits());
    EXPECT_EQ(m_odd, scoreOf(u"age"_s).reason);
}

TEST_F(NothingChanges, bySwitchingIndicatorLanguageThemeReviewerAndApplication)
{
    const auto before = edits();
    for (int i = 0; i < 11; ++i) {
        m_station->press(u"Alt+R"_s);
        m_station->actions().action(u"indicator.previous")->trigger();
    }
    for (const auto& page : {u"Ctrl+Shift+1"_s, u"Ctrl+Shift+2"_s, u"Ctrl+Shift+3"_s}) {
        m_station->press(page);
        ASSERT_TRUE(m_station->switchLanguage());
        m_station->actions().action(u"program.theme")->trigger();
    }
    m_station->prompter.answer(u"王评审"_s);
    m_station->press(u"Ctrl+Shift+U"_s);
    ASSERT_TRUE(waitUntil([this] { return m_station->desk().reviewer().value() == u"王评审"_s; }));
    m_station->prompter.answer(m_reviewer.value());
    m_station->press(u"Ctrl+Shift+U"_s);
    ASSERT_TRUE(waitUntil([this] { return m_station->desk().reviewer() == m_reviewer; }));
    ASSERT_TRUE(m_station->waitForCase(u"GT-0001"_s));
    EXPECT_EQ(before, edits());
}

TEST_F(NothingChanges, byOpeningItAgain)
{
    const auto before = edits();
    restart();
    ASSERT_TRUE(m_station->waitForCase(u"GT-0001"_s));
    for (int i = 0; i < 11; ++i) {
        m_station->press(u"Alt+R"_s);
        m_station->actions().action(u"indicator.previous")->trigger();
    }
    m_station->press(u"Alt+V"_s);
    EXPECT_EQ(before, edits());
    EXPECT_EQ(m_odd, scoreOf(u"age"_s).reason);
}

TEST_F(NothingChanges, byTheWheelInAnyDialog)
{
    const auto before = edits();
    for (const auto& row : everyDialog()) {
        auto* dialog = openDialog(*m_station, row);
        ASSERT_NE(nullptr, dialog) << nameOf(row);
        const auto values = valuesIn(*dialog);
        const auto* focused = QApplication::focusWidget();
        turnWheelOverEverythingIn(*dialog);
        EXPECT_EQ(values, valuesIn(*dialog)) << nameOf(row);
        EXPECT_EQ(focused, QApplication::focusWidget()) << nameOf(row);
        dialog->close();
    }
    EXPECT_EQ(before, edits());
}

} // namespace pingshen::test
