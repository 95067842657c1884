// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/scoring/PointsField.h"

#include "ui/theme/Type.h"

#include <QKeyEvent>
#include <QStyle>
#include <QTimer>

#include <algorithm>

namespace pingshen::ui {

namespace {
constexpr std::chrono::milliseconds pause{800};
}

PointsField::PointsField(QWidget* parent) : QLineEdit(parent), m_pause(new QTimer(this))
{
    setFont(fontOf(TypeRole::Points));
    setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setMaxLength(12);
    setInputMethodHints(Qt::ImhFormattedNumbersOnly);
    m_pause->setSingleShot(true);
    m_pause->setInterval(pause);
    connect(m_pause, &QTimer::timeout, this, &PointsField::settle);
    connect(this, &QLineEdit::returnPressed, this, &PointsField::settle);
    connect(this, &QLineEdit::textEdited, this, [this](const QString& text) {
        m_touched = true;
        m_pause->start();
        Q_EMIT typed(text);
    });
}

void PointsField::setRange(Points maximum, Points step)
{
    m_maximum = maximum;
    m_step = step;
}

void PointsField::show(std::optional<Points> points)
{
    if (!m_touched) {
        setText(points ? points->toString() : QString());
        setInvalid(false);
    }
}

void PointsField::setInvalid(bool invalid)
{
    if (property("invalid").toBool() != invalid) {
        setProperty("invalid", invalid);
        style()->unpolish(this);
        style()->polish(this);
    }
}

bool PointsField::event(QEvent* event)
{
    // With nothing of its own to take back, the keys are the window's.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool spent = (key->matches(QKeySequence::Undo) && !isUndoAvailable())
                           || (key->matches(QKeySequence::Redo) && !isRedoAvailable());
        if (spent) {
            event->ignore();
            return false;
        }
    }
    return QLineEdit::event(event);
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
        QLineEdit::keyPressEvent(event);
    }
}

void PointsField::focusOutEvent(QFocusEvent* event)
{
    settle();
    QLineEdit::focusOutEvent(event);
}

void PointsField::stepBy(Points by)
{
    if (isReadOnly()) {
        return;
    }
    const auto typedPoints = Points::parse(text());
    const auto target = std::clamp((typedPoints ? *typedPoints : Points()) + by, Points(), m_maximum);
    setText(target.toString());
    m_touched = true;
    m_pause->start();
    Q_EMIT typed(text());
}

void PointsField::settle()
{
    m_pause->stop();
    if (std::exchange(m_touched, false)) {
        Q_EMIT settled(text());
    }
}

} // namespace pingshen::ui
