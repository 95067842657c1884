// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/look/Ink.h"

#include "ui/theme/Palette.h"

#include <QHash>

namespace pingshen::test {

using namespace Qt::StringLiterals;

namespace {

struct Colour
{
    QString name;
    QRgb value;
};

QList<Colour> coloursOf(const ui::Palette& palette)
{
    return {{u"surface"_s, palette.surface.rgb()},
            {u"background"_s, palette.background.rgb()},
            {u"border"_s, palette.border.rgb()},
            {u"strongBorder"_s, palette.strongBorder.rgb()},
            {u"text"_s, palette.text.rgb()},
            {u"secondText"_s, palette.secondText.rgb()},
            {u"faint"_s, palette.faint.rgb()},
            {u"accent"_s, palette.accent.rgb()},
            {u"accentSoft"_s, palette.accentSoft.rgb()},
            {u"ok"_s, palette.ok.rgb()},
            {u"okSoft"_s, palette.okSoft.rgb()},
            {u"warning"_s, palette.warning.rgb()},
            {u"warningSoft"_s, palette.warningSoft.rgb()},
            {u"error"_s, palette.error.rgb()},
            {u"errorSoft"_s, palette.errorSoft.rgb()},
            {u"canvas"_s, palette.canvas.rgb()},
            {u"page"_s, palette.page.rgb()},
            {u"hit"_s, palette.hit.rgb()},
            {u"currentHit"_s, palette.currentHit.rgb()},
            {u"selection"_s, palette.selection.rgb()},
            {u"hitEdge"_s, palette.hitEdge.rgb()},
            {u"keyword"_s, palette.keyword.rgb()}};
}

constexpr int fewest = 8; ///< points

} // namespace

QStringList inkIn(const QImage& picture, const QRect& area)
{
    const auto colours = coloursOf(ui::Palette::current());
    QHash<QRgb, qsizetype> numbers;
    for (qsizetype i = colours.size() - 1; i >= 0; --i) { // of two words for one colour the first
        numbers.insert(colours[i].value, i);
    }
    QList<int> points(colours.size());
    const auto room = area & picture.rect();
    for (int y = room.top(); y <= room.bottom(); ++y) {
        for (int x = room.left(); x <= room.right(); ++x) {
            const auto pixel = picture.pixel(x, y);
            const auto known = numbers.constFind(pixel);
            if (qAlpha(pixel) == 255 && known != numbers.constEnd()) {
                ++points[*known];
            }
        }
    }
    QStringList said;
    for (qsizetype i = 0; i < colours.size(); ++i) {
        if (points[i] >= fewest) {
            said.append(colours[i].name);
        }
    }
    return said;
}

} // namespace pingshen::test
