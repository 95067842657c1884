// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/scoring/ChipButton.h"

#include "ui/theme/Eliding.h"
#include "ui/theme/Metrics.h"

#include <QStyleOptionButton>
#include <QStylePainter>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

ChipButton::ChipButton(const QString& text, QWidget* parent) : QPushButton(text, parent)
{
    setProperty("role", u"chip"_s);
}

QSize ChipButton::minimumSizeHint() const
{
    return {space(12), QPushButton::minimumSizeHint().height()};
}

void ChipButton::paintEvent(QPaintEvent*)
{
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    const auto room = style()->subElementRect(QStyle::SE_PushButtonContents, &option, this).width();
    option.text = elided(text(), TextOf::Name, fontMetrics(), room);
    painter.drawControl(QStyle::CE_PushButton, option);
}

} // namespace pingshen::ui
