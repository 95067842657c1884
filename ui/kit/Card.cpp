// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/Card.h"

#include "ui/theme/Metrics.h"
#include "ui/theme/Palette.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int halo = 3;
constexpr double bar = 3;

} // namespace

Card::Card(QWidget* parent)
    : QFrame(parent),
      m_headBox(new QWidget(this)),
      m_head(new QHBoxLayout(m_headBox)),
      m_title(new QLabel(m_headBox)),
      m_details(new QHBoxLayout),
      m_detail(new QLabel(m_headBox)),
      m_body(new QVBoxLayout)
{
    m_title->setProperty("role", u"title"_s);
    m_detail->setProperty("role", u"small"_s);
    for (auto* label : {m_title, m_detail}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    m_head->setContentsMargins(0, 0, 0, 0);
    m_head->setSpacing(space(2));
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_title);
    m_details->setSpacing(space(2));
    m_details->addWidget(m_detail, 1);
    words->addLayout(m_details);
    m_head->addLayout(words, 1);
    m_headBox->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    m_headBox->hide();
    m_body->setSpacing(space(2));
    // Not Maximum: that would hold the card at the height of its hint, whatever the wrapped title needs.
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);

    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(halo + space(3), halo + space(3), halo + space(3), halo + space(3));
    all->setSpacing(space(2));
    all->addWidget(m_headBox);
    all->addLayout(m_body);
}

void Card::setTitle(const QString& title, const QString& detail)
{
    m_title->setText(title);
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
    m_headBox->setVisible(!title.isEmpty());
    setAccessibleName(title);
}

void Card::addToHead(QWidget* widget)
{
    m_head->addWidget(widget, 0, Qt::AlignTop);
}

void Card::addToDetail(QWidget* widget)
{
    m_details->insertWidget(m_details->count() - 1, widget, 0, Qt::AlignTop);
}

void Card::setCurrent(bool current)
{
    m_current = current;
    update();
}

void Card::paintEvent(QPaintEvent*)
{
    const auto& palette = Palette::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_current ? palette.strongBorder : palette.border);
    painter.setBrush(palette.surface);
    const auto inset = halo + 0.5;
    const auto box = QRectF(rect()).adjusted(inset, inset, -inset, -inset);
    painter.drawRoundedRect(box, cardRadius, cardRadius);
    if (m_current) {
        // Open is not focused: a bar, not a ring.
        QPainterPath shape;
        shape.addRoundedRect(box, cardRadius, cardRadius);
        painter.setClipPath(shape);
        painter.fillRect(QRectF(box.left(), box.top(), bar, box.height()), palette.accent);
    }
}

} // namespace pingshen::ui
