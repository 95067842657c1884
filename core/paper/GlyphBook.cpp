// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/GlyphBook.h"

namespace pingshen {

using namespace Qt::StringLiterals;

GlyphBook::Face& GlyphBook::faceOf(const QRawFont& font)
{
    const auto key = font.familyName() + u'/' + font.styleName() + u'/' + QString::number(font.weight());
    const auto known = m_places.constFind(key);
    if (known != m_places.cend()) {
        return m_faces[*known];
    }
    m_places.insert(key, m_faces.size());
    m_faces.append(Face{font, {}, {}});
    return m_faces.last();
}

void GlyphBook::add(const QRawFont& font, quint32 glyph)
{
    auto& face = faceOf(font);
    if (glyph != 0 && !face.glyphs.contains(glyph)) {
        face.glyphs.append(glyph);
    }
}

void GlyphBook::explain(const QRawFont& font, const QList<quint32>& glyphs, const QString& cluster)
{
    auto& face = faceOf(font);
    const auto codes = cluster.toUcs4();
    for (qsizetype i = 0; i < glyphs.size(); ++i) {
        const bool oneEach = codes.size() == glyphs.size();
        const char32_t code = codes.value(i);
        const auto text = oneEach ? QString::fromUcs4(&code, 1) : i == 0 ? cluster : QString();
        if (!text.isEmpty() && !face.meant.contains(glyphs[i])) {
            face.meant.insert(glyphs[i], text);
        }
    }
}

} // namespace pingshen
