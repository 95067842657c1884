// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/scoring/PointsField.h"

#include "ui/theme/Metrics.h"
#include "ui/theme/Palette.h"
#include "ui/theme/Type.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QTimer>

#include <algorithm>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds settlesAfter{800};
constexpr int longestPoints = 12;

QChar plainForm(QChar c)
{
    static const auto separators = u",.，．。、"_s;
    if (c >= u'０' && c <= u'９') {
        return QChar(c.unicode() - u'０' + u'0');
    }
    return separators.contains(c) ? QChar(u'.') : c;
}

bool isOfPoints(QString& text)
{
    text.removeIf([](QChar c) { return c.isSpace(); });
    std::ranges::transform(text, text.begin(), plainForm);
    const auto isSign = [](QChar c) { return c == u'.' || (c >= u'0' && c <= u'9'); };
    return std::ranges::all_of(text, isSign) && text.count(u'.') <= 1;
}

} // namespace

PointsField::PointsField(QWidget* parent) : TypedLine(isOfPoints, parent), m_pause(new QTimer(this))
{
    setFont(fontOf(TypeRole::Points));
    setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setMaxLength(longestPoints);
    setInputMethodHints(Qt::ImhFormattedNumbersOnly);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    m_pause->setSingleShot(true);
    m_pause->setInterval(settlesAfter);
    const auto settleTyped = [this] {
        // An emptied field waits: for other points, for Enter, or for the focus to leave.
        if (!entry().isEmpty()) {
            settle();
        }
    };
    connect(m_pause, &QTimer::timeout, this, settleTyped);
    connect(this, &QLineEdit::returnPressed, this, &PointsField::settle);
    connect(this, &QLineEdit::textEdited, this, [this] {
        m_touched = true;
        m_pause->start();
        Q_EMIT typed(entry());
    });
}

void PointsField::setRange(Points maximum, Points step)
{
    m_maximum = maximum;
    m_step = step;
}

/// "5." and ".5" are 5 and 0.5 that are not typed out.
QString PointsField::entry() const
{
    auto text = this->text();
    if (text.size() > 1 && text.startsWith(u'.')) {
        text.prepend(u'0');
    }
    if (text.size() > 1 && text.endsWith(u'.')) {
        text.chop(1);
    }
    return text;
}

void PointsField::show(std::optional<Points> points, bool invalid)
{
    m_pause->stop();
    m_touched = false;
    const auto shown = points ? points->toString() : QString();
    // Who has typed "4." and paused may go on with the 5.
    const bool goesOn = hasFocus() && entry() == shown;
    if (text() != shown && !goesOn) {
        setText(shown);
    }
    setInvalid(invalid);
}

void PointsField::keep(const QString& typedText, bool invalid)
{
    if (entry() != typedText) {
        setText(typedText);
    }
    setInvalid(invalid);
}

void PointsField::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Up:
        stepBy(m_step);
        break;
    case Qt::Key_Down:
        stepBy(Points() - m_step);
        break;
    case Qt::Key_PageUp:
        stepBy(Points::whole(1));
        break;
    case Qt::Key_PageDown:
        stepBy(Points::whole(-1));
        break;
    default:
        TypedLine::keyPressEvent(event);
    }
}

void PointsField::focusOutEvent(QFocusEvent* event)
{
    if (m_touched && entry().isEmpty() && event->reason() != Qt::PopupFocusReason) {
        m_pause->stop();
        m_touched = false;
        Q_EMIT abandoned();
    } else {
        settle();
        if (text() != entry()) {
            setText(entry());
        }
    }
    TypedLine::focusOutEvent(event);
}

void PointsField::setHint(const QString& hint)
{
    if (hint != m_hint) {
        m_hint = hint;
        setAccessibleDescription(hint);
        update();
    }
}

/// A placeholder in the letters of points would not fit.
void PointsField::paintEvent(QPaintEvent* event)
{
    TypedLine::paintEvent(event);
    if (m_hint.isEmpty() || !text().isEmpty()) {
        return;
    }
    QPainter painter(this);
    painter.setFont(fontOf(TypeRole::Caption));
    painter.setPen(Palette::current().secondText);
    painter.drawText(rect().adjusted(space(1), 0, -space(2), 0), Qt::AlignRight | Qt::AlignVCenter, m_hint);
}

void PointsField::changeEvent(QEvent* event)
{
    TypedLine::changeEvent(event);
    if (event->type() == QEvent::ReadOnlyChange) {
        // The line has switched it on again: digits come as keys, whatever an input method is set to.
        setAttribute(Qt::WA_InputMethodEnabled, false);
    }
}

void PointsField::stepBy(Points by)
{
    if (isReadOnly()) {
        return;
    }
    const auto typedPoints = Points::parse(entry());
    const auto target = std::clamp((typedPoints ? *typedPoints : Points()) + by, Points(), m_maximum);
    setText(target.toString());
    m_touched = true;
    m_pause->start();
    Q_EMIT typed(entry());
}

void PointsField::settle()
{
    m_pause->stop();
    if (std::exchange(m_touched, false)) {
        Q_EMIT settled(entry());
    }
}

} // namespace pingshen::ui
