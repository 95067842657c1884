// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/searching/KeywordLights.h"

#include "ui/panels/reading/ReaderPanel.h"
#include "ui/panels/searching/KeywordBar.h"
#include "ui/viewer/PageView.h"
#include "ui/viewer/ReadingPane.h"
#include "ui/viewer/overlays/MarksOverlay.h"

#include <algorithm>
#include <memory>

namespace pingshen::ui {

namespace {

constexpr std::chrono::milliseconds settlePause{150};

void addWords(QStringList& words, const Indicator& indicator)
{
    for (const auto& keyword : indicator.keywords) {
        words << keyword.zh << keyword.en;
    }
}

/// As they are read: by page, from the top.
QList<Passage> inOrder(const DocumentKeywords* found)
{
    QList<Passage> passages;
    const auto words = found ? found->words : QList<KeywordPlaces>();
    for (const auto& word : words) {
        for (auto page = word.places.cbegin(); page != word.places.cend(); ++page) {
            for (const auto& rects : page.value()) {
                if (!rects.isEmpty()) {
                    passages.append({.page = page.key(), .rects = rects, .quote = word.word});
                }
            }
        }
    }
    std::ranges::stable_sort(passages, [](const Passage& a, const Passage& b) {
        return std::tuple(a.page, a.rects.first().y, a.rects.first().x)
               < std::tuple(b.page, b.rects.first().y, b.rects.first().x);
    });
    return passages;
}

} // namespace

KeywordLights::KeywordLights(Session& session, ReaderPanel& reader, QObject* parent)
    : QObject(parent),
      m_session(session),
      m_reader(reader),
      m_bar(new KeywordBar(&reader))
{
    m_pool.setMaxThreadCount(1);
    m_soon.setSingleShot(true);
    m_soon.setInterval(settlePause);
    reader.addFoot(m_bar);
    follow(reader.pane());
    connect(&reader, &ReaderPanel::secondMade, this, &KeywordLights::follow);
    connect(&reader, &ReaderPanel::viewsChanged, this, &KeywordLights::mark);
    connect(&m_soon, &QTimer::timeout, this, &KeywordLights::find);
    connect(&session.selection, &Selection::indicatorChosen, this, &KeywordLights::prepare);
    connect(&session.desk, &ReviewDesk::opened, this, &KeywordLights::prepare);
    connect(&session.desk, &ReviewDesk::cleared, this, &KeywordLights::prepare);
    connect(m_bar, &KeywordBar::stepRequested, this, &KeywordLights::step);
    connect(m_bar, &KeywordBar::documentRequested, &session.selection, &Selection::chooseDocument);
}

KeywordLights::~KeywordLights()
{
    m_stop.request_stop();
    m_pool.waitForDone();
}

void KeywordLights::follow(ReadingPane& pane)
{
    auto* overlay = new MarksOverlay(PageOverlay::Layer::Keywords, &pane);
    pane.view().overlays().add(*overlay);
    m_lit.push_back({&pane, overlay});
    connect(&pane, &ReadingPane::documentChanged, this, &KeywordLights::mark);
}

/// Of the chosen indicator and of what belongs to it, each once.
QStringList KeywordLights::words() const
{
    QStringList words;
    const auto* file = m_session.desk.file();
    const auto* indicator = file ? file->rubric.indicator(m_session.selection.indicator()) : nullptr;
    if (indicator) {
        addWords(words, *indicator);
        for (const auto& secondary : indicator->secondaries) {
            addWords(words, secondary);
        }
    }
    words.removeAll(QString());
    words.removeDuplicates();
    return words;
}

/// The bar has its place at once; what was counted of another indicator or application is gone at once.
void KeywordLights::prepare()
{
    const auto* file = m_session.desk.file();
    m_bar->setVisible(file && !file->dossier.documents.isEmpty() && !m_session.selection.indicator().isEmpty());
    const auto* indicator = file ? file->rubric.indicator(m_session.selection.indicator()) : nullptr;
    m_bar->setIndicator(indicator ? indicator->label : LocalText());
    const auto within = file ? file->dossier.id : ApplicationId();
    const auto wanted = words();
    if (within != m_within || wanted != m_wanted) {
        m_within = within;
        m_wanted = wanted;
        ++m_number; // what is on its way is of the other one
        m_isLooking = true;
        m_documents.clear();
        mark();
    }
    m_soon.start();
}

void KeywordLights::renew()
{
    const auto hasGaps = [](const DocumentKeywords& document) { return document.coverage.pending > 0; };
    if (m_isLooking || m_documents.isEmpty() || std::ranges::any_of(m_documents, hasGaps)) {
        m_soon.start();
    }
}

void KeywordLights::find()
{
    m_stop.request_stop();
    m_stop = {};
    const auto wanted = words();
    const auto* file = m_session.desk.file();
    const int number = ++m_number;
    if (!file || wanted.isEmpty()) {
        take({});
        return;
    }
    const SearchScope scope{file->dossier.id, {}, m_session.desk.reviewer()};
    m_pool.start([this, wanted, number, scope, stop = m_stop.get_token()] {
        const auto looked = [&]() -> Result<QList<DocumentKeywords>> {
            PINGSHEN_ASSIGN(const auto workplace, m_session.storage.newConnection());
            return placesOfKeywords(*workplace, scope, wanted, {.stop = stop, .progress = {}});
        };
        const auto outcome = std::make_shared<Result<QList<DocumentKeywords>>>(looked());
        const auto deliver = [this, number, outcome] {
            if (number == m_number) { // marks are a help: without them nothing is lost
                take(*outcome ? **outcome : QList<DocumentKeywords>());
            }
        };
        QMetaObject::invokeMethod(this, deliver, Qt::QueuedConnection);
    });
}

void KeywordLights::take(const QList<DocumentKeywords>& documents)
{
    m_isLooking = false;
    m_documents = documents;
    mark();
}

const DocumentKeywords* KeywordLights::foundIn(const Digest& content) const
{
    const auto found = std::ranges::find(m_documents, content, &DocumentKeywords::content);
    return found == m_documents.end() ? nullptr : &*found;
}

/// The same bytes may be two documents, of which that is meant which is chosen.
const DocumentKeywords* KeywordLights::foundInView() const
{
    const auto& pane = m_reader.activePane();
    const auto chosen = std::ranges::find(m_documents, m_reader.documentIn(pane), &DocumentKeywords::document);
    const bool isShown =
        chosen != m_documents.end() && (pane.document().isEmpty() || chosen->content == pane.document());
    return isShown ? &*chosen : foundIn(pane.document());
}

void KeywordLights::mark()
{
    for (const auto& [pane, overlay] : m_lit) {
        QList<PageMark> marks;
        for (const auto& passage : inOrder(foundIn(pane->document()))) {
            marks.append({passage.page, pointsOf(passage.rects), MarkStyle::Keyword});
        }
        overlay->show(pane->document(), marks);
    }
    QList<KeywordBar::Document> documents;
    const auto* file = m_session.desk.file();
    for (const auto& found : std::as_const(m_documents)) {
        if (const auto* document = file ? file->document(found.document) : nullptr) {
            documents.append({found, document->name});
        }
    }
    if (!documents.isEmpty()) {
        m_bar->show(foundInView(), documents);
    } else if (m_wanted.isEmpty()) {
        m_bar->showNone();
    } else if (m_isLooking) {
        m_bar->showLooking();
    } else {
        m_bar->show(nullptr, {}); // it could not be found out
    }
}

/// From the place that was gone to last, also when more pages have been read since.
void KeywordLights::step(int step)
{
    const auto content = m_reader.activePane().document();
    const auto passages = inOrder(foundInView());
    const auto document = m_reader.documentIn(m_reader.activePane());
    if (passages.isEmpty() || document.isEmpty()) {
        return;
    }
    const auto count = passages.size();
    const auto last = m_at && m_atIn == content ? passages.indexOf(*m_at) : -1;
    const auto next = last >= 0 ? (last + step + count) % count : step > 0 ? 0 : count - 1;
    m_at = passages[next];
    m_atIn = content;
    m_session.passages.show({.document = document, .content = content, .passage = passages[next]});
}

} // namespace pingshen::ui
