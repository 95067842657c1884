// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work/Queue.h"
#include "ui/theme/Palette.h"

#include <QStyledItemDelegate>

namespace pingshen::ui {

/// Paints one application of the queue: name, employer, how far the reviewer is, and what needs attention.
class QueueDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// The day that deadlines are counted from.
    void setToday(QDate today) { m_today = today; }
    void setIndicatorCount(int count) { m_indicators = count; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    struct Mark
    {
        QString words;
        Tone tone;
    };

    Mark markOf(const QueueRow& row) const;
    std::optional<Mark> deadlineOf(const QueueRow& row) const;
    void paintRow(QPainter* painter, QRect area, const QueueRow& row) const;

    QDate m_today;
    int m_indicators = 11;
};

} // namespace pingshen::ui
