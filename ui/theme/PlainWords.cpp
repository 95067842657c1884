// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/PlainWords.h"

#include "core/base/VisibleText.h"

#include <QAbstractButton>
#include <QApplication>
#include <QEvent>
#include <QLabel>

namespace pingshen::ui {

namespace {

template<class Widget>
void showSteering(Widget& widget)
{
    if (const auto text = widget.text(); !text.isEmpty()) {
        if (const auto shown = visibleText(text); shown != text) {
            widget.setText(shown);
        }
    }
}

} // namespace

PlainWords::PlainWords(QObject* parent) : QObject(parent)
{
    qApp->installEventFilter(this);
}

bool PlainWords::eventFilter(QObject* watched, QEvent* event)
{
    // Polishing comes before anything measures or paints the text for the first time.
    if (event->type() == QEvent::Polish) {
        if (auto* label = qobject_cast<QLabel*>(watched)) {
            label->setTextFormat(Qt::PlainText);
        }
    } else if (event->type() == QEvent::Paint) {
        if (auto* label = qobject_cast<QLabel*>(watched)) {
            showSteering(*label);
        } else if (auto* button = qobject_cast<QAbstractButton*>(watched)) {
            showSteering(*button);
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace pingshen::ui
