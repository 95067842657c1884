// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work/SearchDocuments.h"

#include <QAbstractListModel>

#include <optional>

namespace pingshen::ui {

/// What a search found, by document, of a whole vault by application as well, and at the end what could not be
/// searched, page by page. A snapshot: the owner sets a new one after each search.
class SearchModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class RowKind {
        Application, ///< whose it is, its number, and how many hits it has; of a whole vault only
        Document,    ///< its name, and how many hits it has
        Hit,
        Left,      ///< how much is not listed
        Uncovered, ///< the head of what follows
        Missing,   ///< pages that cannot be searched, or not well
    };
    enum Role {
        KindRole = Qt::UserRole, ///< RowKind
        HitRole,                 ///< const SearchHit*; null on other rows
        CountRole,               ///< hits of a document or an application
    };

    using QAbstractListModel::QAbstractListModel;

    void setAnswer(const SearchAnswer& answer);
    void clear() { setAnswer({}); }
    const SearchAnswer& answer() const { return m_answer; }
    /// Texts are made anew, in the language of now.
    void reword();

    /// The row of a hit, from 0; invalid beyond either end.
    QModelIndex indexOfHit(int hit) const;
    /// -1 on rows of another kind.
    int hitAt(const QModelIndex& index) const;
    /// Null on rows of another kind.
    const SearchHit* hit(const QModelIndex& index) const;
    /// Pages that cannot be searched, or not well; null on rows of another kind.
    const UncoveredPages* missingAt(const QModelIndex& index) const;
    /// The head above the first of those; invalid if there are none.
    QModelIndex indexOfUncovered() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Row
    {
        RowKind kind = RowKind::Hit;
        int hit = -1;
        int count = 0;
        QString text = {};
        std::optional<UncoveredPages> missing = {};
    };

    void makeRows();
    void addHits();
    int countOf(const ApplicationId& application) const;
    void addUncovered(const QString& head, const QList<UncoveredPages>& list);
    QString textOf(const Row& row) const;

    SearchAnswer m_answer;
    QList<Row> m_rows;
};

} // namespace pingshen::ui
