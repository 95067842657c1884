// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/ActionTable.h"

#include <algorithm>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

using enum ActionScope;
constexpr auto everywhere = ActionScope::Window;

// One line a row, whatever its length.
// clang-format off
QList<ActionRow> packageRows()
{
    using enum ActionCategory;
    return {
        {u"package.open"_s, Package, everywhere, QT_TRANSLATE_NOOP("Action", "Open a package…"), {u"Ctrl+O"_s}, u"open"_s},
        {u"package.openFolder"_s, Package, everywhere, QT_TRANSLATE_NOOP("Action", "Open a package folder…"), {u"Ctrl+Shift+O"_s}, u"folder"_s},
        {u"package.encoding"_s, Package, everywhere, QT_TRANSLATE_NOOP("Action", "Open with file name encoding…"), {}, u"language"_s},
        {u"package.resubmit"_s, Package, everywhere, QT_TRANSLATE_NOOP("Action", "Import a resubmission…"), {}, u"import"_s},
        {u"package.sample"_s, Package, everywhere, QT_TRANSLATE_NOOP("Action", "Try the sample packages"), {}, u"sample"_s},
        {u"application.next"_s, Application, everywhere, QT_TRANSLATE_NOOP("Action", "Next application"), {u"Shift+Right"_s, u"Ctrl+Shift+PgDown"_s}, u"chevron-right"_s},
        {u"application.previous"_s, Application, everywhere, QT_TRANSLATE_NOOP("Action", "Previous application"), {u"Shift+Left"_s, u"Ctrl+Shift+PgUp"_s}, u"chevron-left"_s},
        {u"application.correct"_s, Application, everywhere, QT_TRANSLATE_NOOP("Action", "Edit applicant details"), {u"Ctrl+E"_s}, u"edit"_s},
        {u"eligibility.met"_s, Application, Eligibility, QT_TRANSLATE_NOOP("Action", "Condition met"), {u"1"_s}, u"check"_s},
        {u"eligibility.notMet"_s, Application, Eligibility, QT_TRANSLATE_NOOP("Action", "Condition not met"), {u"2"_s}, u"close"_s},
        {u"eligibility.open"_s, Application, Eligibility, QT_TRANSLATE_NOOP("Action", "Condition cannot be told yet"), {u"3"_s}, u"circle"_s},
        {u"eligibility.pin"_s, Application, everywhere, QT_TRANSLATE_NOOP("Action", "Pin as evidence for the condition"), {u"Alt+8"_s}, u"pin"_s},
        {u"facts.accept"_s, Application, Facts, QT_TRANSLATE_NOOP("Action", "Accept the difference"), {u"A"_s}, u"note"_s},
        {u"facts.raise"_s, Application, Facts, QT_TRANSLATE_NOOP("Action", "Raise the difference with the applicant"), {u"B"_s}, u"submit"_s},
        {u"facts.open"_s, Application, Facts, QT_TRANSLATE_NOOP("Action", "Treat the difference as open again"), {u"O"_s}, u"circle"_s},
        {u"application.history"_s, Application, everywhere, QT_TRANSLATE_NOOP("Action", "History"), {u"Ctrl+H"_s}, u"history"_s},
        {u"application.report"_s, Application, everywhere, QT_TRANSLATE_NOOP("Action", "Create a report…"), {u"Ctrl+P"_s}, u"report"_s},
        {u"application.reading"_s, Application, everywhere, QT_TRANSLATE_NOOP("Action", "Export my reading record…"), {}, u"export"_s},
    };
}

QList<ActionRow> scoringRows()
{
    using enum ActionCategory;
    return {
        {u"indicator.next"_s, Scoring, everywhere, QT_TRANSLATE_NOOP("Action", "Next indicator"), {u"Shift+Down"_s, u"Ctrl+Down"_s}, u"down"_s},
        {u"indicator.previous"_s, Scoring, everywhere, QT_TRANSLATE_NOOP("Action", "Previous indicator"), {u"Shift+Up"_s, u"Ctrl+Up"_s}, u"up"_s},
        {u"indicator.finish"_s, Scoring, everywhere, QT_TRANSLATE_NOOP("Action", "Finish and go to next indicator"), {u"Ctrl+Return"_s, u"Ctrl+Enter"_s}, u"next"_s},
        {u"indicator.nextUnscored"_s, Scoring, everywhere, QT_TRANSLATE_NOOP("Action", "Next unscored indicator"), {u"Z"_s, u"F8"_s, u"Ctrl+Shift+Right"_s}, u"score"_s},
        {u"indicator.openProof"_s, Scoring, everywhere, QT_TRANSLATE_NOOP("Action", "Open supporting document"), {u"D"_s, u"Ctrl+D"_s}, u"document"_s},
        {u"evidence.pin"_s, Scoring, everywhere, QT_TRANSLATE_NOOP("Action", "Pin as evidence for"), {u"E"_s, u"Alt+1"_s}, u"add"_s},
        {u"evidence.against"_s, Scoring, everywhere, QT_TRANSLATE_NOOP("Action", "Pin as evidence against"), {u"Alt+2"_s}, u"minus-circle"_s},
        {u"evidence.context"_s, Scoring, everywhere, QT_TRANSLATE_NOOP("Action", "Pin as context"), {u"Alt+3"_s}, u"info"_s},
        {u"evidence.next"_s, Scoring, everywhere, QT_TRANSLATE_NOOP("Action", "Next evidence"), {u"F12"_s}, u"pin"_s},
        {u"evidence.previous"_s, Scoring, everywhere, QT_TRANSLATE_NOOP("Action", "Previous evidence"), {u"Shift+F12"_s}, {}},
        {u"evidence.list"_s, Scoring, everywhere, QT_TRANSLATE_NOOP("Action", "Evidence in this document…"), {u"Alt+4"_s}, u"list"_s},
        {u"evidence.compare"_s, Scoring, everywhere, QT_TRANSLATE_NOOP("Action", "Compare evidence with the replaced document"), {u"Alt+5"_s}, {}},
        {u"evidence.confirm"_s, Scoring, everywhere, QT_TRANSLATE_NOOP("Action", "Confirm position of evidence"), {u"Alt+6"_s}, u"check"_s},
        {u"score.clear"_s, Scoring, Indicators, QT_TRANSLATE_NOOP("Action", "Clear points"), {u"Ctrl+Backspace"_s, u"Ctrl+Del"_s}, u"undo"_s},
        {u"score.confirm"_s, Scoring, everywhere, QT_TRANSLATE_NOOP("Action", "Confirm score"), {u"Ctrl+Shift+K"_s}, u"check"_s},
        {u"sheet.submit"_s, Scoring, everywhere, QT_TRANSLATE_NOOP("Action", "Submit the score sheet…"), {u"Ctrl+Shift+Return"_s}, u"submit"_s},
        {u"sheet.return"_s, Scoring, everywhere, QT_TRANSLATE_NOOP("Action", "Return the score sheet (office)…"), {}, u"return"_s},
        {u"edit.undo"_s, Scoring, everywhere, QT_TRANSLATE_NOOP("Action", "Undo"), {u"Ctrl+Z"_s}, u"undo"_s},
        {u"edit.redo"_s, Scoring, everywhere, QT_TRANSLATE_NOOP("Action", "Redo"), {u"Ctrl+Shift+Z"_s, u"Ctrl+Y"_s}, u"redo"_s},
        {u"note.add"_s, SiteVisit, everywhere, QT_TRANSLATE_NOOP("Action", "New site visit note"), {u"N"_s, u"Ctrl+N"_s}, u"note-add"_s},
        {u"original.matches"_s, SiteVisit, Visit, QT_TRANSLATE_NOOP("Action", "Original matches"), {u"1"_s}, u"check"_s},
        {u"original.differs"_s, SiteVisit, Visit, QT_TRANSLATE_NOOP("Action", "Original differs"), {u"2"_s}, u"differs"_s},
        {u"original.notShown"_s, SiteVisit, Visit, QT_TRANSLATE_NOOP("Action", "Original not shown"), {u"3"_s}, u"not-shown"_s},
        {u"original.notAsked"_s, SiteVisit, Visit, QT_TRANSLATE_NOOP("Action", "Original not checked"), {u"4"_s}, {}},
        {u"visit.request"_s, SiteVisit, everywhere, QT_TRANSLATE_NOOP("Action", "Request a site visit (office)…"), {}, u"visit"_s},
        {u"visit.withdraw"_s, SiteVisit, everywhere, QT_TRANSLATE_NOOP("Action", "Withdraw the request for a site visit (office)…"), {}, u"undo"_s},
    };
}

QList<ActionRow> documentRows()
{
    using enum ActionCategory;
    return {
        {u"document.next"_s, Document, everywhere, QT_TRANSLATE_NOOP("Action", "Next document"), {u"Ctrl+PgDown"_s}, u"next"_s},
        {u"document.previous"_s, Document, everywhere, QT_TRANSLATE_NOOP("Action", "Previous document"), {u"Ctrl+PgUp"_s}, u"previous"_s},
        {u"document.recent"_s, Document, everywhere, QT_TRANSLATE_NOOP("Action", "Recently read…"), {u"Alt+E"_s}, u"clock"_s},
        {u"tab.next"_s, Document, everywhere, QT_TRANSLATE_NOOP("Action", "Next tab"), {u"Ctrl+Tab"_s}, {}},
        {u"tab.previous"_s, Document, everywhere, QT_TRANSLATE_NOOP("Action", "Previous tab"), {u"Ctrl+Shift+Tab"_s}, {}},
        {u"tab.close"_s, Document, everywhere, QT_TRANSLATE_NOOP("Action", "Close tab"), {u"Ctrl+W"_s}, u"close"_s},
        {u"tab.reopen"_s, Document, everywhere, QT_TRANSLATE_NOOP("Action", "Reopen closed tab"), {u"Ctrl+Shift+T"_s}, u"return"_s},
        {u"document.changeKind"_s, Document, Documents, QT_TRANSLATE_NOOP("Action", "Change document kind…"), {u"F2"_s, u"K"_s}, u"edit"_s},
        {u"document.unlock"_s, Document, Documents, QT_TRANSLATE_NOOP("Action", "Enter document password…"), {}, u"unlock"_s},
    };
}

QList<ActionRow> readingRows()
{
    using enum ActionCategory;
    return {
        {u"page.next"_s, Reading, Reader, QT_TRANSLATE_NOOP("Action", "Next page"), {u"PgDown"_s}, u"chevron-down"_s},
        {u"page.previous"_s, Reading, Reader, QT_TRANSLATE_NOOP("Action", "Previous page"), {u"PgUp"_s}, u"chevron-up"_s},
        {u"page.turn"_s, Reading, everywhere, QT_TRANSLATE_NOOP("Action", "Next page (while typing)"), {u"Alt+PgDown"_s}, {}},
        {u"page.turnBack"_s, Reading, everywhere, QT_TRANSLATE_NOOP("Action", "Previous page (while typing)"), {u"Alt+PgUp"_s}, {}},
        {u"page.first"_s, Reading, Reader, QT_TRANSLATE_NOOP("Action", "First page"), {u"Home"_s, u"Ctrl+Home"_s}, {}},
        {u"page.last"_s, Reading, Reader, QT_TRANSLATE_NOOP("Action", "Last page"), {u"End"_s, u"Ctrl+End"_s}, {}},
        {u"page.goTo"_s, Reading, everywhere, QT_TRANSLATE_NOOP("Action", "Go to page…"), {u"Ctrl+G"_s}, u"page-single"_s},
        {u"page.nextUnread"_s, Reading, everywhere, QT_TRANSLATE_NOOP("Action", "Next unread page"), {u"Alt+U"_s}, u"eye"_s},
        {u"page.back"_s, Reading, everywhere, QT_TRANSLATE_NOOP("Action", "Back"), {u"Alt+Left"_s}, u"previous"_s},
        {u"page.forward"_s, Reading, everywhere, QT_TRANSLATE_NOOP("Action", "Forward"), {u"Alt+Right"_s}, u"next"_s},
        {u"page.rotate"_s, Reading, everywhere, QT_TRANSLATE_NOOP("Action", "Rotate clockwise"), {u"Ctrl+R"_s}, u"rotate"_s},
        {u"page.rotateBack"_s, Reading, everywhere, QT_TRANSLATE_NOOP("Action", "Rotate anticlockwise"), {u"Ctrl+Shift+R"_s}, u"rotate-left"_s},
        {u"page.rotateOne"_s, Reading, everywhere, QT_TRANSLATE_NOOP("Action", "Rotate this page only"), {u"Alt+Y"_s}, {}},
        {u"page.upright"_s, Reading, everywhere, QT_TRANSLATE_NOOP("Action", "Show turned pages upright"), {u"Alt+A"_s}, {}, true},
        {u"text.copy"_s, Reading, Reader, QT_TRANSLATE_NOOP("Action", "Copy selected text"), {u"Ctrl+C"_s, u"Ctrl+Ins"_s}, u"copy"_s},
        {u"text.selectAll"_s, Reading, Reader, QT_TRANSLATE_NOOP("Action", "Select all text"), {u"Ctrl+A"_s}, u"text"_s},
        {u"text.caret"_s, Reading, everywhere, QT_TRANSLATE_NOOP("Action", "Select text by keyboard"), {u"F4"_s}, u"keyboard"_s},
        {u"text.rectangle"_s, Reading, everywhere, QT_TRANSLATE_NOOP("Action", "Select by drawing a rectangle"), {u"Alt+X"_s}, u"highlight"_s, true},
        {u"mark.highlight"_s, Reading, everywhere, QT_TRANSLATE_NOOP("Action", "Highlight for yourself"), {u"H"_s, u"Alt+H"_s}, u"highlight"_s},
        {u"mark.note"_s, Reading, everywhere, QT_TRANSLATE_NOOP("Action", "Note for yourself…"), {u"Alt+N"_s}, u"note"_s},
        {u"mark.list"_s, Reading, everywhere, QT_TRANSLATE_NOOP("Action", "Your highlights and notes…"), {u"Alt+7"_s}, u"list"_s},
        {u"mark.export"_s, Reading, everywhere, QT_TRANSLATE_NOOP("Action", "Export a copy with your highlights…"), {}, u"export"_s},
        {u"view.magnifier"_s, Reading, everywhere, QT_TRANSLATE_NOOP("Action", "Magnifier"), {u"Alt+M"_s}, u"search"_s, true},
        {u"colours.next"_s, Reading, everywhere, QT_TRANSLATE_NOOP("Action", "Switch page colours"), {u"Ctrl+I"_s}, u"sun"_s},
        {u"colours.plain"_s, Reading, everywhere, QT_TRANSLATE_NOOP("Action", "Original colours"), {}, {}, true},
        {u"colours.paper"_s, Reading, everywhere, QT_TRANSLATE_NOOP("Action", "Sepia pages"), {}, {}, true},
        {u"colours.night"_s, Reading, everywhere, QT_TRANSLATE_NOOP("Action", "Dark pages"), {}, {}, true},
        {u"search.document"_s, Reading, everywhere, QT_TRANSLATE_NOOP("Action", "Find in this document"), {u"Ctrl+F"_s}, u"search"_s},
        {u"search.application"_s, Reading, everywhere, QT_TRANSLATE_NOOP("Action", "Search this application"), {u"Ctrl+Shift+F"_s}, u"documents"_s},
        {u"search.vault"_s, Reading, everywhere, QT_TRANSLATE_NOOP("Action", "Search all applications"), {u"Ctrl+K"_s}, u"list"_s},
        {u"search.next"_s, Reading, everywhere, QT_TRANSLATE_NOOP("Action", "Next hit"), {u"F3"_s}, u"find-next"_s},
        {u"search.previous"_s, Reading, everywhere, QT_TRANSLATE_NOOP("Action", "Previous hit"), {u"Shift+F3"_s}, u"find-previous"_s},
        {u"keyword.next"_s, Reading, everywhere, QT_TRANSLATE_NOOP("Action", "Next keyword of the indicator"), {u"Ctrl+F3"_s}, {}},
        {u"keyword.previous"_s, Reading, everywhere, QT_TRANSLATE_NOOP("Action", "Previous keyword of the indicator"), {u"Ctrl+Shift+F3"_s}, {}},
        {u"zoom.in"_s, Reading, everywhere, QT_TRANSLATE_NOOP("Action", "Zoom in"), {u"Ctrl++"_s, u"Ctrl+="_s}, u"zoom-in"_s},
        {u"zoom.out"_s, Reading, everywhere, QT_TRANSLATE_NOOP("Action", "Zoom out"), {u"Ctrl+-"_s}, u"zoom-out"_s},
        {u"zoom.actual"_s, Reading, everywhere, QT_TRANSLATE_NOOP("Action", "Actual size"), {u"Ctrl+0"_s}, u"actual-size"_s},
        {u"zoom.fitWidth"_s, Reading, everywhere, QT_TRANSLATE_NOOP("Action", "Fit width"), {u"Alt+W"_s}, u"fit-width"_s, true},
        {u"zoom.fitPage"_s, Reading, everywhere, QT_TRANSLATE_NOOP("Action", "Fit page"), {u"Alt+F"_s}, u"fit-page"_s, true},
        {u"view.second"_s, Reading, everywhere, QT_TRANSLATE_NOOP("Action", "Second view"), {u"F9"_s, u"Ctrl+\\"_s}, u"pages-two"_s, true},
        {u"view.tied"_s, Reading, everywhere, QT_TRANSLATE_NOOP("Action", "Scroll both views together"), {u"Alt+S"_s}, u"link"_s, true},
        {u"view.join"_s, Reading, everywhere, QT_TRANSLATE_NOOP("Action", "Align both views here"), {u"Alt+J"_s}, u"sync"_s},
        {u"focus.otherView"_s, Reading, everywhere, QT_TRANSLATE_NOOP("Action", "Go to the other view"), {u"Alt+B"_s}, {}},
        {u"view.continuous"_s, Reading, everywhere, QT_TRANSLATE_NOOP("Action", "Continuous scrolling"), {u"Alt+C"_s}, u"page-continuous"_s, true},
    };
}

QList<ActionRow> windowRows()
{
    using enum ActionCategory;
    return {
        {u"show.materials"_s, Window, everywhere, QT_TRANSLATE_NOOP("Action", "Materials"), {u"Ctrl+Shift+1"_s}, u"documents"_s, true},
        {u"show.score"_s, Window, everywhere, QT_TRANSLATE_NOOP("Action", "Score"), {u"Ctrl+Shift+2"_s}, u"score"_s, true},
        {u"show.visit"_s, Window, everywhere, QT_TRANSLATE_NOOP("Action", "Site visit"), {u"Ctrl+Shift+3"_s}, u"visit"_s, true},
        {u"focus.queue"_s, Window, everywhere, QT_TRANSLATE_NOOP("Action", "Go to applications"), {u"Alt+Q"_s}, {}},
        {u"focus.documents"_s, Window, everywhere, QT_TRANSLATE_NOOP("Action", "Go to documents"), {u"Alt+L"_s}, {}},
        {u"focus.pages"_s, Window, everywhere, QT_TRANSLATE_NOOP("Action", "Go to pages (thumbnails)"), {u"Alt+T"_s}, u"thumbnails"_s},
        {u"focus.contents"_s, Window, everywhere, QT_TRANSLATE_NOOP("Action", "Go to contents"), {u"Alt+O"_s}, u"outline"_s},
        {u"focus.reader"_s, Window, everywhere, QT_TRANSLATE_NOOP("Action", "Go to page view"), {u"Alt+V"_s}, {}},
        {u"focus.indicators"_s, Window, everywhere, QT_TRANSLATE_NOOP("Action", "Go to indicators"), {u"Alt+I"_s}, {}},
        {u"focus.eligibility"_s, Window, everywhere, QT_TRANSLATE_NOOP("Action", "Go to eligibility"), {u"Alt+9"_s}, {}},
        {u"focus.facts"_s, Window, everywhere, QT_TRANSLATE_NOOP("Action", "Go to cross-check"), {u"Alt+K"_s}, {}},
        {u"focus.originals"_s, Window, everywhere, QT_TRANSLATE_NOOP("Action", "Go to originals"), {u"Alt+G"_s}, {}},
        {u"focus.visitDates"_s, Window, everywhere, QT_TRANSLATE_NOOP("Action", "Go to visit dates"), {u"Alt+D"_s}, {}},
        {u"focus.points"_s, Window, everywhere, QT_TRANSLATE_NOOP("Action", "Go to points"), {u"P"_s, u"Alt+P"_s}, {}},
        {u"focus.reason"_s, Window, everywhere, QT_TRANSLATE_NOOP("Action", "Go to reason"), {u"R"_s, u"Alt+R"_s}, {}},
        {u"focus.nextPane"_s, Window, everywhere, QT_TRANSLATE_NOOP("Action", "Next pane"), {u"F6"_s}, {}},
        {u"focus.previousPane"_s, Window, everywhere, QT_TRANSLATE_NOOP("Action", "Previous pane"), {u"Shift+F6"_s}, {}},
        {u"layout.queue"_s, Window, everywhere, QT_TRANSLATE_NOOP("Action", "Show applications"), {u"F7"_s}, u"panel-left"_s, true},
        {u"layout.documents"_s, Window, everywhere, QT_TRANSLATE_NOOP("Action", "Show documents"), {u"Ctrl+F7"_s}, u"layout"_s, true},
        {u"layout.form"_s, Window, everywhere, QT_TRANSLATE_NOOP("Action", "Show Materials, Score or Site visit"), {u"Shift+F7"_s}, u"panel-right"_s, true},
        {u"layout.reset"_s, Window, everywhere, QT_TRANSLATE_NOOP("Action", "Reset layout"), {}, {}},
        {u"window.fullScreen"_s, Window, everywhere, QT_TRANSLATE_NOOP("Action", "Full screen"), {u"F11"_s}, u"full-screen"_s, true},
    };
}

QList<ActionRow> programRows()
{
    using enum ActionCategory;
    return {
        {u"program.menu"_s, Program, everywhere, QT_TRANSLATE_NOOP("Action", "Menu"), {u"F10"_s}, u"menu"_s},
        {u"program.reviewer"_s, Program, everywhere, QT_TRANSLATE_NOOP("Action", "Change reviewer…"), {u"Ctrl+Shift+U"_s}, u"user"_s},
        {u"program.person"_s, Program, everywhere, QT_TRANSLATE_NOOP("Action", "Correct name and roles…"), {}, u"user"_s},
        {u"program.merge"_s, Program, everywhere, QT_TRANSLATE_NOOP("Action", "Merge names…"), {}, u"user"_s},
        {u"program.language"_s, Program, everywhere, QT_TRANSLATE_NOOP("Action", "中文 / English"), {u"Ctrl+Shift+L"_s}, u"language"_s},
        {u"program.theme"_s, Program, everywhere, QT_TRANSLATE_NOOP("Action", "Switch theme"), {u"Ctrl+Shift+D"_s}, u"moon"_s},
        {u"program.settings"_s, Program, everywhere, QT_TRANSLATE_NOOP("Action", "Settings…"), {u"Ctrl+,"_s}, u"settings"_s},
        {u"program.office"_s, Program, everywhere, QT_TRANSLATE_NOOP("Action", "Office settings…"), {}, u"scale"_s},
        {u"vault.backup"_s, Program, everywhere, QT_TRANSLATE_NOOP("Action", "Back up all data…"), {u"Ctrl+Shift+B"_s}, u"backup"_s},
        {u"vault.restore"_s, Program, everywhere, QT_TRANSLATE_NOOP("Action", "Restore a backup or snapshot…"), {}, u"restore"_s},
        {u"vault.verify"_s, Program, everywhere, QT_TRANSLATE_NOOP("Action", "Verify all data"), {}, u"check-circle"_s},
        {u"program.keys"_s, Program, everywhere, QT_TRANSLATE_NOOP("Action", "Keyboard shortcuts"), {u"?"_s, u"Ctrl+/"_s}, u"keyboard"_s},
        {u"program.help"_s, Program, everywhere, QT_TRANSLATE_NOOP("Action", "Help"), {u"F1"_s}, u"help"_s},
        {u"program.about"_s, Program, everywhere, QT_TRANSLATE_NOOP("Action", "About Pingshen"), {}, u"info"_s},
        {u"program.quit"_s, Program, everywhere, QT_TRANSLATE_NOOP("Action", "Quit"), {u"Ctrl+Q"_s}, u"quit"_s},
    };
}
// clang-format on

/// The ones that count to nine: options of the current indicator, documents of the application.
QList<ActionRow> numberedRows()
{
    QList<ActionRow> rows;
    for (int number = 1; number <= 9; ++number) {
        rows << ActionRow{u"option.choose%1"_s.arg(number),
                          ActionCategory::Scoring,
                          Indicators,
                          QT_TRANSLATE_NOOP("Action", "Choose option %1"),
                          {QString::number(number)},
                          {},
                          false,
                          number};
        rows << ActionRow{u"document.open%1"_s.arg(number),
                          ActionCategory::Document,
                          ActionScope::Window,
                          QT_TRANSLATE_NOOP("Action", "Open document %1"),
                          {u"Ctrl+%1"_s.arg(number)},
                          {},
                          false,
                          number};
    }
    return rows;
}

const char* wordOf(ActionCategory category)
{
    switch (category) {
    case ActionCategory::Package:
        return QT_TRANSLATE_NOOP("ActionCategory", "Packages");
    case ActionCategory::Application:
        return QT_TRANSLATE_NOOP("ActionCategory", "Applications");
    case ActionCategory::Scoring:
        return QT_TRANSLATE_NOOP("ActionCategory", "Scoring");
    case ActionCategory::Document:
        return QT_TRANSLATE_NOOP("ActionCategory", "Documents");
    case ActionCategory::Reading:
        return QT_TRANSLATE_NOOP("ActionCategory", "Reading");
    case ActionCategory::SiteVisit:
        return QT_TRANSLATE_NOOP("ActionCategory", "Site visit");
    case ActionCategory::Window:
        return QT_TRANSLATE_NOOP("ActionCategory", "Window");
    case ActionCategory::Program:
        return QT_TRANSLATE_NOOP("ActionCategory", "Program");
    }
    Q_UNREACHABLE();
}

const char* wordOf(ActionScope scope)
{
    switch (scope) {
    case ActionScope::Window:
        return QT_TRANSLATE_NOOP("ActionScope", "Anywhere");
    case Queue:
        return QT_TRANSLATE_NOOP("ActionScope", "In the application list");
    case Documents:
        return QT_TRANSLATE_NOOP("ActionScope", "In the document list");
    case Reader:
        return QT_TRANSLATE_NOOP("ActionScope", "On the page");
    case Indicators:
        return QT_TRANSLATE_NOOP("ActionScope", "On the Score page");
    case Visit:
        return QT_TRANSLATE_NOOP("ActionScope", "On the Site visit page");
    case ActionScope::Eligibility:
        return QT_TRANSLATE_NOOP("ActionScope", "In the list of conditions");
    case Facts:
        return QT_TRANSLATE_NOOP("ActionScope", "In the cross-check");
    }
    Q_UNREACHABLE();
}

} // namespace

const QList<ActionRow>& actionTable()
{
    static const auto table =
        packageRows() + scoringRows() + documentRows() + readingRows() + windowRows() + programRows() + numberedRows();
    return table;
}

const ActionRow* actionRow(QStringView id)
{
    const auto row = std::ranges::find_if(actionTable(), [id](const auto& candidate) { return candidate.id == id; });
    return row == actionTable().end() ? nullptr : &*row;
}

bool needsApplication(const ActionRow& row)
{
    static const QStringList without{u"package.open"_s,    u"package.openFolder"_s, u"package.encoding"_s,
                                     u"package.sample"_s,  u"application.next"_s,   u"application.previous"_s,
                                     u"focus.queue"_s,     u"focus.nextPane"_s,     u"focus.previousPane"_s,
                                     u"layout.queue"_s,    u"layout.reset"_s,       u"window.fullScreen"_s,
                                     u"document.recent"_s, u"search.vault"_s};
    return row.category != ActionCategory::Program && !without.contains(row.id);
}

QString actionText(const ActionRow& row, const Phrasebook& book)
{
    const auto text = book.words("Action", row.text);
    return row.number > 0 ? text.arg(row.number) : text;
}

QString labelOf(ActionCategory category, const Phrasebook& book)
{
    return book.words("ActionCategory", wordOf(category));
}

QString labelOf(ActionScope scope, const Phrasebook& book)
{
    return book.words("ActionScope", wordOf(scope));
}

bool isSingleKey(QStringView portable)
{
    return portable.size() == 1 || (portable.startsWith("Shift+"_L1) && portable.size() == 7);
}

bool overlap(ActionScope a, ActionScope b)
{
    return a == b || a == ActionScope::Window || b == ActionScope::Window;
}

} // namespace pingshen::ui
