// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/selection/SelectionBar.h"

#include "ui/kit/ToolButton.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Palette.h"

#include <QActionEvent>
#include <QHBoxLayout>
#include <QPainter>

#include <algorithm>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

SelectionBar::SelectionBar(QWidget* parent)
    : QWidget(parent),
      m_row(new QHBoxLayout(this)),
      m_added(new QHBoxLayout),
      m_copy(new ToolButton(u"copy"_s, this))
{
    setObjectName(u"selectionBar"_s);
    setCursor(Qt::ArrowCursor);
    setAttribute(Qt::WA_NoMousePropagation); // a press beside a button is no press on the page
    m_row->setContentsMargins(space(1), space(1), space(1), space(1));
    m_row->setSpacing(space(1));
    m_added->setSpacing(space(1));
    m_row->addLayout(m_added);
    m_row->addWidget(m_copy);
    m_copy->setObjectName(u"copySelection"_s);
    m_copy->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_copy->setFocusPolicy(Qt::NoFocus); // the keyboard stays with the page, where Ctrl+C does the same
    connect(m_copy, &QAbstractButton::clicked, this, &SelectionBar::copyRequested);
    m_moment.setSingleShot(true);
    m_moment.setInterval(1500);
    connect(&m_moment, &QTimer::timeout, this, &SelectionBar::retranslateUi);
    retranslateUi();
    hide();
}

void SelectionBar::setHead(QWidget* head)
{
    m_row->insertWidget(0, head);
}

void SelectionBar::setCopies(bool copies)
{
    m_copy->setVisible(copies);
}

void SelectionBar::placeAt(const QRect& selected, const QRect& sight)
{
    const bool isInSight = selected.intersects(sight);
    const bool isUseful = !m_copy->isHidden() || !actions().isEmpty();
    if (!isInSight || !isUseful) {
        hide();
        return;
    }
    const auto fits = [&] {
        adjustSize();
        return width() <= sight.width() - 2 * space(1);
    };
    showWords(true);
    if (!fits()) {
        showWords(false);
        fits();
    }
    QRect place(QPoint(), size());
    place.moveLeft(selected.left());
    place.moveTop(selected.bottom() + space(2));
    if (place.bottom() > sight.bottom() - space(1)) {
        place.moveBottom(selected.top() - space(2));
    }
    // A selection as high as the window leaves no room beside it, and a view may be smaller than the bar.
    const auto within = [](int wanted, int first, int last) { return std::max(first, std::min(wanted, last)); };
    const auto room = sight.adjusted(space(1), space(1), -space(1), -space(1));
    move(within(place.left(), room.left(), room.right() - place.width()),
         within(place.top(), room.top(), room.bottom() - place.height()));
    show();
    raise();
}

/// Beside the icons; without them the buttons tell themselves by their tips.
void SelectionBar::showWords(bool shown)
{
    for (auto* button : findChildren<ToolButton*>()) {
        const bool hasIcon = !button->icon().isNull();
        button->setToolButtonStyle(shown     ? Qt::ToolButtonTextBesideIcon
                                   : hasIcon ? Qt::ToolButtonIconOnly
                                             : Qt::ToolButtonTextOnly);
    }
    // A layout within another one keeps its size until the next round of events otherwise.
    m_added->invalidate();
    m_row->invalidate();
}

void SelectionBar::sayCopied()
{
    m_copy->setWord(tr("Copied"));
    m_moment.start();
}

void SelectionBar::actionEvent(QActionEvent* event)
{
    if (event->type() == QEvent::ActionAdded) {
        auto* button = new ToolButton(event->action(), this);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::NoFocus);
        m_added->addWidget(button);
    } else if (event->type() == QEvent::ActionRemoved) {
        for (auto* button : findChildren<ToolButton*>()) {
            if (button->defaultAction() == event->action()) {
                button->deleteLater();
            }
        }
    }
    QWidget::actionEvent(event);
}

void SelectionBar::retranslateUi()
{
    setAccessibleName(tr("Selection"));
    m_copy->setWord(tr("Copy"));
    m_copy->setToolTip(tr("Copy (Ctrl+C)"));
}

void SelectionBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
    }
    QWidget::changeEvent(event);
}

void SelectionBar::paintEvent(QPaintEvent*)
{
    const auto& colours = Palette::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colours.strongBorder);
    painter.setBrush(colours.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), cardRadius, cardRadius);
}

} // namespace pingshen::ui
