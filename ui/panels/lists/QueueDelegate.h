// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/work/Queue.h"
#include "ui/theme/Palette.h"

#include <QStyledItemDelegate>

namespace pingshen::ui {

/// Paints one application of the queue: name, employer, how far the reviewer is, and what needs attention.
class QueueDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// Deadlines are counted from the clock's day, whenever a row is painted.
    QueueDelegate(const Clock& clock, QObject* parent) : QStyledItemDelegate(parent), m_clock(clock) {}

    struct Mark
    {
        QString words;
        Tone tone;
    };
    /// The application on the desk: its row has the ground of what is chosen, wherever the arrows or a click are.
    void setOpen(const ApplicationId& application) { m_open = application; }

    /// Of whoever has no part in the scoring nothing is said where they have no sheet.
    void setScoring(bool isScoring) { m_isScoring = isScoring; }

    /// What needs attention, first; how far the sheet is, last: no words where there is none.
    QList<Mark> marksOf(const QueueRow& row) const;

    /// Both names where they fit, else the one of the language, from its beginning.
    static QString shownTitle(const QueueRow& row, int width);

    /// All that a row shows beside the title.
    QString spoken(const QueueRow& row) const;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    Mark stateOf(const QueueRow& row) const;
    static Mark ofOthers(const QueueRow& row);
    bool hasSheet(const QueueRow& row) const;
    std::optional<Mark> deadlineOf(const QueueRow& row) const;
    void paintRow(QPainter* painter, QRect area, const QueueRow& row, const QModelIndex& index) const;

    const Clock& m_clock;
    ApplicationId m_open;
    int m_indicators = 11;
    bool m_isScoring = true;
};

} // namespace pingshen::ui
