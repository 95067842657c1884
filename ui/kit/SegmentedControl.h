// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

QT_BEGIN_NAMESPACE
class QAbstractButton;
class QButtonGroup;
class QBoxLayout;
QT_END_NAMESPACE

namespace pingshen::ui {

/// One choice of a few, side by side: the pages of the window; one below the other where they do not fit, never cut.
/// Arrow keys move the choice, Tab passes on.
class SegmentedControl final : public QWidget
{
    Q_OBJECT

public:
    explicit SegmentedControl(QWidget* parent = nullptr);

    /// Adds one at the right end and gives its number, from 0; the first becomes the choice.
    int addSegment(const QString& text = {});
    void setText(int segment, const QString& text, const QString& toolTip = {});
    void setSegmentEnabled(int segment, bool enabled);

    int current() const;
    /// Says nothing when it is the choice already.
    void choose(int segment);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(int segment);

private:
    int rowWidth() const;
    bool isStacked() const;
    void stackWhereNarrow();
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void step(int by);

    QBoxLayout* m_row;
    QButtonGroup* m_group;
};

} // namespace pingshen::ui
