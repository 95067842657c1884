// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/FindFlow.h"

#include "ui/panels/reading/ReaderPanel.h"
#include "ui/panels/searching/FindBar.h"
#include "ui/panels/searching/HitMarks.h"
#include "ui/panels/searching/SearchPanel.h"
#include "ui/panels/searching/VaultPopup.h"
#include "ui/shell/SearchFlow.h"
#include "ui/shell/WindowContext.h"
#include "ui/viewer/PageView.h"
#include "ui/viewer/ReadingPane.h"

#include <algorithm>
#include <utility>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

FindFlow::FindFlow(WindowContext& around, SearchFlow& searches, ReaderPanel& reader, QWidget& window, QObject* parent)
    : QObject(parent),
      m_around(around),
      m_searches(searches),
      m_reader(reader),
      m_bar(new FindBar(around.session.storage, &reader.pane())),
      m_popup(new VaultPopup(around.session.storage, window)),
      m_marks(new HitMarks(reader, this))
{
    bind();
    connectBar();
    follow(reader.pane());
    connect(&reader, &ReaderPanel::secondMade, this, &FindFlow::follow);
    // The reader hears of it first.
    connect(&reader, &ReaderPanel::viewsChanged, this, &FindFlow::followView, Qt::QueuedConnection);
    connect(m_popup, &VaultPopup::failed, this, &FindFlow::failed);
    connect(m_popup, &VaultPopup::hitChosen, this, [this](const QString& words, const SearchHit& hit) {
        m_words = words;
        m_searches.show(hit, [this, hit] { goOn(hit); });
    });
    connect(&searches, &SearchFlow::begun, this, [this] { m_isBarLast = false; });
    connect(&searches, &SearchFlow::moreRead, this, &FindFlow::renew);
    connect(&around.session.desk, &ReviewDesk::cleared, this, [this] {
        m_bar->close();
        m_bar->setScope({});
    });
}

void FindFlow::bind()
{
    auto& actions = m_around.actions;
    actions.bind(u"search.document", this, [this] { findInDocument(); });
    actions.bind(u"search.application", this, [this] {
        const auto words = markedWords();
        m_searches.begin(words.isEmpty() && !m_bar->isHidden() ? m_bar->words() : words);
    });
    actions.bind(u"search.vault", this, [this] { m_popup->open(markedWords(), m_around.session.desk.reviewer()); });
    actions.bind(u"search.next", this, [this] { step(1); });
    actions.bind(u"search.previous", this, [this] { step(-1); });
}

void FindFlow::connectBar()
{
    connect(m_bar, &FindBar::hitReached, this, &FindFlow::reach);
    connect(m_bar, &FindBar::moreRequested, this, [this] { m_searches.begin(m_bar->words()); });
    connect(m_bar, &FindBar::closed, this, [this] {
        mark();
        if (m_host && m_host->isVisible()) {
            m_host->setFocus(Qt::OtherFocusReason);
        }
    });
    connect(&m_bar->finder(), &HitFinder::changed, this, &FindFlow::mark);
    connect(&m_bar->finder(), &HitFinder::failed, this, &FindFlow::failed);
}

void FindFlow::follow(ReadingPane& pane)
{
    connect(&pane, &ReadingPane::documentChanged, this, &FindFlow::followView, Qt::QueuedConnection);
}

/// What is marked on a page, on one line.
QString FindFlow::markedWords() const
{
    constexpr int longest = 100;
    return m_around.session.passages.marked().passage.quote.simplified().left(longest);
}

/// The document whose present file is in view; nowhere if there is none.
SearchScope FindFlow::scopeInView() const
{
    const auto* file = m_around.session.desk.file();
    auto& pane = m_reader.activePane();
    if (!file || pane.document().isEmpty()) {
        return {};
    }
    const auto* chosen = file->document(m_reader.documentIn(pane));
    const auto& documents = file->dossier.documents;
    const auto found = std::ranges::find(documents, pane.document(), &Document::digest);
    const bool isChosen = chosen && chosen->digest == pane.document();
    const auto document = isChosen ? chosen->id : found != documents.end() ? found->id : DocumentId();
    return {file->dossier.id, document, m_around.session.desk.reviewer()};
}

void FindFlow::followView()
{
    if (m_bar->isHidden()) {
        return;
    }
    auto& pane = m_reader.activePane();
    if (m_host != &pane) {
        m_host = &pane;
        pane.showOver(*m_bar);
    }
    m_bar->setScope(scopeInView());
    mark();
}

void FindFlow::findInDocument()
{
    if (m_reader.activePane().document().isEmpty() || !m_reader.isVisible()) { // nothing to find anything in
        m_around.session.desk.file() ? m_searches.begin({}) : m_popup->open({}, m_around.session.desk.reviewer());
        return;
    }
    const auto& marked = m_around.session.passages.marked();
    auto& pane = m_reader.activePane();
    const int page = marked.isEmpty() ? pane.view().camera().page() : marked.passage.page;
    m_isBarLast = true;
    m_isJumpNoted = false;
    m_host = &pane;
    pane.showOver(*m_bar);
    m_bar->setScope(scopeInView());
    m_bar->begin(markedWords(), page);
}

/// Once more with the words that were looked for last, if neither bar nor pane is open.
void FindFlow::step(int by)
{
    if (m_isBarLast && m_bar->isHidden() && m_searches.isOpen()) {
        m_isBarLast = false;
    }
    if (!m_isBarLast && !m_searches.isOpen() && !m_bar->isHidden()) {
        m_isBarLast = true;
    }
    if (!m_isBarLast) {
        m_searches.step(by);
        return;
    }
    if (m_bar->isHidden()) {
        const auto before = m_bar->words();
        findInDocument();
        if (m_bar->words() != before || m_bar->finder().current() < 0) {
            return; // it leads to the first hit from here by itself
        }
    }
    m_bar->step(by);
}

/// Only the first jump is noted: back leads to where somebody was before they looked for something.
void FindFlow::reach(const SearchHit& hit)
{
    auto& pane = m_reader.activePane();
    if (pane.document() != hit.content) {
        return;
    }
    pane.view().reveal(hit.page, pointsOf(boundsOf(hit.rects)),
                       std::exchange(m_isJumpNoted, true) ? Jump::Unnoted : Jump::Noted);
}

/// The hit of the popup is on screen.
void FindFlow::goOn(const SearchHit& hit)
{
    m_isBarLast = true;
    m_isJumpNoted = true;
    m_host = &m_reader.activePane();
    m_host->showOver(*m_bar);
    m_bar->follow(m_words, {hit.application, hit.document, m_around.session.desk.reviewer()}, hit);
    if (m_popup->isHidden()) { // nobody looks for something else already
        m_reader.focusPages();
    }
}

void FindFlow::renew()
{
    m_bar->renew();
    m_popup->renew();
}

void FindFlow::mark()
{
    const auto& finder = m_bar->finder();
    m_marks->show(m_bar->isHidden() ? QList<SearchHit>() : finder.hits(), finder.current());
}

} // namespace pingshen::ui
