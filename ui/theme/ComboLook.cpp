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
        auto* box = qobject_cast<QComboBox*>(watched);
        // Asked for, the box makes its list, and with it a delegate of its own, which this one follows. Another look
        // polishes it once more.
        if (box && !qobject_cast<QStyledItemDelegate*>(box->itemDelegate())) {
            box->setItemDelegate(new QStyledItemDelegate(box));
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace pingshen::ui
