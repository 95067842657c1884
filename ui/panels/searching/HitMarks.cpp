// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/searching/HitMarks.h"

#include "ui/panels/reading/ReaderPanel.h"
#include "ui/viewer/PageView.h"
#include "ui/viewer/ReadingPane.h"
#include "ui/viewer/overlays/MarksOverlay.h"

namespace pingshen::ui {

HitMarks::HitMarks(ReaderPanel& reader, QObject* parent) : QObject(parent)
{
    follow(reader.pane());
    connect(&reader, &ReaderPanel::secondMade, this, &HitMarks::follow);
}

void HitMarks::follow(ReadingPane& pane)
{
    auto* overlay = new MarksOverlay(PageOverlay::Layer::Hits, &pane);
    pane.view().overlays().add(*overlay);
    m_overlays.append({&pane, overlay});
    connect(&pane, &ReadingPane::documentChanged, this, &HitMarks::mark);
}

void HitMarks::show(const QList<SearchHit>& hits, int current)
{
    m_hits = hits;
    m_current = current;
    mark();
}

void HitMarks::mark() const
{
    for (const auto& [pane, overlay] : m_overlays) {
        QList<PageMark> marks;
        for (int i = 0; i < m_hits.size(); ++i) {
            if (m_hits[i].content == pane->document() && !m_hits[i].rects.isEmpty()) {
                const auto style = i == m_current ? MarkStyle::CurrentHit : MarkStyle::Hit;
                marks.append({m_hits[i].page, pointsOf(m_hits[i].rects), style});
            }
        }
        overlay->show(pane->document(), marks);
    }
}

} // namespace pingshen::ui
