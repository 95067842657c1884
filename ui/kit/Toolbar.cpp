// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/Toolbar.h"

#include "ui/kit/ToolButton.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Palette.h"

#include <QBoxLayout>
#include <QEvent>
#include <QMenu>
#include <QPainter>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

Toolbar::Toolbar(QWidget* parent, Line line)
    : QWidget(parent),
      m_line(line),
      m_row(new QHBoxLayout),
      m_rest(new QMenu(this)),
      m_more(new ToolButton(u"more"_s, this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(2);
    m_more->setDropDown(m_rest);
    m_more->hide();
    auto* all = new QHBoxLayout(this);
    all->setContentsMargins(space(3), 1, space(2), 1);
    all->setSpacing(2);
    // The strip may become narrower than its tools: they then go into the menu.
    all->setSizeConstraint(QLayout::SetNoConstraint);
    all->addLayout(m_row, 1);
    all->addWidget(m_more);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    retranslateUi();
}

ToolButton* Toolbar::add(QAction* action)
{
    auto* tool = new ToolButton(action, this);
    m_tools << tool;
    m_row->addWidget(tool);
    fit();
    return tool;
}

void Toolbar::add(QWidget* widget, int stretch)
{
    widget->installEventFilter(this);
    m_row->addWidget(widget, stretch);
    fit();
}

void Toolbar::addStretch()
{
    m_row->addStretch(1);
}

void Toolbar::addGap(int pixels)
{
    m_row->addSpacing(pixels);
}

QSize Toolbar::sizeHint() const
{
    return {widthWith(m_tools.size()), qMax(stripHeight, m_row->sizeHint().height() + 2)};
}

QSize Toolbar::minimumSizeHint() const
{
    return {space(20), sizeHint().height()};
}

void Toolbar::retranslateUi()
{
    m_more->setWord(tr("More tools"));
}

void Toolbar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
    }
    QWidget::changeEvent(event);
}

void Toolbar::resizeEvent(QResizeEvent*)
{
    fit();
}

bool Toolbar::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Show || event->type() == QEvent::Hide || event->type() == QEvent::LayoutRequest) {
        fit();
    }
    return QWidget::eventFilter(watched, event);
}

int Toolbar::widthWith(qsizetype tools) const
{
    const auto margins = layout()->contentsMargins();
    int needed = margins.left() + margins.right();
    for (int i = 0; i < m_row->count(); ++i) {
        const auto* item = m_row->itemAt(i);
        const auto* widget = item->widget();
        if (!widget) {
            needed += item->sizeHint().width();
            continue;
        }
        const auto tool = m_tools.indexOf(widget);
        if (tool < 0 ? widget->isHidden() : tool >= tools) {
            continue;
        }
        const bool givesWay = widget->sizePolicy().horizontalPolicy() & QSizePolicy::ShrinkFlag;
        needed += (givesWay ? widget->minimumSizeHint() : widget->sizeHint()).width() + m_row->spacing();
    }
    return needed;
}

void Toolbar::fit()
{
    const int moreWidth = m_more->sizeHint().width() + layout()->spacing();
    auto shown = m_tools.size();
    while (shown > 0 && widthWith(shown) + (shown < m_tools.size() ? moreWidth : 0) > width()) {
        --shown;
    }
    m_rest->clear();
    for (qsizetype place = 0; place < m_tools.size(); ++place) {
        m_tools[place]->setVisible(place < shown);
        if (place >= shown) {
            m_rest->addAction(m_tools[place]->defaultAction());
        }
    }
    m_more->setVisible(shown < m_tools.size());
}

void Toolbar::paintEvent(QPaintEvent*)
{
    const auto& palette = Palette::current();
    QPainter painter(this);
    painter.fillRect(rect(), palette.surface);
    if (m_line != Line::None) {
        painter.fillRect(0, m_line == Line::Below ? height() - 1 : 0, width(), 1, palette.border);
    }
}

} // namespace pingshen::ui
