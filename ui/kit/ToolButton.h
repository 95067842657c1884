// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

namespace pingshen::ui {

/// A flat button with a 16-px icon, a ground only under the pointer, when pressed or checked. Reached by Tab.
class ToolButton final : public QToolButton
{
    Q_OBJECT

public:
    /// Without an icon it is a word; with an action it takes text, tool tip, icon and state from there.
    explicit ToolButton(const QString& iconName = {}, QWidget* parent = nullptr);
    explicit ToolButton(QAction* action, QWidget* parent = nullptr);

    /// The word for tool tip and screen readers, and beside the icon when the style shows text.
    void setWord(const QString& word);
    /// A menu opens at once; a small chevron stands after the word.
    void setDropDown(QMenu* menu);

    QSize sizeHint() const override;

private:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace pingshen::ui
