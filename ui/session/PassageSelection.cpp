// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/PassageSelection.h"

namespace pingshen::ui {

void PassageSelection::mark(const DocumentPassage& passage)
{
    if (m_marked != passage) {
        m_marked = passage;
        Q_EMIT markedChanged();
    }
}

} // namespace pingshen::ui
