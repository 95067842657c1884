// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace pingshen::ui {

/// A small button whose words give way: what does not fit becomes an ellipsis, the tool tip has it all.
class ChipButton final : public QPushButton
{
    Q_OBJECT

public:
    explicit ChipButton(const QString& text, QWidget* parent = nullptr);

    QSize minimumSizeHint() const override;

private:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace pingshen::ui
