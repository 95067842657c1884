// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/QueueModel.h"

#include "ui/text/Naming.h"

#include <algorithm>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

QString titleOf(const QueueRow& row)
{
    return QString(applicationTitle(row.latinName, row.chineseName, {}) + u' ' + row.caseNumber).trimmed();
}

/// All of what a narrow row cuts.
QString tipOf(const QueueRow& row)
{
    QStringList lines{applicantName(row.latinName, row.chineseName), row.employer, row.caseNumber};
    if (row.isUndecided) {
        lines.append(QueueModel::undecidedText());
    }
    lines.removeAll(QString());
    return lines.join(u'\n');
}

constexpr int pageSize = 100;
} // namespace

QueueModel::QueueModel(StorageThread& storage, QObject* parent) : QAbstractListModel(parent), m_storage(storage) {}

QString QueueModel::undecidedText()
{
    return tr("Entered differently on different computers: open it to choose.");
}

void QueueModel::setFilter(const QueueFilter& filter)
{
    ++m_generation;
    m_filter = filter;
    beginResetModel();
    m_rows = 0;
    m_pages.clear();
    m_asked.clear();
    endResetModel();
    loadPage(0);
}

void QueueModel::refresh()
{
    const auto shown = m_pages.keys();
    m_asked.clear();
    loadPage(0);
    for (const int page : shown) {
        loadPage(page);
    }
}

const QueueRow* QueueModel::row(int index) const
{
    const auto page = m_pages.constFind(index / pageSize);
    const auto offset = index % pageSize;
    return page != m_pages.cend() && offset < page->size() ? &(*page)[offset] : nullptr;
}

void QueueModel::neighbour(const ApplicationId& of, int step, QObject* context,
                           std::function<void(const ApplicationId&)> found) const
{
    const auto job = [filter = m_filter, of, step](Workplace& workplace) -> Result<ApplicationId> {
        return neighbourInQueue(workplace, filter, of, step);
    };
    m_storage.run(context, job, [found = std::move(found)](const Result<ApplicationId>& neighbour) {
        found(neighbour ? *neighbour : ApplicationId());
    });
}

void QueueModel::locate(const ApplicationId& application, QObject* context, std::function<void(int)> found) const
{
    const auto job = [filter = m_filter, application](Workplace& workplace) {
        return placeInQueue(workplace, filter, application);
    };
    m_storage.run(context, job,
                  [this, generation = m_generation, found = std::move(found)](const Result<std::optional<int>>& place) {
                      const int row = place ? place->value_or(-1) : -1;
                      if (generation != m_generation) {
                          return;
                      }
                      if (row >= 0) {
                          loadPage(row / pageSize); // before it is painted
                      }
                      found(row);
                  });
}

int QueueModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

QVariant QueueModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const auto* found = row(index.row());
    if (role == LoadedRole) {
        return found != nullptr;
    }
    if (!found) {
        loadPage(index.row() / pageSize);
        return {};
    }
    switch (role) {
    case RowRole:
        return QVariant::fromValue(found);
    case Qt::ToolTipRole:
        return tipOf(*found);
    case Qt::DisplayRole:
        return titleOf(*found);
    case Qt::AccessibleTextRole:
        return m_detail ? titleOf(*found) + u", "_s + m_detail(*found) : titleOf(*found);
    default:
        return {};
    }
}

void QueueModel::loadPage(int page) const
{
    if (m_asked.contains(page)) {
        return;
    }
    m_asked.insert(page);
    auto* self = const_cast<QueueModel*>(this);
    const auto job = [filter = m_filter, page](Workplace& workplace) {
        return queuePage(workplace, filter, page * pageSize, pageSize);
    };
    m_storage.run(self, job, [self, page, generation = m_generation](const Result<QueuePage>& content) {
        if (generation != self->m_generation) {
            return;
        }
        if (!content) {
            self->m_asked.remove(page);
            Q_EMIT self->loadFailed(content.error());
            return;
        }
        auto visible = *content;
        if (self->m_filter.reviewer.isEmpty()) {
            std::ranges::transform(visible.rows, visible.rows.begin(), withoutSheet);
        }
        self->take(page, visible);
    });
}

void QueueModel::take(int page, const QueuePage& content)
{
    resize(content.total);
    m_pages[page] = content.rows;
    const int first = page * pageSize;
    const int last = std::min(first + pageSize, m_rows) - 1;
    if (first <= last) {
        Q_EMIT dataChanged(index(first), index(last));
    }
    Q_EMIT loaded();
}

void QueueModel::resize(int rows)
{
    if (rows > m_rows) {
        beginInsertRows({}, m_rows, rows - 1);
        m_rows = rows;
        endInsertRows();
    } else if (rows < m_rows) {
        beginRemoveRows({}, rows, m_rows - 1);
        m_rows = rows;
        endRemoveRows();
    }
}

} // namespace pingshen::ui
