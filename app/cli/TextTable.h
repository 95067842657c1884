// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

namespace pingshen::cli {

/// Rows of cells as text, columns aligned on a terminal: a Chinese character takes two places. No column is wider than
/// `widestColumn` because of one long cell.
class TextTable
{
public:
    /// What becomes of a longer cell: it pushes the rest of its own line aside, or its middle is left out.
    enum class LongCells { Kept, Elided };
    explicit TextTable(LongCells longCells = LongCells::Kept) : m_longCells(longCells) {}

    static constexpr int widestColumn = 40;

    void add(const QStringList& cells) { m_rows.append(cells); }
    bool isEmpty() const { return m_rows.isEmpty(); }

    /// One line a row, a mark for each end of a line within a cell, each row with its line end; two spaces between
    /// columns, none at the end of a line.
    QString text() const;

private:
    LongCells m_longCells;
    QList<QStringList> m_rows;
};

/// Places that the text takes on a terminal.
int widthOf(const QString& text);
/// No wider than that: an ellipsis stands for the middle, since names differ at either end.
QString elidedTo(int width, const QString& text);

} // namespace pingshen::cli
