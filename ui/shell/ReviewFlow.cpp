// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/ReviewFlow.h"

#include "core/review/ChangeRules.h"
#include "ui/text/ErrorText.h"

#include <QFileInfo>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

ReviewFlow::ReviewFlow(Session& session, MessageBar& messages, Prompter& prompter, QObject* parent)
    : QObject(parent),
      m_session(session),
      m_messages(messages),
      m_prompter(prompter)
{
    // Refused changes are said where the window says everything, unless a field says them itself.
    connect(&session.desk, &ReviewDesk::refused, this, &ReviewFlow::tell);
}

void ReviewFlow::tell(const Error& error)
{
    auto message = Message::of(error);
    if (const auto* file = m_session.desk.file()) {
        message.text = [error, rubric = file->rubric] { return errorText(error, {}, &rubric); };
    }
    m_messages.show(message);
}

Change ReviewFlow::plain(EditKind::Value kind, const QString& subject, const QString& note) const
{
    return plainChange(kind, *m_session.desk.file(), m_session.desk.reviewer(), subject, note);
}

void ReviewFlow::submit()
{
    if (!m_session.desk.file()) {
        return;
    }
    const auto change = plain(EditKind::SheetSubmitted);
    if (const auto allowed = checkChange(*m_session.desk.file(), change); !allowed) {
        tell(allowed.error());
        return;
    }
    const auto total = m_session.desk.evaluation().total.toString();
    const Question question{
        [] { return tr("Submit this score sheet?"); },
        [total] {
            return tr("Weighted total %1. Once submitted, the sheet is locked; the office can return it with a reason.")
                .arg(total);
        },
        [] { return tr("Submit"); }};
    m_prompter.ask(question, this, [this, change](bool yes) {
        if (yes) {
            m_session.desk.apply(change);
        }
    });
}

void ReviewFlow::giveBack()
{
    askReason([] { return tr("Return the score sheet"); },
              [] { return tr("The sheet reopens for its reviewer. Every version is kept."); },
              [] { return tr("Return"); },
              [this](const QString& reason) {
                  m_session.desk.apply(plain(EditKind::SheetReturned, m_session.desk.reviewer().value(), reason));
              });
}

void ReviewFlow::requestVisit()
{
    askReason([] { return tr("Site visit requested by the office"); },
              [] { return tr("The experts' total does not require a site visit. State why one is needed."); },
              [] { return tr("Request the visit"); },
              [this](const QString& reason) { m_session.desk.apply(plain(EditKind::VisitRequested, {}, reason)); });
}

void ReviewFlow::askReason(Wording title, Wording text, Wording accept, std::function<void(const QString&)> then)
{
    const auto* open = m_session.desk.file();
    if (!open) {
        return;
    }
    TextQuestion question{std::move(title), std::move(text), std::move(accept)};
    question.form = TextQuestion::Form::Lines;
    const auto application = open->dossier.id;
    m_prompter.askText(question, this,
                       [this, application, then = std::move(then)](const std::optional<QString>& reason) {
                           const auto* file = m_session.desk.file();
                           if (reason && file && file->dossier.id == application) {
                               then(*reason);
                           }
                       });
}

void ReviewFlow::confirmScore()
{
    if (m_session.desk.file() && !m_session.selection.indicator().isEmpty()) {
        m_session.desk.apply(plain(EditKind::ScoreConfirmed, m_session.selection.indicator().value()));
    }
}

void ReviewFlow::askReviewer()
{
    TextQuestion question{[] { return tr("Enter reviewer name"); },
                          [] {
                              return tr("Your name as you sign it. Each reviewer on this computer has a separate sheet "
                                        "and cannot see the others.");
                          },
                          [] { return tr("Start"); }};
    question.preset = m_session.desk.reviewer().value();
    m_prompter.askText(question, this, [this](const std::optional<QString>& name) {
        if (const auto reviewer = pingshen::reviewerNamed(name.value_or(QString())); !reviewer.isEmpty()) {
            Q_EMIT reviewerNamed(reviewer);
        }
    });
}

void ReviewFlow::askPassword(const DocumentId& id)
{
    const auto* file = m_session.desk.file();
    const auto* document = file ? file->document(id) : nullptr;
    if (!document) {
        return;
    }
    const auto name = QFileInfo(document->name).fileName();
    TextQuestion question{[] { return tr("Password of the document"); },
                          [name] { return tr("%1 is password-protected. The password is not saved.").arg(name); },
                          [] { return tr("Open"); }};
    question.form = TextQuestion::Form::Password;
    m_prompter.askText(question, this, [this, id](const std::optional<QString>& password) {
        if (password) {
            Q_EMIT passwordGiven(id, *password);
        }
    });
}

void ReviewFlow::askKind(const DocumentId& id)
{
    const auto* file = m_session.desk.file();
    const auto* document = file ? file->document(id) : nullptr;
    if (!document) {
        return;
    }
    Choice choice{
        [] { return tr("Document kind"); }, [name = document->name] { return name; }, {}, [] { return tr("Assign"); }};
    for (const auto& required : file->rubric.documents) {
        choice.options.append(
            [required] { return required.slot + u"  "_s + required.label.in(Phrasebook().language()); });
    }
    choice.preset = std::min(file->rubric.slotOrder(document->kind), static_cast<int>(choice.options.size()) - 1);
    m_prompter.choose(choice, this, [this, id](std::optional<int> chosen) {
        const auto* now = m_session.desk.file();
        if (chosen && now) {
            const TextField field{EditKind::DocumentChanged, id.value(), u"kind"_s};
            m_session.desk.apply(
                fieldChange(*now, m_session.desk.reviewer(), field, now->rubric.documents[*chosen].kind.value()));
        }
    });
}

} // namespace pingshen::ui
