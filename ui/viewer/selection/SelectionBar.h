// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class QHBoxLayout;

namespace pingshen::ui {

class ToolButton;

/// The small bar under a finished selection: what can be done with it. Others add theirs as actions (`addAction`),
/// which stand before "Copy" in the order they were added, with icon, text and state. It never takes the keyboard.
class SelectionBar : public QWidget
{
    Q_OBJECT

public:
    explicit SelectionBar(QWidget* parent);

    /// A widget before the actions, for instance what they act on; taken over.
    void setHead(QWidget* head);
    /// Whether there is text to copy.
    void setCopies(bool copies);
    /// Near what is selected, within `sight`, where it covers none of that and as little as can be of `lines`, the text
    /// around it, rather what was read than what comes next; all in the parent's pixels. Hidden where what is selected
    /// is out of sight. Where there is no room for words, or they would cover more, it has icons.
    void placeAt(const QList<QRect>& selected, const QList<QRect>& lines, const QRect& sight);
    /// For a moment, in place of "Copy".
    void sayCopied();

Q_SIGNALS:
    void copyRequested();

protected:
    void actionEvent(QActionEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void retranslateUi();
    void showWords(bool shown);

    QHBoxLayout* m_row;
    QHBoxLayout* m_added;
    ToolButton* m_copy;
    QTimer m_moment;
};

} // namespace pingshen::ui
