// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableWidget>

namespace pingshen::ui {

/// A table that is read and chosen from by rows: Home and End lead to the first and the last one, Tab leaves it.
class RowTable final : public QTableWidget
{
public:
    RowTable(int columns, QWidget* parent);

private:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
};

} // namespace pingshen::ui
