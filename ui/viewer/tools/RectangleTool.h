// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/viewer/tools/PageTool.h"

namespace pingshen::ui {

class PageSelection;
class PageView;

/// Draws a rectangle on one page, also on one without text. It never leaves its page.
class RectangleTool : public PageTool
{
    Q_OBJECT

public:
    /// Both live as long.
    RectangleTool(PageView& view, PageSelection& selection, QObject* parent = nullptr);

    void press(const PagePointer& pointer, int clicks) override;
    void drag(const PagePointer& pointer) override;
    void release(const PagePointer& pointer) override;
    bool wantsKey(const QKeyEvent& event) const override;
    bool keyPress(const QKeyEvent& event) override;
    void cancel() override;
    QCursor cursor() const override { return Qt::CrossCursor; }

private:
    PagePoint onPage(const PagePointer& pointer) const;

    PageView& m_view;
    PageSelection& m_selection;
    std::optional<PagePoint> m_corner;
};

} // namespace pingshen::ui
