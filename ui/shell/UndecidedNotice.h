// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/Conflicts.h"
#include "core/review/Submission.h"
#include "ui/notice/MessageBar.h"
#include "ui/session/Session.h"

#include <QStringList>

namespace pingshen::ui {

/// Says, when an application is opened, what differs in it between two computers, and leads to where that is chosen.
class UndecidedNotice final : public QObject
{
    Q_OBJECT

public:
    UndecidedNotice(Session& session, MessageBar& messages, QObject* parent);

Q_SIGNALS:
    void issueChosen(const pingshen::SheetIssue& issue);
    void materialsWanted();
    void visitWanted();

private:
    QList<Disagreement> undecided() const;
    void tell();
    void lead();
    void noteReached(const IndicatorId& indicator);

    Session& m_session;
    MessageBar& m_messages;
    QStringList m_told; ///< the application and what was told to be chosen in it
};

} // namespace pingshen::ui
