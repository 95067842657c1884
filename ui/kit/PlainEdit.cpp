// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/PlainEdit.h"

#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>

namespace pingshen::ui {

namespace {

constexpr int usualPause = 800;
constexpr int frame = 2 * (1 + 3); // border and padding of the style sheet

} // namespace

PlainEdit::PlainEdit(QWidget* parent) : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_pause.setSingleShot(true);
    m_pause.setInterval(usualPause);
    connect(&m_pause, &QTimer::timeout, this, &PlainEdit::settle);
    connect(this, &QPlainTextEdit::textChanged, this, &PlainEdit::followText);
    connect(document(), &QTextDocument::contentsChanged, this, &PlainEdit::grow);
}

void PlainEdit::load(const QString& text)
{
    settle();
    m_typed = m_settled = text;
    setPlainText(text);
}

void PlainEdit::follow(const QString& text)
{
    if (text == toPlainText()) {
        return;
    }
    m_pause.stop();
    m_typed = m_settled = text;
    const int caret = textCursor().position();
    QTextCursor all(document());
    all.select(QTextCursor::Document);
    all.insertText(text);
    auto place = textCursor();
    place.setPosition(std::min<int>(caret, document()->characterCount() - 1));
    setTextCursor(place);
}

void PlainEdit::setLines(int least, int most)
{
    m_least = least;
    m_most = most;
    grow();
}

void PlainEdit::setPause(int milliseconds)
{
    m_pause.setInterval(milliseconds);
}

void PlainEdit::settle()
{
    m_pause.stop();
    if (m_typed != m_settled) {
        m_settled = m_typed;
        Q_EMIT settled(m_settled);
    }
}

void PlainEdit::followText()
{
    if (m_composing) {
        return;
    }
    if (auto text = toPlainText(); text != m_typed) {
        m_typed = std::move(text);
        m_pause.start();
        Q_EMIT typed(m_typed);
    }
}

bool PlainEdit::event(QEvent* event)
{
    // With nothing of its own to take back, the keys are the window's.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool spent = (key->matches(QKeySequence::Undo) && !document()->isUndoAvailable())
                           || (key->matches(QKeySequence::Redo) && !document()->isRedoAvailable());
        if (spent) {
            event->ignore();
            return false;
        }
    }
    return QPlainTextEdit::event(event);
}

void PlainEdit::inputMethodEvent(QInputMethodEvent* event)
{
    m_composing = !event->preeditString().isEmpty();
    if (m_composing) {
        // The pause counts from the end of the composition.
        m_pause.stop();
    }
    QPlainTextEdit::inputMethodEvent(event);
    followText();
    if (!m_composing && m_typed != m_settled) {
        m_pause.start();
    }
    grow();
}

void PlainEdit::focusOutEvent(QFocusEvent* event)
{
    QPlainTextEdit::focusOutEvent(event);
    // A platform that drops the composition with the focus may not tell.
    m_composing = false;
    followText();
    settle();
}

void PlainEdit::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    grow();
}

void PlainEdit::changeEvent(QEvent* event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        grow();
    }
}

void PlainEdit::grow()
{
    int lines = 0;
    for (auto block = document()->begin(); block.isValid(); block = block.next()) {
        lines += std::max(1, block.layout()->lineCount());
    }
    setVerticalScrollBarPolicy(lines > m_most ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    m_lines = std::clamp(lines, m_least, m_most);
    if (heightOf(m_lines) != height()) {
        updateGeometry();
    }
}

int PlainEdit::heightOf(int lines) const
{
    const auto margin = qRound(2 * document()->documentMargin());
    return lines * fontMetrics().lineSpacing() + margin + frame;
}

QSize PlainEdit::sizeHint() const
{
    return {240, heightOf(m_lines)};
}

QSize PlainEdit::minimumSizeHint() const
{
    return {80, heightOf(m_lines)};
}

} // namespace pingshen::ui
