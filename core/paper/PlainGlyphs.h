// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QStringList>

class QRawFont;

namespace pingshen {

/// Beside Latin letters some fonts (Noto CJK) take other glyphs for digits than those that stand for the characters.
/// They look the same, but a PDF cannot tell what they mean: a case number would be lost to search and copying.
class PlainGlyphs
{
public:
    PlainGlyphs() = default;
    /// Sets each mark and digit beside a letter and looks what comes out.
    explicit PlainGlyphs(const QStringList& families);

    /// The glyph that stands for the same character in the font's own table; `glyph` itself if it is that.
    quint32 plain(const QRawFont& font, quint32 glyph) const;

private:
    QHash<QString, QHash<quint32, quint32>> m_tables; ///< by family and weight
};

} // namespace pingshen
