// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/GateBar.h"

#include "ui/kit/Pill.h"
#include "ui/kit/ProgressLine.h"
#include "ui/theme/Metrics.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int barHeight = 6;
constexpr int widestBar = 180;
constexpr int narrowestBar = 64;
constexpr double hundred = 1'000'000; // ten-thousandths

double fractionOf(WeightedPoints points)
{
    return std::clamp(static_cast<double>(points.tenThousandths()) / hundred, 0.0, 1.0);
}

/// "70", "70.5": the threshold as people say it.
QString shortest(WeightedPoints points)
{
    auto text = points.toString();
    while (text.endsWith(u'0')) {
        text.chop(1);
    }
    return text.endsWith(u'.') ? text.chopped(1) : text;
}

} // namespace

GateBar::GateBar(QWidget* parent)
    : QWidget(parent),
      m_word(new Pill(this)),
      m_threshold(WeightedPoints::ofTenThousandths(700'000))
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    retranslateUi();
}

void GateBar::showTotal(WeightedPoints total, WeightedPoints threshold, int missing)
{
    m_total = total;
    m_threshold = threshold;
    m_missing = missing;
    retranslateUi();
}

GateBar::State GateBar::state() const
{
    if (m_missing > 0) {
        return State::Provisional;
    }
    return m_total >= m_threshold ? State::Met : State::NotMet;
}

void GateBar::retranslateUi()
{
    switch (state()) {
    case State::Provisional:
        m_word->say(tr("Provisional · %n not scored", nullptr, m_missing), Tone::Warning);
        break;
    case State::Met:
        m_word->say(tr("Reaches %1").arg(shortest(m_threshold)), Tone::Ok, u"check"_s);
        break;
    case State::NotMet:
        m_word->say(tr("Below %1").arg(shortest(m_threshold)), Tone::Error);
        break;
    }
    setAccessibleName(tr("Total %1, threshold %2, %3").arg(m_total.toString(), shortest(m_threshold), m_word->text()));
    updateGeometry();
    resizeEvent(nullptr);
    update();
}

QSize GateBar::sizeHint() const
{
    return {widestBar + space(3) + m_word->sizeHint().width(), qMax(m_word->sizeHint().height(), barHeight + 8)};
}

QSize GateBar::minimumSizeHint() const
{
    return {narrowestBar + space(3) + m_word->sizeHint().width(), sizeHint().height()};
}

void GateBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange) {
        retranslateUi();
    }
    QWidget::changeEvent(event);
}

void GateBar::resizeEvent(QResizeEvent*)
{
    const auto size = m_word->sizeHint();
    m_word->setGeometry(width() - size.width(), (height() - size.height()) / 2, size.width(), size.height());
}

void GateBar::paintEvent(QPaintEvent*)
{
    const auto& palette = Palette::current();
    QPainter painter(this);
    const double length = qMin(widestBar, m_word->x() - space(3));
    const QRectF bar(m_word->x() - space(3) - length, (height() - barHeight) / 2.0, length, barHeight);
    const auto tone = state() == State::Met ? Tone::Ok : state() == State::NotMet ? Tone::Error : Tone::Info;
    ProgressLine::paint(painter, bar, fractionOf(m_total), palette.ink(tone));
    const double tick = bar.left() + bar.width() * fractionOf(m_threshold);
    painter.fillRect(QRectF(qRound(tick) - 1, bar.top() - 3, 2, barHeight + 6), palette.text);
}

} // namespace pingshen::ui
