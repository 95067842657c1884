// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/FailurePanel.h"

#include "ui/theme/Metrics.h"
#include "ui/theme/Palette.h"
#include "ui/theme/Type.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

FailurePanel::FailurePanel(int page, const Error& error, const ErrorWords& words, QWidget* parent)
    : QWidget(parent),
      m_page(page),
      m_error(error),
      m_words(words),
      m_title(new QLabel(this)),
      m_reason(new QLabel(this)),
      m_retry(new QPushButton(this))
{
    m_reason->setWordWrap(true);
    m_reason->setProperty("role", u"second"_s);
    m_reason->setMinimumWidth(240);
    m_retry->setObjectName(u"retry"_s);
    m_title->setFont(fontOf(TypeRole::Title));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space(5), space(4), space(5), space(4));
    column->setSpacing(space(2));
    column->addWidget(m_title);
    column->addWidget(m_reason);
    column->addSpacing(space(1));
    column->addWidget(m_retry, 0, Qt::AlignLeft);
    setMaximumWidth(360);
    setCursor(Qt::ArrowCursor);
    setAutoFillBackground(false);
    connect(m_retry, &QPushButton::clicked, this, [this] { Q_EMIT retryRequested(m_page); });
    retranslateUi();
}

void FailurePanel::retranslateUi()
{
    m_title->setText(m_page < 0 ? tr("Cannot show this document") : tr("Cannot show page %1").arg(m_page + 1));
    m_reason->setText(m_words ? m_words(m_error) : nameOf(m_error.code));
    m_retry->setText(tr("Try again"));
    setAccessibleName(m_title->text());
    setAccessibleDescription(m_reason->text());
    adjustSize();
}

void FailurePanel::fitInto(const QRect& room)
{
    QRect place({}, sizeHint().boundedTo(maximumSize()));
    place.setHeight(std::max(place.height(), heightForWidth(place.width())));
    place.moveCenter(room.center());
    setGeometry(place);
    setVisible(room.contains(place));
}

void FailurePanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
    }
    QWidget::changeEvent(event);
}

void FailurePanel::paintEvent(QPaintEvent*)
{
    const auto& colours = Palette::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colours.border);
    painter.setBrush(colours.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), cardRadius, cardRadius);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.error);
    painter.drawRoundedRect(QRectF(8, 18, 3, height() - 36.0), 1.5, 1.5);
}

} // namespace pingshen::ui
