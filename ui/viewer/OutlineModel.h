// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/render/PageSource.h"

#include <QAbstractItemModel>

namespace pingshen::ui {

/// A document's own table of contents as a tree.
class OutlineModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { Title, ColumnCount };
    static constexpr int PageRole = Qt::UserRole; ///< page from 0

    using QAbstractItemModel::QAbstractItemModel;

    /// Entries in reading order; a level that skips some is taken as the next deeper one.
    void setOutline(const QList<PdfOutlineEntry>& entries);
    /// The last entry that begins on or before the page; invalid when there is none.
    QModelIndex entryOf(int page) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    struct Entry
    {
        QString title;
        int page = 0;
        int parent = -1; ///< index in m_entries
        int row = 0;
        QList<int> children;
    };

    const QList<int>& childrenOf(const QModelIndex& parent) const;
    QModelIndex indexOf(int entry) const;

    QList<Entry> m_entries;
    QList<int> m_roots;
};

} // namespace pingshen::ui
