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

GateBar::GateBar(QWidget* parent) : QWidget(parent), m_word(new Pill(this))
{
    m_standing.threshold = WeightedPoints::ofTenThousandths(700'000);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    retranslateUi();
}

void GateBar::showStanding(const Standing& standing)
{
    m_standing = standing;
    retranslateUi();
}

Tone GateBar::tone() const
{
    if (m_standing.verdict == Verdict::Incomplete || m_standing.stale + m_standing.refused > 0) {
        return Tone::Warning;
    }
    return m_standing.verdict == Verdict::Reached ? Tone::Ok : Tone::Error;
}

QString GateBar::words() const
{
    QStringList words;
    if (m_standing.verdict == Verdict::Incomplete) {
        words.append(tr("Provisional · %n not scored", nullptr, m_standing.missing));
    } else {
        const auto gate = shortest(m_standing.threshold);
        words.append(m_standing.verdict == Verdict::Reached ? tr("Reaches %1").arg(gate) : tr("Below %1").arg(gate));
    }
    if (m_standing.stale > 0) {
        words.append(tr("%n score(s) to recheck", nullptr, m_standing.stale));
    }
    return words.join(u" · "_s);
}

void GateBar::retranslateUi()
{
    m_word->say(words(), tone(), tone() == Tone::Ok ? u"check"_s : QString());
    setAccessibleName(tr("Total %1, threshold %2, %3")
                          .arg(m_standing.total.toString(), shortest(m_standing.threshold), m_word->text()));
    setToolTip(accessibleName()); // the bar and its mark say it without words
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
    const auto ink = palette.ink(m_standing.verdict == Verdict::Incomplete ? Tone::Info : tone());
    ProgressLine::paint(painter, bar, fractionOf(m_standing.total), ink);
    const double tick = bar.left() + bar.width() * fractionOf(m_standing.threshold);
    painter.fillRect(QRectF(qRound(tick) - 1, bar.top() - 3, 2, barHeight + 6), palette.text);
}

} // namespace pingshen::ui
