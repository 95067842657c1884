// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/highlights/HighlightPopup.h"

#include <QStyledItemDelegate>

class QStandardItem;

namespace pingshen::ui {

/// A row of the list, with all that it says as its text, for who does not see it.
QStandardItem* highlightItem(const HighlightRow& row);
/// What the row is about; of no row an empty one.
HighlightRow highlightAt(const QModelIndex& index);

/// Paints a highlight in one line: page, quote, note, and at the right end the document.
class HighlightDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace pingshen::ui
