// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/scoring/FlowLayout.h"

#include <algorithm>

namespace pingshen::ui {

FlowLayout::FlowLayout(QWidget* parent, int gap) : QLayout(parent), m_gap(gap)
{
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::addItem(QLayoutItem* item)
{
    m_items.append(item);
}

QLayoutItem* FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const auto* item : m_items) {
        size = size.expandedTo(item->minimumSize());
    }
    // Wide items give way: they are narrowed to the line rather than making the whole form wider.
    return {0, size.height()};
}

int FlowLayout::heightForWidth(int width) const
{
    return arrange({0, 0, width, 0}, Place::No);
}

void FlowLayout::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, Place::Yes);
}

int FlowLayout::arrange(const QRect& rect, Place place) const
{
    int x = rect.x();
    int y = rect.y();
    int lineHeight = 0;
    for (auto* item : m_items) {
        if (item->isEmpty()) { // hidden, it takes no gap either
            continue;
        }
        const auto wanted = item->sizeHint();
        const QSize size(std::min(wanted.width(), rect.width()), wanted.height());
        if (x > rect.x() && x + size.width() > rect.right() + 1) {
            x = rect.x();
            y += lineHeight + m_gap;
            lineHeight = 0;
        }
        if (place == Place::Yes) {
            item->setGeometry({{x, y}, size});
        }
        x += size.width() + m_gap;
        lineHeight = std::max(lineHeight, size.height());
    }
    return y + lineHeight - rect.y();
}

} // namespace pingshen::ui
