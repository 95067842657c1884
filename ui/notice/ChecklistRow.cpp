// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notice/ChecklistRow.h"

#include "ui/kit/KeyCap.h"
#include "ui/kit/input/TypingKeys.h"
#include "ui/theme/Eliding.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Palette.h"
#include "ui/theme/Type.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int lineHeight = 40; // two lines of a long name
constexpr int mostLines = 4;
constexpr int numberBox = 20;

} // namespace

ChecklistRow::ChecklistRow(const Checklist::Line& line, Wording group, int digit, QWidget* parent)
    : QAbstractButton(parent),
      m_line(line),
      m_group(std::move(group)),
      m_digit(digit)
{
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setProperty("ringInside", true); // it fills the width of its list
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    retranslateUi();
}

void ChecklistRow::retranslateUi()
{
    setText(m_line.name());
    QStringList parts{m_line.number, m_line.name(), m_line.what(), m_line.act ? m_line.act() : QString()};
    parts.removeAll(QString());
    setAccessibleName(parts.join(u" · "_s));
    setAccessibleDescription(m_group());
    setToolTip(m_line.name() + u'\n' + m_line.what()); // what does not fit is shortened
    update();
}

int ChecklistRow::nameWidth() const
{
    return QFontMetrics(fontOf(TypeRole::Text)).horizontalAdvance(text()) + space(4);
}

void ChecklistRow::setNameWidth(int width)
{
    m_nameWidth = width;
    updateGeometry();
    update();
}

QString ChecklistRow::shownName() const
{
    return inLines(text(), QFontMetrics(fontOf(TypeRole::Text)), m_nameWidth - space(3), mostLines);
}

QSize ChecklistRow::sizeHint() const
{
    const auto lines = static_cast<int>(shownName().count(u'\n')) + 1;
    const int height = lines * QFontMetrics(fontOf(TypeRole::Text)).lineSpacing() + space(1);
    return {space(120), std::max(lineHeight, height)};
}

/// Enter leads there; the dialog's own button is not meant, but by Ctrl+Enter.
void ChecklistRow::keyPressEvent(QKeyEvent* event)
{
    if (isPlainEnter(*event)) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

QRect ChecklistRow::paintRight(QPainter& painter, QRect area) const
{
    const auto& palette = Palette::current();
    const auto key = m_digit > 0 ? QString::number(m_digit) : QString();
    const auto cap = KeyCap::sizeFor(u"9"_s);
    if (!key.isEmpty()) {
        KeyCap::paint(
            painter, QRect(area.right() - cap.width(), area.center().y() - cap.height() / 2, cap.width(), cap.height()),
            key);
    }
    area.setRight(area.right() - cap.width() - space(2));
    const auto act = m_line.act ? m_line.act() + u" ›"_s : u"›"_s;
    painter.setFont(fontOf(TypeRole::Small));
    painter.setPen(palette.accent);
    painter.drawText(area, Qt::AlignRight | Qt::AlignVCenter, act);
    area.setRight(area.right() - painter.fontMetrics().horizontalAdvance(act) - space(3));
    return area;
}

/// As on the card and on the pages.
QRect ChecklistRow::paintNumber(QPainter& painter, QRect area) const
{
    const auto& palette = Palette::current();
    const QRect box(area.left(), area.center().y() - numberBox / 2, numberBox, numberBox);
    if (!m_line.number.isEmpty()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(palette.background);
        painter.drawRoundedRect(box, 4, 4);
        painter.setFont(fontOf(TypeRole::Caption));
        painter.setPen(palette.secondText);
        painter.drawText(box, Qt::AlignCenter, m_line.number);
    }
    area.setLeft(box.right() + 1 + space(3));
    return area;
}

void ChecklistRow::paintEvent(QPaintEvent*)
{
    const auto& palette = Palette::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse()) {
        painter.fillRect(rect(), palette.hover());
    }
    auto area = paintRight(painter, rect().adjusted(space(3), 0, -space(3), 0));
    painter.drawPixmap(area.left(), area.center().y() - smallIcon / 2,
                       iconPixmap(m_line.icon, smallIcon, palette.ink(m_line.tone), devicePixelRatioF()));
    area = paintNumber(painter, area.adjusted(smallIcon + space(3), 0, 0, 0));
    const QRect name(area.left(), area.top(), m_nameWidth - space(3), area.height());
    painter.setFont(fontOf(TypeRole::Text));
    painter.setPen(palette.text);
    painter.drawText(name, Qt::AlignLeft | Qt::AlignVCenter, shownName());
    area.setLeft(area.left() + m_nameWidth);
    painter.setFont(fontOf(TypeRole::Small));
    painter.setPen(palette.secondText);
    painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter,
                     inLines(m_line.what(), painter.fontMetrics(), area.width()));
}

} // namespace pingshen::ui
