// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/GateBar.h"

#include "ui/kit/Pill.h"
#include "ui/kit/ProgressLine.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Type.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int barHeight = 6;
constexpr int widestBar = 180;
constexpr int narrowestBar = 64;
constexpr int captionedBar = 96;      ///< beside a caption it is as long at least
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

void GateBar::setBrief(bool brief)
{
    if (std::exchange(m_isBrief, brief) != brief) {
        retranslateUi();
    }
}

Tone GateBar::tone() const
{
    if (m_standing.verdict == Verdict::Incomplete || m_standing.stale + m_standing.refused + m_standing.undecided > 0) {
        return Tone::Warning;
    }
    return m_standing.verdict == Verdict::Reached ? Tone::Ok : Tone::Error;
}

QString GateBar::words(int missing) const
{
    return m_isBrief ? verdict(0) : allWords(missing);
}

QString GateBar::verdict(int missing) const
{
    const auto gate = shortest(m_standing.threshold);
    if (m_standing.verdict != Verdict::Incomplete) {
        return m_standing.verdict == Verdict::Reached ? tr("Reaches %1").arg(gate) : tr("Below %1").arg(gate);
    }
    return missing == 0 ? tr("Provisional") : tr("Provisional · %n not scored", nullptr, missing);
}

QString GateBar::allWords(int missing) const
{
    QStringList words{verdict(m_standing.missing == 0 ? 0 : missing)};
    if (m_standing.undecided > 0) {
        words.append(tr("%n to choose", nullptr, m_standing.undecided));
    }
    if (m_standing.stale > 0) {
        words.append(tr("%n score(s) to recheck", nullptr, m_standing.stale));
    }
    return words.join(u" · "_s);
}

void GateBar::retranslateUi()
{
    m_word->say(words(m_standing.missing), tone(), tone() == Tone::Ok ? u"check"_s : QString());
    setAccessibleName(
        tr("Total %1, threshold %2, %3")
            .arg(shortest(m_standing.total), shortest(m_standing.threshold), allWords(m_standing.missing)));
    setToolTip(accessibleName()); // the bar and its mark say it without words
    updateGeometry();
    resizeEvent(nullptr);
    update();
}

QSize GateBar::sizeHint() const
{
    const auto word = wordSize();
    const int caption = QFontMetrics(fontOf(TypeRole::Caption)).horizontalAdvance(thresholdText()) + space(2);
    return {caption + widestBar + space(3) + word.width(), qMax(word.height(), barHeight + 8)};
}

QSize GateBar::minimumSizeHint() const
{
    return {narrowestBar + space(3) + wordSize().width(), sizeHint().height()};
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
    m_word->setGeometry(width() - wordSize().width(), (height() - size.height()) / 2, size.width(), size.height());
}

QString GateBar::thresholdText() const
{
    return tr("Threshold %1").arg(shortest(m_standing.threshold));
}

QString GateBar::caption() const
{
    return width() >= sizeHint().width() - widestBar + captionedBar ? thresholdText() : QString();
}

QRectF GateBar::bar() const
{
    const int words =
        caption().isEmpty() ? 0 : QFontMetrics(fontOf(TypeRole::Caption)).horizontalAdvance(caption()) + space(2);
    const int end = width() - wordSize().width() - space(3);
    const double length = qMin(widestBar, end - words);
    return {end - length, (height() - barHeight) / 2.0, length, barHeight};
}

/// While indicators are scored one after the other their number changes and nothing moves.
QSize GateBar::wordSize() const
{
    constexpr int usual = 10; // of two digits
    return Pill::sizeFor(words(std::max(usual, m_standing.missing)), tone() == Tone::Ok);
}

void GateBar::paintEvent(QPaintEvent*)
{
    const auto& palette = Palette::current();
    QPainter painter(this);
    const auto bar = this->bar();
    if (const auto words = caption(); !words.isEmpty()) {
        painter.setFont(fontOf(TypeRole::Caption));
        painter.setPen(palette.secondText);
        painter.drawText(QRectF(0, 0, bar.left() - space(2), height()), Qt::AlignRight | Qt::AlignVCenter, words);
    }
    const auto ink = palette.ink(m_standing.verdict == Verdict::Incomplete ? Tone::Info : tone());
    ProgressLine::paint(painter, bar, fractionOf(m_standing.total), ink);
    const double tick = bar.left() + bar.width() * fractionOf(m_standing.threshold);
    painter.fillRect(QRectF(qRound(tick) - 1, bar.top() - 3, 2, barHeight + 6), palette.text);
}

} // namespace pingshen::ui
