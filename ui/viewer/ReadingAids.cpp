// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/ReadingAids.h"

#include "core/base/VisibleText.h"
#include "ui/viewer/PageView.h"
#include "ui/viewer/access/SpokenPage.h"
#include "ui/viewer/selection/SelectionBar.h"
#include "ui/viewer/tiles/TileStore.h"
#include "ui/viewer/tools/Magnifier.h"

#include <QClipboard>
#include <QCursor>
#include <QGuiApplication>
#include <QMouseEvent>
#include <QStyleHints>
#include <QToolTip>

#include <algorithm>
#include <utility>

namespace pingshen::ui {

ReadingAids::ReadingAids(PageView& view, TileStore& tiles, QObject* parent)
    : QObject(parent),
      m_view(view),
      m_tiles(tiles),
      m_textTool(view, m_texts, m_selection),
      m_rectangleTool(view, m_selection),
      m_bar(new SelectionBar(view.viewport())),
      m_magnifier(new Magnifier(view, tiles))
{
    m_spoken = new SpokenPage(view, m_texts, m_selection);
    view.overlays().add(m_overlay);
    view.setTool(&m_textTool);
    m_relaid.setSingleShot(true);
    m_rest.setSingleShot(true);
    m_rest.setInterval(300); // who pages through needs no text, and pictures come first
    connect(&m_rest, &QTimer::timeout, this, [this] {
        const auto& camera = m_view.camera();
        m_texts.want(camera.layout().visiblePages(camera.view(), camera.page()));
    });
    connect(&view, &PageView::placeChanged, this, &ReadingAids::follow);
    connect(&m_selection, &PageSelection::changed, this, [this] {
        m_isScrolledAway = false;
        placeBar();
        if (!m_selection.isGrowing()) {
            Q_EMIT selectionSettled();
        }
    });
    connect(&m_selection, &PageSelection::finished, this, [this] {
        m_isScrolledAway = false;
        // A third click would hit the bar.
        const bool mayGoOn = m_selection.unit() == TextUnit::Word && !m_selection.hasCaret();
        m_thirdClick.start(mayGoOn ? QGuiApplication::styleHints()->mouseDoubleClickInterval() : 0);
        placeBar();
        Q_EMIT selectionSettled();
    });
    m_thirdClick.setSingleShot(true);
    connect(&m_thirdClick, &QTimer::timeout, this, &ReadingAids::placeBar);
    connect(m_bar, &SelectionBar::copyRequested, this, &ReadingAids::copy);
    view.viewport()->installEventFilter(this);
    followLinks();
}

void ReadingAids::followLinks()
{
    m_textTool.setLinks([this](const PagePoint& point) { return linkAt(point); });
    connect(&m_textTool, &TextTool::linkChosen, this, &ReadingAids::open);
    connect(&m_textTool, &TextTool::linkHovered, this, &ReadingAids::tell);
}

/// The one that lies on top.
std::optional<PdfLink> ReadingAids::linkAt(const PagePoint& point) const
{
    const auto links = m_tiles.links(m_document, point.page);
    const auto found =
        std::find_if(links.rbegin(), links.rend(), [&](const PdfLink& link) { return link.rect.contains(point.at); });
    return found == links.rend() ? std::nullopt : std::optional(*found);
}

void ReadingAids::open(const PdfLink& link)
{
    if (link.page < 0) {
        QGuiApplication::clipboard()->setText(link.address);
        Q_EMIT addressCopied(link.address);
    } else if (link.at) {
        m_view.jumpTo(link.page, *link.at);
    } else {
        m_view.jumpTo(link.page);
    }
}

void ReadingAids::tell(const std::optional<PdfLink>& link)
{
    if (!link) {
        QToolTip::hideText();
        return;
    }
    const auto words = link->page >= 0 ? tr("Go to page %1").arg(link->page + 1)
                                       : tr("%1\nClick to copy the address. It is not opened.")
                                             .arg(visibleText(link->address.left(200), Breaks::Show));
    QToolTip::showText(QCursor::pos(), words, m_view.viewport());
}

ReadingAids::~ReadingAids()
{
    delete m_spoken; // unless the view is gone already, and it with it
}

void ReadingAids::showDocument(const PdfSource& document, int pages)
{
    m_document = document.digest;
    m_selection.clear();
    m_texts.show(document, pages);
    follow();
}

void ReadingAids::follow()
{
    if (!m_document.isEmpty()) {
        m_rest.start();
    }
    const auto& camera = m_view.camera();
    const bool isSameLayout = std::exchange(m_shownAs, camera.layout().settings()) == camera.layout().settings();
    const bool isSamePlace = std::exchange(m_seen, QRectF(camera.view())) == QRectF(camera.view());
    if (!isSameLayout) {
        m_relaid.start(0); // what moves until then follows from that
    }
    m_isScrolledAway = m_isScrolledAway || (isSameLayout && !isSamePlace && !m_relaid.isActive());
    placeBar();
}

/// In logical pixels.
QList<QRect> ReadingAids::inView(int page, const QList<QRectF>& rects) const
{
    const auto& camera = m_view.camera();
    const double ratio = camera.layout().settings().ratio;
    QList<QRect> seen;
    for (const auto& rect : rects) {
        const auto place = camera.map(page).toView(rect);
        seen.append(QRectF(place.topLeft() / ratio, place.size() / ratio).toAlignedRect());
    }
    return seen;
}

QList<QRect> ReadingAids::selectedInView() const
{
    const auto& camera = m_view.camera();
    const auto seen = camera.layout().visiblePages(camera.view(), camera.page());
    QList<QRect> selected;
    for (int page = seen.first; page <= seen.last; ++page) {
        selected += inView(page, m_selection.rectsOn(page));
    }
    return selected;
}

QList<QRect> ReadingAids::linesInView() const
{
    const auto& camera = m_view.camera();
    const auto seen = camera.layout().visiblePages(camera.view(), camera.page());
    QList<QRect> lines;
    for (int page = seen.first; page <= seen.last; ++page) {
        if (const auto* glyphs = m_texts.find(page)) {
            lines += inView(page, glyphs->rects({0, glyphs->end()}));
        }
    }
    return lines;
}

void ReadingAids::placeBar()
{
    const bool waits = m_thirdClick.isActive() && m_thirdClick.interval() > 0;
    if (m_selection.isEmpty() || m_selection.isGrowing() || waits || m_isScrolledAway) {
        m_bar->hide();
        return;
    }
    m_bar->setCopies(!m_selection.isRectangle() || !m_selection.quote().isEmpty());
    m_bar->placeAt(selectedInView(), linesInView(), m_view.viewport()->rect());
}

/// Whoever scrolls reads on; the bar comes back with the pointer to what is selected.
bool ReadingAids::eventFilter(QObject* watched, QEvent* event)
{
    if (m_isScrolledAway && event->type() == QEvent::MouseMove) {
        const auto at = static_cast<const QMouseEvent*>(event)->position().toPoint();
        const auto selected = selectedInView();
        if (std::ranges::any_of(selected, [&](const QRect& rect) { return rect.contains(at); })) {
            m_isScrolledAway = false;
            placeBar();
        }
    }
    return QObject::eventFilter(watched, event);
}

void ReadingAids::selectAll()
{
    if (!m_selection.selectAll()) {
        Q_EMIT selectionLimited(PageSelection::mostPages);
    }
    m_texts.gather(m_selection.pages(), [] {}); // so that it is there when it is copied
}

void ReadingAids::copy()
{
    if (m_selection.isEmpty()) {
        return;
    }
    m_texts.gather(m_selection.pages(), [this] {
        const auto text = m_selection.quote();
        if (!text.isEmpty()) {
            QGuiApplication::clipboard()->setText(text);
            m_bar->sayCopied();
            Q_EMIT copied(text);
        }
    });
}

void ReadingAids::startCaret()
{
    drawRectangles(false);
    if (!m_textTool.startByKeyboard()) {
        Q_EMIT nothingToSelect();
    }
}

void ReadingAids::drawRectangles(bool draws)
{
    m_drawsRectangles = draws;
    m_view.setTool(draws ? static_cast<PageTool*>(&m_rectangleTool) : &m_textTool);
}

} // namespace pingshen::ui
