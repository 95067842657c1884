// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/WindowPopup.h"

#include "ui/theme/Keyboard.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Palette.h"

#include <QApplication>
#include <QEvent>
#include <QListView>
#include <QPainter>

#include <algorithm>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

WindowPopup::WindowPopup(QWidget& window, QSize largest) : QFrame(&window), m_window(window), m_largest(largest)
{
    setProperty("role", u"pane"_s);
    window.installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget*, const QWidget* now) {
        if (isVisible() && now && now->window() == m_window.window() && !isAncestorOf(now)) {
            hide();
        }
    });
    hide();
}

void WindowPopup::comeWith(QWidget& field)
{
    if (!isVisible()) {
        m_before = QApplication::focusWidget();
    }
    place();
    show();
    raise();
    giveKeyboard(field);
}

void WindowPopup::close()
{
    if (isVisible()) {
        hide();
        auto* before = m_before && m_before->isVisible() ? m_before.data() : &m_window;
        giveKeyboard(*before);
    }
}

void WindowPopup::place()
{
    const auto width = std::min(m_largest.width(), m_window.width() - space(8));
    const auto height = std::min(m_largest.height(), m_window.height() - topHeight - space(16));
    setGeometry((m_window.width() - width) / 2, topHeight + space(4), width, std::max(height, space(40)));
}

void WindowPopup::flatten(QListView& list)
{
    list.setFrameShape(QFrame::NoFrame);
    list.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list.setMouseTracking(true);
}

bool WindowPopup::eventFilter(QObject* watched, QEvent* event)
{
    if (isItsWindow(watched) && event->type() == QEvent::Resize && isVisible()) {
        place();
    }
    return QFrame::eventFilter(watched, event);
}

void WindowPopup::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
    }
    QFrame::changeEvent(event);
}

void WindowPopup::paintEvent(QPaintEvent*)
{
    const auto& palette = Palette::current();
    QPainter painter(this);
    painter.fillRect(rect(), palette.surface);
    painter.setPen(palette.strongBorder);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace pingshen::ui
