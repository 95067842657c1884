// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/reading/TurnFinder.h"

#include "core/work/KeptText.h"
#include "ui/panels/reading/ReaderPanel.h"
#include "ui/viewer/ReadingPane.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace pingshen::ui {

namespace {
constexpr int atOnce = 8; ///< pages; whatever else waits for the vault goes in between
}

TurnFinder::TurnFinder(Session& session, ReaderPanel& reader) : QObject(&reader), m_session(session), m_reader(reader)
{
    follow(reader.pane());
    connect(&reader, &ReaderPanel::secondMade, this, &TurnFinder::follow);
    connect(&session.desk, &ReviewDesk::cleared, this, &TurnFinder::forget);
    // Read again, it may have other documents; those on screen stay there.
    connect(&session.desk, &ReviewDesk::opened, this, [this] {
        forget();
        for (const auto* pane : m_reader.panes()) {
            begin(pane->document());
        }
    });
}

void TurnFinder::setTextSource(TextSource* source)
{
    if (m_texts) {
        m_texts->disconnect(this);
    }
    m_texts = source;
    if (source) {
        connect(source, &TextSource::textReady, this, [this](const Digest& document, const PageText& text) {
            const auto* file = m_session.desk.file();
            if (file && file->bytes.contains(document)) {
                take(document, text.page, uprightTurn(text));
            }
        });
    }
}

void TurnFinder::forget()
{
    m_documents.clear();
    ++m_round;
}

void TurnFinder::follow(ReadingPane& pane)
{
    connect(&pane, &ReadingPane::documentOpened, this, &TurnFinder::begin);
}

/// Of a document whose pages all have text of their own nothing is recognised.
void TurnFinder::begin(const Digest& document)
{
    const auto* file = m_session.desk.file();
    if (!file || m_documents.contains(document)) {
        return;
    }
    const auto documents = file->documentsInHistory();
    const auto known = std::ranges::find(documents, document, &Document::digest);
    if (known != documents.end() && known->textPages < known->pages) {
        auto& unknown = m_documents[document].unknown;
        unknown.resize(known->pages);
        std::iota(unknown.begin(), unknown.end(), 0);
        look(document);
    }
}

void TurnFinder::moreRead()
{
    const auto documents = m_documents.keys();
    for (const auto& document : documents) {
        look(document);
    }
}

void TurnFinder::look(const Digest& document)
{
    auto& looking = m_documents[document];
    looking.isWantedAgain = looking.isUnderWay;
    if (!looking.isUnderWay && !looking.unknown.isEmpty()) {
        looking.isUnderWay = true;
        lookFrom(document, 0);
    }
}

/// The next few of those that nothing is known of.
void TurnFinder::lookFrom(const Digest& document, qsizetype place)
{
    auto& looking = m_documents[document];
    const auto pages = looking.unknown.mid(place, atOnce);
    if (pages.isEmpty()) {
        looking.isUnderWay = false;
        if (looking.isWantedAgain) {
            look(document);
        }
        return;
    }
    m_session.storage.run(
        this,
        [document, pages](Workplace& workplace) {
            TurnedPages found; // also those that lie upright: 0
            const auto texts = keptTexts(workplace, document, pages);
            for (const auto& text : texts) {
                found[text.page] = uprightTurn(text);
            }
            return found;
        },
        [this, document, last = pages.last(), round = m_round](const TurnedPages& found) {
            if (round != m_round) {
                return;
            }
            for (auto page = found.begin(); page != found.end(); ++page) {
                take(document, page.key(), page.value());
            }
            const auto& unknown = m_documents[document].unknown;
            lookFrom(document, std::ranges::upper_bound(unknown, last) - unknown.begin());
        });
}

void TurnFinder::take(const Digest& document, int page, int turn)
{
    if (const auto looking = m_documents.find(document); looking != m_documents.end()) {
        looking->unknown.removeOne(page);
    }
    m_reader.turns().find(document, page, turn);
}

} // namespace pingshen::ui
