// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/reading/TurnFinder.h"

#include "core/work/KeptText.h"
#include "ui/panels/reading/ReaderPanel.h"
#include "ui/viewer/ReadingPane.h"

#include <algorithm>

namespace pingshen::ui {

namespace {
constexpr int atOnce = 8; ///< pages; whatever else waits for the vault goes in between
}

TurnFinder::TurnFinder(Session& session, ReaderPanel& reader) : QObject(&reader), m_session(session), m_reader(reader)
{
    follow(reader.pane());
    connect(&reader, &ReaderPanel::secondMade, this, &TurnFinder::follow);
    const auto forget = [this] { m_looked.clear(); };
    connect(&session.desk, &ReviewDesk::cleared, this, forget);
    connect(&session.desk, &ReviewDesk::opened, this, forget);
}

void TurnFinder::follow(ReadingPane& pane)
{
    connect(&pane, &ReadingPane::documentOpened, this, &TurnFinder::begin);
}

/// Of a document whose pages all have text of their own nothing was recognised.
void TurnFinder::begin(const Digest& document)
{
    const auto* file = m_session.desk.file();
    if (!file || m_looked.contains(document)) {
        return;
    }
    const auto documents = file->contents + file->dossier.documents;
    const auto known = std::ranges::find(documents, document, &Document::digest);
    if (known != documents.end() && known->textPages < known->pages) {
        m_looked[document] = known->pages;
        look(document, 0);
    }
}

void TurnFinder::look(const Digest& document, int from)
{
    const int end = std::min(from + atOnce, m_looked.value(document));
    if (from >= end) {
        return;
    }
    m_session.storage.run(
        this,
        [document, from, end](Workplace& workplace) {
            TurnedPages turned;
            for (int page = from; page < end; ++page) {
                const auto text = keptText(workplace, document, page);
                if (const int turn = text ? uprightTurn(*text) : 0; turn != 0) {
                    turned[page] = turn;
                }
            }
            return turned;
        },
        [this, document, end](const TurnedPages& turned) {
            if (!m_looked.contains(document)) {
                return; // of an application that was left
            }
            for (auto page = turned.begin(); page != turned.end(); ++page) {
                m_reader.turns().find(document, page.key(), page.value());
            }
            look(document, end);
        });
}

} // namespace pingshen::ui
