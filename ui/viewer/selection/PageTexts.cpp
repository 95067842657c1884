// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/selection/PageTexts.h"

#include <algorithm>
#include <utility>

namespace pingshen::ui {

namespace {

bool contains(PageRange range, int page)
{
    return page >= range.first && page <= range.last;
}

} // namespace

void PageTexts::setSource(TextSource* source)
{
    if (m_source) {
        m_source->disconnect(this);
    }
    m_source = source;
    if (source) {
        connect(source, &TextSource::textReady, this, &PageTexts::take);
        connect(source, &TextSource::textFailed, this, [this](const Digest& document, int page) {
            if (document == m_document.digest) {
                keep(page, {});
            }
        });
    }
}

void PageTexts::show(const PdfSource& document, int pages)
{
    m_document = document;
    m_pages = pages;
    m_known.clear();
    m_asked.clear();
    m_wanted = {};
    m_gathered = {};
    m_then = {};
}

const PageGlyphs* PageTexts::find(int page) const
{
    const auto found = m_known.find(page);
    return found == m_known.end() ? nullptr : &found->second;
}

void PageTexts::want(PageRange pages)
{
    m_wanted = {std::max(0, pages.first), std::min(pages.last, m_pages - 1)};
    ask();
}

void PageTexts::gather(PageRange pages, std::function<void()> then)
{
    m_gathered = {std::max(0, pages.first), std::min(pages.last, m_pages - 1)};
    m_then = std::move(then);
    ask();
    finishGathering();
}

int PageTexts::nextWanted() const
{
    for (const auto& range : {m_wanted, m_gathered}) {
        for (int page = range.first; page <= range.last; ++page) {
            if (!m_known.contains(page) && !m_asked.contains(page)) {
                return page;
            }
        }
    }
    return -1;
}

void PageTexts::ask()
{
    if (!m_source || m_document.digest.isEmpty()) {
        return;
    }
    while (m_asked.size() < atOnce) {
        const int page = nextWanted();
        if (page < 0) {
            return;
        }
        m_asked.insert(page);
        m_source->request(m_document, page); // may answer at once
    }
}

void PageTexts::take(const Digest& document, const PageText& text)
{
    if (document == m_document.digest && text.page >= 0 && text.page < m_pages) {
        keep(text.page, PageGlyphs(text));
    }
}

void PageTexts::keep(int page, PageGlyphs glyphs)
{
    m_asked.remove(page);
    m_known.insert_or_assign(page, std::move(glyphs));
    if (m_known.size() > mostKept) {
        // The one farthest from what is read now.
        const auto far = [this](int each) { return std::abs(each - m_wanted.first); };
        const auto first = m_known.begin();
        const auto last = std::prev(m_known.end());
        const auto victim = far(first->first) > far(last->first) ? first : last;
        if (!contains(m_gathered, victim->first) || !m_then) {
            m_known.erase(victim);
        }
    }
    Q_EMIT arrived(page);
    ask();
    finishGathering();
}

void PageTexts::finishGathering()
{
    if (!m_then) {
        return;
    }
    for (int page = m_gathered.first; page <= m_gathered.last; ++page) {
        if (m_source && !m_known.contains(page)) {
            return;
        }
    }
    std::exchange(m_then, {})();
}

} // namespace pingshen::ui
