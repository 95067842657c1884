// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/viewer/selection/PageSelection.h"

namespace pingshen::ui {

class PageView;

/// What assistive technology reads of the page that is being read: its text, the selection in it, and what lies over
/// it. Offsets count UTF-16 units of `text()`. A child of the view, where PageAccessible finds it.
class SpokenPage : public QObject
{
    Q_OBJECT

public:
    /// All live as long.
    SpokenPage(PageView& view, const PageTexts& texts, PageSelection& selection);

    /// Of the PDF or recognised; empty while it is not known.
    QString text() const;
    TextSpan selected() const;
    int caret() const;
    void select(TextSpan span);
    void placeCaret(int offset);
    /// On screen, in logical pixels; empty where nothing is.
    QRect boxOf(int offset) const;
    int offsetAt(QPoint onScreen) const;
    void reveal(TextSpan span);
    /// Hits, pins and the like, a sentence each.
    QStringList marks() const;

private:
    const PageGlyphs* glyphs() const;
    int page() const;
    int clamped(int offset) const;
    void tellText();
    void tellSelection();

    PageView& m_view;
    const PageTexts& m_texts;
    PageSelection& m_selection;
    QString m_told;
};

} // namespace pingshen::ui
