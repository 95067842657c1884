// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/SegmentedControl.h"

#include "ui/theme/Metrics.h"
#include "ui/theme/Palette.h"
#include "ui/theme/Type.h"

#include <QAbstractButton>
#include <QBoxLayout>
#include <QButtonGroup>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace pingshen::ui {

namespace {

constexpr int leastAir = 3; ///< on each side of a word

class Segment final : public QAbstractButton
{
public:
    explicit Segment(QWidget* parent) : QAbstractButton(parent)
    {
        setCheckable(true);
        setFocusPolicy(Qt::NoFocus);
        setAttribute(Qt::WA_Hover);
        setProperty("ringInside", true); // its neighbours begin where it ends
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    }

    QSize sizeHint() const override
    {
        // As wide as when it is chosen, so that nothing moves when it is.
        const QFontMetrics metrics(fontOf(TypeRole::Strong));
        return {metrics.horizontalAdvance(text()) + 2 * 14, metrics.height() + 7};
    }

    QSize minimumSizeHint() const override
    {
        // All give up the same of their air; nobody gives up a letter.
        const QFontMetrics metrics(fontOf(TypeRole::Strong));
        return {metrics.horizontalAdvance(text()) + 2 * leastAir, sizeHint().height()};
    }

private:
    void paintEvent(QPaintEvent*) override
    {
        const auto& palette = Palette::current();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const auto box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
        painter.setPen(isChecked() ? palette.border : QColor(Qt::transparent));
        painter.setBrush(ground(palette));
        painter.drawRoundedRect(box, 5, 5);
        painter.setFont(fontOf(isChecked() ? TypeRole::Strong : TypeRole::Text));
        painter.setPen(ink(palette));
        painter.drawText(rect(), Qt::AlignCenter, text());
    }

    QColor ground(const Palette& palette) const
    {
        if (isChecked()) {
            return palette.isDark ? palette.border : palette.surface;
        }
        return underMouse() && isEnabled() ? palette.hover() : QColor(Qt::transparent);
    }

    QColor ink(const Palette& palette) const
    {
        if (!isEnabled()) {
            return palette.faint;
        }
        return isChecked() || underMouse() ? palette.text : palette.secondText;
    }
};

} // namespace

SegmentedControl::SegmentedControl(QWidget* parent)
    : QWidget(parent),
      m_row(new QBoxLayout(QBoxLayout::LeftToRight, this)),
      m_group(new QButtonGroup(this))
{
    m_row->setContentsMargins(2, 2, 2, 2);
    m_row->setSpacing(0);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int segment, bool on) {
        // Tab stops at the choice only.
        m_group->button(segment)->setFocusPolicy(on ? Qt::TabFocus : Qt::NoFocus);
        if (on) {
            Q_EMIT chosen(segment);
        }
    });
}

bool SegmentedControl::isStacked() const
{
    return m_row->direction() == QBoxLayout::TopToBottom;
}

/// Of all side by side, at the least.
int SegmentedControl::rowWidth() const
{
    int width = m_row->contentsMargins().left() + m_row->contentsMargins().right();
    for (const auto* segment : m_group->buttons()) {
        width += segment->minimumSizeHint().width();
    }
    return width;
}

QSize SegmentedControl::sizeHint() const
{
    const auto margins = m_row->contentsMargins();
    int width = margins.left() + margins.right();
    int row = 0;
    for (const auto* segment : m_group->buttons()) {
        width += segment->sizeHint().width();
        row = std::max(row, segment->sizeHint().height());
    }
    const int rows = isStacked() ? m_row->count() : 1;
    return {width, rows * row + margins.top() + margins.bottom()};
}

QSize SegmentedControl::minimumSizeHint() const
{
    const auto margins = m_row->contentsMargins();
    int widest = 0;
    for (const auto* segment : m_group->buttons()) {
        widest = std::max(widest, segment->minimumSizeHint().width());
    }
    return {widest + margins.left() + margins.right(), sizeHint().height()};
}

void SegmentedControl::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    stackWhereNarrow();
}

void SegmentedControl::stackWhereNarrow()
{
    const auto direction = width() < rowWidth() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    if (direction != m_row->direction()) {
        m_row->setDirection(direction);
        updateGeometry();
    }
}

int SegmentedControl::addSegment(const QString& text)
{
    const int number = m_row->count();
    auto* segment = new Segment(this);
    m_group->addButton(segment, number);
    m_row->addWidget(segment);
    setText(number, text);
    if (number == 0) {
        const QSignalBlocker quiet(m_group);
        segment->setChecked(true);
        segment->setFocusPolicy(Qt::TabFocus);
    }
    return number;
}

void SegmentedControl::setText(int segment, const QString& text, const QString& toolTip)
{
    auto* button = m_group->button(segment);
    button->setText(text);
    button->setAccessibleName(text);
    button->setToolTip(toolTip);
    button->updateGeometry();
    if (isVisible()) {
        stackWhereNarrow(); // other words may fit, or not
    }
    updateGeometry();
}

void SegmentedControl::setSegmentEnabled(int segment, bool enabled)
{
    m_group->button(segment)->setEnabled(enabled);
}

int SegmentedControl::current() const
{
    return m_group->checkedId();
}

void SegmentedControl::choose(int segment)
{
    if (auto* button = m_group->button(segment)) {
        button->setChecked(true);
    }
}

void SegmentedControl::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Palette::current().background);
    painter.drawRoundedRect(rect(), radius + 1, radius + 1);
}

void SegmentedControl::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Down:
    case Qt::Key_Up:
        isStacked() ? step(event->key() == Qt::Key_Down ? 1 : -1) : QWidget::keyPressEvent(event);
        break;
    case Qt::Key_Right:
        step(layoutDirection() == Qt::RightToLeft ? -1 : 1);
        break;
    case Qt::Key_Left:
        step(layoutDirection() == Qt::RightToLeft ? 1 : -1);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void SegmentedControl::step(int by)
{
    const int count = m_row->count();
    for (int segment = current() + by; segment >= 0 && segment < count; segment += by) {
        if (m_group->button(segment)->isEnabled()) {
            choose(segment);
            m_group->button(segment)->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}

} // namespace pingshen::ui
