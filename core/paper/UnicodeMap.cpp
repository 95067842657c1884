// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/UnicodeMap.h"

#include <algorithm>

namespace pingshen {

namespace {

quint32 glyphOf(const QRawFont& font, char32_t code)
{
    const auto glyphs = font.glyphIndexesForString(QString::fromUcs4(&code, 1));
    return glyphs.isEmpty() ? 0 : glyphs.first();
}

} // namespace

UnicodeMap::UnicodeMap(const QString& used, const GlyphBook& book)
{
    auto codes = used.toUcs4();
    m_used = QSet<char32_t>(codes.begin(), codes.end());
    codes = QList<uint>(m_used.begin(), m_used.end());
    std::ranges::sort(codes);
    for (const auto& painted : book.faces()) {
        Face face{painted.font, painted.glyphs, painted.meant, false};
        for (const char32_t code : std::as_const(codes)) {
            if (const auto glyph = glyphOf(painted.font, code)) {
                face.characters.insert(glyph, QString::fromUcs4(&code, 1));
            }
        }
        m_faces.append(face);
    }
}

/// The painted font whose glyphs stand where the PDF's characters say, and that has no other it would have named; of
/// several the first that is not taken.
UnicodeMap::Face* UnicodeMap::faceOf(const QMap<int, char32_t>& codes)
{
    const auto agrees = [&](const Face& face) {
        bool same = !face.isTaken && (codes.isEmpty() || codes.lastKey() <= face.glyphs.size());
        for (qsizetype i = 0; same && i < face.glyphs.size(); ++i) {
            const auto code = codes.value(static_cast<int>(i) + 1);
            const auto glyph = face.glyphs[i];
            const auto own = face.characters.value(glyph);
            const bool hasCode = own.size() == 1 && glyphOf(face.font, own.front().unicode()) == glyph;
            same = code != 0 ? glyphOf(face.font, code) == glyph : !hasCode;
        }
        return same;
    };
    const auto found = std::ranges::find_if(m_faces, agrees);
    if (found == m_faces.end()) {
        return nullptr;
    }
    found->isTaken = true;
    return &*found;
}

QMap<int, QString> UnicodeMap::meant(const QMap<int, char32_t>& codes)
{
    QMap<int, QString> texts;
    for (auto code = codes.begin(); code != codes.end(); ++code) {
        texts.insert(code.key(), withoutGlyph(*code));
    }
    const auto* face = faceOf(codes);
    for (qsizetype i = 0; face && i < face->glyphs.size(); ++i) {
        const auto number = static_cast<int>(i) + 1;
        const auto known = face->characters.value(face->glyphs[i]);
        if (!known.isEmpty() && !m_used.contains(codes.value(number))) {
            texts.insert(number, known);
        }
    }
    return texts;
}

/// A ligature gives its letters.
QString UnicodeMap::withoutGlyph(char32_t code) const
{
    const auto text = QString::fromUcs4(&code, 1);
    return m_used.contains(code) || code == 0 ? text : text.normalized(QString::NormalizationForm_KC);
}

} // namespace pingshen
