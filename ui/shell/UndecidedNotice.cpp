// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/UndecidedNotice.h"

#include "core/domain/EditKinds.h"
#include "ui/text/EditText.h"
#include "ui/text/Formats.h"

#include <algorithm>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

const auto noticeKey = u"undecided"_s;

} // namespace

UndecidedNotice::UndecidedNotice(Session& session, MessageBar& messages, QObject* parent)
    : QObject(parent),
      m_session(session),
      m_messages(messages)
{
    connect(&session.desk, &ReviewDesk::opened, this, &UndecidedNotice::tell);
    connect(&session.desk, &ReviewDesk::cleared, this, [this] { m_told.clear(); });
    connect(&session.desk, &ReviewDesk::changed, &messages, &MessageBar::recheck);
    connect(&session.selection, &Selection::indicatorChosen, this, &UndecidedNotice::noteReached);
}

QList<Disagreement> UndecidedNotice::undecided() const
{
    const auto* file = m_session.desk.file();
    return file ? openChoices(*file, m_session.desk.reviewer()) : QList<Disagreement>();
}

/// Told when the application is opened, and again when there is more than was told.
void UndecidedNotice::tell()
{
    const auto& file = *m_session.desk.file();
    const auto namesOf = [this, id = file.dossier.id] {
        QStringList names;
        const auto* now = m_session.desk.file();
        for (const auto& each : now && now->dossier.id == id ? undecided() : QList<Disagreement>()) {
            const auto lines = editLines(statementOf(*now, each, each.sides.first()), now->rubric,
                                         now->documentsInHistory(), now->persons);
            const auto name = lines.isEmpty() ? QString() : lines.first().subject;
            names.append(name.isEmpty() && !lines.isEmpty() ? lines.first().what : name);
        }
        names.removeDuplicates();
        return names;
    };
    QStringList told{file.dossier.id.value()};
    for (const auto& each : undecided()) {
        told.append(each.subject + u'/' + each.field);
    }
    const bool isMore = std::ranges::any_of(told, [this](const QString& each) { return !m_told.contains(each); });
    m_told = told;
    if (told.size() == 1 || !isMore) {
        return;
    }
    m_messages.show({.tone = Tone::Warning,
                     .text =
                         [this, namesOf] {
                             return tr("%1: entered differently on two computers (%n to choose).", nullptr,
                                       thingsToChoose(undecided()))
                                 .arg(listText(namesOf()));
                         },
                     .action = [] { return tr("Choose…"); },
                     .act = [this] { lead(); },
                     .key = noticeKey,
                     .about = file.dossier.id,
                     .holds = [namesOf] { return !namesOf().isEmpty(); }});
}

/// Whoever is at what is to be chosen need not be led there.
void UndecidedNotice::noteReached(const IndicatorId& indicator)
{
    const auto* file = m_session.desk.file();
    const auto isThere = [&](const Disagreement& each) {
        const auto part = rowOf(each.kind).part;
        const auto about = part == StatePart::Pin ? m_session.desk.sheet().pin(PinId(each.subject)).indicator
                                                  : IndicatorId(each.subject);
        const auto* primary = file->rubric.primaryOf(about);
        return isOnSheet(each.kind) && (about == indicator || (primary && primary->id == indicator));
    };
    if (file && std::ranges::any_of(undecided(), isThere)) {
        m_messages.dismiss(noticeKey);
    }
}

void UndecidedNotice::lead()
{
    const auto open = undecided();
    if (open.isEmpty()) {
        return;
    }
    const auto& first = open.first();
    switch (rowOf(first.kind).part) {
    case StatePart::Score:
        Q_EMIT issueChosen({SheetIssue::Kind::Undecided, IndicatorId(first.subject), {}, {}, 0, 0});
        break;
    case StatePart::Pin:
        Q_EMIT issueChosen(
            {SheetIssue::Kind::Undecided, m_session.desk.sheet().pin(PinId(first.subject)).indicator, {}, {}, 0, 0});
        break;
    case StatePart::Document:
        Q_EMIT issueChosen({SheetIssue::Kind::DocumentOpen, {}, {}, {}, 0, 0, DocumentId(first.subject)});
        break;
    case StatePart::Visit:
    case StatePart::Original:
    case StatePart::Note:
        Q_EMIT visitWanted();
        break;
    default: // the applicant's details
        Q_EMIT materialsWanted();
    }
}

} // namespace pingshen::ui
