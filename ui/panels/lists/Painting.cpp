// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/lists/Painting.h"

#include "ui/kit/Pill.h"
#include "ui/text/CoverageText.h"
#include "ui/theme/Eliding.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Type.h"

#include <algorithm>

namespace pingshen::ui {

QRect paintTagAtRight(QPainter& painter, const QRect& area, const QString& words, Tone tone)
{
    const auto wanted = Pill::sizeFor(words);
    const int width = std::min(wanted.width(), area.width());
    const QRect tag(area.right() - width + 1, area.center().y() - wanted.height() / 2 + 1, width, wanted.height());
    Pill::paint(painter, tag, words, tone);
    return area.adjusted(0, 0, -width - space(2), 0);
}

void paintLine(QPainter& painter, const QRect& area, const QString& text, const QFont& font, const QColor& color,
               Qt::Alignment alignment)
{
    painter.setFont(font);
    painter.setPen(color);
    painter.drawText(area, static_cast<int>(alignment),
                     elided(text, TextOf::Name, painter.fontMetrics(), area.width()));
}

QRect paintPageAtLeft(QPainter& painter, const QRect& area, int page)
{
    constexpr int usual = 98; // of two digits
    const auto font = fontOf(TypeRole::Small);
    const QFontMetrics metrics(font);
    const auto words = pageText(page);
    const int width = std::max(metrics.horizontalAdvance(pageText(usual)), metrics.horizontalAdvance(words)) + 2;
    paintLine(painter, {area.left(), area.top(), width, area.height()}, words, font, Palette::current().secondText,
              Qt::AlignRight | Qt::AlignVCenter);
    return area.adjusted(width + space(2), 0, 0, 0);
}

void paintRowGround(QPainter& painter, const QRect& area, bool chosen, bool hovered)
{
    const auto& palette = Palette::current();
    if (chosen) {
        painter.fillRect(area, palette.accentSoft);
        painter.fillRect(QRect(area.left(), area.top(), 3, area.height()), palette.accent);
    } else if (hovered) {
        painter.fillRect(area, palette.hover());
    }
}

} // namespace pingshen::ui
