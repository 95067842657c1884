// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/viewer/overlays/SelectionOverlay.h"
#include "ui/viewer/place/PageLayout.h"
#include "ui/viewer/selection/PageSelection.h"
#include "ui/viewer/tools/TextTool.h"

#include <QPointer>
#include <QTimer>

namespace pingshen::ui {

class Magnifier;
class SelectionBar;
class SpokenPage;
class TileStore;

/// What helps to read in one page view: selecting and copying text, drawing a rectangle, links. Knows the text of the
/// pages in sight as soon as they rest there.
class ReadingAids : public QObject
{
    Q_OBJECT

public:
    /// Both live longer.
    ReadingAids(PageView& view, TileStore& tiles, QObject* parent = nullptr);
    ~ReadingAids() override;

    /// Null: no page has text.
    void setTextSource(TextSource* source) { m_texts.setSource(source); }
    /// After the view shows it. The selection of the one before is gone.
    void showDocument(const PdfSource& document, int pages);
    void clear() { showDocument({}, 0); }

    PageTexts& texts() { return m_texts; }
    PageSelection& selection() { return m_selection; }
    SelectionBar& bar() { return *m_bar; }
    /// Of the document whose passages are selected.
    const Digest& document() const { return m_document; }

    void selectAll();
    /// The selected text to the clipboard, as soon as all of it is known.
    void copy();
    /// A caret where the keyboard selects from.
    void startCaret();
    /// A lens that follows the mouse.
    Magnifier& magnifier() { return *m_magnifier; }
    void drawRectangles(bool draws);
    bool drawsRectangles() const { return m_drawsRectangles; }

Q_SIGNALS:
    /// Nothing is selected any more, or what may be acted on now. Never while a button is down.
    void selectionSettled();
    void copied(const QString& text);
    /// A link names what is outside of the document. Its address was copied; it is never opened.
    void addressCopied(const QString& address);
    /// There was more than can be selected at once.
    void selectionLimited(int pages);
    void nothingToSelect();

private:
    void follow();
    void placeBar();
    void followLinks();
    std::optional<PdfLink> linkAt(const PagePoint& point) const;
    void open(const PdfLink& link);
    void tell(const std::optional<PdfLink>& link);
    QList<QRect> inView(int page, const QList<QRectF>& rects) const;
    QList<QRect> selectedInView() const;
    QList<QRect> linesInView() const;
    bool eventFilter(QObject* watched, QEvent* event) override;

    PageView& m_view;
    TileStore& m_tiles;
    Digest m_document;
    PageTexts m_texts;
    PageSelection m_selection{m_texts};
    SelectionOverlay m_overlay{m_selection};
    TextTool m_textTool;
    RectangleTool m_rectangleTool;
    QPointer<SpokenPage> m_spoken;
    SelectionBar* m_bar;
    Magnifier* m_magnifier;
    QTimer m_rest;
    QTimer m_relaid;
    QTimer m_thirdClick;
    bool m_drawsRectangles = false;
    bool m_isScrolledAway = false;  ///< the bar, until something else is selected or the pointer comes back
    PageLayout::Settings m_shownAs; ///< and what of the pages was in sight last
    QRectF m_seen;
};

} // namespace pingshen::ui
