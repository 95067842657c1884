// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/Submission.h"
#include "ui/notice/MessageBar.h"
#include "ui/notice/Prompter.h"
#include "ui/session/Session.h"

#include <memory>

namespace pingshen::ui {

/// The steps of a review that ask first: submit, return with a reason, a visit below the threshold, who reviews.
class ReviewFlow : public QObject
{
    Q_OBJECT

public:
    ReviewFlow(Session& session, MessageBar& messages, Prompter& prompter, QObject* parent = nullptr);

    /// Goes through what is left to settle, then asks; each line of the list leads to its place.
    void submit();
    /// The sheet that is submitted; of several the one that is chosen by expert and time.
    void returnSheet();
    void requestVisit();
    void withdrawVisit();
    void confirmScore();
    /// Asks for the name of whoever sits here now; those known in this vault can be chosen.
    void askReviewer();
    /// Whoever sat here last, by id or by name; asks when that says nothing in this vault.
    void greet(const QString& last);
    /// Says why a locked sheet takes nothing, and leads to its return.
    void tellLocked();
    /// A resubmission of the application is in: says what it changes once the application is open.
    void expectResubmission(const pingshen::ApplicationId& application, int version);
    void askPassword(const DocumentId& document);
    /// Asks which kind the document is.
    void askKind(const DocumentId& document);

Q_SIGNALS:
    /// About to ask who sits here.
    void asking();
    void reviewerNamed(const pingshen::Seat& seat);
    /// The person wants to see to it.
    void issueChosen(const pingshen::SheetIssue& issue);
    void materialsWanted();
    /// Who sits here wants to correct their name or their roles.
    void personWanted();
    void passwordGiven(const pingshen::DocumentId& document, const QString& password);

private:
    Change plain(EditKind::Value kind, const QString& subject = {}, const QString& note = {}) const;
    /// Names indicators by their labels.
    void tell(const Error& error);
    void tellNotSaved(const Change& change, const Error& error, const QList<TextField>& kept);
    void ask(BeforeSubmission before);
    void answerChecklist(const QList<SheetIssue>& issues, const ChecklistAnswer& answer);
    void askReviewer(const PersonBook& people);
    void add(const Person& person);
    void seat(const QString& name);
    void tellUnknown(const QString& name);
    void tellResubmission();
    void tellNewer();
    void followVersion();
    QString resubmissionText(int version) const;
    void askReturn(const ReviewerId& owner);
    void tellReturned(const ReviewerId& owner);
    void tellVisit(EditKind::Value kind);
    /// Of a change that is one with its reason.
    void askReason(EditKind::Value kind, const QString& subject, Wording title, Wording text, Wording hint,
                   Wording accept);

    Session& m_session;
    MessageBar& m_messages;
    Prompter& m_prompter;
    std::weak_ptr<int> m_lookingUp; ///< what is said before a submission; gone with the job, also one that is dropped
    qint64 m_newer = 0;             ///< edits of the open application that only a later program understands
    std::optional<std::pair<ApplicationId, int>> m_resubmission; ///< to be told of when it is open
};

} // namespace pingshen::ui
