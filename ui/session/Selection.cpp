// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/Selection.h"

#include <utility>

namespace pingshen::ui {

void Selection::chooseIndicator(const IndicatorId& indicator)
{
    if (indicator != m_indicator) {
        m_indicator = indicator;
        Q_EMIT indicatorChosen(m_indicator);
    }
}

void Selection::chooseDocument(const DocumentId& document)
{
    const bool wasPassing = std::exchange(m_isPassing, false);
    if (document != m_document) {
        m_document = document;
        Q_EMIT documentChosen(m_document);
    } else if (wasPassing) {
        Q_EMIT documentKept(m_document);
    }
}

void Selection::passDocument(const DocumentId& document)
{
    if (document != m_document) {
        m_isPassing = true;
        m_document = document;
        Q_EMIT documentChosen(m_document);
    }
}

void Selection::clear()
{
    chooseIndicator({});
    chooseDocument({});
}

} // namespace pingshen::ui
