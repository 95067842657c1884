// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Passage.h"
#include "ui/viewer/place/PageMap.h"
#include "ui/viewer/selection/PageTexts.h"

#include <limits>
#include <optional>

namespace pingshen::ui {

/// A place between two characters of a document.
struct TextPosition
{
    static constexpr int endOfPage = std::numeric_limits<int>::max();

    int page = 0;  ///< from 0
    int index = 0; ///< see PageGlyphs; `endOfPage` also while the page's text is not known

    friend auto operator<=>(const TextPosition&, const TextPosition&) = default;
};

/// What a selection grows by.
enum class TextUnit { Character, Word, Line };

/// Where the caret stands on a page, in points; as thin as a line.
struct CaretPlace
{
    int page = 0;
    QRectF rect;
};

enum class Extend { No, Yes };

/// What of one document is selected: a text, which may run over pages, or a rectangle of a page. It does not change
/// with zoom, rotation or mode. Lives on the window's thread.
class PageSelection : public QObject
{
    Q_OBJECT

public:
    /// More pages are not selected at once.
    static constexpr int mostPages = 500;

    explicit PageSelection(PageTexts& texts, QObject* parent = nullptr);

    bool isEmpty() const { return !m_rectangle && from() == to(); }
    /// Something is selected, or a caret stands where the keyboard may start.
    bool isActive() const { return !isEmpty() || m_hasCaret; }
    bool isRectangle() const { return m_rectangle.has_value(); }
    /// First and last page; empty when nothing is selected.
    PageRange pages() const;
    /// Whether the keyboard moved last: then the caret is shown.
    bool hasCaret() const { return m_hasCaret; }
    /// What it grows by; after the keyboard moved it, by characters.
    TextUnit unit() const { return m_unit; }
    /// Whether a person is still at it, with a button down.
    bool isGrowing() const { return m_isGrowing; }

    void clear();
    /// Starts where the character is that was pressed on.
    void begin(const PagePoint& point, TextUnit unit);
    /// To there; the units of the start stay whole.
    void extendTo(const PagePoint& point);
    void drawRectangle(const PagePoint& corner, const PagePoint& opposite);
    void finish();
    /// The whole document, or its first `mostPages`. False: those.
    bool selectAll();
    /// A text from one place to the other, where the keyboard may go on.
    void select(TextPosition first, TextPosition last);
    /// A caret, and nothing selected.
    void placeCaret(TextPosition position);
    /// Moves the end that moved last, as an arrow does, with Shift to select; by characters or words.
    void move(Arrow arrow, TextUnit unit, Extend extend);
    /// To the line's start (-1) or end (+1).
    void moveInLine(int direction, Extend extend);
    /// To the document's start (-1) or end (+1).
    void moveToEnd(int direction, Extend extend);

    /// What is covered on a page whose text is known, one rectangle a line, in points.
    QList<QRectF> rectsOn(int page) const;
    /// The same as a part of the page's text; empty where nothing is selected, or a rectangle.
    TextSpan spanOn(int page) const;
    /// The end that moves, in the page's text; nothing if it is on another page.
    std::optional<int> caretOn(int page) const;
    /// The end that moves, for what follows it; nothing without one or while its page's text is not known.
    std::optional<CaretPlace> caret() const;
    /// What of a page is selected; empty where nothing is, or while its text is not known.
    Passage passageOn(int page) const;
    /// One for each page where something is.
    QList<Passage> passages() const;
    /// The text of the passages; pages are parted by a line.
    QString quote() const;

    TextPosition from() const { return std::min(m_anchor.first, m_caret); }
    TextPosition to() const { return std::max(m_anchor.second, m_caret); }

Q_SIGNALS:
    void changed();
    /// The button was let go, or a key moved it: what is selected now may be acted on.
    void finished();

private:
    TextPosition positionAt(const PagePoint& point) const;
    std::pair<TextPosition, TextPosition> unitAt(const PagePoint& point, TextUnit unit) const;
    TextPosition moved(TextPosition position, Arrow arrow, TextUnit unit) const;
    TextPosition inNextPage(TextPosition position, int direction) const;
    void setText(TextPosition caret);
    void arrive(TextPosition caret, Extend extend);

    PageTexts& m_texts;
    std::pair<TextPosition, TextPosition> m_anchor; ///< the unit that it began with
    TextPosition m_caret;
    TextUnit m_unit = TextUnit::Character;
    std::optional<std::pair<int, QRectF>> m_rectangle;
    bool m_isGrowing = false;
    bool m_hasCaret = false;
};

} // namespace pingshen::ui
