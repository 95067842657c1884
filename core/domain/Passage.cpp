// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/Passage.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace pingshen {

using namespace Qt::StringLiterals;

QRectF pointsOf(const PageRect& rect)
{
    return {rect.x / 100.0, rect.y / 100.0, rect.width / 100.0, rect.height / 100.0};
}

QList<QRectF> pointsOf(const QList<PageRect>& rects)
{
    QList<QRectF> points;
    std::ranges::transform(rects, std::back_inserter(points), [](const PageRect& rect) { return pointsOf(rect); });
    return points;
}

PageRect hundredthsOf(const QRectF& points)
{
    static constexpr double farthest = 999'999.99; // eight digits, see rectsFrom
    const auto nearest = [](double length) {
        return static_cast<int>(std::lround(std::clamp(length, 0.0, farthest) * 100));
    };
    const int left = nearest(points.left());
    const int top = nearest(points.top());
    return {left, top, nearest(points.right()) - left, nearest(points.bottom()) - top};
}

PageRect boundsOf(const QList<PageRect>& rects)
{
    if (rects.isEmpty()) {
        return {};
    }
    int left = rects.first().x;
    int top = rects.first().y;
    int right = left;
    int bottom = top;
    for (const auto& rect : rects) {
        left = std::min(left, rect.x);
        top = std::min(top, rect.y);
        right = std::max(right, rect.x + rect.width);
        bottom = std::max(bottom, rect.y + rect.height);
    }
    return {left, top, right - left, bottom - top};
}

QString textOf(const QList<PageRect>& rects)
{
    QStringList texts;
    for (const auto& rect : rects) {
        texts.append(u"%1 %2 %3 %4"_s.arg(rect.x).arg(rect.y).arg(rect.width).arg(rect.height));
    }
    return texts.join(u',');
}

std::optional<QList<PageRect>> rectsFrom(QStringView text)
{
    // Eight digits are 14 km of paper, and sums of two fit.
    static const QRegularExpression form(u"\\A([0-9]{1,8}) ([0-9]{1,8}) ([0-9]{1,8}) ([0-9]{1,8})\\z"_s);
    QList<PageRect> rects;
    for (const auto part : text.split(u',')) {
        const auto found = form.match(part.toString());
        const PageRect rect{found.captured(1).toInt(), found.captured(2).toInt(), found.captured(3).toInt(),
                            found.captured(4).toInt()};
        if (!found.hasMatch() || rect.isEmpty()) {
            return std::nullopt;
        }
        rects.append(rect);
    }
    return rects;
}

} // namespace pingshen
