// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"

#include <QObject>

namespace pingshen::ui {

/// What the reviewer looks at: one indicator, one document. Panels follow it and set it; none knows another.
class Selection : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    const IndicatorId& indicator() const { return m_indicator; }
    const DocumentId& document() const { return m_document; }

    /// An empty id: none.
    void chooseIndicator(const IndicatorId& indicator);
    void chooseDocument(const DocumentId& document);
    /// Comes to it on the way, by a key that leads from one to the next, or because it is what there is: nobody asked
    /// for this one.
    void passDocument(const DocumentId& document);
    /// The document was come to so, and not chosen since.
    bool isPassing() const { return m_isPassing; }
    void clear();

Q_SIGNALS:
    void indicatorChosen(const pingshen::IndicatorId& indicator);
    void documentChosen(const pingshen::DocumentId& document);
    /// The one that was only come to is chosen.
    void documentKept(const pingshen::DocumentId& document);

private:
    IndicatorId m_indicator;
    DocumentId m_document;
    bool m_isPassing = false;
};

} // namespace pingshen::ui
