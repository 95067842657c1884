// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/Conflicts.h"

#include <optional>

namespace pingshen::ui {

/// What waits for a choice, in rows, by the computers that said it, in columns: this one first, the others always in
/// the same order. A row that is settled keeps its place, and so every cell its number, until all is forgotten.
class ChoiceTable
{
public:
    struct Row
    {
        Disagreement said;
        bool isOpen = true;

        friend bool operator==(const Row&, const Row&) = default;
    };
    struct Cell
    {
        qsizetype row;
        qsizetype side; ///< of what is said in the row
    };

    /// Takes in what is open now.
    void follow(const QList<Disagreement>& open);
    void forget() { m_rows.clear(); }

    const QList<Row>& rows() const { return m_rows; }
    bool isAllSettled() const;
    /// Something of it, and not all.
    bool isPartlySettled() const;
    /// As it is said there.
    bool isOpen(const Disagreement& said) const;
    /// `here`: as which this computer wrote, the present one first.
    QList<DeviceId> columns(const QList<DeviceId>& here) const;
    /// There is more than one row: a whole column can be chosen.
    bool hasWholes() const { return m_rows.size() > 1; }
    /// Of a column as a whole, from 1.
    static int numberOfWhole(qsizetype column) { return static_cast<int>(column) + 1; }
    int numberOf(qsizetype row, qsizetype column, qsizetype columns) const;
    /// The cell that a computer has in a row.
    std::optional<Cell> cell(qsizetype row, const DeviceId& device) const;
    /// What the computer said in all rows that are open.
    QList<Cell> openCells(const DeviceId& device) const;

private:
    QList<Row> m_rows;
};

} // namespace pingshen::ui
