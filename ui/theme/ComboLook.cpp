// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/ComboLook.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QEvent>
#include <QStyledItemDelegate>

namespace pingshen::ui {

ComboLook::ComboLook(QObject* parent) : QObject(parent)
{
    qApp->installEventFilter(this);
}

bool ComboLook::eventFilter(QObject* watched, QEvent* event)
{
    // The list is made when it first opens, and polished then.
    if (event->type() == QEvent::Polish && watched->inherits("QComboBoxListView")) {
        if (auto* list = qobject_cast<QAbstractItemView*>(watched)) {
            list->setItemDelegate(new QStyledItemDelegate(list));
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace pingshen::ui
