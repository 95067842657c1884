// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/SearchFlow.h"

#include "ui/panels/reading/DocumentShelf.h"
#include "ui/panels/reading/ReaderPanel.h"
#include "ui/panels/searching/KeywordLights.h"
#include "ui/panels/searching/SearchPanel.h"
#include "ui/session/TextIndexing.h"
#include "ui/shell/WindowContext.h"
#include "ui/viewer/PageView.h"
#include "ui/viewer/ReadingPane.h"
#include "ui/viewer/overlays/MarksOverlay.h"

#include <QApplication>
#include <QEvent>

#include <utility>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

SearchFlow::SearchFlow(WindowContext& around, DocumentShelf& shelf, ReaderPanel& reader, QObject* parent)
    : QObject(parent),
      m_around(around),
      m_shelf(shelf),
      m_panel(shelf.search()),
      m_reader(reader),
      m_keywords(new KeywordLights(around.session, reader, this))
{
    if (around.indexing) {
        m_indexing = std::make_unique<TextIndexing>(around.session.storage, around.session.desk, *around.indexing);
        connect(m_indexing.get(), &TextIndexing::advanced, &m_panel, &SearchPanel::renew);
        if (around.texts) {
            connect(m_indexing.get(), &TextIndexing::advanced, around.texts, &TextSource::lookAgain);
        }
        connect(m_indexing.get(), &TextIndexing::advanced, m_keywords, &KeywordLights::renew);
        connect(m_indexing.get(), &TextIndexing::advanced, &reader, &ReaderPanel::moreRead);
        connect(m_indexing.get(), &TextIndexing::advanced, this, &SearchFlow::moreRead);
        qApp->installEventFilter(this);
    }
    bind();
    follow(reader.pane());
    connect(&reader, &ReaderPanel::secondMade, this, &SearchFlow::follow);
    connect(&m_panel, &SearchPanel::hitChosen, this, [this](const SearchHit& hit) {
        show(hit);
        Q_EMIT begun();
    });
    connect(&m_panel, &SearchPanel::pagesChosen, this, &SearchFlow::showPages);
    connect(&m_panel, &SearchPanel::hitsChanged, this, &SearchFlow::mark);
    connect(&m_panel, &SearchPanel::failed, this, &SearchFlow::failed);
    connect(&m_panel, &SearchPanel::closeRequested, this, [this] {
        m_shelf.closeSearch();
        mark();
        m_reader.focusPages();
    });
}

SearchFlow::~SearchFlow() = default;

void SearchFlow::bind()
{
    auto& actions = m_around.actions;
    actions.bind(u"keyword.next", this, [this] { m_keywords->step(1); });
    actions.bind(u"keyword.previous", this, [this] { m_keywords->step(-1); });
}

void SearchFlow::begin(const QString& words)
{
    Q_EMIT shelfWanted();
    m_shelf.openSearch();
    m_panel.begin(SearchPanel::Scope::Application, words);
    mark();
    Q_EMIT begun();
}

bool SearchFlow::isOpen() const
{
    return m_shelf.isSearching();
}

void SearchFlow::step(int by)
{
    if (!isOpen()) {
        begin({});
    }
    m_panel.step(by);
}

void SearchFlow::listUncovered()
{
    Q_EMIT shelfWanted();
    m_shelf.openSearch();
    m_panel.beginUncovered();
    mark();
    Q_EMIT begun();
}

void SearchFlow::follow(ReadingPane& pane)
{
    auto* overlay = new MarksOverlay(PageOverlay::Layer::Hits, &pane);
    pane.view().overlays().add(*overlay);
    m_marked.push_back({&pane, overlay});
    connect(&pane, &ReadingPane::documentChanged, this, &SearchFlow::mark);
}

/// The keyboard stays where it is, so that the next hit is one key away.
void SearchFlow::show(const SearchHit& hit)
{
    const auto* file = m_around.session.desk.file();
    if (!file || file->dossier.id != hit.application) {
        m_later = hit;
        Q_EMIT applicationWanted(hit.application);
        return;
    }
    m_later.reset();
    const auto* document = file->document(hit.document);
    const auto content = hit.content.isEmpty() && document ? document->digest : hit.content;
    Passage passage{.page = hit.page, .rects = hit.rects, .quote = hit.match};
    m_around.session.selection.chooseDocument(hit.document);
    m_around.session.passages.show({.document = hit.document, .content = content, .passage = std::move(passage)});
    mark();
    Q_EMIT shown(hit);
}

/// The first of them; of a document whose pages nobody knows, the document.
void SearchFlow::showPages(const UncoveredPages& pages)
{
    SearchHit page;
    page.application = pages.application;
    page.document = pages.document;
    page.page = pages.pages.value(0);
    show(page);
}

void SearchFlow::showLater()
{
    const auto* file = m_around.session.desk.file();
    const auto later = std::exchange(m_later, std::nullopt);
    if (later && file && file->dossier.id == later->application) {
        show(*later);
    }
}

void SearchFlow::mark()
{
    const bool isSeen = m_shelf.isSearching();
    for (const auto& [pane, overlay] : m_marked) {
        QList<PageMark> marks;
        const auto& hits = m_panel.hits();
        for (int i = 0; isSeen && i < hits.size(); ++i) {
            if (hits[i].content == pane->document() && !hits[i].rects.isEmpty()) {
                const auto style = i == m_panel.currentHit() ? MarkStyle::CurrentHit : MarkStyle::Hit;
                marks.append({hits[i].page, pointsOf(hits[i].rects), style});
            }
        }
        overlay->show(pane->document(), marks);
    }
}

bool SearchFlow::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress || event->type() == QEvent::Wheel
        || event->type() == QEvent::MouseButtonPress) {
        m_indexing->noteActivity();
    }
    return QObject::eventFilter(watched, event);
}

} // namespace pingshen::ui
