// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/viewer/FailurePanel.h"
#include "ui/viewer/NoticeStrip.h"
#include "ui/viewer/PageInput.h"
#include "ui/viewer/SmoothScroll.h"
#include "ui/viewer/overlays/OverlayStack.h"
#include "ui/viewer/tiles/TileStore.h"

#include <QAbstractScrollArea>
#include <QMap>
#include <QSet>

namespace pingshen::ui {

enum class Motion { Smooth, Direct };
enum class Jump { Noted, Unnoted };

/// The reading view of one document: scrolls, zooms, turns, and paints what the store has. It never waits: a page is
/// first its number, then a small picture, then the sharp one. Opening is instant, whatever the number of pages.
class PageView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit PageView(TileStore& tiles, QWidget* parent = nullptr);

    /// Starts at the first page. `title` is what assistive technology calls the view.
    void showDocument(const Digest& document, const PdfSummary& summary, const QString& title);
    void setTitle(const QString& title);
    /// Sizes that were guessed until now. The page stays where it is on the screen.
    void correctSizes(const QList<QSizeF>& sizes);
    void clear();

    ReadingPlace place() const { return m_camera.place(m_document); }
    /// Exactly there; not noted as a jump. The document must be the one shown.
    void goTo(const ReadingPlace& place);
    /// To the top of the first page; not noted either.
    void showStart();
    /// To the top of a page from 0, noted as a jump.
    void jumpTo(int page);
    /// The same to a point of it, in points.
    void jumpTo(int page, QPointF point);
    /// So that the rectangle (points of the page) is well in sight; noted as a jump if asked to.
    void reveal(int page, const QRectF& rect, Jump jump);
    void perform(Move move);
    /// By logical pixels.
    void moveBy(QPointF distance, Motion motion);

    const PageCamera& camera() const { return m_camera; }
    const Digest& document() const { return m_document; }
    /// What is painted on the pages.
    OverlayStack& overlays() { return m_overlays; }
    /// Whose the left button is; null: nobody's. Not owned, and it may be destroyed.
    void setTool(PageTool* tool) { m_input.setTool(tool); }
    void setZoom(const Zoom& zoom);
    /// To the next larger (+1) or smaller (-1) common zoom, about the middle of the view.
    void zoomInSteps(int steps);
    /// About a point of the viewport.
    void zoomBy(double factor, QPointF about);
    void setRotation(int degrees);
    void setPageMode(PageMode mode);
    /// Single pages, on top of the rotation of all. Of those in `uprighted` a notice says that they are shown otherwise
    /// than they lie in the file, until it was hidden on one of them.
    void setTurns(const QMap<int, int>& turns, const QSet<int>& uprighted);
    const QMap<int, int>& turns() const { return m_camera.turns(); }

    void setErrorWords(ErrorWords words);
    /// Direct switches all animation off.
    void setMotion(Motion motion) { m_motion = motion; }

Q_SIGNALS:
    void pageChanged(int page);
    /// Scrolled, zoomed, turned, or changed its mode.
    void placeChanged();
    /// About to go elsewhere at once; `from` is where to come back to.
    void jumping(const pingshen::ui::ReadingPlace& from);

protected:
    bool event(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    double ratio() const { return devicePixelRatioF(); }
    QPoint toDevice(QPointF logical) const { return (logical * ratio()).toPoint(); }
    bool turnsPage(QPointF distance);
    void measureViewport();
    void follow();
    void syncScrollBars();
    void sendWishes();
    void placePanels();
    void placeStrips();
    bool hideStrips();
    void dropStrips();
    void showPicture(const TileKey& key);
    void describe();
    void followColours();

    TileStore& m_tiles;
    PageCamera m_camera;
    PageInput m_input;
    OverlayStack m_overlays;
    SmoothScroll m_scroll;
    Motion m_motion = Motion::Smooth;
    ErrorWords m_words;
    Digest m_document;
    QString m_title;
    QHash<int, FailurePanel*> m_panels;
    QSet<int> m_uprighted;
    bool m_isTurningTold = false;      ///< of the document, and hidden
    QHash<int, NoticeStrip*> m_strips; ///< also of pages out of sight: what was hidden stays hidden
    Direction m_direction = Direction::Forward;
    QPoint m_lastOffset;
    int m_lastPage = -1;
    double m_push = 0;
    bool m_syncing = false;
};

} // namespace pingshen::ui
