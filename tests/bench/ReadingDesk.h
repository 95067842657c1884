// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/render/WorkerPageSource.h"
#include "ui/viewer/ReadingPane.h"

namespace pingshen::bench {

/// The reading pane of 1600 x 1000 pixels with real workers, as the window has it, and one document.
/// A picture that does not come within 20 seconds ends the program.
class ReadingDesk
{
public:
    ReadingDesk(const QString& worker, const QString& file);

    /// As a document of an application that no worker has seen before.
    void open();
    /// Forgets the document, its pictures and its place.
    void close();

    ui::PageView& view() { return m_pane.view(); }
    int pages() { return view().camera().layout().pages(); }
    /// Of the whole page being read, in pixels.
    QSize pageSize();
    void press(Qt::Key key);
    bool isAtEnd();

    /// Milliseconds from the action until all that is in sight is sharp and painted.
    double untilSharp(const std::function<void()>& action);
    /// The same until the page has any picture of itself.
    double untilPicture(const std::function<void()>& action);
    /// Lets things happen, as while somebody reads.
    static void rest(int milliseconds);

private:
    bool isSharp();
    bool hasPicture();
    double waited(const std::function<void()>& action, const std::function<bool()>& condition);

    WorkerPageSource m_source;
    ui::TileStore m_tiles;
    ui::PlaceBook m_places;
    ui::ReadingPane m_pane;
    PdfSource m_pdf;
    QString m_title;
    int m_openings = 0;
};

} // namespace pingshen::bench
