// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>
#include <QScrollArea>

#include <algorithm>

namespace pingshen::ui {

/// A list or its like within a dialog: as high as it likes to be where there is room, lower where there is none.
template<class Area>
class Giving final : public Area
{
public:
    using Area::Area;

    /// In pixels, `least` at most `usual`.
    void setHeights(int least, int usual)
    {
        m_usual = usual;
        this->setMinimumHeight(std::min(least, usual));
        this->setMaximumHeight(usual);
        this->updateGeometry();
    }

    QSize sizeHint() const override { return {Area::sizeHint().width(), m_usual}; }

private:
    int m_usual = 0;
};

using ListArea = Giving<QScrollArea>;
using RowList = Giving<QListWidget>;

/// As high as so many rows, none of them cut; on a small screen three are enough.
inline void showRows(RowList& list, int rows)
{
    list.ensurePolished();
    const auto heightOf = [&list](int count) {
        return count * std::max(1, list.sizeHintForRow(0)) + 2 * list.frameWidth();
    };
    list.setHeights(heightOf(3), heightOf(rows));
}

} // namespace pingshen::ui
