// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/HighlightFlow.h"

#include "ui/actions/ActionHub.h"
#include "ui/panels/reading/ReaderPanel.h"
#include "ui/viewer/PageView.h"
#include "ui/viewer/ReadingAids.h"
#include "ui/viewer/ReadingPane.h"
#include "ui/viewer/selection/SelectionBar.h"

#include <QAction>
#include <QHelpEvent>
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
    const auto& written = highlight.note.isEmpty() ? highlight.draft : highlight.note;
    const auto said = written.isEmpty() ? highlight.place.passage.quote : written;
    auto text = said.simplified();
    if (text.size() > longestEntry) {
        text = text.left(longestEntry) + u'…';
    }
    return text;
}

/// As one: neither note is lost.
QString joinedNotes(const QString& one, const QString& other)
{
    return one.isEmpty() || other.isEmpty() ? one + other : one + u'\n' + other;
}

/// Those of before, and of now the one there is.
void put(HighlightLedger& ledger, const QList<Highlight>& away, const QList<Highlight>& there)
{
    for (const auto& highlight : away) {
        if (std::ranges::find(there, highlight.id, &Highlight::id) == there.end()) {
            ledger.set(highlight.place.content, highlight.id, std::nullopt);
        }
    }
    for (const auto& highlight : there) {
        ledger.set(highlight.place.content, highlight.id, highlight);
    }
}

} // namespace

HighlightFlow::HighlightFlow(Session& session, ActionHub& actions, ReaderPanel& reader, MessageBar& messages,
                             Prompter& prompter, QObject* parent)
    : QObject(parent),
      m_session(session),
      m_actions(actions),
      m_reader(reader),
      m_messages(messages),
      m_prompter(prompter)
{
    actions.bind(u"mark.highlight", this, [this] { toggle(); });
    actions.bind(u"mark.note", this, [this] { askNote(); });
    follow(reader.pane());
    connect(&reader, &ReaderPanel::secondMade, this, &HighlightFlow::follow);
    connect(&session.highlights, &HighlightLedger::changed, this, &HighlightFlow::refresh);
    connect(&session.highlights, &HighlightLedger::loadFailed, &messages,
            [&messages](const Error& error) { messages.show(error); });
    connect(&session.highlights, &HighlightLedger::unreadableFound, &messages, [&messages](int count) {
        messages.show({.tone = Tone::Warning,
                       .text =
                           [count] {
                               return tr("%n of your highlights and notes cannot be read. Nothing of the review is "
                                         "affected.",
                                         nullptr, count);
                           },
                       .key = u"highlightsUnreadable"_s});
    });
    connect(&session.passages, &PassageSelection::markedChanged, this, [this] {
        if (!m_session.passages.marked().isEmpty()) {
            m_current = {};
        }
        m_messages.dismiss(u"highlight"_s);
        wordOffers();
    });
    connect(&session.selection, &Selection::documentChosen, this, [this] { m_messages.dismiss(u"highlight"_s); });
}

void HighlightFlow::follow(ReadingPane& pane)
{
    auto* overlay = new HighlightOverlay(&pane);
    pane.view().overlays().add(*overlay);
    pane.view().viewport()->installEventFilter(this);
    m_overlays.append({&pane, overlay});
    offerIn(pane);
    refresh();
}

/// What the keys do is found at the selection too.
void HighlightFlow::offerIn(ReadingPane& pane)
{
    const auto offer = [&](const QString& id, void (HighlightFlow::*act)()) {
        auto* action = new QAction(m_actions.action(id)->icon(), {}, &pane);
        action->setObjectName(id);
        connect(action, &QAction::triggered, this, act);
        pane.aids().bar().addAction(action);
        return action;
    };
    m_offers.append(
        Offer{offer(u"mark.highlight"_s, &HighlightFlow::toggle), offer(u"mark.note"_s, &HighlightFlow::askNote)});
    wordOffers();
}

/// In a word or two each: the bar is small.
void HighlightFlow::wordOffers()
{
    const bool isThere = !m_session.passages.marked().isEmpty() && targetOfMarked().isThere();
    for (const auto& offer : std::as_const(m_offers)) {
        offer.highlight->setText(isThere ? tr("Remove highlight") : tr("Highlight"));
        offer.note->setText(tr("Note…"));
        for (auto* action : {offer.highlight, offer.note}) {
            action->setToolTip(m_actions.action(action->objectName())->toolTip());
        }
    }
}

void HighlightFlow::refresh()
{
    const auto& ledger = m_session.highlights;
    QList<HighlightId> unsaved;
    for (const auto& highlight : ledger.all()) {
        if (ledger.isUnsaved(highlight.id)) {
            unsaved.append(highlight.id);
        }
    }
    for (const auto& each : std::as_const(m_overlays)) {
        each.second->show(ledger.all(), unsaved);
    }
    wordOffers();
}

/// A note is read where it is.
bool HighlightFlow::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        wordOffers();
    }
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
        const bool says = !each.note.isEmpty() || !each.draft.isEmpty() || m_session.highlights.isUnsaved(each.id);
        return says && passage.page == point->page && std::ranges::any_of(passage.rects, [&](const PageRect& rect) {
                   return pointsOf(rect).contains(point->at);
               });
    });
    if (under == highlights.end()) {
        return false;
    }
    QToolTip::showText(onScreen, toldOf(*under).join(u'\n'), pane.view().viewport());
    return true;
}

/// The note, and what is not as it looks.
QStringList HighlightFlow::toldOf(const Highlight& highlight) const
{
    QStringList lines;
    if (!highlight.note.isEmpty()) {
        lines.append(highlight.note);
    }
    if (!highlight.draft.isEmpty()) {
        lines.append(tr("Begun, not saved as a note yet: %1").arg(highlight.draft));
    }
    if (m_session.highlights.isUnsaved(highlight.id)) {
        lines.append(tr("⚠ Not written to the vault yet; it is tried again."));
    }
    return lines;
}

bool HighlightFlow::canMark()
{
    if (!m_session.desk.file()) {
        return false;
    }
    if (!m_session.highlights.canKeep()) {
        tellUnkept();
        return false;
    }
    if (m_session.passages.marked().isEmpty() && !m_session.highlights.find(m_current)) {
        tell([] { return tr("Select text or draw a rectangle on a page first."); });
        return false;
    }
    return true;
}

/// What is on all of it already; else a new one, of one piece with those that are on a part of it.
HighlightFlow::Target HighlightFlow::targetOfMarked() const
{
    const auto& ledger = m_session.highlights;
    const auto marked = m_session.passages.marked();
    if (marked.isEmpty()) {
        const auto current = ledger.find(m_current).value_or(Highlight());
        return {current, {current}};
    }
    Target target{{HighlightId(QUuid::createUuid().toString(QUuid::Id128)), marked, {}, m_session.clock.now()}, {}};
    auto& now = target.highlight;
    for (const auto& each : ledger.in(marked.content)) {
        if (covers(each.place, marked)) {
            return {each, {each}};
        }
        if (overlap(each.place, marked)) {
            target.met.append(each);
        }
    }
    for (const auto& each : std::as_const(target.met)) {
        now.place = joined(now.place, each.place);
        now.note = joinedNotes(now.note, each.note);
        now.draft = joinedNotes(now.draft, each.draft);
    }
    if (!target.met.isEmpty()) {
        now.id = target.met.first().id;
        now.at = target.met.first().at;
        now.rest = target.met.first().rest;
    }
    return target;
}

void HighlightFlow::toggle()
{
    if (!canMark()) {
        return;
    }
    const auto target = targetOfMarked();
    if (!target.isThere()) {
        change(target.met, target.highlight);
        unmark();
    } else {
        askRemoval(target.highlight);
    }
}

/// A note never goes unasked.
void HighlightFlow::askRemoval(const Highlight& highlight)
{
    if (highlight.note.isEmpty() && highlight.draft.isEmpty()) {
        remove(highlight);
        return;
    }
    m_prompter.ask({[] { return tr("Remove the highlight with its note?"); },
                    [note = entryOf(highlight)] { return tr("Note: %1").arg(note); }, [] { return tr("Remove both"); }},
                   this, [this, highlight](bool isMeant) {
                       if (isMeant && m_session.highlights.find(highlight.id) == highlight) {
                           remove(highlight);
                       }
                   });
}

void HighlightFlow::goTo(const HighlightId& id)
{
    if (const auto highlight = m_session.highlights.find(id)) {
        go(id, highlight->place);
    }
}

void HighlightFlow::removeById(const HighlightId& id)
{
    const auto highlight = m_session.highlights.find(id);
    if (!highlight) {
        return;
    }
    if (m_session.highlights.canKeep()) {
        askRemoval(*highlight);
    } else {
        tellUnkept();
    }
}

void HighlightFlow::remove(const Highlight& highlight)
{
    change({highlight}, std::nullopt);
    unmark();
}

void HighlightFlow::askNote()
{
    if (!canMark()) {
        return;
    }
    const auto target = targetOfMarked();
    const auto& highlight = target.highlight;
    const auto who = m_session.highlights.seat();
    // What is typed stands on disk with the highlight as it is, until it is saved as the note or deleted again.
    const auto begun = target.met.isEmpty() ? highlight : target.met.first();
    const auto keep = [&ledger = m_session.highlights, who, begun, isNew = target.met.isEmpty()](const QString& text) {
        auto now = begun;
        now.draft = text == begun.note || text.trimmed().isEmpty() ? QString() : text;
        const bool isNothing = isNew && now.draft.isEmpty();
        ledger.setSoon(who, begun.place.content, begun.id, isNothing ? std::nullopt : std::optional(now));
    };
    m_prompter.askText({.title = [] { return tr("Note on the passage"); },
                        .text =
                            [quote = highlight.place.passage.quote.simplified().left(200)] {
                                return quote.isEmpty() ? tr("Only you see it.")
                                                       : tr("“%1” Only you see it.").arg(quote);
                            },
                        .accept = [] { return tr("Save note"); },
                        .label = [] { return tr("Note", "one's own"); },
                        .preset = highlight.draft.isEmpty() ? highlight.note : highlight.draft,
                        .form = TextQuestion::Lines(keep),
                        .problem = [](const QString&) { return QString(); }},
                       this, [this, target, who](const std::optional<QString>& text) { takeNote(target, who, text); });
}

/// Whoever sits here and whatever is open by now. Given up, what was typed stays with the highlight.
void HighlightFlow::takeNote(const Target& target, const Seat& who, const std::optional<QString>& text)
{
    auto now = target.highlight;
    auto& ledger = m_session.highlights;
    const auto* file = m_session.desk.file();
    const bool isHere =
        file && ledger.seat() == who && std::ranges::any_of(file->documentsInHistory(), [&](const auto& document) {
            return document.digest == now.place.content;
        });
    if (text) {
        now.note = text->trimmed();
        now.draft.clear();
        if (isHere) {
            change(target.met, now);
            unmark();
        } else {
            ledger.setSoon(who, now.place.content, now.id, now);
            ledger.flush();
        }
        return;
    }
    const auto begun = isHere ? ledger.find(now.id) : std::nullopt;
    if (begun && !begun->draft.isEmpty()) {
        if (target.met.isEmpty()) {
            noteStep({}, begun);
            unmark();
        }
        m_current = begun->id;
        tell([] {
            return tr("The note is not saved. What you typed is kept with the highlight; Alt+N goes on with it.");
        });
    }
}

void HighlightFlow::unmark()
{
    for (auto* pane : m_reader.panes()) {
        pane->aids().selection().clear();
    }
    m_session.passages.clear();
}

void HighlightFlow::change(const QList<Highlight>& before, const std::optional<Highlight>& now)
{
    const auto there = now ? QList{*now} : QList<Highlight>();
    put(m_session.highlights, before, there);
    m_current = now ? now->id : HighlightId();
    if (before != there) {
        noteStep(before, now);
    }
}

void HighlightFlow::noteStep(const QList<Highlight>& before, const std::optional<Highlight>& now)
{
    const auto highlight = now ? *now : before.first();
    const auto there = now ? QList{*now} : QList<Highlight>();
    auto& ledger = m_session.highlights;
    const bool isOfNote = now && !before.isEmpty() && before.first().place == now->place;
    const bool isExtended = now && !before.isEmpty() && !isOfNote;
    const auto may = [&ledger]() -> Done {
        return ledger.canKeep() ? Done() : Done(Error{Error::Code::VaultReadOnly, {}, {}, nullptr});
    };
    m_session.desk.noteAside({.back = [&ledger, before, there] { put(ledger, there, before); },
                              .again = [&ledger, before, there] { put(ledger, before, there); },
                              .what =
                                  [isOfNote, isExtended, isAdded = now.has_value(),
                                   quote = highlight.place.passage.quote.simplified().left(40)] {
                                      const auto what = isOfNote     ? tr("Note changed")
                                                        : isExtended ? tr("Highlight extended")
                                                        : isAdded    ? tr("Highlight added")
                                                                     : tr("Highlight removed");
                                      return quote.isEmpty() ? what : tr("%1: %2").arg(what, quote);
                                  },
                              .lead = [this, highlight] { go(highlight.id, highlight.place); },
                              .mayGoBack = may,
                              .mayGoAgain = may});
}

void HighlightFlow::go(const HighlightId& id, const DocumentPassage& place)
{
    m_session.passages.show(place);
    m_current = id;
}

void HighlightFlow::tellUnkept()
{
    tell([] { return tr("Highlights cannot be saved: the vault is read-only, or no reviewer is chosen."); });
}

void HighlightFlow::tell(const Wording& text)
{
    m_messages.show({.tone = Tone::Info,
                     .text = text,
                     .key = u"highlight"_s,
                     .about = m_session.desk.file() ? m_session.desk.file()->dossier.id : ApplicationId()});
}

} // namespace pingshen::ui
