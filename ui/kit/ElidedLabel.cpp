// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/ElidedLabel.h"

#include <QFontMetrics>
#include <QPainter>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

ElidedLabel::ElidedLabel(TypeRole role, Ink ink, QWidget* parent) : QLabel(parent), m_role(role), m_ink(ink)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ElidedLabel::setTextOf(TextOf what)
{
    m_what = what;
    update();
}

QSize ElidedLabel::sizeHint() const
{
    const QFontMetrics metrics(fontOf(m_role));
    return {metrics.horizontalAdvance(text()) + 2, metrics.height() + 2};
}

QSize ElidedLabel::minimumSizeHint() const
{
    const QFontMetrics metrics(fontOf(m_role));
    return {qMin(sizeHint().width(), metrics.horizontalAdvance(u"MM…"_s)), metrics.height() + 2};
}

void ElidedLabel::paintEvent(QPaintEvent*)
{
    const auto& palette = Palette::current();
    QPainter painter(this);
    painter.setFont(fontOf(m_role));
    if (!isEnabled()) {
        painter.setPen(palette.faint);
    } else {
        painter.setPen(m_ink == Ink::Text ? palette.text : palette.secondText);
    }
    const auto shown = elided(text(), m_what, painter.fontMetrics(), width());
    painter.drawText(rect(), Qt::AlignVCenter | static_cast<int>(alignment() & Qt::AlignHorizontal_Mask), shown);
    const auto whole = m_whole.isEmpty() ? text() : m_whole;
    if (const auto tip = shown == whole ? QString() : whole; tip != toolTip()) {
        setToolTip(tip);
    }
}

} // namespace pingshen::ui
