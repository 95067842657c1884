// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/Eliding.h"

#include <algorithm>

namespace pingshen::ui {

namespace {

qsizetype alikeAtStart(const QString& a, const QString& b)
{
    const auto end = std::min(a.size(), b.size());
    qsizetype count = 0;
    while (count < end && a[count] == b[count]) {
        ++count;
    }
    return count;
}

qsizetype alikeAtEnd(const QString& a, const QString& b)
{
    const auto end = std::min(a.size(), b.size());
    qsizetype count = 0;
    while (count < end && a[a.size() - 1 - count] == b[b.size() - 1 - count]) {
        ++count;
    }
    return count;
}

/// How many characters of `shown` are left of `name` beside the ellipsis.
qsizetype kept(const QString& shown)
{
    return std::max<qsizetype>(0, shown.size() - 1);
}

} // namespace

QString elidedAmong(const QString& name, const QString& before, const QString& after, const QFontMetrics& metrics,
                    int width)
{
    if (metrics.horizontalAdvance(name) <= width) {
        return name;
    }
    const auto start = std::max(alikeAtStart(name, before), alikeAtStart(name, after));
    const auto end = std::max(alikeAtEnd(name, before), alikeAtEnd(name, after));
    const auto tail = metrics.elidedText(name, Qt::ElideLeft, width);
    const auto head = metrics.elidedText(name, Qt::ElideRight, width);
    const bool tailTells = start > 0 && name.size() - kept(tail) <= start;
    const bool headTells = end > 0 && kept(head) >= name.size() - end;
    if (start >= end ? tailTells : (tailTells && !headTells)) {
        return tail;
    }
    if (headTells) {
        return head;
    }
    if (start > 3 && end > 3 && start + end < name.size()) {
        // What tells them apart is in between.
        return metrics.elidedText(u'…' + name.mid(start), Qt::ElideRight, width);
    }
    return start > 3 ? tail : metrics.elidedText(name, Qt::ElideMiddle, width);
}

} // namespace pingshen::ui
