// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/PlainGlyphs.h"

#include "core/paper/Fonts.h"

#include <QGlyphRun>
#include <QRawFont>
#include <QTextLayout>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

constexpr int probedSize = 100;

QString keyOf(const QRawFont& font)
{
    return font.familyName() + u'/' + QString::number(font.weight());
}

QString probes()
{
    QString marks = u"–—−…·×±≥≤°§€£"_s;
    for (char16_t c = '!'; c <= '~'; ++c) {
        marks.append(QChar(c));
    }
    return marks;
}

/// The glyph of `mark` after a letter; nothing when the two become one, or two fonts are needed.
std::optional<quint32> besideLetter(QChar mark, const QFont& font)
{
    QTextLayout layout(u"A"_s + mark, font);
    layout.beginLayout();
    layout.createLine();
    layout.endLayout();
    const auto runs = layout.glyphRuns();
    const bool isPair = runs.size() == 1 && runs.first().glyphIndexes().size() == 2;
    return isPair ? std::optional(runs.first().glyphIndexes().last()) : std::nullopt;
}

} // namespace

PlainGlyphs::PlainGlyphs(const QStringList& families)
{
    const auto marks = probes();
    for (const auto& family : families) {
        for (const auto weight : {Weight::Regular, Weight::Bold}) {
            const auto font = paperFont(family, weight, probedSize);
            const auto raw = QRawFont::fromFont(font);
            auto& table = m_tables[keyOf(raw)];
            for (const auto mark : marks) {
                const auto own = raw.glyphIndexesForString(mark).value(0);
                const auto other = besideLetter(mark, font);
                if (own != 0 && other && *other != own) {
                    table.insert(*other, own);
                }
            }
        }
    }
}

quint32 PlainGlyphs::plain(const QRawFont& font, quint32 glyph) const
{
    const auto table = m_tables.constFind(keyOf(font));
    return table == m_tables.cend() ? glyph : table->value(glyph, glyph);
}

} // namespace pingshen
