// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/paper/PlainGlyphs.h"

#include <QFont>
#include <QSet>
#include <QString>

#include <memory>

namespace pingshen {

enum class Face { Sans, Serif, Mono };
enum class Weight { Regular, Bold };

/// The installed families that pages are set in.
struct Fonts
{
    QString sans;
    QString serif;
    QString mono;
    QString sansLatin; ///< same design with quotation marks of Latin width
    QString serifLatin;
    std::shared_ptr<const PlainGlyphs> plainGlyphs;
    QSet<char32_t> absent; ///< characters to be written as their number (‹U+0E01›), for no installed font draws them

    /// Looks the families up. Needs a QGuiApplication. Errors: FontMissing, when no font holds simplified Chinese.
    static Result<Fonts> find();

    /// Those characters of the text that no installed font draws, sorted. What joins or varies others counts as drawn.
    QList<char32_t> undrawable(const QString& text) const;

    const QString& family(Face face) const;
    const QString& latinFamily(Face face) const;
    /// Every different family, in a fixed order.
    QStringList families() const;
};

/// A font whose em is `pixels` units of the painter, without hinting: its advances scale exactly.
QFont paperFont(const QString& family, Weight weight, int pixels);

} // namespace pingshen
