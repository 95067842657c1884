// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/PageView.h"

#include "ui/viewer/PagePainter.h"
#include "ui/viewer/access/PageAccessible.h"
#include "ui/viewer/place/CommonZooms.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr double pushThatTurns = 90; // logical pixels

/// Lets the painter count in device pixels from a whole one, also where the widget begins between two.
void alignToDevice(QPainter& painter, double ratio)
{
    painter.scale(1 / ratio, 1 / ratio);
    const auto origin = painter.deviceTransform();
    painter.translate(std::round(origin.dx()) - origin.dx(), std::round(origin.dy()) - origin.dy());
}

QRect outward(const QRect& rect, double factor)
{
    return QRectF(QPointF(rect.topLeft()) * factor, QSizeF(rect.size()) * factor).toAlignedRect();
}

} // namespace

PageView::PageView(TileStore& tiles, QWidget* parent)
    : QAbstractScrollArea(parent),
      m_tiles(tiles),
      m_input(*this),
      m_scroll(this)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // a bar that comes and goes would change the fitted width
    setObjectName(u"pageView"_s);
    PageAccessible::install(); // before anybody asks for this view's interface, which is kept
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    viewport()->grabGesture(Qt::PinchGesture);
    connect(&m_scroll, &SmoothScroll::moved, this, [this](QPoint offset) {
        m_camera.moveTo(offset);
        follow();
    });
    connect(&tiles, &TileStore::pictureArrived, this, &PageView::showPicture);
    connect(&tiles, &TileStore::failureChanged, this, [this](const Digest& document) {
        if (document == m_document) {
            placePanels();
            sendWishes();
            viewport()->update();
        }
    });
    connect(&tiles, &TileStore::noticesChanged, this, [this](const Digest& document) {
        if (document == m_document) {
            placeStrips();
        }
    });
    connect(&m_overlays, &OverlayStack::changed, viewport(), qOverload<>(&QWidget::update));
    connect(&tiles, &TileStore::coloursChanged, this, &PageView::followColours);
    m_tiles.setPaper(Palette::current().page);
    followColours();
    describe();
}

void PageView::showDocument(const Digest& document, const PdfSummary& summary, const QString& title)
{
    m_scroll.stop();
    m_document = document;
    m_title = title;
    m_lastPage = -1;
    m_direction = Direction::Forward;
    qDeleteAll(m_panels);
    m_panels.clear();
    dropStrips();
    m_isTurningTold = false;
    m_camera.setPages(summary.pageSizes);
    measureViewport();
    follow();
}

void PageView::correctSizes(const QList<QSizeF>& sizes)
{
    if (m_camera.correctSizes(sizes)) {
        m_scroll.stop();
    }
    follow();
}

void PageView::clear()
{
    showDocument({}, {}, {});
}

void PageView::goTo(const ReadingPlace& place)
{
    Q_ASSERT(place.document == m_document);
    m_scroll.stop();
    m_camera.restore(place);
    follow();
}

void PageView::jumpTo(int page)
{
    Q_EMIT jumping(place());
    m_scroll.stop();
    m_camera.showPage(page);
    follow();
}

void PageView::jumpTo(int page, QPointF point)
{
    Q_EMIT jumping(place());
    m_scroll.stop();
    m_camera.showPoint(page, point);
    follow();
}

void PageView::reveal(int page, const QRectF& rect, Jump jump)
{
    if (page < 0 || page >= m_camera.layout().pages()) {
        return;
    }
    if (m_scroll.isGliding()) {
        m_camera.moveTo(m_scroll.target());
    }
    m_scroll.stop();
    const auto offset = m_camera.offsetFor(page, rect);
    if (page == m_camera.page() && offset == m_camera.view().topLeft()) {
        follow();
        return;
    }
    if (jump == Jump::Noted) {
        Q_EMIT jumping(place());
    }
    m_camera.turnTo(page, offset);
    follow();
}

void PageView::perform(Move move)
{
    const bool isLine = move == Move::LineUp || move == Move::LineDown;
    if (!isLine && m_scroll.isGliding()) {
        m_camera.moveTo(m_scroll.target());
        m_scroll.stop();
    }
    if (move == Move::First || move == Move::Last) {
        Q_EMIT jumping(place());
    }
    const auto [page, offset] = destinationOf(m_camera, move);
    if (isLine && page == m_camera.page()) {
        const auto distance = QPointF(offset - m_camera.view().topLeft()) / ratio();
        moveBy(distance, Motion::Smooth);
        return;
    }
    m_scroll.stop();
    m_camera.turnTo(page, offset);
    follow();
}

/// Pushing on at the edge of a page turns it in single mode, after as much as a step of a wheel.
bool PageView::turnsPage(QPointF distance)
{
    const int y = m_camera.view().y();
    const bool isAtEdge = distance.y() < 0 ? y == 0 : y == m_camera.reach().y();
    if (m_camera.layout().settings().mode == PageMode::Continuous || distance.y() == 0 || !isAtEdge) {
        m_push = 0;
        return false;
    }
    m_push = m_push * distance.y() < 0 ? distance.y() : m_push + distance.y();
    const auto [page, offset] = destinationOf(m_camera, distance.y() < 0 ? Move::LineUp : Move::LineDown);
    if (std::abs(m_push) < pushThatTurns || page == m_camera.page()) {
        return false;
    }
    m_push = 0;
    m_scroll.stop();
    m_camera.turnTo(page, offset);
    follow();
    return true;
}

void PageView::moveBy(QPointF distance, Motion motion)
{
    const auto step = toDevice(distance);
    if (m_camera.layout().pages() == 0 || turnsPage(distance)) {
        return;
    }
    const auto from = m_camera.view().topLeft();
    auto to = (m_scroll.isGliding() ? m_scroll.target() : from) + step;
    to = {std::clamp(to.x(), 0, m_camera.reach().x()), std::clamp(to.y(), 0, m_camera.reach().y())};
    if (motion == Motion::Smooth && m_motion == Motion::Smooth) {
        m_scroll.glide(from, to);
        return;
    }
    m_scroll.stop();
    m_camera.moveTo(to);
    follow();
}

void PageView::setErrorWords(ErrorWords words)
{
    m_words = std::move(words);
}

void PageView::measureViewport()
{
    const auto pixels = QSizeF(viewport()->size()) * ratio();
    m_camera.setViewport(
        {std::max(1, static_cast<int>(pixels.width())), std::max(1, static_cast<int>(pixels.height()))}, ratio());
}

/// Brings everything else to where the camera is.
void PageView::follow()
{
    syncScrollBars();
    const auto offset = m_camera.view().topLeft();
    const int page = m_camera.page();
    if (offset.y() != m_lastOffset.y() || page != m_lastPage) {
        m_direction = page < m_lastPage || (page == m_lastPage && offset.y() < m_lastOffset.y()) ? Direction::Backward
                                                                                                 : Direction::Forward;
    }
    m_lastOffset = offset;
    sendWishes();
    placePanels();
    viewport()->update();
    if (std::exchange(m_lastPage, page) != page) {
        describe();
        Q_EMIT pageChanged(page);
    }
    Q_EMIT placeChanged();
}

void PageView::syncScrollBars()
{
    const QScopedValueRollback guard(m_syncing, true);
    const auto sync = [](QScrollBar* bar, int reach, int value, int page, int line) {
        bar->setRange(0, reach);
        bar->setPageStep(page);
        bar->setSingleStep(line);
        bar->setValue(value);
    };
    const auto view = m_camera.view();
    const int line = qRound(48 * ratio());
    sync(horizontalScrollBar(), m_camera.reach().x(), view.x(), view.width(), line);
    sync(verticalScrollBar(), m_camera.reach().y(), view.y(), view.height(), line);
}

void PageView::scrollContentsBy(int, int)
{
    if (m_syncing) {
        return;
    }
    m_scroll.stop();
    m_camera.moveTo({horizontalScrollBar()->value(), verticalScrollBar()->value()});
    follow();
}

void PageView::sendWishes()
{
    if (!isVisible() || m_document.isEmpty()) {
        m_tiles.setWishes(this, {});
        return;
    }
    const Sight sight{m_document, m_camera.view(), m_camera.page(), m_direction};
    m_tiles.setWishes(this, wishesFor(m_camera.layout(), sight, m_tiles.share()));
}

void PageView::placePanels()
{
    const auto view = m_camera.view();
    const auto seen = m_camera.layout().visiblePages(view, m_camera.page());
    m_panels.removeIf([&](const auto& entry) {
        const bool isGone =
            entry.key() < seen.first || entry.key() > seen.last || !m_tiles.failure(m_document, entry.key());
        if (isGone) {
            entry.value()->hide();
            entry.value()->deleteLater();
        }
        return isGone;
    });
    for (int page = seen.first; page <= seen.last; ++page) {
        const auto* error = m_tiles.failure(m_document, page);
        if (!error) {
            continue;
        }
        auto*& panel = m_panels[page];
        if (!panel) {
            panel = new FailurePanel(page, *error, m_words, viewport());
            connect(panel, &FailurePanel::retryRequested, this,
                    [this](int failed) { m_tiles.retry(m_document, failed); });
        }
        panel->fitInto(outward(m_camera.layout().pageRect(page).translated(-view.topLeft()), 1 / ratio()));
    }
    placeStrips();
}

void PageView::placeStrips()
{
    const auto view = m_camera.view();
    const auto seen = m_camera.layout().visiblePages(view, m_camera.page());
    for (int page = seen.first; page <= seen.last; ++page) {
        const auto notices = m_tiles.notices(m_document, page);
        const bool tellsTurning = m_uprighted.contains(page) && !m_isTurningTold;
        if ((notices.isEmpty() && !tellsTurning) || m_tiles.failure(m_document, page)) {
            continue;
        }
        auto*& strip = m_strips[page];
        if (!strip) {
            strip = new NoticeStrip(notices, tellsTurning ? NoticeStrip::Lies::Turned : NoticeStrip::Lies::Upright,
                                    viewport());
            connect(strip, &NoticeStrip::dismissed, this,
                    [this, tellsTurning] { m_isTurningTold = m_isTurningTold || tellsTurning; });
        }
        const auto rect = m_camera.layout().pageRect(page).translated(-view.topLeft());
        strip->fitInto(outward(rect, 1 / ratio()), viewport()->rect());
    }
    for (auto strip = m_strips.cbegin(); strip != m_strips.cend(); ++strip) {
        if (strip.key() < seen.first || strip.key() > seen.last) {
            strip.value()->hide();
        }
    }
}

/// Of the pages in sight. False: there is none.
bool PageView::hideStrips()
{
    bool hidden = false;
    for (auto* strip : std::as_const(m_strips)) {
        if (strip->isVisible()) {
            strip->dismiss();
            hidden = true;
        }
    }
    return hidden;
}

void PageView::showPicture(const TileKey& key)
{
    if (key.document != m_document) {
        return;
    }
    const auto view = m_camera.view();
    const auto seen = m_camera.layout().visiblePages(view, m_camera.page());
    if (key.page < seen.first || key.page > seen.last) {
        return;
    }
    const auto rect = m_camera.layout().pageRect(key.page).translated(-view.topLeft());
    const auto part = key.pageSize == rect.size() ? key.rect.translated(rect.topLeft()) : rect;
    viewport()->update(outward(part, 1 / ratio()));
}

void PageView::setTitle(const QString& title)
{
    m_title = title;
    describe();
}

void PageView::describe()
{
    const int pages = m_camera.layout().pages();
    setAccessibleName(m_title.isEmpty() ? tr("Page view") : m_title);
    setAccessibleDescription(pages == 0 ? tr("No document") : tr("Page %1 of %2").arg(m_camera.page() + 1).arg(pages));
}

bool PageView::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && m_input.wantsKey(static_cast<QKeyEvent&>(*event))) {
        event->accept();
        return true;
    }
    return QAbstractScrollArea::event(event);
}

bool PageView::viewportEvent(QEvent* event)
{
    return m_input.viewportEvent(*event) || QAbstractScrollArea::viewportEvent(event);
}

void PageView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        describe();
        QMetaObject::invokeMethod(this, &PageView::placePanels, Qt::QueuedConnection);
    } else if (event->type() == QEvent::PaletteChange) {
        m_tiles.setPaper(Palette::current().page);
    }
    QAbstractScrollArea::changeEvent(event);
}

void PageView::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    alignToDevice(painter, ratio());
    if (m_camera.layout().settings().ratio != ratio()) {
        QMetaObject::invokeMethod(
            this, [this] { resizeEvent(nullptr); }, Qt::QueuedConnection); // another screen
    }
    const auto& colours = Palette::current();
    PagePainter(painter, m_camera, m_tiles, colours).paint(m_document, outward(event->rect(), ratio()));
    m_overlays.paint(painter, m_document, m_camera);
    if (hasFocus()) {
        painter.fillRect(0, 0, m_camera.view().width(), qRound(2 * ratio()), colours.accent);
    }
}

void PageView::resizeEvent(QResizeEvent*)
{
    m_scroll.stop();
    measureViewport();
    follow();
}

void PageView::keyPressEvent(QKeyEvent* event)
{
    const bool hides = event->key() == Qt::Key_Escape && event->modifiers() == Qt::NoModifier && hideStrips();
    event->setAccepted(hides || m_input.keyPress(*event));
}

void PageView::keyReleaseEvent(QKeyEvent* event)
{
    event->setAccepted(m_input.keyRelease(*event));
}

void PageView::wheelEvent(QWheelEvent* event)
{
    m_input.wheel(*event);
    event->accept();
}

void PageView::focusInEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void PageView::focusOutEvent(QFocusEvent* event)
{
    m_input.focusLost();
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

void PageView::showEvent(QShowEvent* event)
{
    QAbstractScrollArea::showEvent(event);
    measureViewport();
    follow();
}

void PageView::hideEvent(QHideEvent* event)
{
    QAbstractScrollArea::hideEvent(event);
    m_tiles.setWishes(this, {});
}

} // namespace pingshen::ui
