// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Eliding.h"
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

    /// What the tool tip says instead of the text, where the text itself is a shortened one.
    void setWhole(const QString& whole) { m_whole = whole; }
    /// Decides where it is cut; a label unless told.
    void setTextOf(TextOf what);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

private:
    void paintEvent(QPaintEvent* event) override;

    TypeRole m_role;
    Ink m_ink;
    TextOf m_what = TextOf::Label;
    QString m_whole;
};

} // namespace pingshen::ui
