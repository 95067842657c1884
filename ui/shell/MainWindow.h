// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/RestoreOutcome.h"
#include "ui/shell/PlaceRestorer.h"
#include "ui/shell/TopBar.h"
#include "ui/shell/WindowContext.h"

#include <QMainWindow>

class QStackedWidget;

namespace pingshen::ui {

class DialogFlow;
class DocumentPanel;
class DocumentShelf;
class FactsFlow;
class ImportFlow;
class IndicatorPanel;
class MaterialsPanel;
class MessageBar;
class PaneKeeper;
class Prompter;
class QueuePanel;
class ReaderPanel;
class ReportFlow;
class ReviewFlow;
class SafetyFlow;
class SearchFlow;
class Activity;
class Errand;
class StartPage;
class StatusStrip;
class TileStore;
class VaultFlow;
class VisitPanel;
class WindowPlace;

/// The one window: lays the panels out and connects them. What they do is theirs; what actions do is in ActionBindings.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// Without a prompter the window asks with dialogs of its own.
    explicit MainWindow(WindowContext& around, Prompter* prompter = nullptr);
    ~MainWindow() override;

    /// Seats the reviewer known from last time, or asks who reviews.
    void begin();
    /// Where begin() goes instead of where the reviewer was last, if that is there.
    void prefer(const ShownPlace& place);
    ShownPlace place() const;
    /// The program started anew to put the vault back.
    void tellRestored(const RestoreOutcome& restored);
    /// Imports and shows a package.
    void importPaths(const QStringList& paths);
    void openApplication(const ApplicationId& application);
    /// Out of the task bar and over the others, as far as the platform lets it.
    void comeToFront();
    /// Asks nobody, also while something cannot be saved: it is tried once more when the session ends.
    void closeAnyway();

    MessageBar& messages() { return *m_messages; }

Q_SIGNALS:
    /// The program has to start anew, for instance to put a backup back.
    void restartRequested();
    /// What was open last stands as it was left; the keyboard goes there next.
    void filled();
    /// There is no application to come back to, or nobody yet who could.
    void nothingLeft();

protected:
    bool focusNextPrevChild(bool next) override;
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    friend class ActionBindings;

    void buildPanes();
    void connectPanes();
    void connectSession();
    void connectOpening();
    void seat(const Seat& seat);
    void followPerson();
    void showPage(WorkPage page);
    void showDesk();
    void applySettings();
    void askToCloseUnsaved();
    MaterialsPanel& materials();
    VisitPanel& visit();
    void makePage(WorkPage page);
    void fillForm(WorkPage page, QWidget* panel);
    void enterWork();
    void goOnWorking();
    void correctApplicant();
    void nameForm();
    void handOver();
    void guardFocus(const QWidget* now);
    void retranslateUi();

    WindowContext& m_around;
    std::unique_ptr<Prompter> m_ownPrompter;
    Prompter& m_prompter;
    TileStore* m_tiles;
    TopBar* m_top;
    MessageBar* m_messages;
    StatusStrip* m_status;
    // Each is made within what holds it: what moves to another parent is styled once more, with all that is in it.
    QStackedWidget* m_middle;
    StartPage* m_start;
    ReaderPanel* m_reader;
    WindowPlace* m_place;
    PaneKeeper* m_panes;
    QueuePanel* m_queue;
    DocumentShelf* m_shelf;
    DocumentPanel* m_documents;
    QStackedWidget* m_form;
    // Two of its pages are made when they are first asked for: what is read does not wait for them.
    MaterialsPanel* m_materials = nullptr;
    IndicatorPanel* m_indicators;
    VisitPanel* m_visit = nullptr;
    ImportFlow* m_imports;
    ReviewFlow* m_reviews;
    DialogFlow* m_dialogs;
    SafetyFlow* m_safety;
    ReportFlow* m_reports;
    VaultFlow* m_vaults;
    Activity* m_activity;
    Errand* m_errand;
    SearchFlow* m_searches;
    FactsFlow* m_facts;
    PlaceRestorer* m_places;
    bool m_closesAnyway = false; ///< though something could not be saved
};

} // namespace pingshen::ui
