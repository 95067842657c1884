// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

class QMenu;

namespace pingshen::ui {

class MainWindow;
class OfficeActions;

/// What every action of the table does in the main window, and the menus made of them. Owned by the window.
class ActionBindings : public QObject
{
    Q_OBJECT

public:
    explicit ActionBindings(MainWindow& window);

private:
    void followDesk();
    void attachScopes();
    void bindPackages();
    void bindScoring();
    void bindNumbers();
    void bindFocus();
    void bindVisit();
    void bindEligibility();
    void finishIndicator();
    bool leadToIssue();
    void sayNothingIsLeft();
    void bindReading();
    void bindSelecting();
    void bindColours();
    void tell(const QString& key, std::function<QString()> words);
    void bindPanes();
    void bindProgram();
    void tickWhatIsShown();
    void buildMenus();
    void stepPane(int step);
    void undo();
    void redo();

    MainWindow& m_window;
    QMenu* m_menu;
    OfficeActions* m_office;
};

} // namespace pingshen::ui
