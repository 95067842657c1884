// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/ToolButton.h"

#include "ui/theme/Icons.h"
#include "ui/theme/Metrics.h"

#include <QMenu>
#include <QPainter>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int chevronSize = 12;

} // namespace

ToolButton::ToolButton(const QString& iconName, QWidget* parent) : QToolButton(parent)
{
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus);
    setIconSize({smallIcon, smallIcon});
    if (iconName.isEmpty()) {
        setToolButtonStyle(Qt::ToolButtonTextOnly);
    } else {
        QToolButton::setIcon(ui::icon(iconName));
    }
}

ToolButton::ToolButton(QAction* action, QWidget* parent) : ToolButton(QString(), parent)
{
    setToolButtonStyle(action->icon().isNull() ? Qt::ToolButtonTextOnly : Qt::ToolButtonIconOnly);
    setDefaultAction(action);
}

void ToolButton::setWord(const QString& word)
{
    setText(word);
    setAccessibleName(word);
    if (toolButtonStyle() == Qt::ToolButtonIconOnly) {
        setToolTip(word);
    }
    updateGeometry();
}

void ToolButton::setDropDown(QMenu* menu)
{
    setMenu(menu);
    setPopupMode(InstantPopup);
    updateGeometry();
}

QSize ToolButton::sizeHint() const
{
    auto size = QToolButton::sizeHint();
    if (menu() && toolButtonStyle() != Qt::ToolButtonIconOnly) {
        size.rwidth() += chevronSize + 2;
    }
    return size;
}

void ToolButton::paintEvent(QPaintEvent* event)
{
    QToolButton::paintEvent(event);
    if (!menu() || toolButtonStyle() == Qt::ToolButtonIconOnly) {
        return;
    }
    QPainter painter(this);
    const auto& palette = Palette::current();
    const auto ink = isEnabled() ? palette.secondText : palette.faint;
    painter.drawPixmap(QPoint(width() - chevronSize - 4, (height() - chevronSize) / 2 + 1),
                       iconPixmap(u"chevron-down"_s, chevronSize, ink, devicePixelRatioF()));
}

} // namespace pingshen::ui
