// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/tools/Magnifier.h"

#include "ui/theme/Metrics.h"
#include "ui/theme/Palette.h"
#include "ui/viewer/PageView.h"
#include "ui/viewer/tiles/TileStore.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize lensSize(space(95), space(55));

/// The page under a point, enlarged.
std::optional<TileGrid> gridUnder(const PageView& view, QPointF focus)
{
    const auto& camera = view.camera();
    const auto place = camera.pointAt(focus * camera.layout().settings().ratio);
    if (!place) {
        return std::nullopt;
    }
    const auto size = QSizeF(camera.map(place->page).frame().size()) * Magnifier::times;
    return TileGrid{view.document(), place->page, size.toSize(), camera.layout().rotationOf(place->page)};
}

} // namespace

Magnifier::Magnifier(PageView& view, TileStore& tiles) : QWidget(view.viewport()), m_view(view), m_tiles(tiles)
{
    setObjectName(u"magnifier"_s);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    resize(lensSize);
    hide();
    connect(&view, &PageView::placeChanged, this, [this] { follow(m_focus); });
    connect(&tiles, &TileStore::pictureArrived, this, qOverload<>(&QWidget::update));
    connect(&tiles, &TileStore::coloursChanged, this, qOverload<>(&QWidget::update));
    connect(&view.overlays(), &OverlayStack::changed, this, qOverload<>(&QWidget::update));
}

void Magnifier::setOn(bool on)
{
    if (m_isOn == on) {
        return;
    }
    m_isOn = on;
    auto* viewport = m_view.viewport();
    if (on) {
        viewport->installEventFilter(this);
        m_view.installEventFilter(this);
        const QPointF mouse(viewport->mapFromGlobal(QCursor::pos()));
        const QRectF inside(viewport->rect());
        follow(inside.contains(mouse) ? mouse : inside.center());
        raise();
    } else {
        viewport->removeEventFilter(this);
        m_view.removeEventFilter(this);
        m_tiles.setWishes(this, {});
    }
    setVisible(on);
    Q_EMIT switched(on);
}

bool Magnifier::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::MouseMove && watched == m_view.viewport()) {
        follow(static_cast<QMouseEvent&>(*event).position());
    } else if (event->type() == QEvent::KeyPress && watched == &m_view
               && static_cast<QKeyEvent&>(*event).key() == Qt::Key_Escape) {
        setOn(false);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void Magnifier::follow(QPointF focus)
{
    if (!m_isOn) {
        return;
    }
    m_focus = focus;
    // It stays whole at the edges of the view: what is magnified is in its middle all the same.
    const auto room = parentWidget()->rect();
    const auto corner = (focus - QPointF(width(), height()) / 2).toPoint();
    move(std::max(room.left(), std::min(corner.x(), room.right() + 1 - width())),
         std::max(room.top(), std::min(corner.y(), room.bottom() + 1 - height())));
    sendWishes();
    update();
}

QPointF Magnifier::cornerOf(const QRect& frame) const
{
    const double ratio = m_view.camera().layout().settings().ratio;
    const auto middle = QPointF(width(), height()) / 2 * ratio;
    const auto corner = middle + (QPointF(frame.topLeft()) - m_focus * ratio) * times;
    return corner.toPoint(); // tiles go to the screen pixel by pixel
}

void Magnifier::sendWishes()
{
    const auto grid = gridUnder(m_view, m_focus);
    QList<TileWish> wishes;
    if (grid && !m_view.document().isEmpty()) {
        const auto corner = cornerOf(m_view.camera().map(grid->page).frame()).toPoint();
        const double ratio = m_view.camera().layout().settings().ratio;
        for (const auto& key : grid->tilesIn(QRect(-corner, (QSizeF(size()) * ratio).toSize()))) {
            wishes.append({key, TilePriority::Visible});
        }
    }
    m_tiles.setWishes(this, wishes);
}

void Magnifier::paintEvent(QPaintEvent*)
{
    const auto& colours = Palette::current();
    const auto& camera = m_view.camera();
    const double ratio = camera.layout().settings().ratio;
    QPainter painter(this);
    QPainterPath lens;
    lens.addRoundedRect(QRectF(rect()), cardRadius, cardRadius);
    painter.setClipPath(lens);
    painter.fillRect(rect(), colours.canvas);
    if (const auto grid = gridUnder(m_view, m_focus)) {
        painter.save();
        painter.scale(1 / ratio, 1 / ratio);
        const auto corner = cornerOf(camera.map(grid->page).frame());
        const QRectF whole(corner, QSizeF(grid->pageSize));
        painter.fillRect(whole, m_tiles.paper());
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        for (const auto& [key, image] :
             m_tiles.substitutes(grid->document, grid->page, grid->pageSize, grid->rotation)) {
            const double scale = whole.width() / key.pageSize.width();
            painter.drawImage(QRectF(corner + QPointF(key.rect.topLeft()) * scale, QSizeF(key.rect.size()) * scale),
                              image);
        }
        for (const auto& key : grid->tilesIn(QRect(-corner.toPoint(), (QSizeF(size()) * ratio).toSize()))) {
            if (const auto* picture = m_tiles.find(key)) {
                painter.drawImage(corner + QPointF(key.rect.topLeft()), *picture);
            }
        }
        painter.translate(QPointF(width(), height()) / 2 * ratio);
        painter.scale(times, times);
        painter.translate(-m_focus * ratio);
        m_view.overlays().paint(painter, m_view.document(), camera);
        painter.restore();
    }
    painter.setClipping(false);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colours.strongBorder, 2));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), cardRadius, cardRadius);
}

} // namespace pingshen::ui
