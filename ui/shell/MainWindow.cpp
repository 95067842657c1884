// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/MainWindow.h"

#include "ui/kit/input/EnterPress.h"
#include "ui/kit/input/EscapeLeaves.h"
#include "ui/kit/input/FileDrops.h"
#include "ui/kit/input/WheelGuard.h"
#include "ui/notice/DialogPrompter.h"
#include "ui/notice/MessageBar.h"
#include "ui/panels/lists/DocumentPanel.h"
#include "ui/panels/lists/QueuePanel.h"
#include "ui/panels/materials/MaterialsPanel.h"
#include "ui/panels/reading/DocumentShelf.h"
#include "ui/panels/reading/PassageGuide.h"
#include "ui/panels/reading/ReaderPanel.h"
#include "ui/panels/scoring/IndicatorCard.h"
#include "ui/panels/scoring/IndicatorPanel.h"
#include "ui/panels/searching/SearchPanel.h"
#include "ui/panels/visit/VisitPanel.h"
#include "ui/shell/AbsenceFlow.h"
#include "ui/shell/ActionBindings.h"
#include "ui/shell/Activity.h"
#include "ui/shell/DialogFlow.h"
#include "ui/shell/Errand.h"
#include "ui/shell/EvidenceFlow.h"
#include "ui/shell/FactsFlow.h"
#include "ui/shell/FindFlow.h"
#include "ui/shell/FollowFlow.h"
#include "ui/shell/HighlightFlow.h"
#include "ui/shell/HighlightListFlow.h"
#include "ui/shell/ImportFlow.h"
#include "ui/shell/IssueGuide.h"
#include "ui/shell/ReadingFlow.h"
#include "ui/shell/ReportFlow.h"
#include "ui/shell/ReviewFlow.h"
#include "ui/shell/SearchFlow.h"
#include "ui/shell/StartPage.h"
#include "ui/shell/StatusStrip.h"
#include "ui/shell/UndecidedNotice.h"
#include "ui/shell/UndoGuide.h"
#include "ui/shell/WindowTitle.h"
#include "ui/shell/opening/VaultFlow.h"
#include "ui/shell/panes/PaneKeeper.h"
#include "ui/shell/panes/WindowPlace.h"
#include "ui/shell/recent/RecentFlow.h"
#include "ui/shell/safety/SafetyFlow.h"
#include "ui/theme/Keyboard.h"
#include "ui/theme/ReadingOrder.h"
#include "ui/viewer/PageView.h"
#include "ui/viewer/ReadingPane.h"
#include "ui/viewer/tiles/TileStore.h"

#include <QApplication>
#include <QCloseEvent>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTimer>
#include <QVBoxLayout>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

/// Most of it for the pages, a fifth for their small previews.
TileStore::Memory memoryFor(const Settings& settings)
{
    const qint64 bytes = qint64(settings.number(Setting::PageMemory)) << 20;
    return {bytes / 5 * 4, bytes / 5};
}

PageColours coloursOf(const QString& choice)
{
    return choice == u"night"_s ? PageColours::Night : choice == u"paper"_s ? PageColours::Paper : PageColours::Plain;
}

bool hasKeyboard(const QWidget& pane)
{
    return pane.isAncestorOf(QApplication::focusWidget());
}

} // namespace

MainWindow::MainWindow(WindowContext& around, Prompter* prompter)
    : m_around(around),
      m_ownPrompter(prompter ? nullptr : std::make_unique<DialogPrompter>(*this)),
      m_prompter(prompter ? *prompter : *m_ownPrompter),
      m_tiles(new TileStore(around.pages, memoryFor(around.settings), this)),
      m_top(new TopBar(around.session, around.actions, this)),
      m_messages(new MessageBar(this)),
      m_status(new StatusStrip(around.session, this)),
      m_middle(new QStackedWidget(this)),
      m_start(new StartPage(m_middle)),
      m_reader(new ReaderPanel(around.session, around.pages, *m_tiles, m_middle)),
      m_place(new WindowPlace(*this, around.settings, this)),
      m_panes(new PaneKeeper(*this, *m_place, around.settings)),
      m_queue(new QueuePanel(around.session, m_panes->add(u"queuePane"_s, Qt::LeftDockWidgetArea))),
      m_shelf(new DocumentShelf(around.session, m_reader->pane(), *m_tiles,
                                m_panes->add(u"documentPane"_s, Qt::LeftDockWidgetArea))),
      m_documents(&m_shelf->documents()),
      m_form(new QStackedWidget(m_panes->add(u"formPane"_s, Qt::RightDockWidgetArea))),
      m_indicators(new IndicatorPanel(around.session, m_form)),
      m_imports(new ImportFlow(around, *m_messages, m_prompter, this)),
      m_reviews(new ReviewFlow(around.session, *m_messages, m_prompter, this)),
      m_dialogs(new DialogFlow(around, *m_messages, m_prompter, *this)),
      m_safety(new SafetyFlow(around, *m_messages, m_prompter, *this)),
      m_reports(new ReportFlow(around, *m_messages, m_prompter, this)),
      m_vaults(new VaultFlow(around.session, *m_messages, m_prompter, this)),
      m_activity(new Activity(this)),
      m_errand(new Errand(around.session, *m_reader, this)),
      m_searches(new SearchFlow(around, *m_shelf, *m_reader, *m_activity, *m_errand, this)),
      m_facts(new FactsFlow(
          around, *m_reader, *m_searches, *m_messages, [this] { m_top->setPage(WorkPage::Materials); }, this)),
      m_places(new PlaceRestorer(around.session, *m_top, *m_reader, *m_indicators, this))
{
    setObjectName(u"main"_s);
    new WheelGuard(this);
    new EnterPress(this);
    new EscapeLeaves(this);
    connect(new FileDrops(*this), &FileDrops::dropped, this, &MainWindow::importPaths);
    setDockNestingEnabled(true);
    buildPanes();
    connectPanes();
    connectSession();
    new PassageGuide(around.session, *m_reader, this);
    new FollowFlow(around, *m_messages, this);
    new ReadingFlow(around, *m_reader, *m_shelf, *m_messages, m_prompter, *m_activity, *m_errand, *this);
    auto* evidence =
        new EvidenceFlow(around.session, around.pdf, around.actions, *m_reader, *m_messages, m_prompter, this);
    connect(evidence, &EvidenceFlow::lockedTouched, m_reviews, &ReviewFlow::tellLocked);
    auto* marks = new HighlightFlow(around.session, around.actions, *m_reader, *m_messages, m_prompter, this);
    new HighlightListFlow(around, *marks, *m_reader, *m_messages, m_prompter, *this);
    auto* recent = new RecentFlow(around, *m_reader, *m_errand, *this);
    connect(recent, &RecentFlow::applicationWanted, this, &MainWindow::openApplication);
    connect(m_indicators, &IndicatorPanel::remarkRequested, evidence, &EvidenceFlow::askRemark);
    auto* find = new FindFlow(around, *m_searches, *m_reader, *this, this);
    connect(find, &FindFlow::failed, this, [this](const Error& error) { m_messages->show(error); });
    auto* absence = new AbsenceFlow(around, *m_messages, this);
    connect(absence, &AbsenceFlow::lockedTouched, m_reviews, &ReviewFlow::tellLocked);
    connect(&m_shelf->search(), &SearchPanel::absenceRequested, absence, &AbsenceFlow::record);
    auto* issues =
        new IssueGuide({around.session, *m_top, *m_panes, [this]() -> MaterialsPanel& { return materials(); },
                        *m_indicators, *m_reader, *evidence, *m_searches, *m_messages},
                       this);
    connect(m_reviews, &ReviewFlow::issueChosen, issues, &IssueGuide::leadTo);
    connect(issues, &IssueGuide::applicationWanted, this, &MainWindow::openApplication);
    m_reader->setTextSource(around.texts);
    new WindowTitle(around.session, *this);
    new ActionBindings(*this);
    retranslateUi();
    m_place->restore();
    m_panes->restore();
    showDesk();
    setFocus(Qt::OtherFocusReason); // not what stands first in the window: until it is known where work begins
}

MainWindow::~MainWindow()
{
    if (auto* focused = QApplication::focusWidget()) {
        focused->clearFocus(); // settles what is being typed
    }
    delete m_panes; // panes are hidden once more after this window is no more than a widget
    // It looks at panels, which are gone before it otherwise.
    delete m_places;
}

void MainWindow::buildPanes()
{
    setMenuWidget(m_top);
    m_middle->addWidget(m_start);
    m_middle->addWidget(m_reader);
    setCentralWidget(m_middle);
    m_messages->floatOver(*m_middle);       // they come and go, and what is read or pointed at stays where it is
    m_form->addWidget(new QWidget(m_form)); // see makePage()
    m_form->addWidget(m_indicators);
    m_form->addWidget(new QWidget(m_form)); // see makePage()
    m_form->setCurrentWidget(m_indicators);
    m_panes->fill(PaneKeeper::Queue, m_queue);
    m_panes->fill(PaneKeeper::Documents, m_shelf);
    m_panes->fill(PaneKeeper::Form, m_form);
    for (const auto pane : {PaneKeeper::Queue, PaneKeeper::Documents, PaneKeeper::Form}) {
        m_panes->pane(pane)->setAcceptDrops(true); // also when it is a window of its own
    }
    statusBar()->setSizeGripEnabled(false);
    statusBar()->setContentsMargins(0, 0, 0, 0);
    statusBar()->addWidget(m_status, 1);
}

void MainWindow::applySettings()
{
    const auto fit = m_around.settings.text(Setting::FitMode);
    const auto mode = fit == u"width"_s ? ZoomMode::FitWidth : fit == u"page"_s ? ZoomMode::FitPage : ZoomMode::Percent;
    m_reader->turns().setUpright(m_around.settings.flag(Setting::UprightPages));
    m_tiles->setColours(coloursOf(m_around.settings.text(Setting::PageColours)));
    const bool single = m_around.settings.text(Setting::PageMode) == u"single"_s;
    m_reader->pane().setFirstLook({mode, 100}, single ? PageMode::Single : PageMode::Continuous);
}

void MainWindow::connectPanes()
{
    connect(m_top, &TopBar::pageChosen, this, &MainWindow::showPage);
    connect(m_queue, &QueuePanel::applicationChosen, this, &MainWindow::openApplication);
    connect(m_queue, &QueuePanel::failed, this, [this](const Error& error) { m_messages->show(error); });
    connect(m_queue, &QueuePanel::counted, this,
            [this](int count) { m_start->setVault(count == 0 ? StartPage::Vault::Empty : StartPage::Vault::Filled); });
    connect(m_documents, &DocumentPanel::kindChoiceRequested, m_reviews, &ReviewFlow::askKind);
    connect(m_documents, &DocumentPanel::passwordRequested, m_reviews, &ReviewFlow::askPassword);
    connect(m_reader, &ReaderPanel::passwordRequested, m_reviews, &ReviewFlow::askPassword);
    connect(m_reviews, &ReviewFlow::passwordGiven, m_reader, &ReaderPanel::tryPassword);
    connect(m_indicators, &IndicatorPanel::nameRequested, m_reviews, qOverload<>(&ReviewFlow::askReviewer));
    connect(m_indicators, &IndicatorPanel::submitRequested, m_reviews, &ReviewFlow::submit);
    connect(m_indicators, &IndicatorPanel::returnRequested, m_reviews, &ReviewFlow::returnSheet);
    connect(m_indicators, &IndicatorPanel::lockedTouched, m_reviews, &ReviewFlow::tellLocked);
    connect(m_places, &PlaceRestorer::placed, this, &MainWindow::filled);
    connect(m_places, &PlaceRestorer::nothingLeft, this, &MainWindow::nothingLeft);
    connect(m_reviews, &ReviewFlow::asking, this, &MainWindow::nothingLeft);
    connect(m_places, &PlaceRestorer::nothingLeft, this, [this] {
        const auto* now = QApplication::focusWidget();
        if (!now || now == this) { // who has begun meanwhile is not taken away from there
            enterWork();
        }
    });
    connect(m_places, &PlaceRestorer::cameBack, this, &MainWindow::goOnWorking);
    const auto showMaterials = [this] {
        m_top->setPage(WorkPage::Materials);
        m_panes->want(PaneKeeper::Form, true);
    };
    connect(m_reviews, &ReviewFlow::materialsWanted, this, showMaterials);
    connect(m_reviews, &ReviewFlow::personWanted, m_dialogs, &DialogFlow::showPerson);
    connect(m_indicators, &IndicatorPanel::personWanted, m_dialogs, &DialogFlow::showPerson);
    auto* undecided = new UndecidedNotice(m_around.session, *m_messages, this);
    connect(undecided, &UndecidedNotice::issueChosen, m_reviews, &ReviewFlow::issueChosen);
    connect(undecided, &UndecidedNotice::materialsWanted, this, showMaterials);
    connect(undecided, &UndecidedNotice::visitWanted, this, [this] {
        m_top->setPage(WorkPage::Visit);
        m_panes->want(PaneKeeper::Form, true);
    });
    connect(m_imports, &ImportFlow::materialsWanted, this, showMaterials);
    connect(m_imports, &ImportFlow::resubmitted, m_reviews, &ReviewFlow::expectResubmission);
    connect(m_indicators, &IndicatorPanel::historyRequested, m_dialogs, &DialogFlow::showHistory);
    connect(m_indicators, &IndicatorPanel::officeChoicesRequested, m_vaults, &VaultFlow::chooseOfficeSettings);
    connect(m_safety, &SafetyFlow::restartRequested, this, &MainWindow::restartRequested);
    connect(m_indicators, &IndicatorPanel::reportRequested, m_reports,
            [this] { m_reports->make(ReportKind::ScoreSheet); });
    connect(m_start, &StartPage::openRequested, m_imports, &ImportFlow::chooseFiles);
    connect(m_start, &StartPage::sampleRequested, m_imports, &ImportFlow::importSamples);
    connect(m_searches, &SearchFlow::shelfWanted, this, [this] { m_panes->want(PaneKeeper::Documents, true); });
    connect(m_searches, &SearchFlow::applicationWanted, this, &MainWindow::openApplication);
    connect(m_places, &PlaceRestorer::laidOut, m_errand, &Errand::noteLaidOut);
    connect(m_searches, &SearchFlow::failed, this, [this](const Error& error) { m_messages->show(error); });
    connect(m_imports, &ImportFlow::stopped, m_queue, &QueuePanel::refresh);
    connect(m_imports, &ImportFlow::imported, this, [this](const ApplicationId& application) {
        m_queue->refresh();
        openApplication(application);
    });
}

void MainWindow::connectSession()
{
    connect(&m_around.settings, &Settings::changed, this, &MainWindow::applySettings);
    applySettings();
    auto& session = m_around.session;
    connectOpening();
    connect(&session.desk, &ReviewDesk::openFailed, this, [this](const Error& error) { m_messages->show(error); });
    connect(&session.desk, &ReviewDesk::opened, this, &MainWindow::showDesk);
    connect(&session.desk, &ReviewDesk::cleared, this, &MainWindow::showDesk);
    connect(&session.saves, &SaveQueue::saveFailed, this, [this](const Error& error) {
        auto message = Message::of(error);
        message.key = u"save"_s;
        message.action = [] { return tr("Retry now"); };
        message.act = [this] { m_around.session.saves.retryNow(); };
        m_messages->show(message);
    });
    connect(&session.saves, &SaveQueue::recovered, this, [this] { m_messages->dismiss(u"save"_s); });
    auto* guide = new UndoGuide(session, *m_status, *this);
    connect(guide, &UndoGuide::pageNeeded, this, [this](WorkPage page) {
        m_top->setPage(page);
        m_panes->want(PaneKeeper::Form, true);
    });
    connect(guide, &UndoGuide::lockedTouched, m_reviews, &ReviewFlow::tellLocked);
    connect(m_status, &StatusStrip::entryChosen, guide, &UndoGuide::leadTo);
    connect(m_dialogs, &DialogFlow::officeSaved, guide, &UndoGuide::noteOfficeSaved);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { guardFocus(now); });
}

void MainWindow::correctApplicant()
{
    m_top->setPage(WorkPage::Materials);
    m_panes->want(PaneKeeper::Form, true);
    materials().focusWork();
}

/// Where work goes on.
void MainWindow::enterWork()
{
    if (!m_around.session.desk.file()) {
        if (!m_queue->focusRow()) {
            focusFirst(*m_start);
        }
    } else if (m_indicators->isVisible() && m_indicators->card()) {
        m_indicators->card()->focusChoice();
    } else if (m_visit && m_visit->isVisible()) {
        m_visit->focusWork();
    } else if (m_materials && m_materials->isVisible()) {
        m_materials->focusStart();
    } else if (m_form->isVisible()) {
        focusFirst(*m_form->currentWidget());
    } else {
        m_reader->focusPages();
    }
}

void MainWindow::importPaths(const QStringList& paths)
{
    m_imports->import(paths);
}

void MainWindow::openApplication(const ApplicationId& application)
{
    m_places->letGo();
    m_around.session.desk.open(application);
}

void MainWindow::comeToFront()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
    QApplication::alert(this);
}

void MainWindow::showPage(WorkPage page)
{
    makePage(page);
    const auto* next = m_form->widget(static_cast<int>(page));
    // Who was there before goes on where they were; else Qt would begin with what stands first.
    const bool isTurned = next != m_form->currentWidget();
    const bool begins = isTurned && !next->focusWidget() && hasKeyboard(*m_form);
    const bool isByPerson = isTurned && !m_places->isRestoring();
    if (isByPerson && m_form->currentIndex() == static_cast<int>(WorkPage::Visit)) {
        m_visit->leave();
    }
    m_form->setCurrentIndex(static_cast<int>(page));
    nameForm();
    m_panes->setWideForm(page == WorkPage::Visit);
    m_facts->follow(page == WorkPage::Materials);
    if (begins) {
        handOver();
    }
    if (isByPerson) {
        m_messages->step();
        if (page == WorkPage::Visit) {
            m_visit->enter();
        }
    }
}

void MainWindow::showDesk()
{
    const bool open = m_around.session.desk.file() != nullptr;
    m_middle->setCurrentWidget(open ? static_cast<QWidget*>(m_reader) : m_start);
    showPage(m_top->page());
    m_panes->setOpen(open);
}

bool MainWindow::focusNextPrevChild(bool next)
{
    // Qt asks for the next one also when what had the keyboard hides or locks, and when nothing had it yet.
    const auto* here = focusWidget();
    if (!here || !here->isVisible() || !here->isEnabled()) {
        handOver();
        return true;
    }
    return focusInReadingOrder(*this, next) || QMainWindow::focusNextPrevChild(next);
}

/// The keyboard is nowhere: it goes to where work goes on, not to whatever stands first in the window.
void MainWindow::handOver()
{
    if (m_places->takesKeyboard()) {
        setFocus(Qt::OtherFocusReason); // until it is known where work goes on
        return;
    }
    enterWork();
    const auto* now = QApplication::focusWidget();
    if (!now || !now->isVisible() || !now->isEnabled()) {
        m_around.session.desk.file() ? m_reader->focusPages() : setFocus(Qt::OtherFocusReason);
    }
}

/// What had the keyboard may be deleted, which asks nobody.
void MainWindow::guardFocus(const QWidget* now)
{
    if (now) {
        return;
    }
    QTimer::singleShot(0, this, [this] {
        const bool isHere =
            isActiveWindow() && !QApplication::activeModalWidget() && !QApplication::activePopupWidget();
        if (isHere && isVisible() && !QApplication::focusWidget()) {
            handOver();
        }
    });
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    m_place->keep();
    m_panes->keep();
    if (auto* focused = QApplication::focusWidget()) {
        focused->clearFocus(); // settles what is being typed
    }
    const bool mayClose = m_closesAnyway || !m_around.session.isStuck();
    event->setAccepted(mayClose);
    if (!mayClose) {
        askToCloseUnsaved();
    }
}

void MainWindow::askToCloseUnsaved()
{
    const auto count = m_around.session.unsaved();
    const Question question{[] { return tr("Close with unsaved changes?"); },
                            [count] {
                                return tr("%n change(s) could not be saved. Closing tries once more; what cannot be "
                                          "saved then is lost.",
                                          nullptr, count);
                            },
                            [] { return tr("Close anyway"); }, [] { return tr("Keep open"); },
                            Question::Weight::Danger};
    m_prompter.ask(question, this, [this](bool yes) {
        if (yes) {
            closeAnyway();
        }
    });
}

void MainWindow::closeAnyway()
{
    m_closesAnyway = true;
    close();
}

void MainWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
    } else if (event->type() == QEvent::ActivationChange && QApplication::activeWindow() == this) {
        // What had the keyboard may have gone while a dialog was answered. Qt would begin with what stands first.
        const auto* here = focusWidget();
        if (!here || here == this || !here->isVisible()) {
            handOver();
        }
    }
    QMainWindow::changeEvent(event);
}

/// The pane at the right is called by its page, as the page is above.
void MainWindow::nameForm()
{
    m_panes->pane(PaneKeeper::Form)->setWindowTitle(TopBar::nameOf(m_top->page()));
}

void MainWindow::retranslateUi()
{
    m_panes->pane(PaneKeeper::Queue)->setWindowTitle(tr("Applications"));
    m_panes->pane(PaneKeeper::Documents)->setWindowTitle(tr("Documents"));
    nameForm();
}

} // namespace pingshen::ui
