// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/viewer/tools/PageTool.h"

namespace pingshen::ui {

class PageView;

/// The hand that drags the pages.
class PanTool : public PageTool
{
    Q_OBJECT

public:
    explicit PanTool(PageView& view, QObject* parent = nullptr);

    bool isDragging() const { return m_grip.has_value(); }

    void press(const PagePointer& pointer, int clicks) override;
    void drag(const PagePointer& pointer) override;
    void release(const PagePointer& pointer) override;
    void cancel() override;
    bool scrollsAtEdge() const override { return false; }
    QCursor cursor() const override;

private:
    PageView& m_view;
    std::optional<QPointF> m_grip; ///< where the hand holds the page
};

} // namespace pingshen::ui
