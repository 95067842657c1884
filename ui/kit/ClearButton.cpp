// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/ClearButton.h"

#include "ui/theme/Icons.h"

#include <QAction>
#include <QLineEdit>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

void addClearButton(QLineEdit& line)
{
    line.setClearButtonEnabled(true);
    if (auto* clear = line.findChild<QAction*>(u"_q_qlineeditclearaction"_s)) {
        clear->setIcon(icon(u"close"_s));
    }
}

} // namespace pingshen::ui
