// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/render/TextSource.h"
#include "ui/viewer/place/PageLayout.h"
#include "ui/viewer/selection/PageGlyphs.h"

#include <QPointer>
#include <QSet>

#include <functional>
#include <map>

namespace pingshen::ui {

/// The texts of the document that one view shows, as they come. Asks for a few pages at a time, those in sight first,
/// and keeps those that were asked for last. Lives on the window's thread.
class PageTexts : public QObject
{
    Q_OBJECT

public:
    static constexpr int mostKept = 600; ///< pages

    using QObject::QObject;

    /// Null: no page has text. It may be destroyed.
    void setSource(TextSource* source);
    /// Forgets the document before; a source without digest: none.
    void show(const PdfSource& document, int pages);

    int pages() const { return m_pages; }
    /// Null: not known yet. A page that cannot be read has no text. Valid until control returns to the event loop.
    const PageGlyphs* find(int page) const;
    /// Asks for what is missing of these; what was wanted before and not begun waits behind them.
    void want(PageRange pages);
    /// `then` as soon as all of these are known, also at once. A later call, or another document, takes its place.
    void gather(PageRange pages, std::function<void()> then);

Q_SIGNALS:
    void arrived(int page);

private:
    void take(const Digest& document, const PageText& text);
    void keep(int page, PageGlyphs glyphs);
    void ask();
    void finishGathering();
    int nextWanted() const;

    static constexpr int atOnce = 4;

    QPointer<TextSource> m_source;
    PdfSource m_document;
    int m_pages = 0;
    std::map<int, PageGlyphs> m_known;
    QSet<int> m_asked;
    PageRange m_wanted;
    PageRange m_gathered;
    std::function<void()> m_then;
};

} // namespace pingshen::ui
