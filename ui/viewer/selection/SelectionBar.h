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
    /// Below `selected`, else above it, within `sight`; all in the parent's pixels. Hidden where it is out of sight.
    /// Where there is no room for words it has icons.
    void placeAt(const QRect& selected, const QRect& sight);
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
