// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shell/EveryDialog.h"
#include "tests/shell/WindowFixture.h"
#include "ui/notice/DialogPrompter.h"
#include "ui/notice/FitArea.h"
#include "ui/shell/panes/PaneKeeper.h"
#include "ui/shell/panes/WindowPlace.h"

#include <QAbstractButton>
#include <QDialog>
#include <QDockWidget>
#include <QGuiApplication>
#include <QLabel>
#include <QLayout>
#include <QMainWindow>
#include <QScreen>
#include <QStatusBar>
#include <QTemporaryDir>

#include <algorithm>
#include <memory>

namespace pingshen::test {

using namespace Qt::StringLiterals;

namespace {

/// A laptop of 1280 x 800, a projector of 1024 x 700 to its right, and one of 960 x 540 below it.
class SmallScreens : public WindowTest
{
protected:
    static QScreen& laptop() { return *QGuiApplication::screens().at(0); }
    static QScreen& projector() { return *QGuiApplication::screens().at(1); }

    static QScreen& sharp() { return *QGuiApplication::screens().at(2); }

    QWidget& window() { return m_station->window(); }

    static void settle()
    {
        for (int i = 0; i < 6; ++i) {
            QCoreApplication::processEvents();
        }
    }

    void place(const QRect& where)
    {
        window().showNormal();
        settle();
        window().setGeometry(where);
        settle();
        ASSERT_EQ(where, window().geometry());
    }

    static bool isIn(const QRect& area, const QWidget& widget)
    {
        return area.contains(QRect(widget.mapToGlobal(QPoint()), widget.size()));
    }

    /// All of it is on the screen, its buttons are in sight, and nothing that it holds is cut or behind them.
    static void expectWhole(QDialog& dialog, const std::string& which)
    {
        settle();
        EXPECT_TRUE(isIn(sharp().availableGeometry(), dialog)) << which;
        const auto* area = dialog.findChild<ui::FitArea*>();
        ASSERT_NE(nullptr, area) << which;
        EXPECT_GE(area->widget()->height(), area->leastHeight(area->widget()->width())) << which;
        int buttons = 0;
        for (const auto* button : dialog.findChildren<QAbstractButton*>(Qt::FindDirectChildrenOnly)) {
            EXPECT_EQ(button->rect(), button->visibleRegion().boundingRect()) << which;
            EXPECT_GE(button->height(), button->minimumSizeHint().height()) << which;
            EXPECT_GT(button->y(), area->geometry().bottom()) << which;
            ++buttons;
        }
        EXPECT_GT(buttons, 0) << which;
    }
};

} // namespace

TEST_F(SmallScreens, showTheWholeWindowWithTheFormAndTheStatus)
{
    openFirst();
    settle();
    const auto screen = laptop().availableGeometry();
    ASSERT_EQ(QRect(0, 0, 1280, 800), screen);
    EXPECT_TRUE(screen.contains(window().geometry()));
    for (const auto& name : {u"submit"_s, u"points"_s, u"reason"_s, u"workPages"_s, u"saved"_s, u"pages"_s}) {
        EXPECT_TRUE(isIn(screen, m_station->the(name))) << name.toStdString();
    }
    EXPECT_TRUE(isIn(screen, *m_station->window().statusBar()));
}

TEST_F(SmallScreens, holdAlsoTheWindowThatDoesNotFillThem)
{
    EXPECT_TRUE(window().isMaximized()) << "there is hardly more room";
    window().showNormal();
    settle();
    EXPECT_TRUE(laptop().availableGeometry().contains(window().frameGeometry()));
    EXPECT_GE(window().geometry().top(), 40) << "a title bar has room";
}

TEST_F(SmallScreens, takeInAWindowThatWasLeftOnALargerOne)
{
    place({40, 60, 1900, 1000});
    restart();
    EXPECT_TRUE(laptop().availableGeometry().contains(window().frameGeometry()));
    place({2100, 650, 1000, 600});
    restart();
    const auto inside = [this](const QScreen& screen) {
        return screen.availableGeometry().contains(window().frameGeometry());
    };
    EXPECT_TRUE(inside(laptop()) || inside(projector()));
}

TEST_F(SmallScreens, takeInAWindowThatComesBackFromFillingThem)
{
    place({40, 60, 1436, 858});
    window().showMaximized();
    settle();
    restart();
    ASSERT_TRUE(window().isMaximized());
    window().showNormal();
    settle();
    EXPECT_TRUE(laptop().availableGeometry().contains(window().frameGeometry()));
    window().setGeometry({40, 60, 1436, 858});
    window().showMaximized();
    settle();
    window().showNormal();
    settle();
    EXPECT_TRUE(laptop().availableGeometry().contains(window().frameGeometry()));
}

TEST(SmallScreensPlace, isKeptByAWindowWhoseContentAsksForMoreThanTheyHave)
{
    const QTemporaryDir folder;
    ui::Settings settings(folder.filePath(u"settings"_s));
    for (const auto state : {Qt::WindowMaximized, Qt::WindowNoState}) {
        QMainWindow window;
        auto* content = new QWidget;
        window.setCentralWidget(content);
        const ui::WindowPlace place(window, settings, nullptr);
        window.setGeometry(40, 60, 1000, 600);
        window.setWindowState(state);
        window.show();
        const auto settle = [] {
            for (int i = 0; i < 6; ++i) {
                QCoreApplication::processEvents();
            }
        };
        settle();
        const auto before = window.size();
        content->setMinimumSize(3000, 2000); // for a moment
        settle();
        const auto room = window.screen()->availableGeometry();
        EXPECT_TRUE(room.contains(window.geometry())) << state;
        EXPECT_TRUE(state == Qt::WindowNoState || (window.isMaximized() && window.size() == before));
        content->setMinimumSize(300, 200);
        settle();
        EXPECT_GE(window.minimumWidth(), 300);
        EXPECT_LT(window.minimumWidth(), 1000);
    }
}

/// Three panes around pages, as they are left in a window of 1440 pixels with the form that is wide.
TEST(SmallScreensPanes, areArrangedForTheScreenFromTheStart)
{
    const QTemporaryDir folder;
    ui::Settings settings(folder.filePath(u"settings"_s));
    const auto begin = [&settings](QMainWindow& window, const auto& shape) {
        auto* pages = new QWidget;
        pages->setMinimumWidth(260);
        window.setCentralWidget(pages);
        auto* place = new ui::WindowPlace(window, settings, &window);
        auto* panes = new ui::PaneKeeper(window, *place, settings);
        for (const auto& [name, area] :
             {std::pair(u"queuePane"_s, Qt::LeftDockWidgetArea), std::pair(u"documentPane"_s, Qt::LeftDockWidgetArea),
              std::pair(u"formPane"_s, Qt::RightDockWidgetArea)}) {
            panes->add(name, area);
        }
        for (const auto pane : {ui::PaneKeeper::Queue, ui::PaneKeeper::Documents, ui::PaneKeeper::Form}) {
            panes->fill(pane, new QWidget(panes->pane(pane)));
        }
        shape();
        panes->restore();
        panes->setOpen(true);
        panes->setWideForm(true);
        window.show();
        for (int i = 0; i < 6; ++i) {
            QCoreApplication::processEvents();
        }
        return panes;
    };
    QMainWindow wide;
    begin(wide, [&wide] { wide.setGeometry(0, 0, 1440, 760); })->keep();
    QMainWindow narrow;
    const auto* panes = begin(narrow, [&narrow] {
        narrow.setGeometry(0, 0, 1280, 760);
        narrow.setWindowState(Qt::WindowMaximized);
    });
    narrow.layout()->setGeometry(narrow.rect()); // as a window manager does while it places the window
    EXPECT_FALSE(panes->pane(ui::PaneKeeper::Queue)->isVisible());
    EXPECT_NEAR(240, panes->pane(ui::PaneKeeper::Documents)->width(), 2);
}

TEST_F(SmallScreens, openAPageWithNothingAtItsTopCut)
{
    openFirst();
    place({40, 60, 1100, 480});
    const auto& card = m_station->the(u"card-age"_s);
    EXPECT_FALSE(card.visibleRegion().isEmpty());
    EXPECT_EQ(0, card.visibleRegion().boundingRect().top()) << "its title is the first thing to read";
    m_station->press(u"Ctrl+Shift+1"_s);
    settle();
    const auto titles = window().findChildren<QLabel*>();
    const auto title = std::ranges::find_if(
        titles, [](const QLabel* label) { return label->isVisible() && label->text() == u"Findings"_s; });
    ASSERT_NE(titles.end(), title);
    EXPECT_EQ((*title)->rect(), (*title)->visibleRegion().boundingRect());
    EXPECT_TRUE(qobject_cast<QAbstractButton*>(QApplication::focusWidget())) << "of what is found the first";
}

TEST_F(SmallScreens, holdEveryDialogWithItsButtons)
{
    openFirst();
    window().showNormal();
    settle();
    window().setGeometry({0, 830, 940, 500});
    settle();
    ASSERT_EQ(&sharp(), window().screen());
    for (const auto language : {Language::English, Language::Chinese}) {
        m_station->language().change(language);
        settle();
        for (const auto& row : everyDialog()) {
            const std::unique_ptr<QDialog> dialog(openDialog(*m_station, row));
            ASSERT_NE(nullptr, dialog) << nameOf(row);
            expectWhole(*dialog, nameOf(row));
        }
    }
}

/// The names of six reviewers, and file names as each of several encodings has them.
TEST_F(SmallScreens, holdQuestionsWithLongListsOfAnswers)
{
    window().showNormal();
    settle();
    window().setGeometry({0, 830, 940, 500});
    settle();
    ui::DialogPrompter prompter(window());
    const auto said = [](const QString& text) { return [text] { return text; }; };
    const auto title = said(u"Encoding of the file names"_s);
    const auto text =
        said(u"A sentence that is longer than one line of a dialog that is as narrow as it can be. "_s.repeated(3));
    ui::NameQuestion question;
    question.title = title;
    question.text = text;
    question.accept = said(u"Continue"_s);
    question.label = said(u"Name"_s);
    QStringList names;
    for (int i = 0; i < 9; ++i) {
        names.append(u"Reviewer %1"_s.arg(i));
        question.known.append(said(names.last()));
    }
    question.matches = [](const QString&) { return ui::NameQuestion::Matches{{0, 1, 2, 3, 4, 5, 6, 7, 8}, 9, false}; };
    prompter.askName(question, &window(), [](const std::optional<ui::NameAnswer>&) {});
    ui::Choice choice{title, text, {}, said(u"Import"_s)};
    for (int i = 0; i < 9; ++i) {
        choice.options.append(said(u"Encoding %1"_s.arg(i)));
        choice.details.append(names);
    }
    prompter.choose(choice, &window(), [](std::optional<int>) {});
    const auto dialogs = window().findChildren<QDialog*>();
    ASSERT_EQ(2, dialogs.size());
    for (auto* dialog : dialogs) {
        expectWhole(*dialog, dialog->metaObject()->className());
    }
}

TEST_F(SmallScreens, keepTheWindowWhereItWasLeft)
{
    const QRect left(1290, 60, 1000, 600);
    place(left);
    restart();
    EXPECT_EQ(left, window().geometry());
}

TEST_F(SmallScreens, pullTheWindowInWhenTheyShrinkOrGo)
{
    place({400, 300, 1000, 700});
    Q_EMIT laptop().availableGeometryChanged(laptop().availableGeometry());
    EXPECT_TRUE(laptop().availableGeometry().contains(window().frameGeometry()));
    place({2600, 300, 1000, 600}); // where a screen was
    Q_EMIT qGuiApp->screenRemoved(&projector());
    EXPECT_TRUE(laptop().availableGeometry().contains(window().frameGeometry()));
}

} // namespace pingshen::test
