// SPDX-License-Identifier: GPL-3.0-or-later
// Changes that are made with their reason.
#include "core/domain/EditKinds.h"
#include "core/review/ChangeRules.h"
#include "ui/notice/Prompter.h"
#include "ui/session/Session.h"
#include "ui/shell/ReviewFlow.h"
#include "ui/text/EditText.h"
#include "ui/text/Formats.h"

#include <algorithm>
#include <utility>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

void ReviewFlow::returnSheet()
{
    const auto& desk = m_session.desk;
    if (!desk.file()) {
        return;
    }
    const auto submitted = desk.file()->submitted();
    const auto isOffice = checkOffice(desk.file()->persons, plain(EditKind::SheetReturned));
    if (submitted.size() < 2 || desk.isReadOnly() || !isOffice) { // what is refused says so
        askReturn(submitted.isEmpty() ? desk.reviewer() : submitted.firstKey());
        return;
    }
    auto owners = submitted.keys();
    std::ranges::sort(owners, {}, [&](const ReviewerId& owner) {
        return std::pair(submitted[owner], personText(owner, m_session.people.book()));
    });
    Choice choice{[] { return tr("Return the score sheet (office)"); },
                  [] { return tr("Several score sheets are submitted. Choose the one to return."); },
                  {},
                  [] { return tr("Continue"); }};
    for (const auto& owner : std::as_const(owners)) {
        choice.options.append([this, owner, at = submitted[owner]] {
            return tr("%1 · submitted on %2").arg(personText(owner, m_session.people.book()), dateTimeText(at));
        });
    }
    choice.preset = static_cast<int>(owners.indexOf(desk.reviewer())); // nobody else's by pressing Enter twice
    m_prompter.choose(choice, this, [this, owners, id = desk.file()->dossier.id](std::optional<int> chosen) {
        const auto* now = m_session.desk.file();
        if (chosen && now && now->dossier.id == id) {
            askReturn(owners[*chosen]);
        }
    });
}

void ReviewFlow::askReturn(const ReviewerId& owner)
{
    const auto& file = *m_session.desk.file();
    const auto submitted = file.submitted();
    if (!submitted.contains(owner)) {
        tell(Error{Error::Code::SheetNotSubmitted,
                   {{u"reviewer"_s, toJson(file.persons.label(owner))}},
                   {},
                   nullptr}); // before a reason is typed for nothing
        return;
    }
    const bool isOwnOnly = submitted.size() == 1 && owner == m_session.desk.reviewer();
    askReason(
        EditKind::SheetReturned, owner.value(), [] { return tr("Return the score sheet (office)"); },
        [this, isOwnOnly, owner, at = submitted[owner]] {
            return isOwnOnly ? tr(
                       "The office returns the sheet to its reviewer. Give the reason; every version is kept. A return "
                       "cannot be undone.")
                             : tr("The score sheet of %1, submitted on %2, is returned to them. Give the reason; every "
                                  "version is kept. A return cannot be undone.")
                                   .arg(personText(owner, m_session.people.book()), dateTimeText(at));
        },
        [] { return tr("What has to be changed, and why"); }, [] { return tr("Return"); });
}

/// Of another's sheet nothing on screen shows it.
void ReviewFlow::tellReturned(const ReviewerId& owner)
{
    m_session.saves.whenSaved(this, [this, owner, id = m_session.desk.file()->dossier.id] {
        m_messages.show({.tone = Tone::Ok,
                         .text =
                             [this, owner] {
                                 return tr("The score sheet of %1 was returned: it can be changed and submitted again.")
                                     .arg(personText(owner, m_session.people.book()));
                             },
                         .key = u"returned"_s,
                         .about = id});
    });
}

/// Of a withdrawal nothing stays on screen.
void ReviewFlow::tellVisit(EditKind::Value kind)
{
    m_session.saves.whenSaved(this, [this, isRequest = kind == EditKind::VisitRequested,
                                     id = m_session.desk.file()->dossier.id] {
        m_messages.show({.tone = Tone::Ok,
                         .text =
                             [isRequest] {
                                 return isRequest ? tr("The site visit was requested: it can be recorded now.")
                                                  : tr("The request for a site visit was withdrawn. It stays in the "
                                                       "history, with its reason.");
                             },
                         .key = u"visit"_s,
                         .about = id});
    });
}

void ReviewFlow::requestVisit()
{
    if (!m_session.desk.file()) {
        return;
    }
    askReason(
        EditKind::VisitRequested, {}, [] { return tr("Request a site visit (office)"); },
        [isDecided = !m_session.desk.file()->panel().isProvisional(),
         hasSheet = m_session.desk.file()->hasSheet(m_session.desk.reviewer())] {
            return isDecided ? tr("The experts' total does not require a site visit. State why one is needed.")
                   : !hasSheet
                       ? tr("Whether the experts' total requires a site visit is not decided yet. State why one is "
                            "needed in any case.")
                       : tr("Whether the experts' total requires a site visit is not decided, or not shown before "
                            "your own score sheet is submitted. State why one is needed in any case.");
        },
        [] { return tr("What has to be seen or verified on site"); }, [] { return tr("Request the visit"); });
}

void ReviewFlow::withdrawVisit()
{
    const auto* file = m_session.desk.file();
    if (!file) {
        return;
    }
    if (const auto allowed = checkChange(*file, plain(EditKind::VisitWithdrawn)); !allowed) {
        tell(allowed.error()); // before a reason is typed for nothing
        return;
    }
    askReason(
        EditKind::VisitWithdrawn, {}, [] { return tr("Withdraw the visit request (office)"); },
        [] {
            return tr("Without the request the site visit is closed unless the experts' total requires one. The "
                      "request stays in the history.");
        },
        [] { return tr("Why it is no longer needed (optional)"); }, [] { return tr("Withdraw the request"); });
}

/// What is typed is a draft like every other text, until the change with it is made.
void ReviewFlow::askReason(EditKind::Value kind, const QString& subject, Wording title, Wording text, Wording hint,
                           Wording accept)
{
    auto& desk = m_session.desk;
    if (!desk.file()) {
        return;
    }
    if (desk.isReadOnly()) {
        tell(Error{Error::Code::VaultReadOnly, {}, {}, nullptr});
        return;
    }
    const auto change = plain(kind, subject);
    if (const auto allowed = checkOffice(desk.file()->persons, change); !allowed) {
        tell(allowed.error());
        return;
    }
    TextQuestion question{std::move(title), std::move(text), std::move(accept), [] { return tr("Reason"); }};
    question.hint = std::move(hint);
    if (!rowOf(kind).conditions.testFlag(Condition::ReasonGiven)) {
        question.problem = [](const QString&) { return QString(); }; // nothing will do too
    }
    question.form = TextQuestion::Lines([&desk, change](const QString& reason) { desk.keepReason(change, reason); });
    question.preset = desk.begunReason(change);
    m_prompter.askText(question, this, [this, &desk, change](const std::optional<QString>& reason) {
        const auto* file = desk.file();
        if (!reason || !file || file->dossier.id != change.application || desk.reviewer() != change.author) {
            return;
        }
        auto given = change;
        given.note = *reason;
        if (!desk.apply(given)) {
            return;
        }
        desk.dropReason(change);
        if (change.kind == EditKind::SheetReturned && change.subject != change.author.value()) {
            tellReturned(ReviewerId(change.subject));
        } else if (change.kind != EditKind::SheetReturned) {
            tellVisit(change.kind);
        }
    });
}

} // namespace pingshen::ui
