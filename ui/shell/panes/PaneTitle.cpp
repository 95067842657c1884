// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/panes/PaneTitle.h"

#include "ui/kit/ElidedLabel.h"
#include "ui/kit/ToolButton.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Palette.h"

#include <QDockWidget>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

PaneTitle::PaneTitle(QDockWidget* pane)
    : QWidget(pane),
      m_pane(pane),
      m_name(new ElidedLabel(TypeRole::Caption, ElidedLabel::Ink::Second, this)),
      m_detach(new ToolButton(u"float"_s, this)),
      m_close(new ToolButton(u"close"_s, this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space(3), 0, space(1), 1);
    row->setSpacing(0);
    row->addWidget(m_name, 1);
    for (auto* button : {m_detach, m_close}) {
        button->setFixedSize(space(6), space(6));
        row->addWidget(button);
    }
    connect(m_detach, &QAbstractButton::clicked, this, &PaneTitle::detachRequested);
    connect(m_close, &QAbstractButton::clicked, this, &PaneTitle::closeRequested);
    connect(pane, &QWidget::windowTitleChanged, m_name, &QLabel::setText);
    connect(pane, &QDockWidget::topLevelChanged, this, &PaneTitle::retranslateUi);
    retranslateUi();
}

/// A dock puts its content below as many pixels as the hint has.
QSize PaneTitle::sizeHint() const
{
    return {QWidget::sizeHint().width(), space(8)};
}

QSize PaneTitle::minimumSizeHint() const
{
    return {QWidget::minimumSizeHint().width(), space(8)};
}

void PaneTitle::mouseDoubleClickEvent(QMouseEvent*)
{
    Q_EMIT detachRequested();
}

void PaneTitle::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
    }
    QWidget::changeEvent(event);
}

void PaneTitle::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), Palette::current().surface);
    painter.fillRect(0, height() - 1, width(), 1, Palette::current().border);
}

void PaneTitle::retranslateUi()
{
    m_name->setText(m_pane->windowTitle());
    m_detach->setWord(m_pane->isFloating() ? tr("Dock this pane") : tr("Float this pane"));
    m_close->setWord(tr("Close pane"));
}

} // namespace pingshen::ui
