// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notice/MessageRow.h"

#include "ui/kit/ToolButton.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Metrics.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPropertyAnimation>
#include <QPushButton>
#include <QStyle>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

QString iconOf(Tone tone)
{
    switch (tone) {
    case Tone::Ok:
        return u"check-circle"_s;
    case Tone::Warning:
        return u"warning"_s;
    case Tone::Error:
        return u"error"_s;
    case Tone::Neutral:
    case Tone::Info:
        return u"info"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

MessageRow::MessageRow(Message message, QWidget* parent)
    : QWidget(parent),
      m_message(std::move(message)),
      m_words(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_text(new QLabel(this)),
      m_act(new QPushButton(this)),
      m_close(new ToolButton(u"close"_s, this))
{
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_act->setProperty("role", u"link"_s);
    m_act->setVisible(static_cast<bool>(m_message.action));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space(3) + smallIcon + space(2), space(1), space(2), space(1) + 1);
    row->setSpacing(space(2));
    m_words->setSpacing(space(1));
    m_words->addWidget(m_text, 1);
    m_words->addWidget(m_act, 0, Qt::AlignLeft | Qt::AlignVCenter);
    row->addLayout(m_words, 1);
    row->addWidget(m_close);
    connect(m_close, &QToolButton::clicked, this, &MessageRow::closed);
    connect(m_act, &QPushButton::clicked, this, [this] {
        const auto act = m_message.act;
        Q_EMIT closed();
        if (act) {
            act();
        }
    });
    retranslateUi();
}

QString MessageRow::text() const
{
    return m_text->text();
}

void MessageRow::setNarrow(bool narrow)
{
    m_words->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void MessageRow::slideIn()
{
    if (style()->styleHint(QStyle::SH_Widget_Animation_Duration) == 0) {
        return;
    }
    auto* slide = new QPropertyAnimation(this, "maximumHeight", this);
    slide->setDuration(slideTime);
    slide->setEasingCurve(QEasingCurve::OutCubic);
    slide->setStartValue(0);
    slide->setEndValue(layout()->hasHeightForWidth() ? layout()->heightForWidth(width()) : sizeHint().height());
    connect(slide, &QPropertyAnimation::finished, this, [this] { setMaximumHeight(QWIDGETSIZE_MAX); });
    slide->start(QAbstractAnimation::DeleteWhenStopped);
}

void MessageRow::retranslateUi()
{
    m_text->setText(m_message.text());
    m_act->setText(m_message.action ? m_message.action() : QString());
    m_close->setWord(tr("Dismiss message"));
    setAccessibleName(m_text->text());
}

void MessageRow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT closed();
        return;
    }
    QWidget::keyPressEvent(event);
}

void MessageRow::paintEvent(QPaintEvent*)
{
    const auto& palette = Palette::current();
    QPainter painter(this);
    painter.fillRect(rect(), palette.soft(m_message.tone));
    painter.fillRect(0, height() - 1, width(), 1, palette.border);
    const QPoint corner(space(3), (height() - smallIcon) / 2);
    const auto ink = palette.ink(m_message.tone);
    painter.drawPixmap(corner, iconPixmap(iconOf(m_message.tone), smallIcon, ink, devicePixelRatioF()));
}

} // namespace pingshen::ui
