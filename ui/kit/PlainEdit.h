// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>
#include <QTimer>

namespace pingshen::ui {

/// Several lines of plain text that grow with what is typed. Tab leaves it.
/// While an input method is composing (pinyin not yet turned into characters) it says nothing at all.
class PlainEdit final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit PlainEdit(QWidget* parent = nullptr);

    /// Another text to edit: undo starts anew, nothing is said. What was typed before is settled first.
    void load(const QString& text);
    /// The same text changed from elsewhere: undo and, as far as it goes, the caret stay; nothing is said.
    void follow(const QString& text);

    /// Height in lines: at least, and before it scrolls. Default 2 and 12.
    void setLines(int least, int most);
    /// How long typing rests before it is settled. Default 800 ms.
    void setPause(int milliseconds);
    /// Says what is typed and not yet settled, now.
    void settle();
    bool isComposing() const { return m_composing; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void typed(const QString& text);   ///< on every change by the person
    void settled(const QString& text); ///< typing paused, or the focus left; never twice for one text

private:
    bool event(QEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void followText();
    void grow();
    int heightOf(int lines) const;

    QTimer m_pause;
    QString m_typed;   ///< as last said by `typed`
    QString m_settled; ///< as last said by `settled`
    bool m_composing = false;
    int m_least = 2;
    int m_most = 12;
    int m_lines = 2;
};

} // namespace pingshen::ui
