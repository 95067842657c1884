// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Palette.h"
#include "ui/theme/Type.h"

#include <QLabel>

namespace pingshen::ui {

/// One line of plain text that gives way: what does not fit becomes an ellipsis and a tool tip.
class ElidedLabel final : public QLabel
{
    Q_OBJECT

public:
    enum class Ink { Text, Second };

    explicit ElidedLabel(TypeRole role = TypeRole::Text, Ink ink = Ink::Text, QWidget* parent = nullptr);

    void setElide(Qt::TextElideMode mode);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

private:
    void paintEvent(QPaintEvent* event) override;

    TypeRole m_role;
    Ink m_ink;
    Qt::TextElideMode m_mode = Qt::ElideRight;
};

} // namespace pingshen::ui
