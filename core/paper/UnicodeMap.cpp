// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/UnicodeMap.h"

namespace pingshen {

namespace {

quint32 glyphOf(const QRawFont& font, char32_t code)
{
    const auto glyphs = font.glyphIndexesForString(QString::fromUcs4(&code, 1));
    return glyphs.isEmpty() ? 0 : glyphs.first();
}

} // namespace

UnicodeMap::UnicodeMap(const QString& used, const Fonts& fonts)
{
    auto codes = used.toUcs4();
    std::ranges::sort(codes);
    m_used = QSet<char32_t>(codes.begin(), codes.end());
    for (const auto& family : fonts.families()) {
        const auto font = QRawFont::fromFont(paperFont(family, Weight::Regular, 100));
        QHash<quint32, char32_t> byGlyph;
        for (const auto code : codes) {
            byGlyph.insert(glyphOf(font, code), code);
        }
        byGlyph.remove(0);
        m_fonts.append(font);
        m_byGlyph.append(byGlyph);
    }
}

QString UnicodeMap::meant(char32_t code) const
{
    if (m_used.contains(code) || code == 0) {
        return QString::fromUcs4(&code, 1);
    }
    for (qsizetype i = 0; i < m_fonts.size(); ++i) {
        if (const auto used = m_byGlyph[i].value(glyphOf(m_fonts[i], code))) {
            return QString::fromUcs4(&used, 1);
        }
    }
    return QString::fromUcs4(&code, 1).normalized(QString::NormalizationForm_KC);
}

} // namespace pingshen
