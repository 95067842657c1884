// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/VisibleText.h"
#include "ui/actions/ActionHub.h"
#include "ui/notice/MessageBar.h"
#include "ui/panels/lists/DocumentPanel.h"
#include "ui/panels/reading/ReaderPanel.h"
#include "ui/panels/reading/ReaderTabs.h"
#include "ui/shell/ActionBindings.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/ReviewFlow.h"
#include "ui/viewer/PageView.h"
#include "ui/viewer/ReadingAids.h"
#include "ui/viewer/ReadingPane.h"
#include "ui/viewer/tools/Magnifier.h"

namespace pingshen::ui {

using namespace Qt::StringLiterals;

void ActionBindings::bindReading()
{
    auto& actions = m_window.m_around.actions;
    auto* reader = m_window.m_reader;
    const auto view = [reader]() -> PageView& { return reader->activePane().view(); };
    actions.bind(u"document.next", this, [this] { m_window.m_documents->step(1); });
    actions.bind(u"document.previous", this, [this] { m_window.m_documents->step(-1); });
    actions.bind(u"tab.next", this, [reader] { reader->tabs().step(1); });
    actions.bind(u"tab.previous", this, [reader] { reader->tabs().step(-1); });
    actions.bind(u"tab.close", this, [reader] { reader->tabs().closeCurrent(); });
    actions.bind(u"tab.reopen", this, [reader] { reader->tabs().reopen(); });
    const auto document = [this] { return m_window.m_around.session.selection.document(); };
    actions.bind(u"document.changeKind", this, [this, document] { m_window.m_reviews->askKind(document()); });
    actions.bind(u"document.unlock", this, [this, document] { m_window.m_reviews->askPassword(document()); });
    const std::initializer_list<std::pair<const char16_t*, Move>> moves{
        {u"page.next", Move::PageDown},   {u"page.previous", Move::PageUp}, {u"page.turn", Move::PageDown},
        {u"page.turnBack", Move::PageUp}, {u"page.first", Move::First},     {u"page.last", Move::Last}};
    for (const auto& [id, move] : moves) {
        actions.bind(id, this, [view, move = move] { view().perform(move); });
    }
    actions.bind(u"page.goTo", this, [reader] { reader->activePane().editPageNumber(); });
    actions.bind(u"page.back", this, [reader] { reader->activePane().goBack(); });
    actions.bind(u"page.forward", this, [reader] { reader->activePane().goForward(); });
    const auto turn = [view](int degrees) { view().setRotation((view().place().rotation + degrees + 360) % 360); };
    actions.bind(u"page.rotate", this, [turn] { turn(90); });
    actions.bind(u"page.rotateBack", this, [turn] { turn(-90); });
    actions.bind(u"page.rotateOne", this, [reader] { reader->activePane().turnPage(90); });
    actions.bindToggle(u"page.upright", this, [this](bool) {
        auto& settings = m_window.m_around.settings;
        settings.change(Setting::UprightPages, !settings.flag(Setting::UprightPages));
        tickWhatIsShown();
    });
    bindSelecting();
    bindColours();
    actions.bind(u"zoom.in", this, [view] { view().zoomInSteps(1); });
    actions.bind(u"zoom.out", this, [view] { view().zoomInSteps(-1); });
    actions.bind(u"zoom.actual", this, [view] { view().setZoom({ZoomMode::Percent, 100}); });
    actions.bind(u"zoom.fitWidth", this, [view] { view().setZoom({ZoomMode::FitWidth, 100}); });
    actions.bind(u"zoom.fitPage", this, [view] { view().setZoom({ZoomMode::FitPage, 100}); });
    actions.bindToggle(u"view.continuous", this, [view](bool continuous) {
        view().setPageMode(continuous ? PageMode::Continuous : PageMode::Single);
    });
    actions.bindToggle(u"view.second", this, [reader](bool split) { reader->setSplit(split); });
    actions.bindToggle(u"view.tied", this, [reader](bool tied) { reader->setTied(tied); });
    actions.bind(u"view.join", this, [reader] { reader->joinPlaces(); });
    actions.bind(u"focus.otherView", this, [reader] { reader->focusOtherView(); });
    connect(reader, &ReaderPanel::viewsChanged, this, &ActionBindings::tickWhatIsShown);
}

/// How pages are shown, on the screen only: what is printed or saved is as it is.
void ActionBindings::bindColours()
{
    auto& actions = m_window.m_around.actions;
    auto& settings = m_window.m_around.settings;
    const auto choices = rowOf(Setting::PageColours).choices;
    for (const auto& choice : choices) {
        actions.bindToggle(u"colours."_s + choice, this, [this, &settings, choice](bool) {
            settings.change(Setting::PageColours, choice);
            tickWhatIsShown();
        });
    }
    actions.bind(u"colours.next", this, [this, &settings, choices] {
        const auto here = choices.indexOf(settings.text(Setting::PageColours));
        settings.change(Setting::PageColours, choices[(here + 1) % choices.size()]);
        tickWhatIsShown();
    });
}

void ActionBindings::bindSelecting()
{
    auto& actions = m_window.m_around.actions;
    auto* reader = m_window.m_reader;
    const auto aids = [reader]() -> ReadingAids& { return reader->activePane().aids(); };
    actions.bind(u"text.copy", this, [aids] { aids().copy(); });
    actions.bind(u"text.selectAll", this, [aids] { aids().selectAll(); });
    actions.bind(u"text.caret", this, [reader, aids] {
        reader->focusPages();
        aids().startCaret();
    });
    actions.bindToggle(u"view.magnifier", this, [aids](bool on) { aids().magnifier().setOn(on); });
    actions.bindToggle(u"text.rectangle", this, [this, reader](bool draws) {
        for (auto* pane : reader->panes()) {
            pane->aids().drawRectangles(draws);
        }
        tickWhatIsShown();
    });
    const auto follow = [this, reader](ReadingPane& pane) {
        pane.aids().drawRectangles(reader->pane().aids().drawsRectangles());
        connect(&pane.aids().magnifier(), &Magnifier::switched, this, &ActionBindings::tickWhatIsShown);
        connect(&pane.aids(), &ReadingAids::selectionLimited, this, [this](int pages) {
            tell(u"selection"_s, [pages] { return tr("Only the first %1 pages are selected.").arg(pages); });
        });
        connect(&pane.aids(), &ReadingAids::addressCopied, this, [this](const QString& address) {
            tell(u"selection"_s,
                 [address] { return tr("Address copied: %1").arg(visibleText(address.left(200), Breaks::Show)); });
        });
        connect(&pane.aids(), &ReadingAids::nothingToSelect, this,
                [this] { tell(u"selection"_s, [] { return tr("There is no text to select on this page."); }); });
    };
    follow(reader->pane());
    connect(reader, &ReaderPanel::secondMade, this, follow);
}

/// About what is read; goes with the application.
void ActionBindings::tell(const QString& key, std::function<QString()> words)
{
    if (const auto* file = m_window.m_around.session.desk.file()) {
        m_window.m_messages->show({Tone::Info, std::move(words), {}, {}, key, file->dossier.id});
    }
}

} // namespace pingshen::ui
