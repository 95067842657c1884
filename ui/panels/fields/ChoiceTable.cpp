// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/fields/ChoiceTable.h"

#include <algorithm>
#include <utility>

namespace pingshen::ui {

void ChoiceTable::follow(const QList<Disagreement>& open)
{
    for (auto& row : m_rows) {
        row.isOpen = false;
    }
    for (const auto& each : open) {
        const auto row = std::ranges::find_if(m_rows, [&each](const Row& known) {
            return known.said.kind == each.kind && known.said.subject == each.subject && known.said.field == each.field;
        });
        if (row == m_rows.end()) {
            m_rows.append({each});
        } else {
            *row = {each};
        }
    }
}

bool ChoiceTable::isAllSettled() const
{
    return std::ranges::none_of(m_rows, &Row::isOpen);
}

bool ChoiceTable::isPartlySettled() const
{
    return !isAllSettled() && !std::ranges::all_of(m_rows, &Row::isOpen);
}

bool ChoiceTable::isOpen(const Disagreement& said) const
{
    return std::ranges::any_of(m_rows, [&said](const Row& row) { return row.isOpen && row.said == said; });
}

QList<DeviceId> ChoiceTable::columns(const QList<DeviceId>& here) const
{
    QList<DeviceId> columns;
    for (const auto& row : m_rows) {
        for (const auto& side : row.said.sides) {
            if (!columns.contains(side.device)) {
                columns.append(side.device);
            }
        }
    }
    std::ranges::sort(columns, {}, [&here](const DeviceId& each) {
        const auto at = here.indexOf(each);
        return std::pair(at < 0 ? here.size() : at, each.value());
    });
    return columns;
}

int ChoiceTable::numberOf(qsizetype row, qsizetype column, qsizetype columns) const
{
    return static_cast<int>((hasWholes() ? columns : 0) + row * columns + column) + 1;
}

std::optional<ChoiceTable::Cell> ChoiceTable::cell(qsizetype row, const DeviceId& device) const
{
    const auto& sides = m_rows[row].said.sides;
    const auto side = std::ranges::find(sides, device, &ConflictSide::device);
    return side == sides.end() ? std::nullopt : std::optional(Cell{row, side - sides.begin()});
}

QList<ChoiceTable::Cell> ChoiceTable::openCells(const DeviceId& device) const
{
    QList<Cell> cells;
    for (qsizetype row = 0; row < m_rows.size(); ++row) {
        if (const auto found = m_rows[row].isOpen ? cell(row, device) : std::nullopt) {
            cells.append(*found);
        }
    }
    return cells;
}

} // namespace pingshen::ui
