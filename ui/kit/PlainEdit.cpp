// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/PlainEdit.h"

#include "ui/kit/input/TypedLine.h"
#include "ui/theme/Metrics.h"

#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QInputMethod>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextLayout>
#include <QWheelEvent>
#include <QtMath>

#include <algorithm>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int usualPause = 800;
constexpr int frame = 2 * (1 + 3); // border and padding of the style sheet

/// The document has one mark for every end of a line.
bool endsLine(QChar c)
{
    return c == u'\n' || c == u'\r' || c == QChar::ParagraphSeparator || c == QChar(0xFDD0) || c == QChar(0xFDD1);
}

/// Length of the character at `place` of which the document makes one.
qsizetype lengthAt(const QString& text, qsizetype place)
{
    const bool pair = text[place] == u'\r' && place + 1 < text.size() && text[place + 1] == u'\n';
    return pair ? 2 : 1;
}

/// A text as a document shows it.
QString shownForm(const QString& text)
{
    QString shown;
    shown.reserve(text.size());
    for (qsizetype place = 0; place < text.size(); place += lengthAt(text, place)) {
        shown += endsLine(text[place]) ? QChar(QChar::ParagraphSeparator) : text[place];
    }
    return shown;
}

/// Where in the text the character begins that is at `shown` in the document.
qsizetype placeIn(const QString& text, qsizetype shown)
{
    qsizetype place = 0;
    while (shown > 0 && place < text.size()) {
        place += lengthAt(text, place);
        --shown;
    }
    return place;
}

struct Difference
{
    qsizetype begin; ///< both are alike before it
    qsizetype same;  ///< and in so many characters at their ends
};

Difference differenceOf(const QString& before, const QString& after)
{
    const auto most = std::min(before.size(), after.size());
    qsizetype begin = 0;
    while (begin < most && before[begin] == after[begin]) {
        ++begin;
    }
    qsizetype same = 0;
    while (same < most - begin && before[before.size() - 1 - same] == after[after.size() - 1 - same]) {
        ++same;
    }
    return {begin, same};
}

/// `text` with what a person changed in the document put in: all the rest stays as it is written.
QString withChange(const QString& text, const QString& before, const QString& after)
{
    const auto [begin, same] = differenceOf(before, after);
    auto typed = after.mid(begin, after.size() - same - begin);
    typed.replace(QChar::ParagraphSeparator, u'\n');
    const auto from = placeIn(text, begin);
    const auto to = placeIn(text, before.size() - same);
    return text.first(from) + typed + text.sliced(to);
}

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
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, &PlainEdit::holdStill);
}

void PlainEdit::load(const QString& text)
{
    settle();
    m_text = text;
    const QScopedValueRollback following(m_following, true);
    setPlainText(text);
    m_shown = document()->toRawText();
    m_isEntered = false;
}

void PlainEdit::placeCaret(int position)
{
    auto caret = textCursor();
    caret.setPosition(std::clamp(position, 0, document()->characterCount() - 1));
    setTextCursor(caret);
    m_isEntered = true;
}

void PlainEdit::follow(const QString& text)
{
    m_pause.stop();
    m_touched = false;
    m_text = text;
    if (m_shown == shownForm(text)) {
        return;
    }
    const QScopedValueRollback following(m_following, true);
    const auto [begin, same] = differenceOf(m_shown, shownForm(text));
    QTextCursor changed(document());
    changed.setPosition(static_cast<int>(begin));
    changed.setPosition(static_cast<int>(m_shown.size() - same), QTextCursor::KeepAnchor);
    changed.insertText(shownForm(text).mid(begin, shownForm(text).size() - same - begin));
    m_shown = document()->toRawText();
}

void PlainEdit::leaveUndoToTheWindow()
{
    setUndoRedoEnabled(false);
}

void PlainEdit::setLines(int least, int most)
{
    m_least = least;
    m_most = most;
    if (least == 1) {
        // As high as the one-line fields beside it, and its words begin where theirs do.
        setProperty("role", u"line"_s);
        document()->setDocumentMargin(0);
        restyle(*this);
    }
    grow();
}

void PlainEdit::setExample(const QString& example)
{
    setPlaceholderText(example);
    grow();
}

void PlainEdit::setPause(int milliseconds)
{
    m_pause.setInterval(milliseconds);
}

void PlainEdit::settle()
{
    m_pause.stop();
    if (std::exchange(m_touched, false)) {
        Q_EMIT settled(m_text);
    }
}

void PlainEdit::finish()
{
    if (m_composing) {
        QGuiApplication::inputMethod()->commit();
        QGuiApplication::inputMethod()->reset();
    }
    if (std::exchange(m_composing, false)) {
        // The input method has kept its letters to itself: they go nowhere, and to no other text either.
        QInputMethodEvent nothing;
        QPlainTextEdit::inputMethodEvent(&nothing);
    }
    settle();
}

void PlainEdit::followText()
{
    if (m_composing || m_following) {
        return;
    }
    const auto shown = document()->toRawText();
    if (shown == m_shown) {
        return;
    }
    m_text = withChange(m_text, m_shown, shown);
    m_shown = shown;
    m_touched = true;
    m_pause.start();
    Q_EMIT typed(m_text);
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
        // Words are deleted here, whatever the keys do elsewhere.
        if (!isReadOnly()
            && (key->matches(QKeySequence::DeleteStartOfWord) || key->matches(QKeySequence::DeleteEndOfWord))) {
            event->accept();
            return true;
        }
    }
    return QPlainTextEdit::event(event);
}

void PlainEdit::keyPressEvent(QKeyEvent* event)
{
    // A new line is a new line, with Shift as without: no other separator is typed by accident.
    if (event->matches(QKeySequence::InsertLineSeparator) && !isReadOnly()) {
        textCursor().insertBlock();
        ensureCursorVisible();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

void PlainEdit::contextMenuEvent(QContextMenuEvent* event)
{
    auto* menu = createStandardContextMenu(event->pos());
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (auto* action : menu->actions()) {
        const bool isUndo = action->objectName() == u"edit-undo" || action->objectName() == u"edit-redo";
        if (isUndo && !isUndoRedoEnabled()) {
            menu->removeAction(action);
        }
    }
    menu->popup(event->globalPos());
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
    if (!m_composing && m_touched) {
        m_pause.start();
    }
    grow();
}

/// The mouse says itself where the caret goes, and what can only be read is read from its beginning.
void PlainEdit::focusInEvent(QFocusEvent* event)
{
    if (!isReadOnly() && !std::exchange(m_isEntered, true) && event->reason() != Qt::MouseFocusReason) {
        moveCursor(QTextCursor::End);
    }
    QPlainTextEdit::focusInEvent(event);
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
    } else if (event->type() == QEvent::ReadOnlyChange) {
        restyle(*this);
    }
}

PlainEdit::Extent PlainEdit::extent() const
{
    Extent all;
    qreal height = 0;
    for (auto block = document()->begin(); block.isValid(); block = block.next()) {
        blockBoundingRect(block); // lays it out
        all.lines += std::max(1, block.layout()->lineCount());
        height += block.layout()->boundingRect().height();
    }
    all.height = qCeil(height);
    return all;
}

/// Also those of the example, as the text field draws it.
int PlainEdit::leastLines() const
{
    const int room = viewport()->width() - qCeil(2 * document()->documentMargin());
    const auto example = fontMetrics().boundingRect(0, 0, room, 0, Qt::TextWordWrap, placeholderText());
    return std::clamp(qCeil(static_cast<qreal>(example.height()) / fontMetrics().lineSpacing()), m_least, m_most);
}

bool PlainEdit::fits() const
{
    return extent().lines <= m_most;
}

/// At once, before the text would scroll for want of room; the layout around it follows.
void PlainEdit::grow()
{
    const auto [lines, height] = extent();
    const int wanted = std::clamp(lines, leastLines(), m_most);
    const int before = heightOf(m_lines);
    const bool hasRoom = lines <= wanted;
    setVerticalScrollBarPolicy(hasRoom ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    // What is being composed comes and goes: the field does not jump with it.
    m_lines = m_composing ? std::max(m_lines, wanted) : wanted;
    m_textHeight = hasRoom ? (m_composing ? std::max(m_textHeight, height) : height) : 0;
    const int now = heightOf(m_lines);
    if (now != this->height() || now != before) {
        updateGeometry();
        if (now > this->height()) {
            resize(width(), now);
        }
    }
    if (hasRoom) {
        showFromTheTop();
        holdStill();
    } else if (hasFocus()) {
        ensureCursorVisible();
    }
}

/// Where everything has room nothing is scrolled away. The scroll bar does not know that by itself: it has no range any
/// more, and the text stays where it was.
void PlainEdit::showFromTheTop()
{
    auto* bar = verticalScrollBar();
    if (cursorRect(QTextCursor(document())).top() < 0) {
        const QScopedValueRollback scrolls(m_scrollingBack, true);
        bar->setRange(0, 1);
        bar->setValue(1);
        bar->setValue(0);
        bar->setRange(0, 0);
    }
}

/// Neither the wheel nor a rounded pixel scrolls a text that has room.
void PlainEdit::holdStill()
{
    if (!m_scrollingBack && verticalScrollBar()->maximum() > 0 && fits()) {
        verticalScrollBar()->setRange(0, 0);
    }
}

void PlainEdit::wheelEvent(QWheelEvent* event)
{
    if (fits()) {
        event->ignore();
    } else {
        QPlainTextEdit::wheelEvent(event);
    }
}

int PlainEdit::heightOf(int lines) const
{
    const auto margin = qCeil(2 * document()->documentMargin());
    return std::max(std::max(lines * fontMetrics().lineSpacing(), m_textHeight) + margin + frame, controlHeight);
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
