// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/HighlightLedger.h"

#include "core/work/Highlights.h"

#include <algorithm>
#include <utility>

namespace pingshen::ui {

HighlightLedger::HighlightLedger(StorageThread& storage, const ReviewDesk& desk, QObject* parent)
    : QObject(parent),
      m_storage(storage),
      m_desk(desk)
{
    connect(&desk, &ReviewDesk::opened, this, &HighlightLedger::load);
    connect(&desk, &ReviewDesk::cleared, this, &HighlightLedger::clear);
    connect(&desk, &ReviewDesk::seated, this, &HighlightLedger::clear);
}

bool HighlightLedger::canKeep() const
{
    return !m_reviewer.isEmpty() && !m_desk.isReadOnly();
}

void HighlightLedger::load()
{
    const auto* file = m_desk.file();
    if (!file || m_desk.reviewer() != m_reviewer || file->dossier.id != m_application) {
        clear();
    }
    if (!file || m_desk.reviewer().isEmpty()) {
        return;
    }
    m_reviewer = m_desk.reviewer();
    m_application = file->dossier.id;
    m_since.clear();
    QList<Digest> contents;
    for (const auto& document : file->documentsInHistory()) {
        contents.append(document.digest);
    }
    m_storage.run(
        this,
        [reviewer = m_reviewer, contents](Workplace& workplace) { return highlightsOf(workplace, reviewer, contents); },
        [this, asked = ++m_asked](const Result<QList<Highlight>>& highlights) {
            if (highlights && asked == m_asked) {
                m_all = *highlights;
                const auto since = std::exchange(m_since, {});
                for (const auto& [id, now] : since) {
                    take(id, now);
                }
                Q_EMIT changed();
            }
        });
}

void HighlightLedger::clear()
{
    ++m_asked;
    m_reviewer = {};
    m_application = {};
    m_since.clear();
    if (!std::exchange(m_all, {}).isEmpty()) {
        Q_EMIT changed();
    }
}

QList<Highlight> HighlightLedger::in(const Digest& content) const
{
    auto highlights = m_all;
    highlights.removeIf([&](const Highlight& each) { return each.place.content != content; });
    return highlights;
}

std::optional<Highlight> HighlightLedger::find(const HighlightId& id) const
{
    const auto found = std::ranges::find(m_all, id, &Highlight::id);
    return found == m_all.end() ? std::nullopt : std::optional(*found);
}

std::optional<Highlight> HighlightLedger::at(const DocumentPassage& passage) const
{
    const auto found = std::ranges::find_if(m_all, [&](const Highlight& each) { return touch(each.place, passage); });
    return found == m_all.end() ? std::nullopt : std::optional(*found);
}

void HighlightLedger::take(const HighlightId& id, const std::optional<Highlight>& now)
{
    m_all.removeIf([&](const Highlight& each) { return each.id == id; });
    if (now) {
        m_all.append(*now);
    }
    sortByPlace(m_all);
}

void HighlightLedger::set(const Digest& content, const HighlightId& id, const std::optional<Highlight>& now)
{
    if (!canKeep()) {
        return;
    }
    take(id, now);
    m_since.append({id, now});
    Q_EMIT changed();
    m_storage.run(
        this,
        [reviewer = m_reviewer, content, id, now](Workplace& workplace) {
            return keepHighlight(workplace, reviewer, content, id, now);
        },
        [this](const Done& kept) {
            if (!kept) {
                Q_EMIT keepFailed(kept.error());
            }
        });
}

} // namespace pingshen::ui
