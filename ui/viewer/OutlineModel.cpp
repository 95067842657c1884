// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/OutlineModel.h"

#include "core/base/VisibleText.h"

namespace pingshen::ui {

void OutlineModel::setOutline(const QList<PdfOutlineEntry>& entries)
{
    beginResetModel();
    m_entries.clear();
    m_roots.clear();
    QList<std::pair<int, int>> path; // level and entry of the ancestors
    for (const auto& [title, page, level] : entries) {
        while (!path.isEmpty() && path.last().first >= level) {
            path.removeLast();
        }
        const int parent = path.isEmpty() ? -1 : path.last().second;
        const int number = static_cast<int>(m_entries.size());
        auto& siblings = parent < 0 ? m_roots : m_entries[parent].children;
        const int row = static_cast<int>(siblings.size());
        siblings.append(number);
        m_entries.append({visibleText(title.simplified()), page, parent, row, {}});
        path.append({level, number});
    }
    endResetModel();
}

QModelIndex OutlineModel::entryOf(int page) const
{
    int best = -1;
    for (int number = 0; number < m_entries.size(); ++number) {
        const int begins = m_entries[number].page;
        if (begins <= page && (best < 0 || begins >= m_entries[best].page)) {
            best = number;
        }
    }
    return best < 0 ? QModelIndex() : indexOf(best);
}

QModelIndex OutlineModel::indexOf(int entry) const
{
    return createIndex(m_entries[entry].row, Title, static_cast<quintptr>(entry));
}

const QList<int>& OutlineModel::childrenOf(const QModelIndex& parent) const
{
    return parent.isValid() ? m_entries[static_cast<int>(parent.internalId())].children : m_roots;
}

QModelIndex OutlineModel::index(int row, int column, const QModelIndex& parent) const
{
    return hasIndex(row, column, parent) ? indexOf(childrenOf(parent)[row]) : QModelIndex();
}

QModelIndex OutlineModel::parent(const QModelIndex& child) const
{
    const int parent = child.isValid() ? m_entries[static_cast<int>(child.internalId())].parent : -1;
    return parent < 0 ? QModelIndex() : indexOf(parent);
}

int OutlineModel::rowCount(const QModelIndex& parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(childrenOf(parent).size());
}

int OutlineModel::columnCount(const QModelIndex&) const
{
    return ColumnCount;
}

QVariant OutlineModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const auto& entry = m_entries[static_cast<int>(index.internalId())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return entry.title;
    case PageRole:
        return entry.page;
    default:
        return {};
    }
}

} // namespace pingshen::ui
