// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace pingshen::ui {

/// Paints the document tree: a slot with its number and label, or what it misses; a document with its pages and marks.
class DocumentDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintSlot(QPainter& painter, QRect area, const QModelIndex& index) const;
    void paintDocument(QPainter& painter, QRect area, const QModelIndex& index) const;
};

} // namespace pingshen::ui
