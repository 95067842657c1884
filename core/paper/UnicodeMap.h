// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paper/Fonts.h"

#include <QHash>
#include <QRawFont>
#include <QSet>

namespace pingshen {

/// Tells which character was meant when several share one glyph: 文 (U+6587) and the radical ⽂ (U+2F42) look the same,
/// and Qt's PDF writer takes the lowest code, so that a search for 文 would fail.
class UnicodeMap
{
public:
    /// `used`: all characters that were set.
    UnicodeMap(const QString& used, const Fonts& fonts);

    /// The character that was set where the PDF says `code`; a ligature gives its letters.
    QString meant(char32_t code) const;

private:
    QSet<char32_t> m_used;
    QList<QHash<quint32, char32_t>> m_byGlyph; ///< for each font: glyph -> character used
    QList<QRawFont> m_fonts;
};

} // namespace pingshen
