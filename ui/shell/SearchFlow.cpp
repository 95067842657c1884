// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/SearchFlow.h"

#include "ui/panels/reading/DocumentShelf.h"
#include "ui/panels/reading/ReaderPanel.h"
#include "ui/panels/searching/HitMarks.h"
#include "ui/panels/searching/KeywordLights.h"
#include "ui/panels/searching/SearchPanel.h"
#include "ui/session/TextIndexing.h"
#include "ui/shell/Activity.h"
#include "ui/shell/Errand.h"
#include "ui/shell/WindowContext.h"

#include <utility>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

SearchFlow::SearchFlow(WindowContext& around, DocumentShelf& shelf, ReaderPanel& reader, const Activity& activity,
                       Errand& errand, QObject* parent)
    : QObject(parent),
      m_around(around),
      m_shelf(shelf),
      m_panel(shelf.search()),
      m_reader(reader),
      m_errand(errand),
      m_keywords(new KeywordLights(around.session, reader, this)),
      m_marks(new HitMarks(reader, this))
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
        connect(&activity, &Activity::worked, m_indexing.get(), &TextIndexing::noteActivity);
    }
    bind();
    connect(&m_panel, &SearchPanel::hitChosen, this, [this](const SearchHit& hit) {
        show(hit, {});
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

/// The keyboard stays where it is, so that the next hit is one key away.
void SearchFlow::show(const SearchHit& hit, const std::function<void()>& then)
{
    const auto* file = m_around.session.desk.file();
    if (!file || file->dossier.id != hit.application) {
        m_errand.inApplication(hit.application, [this, hit, then] { show(hit, then); });
        Q_EMIT applicationWanted(hit.application);
        return;
    }
    m_errand.forget();
    const auto* document = file->document(hit.document);
    const auto content = hit.content.isEmpty() && document ? document->digest : hit.content;
    Passage passage{.page = hit.page, .rects = hit.rects, .quote = hit.match};
    m_around.session.selection.chooseDocument(hit.document);
    m_around.session.passages.show({.document = hit.document, .content = content, .passage = std::move(passage)});
    mark();
    if (then) {
        then();
    }
}

/// The first of them; of a document whose pages nobody knows, the document.
void SearchFlow::showPages(const UncoveredPages& pages)
{
    SearchHit page;
    page.application = pages.application;
    page.document = pages.document;
    page.page = pages.pages.value(0);
    show(page, {});
}

void SearchFlow::mark()
{
    m_marks->show(isOpen() ? m_panel.hits() : QList<SearchHit>(), m_panel.currentHit());
}

} // namespace pingshen::ui
