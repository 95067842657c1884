// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/ReviewDesk.h"

#include <QWidget>

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace pingshen::ui {

class OriginalHead;
class OriginalRow;
class Pill;

/// Every document of the application with whether its original was seen, a row each, in a list of its own that
/// scrolls: what stands below it stays in reach. One row is the current one: that of the document on screen, so that
/// nobody attests to another one than they see.
class OriginalList : public QWidget
{
    Q_OBJECT

public:
    explicit OriginalList(ReviewDesk& desk, QWidget* parent = nullptr);

    void refresh();
    /// Marks the current row, if the keyboard is in the list. One that differs or was not shown stays current, and
    /// Enter leads to its remark; from the others the keyboard goes on to the next one that nobody has looked at.
    void mark(OriginalState state);
    void focusRemark();
    void focusCurrent();
    /// This document is on screen now: its row is the current one, unless somebody is writing a remark to another.
    void follow(const DocumentId& document);

Q_SIGNALS:
    void documentChosen(const pingshen::DocumentId& document);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void rebuild();
    void choose(OriginalRow* row);
    void makeCurrent(OriginalRow* row);
    OriginalRow* rowOf(const DocumentId& document) const;
    void showDocument();
    OriginalRow* nextOpen(qsizetype from) const;
    void step(int step);
    void limitHeight();
    void retranslateUi();

    ReviewDesk& m_desk;
    QLabel* m_title;
    QList<Pill*> m_counts;
    OriginalHead* m_head;
    QScrollArea* m_scroll;
    QVBoxLayout* m_column;
    QList<OriginalRow*> m_rows;
    OriginalRow* m_current = nullptr;
    DocumentId m_shown; ///< on screen
};

} // namespace pingshen::ui
