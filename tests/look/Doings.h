// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/look/LookWindow.h"

class QAbstractButton;

namespace pingshen::test {

/// What a person does with the window, step by step, and what comes of it. A step is one of
///
///     do page.next        an action of the table, by its menu entry
///     key Alt+P           wherever the keyboard is
///     type 4.5            likewise
///     click toggleQueue   the button or the place of this name
///     press Show          the button with these words, of the window that is active or of the main one
///     close               whatever opened over the main window
///     home score          the same, the panes as they were at first, and a page
///     row queue 1         a click on the row of a list
///     mark 0              selects a line on the page of the document that is read
///     answer yes          to the next question: yes, a number, "nothing", a text, or @NAME for a file of the test's
///     window 1000x700     its size
///
class Doings : public LookWindow
{
protected:
    /// Does the steps one after the other. What each came to is what data/NAME.txt says: what stands there now that
    /// stood there before no more (-), what is new (+), what was asked, said, copied and written, where the reader is.
    void follow(const QString& name, const QStringList& steps);

    static QString labelOf(const QAbstractButton& button);
    static QList<QAbstractButton*> buttonsIn(const QWidget& window);

private:
    /// Everything that a step can have come to.
    struct State
    {
        QStringList words;
        QStringList facts; ///< one of each kind: where the reader is, what is selected
        QStringList news;  ///< since the step began
    };

    QStringList offers() const;
    State state();
    void act(const QString& step);
    void click(const QString& name);
    void clickRow(const QString& view, int row);
    void mark(int page);
    void pressButton(const QString& label);
    void closeOthers();
    void answer(const QString& answer);
    QStringList resultOf(const State& before);
    QStringList waitToSettle(const State& before);
    void listen();
    void endStep();

    qsizetype m_asked = 0;
    QStringList m_written;
};

} // namespace pingshen::test
