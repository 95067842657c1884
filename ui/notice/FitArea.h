// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace pingshen::ui {

/// What a dialog holds between its title and its buttons. It is as high as its content wants to be, wherever there is
/// room; where there is less, lists and texts in it become smaller first, and only then all of it scrolls. Nothing in
/// it is ever cut, and nothing lies behind the buttons.
class FitArea final : public QScrollArea
{
    Q_OBJECT

public:
    /// `content` has its layout, and belongs to the area from now on.
    explicit FitArea(QWidget* content, QWidget* parent);

    /// The least height in which nothing of the content is cut at that width.
    int leastHeight(int width) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override;
    int heightForWidth(int width) const override;

Q_SIGNALS:
    void contentChanged(); ///< it may want another height

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();
};

} // namespace pingshen::ui
