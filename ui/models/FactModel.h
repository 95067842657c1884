// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work/FactSettlements.h"

#include <QAbstractTableModel>

namespace pingshen::ui {

/// What one document states of one fact, as the cross-check shows it.
struct FactCell
{
    enum class Standing { Silent, Agrees, Differs, LooksAlike, Missing };

    struct Departure
    {
        FactDifference difference;
        FactPlace place;
    };

    Standing standing = Standing::Silent;
    QString text;                ///< as the document writes it
    FactPlace place{-1, -1};     ///< what is shown of the document; no fact: it states none
    QList<Departure> departures; ///< each statement that departs from the others
    Settlement settlement = {};  ///< of these, as far as all of them are settled

    bool departs() const { return !departures.isEmpty(); }
    bool isOpen() const { return departs() && settlement.decision == Settled::Open; }
};

/// The facts of an application by its documents: a row for each fact, a column for each document that states one or
/// ought to. A snapshot: the owner sets what was read and, after each change, the application.
class FactModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setFacts(const ApplicationFacts& facts, const ApplicationFile& file);
    /// Settlements are others, or names.
    void setFile(const ApplicationFile& file);
    /// Only rows in which something departs.
    void setOnlyDifferences(bool only);
    bool showsOnlyDifferences() const { return m_onlyDifferences; }
    /// Nothing is shown.
    void clear();
    /// All is worded again.
    void retranslate();

    const ApplicationFacts& facts() const { return m_facts; }
    /// Empty for an index of none.
    FactCell cellAt(const QModelIndex& index) const;
    FactKind kindAt(int row) const;
    const Document& documentAt(int column) const;
    /// Where the statement of a document on a fact is shown; invalid: nowhere.
    QModelIndex indexOf(FactKind kind, const DocumentId& document) const;
    /// What the other documents state, as the first of them writes it.
    QString othersAt(const QModelIndex& index) const;

    /// How many rows agree, and how many cells are not settled, by how they depart; and how many are.
    struct Counts
    {
        int agreeing = 0;
        int differing = 0;
        int alike = 0;
        int missing = 0;
        int raised = 0;
        int accepted = 0;
        int rows = 0; ///< of all facts, also of those that are not shown
    };
    Counts counts() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        FactRow fact;
        QList<FactDifference> differences;
        QList<FactCell> cells; ///< by column

        bool departs() const;
    };

    void build();
    void settleCells(const ApplicationFile& file);
    FactCell cellOf(const Row& row, qsizetype document) const;
    QString writtenAt(const FactPlace& place) const;
    QString wordsOf(const Row& row, qsizetype column) const;
    QVariant rowHeader(const Row& row, int role) const;
    const Row* rowAt(int row) const;
    void show();

    ApplicationFacts m_facts;
    QList<qsizetype> m_documents; ///< of each column
    QList<Row> m_rows;
    QList<qsizetype> m_shown; ///< of m_rows
    bool m_onlyDifferences = false;
};

/// What is said of how a cell stands: "differs", "missing"; empty where it agrees or is silent.
QString standingText(FactCell::Standing standing);

} // namespace pingshen::ui
