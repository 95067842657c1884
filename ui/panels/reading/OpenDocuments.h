// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"

#include <QJsonObject>
#include <QList>

#include <optional>

namespace pingshen::ui {

/// The documents of an application that are open, in the order of their tabs, and those that were closed, with their
/// places. One that is only stepped past gives its tab to the next one, until somebody reads in it.
class OpenDocuments
{
public:
    enum class Manner { Chosen, Passing };
    static constexpr int mostClosed = 20;

    const QList<DocumentId>& order() const { return m_order; }
    /// The one being read; empty: none is open.
    const DocumentId& current() const { return m_current; }
    bool isPassing(const DocumentId& document) const { return !document.isEmpty() && document == m_passing; }
    bool canReopen() const { return !m_closed.isEmpty(); }

    /// Becomes the current one. A new one comes right after the one before, or takes the place of the one that is only
    /// passed, unless that is `onScreen` still.
    void show(const DocumentId& document, Manner manner, const QList<DocumentId>& onScreen = {});
    /// It is being read: it keeps its tab.
    void keep(const DocumentId& document);
    /// The current one afterwards: of the closed one it is the neighbour.
    DocumentId close(const DocumentId& document);
    /// The one that was closed last, where it was; empty when there is none.
    DocumentId reopen();
    void move(qsizetype from, qsizetype to);
    /// `step` tabs on, around the ends; empty when nothing is open.
    DocumentId neighbour(int step) const;
    /// Forgets all others.
    void retain(const QList<DocumentId>& present);

    /// Keys: open (ids), passing (id), closed (document, at; the last one closed last).
    QJsonObject toJson() const;
    static OpenDocuments fromJson(const QJsonObject& json);

private:
    struct Closed
    {
        DocumentId document;
        qsizetype at = 0;
    };

    QList<DocumentId> m_order;
    QList<Closed> m_closed;
    DocumentId m_current;
    DocumentId m_passing;
};

} // namespace pingshen::ui
