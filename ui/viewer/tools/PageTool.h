// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/viewer/place/PageMap.h"

#include <QCursor>
#include <QObject>

#include <optional>

class QKeyEvent;

namespace pingshen::ui {

/// Where the mouse is.
struct PagePointer
{
    QPointF at;                     ///< in the viewport, logical pixels; may lie outside of it
    std::optional<PagePoint> place; ///< on the nearest page; nothing without a document
    bool isOnPage = false;          ///< within that page
    Qt::KeyboardModifiers modifiers;
};

/// What the mouse does on the pages: drags them, selects text, draws a rectangle. A view has one at a time; the middle
/// button and the space bar drag the pages whatever it is. Lives on the window's thread.
class PageTool : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// The left button went down, for the `clicks`-th time at this place: 1, 2 or 3.
    virtual void press(const PagePointer& pointer, int clicks) = 0;
    /// With the left button down; also when the pages move below a mouse that rests.
    virtual void drag(const PagePointer& pointer) = 0;
    virtual void release(const PagePointer& pointer) = 0;
    /// With no button down.
    virtual void hover(const PagePointer& pointer) { Q_UNUSED(pointer); }
    virtual void leave() {}
    /// Whether it takes this key away from the actions that have it elsewhere.
    virtual bool wantsKey(const QKeyEvent& event) const
    {
        Q_UNUSED(event);
        return false;
    }
    /// True when the key was for the tool; asked before the view.
    virtual bool keyPress(const QKeyEvent& event)
    {
        Q_UNUSED(event);
        return false;
    }
    /// The mouse is taken away in the middle of a drag.
    virtual void cancel() {}
    /// Whether a drag to the edge scrolls on.
    virtual bool scrollsAtEdge() const { return true; }
    virtual QCursor cursor() const { return Qt::ArrowCursor; }

Q_SIGNALS:
    void cursorChanged();
};

} // namespace pingshen::ui
