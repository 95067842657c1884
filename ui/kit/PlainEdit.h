// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>
#include <QTimer>

namespace pingshen::ui {

/// Several lines of plain text that grow with what is typed. Tab leaves it.
/// What it was given comes back unchanged, whatever characters and ends of line it has, except where a person typed.
/// While all of it has room it does not scroll: the wheel is left to the page around it.
/// While an input method is composing (pinyin not yet turned into characters) it says nothing at all.
class PlainEdit final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit PlainEdit(QWidget* parent = nullptr);

    /// Another text to edit: undo starts anew, nothing is said. What was typed before is settled first. Who comes to it
    /// by a key goes on at its end, unless the caret was placed.
    void load(const QString& text);
    /// The same text changed from elsewhere: nothing is said, what was typed and not settled is gone. The caret stays;
    /// where the text has become another around it, it goes to the end of what is new.
    void follow(const QString& text);
    /// Where the caret stands when the keyboard comes, in UTF-16 units; beyond the end is the end.
    void placeCaret(int position);
    /// As given and as typed since; toPlainText() would put other spaces and ends of line into it.
    const QString& text() const { return m_text; }

    /// Its steps are undone elsewhere: the keys and the menu of undo are not its own.
    void leaveUndoToTheWindow();

    /// Height in lines: at least, and before it scrolls. Default 2 and 6.
    void setLines(int least, int most);
    /// What might stand here, shown while nothing does. The field has the room that it needs from the start, and keeps
    /// it when something is typed: nothing below jumps.
    void setExample(const QString& example);
    /// How long typing rests before it is settled. Default 800 ms.
    void setPause(int milliseconds);
    /// Says what is typed and not yet settled, now.
    void settle();
    /// The same, and what is being composed is handed in first, as far as the input method has characters for it.
    void finish();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void typed(const QString& text);   ///< on every change by the person
    void settled(const QString& text); ///< typing paused, or the focus left; once for what was typed

private:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void changeEvent(QEvent* event) override;
    void followText();
    void grow();
    struct Extent
    {
        int lines = 0;
        int height = 0; ///< pixels
    };
    Extent extent() const;
    int leastLines() const;
    bool fits() const; ///< all of the text has room: nothing scrolls
    void showFromTheTop();
    void holdStill();
    int heightOf(int lines) const;

    QTimer m_pause;
    QString m_text;           ///< as given and as typed since
    QString m_shown;          ///< the document's own form of it
    bool m_touched = false;   ///< typed in and not settled
    bool m_isEntered = false; ///< somebody was in this text already, or the caret was placed in it
    bool m_composing = false;
    bool m_following = false; ///< the text is changed by the program, not by a person
    int m_least = 2;
    int m_most = 6;
    int m_lines = 2;
    int m_textHeight = 0; ///< of the lines that are shown, which may be higher than those of the font alone
    bool m_scrollingBack = false;
};

} // namespace pingshen::ui
