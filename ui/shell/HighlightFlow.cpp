// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/HighlightFlow.h"

#include "ui/actions/ActionHub.h"
#include "ui/panels/reading/ReaderPanel.h"
#include "ui/viewer/PageView.h"
#include "ui/viewer/ReadingAids.h"
#include "ui/viewer/ReadingPane.h"

#include <QHelpEvent>
#include <QMenu>
#include <QToolTip>
#include <QUuid>

#include <algorithm>
#include <utility>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestEntry = 60; ///< characters

/// In one short line; what it says before what it stands on.
QString entryOf(const Highlight& highlight)
{
    const auto said = highlight.note.isEmpty() ? highlight.place.passage.quote : highlight.note;
    auto text = said.simplified();
    if (text.size() > longestEntry) {
        text = text.left(longestEntry) + u'…';
    }
    return text;
}

} // namespace

HighlightFlow::HighlightFlow(Session& session, ActionHub& actions, ReaderPanel& reader, MessageBar& messages,
                             Prompter& prompter, QObject* parent)
    : QObject(parent),
      m_session(session),
      m_reader(reader),
      m_messages(messages),
      m_prompter(prompter)
{
    actions.bind(u"mark.highlight", this, [this] { toggle(); });
    actions.bind(u"mark.note", this, [this] { askNote(); });
    actions.bind(u"mark.list", this, [this] { list(); });
    follow(reader.pane());
    connect(&reader, &ReaderPanel::secondMade, this, &HighlightFlow::follow);
    connect(&session.highlights, &HighlightLedger::changed, this, &HighlightFlow::refresh);
    connect(&session.highlights, &HighlightLedger::keepFailed, &messages,
            [&messages](const Error& error) { messages.show(error); });
    connect(&session.passages, &PassageSelection::markedChanged, this, [this] {
        if (!m_session.passages.marked().isEmpty()) {
            m_current = {};
        }
        m_messages.dismiss(u"highlight"_s);
    });
    connect(&session.selection, &Selection::documentChosen, this, [this] { m_messages.dismiss(u"highlight"_s); });
}

void HighlightFlow::follow(ReadingPane& pane)
{
    auto* overlay = new HighlightOverlay(&pane);
    pane.view().overlays().add(*overlay);
    pane.view().viewport()->installEventFilter(this);
    m_overlays.append({&pane, overlay});
    refresh();
}

void HighlightFlow::refresh()
{
    for (const auto& each : std::as_const(m_overlays)) {
        each.second->show(m_session.highlights.all());
    }
}

/// A note is read where it is.
bool HighlightFlow::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        for (const auto& each : std::as_const(m_overlays)) {
            if (each.first->view().viewport() == watched
                && showNoteUnder(*each.first, help->pos(), help->globalPos())) {
                return true;
            }
        }
    }
    return QObject::eventFilter(watched, event);
}

bool HighlightFlow::showNoteUnder(ReadingPane& pane, const QPoint& at, const QPoint& onScreen)
{
    const auto& camera = pane.view().camera();
    const auto point = camera.pointAt(QPointF(at) * camera.layout().settings().ratio);
    if (!point) {
        return false;
    }
    const auto highlights = m_session.highlights.in(pane.document());
    const auto under = std::ranges::find_if(highlights, [&](const Highlight& each) {
        const auto& passage = each.place.passage;
        return !each.note.isEmpty() && passage.page == point->page
               && std::ranges::any_of(passage.rects,
                                      [&](const PageRect& rect) { return pointsOf(rect).contains(point->at); });
    });
    if (under == highlights.end()) {
        return false;
    }
    QToolTip::showText(onScreen, under->note, pane.view().viewport());
    return true;
}

bool HighlightFlow::canMark()
{
    if (!m_session.desk.file()) {
        return false;
    }
    if (!m_session.highlights.canKeep()) {
        tell([] { return tr("Highlights cannot be kept here: the vault is read-only, or nobody is named."); });
        return false;
    }
    if (m_session.passages.marked().isEmpty() && !m_session.highlights.find(m_current)) {
        tell([] { return tr("Select text or draw a rectangle on a page first."); });
        return false;
    }
    return true;
}

/// What stands there already, else a new one that is kept nowhere yet.
Highlight HighlightFlow::highlightOfMarked() const
{
    const auto marked = m_session.passages.marked();
    if (marked.isEmpty()) {
        return m_session.highlights.find(m_current).value_or(Highlight());
    }
    if (const auto there = m_session.highlights.at(marked)) {
        return *there;
    }
    return {HighlightId(QUuid::createUuid().toString(QUuid::Id128)), marked, {}, m_session.clock.now()};
}

void HighlightFlow::toggle()
{
    if (canMark()) {
        const auto highlight = highlightOfMarked();
        const auto before = m_session.highlights.find(highlight.id);
        change(before, before ? std::nullopt : std::optional(highlight));
        unmark();
    }
}

void HighlightFlow::askNote()
{
    if (!canMark()) {
        return;
    }
    const auto highlight = highlightOfMarked();
    m_prompter.askText(
        {.title = [] { return tr("Note on the passage"); },
         .text =
             [quote = highlight.place.passage.quote.simplified().left(200)] {
                 return quote.isEmpty() ? tr("Only you see it.") : tr("“%1” Only you see it.").arg(quote);
             },
         .accept = [] { return tr("Save note"); },
         .label = [] { return tr("Note", "one's own"); },
         .preset = highlight.note,
         .form = TextQuestion::Form::Lines,
         .problem = [](const QString&) { return QString(); }},
        this, [this, highlight, application = m_session.desk.file()->dossier.id](const std::optional<QString>& text) {
            const auto* file = m_session.desk.file();
            if (text && file && file->dossier.id == application) {
                auto now = highlight;
                now.note = text->trimmed();
                change(m_session.highlights.find(highlight.id), now);
                unmark();
            }
        });
}

void HighlightFlow::unmark()
{
    for (auto* pane : m_reader.panes()) {
        pane->aids().selection().clear();
    }
    m_session.passages.clear();
}

void HighlightFlow::change(const std::optional<Highlight>& before, const std::optional<Highlight>& now)
{
    if (before == now) {
        return;
    }
    const auto highlight = now ? *now : *before;
    const auto set = [&ledger = m_session.highlights, highlight](const std::optional<Highlight>& to) {
        ledger.set(highlight.place.content, highlight.id, to);
    };
    set(now);
    m_current = now ? highlight.id : HighlightId();
    const bool isOfNote = before && now;
    m_session.desk.noteAside(
        {.back = [set, before] { set(before); },
         .again = [set, now] { set(now); },
         .what =
             [isOfNote, isAdded = now.has_value(), quote = highlight.place.passage.quote.simplified().left(40)] {
                 const auto what = isOfNote  ? tr("Note changed")
                                   : isAdded ? tr("Highlight added")
                                             : tr("Highlight removed");
                 return quote.isEmpty() ? what : tr("%1: %2").arg(what, quote);
             },
         .lead = [this, highlight] { go(highlight.id, highlight.place); }});
}

void HighlightFlow::go(const HighlightId& id, const DocumentPassage& place)
{
    m_session.passages.show(place);
    m_current = id;
}

void HighlightFlow::list()
{
    const auto highlights = m_session.highlights.in(m_reader.activePane().document());
    if (!m_session.desk.file() || highlights.isEmpty()) {
        tell([] { return tr("You have highlighted nothing in this document."); });
        return;
    }
    auto* menu = new QMenu(&m_reader);
    menu->setObjectName(u"highlightsOfDocument"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const auto& highlight : highlights) {
        const auto entry = entryOf(highlight);
        const auto page = highlight.place.passage.page + 1;
        auto text = entry.isEmpty() ? tr("Page %1").arg(page) : tr("Page %1 · %2").arg(QString::number(page), entry);
        menu->addAction(text.replace(u'&', u"&&"_s), this, [this, highlight] { go(highlight.id, highlight.place); });
    }
    menu->popup(m_reader.mapToGlobal(m_reader.rect().center()));
    menu->setActiveAction(menu->actions().first());
}

void HighlightFlow::tell(const Wording& text)
{
    m_messages.show({.tone = Tone::Info,
                     .text = text,
                     .key = u"highlight"_s,
                     .about = m_session.desk.file() ? m_session.desk.file()->dossier.id : ApplicationId()});
}

} // namespace pingshen::ui
