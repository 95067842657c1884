// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"

#include <QList>
#include <QObject>
#include <QSet>

namespace pingshen::ui {

struct WindowContext;

/// Reads in the background what the import left unread, so that scans find their kinds without anybody waiting: after
/// an import, and when an application with such documents is opened. One application at a time. What a person stopped
/// is not begun again until the program is started anew.
class KindReader : public QObject
{
    Q_OBJECT

public:
    explicit KindReader(WindowContext& around, QObject* parent = nullptr);

    /// Does nothing for an application without unread documents.
    void read(const ApplicationId& application, const QString& name);

Q_SIGNALS:
    /// Kinds of this application have changed in the vault.
    void kindsFound(const pingshen::ApplicationId& application);

private:
    struct Waiting
    {
        ApplicationId application;
        QString name;
    };

    void lookAtDesk();
    void readNext();

    WindowContext& m_around;
    QList<Waiting> m_waiting;
    QSet<ApplicationId> m_known; ///< waiting, in work, or stopped
    bool m_isReading = false;
};

} // namespace pingshen::ui
