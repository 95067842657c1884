// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/notice/MessageBar.h"
#include "ui/notice/Prompter.h"
#include "ui/session/Session.h"

namespace pingshen::ui {

/// The steps of a review that ask first: submit, return with a reason, a visit below the threshold, who reviews.
class ReviewFlow : public QObject
{
    Q_OBJECT

public:
    ReviewFlow(Session& session, MessageBar& messages, Prompter& prompter, QObject* parent = nullptr);

    void submit();
    void giveBack();
    void requestVisit();
    void confirmScore();
    /// Asks for the name of whoever sits here now.
    void askReviewer();
    void askPassword(const DocumentId& document);
    /// Asks which kind the document is.
    void askKind(const DocumentId& document);

Q_SIGNALS:
    void reviewerNamed(const pingshen::ReviewerId& reviewer);
    void passwordGiven(const pingshen::DocumentId& document, const QString& password);

private:
    Change plain(EditKind::Value kind, const QString& subject = {}, const QString& note = {}) const;
    /// Names indicators by their labels.
    void tell(const Error& error);
    void askReason(Wording title, Wording text, Wording accept, std::function<void(const QString&)> then);

    Session& m_session;
    MessageBar& m_messages;
    Prompter& m_prompter;
};

} // namespace pingshen::ui
