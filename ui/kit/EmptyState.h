// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QHBoxLayout;
class QPushButton;
class QVBoxLayout;
QT_END_NAMESPACE

namespace pingshen::ui {

class ProgressLine;

/// What a place shows that holds nothing: a large quiet icon, what is the matter, what to do, buttons to do it.
class EmptyState final : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(const QString& iconName, QWidget* parent = nullptr);

    void setIcon(const QString& iconName);
    void setTexts(const QString& title, const QString& hint = {});
    /// The first button is the one that is meant; it belongs to this widget, its owner gives the text.
    QPushButton* addButton();
    /// A bar between the texts and the buttons, as wide as the texts, for what takes a while; it is hidden at first.
    ProgressLine* addProgress();

    /// The words wrap: it never holds a pane wide.
    QSize minimumSizeHint() const override;

private:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void drawIcon();
    void fit();

    QString m_iconName;
    QLabel* m_icon;
    QLabel* m_title;
    QLabel* m_hint;
    QVBoxLayout* m_column;
    QHBoxLayout* m_buttons;
};

} // namespace pingshen::ui
