// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shell/WindowFixture.h"
#include "ui/panels/reading/ReaderPanel.h"

#include "ui/actions/ActionTable.h"

#include <QAbstractButton>
#include <QAction>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>

namespace pingshen::test {

using namespace Qt::StringLiterals;

class Controls : public WindowTest
{
protected:
    Controls() { openFirst(); }

    static QString pathOf(const QWidget* widget)
    {
        QStringList path;
        for (; widget; widget = widget->parentWidget()) {
            const auto name = widget->objectName();
            path.prepend(QString::fromLatin1(widget->metaObject()->className())
                         + (name.isEmpty() ? name : u'#' + name));
        }
        return path.join(u" > "_s);
    }

    /// What a screen reader would say of it: its name, its text, or the label whose buddy it is.
    QString nameOf(const QWidget* widget) const
    {
        if (const auto* button = qobject_cast<const QAbstractButton*>(widget); button && !button->text().isEmpty()) {
            return button->text();
        }
        for (const auto* label : m_station->window().findChildren<QLabel*>()) {
            if (label->buddy() == widget) {
                return label->text();
            }
        }
        return widget->accessibleName();
    }

    QStringList nameless() const
    {
        QStringList paths;
        for (const auto* widget : m_station->window().findChildren<QWidget*>()) {
            const bool isPartOfAnother = widget->focusProxy() || widget->objectName().startsWith("qt_"_L1)
                                         || widget->window() != &m_station->window(); // a list that drops down
            if (widget->focusPolicy() != Qt::NoFocus && !isPartOfAnother && nameOf(widget).isEmpty()) {
                paths.append(pathOf(widget));
            }
        }
        return paths;
    }
};

TEST_F(Controls, bindEveryActionOfTheTable)
{
    QStringList unbound;
    for (const auto& row : ui::actionTable()) {
        // Reports are made by the command line; the window has none yet.
        if (row.id != u"application.report" && !m_station->actions().isBound(row.id)) {
            unbound.append(row.id);
        }
    }
    EXPECT_EQ(QStringList(), unbound);
}

TEST_F(Controls, tickThePageThatIsShownInTheMenu)
{
    m_station->press(u"Ctrl+Shift+3"_s);
    m_station->press(u"Ctrl+Shift+3"_s);
    m_station->press(u"F10"_s);
    ASSERT_TRUE(QApplication::activePopupWidget());
    EXPECT_NE(nullptr, qobject_cast<QMenu*>(QApplication::activePopupWidget())->activeAction()) << "a key opened it";
    EXPECT_TRUE(m_station->actions().action(u"show.visit"_s)->isChecked());
    EXPECT_FALSE(m_station->actions().action(u"show.score"_s)->isChecked());
    EXPECT_TRUE(m_station->actions().action(u"zoom.fitWidth"_s)->isChecked());
    QApplication::activePopupWidget()->close();
}

TEST_F(Controls, ofTheSettingsShowNobodysId)
{
    m_station->actions().action(u"program.settings"_s)->trigger();
    ASSERT_TRUE(waitUntil([this] { return m_station->shown<QDialog>({}) != nullptr; }));
    for (const auto* line : m_station->window().findChildren<QLineEdit*>()) {
        EXPECT_FALSE(line->text().contains(m_station->desk().reviewer().value())) << qPrintable(line->objectName());
    }
    m_station->press(u"Escape"_s);
}

/// What tells windows apart comes first, in both languages and after another document was chosen.
TEST_F(Controls, callTheWindowByItsApplicationDocumentAndEdition)
{
    const auto& window = m_station->window();
    const auto& applicant = m_station->file().dossier.applicant;
    for (const auto language : {Language::English, Language::Chinese}) {
        m_station->language().change(language);
        for (const auto& document : m_station->file().dossier.documents) {
            m_station->session().selection.chooseDocument(document.id);
            const auto parts = window.windowTitle().split(u" · "_s);
            ASSERT_EQ(3, parts.size()) << qPrintable(window.windowTitle());
            EXPECT_TRUE(parts[0].contains(applicant.latinName)) << qPrintable(parts[0]);
            EXPECT_EQ(ui::ReaderPanel::titleOf(m_station->file(), document), parts[1]);
            EXPECT_TRUE(parts[2].startsWith(m_station->file().rubric.title.in(language))) << qPrintable(parts[2]);
            EXPECT_TRUE(parts[2].contains(u"Pingshen"_s));
        }
    }
}

TEST_F(Controls, callTheRightPaneByItsPage)
{
    const auto& pane = m_station->the(u"formPane"_s);
    m_station->press(u"Ctrl+Shift+1"_s);
    EXPECT_EQ(u"Materials"_s, pane.windowTitle());
    m_station->press(u"Ctrl+Shift+3"_s);
    EXPECT_EQ(u"Site visit"_s, pane.windowTitle());
}

TEST_F(Controls, haveANameInBothLanguages)
{
    scoreEverything(Marks::Full);
    for (const auto language : {Language::English, Language::Chinese}) {
        m_station->language().change(language);
        EXPECT_EQ(std::string(), nameless().join(u'\n').toStdString());
    }
}

TEST_F(Controls, areReachedByTabFromTheFirstToTheLastOfTheForm)
{
    m_station->press(u"Alt+I"_s);
    auto* first = QApplication::focusWidget();
    QWidgetList reached;
    do {
        reached.append(QApplication::focusWidget());
        m_station->press(u"Tab"_s);
    } while (QApplication::focusWidget() != first && reached.size() < 300);
    for (const auto& name : {u"points"_s, u"reason"_s, u"queueFilter"_s, u"documents"_s, u"pages"_s}) {
        EXPECT_TRUE(reached.contains(m_station->shown(name))) << qPrintable(name);
    }
}

} // namespace pingshen::test
