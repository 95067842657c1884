// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/viewer/overlays/PageOverlay.h"

#include <QHash>
#include <QList>
#include <QPainter>

namespace pingshen::ui {

enum class MarkStyle {
    Keyword,    ///< dotted line under the word
    Hit,        ///< marker
    CurrentHit, ///< darker marker with a border
};

/// A place on a page to be marked, one rectangle a line, in points of the page as shown.
struct PageMark
{
    int page = 0; ///< from 0
    QList<QRectF> rects;
    MarkStyle style = MarkStyle::Hit;

    friend bool operator==(const PageMark&, const PageMark&) = default;
};

/// Paints the words that were found. Whoever finds them keeps the list and says it anew when it changes; one overlay
/// for each who does.
class MarksOverlay : public PageOverlay
{
    Q_OBJECT

public:
    /// `layer`: Keywords or Hits.
    explicit MarksOverlay(Layer layer = Layer::Hits, QObject* parent = nullptr) : PageOverlay(layer, parent) {}

    /// Takes the place of all marks before. Painted only while the view shows this document.
    void show(const Digest& document, const QList<PageMark>& marks);
    void clear() { show({}, {}); }
    /// Of a page, in the order given.
    QList<PageMark> marksOn(const Digest& document, int page) const;

    void paint(QPainter& painter, const Digest& document, const PageMap& map) override;
    QString spoken(const Digest& document, int page) const override;

private:
    Digest m_document;
    QHash<int, QList<PageMark>> m_marks; ///< by page
};

/// Colours under the letters that are painted already, as a marker does. The corners are a little round.
/// `colour` is what a white page takes; a dark one is lit instead.
void paintMarker(QPainter& painter, const QRectF& rect, const QColor& colour, const PageMap& map);
/// The same colour as it is seen on the page as it is shown.
QColor inkOn(const PageMap& map, const QColor& colour);
/// How a colour comes under what is painted already: what is darker than the paper stays (letters, seals, photographs),
/// at night what is lighter.
QPainter::CompositionMode underLetters(const PageMap& map);

} // namespace pingshen::ui
