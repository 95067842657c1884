// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notice/FitArea.h"

#include "ui/theme/FocusRing.h"
#include "ui/theme/Metrics.h"

#include <QEvent>
#include <QLayout>
#include <QScrollBar>

#include <algorithm>

namespace pingshen::ui {

namespace {

constexpr int lowest = space(16); ///< in which something can still be read

} // namespace

FitArea::FitArea(QWidget* content, QWidget* parent) : QScrollArea(parent)
{
    Q_ASSERT(content->layout());
    setWidget(content);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto policy = sizePolicy();
    policy.setHeightForWidth(true);
    policy.setVerticalPolicy(QSizePolicy::Preferred);
    setSizePolicy(policy);
    content->installEventFilter(this);
}

/// Of a text that wraps the height is known only with a width; lists and texts that scroll give way.
int FitArea::leastHeight(int width) const
{
    const auto& layout = *widget()->layout();
    const int least = layout.hasHeightForWidth() ? layout.totalMinimumHeightForWidth(width) : 0;
    return std::max(least, layout.totalMinimumSize().height());
}

QSize FitArea::sizeHint() const
{
    return widget()->layout()->totalSizeHint();
}

QSize FitArea::minimumSizeHint() const
{
    const auto least = widget()->layout()->totalMinimumSize();
    return {least.width() + verticalScrollBar()->sizeHint().width(), std::min(least.height(), lowest)};
}

bool FitArea::hasHeightForWidth() const
{
    return widget()->layout()->hasHeightForWidth();
}

int FitArea::heightForWidth(int width) const
{
    return widget()->layout()->totalHeightForWidth(width);
}

void FitArea::arrange()
{
    const auto room = size();
    int width = room.width();
    int least = leastHeight(width);
    const bool scrolls = least > room.height();
    if (scrolls) {
        width -= verticalScrollBar()->sizeHint().width();
        least = leastHeight(width);
    }
    setVerticalScrollBarPolicy(scrolls ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
    widget()->resize(width, std::max(room.height(), least));
}

void FitArea::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    arrange();
}

bool FitArea::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest) {
        updateGeometry();
        Q_EMIT contentChanged();
        arrange();
    }
    return QScrollArea::eventFilter(watched, event);
}

} // namespace pingshen::ui
