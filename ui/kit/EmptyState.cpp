// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/EmptyState.h"

#include "ui/kit/ProgressLine.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Metrics.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int pictureSize = 48;
constexpr int widestText = 420;

} // namespace

EmptyState::EmptyState(const QString& iconName, QWidget* parent)
    : QWidget(parent),
      m_iconName(iconName),
      m_icon(new QLabel(this)),
      m_title(new QLabel(this)),
      m_hint(new QLabel(this)),
      m_column(new QVBoxLayout),
      m_buttons(new QHBoxLayout)
{
    m_icon->setAlignment(Qt::AlignCenter);
    m_title->setProperty("role", u"title"_s);
    m_hint->setProperty("role", u"second"_s);
    for (auto* label : {m_title, m_hint}) {
        label->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    m_buttons->setSpacing(space(2));

    m_column->setSpacing(space(2));
    m_column->addStretch(2);
    m_column->addWidget(m_icon);
    m_column->addSpacing(space(1));
    m_column->addWidget(m_title, 0, Qt::AlignHCenter);
    m_column->addWidget(m_hint, 0, Qt::AlignHCenter);
    m_column->addSpacing(space(2));
    m_column->addLayout(m_buttons);
    m_column->setAlignment(m_buttons, Qt::AlignHCenter);
    m_column->addStretch(3);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space(4), space(6), space(4), space(6)); // what fit() leaves at the sides
    row->addStretch(1);
    row->addLayout(m_column, 100);
    row->addStretch(1);
    drawIcon();
}

void EmptyState::setIcon(const QString& iconName)
{
    m_iconName = iconName;
    drawIcon();
}

void EmptyState::setTexts(const QString& title, const QString& hint)
{
    m_title->setText(title);
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(hint);
    fit();
}

/// Lines as wide as are good to read, in the middle: their height follows from that width.
void EmptyState::fit()
{
    const int width = std::clamp(this->width() - space(8), space(20), widestText);
    for (auto* label : {m_title, m_hint}) {
        label->ensurePolished();
        const auto lines =
            label->fontMetrics().boundingRect(QRect(0, 0, width, 10'000), Qt::TextWordWrap, label->text());
        label->setFixedSize(width, lines.height() + space(1));
    }
}

QSize EmptyState::minimumSizeHint() const
{
    return {space(40), QWidget::minimumSizeHint().height()};
}

QPushButton* EmptyState::addButton()
{
    auto* button = new QPushButton(this);
    if (m_buttons->count() == 0) {
        button->setProperty("role", u"primary"_s);
    }
    m_buttons->addWidget(button);
    return button;
}

ProgressLine* EmptyState::addProgress()
{
    auto* line = new ProgressLine(this);
    line->setMaximumWidth(widestText);
    line->hide();
    m_column->insertWidget(m_column->indexOf(m_buttons), line);
    return line;
}

void EmptyState::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

void EmptyState::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange) {
        drawIcon();
    }
    QWidget::changeEvent(event);
}

void EmptyState::drawIcon()
{
    m_icon->setPixmap(iconPixmap(m_iconName, pictureSize, Palette::current().faint, devicePixelRatioF()));
}

} // namespace pingshen::ui
