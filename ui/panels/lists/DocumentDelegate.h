// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Dossier.h"

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

    /// Of a kind its name, of a file its name without the number of its slot, in the lines that a row of the width
    /// gives it.
    static QString shownName(const QModelIndex& index, int width);
    /// In a row so wide its pages and version stand below the name.
    bool standBelow(int width, const QModelIndex& index) const;

private:
    // Each paints its part and returns the remaining area.
    QRect paintNumber(QPainter& painter, QRect area, const QModelIndex& index) const;
    QRect paintSlotMarks(QPainter& painter, QRect area, const QModelIndex& index) const;
    QRect paintMarks(QPainter& painter, QRect area, const Document& document, const QModelIndex& index,
                     bool below) const;
    int labelWidth(int width, const QModelIndex& index, bool below) const;
    void paintLabel(QPainter& painter, QRect area, const QModelIndex& index, const QString& details) const;
};

} // namespace pingshen::ui
