// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

namespace pingshen::ui {

/// What a colour means. It never stands alone: a word or an icon goes with it.
enum class Tone {
    Neutral,
    Info,    ///< current, information
    Ok,      ///< for, done, consistent
    Warning, ///< stale, provisional
    Error,   ///< against, mismatch, overdue
};

/// The colours of a look. Text on its surface has a contrast of at least 4.5 : 1, but for `faint`.
struct Palette
{
    bool isDark = false;
    QColor background; ///< behind surfaces
    QColor surface;    ///< panes, cards, fields
    QColor border;
    QColor strongBorder; ///< of what is open, and of popups
    QColor text;
    QColor secondText;
    QColor faint; ///< icons at rest and large marks; not for small text
    QColor accent;
    QColor accentSoft;
    QColor ok;
    QColor okSoft;
    QColor warning;
    QColor warningSoft;
    QColor error;
    QColor errorSoft;
    QColor canvas; ///< behind the pages
    QColor page;   ///< paper
    // On the paper, which is light in every look; the first three go under the letters.
    QColor hit;
    QColor currentHit;
    QColor selection;
    QColor hitEdge; ///< around the current hit
    QColor keyword; ///< the line under one

    static const Palette& light();
    static const Palette& dark();
    /// The look in force, read from the application's palette; light before a Theme was applied.
    static const Palette& current();

    QColor ink(Tone tone) const;  ///< for the word or icon
    QColor soft(Tone tone) const; ///< for the ground under it
    QColor onAccent() const;      ///< text on a ground of `accent`
    QColor hover() const;         ///< the ground of something flat under the pointer, see-through
    QColor pressed() const;

    /// The same for the widgets that Qt draws.
    QPalette widgetPalette() const;
};

/// WCAG 2.1 contrast ratio of two opaque colours, 1..21.
double contrast(const QColor& a, const QColor& b);

} // namespace pingshen::ui
