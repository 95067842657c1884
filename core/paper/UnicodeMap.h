// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paper/GlyphBook.h"

#include <QMap>
#include <QSet>

namespace pingshen {

/// Tells which character was meant when several share one glyph, or when Qt's PDF writer knows none: 文 (U+6587) and
/// the radical ⽂ (U+2F42) look the same and it takes the lowest code, and it has no code at all for characters beyond
/// the first 65,536 (𠮷) and for shaped ones. A search for them would fail.
class UnicodeMap
{
public:
    /// `used`: all characters that were set. `book`: the glyphs painted for them.
    UnicodeMap(const QString& used, const GlyphBook& book);

    /// What the glyphs of one embedded font mean, by its own numbers from 1, given the characters that the PDF has.
    /// To be asked once for each font, in order of first use: nothing else tells two fonts apart of which the PDF has
    /// no characters.
    QMap<int, QString> meant(const QMap<int, char32_t>& codes);

private:
    struct Face
    {
        QRawFont font;
        QList<quint32> glyphs;
        QHash<quint32, QString> characters; ///< of its glyphs
        bool isTaken = false;               ///< an embedded font was found to be this one
    };

    Face* faceOf(const QMap<int, char32_t>& codes);
    QString withoutGlyph(char32_t code) const;

    QSet<char32_t> m_used;
    QList<Face> m_faces;
};

} // namespace pingshen
