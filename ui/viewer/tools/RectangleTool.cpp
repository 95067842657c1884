// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/tools/RectangleTool.h"

#include "ui/viewer/PageView.h"
#include "ui/viewer/selection/PageSelection.h"

#include <QKeyEvent>

#include <algorithm>

namespace pingshen::ui {

RectangleTool::RectangleTool(PageView& view, PageSelection& selection, QObject* parent)
    : PageTool(parent),
      m_view(view),
      m_selection(selection)
{}

/// On the page where it began, whatever page the mouse is over.
PagePoint RectangleTool::onPage(const PagePointer& pointer) const
{
    const auto map = m_view.camera().map(m_corner ? m_corner->page : pointer.place->page);
    const auto at = map.toPage(pointer.at * map.ratio());
    return {map.page(), {std::clamp(at.x(), 0.0, map.paper().width()), std::clamp(at.y(), 0.0, map.paper().height())}};
}

void RectangleTool::press(const PagePointer& pointer, int)
{
    m_corner.reset();
    m_selection.clear();
    if (pointer.place) {
        m_corner = onPage(pointer);
    }
}

void RectangleTool::drag(const PagePointer& pointer)
{
    if (m_corner && m_corner->page < m_view.camera().layout().pages()) {
        m_selection.drawRectangle(*m_corner, onPage(pointer));
    }
}

void RectangleTool::release(const PagePointer&)
{
    cancel();
}

void RectangleTool::cancel()
{
    if (m_corner) {
        m_corner.reset();
        m_selection.finish();
    }
}

bool RectangleTool::wantsKey(const QKeyEvent& event) const
{
    return event.key() == Qt::Key_Escape && m_selection.isActive();
}

bool RectangleTool::keyPress(const QKeyEvent& event)
{
    if (!wantsKey(event)) {
        return false;
    }
    m_corner.reset();
    m_selection.clear();
    return true;
}

} // namespace pingshen::ui
