// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/PageText.h"

namespace pingshen {

QRectF partOfWord(const PageWord& word, double begin, double end)
{
    const auto& box = word.rect;
    const double length = end - begin;
    switch (word.direction) {
    case PageWord::Direction::Right:
        return {box.left() + begin, box.top(), length, box.height()};
    case PageWord::Direction::Down:
        return {box.left(), box.top() + begin, box.width(), length};
    case PageWord::Direction::Left:
        return {box.right() - end, box.top(), length, box.height()};
    case PageWord::Direction::Up:
        return {box.left(), box.bottom() - end, box.width(), length};
    }
    Q_UNREACHABLE();
}

} // namespace pingshen
