// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/reading/PassageGuide.h"

#include "ui/panels/reading/ReaderPanel.h"
#include "ui/viewer/ReadingAids.h"
#include "ui/viewer/ReadingPane.h"

#include <algorithm>

namespace pingshen::ui {

namespace {

/// The part of the first page where something is selected.
Passage firstOf(const PageSelection& selection)
{
    const auto pages = selection.pages();
    for (int page = pages.first; page <= pages.last; ++page) {
        if (auto passage = selection.passageOn(page); !passage.isEmpty()) {
            return passage;
        }
    }
    return {};
}

} // namespace

PassageGuide::PassageGuide(Session& session, ReaderPanel& reader, QObject* parent)
    : QObject(parent),
      m_session(session),
      m_reader(reader)
{
    follow(reader.pane());
    connect(&reader, &ReaderPanel::secondMade, this, &PassageGuide::follow);
    connect(&session.passages, &PassageSelection::showRequested, this, &PassageGuide::show);
}

void PassageGuide::follow(ReadingPane& pane)
{
    connect(&pane.aids(), &ReadingAids::selectionSettled, this, [this, &pane] { mark(pane); });
}

void PassageGuide::mark(ReadingPane& pane)
{
    const auto passage = firstOf(pane.aids().selection());
    if (passage.isEmpty()) {
        if (m_marked == &pane) {
            m_marked = nullptr;
            m_session.passages.clear();
        }
        return;
    }
    const auto before = std::exchange(m_marked, &pane);
    if (before && before != &pane) {
        before->aids().selection().clear();
    }
    m_session.passages.mark({m_reader.documentIn(pane), pane.document(), passage});
}

/// False: neither the document nor that content of it is here.
bool PassageGuide::open(const DocumentPassage& passage)
{
    const auto* file = m_session.desk.file();
    const auto* document = file ? file->document(passage.document) : nullptr;
    if (document && document->digest != passage.content) {
        document = contentOf(file->contents, passage.document, passage.content);
    }
    if (document) {
        m_reader.showFile(Document(*document));
    }
    return document != nullptr;
}

void PassageGuide::show(const DocumentPassage& passage)
{
    const auto shown = [&]() -> ReadingPane* {
        const auto panes = m_reader.panes();
        const auto found = std::ranges::find_if(panes, [&](auto* pane) { return pane->document() == passage.content; });
        return found == panes.end() ? nullptr : *found;
    };
    if (!shown() && !open(passage)) {
        return;
    }
    if (auto* pane = shown()) {
        pane->reveal(passage.passage.page, pointsOf(boundsOf(passage.passage.rects)));
    }
}

} // namespace pingshen::ui
