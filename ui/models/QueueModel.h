// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work/Queue.h"
#include "ui/session/StorageThread.h"

#include <QAbstractListModel>
#include <QMap>
#include <QSet>

#include <functional>

namespace pingshen::ui {

/// The applications in the vault, as many as there are. Knows their number at once and loads the rows in pages when
/// they are looked at; a row not loaded yet is blank. Never waits for the disk.
class QueueModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { RowRole = Qt::UserRole, LoadedRole };

    explicit QueueModel(StorageThread& storage, QObject* parent = nullptr);

    /// What stands in a row beside the title, in words, for who hears it: whoever paints it says it.
    void setSpokenDetail(std::function<QString(const QueueRow&)> detail) { m_detail = std::move(detail); }

    /// What the mark of an application says in which something waits for a choice.
    static QString undecidedText();

    /// Shows what matches, from the top.
    void setFilter(const QueueFilter& filter);
    const QueueFilter& filter() const { return m_filter; }
    /// Loads again what was loaded; rows stay as they are until their new content comes.
    void refresh();

    /// Null while not loaded.
    const QueueRow* row(int index) const;
    /// Calls `found` with the application `step` rows after the given one (before it when negative), empty at the end.
    void neighbour(const ApplicationId& of, int step, QObject* context,
                   std::function<void(const ApplicationId&)> found) const;

    /// Calls `found` with the row of the application, loaded or not, -1 if it is not in the list; not at all if the
    /// filter is another one by then. The rows around it are loaded with the answer.
    void locate(const ApplicationId& application, QObject* context, std::function<void(int)> found) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

Q_SIGNALS:
    void loaded();
    void loadFailed(const pingshen::Error& error);

private:
    void loadPage(int page) const;
    void take(int page, const QueuePage& content);
    void resize(int rows);

    StorageThread& m_storage;
    QueueFilter m_filter;
    std::function<QString(const QueueRow&)> m_detail;
    int m_generation = 0; ///< answers to an earlier filter come too late
    int m_rows = 0;
    QMap<int, QList<QueueRow>> m_pages;
    mutable QSet<int> m_asked;
};

} // namespace pingshen::ui

Q_DECLARE_METATYPE(const pingshen::QueueRow*)
