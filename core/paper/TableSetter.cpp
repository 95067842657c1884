// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/TableSetter.h"

#include <numeric>

namespace pingshen {

namespace {

struct SetCell
{
    double x = 0;
    double width = 0;
    int rows = 1;
    QColor fill;
    bool open = false;
    double indent = 0;
    QList<SetText> texts;

    double textHeight() const
    {
        return std::accumulate(texts.begin(), texts.end(), 0.0,
                               [](double sum, const SetText& text) { return sum + text.height(); });
    }
};

struct SetRow
{
    QList<SetCell> cells;
    double height = 0;
};

/// The table once its words are set: knows every row's height.
class Grid
{
public:
    Grid(const Table& table, double width, const Fonts& fonts) : m_table(table)
    {
        placeColumns(width);
        setCells(fonts);
        measure();
    }

    QList<Slab> slabs(double pageHeight) const;

private:
    void placeColumns(double width);
    void setCells(const Fonts& fonts);
    SetCell setCell(const Cell& cell, int column, const Fonts& fonts) const;
    void measure();
    void stretch(int first, const SetCell& cell);
    template<class Visit>
    void visitCovering(int row, Visit visit) const;
    double heightOf(int first, int last) const;
    Slab rowSlab(int row) const;
    QList<Slab> lineSlabs(int row) const;
    void addFrame(Slab& slab, int row) const;
    void addRules(Slab& slab, int row) const;
    void addText(Slab& slab, const SetCell& cell) const;
    Keep keepOf(int row) const;
    double cellHeight(const SetCell& cell) const { return cell.textHeight() + 2 * m_table.paddingY; }

    const Table& m_table;
    QList<double> m_edges; ///< left edge of each column, then the right edge of the last
    QList<SetRow> m_rows;
    int m_reach = 1; ///< rows of the tallest cell
};

void Grid::placeColumns(double width)
{
    const auto whole = std::accumulate(m_table.shares.begin(), m_table.shares.end(), 0.0);
    double x = 0;
    m_edges.append(x);
    for (const auto share : m_table.shares) {
        x += width * share / whole;
        m_edges.append(x);
    }
}

SetCell Grid::setCell(const Cell& cell, int column, const Fonts& fonts) const
{
    const auto last = std::min<qsizetype>(column + cell.columns, m_edges.size() - 1);
    SetCell set{m_edges[column], m_edges[last] - m_edges[column], cell.rows, cell.fill, cell.open, cell.indent, {}};
    for (const auto& text : cell.texts) {
        set.texts.append(SetText(text, set.width - cell.indent - 2 * m_table.paddingX, fonts));
    }
    return set;
}

void Grid::setCells(const Fonts& fonts)
{
    QList<int> taken(m_table.shares.size(), 0); // rows still covered from above, by column
    for (const auto& row : m_table.rows) {
        SetRow set;
        int column = 0;
        for (const auto& cell : row.cells) {
            while (column < taken.size() && taken[column] > 0) {
                ++column;
            }
            Q_ASSERT(column < taken.size());
            set.cells.append(setCell(cell, column, fonts));
            m_reach = std::max(m_reach, cell.rows);
            for (int i = 0; i < cell.columns && column < taken.size(); ++i, ++column) {
                taken[column] = cell.rows;
            }
        }
        for (auto& rows : taken) {
            rows = std::max(rows - 1, 0);
        }
        m_rows.append(set);
    }
}

void Grid::measure()
{
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        m_rows[i].height = m_table.rows[i].minimumHeight;
        for (const auto& cell : m_rows[i].cells) {
            if (cell.rows == 1) {
                m_rows[i].height = std::max(m_rows[i].height, cellHeight(cell));
            }
        }
    }
    for (int i = 0; i < m_rows.size(); ++i) {
        for (const auto& cell : m_rows[i].cells) {
            stretch(i, cell);
        }
    }
}

/// The last row under a tall cell grows until the cell's text fits.
void Grid::stretch(int first, const SetCell& cell)
{
    const auto last = std::min(first + cell.rows, static_cast<int>(m_rows.size())) - 1;
    m_rows[last].height += std::max(cellHeight(cell) - heightOf(first, last), 0.0);
}

void Grid::addText(Slab& slab, const SetCell& cell) const
{
    double y = m_table.paddingY;
    for (const auto& text : cell.texts) {
        for (int line = 0; line < text.lines(); ++line, y += text.pitch()) {
            slab.items.append(TextItem{text, line, {cell.x + cell.indent + m_table.paddingX, y}});
        }
    }
}

/// Calls `visit(first row, cell)` for every cell that covers `row`.
template<class Visit>
void Grid::visitCovering(int row, Visit visit) const
{
    for (int first = std::max(0, row - m_reach + 1); first <= row; ++first) {
        for (const auto& cell : m_rows[first].cells) {
            if (first + cell.rows > row) {
                visit(first, cell);
            }
        }
    }
}

/// Grounds and upright rules; a cell that reaches down has them in each of its rows.
void Grid::addFrame(Slab& slab, int row) const
{
    const auto thickness = m_table.rows[row].rule;
    const auto colour = m_table.rows[row].ruleColour;
    visitCovering(row, [&](int, const SetCell& cell) {
        if (cell.fill.isValid()) {
            slab.items.append(FillItem{{cell.x, 0, cell.width, slab.height}, cell.fill});
        }
        if (m_table.rules == Rules::Grid) {
            slab.items.append(FillItem{{cell.x - thickness / 2, 0, thickness, slab.height}, colour});
            slab.items.append(FillItem{{cell.x + cell.width - thickness / 2, 0, thickness, slab.height}, colour});
        }
    });
}

/// Level rules: below cells that end here, and in a grid above those that begin here.
void Grid::addRules(Slab& slab, int row) const
{
    const auto thickness = m_table.rows[row].rule;
    const auto colour = m_table.rows[row].ruleColour;
    if (m_table.rules == Rules::None || thickness <= 0) {
        return;
    }
    visitCovering(row, [&](int first, const SetCell& cell) {
        if (cell.open) {
            return;
        }
        if (first + cell.rows == row + 1 || row + 1 == m_rows.size()) {
            slab.items.append(FillItem{{cell.x, slab.height - thickness / 2, cell.width, thickness}, colour});
        }
        if (m_table.rules == Rules::Grid && first == row) {
            slab.items.append(FillItem{{cell.x, -thickness / 2, cell.width, thickness}, colour});
        }
    });
}

double Grid::heightOf(int first, int last) const
{
    return std::accumulate(m_rows.begin() + first, m_rows.begin() + last + 1, 0.0,
                           [](double sum, const SetRow& row) { return sum + row.height; });
}

/// A row stays with the next one while a cell from above still needs it for its text.
Keep Grid::keepOf(int row) const
{
    auto keep = row < m_table.headerRows ? Keep::WithNext : m_table.rows[row].keep;
    visitCovering(row, [&](int first, const SetCell& cell) {
        if (first + cell.rows > row + 1 && cellHeight(cell) > heightOf(first, row)) {
            keep = Keep::WithNext;
        }
    });
    return keep;
}

Slab Grid::rowSlab(int row) const
{
    Slab slab;
    slab.height = m_rows[row].height;
    slab.keep = keepOf(row);
    addFrame(slab, row);
    for (const auto& cell : m_rows[row].cells) {
        addText(slab, cell);
    }
    addRules(slab, row);
    return slab;
}

/// One strip a line of the tallest cell. Lines of the other cells go with the strip in which they begin.
QList<Slab> Grid::lineSlabs(int row) const
{
    const auto whole = rowSlab(row);
    const auto tallest = std::ranges::max_element(m_rows[row].cells, {}, &SetCell::textHeight);
    QList<double> cuts{0};
    double y = m_table.paddingY;
    for (const auto& text : tallest->texts) {
        for (int line = 0; line < text.lines(); ++line) {
            cuts.append(y += text.pitch());
        }
    }
    cuts.last() = whole.height;
    QList<Slab> slabs;
    for (qsizetype i = 0; i + 1 < cuts.size(); ++i) {
        Slab slab;
        slab.height = cuts[i + 1] - cuts[i];
        slab.keep = i == 0 || i + 3 == cuts.size() ? Keep::WithNext : Keep::No;
        addFrame(slab, row);
        for (const auto& item : whole.items) {
            const auto* text = std::get_if<TextItem>(&item);
            if (text && text->at.y() >= cuts[i] && text->at.y() < cuts[i + 1]) {
                slab.items.append(TextItem{text->text, text->line, text->at - QPointF(0, cuts[i])});
            }
        }
        slabs.append(slab);
    }
    addRules(slabs.last(), row);
    return slabs;
}

QList<Slab> Grid::slabs(double pageHeight) const
{
    const auto headerHeight = m_table.headerRows > 0 ? heightOf(0, m_table.headerRows - 1) : 0;
    auto header = std::make_shared<QList<Slab>>();
    QList<Slab> slabs;
    for (int row = 0; row < m_rows.size(); ++row) {
        if (row < m_table.headerRows) {
            header->append(rowSlab(row));
            slabs.append(header->last());
            continue;
        }
        auto strips = m_rows[row].height > pageHeight - headerHeight ? lineSlabs(row) : QList<Slab>{rowSlab(row)};
        for (auto& strip : strips) {
            strip.header = header;
        }
        slabs.append(strips);
    }
    return slabs;
}

} // namespace

QList<Slab> setTable(const Table& table, double width, double pageHeight, const Fonts& fonts)
{
    auto slabs = Grid(table, width, fonts).slabs(pageHeight);
    if (!slabs.isEmpty()) {
        slabs.first().before = table.before;
        slabs.last().keep = table.keep;
    }
    return slabs;
}

} // namespace pingshen
