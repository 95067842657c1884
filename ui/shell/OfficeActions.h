// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/Session.h"

#include <QObject>

class QAction;
class QMenu;

namespace pingshen::ui {

class ActionHub;

/// What only the office may do is switched off for everybody else, and where there is nothing to do it to; its tip says
/// why. Follows who sits here, what they are and what lies on the desk.
class OfficeActions : public QObject
{
    Q_OBJECT

public:
    OfficeActions(Session& session, ActionHub& actions, QObject* parent);

    /// It is one of them.
    static bool holds(QStringView action);
    /// What is switched off there can be walked to, and says why; what can be chosen says everything in its line.
    void explainIn(QMenu& menu);
    /// Why it is switched off, as far as that is known; empty: it is not.
    QString whyOff(const QAction& action) const;

private:
    void tellWhy(QMenu& menu, QAction& action) const;
    Done allows(const QString& action) const;
    QString whyNot(EditKind::Value kind) const;
    void follow();
    bool eventFilter(QObject* watched, QEvent* event) override;

    Session& m_session;
    ActionHub& m_actions;
};

} // namespace pingshen::ui
