// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/tools/PanTool.h"

#include "ui/viewer/PageView.h"

namespace pingshen::ui {

PanTool::PanTool(PageView& view, QObject* parent) : PageTool(parent), m_view(view) {}

void PanTool::press(const PagePointer& pointer, int)
{
    m_grip = pointer.at;
    Q_EMIT cursorChanged();
}

void PanTool::drag(const PagePointer& pointer)
{
    if (m_grip) {
        const auto distance = *m_grip - pointer.at;
        m_grip = pointer.at;
        m_view.moveBy(distance, Motion::Direct);
    }
}

void PanTool::release(const PagePointer&)
{
    cancel();
}

void PanTool::cancel()
{
    m_grip.reset();
    Q_EMIT cursorChanged();
}

QCursor PanTool::cursor() const
{
    return m_grip ? Qt::ClosedHandCursor : Qt::OpenHandCursor;
}

} // namespace pingshen::ui
