// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/RowTable.h"

#include <QHeaderView>

#include <algorithm>

namespace pingshen::ui {

RowTable::RowTable(int columns, QWidget* parent) : QTableWidget(0, columns, parent)
{
    verticalHeader()->hide();
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setShowGrid(false);
    setTabKeyNavigation(false);
}

QModelIndex RowTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    if (rowCount() > 0 && (action == MoveHome || action == MoveEnd)) {
        return model()->index(action == MoveHome ? 0 : rowCount() - 1, std::max(0, currentColumn()));
    }
    return QTableWidget::moveCursor(action, modifiers);
}

} // namespace pingshen::ui
