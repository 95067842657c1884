// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/selection/SelectionBar.h"

#include "ui/kit/ToolButton.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Palette.h"

#include <QActionEvent>
#include <QHBoxLayout>
#include <QPainter>

#include <algorithm>
#include <limits>
#include <utility>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int barGap = space(2);
constexpr int stepsAway = 10; ///< of half its height, above and below

struct Surroundings
{
    const QList<QRect>& selected;
    const QList<QRect>& lines;
    QRect bounds; ///< of what is selected in sight
    QRect room;
};

struct Place
{
    QPoint at;
    double covered = 0; ///< of its ground, by what it costs to cover
};

double groundOf(const QRect& rect)
{
    return rect.isEmpty() ? 0 : static_cast<double>(rect.width()) * rect.height();
}

double coveredBy(const QRect& bar, const Surroundings& around)
{
    constexpr double ofSelected = 20;
    constexpr double ofWhatComesNext = 1.5;
    double covered = 0;
    for (const auto& rect : around.selected) {
        covered += ofSelected * groundOf(rect.intersected(bar));
    }
    for (const auto& line : around.lines) {
        const bool isNext = line.center().y() > around.bounds.bottom();
        covered += (isNext ? ofWhatComesNext : 1) * groundOf(line.intersected(bar));
    }
    return covered / groundOf(bar);
}

int distanceBetween(const QRect& bar, const QRect& bounds)
{
    const int across = std::max({0, bounds.left() - bar.right(), bar.left() - bounds.right()});
    const int along = std::max({0, bounds.top() - bar.bottom(), bar.top() - bounds.bottom()});
    return across + along;
}

/// Below, above and beside what is selected, and further away as far as it takes: a bar all over text is as bad as one
/// so many pixels away.
Place bestPlace(QSize size, const Surroundings& around)
{
    constexpr double pixels = 600;
    const auto& [selected, lines, bounds, room] = around;
    const auto within = [](int wanted, int first, int last) { return std::max(first, std::min(wanted, last)); };
    QList<int> tops{bounds.center().y() - size.height() / 2};
    for (int step = 0; step <= stepsAway; ++step) {
        const int away = barGap + step * size.height() / 2;
        tops.append({bounds.bottom() + away, bounds.top() - away - size.height()});
    }
    Place best;
    double least = std::numeric_limits<double>::max();
    for (const int top : std::as_const(tops)) {
        for (const int left : {bounds.left(), bounds.right() - size.width(), bounds.right() + barGap,
                               bounds.left() - barGap - size.width(), room.left(), room.right() - size.width()}) {
            const QPoint at(within(left, room.left(), room.right() - size.width() + 1),
                            within(top, room.top(), room.bottom() - size.height() + 1));
            const QRect bar(at, size);
            const double covered = coveredBy(bar, around);
            const double cost = pixels * covered + distanceBetween(bar, bounds);
            if (cost < least) {
                least = cost;
                best = {at, covered};
            }
        }
    }
    return best;
}

} // namespace

SelectionBar::SelectionBar(QWidget* parent)
    : QWidget(parent),
      m_row(new QHBoxLayout(this)),
      m_added(new QHBoxLayout),
      m_copy(new ToolButton(u"copy"_s, this))
{
    setObjectName(u"selectionBar"_s);
    setCursor(Qt::ArrowCursor);
    setAttribute(Qt::WA_NoMousePropagation); // a press beside a button is no press on the page
    m_row->setContentsMargins(space(1), space(1), space(1), space(1));
    m_row->setSpacing(space(1));
    m_added->setSpacing(space(1));
    m_row->addLayout(m_added);
    m_row->addWidget(m_copy);
    m_copy->setObjectName(u"copySelection"_s);
    m_copy->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_copy->setFocusPolicy(Qt::NoFocus); // the keyboard stays with the page, where Ctrl+C does the same
    connect(m_copy, &QAbstractButton::clicked, this, &SelectionBar::copyRequested);
    m_moment.setSingleShot(true);
    m_moment.setInterval(1500);
    connect(&m_moment, &QTimer::timeout, this, &SelectionBar::retranslateUi);
    retranslateUi();
    hide();
}

void SelectionBar::setHead(QWidget* head)
{
    m_row->insertWidget(0, head);
}

void SelectionBar::setCopies(bool copies)
{
    m_copy->setVisible(copies);
}

void SelectionBar::placeAt(const QList<QRect>& selected, const QList<QRect>& lines, const QRect& sight)
{
    QRect bounds;
    for (const auto& rect : selected) {
        bounds |= rect.intersected(sight);
    }
    const bool isUseful = !m_copy->isHidden() || !actions().isEmpty();
    if (bounds.isEmpty() || !isUseful) {
        hide();
        return;
    }
    const Surroundings around{selected, lines, bounds, sight.adjusted(space(1), space(1), -space(1), -space(1))};
    const auto sized = [this](bool words) {
        showWords(words);
        adjustSize();
        return size();
    };
    const auto small = bestPlace(sized(false), around);
    const auto large = bestPlace(sized(true), around);
    const bool fits = width() <= around.room.width();
    const bool hasWords = fits && large.covered <= 2 * small.covered;
    if (!hasWords) {
        sized(false);
    }
    move(hasWords ? large.at : small.at);
    show();
    raise();
}

/// Beside the icons; without them the buttons tell themselves by their tips.
void SelectionBar::showWords(bool shown)
{
    for (auto* button : findChildren<ToolButton*>()) {
        const bool hasIcon = !button->icon().isNull();
        button->setToolButtonStyle(shown     ? Qt::ToolButtonTextBesideIcon
                                   : hasIcon ? Qt::ToolButtonIconOnly
                                             : Qt::ToolButtonTextOnly);
    }
    // A layout within another one keeps its size until the next round of events otherwise.
    m_added->invalidate();
    m_row->invalidate();
}

void SelectionBar::sayCopied()
{
    m_copy->setWord(tr("Copied"));
    m_moment.start();
}

void SelectionBar::actionEvent(QActionEvent* event)
{
    if (event->type() == QEvent::ActionAdded) {
        auto* button = new ToolButton(event->action(), this);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::NoFocus);
        m_added->addWidget(button);
    } else if (event->type() == QEvent::ActionRemoved) {
        for (auto* button : findChildren<ToolButton*>()) {
            if (button->defaultAction() == event->action()) {
                button->deleteLater();
            }
        }
    }
    QWidget::actionEvent(event);
}

void SelectionBar::retranslateUi()
{
    setAccessibleName(tr("Selection"));
    m_copy->setWord(tr("Copy"));
    m_copy->setToolTip(tr("Copy (Ctrl+C)"));
}

void SelectionBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
    }
    QWidget::changeEvent(event);
}

void SelectionBar::paintEvent(QPaintEvent*)
{
    const auto& colours = Palette::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colours.strongBorder);
    painter.setBrush(colours.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), cardRadius, cardRadius);
}

} // namespace pingshen::ui
