// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/ActionBindings.h"

#include "core/review/Submission.h"
#include "ui/actions/ActionTable.h"
#include "ui/kit/PlainEdit.h"
#include "ui/notice/MessageBar.h"
#include "ui/panels/lists/DocumentPanel.h"
#include "ui/panels/lists/QueuePanel.h"
#include "ui/panels/reading/DocumentShelf.h"
#include "ui/panels/reading/ReaderPanel.h"
#include "ui/panels/scoring/IndicatorCard.h"
#include "ui/panels/scoring/IndicatorPanel.h"
#include "ui/panels/visit/VisitPanel.h"
#include "ui/shell/DialogFlow.h"
#include "ui/shell/ImportFlow.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/OfficeActions.h"
#include "ui/shell/ReportFlow.h"
#include "ui/shell/ReviewFlow.h"
#include "ui/shell/panes/PaneKeeper.h"
#include "ui/shell/safety/SafetyFlow.h"
#include "ui/theme/Keyboard.h"
#include "ui/viewer/PageView.h"
#include "ui/viewer/ReadingAids.h"
#include "ui/viewer/ReadingPane.h"
#include "ui/viewer/tools/Magnifier.h"

#include <QApplication>
#include <QDockWidget>
#include <QMenu>
#include <QStackedWidget>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

/// What is acted on: "page" of "page.next".
QString areaOf(const QString& id)
{
    return id.section(u'.', 0, 0);
}

/// In the main menu: what comes in, what is done with it, what is read, and the program itself.
bool beginsGroup(ActionCategory category)
{
    return category == ActionCategory::Scoring || category == ActionCategory::Document
           || category == ActionCategory::Window;
}

} // namespace

ActionBindings::ActionBindings(MainWindow& window) : QObject(&window), m_window(window), m_menu(new QMenu(&window))
{
    attachScopes();
    bindPackages();
    bindScoring();
    bindFocus();
    bindVisit();
    bindEligibility();
    bindNumbers();
    bindReading();
    bindPanes();
    bindProgram();
    m_office = new OfficeActions(window.m_around.session, window.m_around.actions, this);
    buildMenus();
    auto& desk = window.m_around.session.desk;
    connect(&desk, &ReviewDesk::opened, this, &ActionBindings::followDesk);
    connect(&desk, &ReviewDesk::cleared, this, &ActionBindings::followDesk);
    followDesk();
}

/// With nothing on the desk there is nothing to act on.
void ActionBindings::followDesk()
{
    const bool open = m_window.m_around.session.desk.file() != nullptr;
    for (const auto& row : actionTable()) {
        if (needsApplication(row) && !OfficeActions::holds(row.id)) {
            m_window.m_around.actions.action(row.id)->setEnabled(open);
        }
    }
}

void ActionBindings::attachScopes()
{
    auto& actions = m_window.m_around.actions;
    actions.attach(ActionScope::Window, &m_window);
    actions.attach(ActionScope::Queue, m_window.m_queue);
    actions.attach(ActionScope::Documents, m_window.m_documents);
    actions.attach(ActionScope::Reader, m_window.m_reader);
    actions.attach(ActionScope::Indicators, m_window.m_indicators);
}

void ActionBindings::bindPackages()
{
    auto& actions = m_window.m_around.actions;
    auto* imports = m_window.m_imports;
    actions.bind(u"package.open", this, [imports] { imports->chooseFiles(); });
    actions.bind(u"package.openFolder", this, [imports] { imports->chooseFolder(); });
    actions.bind(u"package.encoding", this, [imports] { imports->chooseEncoding(); });
    actions.bind(u"package.resubmit", this, [imports] { imports->chooseResubmission(); });
    actions.bind(u"package.sample", this, [imports] { imports->importSamples(); });
    actions.bind(u"application.next", this, [this] { m_window.m_queue->step(1); });
    actions.bind(u"application.previous", this, [this] { m_window.m_queue->step(-1); });
    actions.bind(u"application.correct", this, [this] { m_window.correctApplicant(); });
}

void ActionBindings::bindScoring()
{
    auto& actions = m_window.m_around.actions;
    auto* indicators = m_window.m_indicators;
    const auto toForm = [this] {
        if (!m_window.m_around.session.desk.file()) {
            return;
        }
        m_window.m_top->setPage(WorkPage::Score);
        m_window.m_panes->want(PaneKeeper::Form, true);
    };
    actions.bind(u"indicator.next", this, [indicators, toForm] { toForm(), indicators->step(1); });
    actions.bind(u"indicator.previous", this, [indicators, toForm] { toForm(), indicators->step(-1); });
    actions.bind(u"indicator.finish", this, [this, toForm] {
        // On the site visit it is a note that is done.
        if (m_window.m_top->page() == WorkPage::Visit) {
            m_window.visit().finish();
        } else {
            toForm(), finishIndicator();
        }
    });
    actions.bind(u"indicator.nextUnscored", this, [this, indicators, toForm] {
        toForm();
        if (!indicators->nextUnscored() && !leadToIssue()) {
            sayNothingIsLeft();
        }
    });
    actions.bind(u"score.clear", this, [indicators] { indicators->clearPoints(); });
    actions.bind(u"indicator.openProof", this, [indicators] { indicators->openProof(); });
    auto* reviews = m_window.m_reviews;
    actions.bind(u"score.confirm", this, [reviews] { reviews->confirmScore(); });
    actions.bind(u"sheet.submit", this, [reviews] { reviews->submit(); });
    actions.bind(u"sheet.return", this, [reviews] { reviews->returnSheet(); });
    // What it said may no longer be true.
    connect(&m_window.m_around.session.desk, &ReviewDesk::changed, m_window.m_messages,
            [this] { m_window.m_messages->dismiss(u"nothing-left"_s); });
    connect(&m_window.m_around.session.selection, &Selection::documentChosen, m_window.m_messages,
            [this] { m_window.m_messages->dismiss(u"no-document"_s); });
    actions.bind(u"edit.undo", this, [this] { undo(); });
    actions.bind(u"edit.redo", this, [this] { redo(); });
}

void ActionBindings::bindVisit()
{
    auto& actions = m_window.m_around.actions;
    auto* reviews = m_window.m_reviews;
    actions.bind(u"visit.request", this, [reviews] { reviews->requestVisit(); });
    actions.bind(u"visit.withdraw"_s, this, [reviews] { reviews->withdrawVisit(); });
    const std::initializer_list<std::pair<const char16_t*, void (VisitPanel::*)()>> places{
        {u"note.add", &VisitPanel::beginNote},
        {u"focus.originals", &VisitPanel::focusWork},
        {u"focus.visitDates", &VisitPanel::focusDates}};
    for (const auto& [id, go] : places) {
        actions.bind(id, this, [this, go = go] {
            m_window.m_top->setPage(WorkPage::Visit);
            m_window.m_panes->want(PaneKeeper::Form, true);
            (m_window.visit().*go)();
        });
    }
    const std::initializer_list<std::pair<const char16_t*, OriginalState>> marks{
        {u"original.matches", OriginalState::SeenMatches},
        {u"original.differs", OriginalState::Differs},
        {u"original.notShown", OriginalState::NotShown},
        {u"original.notAsked", OriginalState::NotAsked}};
    for (const auto& [id, state] : marks) {
        actions.bind(id, this, [this, state = state] { m_window.visit().markOriginal(state); });
    }
}

/// Places on the card of the indicator that is open.
void ActionBindings::bindFocus()
{
    const std::initializer_list<std::pair<const char16_t*, void (IndicatorCard::*)()>> places{
        {u"focus.points", &IndicatorCard::focusPoints},
        {u"focus.reason", &IndicatorCard::focusReason},
        {u"focus.indicators", &IndicatorCard::focusChoice}};
    for (const auto& [id, go] : places) {
        m_window.m_around.actions.bind(id, this, [this, go = go] {
            // On the site visit what is said beside points is said beside an original.
            if (go == &IndicatorCard::focusReason && m_window.m_top->page() == WorkPage::Visit
                && m_window.visit().isAncestorOf(QApplication::focusWidget())) {
                m_window.visit().focusRemark();
                return;
            }
            if (m_window.m_around.session.desk.file()) {
                m_window.m_top->setPage(WorkPage::Score);
                m_window.m_panes->want(PaneKeeper::Form, true);
            }
            if (auto* card = m_window.m_indicators->card()) {
                (card->*go)();
            }
        });
    }
}

/// The keyboard goes along, to where the next indicator is scored. After the last one the sheet is submitted, or, while
/// something is not scored, the keyboard goes to where that is done.
void ActionBindings::finishIndicator()
{
    auto* indicators = m_window.m_indicators;
    if (!indicators->card()) {
        return;
    }
    if (indicators->step(1)) {
        indicators->card()->focusChoice();
        return;
    }
    auto& desk = m_window.m_around.session.desk;
    desk.settleTyping();
    if (desk.evaluation().missing.isEmpty() && !desk.sheet().isLocked()) {
        m_window.m_reviews->submit();
    } else {
        indicators->focusSubmit();
    }
}

/// With points everywhere: to what is red, then to what has to be looked at again. False: nothing keeps the sheet here.
bool ActionBindings::leadToIssue()
{
    auto& desk = m_window.m_around.session.desk;
    if (!desk.file() || desk.sheet().isLocked() || !desk.mayScore()) {
        return false;
    }
    desk.settleTyping();
    const auto issues = sheetIssues(*desk.file(), desk.reviewer());
    const auto isOf = [](SheetIssue::Kind kind) {
        return [kind](const SheetIssue& each) { return each.kind == kind; };
    };
    auto issue = std::ranges::find_if(issues, isOf(SheetIssue::Kind::EntryRefused));
    if (issue == issues.end()) {
        issue = std::ranges::find_if(issues, isOf(SheetIssue::Kind::Stale));
    }
    if (issue == issues.end()) {
        issue = std::ranges::find_if(issues, &SheetIssue::blocks);
    }
    if (issue == issues.end()) {
        return false;
    }
    Q_EMIT m_window.m_reviews->issueChosen(*issue);
    return true;
}

void ActionBindings::sayNothingIsLeft()
{
    auto& desk = m_window.m_around.session.desk;
    if (!desk.file()) {
        return;
    }
    Message message{.tone = Tone::Ok,
                    .text = [] { return tr("All indicators have points and a reason."); },
                    .key = u"nothing-left"_s,
                    .about = desk.file()->dossier.id};
    if (!desk.sheet().isLocked()) {
        message.action = [] { return tr("Submit…"); };
        message.act = [reviews = m_window.m_reviews] { reviews->submit(); };
        message.asks = true;
    }
    m_window.m_messages->show(message);
}

/// In a text the editor's own undo comes first; when it has nothing more, the review's.
void ActionBindings::undo()
{
    auto* edit = qobject_cast<PlainEdit*>(QApplication::focusWidget());
    if (edit && edit->document()->isUndoAvailable()) {
        edit->undo();
    } else {
        m_window.m_around.session.desk.undo();
    }
}

void ActionBindings::redo()
{
    auto* edit = qobject_cast<PlainEdit*>(QApplication::focusWidget());
    if (edit && edit->document()->isRedoAvailable()) {
        edit->redo();
    } else {
        m_window.m_around.session.desk.redo();
    }
}

void ActionBindings::bindNumbers()
{
    auto& actions = m_window.m_around.actions;
    for (int number = 1; number <= 9; ++number) {
        actions.bind(u"option.choose%1"_s.arg(number), this,
                     [this, number] { m_window.m_indicators->chooseOption(number); });
        actions.bind(u"document.open%1"_s.arg(number), this, [this, number] {
            const auto* file = m_window.m_around.session.desk.file();
            if (file && !m_window.m_documents->chooseNumber(number)) {
                m_window.m_messages->show({Tone::Info,
                                           [number] { return tr("This application has no document %1.").arg(number); },
                                           {},
                                           {},
                                           u"no-document"_s,
                                           file->dossier.id});
            }
        });
    }
}

void ActionBindings::bindPanes()
{
    auto& actions = m_window.m_around.actions;
    const std::initializer_list<std::pair<const char16_t*, WorkPage>> pages{
        {u"show.materials", WorkPage::Materials}, {u"show.score", WorkPage::Score}, {u"show.visit", WorkPage::Visit}};
    for (const auto& [id, page] : pages) {
        actions.bind(id, this, [this, page = page] {
            m_window.m_top->setPage(page);
            m_window.m_panes->want(PaneKeeper::Form, true);
            if (!m_window.m_form->isAncestorOf(QApplication::focusWidget())) {
                m_window.enterWork();
            }
        });
    }
    auto* panes = m_window.m_panes;
    const std::initializer_list<std::pair<const char16_t*, PaneKeeper::Pane>> toggles{
        {u"layout.queue", PaneKeeper::Queue},
        {u"layout.documents", PaneKeeper::Documents},
        {u"layout.form", PaneKeeper::Form}};
    for (const auto& [id, pane] : toggles) {
        auto* action = actions.action(id);
        const auto* dock = panes->pane(pane);
        actions.bindToggle(id, this, [panes, pane = pane, action, dock](bool shown) {
            panes->want(pane, shown);
            action->setChecked(!dock->isHidden());
        });
        connect(dock, &QDockWidget::visibilityChanged, action,
                [action, dock] { action->setChecked(!dock->isHidden()); });
    }
    actions.bind(u"layout.reset", this, [panes] { panes->reset(); });
    actions.bind(u"focus.queue", this, [this] {
        m_window.m_panes->want(PaneKeeper::Queue, true);
        m_window.m_queue->focusFilter();
    });
    const std::initializer_list<std::pair<const char16_t*, DocumentShelf::Leaf>> leaves{
        {u"focus.documents", DocumentShelf::Leaf::Documents},
        {u"focus.pages", DocumentShelf::Leaf::Pages},
        {u"focus.contents", DocumentShelf::Leaf::Contents}};
    for (const auto& [id, leaf] : leaves) {
        actions.bind(id, this, [this, leaf = leaf] {
            m_window.m_panes->want(PaneKeeper::Documents, true);
            m_window.m_shelf->open(leaf);
        });
    }
    actions.bind(u"focus.reader", this, [this] { m_window.m_reader->focusPages(); });
    actions.bind(u"focus.nextPane", this, [this] { stepPane(1); });
    actions.bind(u"focus.previousPane", this, [this] { stepPane(-1); });
    actions.bindToggle(u"window.fullScreen", this,
                       [this](bool full) { full ? m_window.showFullScreen() : m_window.showNormal(); });
}

/// Round the panes that are on screen, from the one that has the focus.
void ActionBindings::stepPane(int step)
{
    const std::initializer_list<std::pair<QWidget*, const char16_t*>> all{{m_window.m_queue, u"focus.queue"},
                                                                          {m_window.m_shelf, u"focus.documents"},
                                                                          {m_window.m_reader, u"focus.reader"},
                                                                          {m_window.m_form, nullptr}};
    QList<std::pair<QWidget*, const char16_t*>> panes;
    qsizetype here = -1;
    for (const auto& pane : all) {
        if (pane.first->isVisible()) {
            here = pane.first->isAncestorOf(QApplication::focusWidget()) ? panes.size() : here;
            panes.append(pane);
        }
    }
    if (panes.isEmpty()) {
        return;
    }
    const auto count = panes.size();
    const auto there = here < 0 ? (step > 0 ? 0 : count - 1) : (here + step + count) % count;
    if (const auto* action = panes[there].second) {
        m_window.m_around.actions.action(action)->trigger();
    } else {
        m_window.enterWork();
    }
}

void ActionBindings::bindProgram()
{
    auto& around = m_window.m_around;
    auto& actions = around.actions;
    actions.bind(u"program.menu", this, [this] { popUp(*m_menu, m_window.mapToGlobal(QPoint(8, 44))); });
    actions.bind(u"program.reviewer", this, [this] { m_window.m_reviews->askReviewer(); });
    actions.bind(u"program.person", this, [this] { m_window.m_dialogs->showPerson(); });
    actions.bind(u"program.merge", this, [this] { m_window.m_dialogs->askMerge(); });
    actions.bind(u"program.language", this, [&around] {
        around.language.toggle();
        around.settings.change(Setting::Language, codeOf(around.language.language()));
    });
    actions.bind(u"program.theme", this, [&around] {
        const bool dark = !around.theme.isDark();
        around.settings.change(Setting::Theme, dark ? u"dark"_s : u"light"_s);
    });
    auto* dialogs = m_window.m_dialogs;
    actions.bind(u"program.settings", this, [dialogs] { dialogs->showSettings(); });
    actions.bind(u"program.keys", this, [dialogs] { dialogs->showHelp(HelpDialog::Tab::Keys); });
    actions.bind(u"program.help", this, [dialogs] { dialogs->showHelp(HelpDialog::Tab::Help); });
    actions.bind(u"program.about", this, [dialogs] { dialogs->showAbout(); });
    actions.bind(u"program.office", this, [dialogs] { dialogs->showOffice(); });
    actions.bind(u"application.report", this, [this] {
        const bool visit = m_window.m_top->page() == WorkPage::Visit;
        m_window.m_reports->make(visit ? ReportKind::SiteVisit : ReportKind::ScoreSheet);
    });
    actions.bind(u"application.history", this, [dialogs] { dialogs->showHistory({}); });
    actions.bind(u"vault.backup", this, [this] { m_window.m_safety->backUp(); });
    actions.bind(u"vault.restore", this, [this] { m_window.m_safety->showBackups(); });
    actions.bind(u"vault.verify", this, [this] { m_window.m_safety->checkEverything(); });
    actions.bind(u"program.quit", this, [this] { m_window.close(); });
}

/// Which page is open and how it is fitted: the keys tick an action whenever they are pressed.
void ActionBindings::tickWhatIsShown()
{
    auto& actions = m_window.m_around.actions;
    const bool open = m_window.m_around.session.desk.file() != nullptr;
    const auto page = m_window.m_top->page();
    actions.action(u"show.materials")->setChecked(open && page == WorkPage::Materials);
    actions.action(u"show.score")->setChecked(open && page == WorkPage::Score);
    actions.action(u"show.visit")->setChecked(open && page == WorkPage::Visit);
    auto& pane = m_window.m_reader->activePane();
    const auto zoom = pane.summary() ? pane.view().place().zoom.mode : ZoomMode::Percent;
    actions.action(u"page.upright")->setChecked(m_window.m_around.settings.flag(Setting::UprightPages));
    for (const auto& choice : rowOf(Setting::PageColours).choices) {
        actions.action(u"colours."_s + choice)
            ->setChecked(m_window.m_around.settings.text(Setting::PageColours) == choice);
    }
    actions.action(u"view.second")->setChecked(m_window.m_reader->isSplit());
    actions.action(u"view.tied")->setChecked(m_window.m_reader->isTied());
    actions.action(u"view.magnifier")->setChecked(pane.aids().magnifier().isOn());
    actions.action(u"text.rectangle")->setChecked(pane.aids().drawsRectangles());
    actions.action(u"zoom.fitWidth")->setChecked(zoom == ZoomMode::FitWidth);
    actions.action(u"zoom.fitPage")->setChecked(zoom == ZoomMode::FitPage);
}

void ActionBindings::buildMenus()
{
    auto& actions = m_window.m_around.actions;
    QMap<ActionCategory, QMenu*> menus;
    QMap<QMenu*, QString> areas; // of the last entry
    for (const auto& row : actionTable()) {
        if (row.number > 0 || row.id == u"program.menu") {
            continue; // the menu is no entry of itself
        }
        auto*& menu = menus[row.category];
        if (!menu) {
            if (beginsGroup(row.category)) {
                m_menu->addSeparator();
            }
            menu = m_menu->addMenu(QString());
            m_office->explainIn(*menu);
        } else if (areaOf(row.id) != areas[menu]) {
            menu->addSeparator();
        }
        areas[menu] = areaOf(row.id);
        menu->addAction(actions.action(row.id));
    }
    const auto word = [menus] {
        for (auto menu = menus.begin(); menu != menus.end(); ++menu) {
            menu.value()->setTitle(labelOf(menu.key()));
        }
    };
    connect(&actions, &ActionHub::reworded, m_menu, word);
    connect(m_menu, &QMenu::aboutToShow, this, &ActionBindings::tickWhatIsShown);
    word();
    auto* reviewer = new QMenu(&m_window);
    reviewer->addActions(
        {actions.action(u"program.reviewer"), actions.action(u"program.person"), actions.action(u"program.merge")});
    m_office->explainIn(*reviewer);
    m_window.m_top->setMenus(m_menu, reviewer);
}

} // namespace pingshen::ui
