// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Dossier.h"

#include <QHash>
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
    /// What has its own line below the name: nothing, its pages and version, or the mark that something is amiss, too.
    enum class Below { Nothing, Details, Everything };
    /// In a row so wide.
    Below whatStandsBelow(int width, const QModelIndex& index) const;
    /// The room that its number and what stands beside it leave to the name.
    int labelWidth(int width, const QModelIndex& index, Below below) const;
    /// The height of that line under a name so wide, or of two where the mark leaves the details no room beside it.
    static int lineBelow(const QModelIndex& index, Below below, int width);

private:
    Below judged(int width, const QModelIndex& index) const;
    // Each paints its part and returns the remaining area.
    QRect paintNumber(QPainter& painter, QRect area, const QModelIndex& index) const;
    QRect paintMarks(QPainter& painter, QRect area, const QModelIndex& index, Below below) const;
    void paintLabel(QPainter& painter, QRect area, const QModelIndex& index, Below below) const;
    void paintBelow(QPainter& painter, QRect area, const QModelIndex& index, Below below) const;

    /// By all that it depends on: a view asks for every row again and again, and every line is shaped for the answer.
    mutable QHash<QString, Below> m_judged;
};

} // namespace pingshen::ui
