// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QRawFont>
#include <QStringList>

namespace pingshen {

/// Which glyphs of which font were painted, in the order of their first use, and what they stood for.
/// A PDF numbers the glyphs of each embedded font in that order, so this tells what its numbers mean.
class GlyphBook
{
public:
    struct Face
    {
        QRawFont font;
        QList<quint32> glyphs;         ///< each once
        QHash<quint32, QString> meant; ///< of glyphs that came of shaping: no character has them by itself
    };

    void add(const QRawFont& font, quint32 glyph);
    /// What a cluster of characters became. The first meaning of a glyph stays.
    void explain(const QRawFont& font, const QList<quint32>& glyphs, const QString& cluster);

    const QList<Face>& faces() const { return m_faces; }

private:
    Face& faceOf(const QRawFont& font);

    QList<Face> m_faces;
    QHash<QString, qsizetype> m_places; ///< by family, style and weight
};

} // namespace pingshen
