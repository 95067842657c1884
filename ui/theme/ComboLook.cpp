// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/ComboLook.h"

#include <QApplication>
#include <QComboBox>
#include <QEvent>
#include <QStyledItemDelegate>

namespace pingshen::ui {

ComboLook::ComboLook(QObject* parent) : QObject(parent)
{
    qApp->installEventFilter(this);
}

bool ComboLook::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Polish) {
        if (auto* box = qobject_cast<QComboBox*>(watched)) {
            box->setItemDelegate(new QStyledItemDelegate(box));
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace pingshen::ui
