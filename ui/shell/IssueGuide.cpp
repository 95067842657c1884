// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/IssueGuide.h"

#include "ui/notice/MessageBar.h"
#include "ui/panels/materials/MaterialsPanel.h"
#include "ui/panels/reading/ReaderPanel.h"
#include "ui/panels/scoring/IndicatorPanel.h"
#include "ui/session/Session.h"
#include "ui/shell/EvidenceFlow.h"
#include "ui/shell/SearchFlow.h"
#include "ui/shell/TopBar.h"
#include "ui/shell/panes/PaneKeeper.h"

namespace pingshen::ui {

using namespace Qt::StringLiterals;

IssueGuide::IssueGuide(const Places& places, QObject* parent) : QObject(parent), m_places(places) {}

/// What is to be chosen of a document stands with the materials, all else in the score sheet.
void IssueGuide::leadTo(const SheetIssue& issue)
{
    if (issue.kind == SheetIssue::Kind::PagesUnsearched) {
        m_places.searches.listUncovered();
        return;
    }
    const bool isOfDocument = issue.indicator.isEmpty() && !issue.document.isEmpty();
    m_places.top.setPage(isOfDocument ? WorkPage::Materials : WorkPage::Score);
    m_places.panes.want(PaneKeeper::Form, true);
    if (isOfDocument) {
        m_places.session.selection.chooseDocument(issue.document);
        m_places.materials().focusWork();
        return;
    }
    m_places.indicators.lead(issue);
    leadIntoDocuments(issue);
    if (issue.kind == SheetIssue::Kind::ReasonRepeated) {
        tellRepeated(issue);
    }
}

void IssueGuide::leadIntoDocuments(const SheetIssue& issue)
{
    switch (issue.kind) {
    case SheetIssue::Kind::Stale:
    case SheetIssue::Kind::PinStale:
        m_places.evidence.compare(issue.pin, issue.indicator); // the keyboard is where it is confirmed
        break;
    case SheetIssue::Kind::PinUnread:
    case SheetIssue::Kind::PinUnmentioned:
        m_places.session.passages.show(m_places.session.desk.sheet().pin(issue.pin).place());
        break;
    default:
        break;
    }
    if (issue.kind == SheetIssue::Kind::ProofUnopened || issue.kind == SheetIssue::Kind::PinUnread) {
        m_places.reader.focusPages();
    }
}

/// The reason is there with the caret in it; the other one is a click away.
void IssueGuide::tellRepeated(const SheetIssue& issue)
{
    Message message{.tone = Tone::Info, .text = [name = issue.name] {
                        return tr("Your sheet for %1 gives the same reason, word for word.").arg(name);
                    }};
    message.action = [name = issue.name] { return tr("Open %1").arg(name); };
    message.act = [this, application = issue.application] { Q_EMIT applicationWanted(application); };
    message.key = u"repeatedReason"_s;
    message.about = m_places.session.desk.file()->dossier.id;
    m_places.messages.show(message);
}

} // namespace pingshen::ui
