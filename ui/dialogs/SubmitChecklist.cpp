// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/SubmitChecklist.h"

#include "core/review/CountedSheet.h"
#include "core/review/Pins.h"
#include "ui/text/CoverageText.h"
#include "ui/text/EditText.h"
#include "ui/text/Formats.h"
#include "ui/text/Naming.h"
#include "ui/text/ProblemText.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <functional>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

using Kind = SheetIssue::Kind;

/// What the list says once, in the head of a group, and not in every line.
bool isOfReading(const SheetIssue& issue)
{
    return issue.kind == Kind::ProofUnopened;
}

class SubmitChecklist
{
    Q_DECLARE_TR_FUNCTIONS(pingshen::ui::SubmitChecklist)

public:
    SubmitChecklist(const ApplicationFile& file, const ReviewerId& reviewer, const QList<SheetIssue>& issues)
        : m_file(file),
          m_reviewer(reviewer),
          m_issues(issues),
          m_evaluation(countedEvaluation(file, reviewer))
    {}

    Checklist make() const
    {
        Checklist list;
        list.title = [] { return tr("Before you submit"); };
        list.text = [who = whose()] { return who; };
        list.tags = tags();
        list.mayAccept = std::ranges::none_of(m_issues, &SheetIssue::blocks);
        list.groups = {{[] { return tr("To resolve"); },
                        [] { return tr("The sheet can be submitted once this list is empty."); },
                        lines([](const SheetIssue& issue) { return issue.blocks(); })},
                       {[] { return tr("Worth checking"); },
                        [] { return tr("These do not block submission. Only you see this list."); },
                        lines([](const SheetIssue& issue) { return !issue.blocks() && !isOfReading(issue); })},
                       {[] { return tr("Supporting documents not read"); },
                        [] { return tr("These do not block submission. Choose a line to open its first document."); },
                        lines(isOfReading)}};
        list.note = [isNothingLeft = m_issues.isEmpty()] {
            const auto kept = tr("Once submitted, the sheet is locked. The office can return it with a reason; every "
                                 "version is kept.");
            return isNothingLeft ? tr("%1 Enter submits.", "after a sentence").arg(kept) : kept;
        };
        list.sum = sum();
        list.total = pointsText(m_evaluation.total) + u" / "_s + pointsText(bestTotal(m_evaluation));
        if (const auto missing = static_cast<int>(m_evaluation.missing.size()); missing > 0) {
            list.state = {Tone::Warning, u"clock"_s,
                          [missing] { return tr("Provisional · %n not scored", nullptr, missing); }};
        }
        list.accept = [] { return tr("Submit"); };
        list.reject = [] { return tr("Back to scoring"); };
        return list;
    }

private:
    QString whose() const
    {
        const auto& applicant = m_file.dossier.applicant;
        QStringList parts{applicationTitle(applicant.latinName, applicant.chineseName, {}), applicant.caseNumber,
                          personText(m_reviewer, m_file.persons)};
        parts.removeAll(QString());
        return parts.join(u" · "_s);
    }

    QList<Checklist::Tag> tags() const
    {
        const auto blocking = static_cast<int>(std::ranges::count_if(m_issues, &SheetIssue::blocks));
        const auto others = static_cast<int>(m_issues.size()) - blocking;
        const auto complete = static_cast<int>(
            std::ranges::count_if(m_evaluation.indicators, [this](const auto& one) { return isSettled(one.id); }));
        QList<Checklist::Tag> tags;
        if (blocking > 0) {
            tags.append({Tone::Error, u"close"_s, [blocking] { return tr("%n to resolve", nullptr, blocking); }});
        }
        if (others > 0) {
            tags.append({Tone::Warning, u"warning"_s, [others] { return tr("%n worth checking", nullptr, others); }});
        }
        if (complete > 0) {
            tags.append(
                {Tone::Ok, u"check"_s, [complete] { return tr("%n indicator(s) complete", nullptr, complete); }});
        }
        return tags;
    }

    bool isSettled(const IndicatorId& primary) const
    {
        return std::ranges::none_of(m_issues, [&](const SheetIssue& issue) {
            const auto* owner = m_file.rubric.primaryOf(issue.indicator);
            return issue.blocks() && owner && owner->id == primary;
        });
    }

    Wording sum() const
    {
        QStringList terms;
        for (const auto& part : m_evaluation.parts) {
            terms.append(u"%1 × %2%"_s.arg(part.sum.toString()).arg(part.weightPercent));
        }
        return [formula = QString(terms.join(u" + "_s) + u" ="_s)] { return formula; };
    }

    QList<Checklist::Line> lines(const std::function<bool(const SheetIssue&)>& isWanted) const
    {
        QList<Checklist::Line> lines;
        for (const auto& issue : m_issues) {
            if (isWanted(issue)) {
                lines.append(
                    {toneOf(issue), iconOf(issue), nameOf(issue), whatOf(issue), actOf(issue), numberOf(issue)});
            }
        }
        return lines;
    }

    QString documentName(const DocumentId& id) const
    {
        const auto* document = m_file.document(id);
        return document ? QFileInfo(document->name).fileName() : QString();
    }

    QString pinnedName(const PinId& id) const
    {
        return QFileInfo(documentNameOf(m_file, m_file.review.sheet(m_reviewer).pin(id))).fileName();
    }

    Wording nameOf(const SheetIssue& issue) const
    {
        if (issue.kind == Kind::PagesUnsearched || issue.kind == Kind::CoverageUnknown) {
            return [] { return tr("Search"); };
        }
        if (issue.kind == Kind::ReasonsUnknown) {
            return [] { return tr("Reasons"); };
        }
        const auto* document = issue.indicator.isEmpty() ? m_file.document(issue.document) : nullptr;
        if (document) {
            return [name = documentName(document->id)] { return name; };
        }
        const auto* indicator = m_file.rubric.indicator(issue.indicator);
        if (!indicator) {
            return [] { return trackWord(); };
        }
        return [label = indicator->label] { return label.in(Phrasebook().language()); };
    }

    /// As the form counts them.
    QString numberOf(const SheetIssue& issue) const
    {
        const auto* primary = m_file.rubric.primaryOf(issue.indicator);
        return primary ? QString::number(m_file.rubric.primaries().indexOf(primary) + 1) : QString();
    }

    static Tone toneOf(const SheetIssue& issue)
    {
        return issue.kind == Kind::Stale || !issue.blocks() ? Tone::Warning : Tone::Error;
    }

    static QString iconOf(const SheetIssue& issue)
    {
        switch (issue.kind) {
        case Kind::NotScored:
            return u"circle"_s;
        case Kind::Undecided:
        case Kind::DocumentOpen:
            return u"warning"_s;
        case Kind::EntryRefused:
        case Kind::Outdated:
            return u"error"_s;
        case Kind::ReasonMissing:
        case Kind::ReasonTooShort:
        case Kind::ReasonAbsent:
            return u"edit"_s;
        case Kind::Stale:
            return u"history"_s;
        case Kind::BonusBlank:
            return u"minus-circle"_s;
        case Kind::DocumentAbsent:
        case Kind::ProofAbsent:
            return u"document"_s;
        case Kind::PinsMissing:
        case Kind::PinsFew:
            return u"pin"_s;
        case Kind::PinStale:
            return u"history"_s;
        case Kind::ProofUnopened:
            return u"eye"_s;
        case Kind::ReasonShort:
            return u"text"_s;
        case Kind::ReasonRepeated:
            return u"copy"_s;
        case Kind::PinUnmentioned:
            return u"minus-circle"_s;
        case Kind::PinUnread:
            return u"clock"_s;
        case Kind::PagesUnsearched:
        case Kind::CoverageUnknown:
            return u"search"_s;
        case Kind::ReasonsUnknown:
            return u"copy"_s;
        }
        Q_UNREACHABLE();
    }

    QString replacedNames(const IndicatorId& id) const
    {
        QStringList names;
        for (const auto* document : m_file.replacedProof(m_reviewer, id)) {
            names.append(QFileInfo(document->name).fileName());
        }
        return listText(names);
    }

    /// The page of what was pinned in it says more than the name of a document.
    Wording whatIsStale(const SheetIssue& issue) const
    {
        for (const auto& pin : pinsOf(m_file, m_reviewer, issue.indicator)) {
            if (!pin.passage.isEmpty() && stateOf(m_file, pin) == PinState::Stale) {
                return [page = pin.passage.page, name = pinnedName(pin.id)] {
                    return tr("Stale: %1 of %2 changed in the resubmission").arg(pageText(page), name);
                };
            }
        }
        return [names = replacedNames(issue.indicator)] { return tr("Replaced since it was scored: %1").arg(names); };
    }

    Wording whatIsUnread(const SheetIssue& issue) const
    {
        const auto page = m_file.review.sheet(m_reviewer).pin(issue.pin).passage.page;
        return [page, name = pinnedName(issue.pin), seconds = issue.length] {
            return tr("Evidence on %1 of %2, on screen for %n second(s)", nullptr, seconds).arg(pageText(page), name);
        };
    }

    Wording whatOf(const SheetIssue& issue) const
    {
        switch (issue.kind) {
        case Kind::NotScored:
            return [] { return tr("Not scored"); };
        case Kind::Undecided:
            return [] { return tr("Entered differently on two computers"); };
        case Kind::DocumentOpen:
            return [] { return tr("Different file or kind on two computers"); };
        case Kind::EntryRefused:
            return
                [entry = issue.entry.simplified().left(20)] { return tr("Entered but not accepted: %1").arg(entry); };
        case Kind::ReasonMissing:
            return [] { return tr("No reason"); };
        case Kind::ReasonTooShort:
            return [issue] { return tr("Reason: %1 of at least %2 characters").arg(issue.length).arg(issue.minimum); };
        case Kind::Stale:
            return whatIsStale(issue);
        case Kind::Outdated:
            return [points = issue.entry] { return tr("Not allowed by the current standard: %1").arg(points); };
        case Kind::ReasonAbsent:
            return [] { return tr("No reason; none is required"); };
        case Kind::BonusBlank:
            return [] { return tr("Left blank: counts as 0 points"); };
        case Kind::DocumentAbsent:
            return [] { return tr("Not arrived: it cannot be shown"); };
        case Kind::ProofAbsent:
            return [] { return tr("No supporting document in the package"); };
        case Kind::PinsMissing:
        case Kind::PinsFew:
            return [issue] { return tr("Evidence: %1 of at least %2").arg(issue.length).arg(issue.minimum); };
        case Kind::PinStale:
            return [name = pinnedName(issue.pin)] { return tr("Evidence in a replaced document: %1").arg(name); };
        case Kind::ProofUnopened:
            return [name = documentName(issue.document), others = issue.length - 1] {
                return others > 0 ? tr("%1 and %n more", nullptr, others).arg(name) : name;
            };
        case Kind::ReasonShort:
            return [issue] {
                const auto words = tr("Short reason: %n character(s)", nullptr, issue.length);
                return issue.minimum > 0 ? tr("%1, your others about %2").arg(words).arg(issue.minimum) : words;
            };
        case Kind::ReasonRepeated:
            return [name = issue.name] { return tr("Same reason as for %1, word for word").arg(name); };
        case Kind::PinUnmentioned:
            return [count = issue.length] {
                return tr("%n piece(s) of evidence against that the reason does not mention", nullptr, count);
            };
        case Kind::PinUnread:
            return whatIsUnread(issue);
        case Kind::PagesUnsearched:
            return [coverage = issue.coverage] { return gapsText(coverage); };
        case Kind::ReasonsUnknown:
            return [] { return tr("Could not be compared with those of your other applications"); };
        case Kind::CoverageUnknown:
            return [] { return tr("Which pages it covers could not be determined"); };
        }
        Q_UNREACHABLE();
    }

    static Wording actOf(const SheetIssue& issue)
    {
        switch (issue.kind) {
        case Kind::NotScored:
        case Kind::BonusBlank:
            return [] { return tr("Score it"); };
        case Kind::Undecided:
        case Kind::DocumentOpen:
            return [] { return tr("Choose one"); };
        case Kind::EntryRefused:
        case Kind::Outdated:
            return [] { return tr("Correct it"); };
        case Kind::ReasonMissing:
        case Kind::ReasonTooShort:
        case Kind::ReasonAbsent:
            return [] { return tr("Write the reason"); };
        case Kind::Stale:
        case Kind::PinStale:
            return [] { return tr("Compare old and new"); };
        case Kind::DocumentAbsent:
            return [] { return tr("Go to the document"); };
        case Kind::ProofAbsent:
            return [] { return tr("Go to the score"); };
        case Kind::PinsMissing:
        case Kind::PinsFew:
            return [] { return tr("Add evidence"); };
        case Kind::PinUnmentioned:
            return [] { return tr("Go to the evidence"); };
        case Kind::PinUnread:
            return [] { return tr("Open the page"); };
        case Kind::ReasonRepeated:
            return [] { return tr("See both"); };
        case Kind::PagesUnsearched:
            return [] { return tr("List the pages"); };
        case Kind::ReasonsUnknown:
        case Kind::CoverageUnknown:
            return [] { return tr("Try again"); };
        case Kind::ProofUnopened:
            return {}; // the head of its group says it
        case Kind::ReasonShort:
            return [] { return tr("Read again"); };
        }
        Q_UNREACHABLE();
    }

    const ApplicationFile& m_file;
    const ReviewerId& m_reviewer;
    const QList<SheetIssue>& m_issues;
    Evaluation m_evaluation;
};

} // namespace

QList<SheetIssue> inOrderOfTheList(QList<SheetIssue> issues)
{
    std::stable_partition(issues.begin(), issues.end(), [](const SheetIssue& issue) { return !isOfReading(issue); });
    return issues;
}

Checklist submitChecklist(const ApplicationFile& file, const ReviewerId& reviewer, const QList<SheetIssue>& issues,
                          qint64 newerEdits)
{
    auto list = SubmitChecklist(file, reviewer, issues).make();
    if (newerEdits > 0) {
        list.note = [note = list.note, newerEdits] { return QString(newerEditsText(newerEdits) + u'\n' + note()); };
    }
    return list;
}

} // namespace pingshen::ui
