// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/FocusRing.h"

#include "ui/theme/Metrics.h"
#include "ui/theme/Palette.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QEvent>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QTextEdit>
#include <QTimer>

namespace pingshen::ui {

namespace {

constexpr int thickness = 2;

/// Lies over a window and lets everything through.
class Ring final : public QWidget
{
public:
    explicit Ring(QWidget* window) : QWidget(window)
    {
        setObjectName(QStringLiteral("focusRing"));
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setAttribute(Qt::WA_NoSystemBackground);
        setFocusPolicy(Qt::NoFocus);
    }

    /// `whole` in the window; of it only what lies in `seen`.
    void show(const QRect& whole, const QRect& seen)
    {
        const auto part = whole & seen;
        if (part.isEmpty()) {
            hide();
            return;
        }
        const QRect inside = whole.translated(-part.topLeft());
        if (geometry() != part || inside != m_whole || isHidden()) {
            m_whole = inside;
            setGeometry(part);
            setVisible(true);
            raise();
            update();
        }
    }

private:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(Palette::current().accent, thickness));
        const double half = thickness / 2.0;
        painter.drawRoundedRect(QRectF(m_whole).adjusted(half, half, -half, -half), radius + 2, radius + 2);
    }

    QRect m_whole; ///< from this widget's corner
};

bool isText(const QWidget* widget)
{
    return qobject_cast<const QPlainTextEdit*>(widget) || qobject_cast<const QTextEdit*>(widget);
}

QRect mapped(const QWidget& from, const QRect& rect, const QWidget& to)
{
    return {from.mapTo(&to, rect.topLeft()), rect.size()};
}

/// Around a control; inside the edge of something that fills its place, such as a page; around the row of a list.
QRect ringOf(const QWidget& target, const QWidget& window)
{
    constexpr int reach = FocusRing::reach;
    if (const auto* view = qobject_cast<const QAbstractItemView*>(&target)) {
        auto row = view->visualRect(view->currentIndex()) & view->viewport()->rect();
        if (!row.isEmpty() && view->selectionBehavior() == QAbstractItemView::SelectRows) {
            row.setLeft(0);
            row.setRight(view->viewport()->width() - 1);
        }
        if (!row.isEmpty()) {
            return mapped(*view->viewport(), row, window);
        }
    }
    const bool fillsItsPlace = target.property("ringInside").toBool();
    if (fillsItsPlace || (qobject_cast<const QAbstractScrollArea*>(&target) && !isText(&target))) {
        return mapped(target, target.rect(), window);
    }
    // Words that begin at the very edge of their button keep some air, too.
    const int air = target.property("flush").toBool() ? space(1) : 0;
    // Of the ring's own colour: with less between them it would only look larger.
    const int apart = reach + (target.property("role") == QStringLiteral("primary") ? 1 : 0);
    return mapped(target, target.rect(), window).adjusted(-apart - air, -apart, apart, apart);
}

/// What of the window the target can be seen through: not beyond the edge of what scrolls it.
QRect sightOf(const QWidget& target, const QWidget& window)
{
    auto sight = window.rect();
    for (auto* widget = target.parentWidget(); widget && widget != &window; widget = widget->parentWidget()) {
        const auto* area = qobject_cast<const QAbstractScrollArea*>(widget->parentWidget());
        if (area && area->viewport() == widget) {
            sight &= mapped(*widget, widget->rect(), window);
        }
    }
    return sight;
}

/// What has to be in sight: the caret of a text, else all of it.
QRect mattering(const QWidget& target)
{
    if (const auto* edit = qobject_cast<const QPlainTextEdit*>(&target)) {
        return edit->cursorRect().translated(edit->viewport()->pos());
    }
    return target.rect();
}

} // namespace

FocusRing::FocusRing(QObject* parent) : QObject(parent)
{
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        follow(now);
        if (now && QApplication::mouseButtons() == Qt::NoButton) {
            // It has its place only once what opened for it is laid out.
            QTimer::singleShot(0, this, &FocusRing::bringIntoSight);
        }
    });
    follow(QApplication::focusWidget());
}

FocusRing::~FocusRing()
{
    delete m_ring;
}

void FocusRing::follow(QWidget* target)
{
    for (const auto& widget : std::as_const(m_watched)) {
        if (widget) {
            widget->removeEventFilter(this);
        }
    }
    m_watched.clear();
    const bool isShown = target && !target->isWindow() && target->window()->windowType() != Qt::Popup;
    m_target = isShown ? target : nullptr;
    if (m_ring && (!m_target || m_ring->parentWidget() != m_target->window())) {
        // Later: the focus may go while its window hands an event to all its children, this one among them.
        m_ring->hide();
        std::exchange(m_ring, nullptr)->deleteLater();
    }
    if (!m_target) {
        return;
    }
    if (const auto* area = qobject_cast<QAbstractScrollArea*>(target)) {
        m_watched.append(area->viewport());
    }
    for (auto* widget = target; widget && (widget == target || !widget->isWindow()); widget = widget->parentWidget()) {
        m_watched.append(widget);
    }
    for (const auto& widget : std::as_const(m_watched)) {
        widget->installEventFilter(this);
    }
    place();
}

void FocusRing::place()
{
    m_placing = false;
    if (!m_target) {
        return;
    }
    auto* window = m_target->window();
    if (!m_ring) {
        m_ring = new Ring(window);
    }
    const auto sight = m_target->isVisible() ? sightOf(*m_target, *window) : QRect();
    static_cast<Ring*>(m_ring.data())->show(ringOf(*m_target, *window), sight);
}

bool FocusRing::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::Resize:
        if (watched == m_target) {
            QTimer::singleShot(0, this, &FocusRing::bringIntoSight);
        }
        [[fallthrough]];
    case QEvent::Move:
    case QEvent::Show:
    case QEvent::Hide:
        place();
        break;
    case QEvent::ParentChange:
        QTimer::singleShot(0, this, [this] { follow(QApplication::focusWidget()); });
        break;
    case QEvent::Paint: // a list has moved its rows, or a text its caret
        if (watched != m_target && !std::exchange(m_placing, true)) {
            QTimer::singleShot(0, this, &FocusRing::place);
        }
        if (m_target && isText(m_target) && std::exchange(m_caret, mattering(*m_target)) != mattering(*m_target)) {
            QTimer::singleShot(0, this, &FocusRing::bringIntoSight);
        }
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void FocusRing::bringIntoSight()
{
    if (!m_target || !m_target->isVisible()) {
        return;
    }
    for (auto* widget = m_target->parentWidget(); widget; widget = widget->parentWidget()) {
        auto* area = qobject_cast<QScrollArea*>(widget);
        if (area && area->widget() && area->widget()->isAncestorOf(m_target)) {
            const auto rect = mapped(*m_target, mattering(*m_target), *area->widget());
            // Of something taller than the view the beginning counts.
            const int height = std::min(rect.height(), area->viewport()->height() - 2 * margin);
            area->ensureVisible(rect.left(), rect.top() + std::max(0, height), 0, margin);
            area->ensureVisible(rect.left(), rect.top(), 0, margin);
        }
    }
    place();
}

} // namespace pingshen::ui
