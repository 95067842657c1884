// SPDX-License-Identifier: GPL-3.0-or-later
// Changes that are made with their reason.
#include "core/domain/EditKinds.h"
#include "core/review/ChangeRules.h"
#include "ui/notice/Prompter.h"
#include "ui/session/Session.h"
#include "ui/shell/ReviewFlow.h"

namespace pingshen::ui {

void ReviewFlow::returnSheet()
{
    askReason(
        EditKind::SheetReturned, m_session.desk.reviewer().value(),
        [] { return tr("Return the score sheet (office)"); },
        [] { return tr("The office returns the sheet to its reviewer. Give the reason; every version is kept."); },
        [] { return tr("What has to be changed, and why"); }, [] { return tr("Return"); });
}

void ReviewFlow::requestVisit()
{
    if (!m_session.desk.file()) {
        return;
    }
    askReason(
        EditKind::VisitRequested, {}, [] { return tr("Site visit requested by the office"); },
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
        EditKind::VisitWithdrawn, {}, [] { return tr("Request for a site visit withdrawn by the office"); },
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
    question.form = TextQuestion::Form::Lines;
    question.preset = desk.begunReason(change);
    question.typed = [&desk, change](const QString& reason) { desk.keepReason(change, reason); };
    m_prompter.askText(question, this, [&desk, change](const std::optional<QString>& reason) {
        const auto* file = desk.file();
        if (!reason || !file || file->dossier.id != change.application || desk.reviewer() != change.author) {
            return;
        }
        auto given = change;
        given.note = *reason;
        if (desk.apply(given)) {
            desk.dropReason(change);
        }
    });
}

} // namespace pingshen::ui
