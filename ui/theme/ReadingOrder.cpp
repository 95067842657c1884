// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/ReadingOrder.h"

#include <QWidget>

#include <algorithm>

namespace pingshen::ui {

namespace {

bool isStop(const QWidget* widget)
{
    return widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) != 0 && !widget->focusProxy();
}

/// The visible children of a widget, line by line.
QWidgetList inLines(const QWidget& parent)
{
    QWidgetList children;
    for (auto* child : parent.findChildren<QWidget*>(Qt::FindDirectChildrenOnly)) {
        if (child->isVisible() && !child->isWindow()) {
            children.append(child);
        }
    }
    std::ranges::stable_sort(children, {}, [](const QWidget* child) { return child->y(); });
    for (auto line = children.begin(); line != children.end();) {
        // What begins above the middle of the first one of a line is beside it.
        const int middle = (*line)->geometry().center().y();
        const auto end = std::find_if(std::next(line), children.end(),
                                      [middle](const QWidget* child) { return child->y() >= middle; });
        std::stable_sort(line, end, [](const QWidget* a, const QWidget* b) { return a->x() < b->x(); });
        line = end;
    }
    return children;
}

/// `here` is taken along even where Tab would not stop.
void collect(const QWidget& parent, const QWidget* here, QWidgetList& stops)
{
    for (auto* child : inLines(parent)) {
        if (isStop(child) || child == here) {
            stops.append(child);
        }
        collect(*child, here, stops);
    }
}

} // namespace

QWidgetList readingOrder(const QWidget& window)
{
    QWidgetList stops;
    collect(window, nullptr, stops);
    return stops;
}

bool focusInReadingOrder(QWidget& window, bool next)
{
    auto* here = window.focusWidget();
    QWidgetList stops;
    collect(window, here, stops);
    const auto count = stops.size();
    if (count == 0 || (count == 1 && stops.first() == here)) {
        return false;
    }
    const auto at = stops.indexOf(here);
    const auto there = at < 0 ? (next ? 0 : count - 1) : (at + (next ? 1 : count - 1)) % count;
    stops[there]->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

} // namespace pingshen::ui
