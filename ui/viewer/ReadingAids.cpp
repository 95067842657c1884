// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/ReadingAids.h"

#include "ui/viewer/PageView.h"
#include "ui/viewer/selection/SelectionBar.h"

#include <QClipboard>
#include <QGuiApplication>

namespace pingshen::ui {

ReadingAids::ReadingAids(PageView& view, QObject* parent)
    : QObject(parent),
      m_view(view),
      m_textTool(view, m_texts, m_selection),
      m_rectangleTool(view, m_selection),
      m_bar(new SelectionBar(view.viewport()))
{
    view.overlays().add(m_overlay);
    view.setTool(&m_textTool);
    m_rest.setSingleShot(true);
    m_rest.setInterval(120); // who pages through needs no text
    connect(&m_rest, &QTimer::timeout, this, [this] {
        const auto& camera = m_view.camera();
        m_texts.want(camera.layout().visiblePages(camera.view(), camera.page()));
    });
    connect(&view, &PageView::placeChanged, this, &ReadingAids::follow);
    connect(&m_selection, &PageSelection::changed, this, [this] {
        placeBar();
        if (!m_selection.isGrowing()) {
            Q_EMIT selectionSettled();
        }
    });
    connect(&m_selection, &PageSelection::finished, this, [this] {
        placeBar();
        Q_EMIT selectionSettled();
    });
    connect(m_bar, &SelectionBar::copyRequested, this, &ReadingAids::copy);
}

ReadingAids::~ReadingAids() = default;

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
    placeBar();
}

/// The last page's part, where the mouse let go; in logical pixels.
QRect ReadingAids::selectedInView() const
{
    const auto& camera = m_view.camera();
    const auto seen = camera.layout().visiblePages(camera.view(), camera.page());
    QRectF selected;
    for (int page = seen.first; page <= seen.last; ++page) {
        for (const auto& rect : m_selection.rectsOn(page)) {
            selected |= camera.map(page).toView(rect);
        }
    }
    const double ratio = camera.layout().settings().ratio;
    return QRectF(selected.topLeft() / ratio, selected.size() / ratio).toAlignedRect();
}

void ReadingAids::placeBar()
{
    if (m_selection.isEmpty() || m_selection.isGrowing()) {
        m_bar->hide();
        return;
    }
    m_bar->setCopies(!m_selection.isRectangle() || !m_selection.quote().isEmpty());
    m_bar->placeAt(selectedInView(), m_view.viewport()->rect());
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
