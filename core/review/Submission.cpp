// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/Submission.h"

#include "core/base/Blank.h"
#include "core/review/Changes.h"
#include "core/rubric/Evaluation.h"
#include "core/rubric/ScoringRules.h"

#include <QJsonArray>

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

using Kind = SheetIssue::Kind;

/// Goes through the sheet in order of the form.
class Checklist
{
public:
    Checklist(const ApplicationFile& file, const ReviewerId& reviewer)
        : m_file(file),
          m_reviewer(reviewer),
          m_sheet(file.review.sheet(reviewer)),
          m_evaluation(evaluate(file.rubric, m_sheet)),
          m_stale(file.staleScores(reviewer))
    {}

    QList<SheetIssue> make()
    {
        addUndecided(Rubric::trackIndicator());
        if (m_evaluation.missing.contains(Rubric::trackIndicator())) {
            add(Kind::NotScored, Rubric::trackIndicator());
        }
        for (const auto& primary : m_evaluation.indicators) {
            lookAt(primary);
        }
        std::stable_partition(m_issues.begin(), m_issues.end(), [](const SheetIssue& issue) { return issue.blocks(); });
        return m_issues;
    }

private:
    SheetIssue& add(Kind kind, const IndicatorId& indicator)
    {
        m_issues.append({kind, indicator, {}, {}, 0, 0});
        return m_issues.last();
    }

    void lookAt(const IndicatorEvaluation& primary)
    {
        const auto& indicator = *m_file.rubric.indicator(primary.id);
        const bool isOpen = m_evaluation.missing.contains(primary.id);
        addUndecided(primary.id);
        addEntries(primary.id);
        if (isOpen && !hasEntry(primary.id, u"points"_s) && !isOutdated(primary.id, indicator)) {
            add(Kind::NotScored, primary.id);
        }
        addReason(primary, indicator);
        addStale(primary.id);
        addOutdated(primary, indicator);
        for (const auto& secondary : primary.secondaries) {
            addUndecided(secondary.id);
            addEntries(secondary.id);
            addReason(secondary, *m_file.rubric.indicator(secondary.id));
            addStale(secondary.id);
            addOutdated(secondary, *m_file.rubric.indicator(secondary.id));
        }
        if (indicator.bonus && !primary.scored && !isOpen) {
            add(Kind::BonusBlank, primary.id);
        }
        if (primary.points.value_or(Points()) > Points() && !indicator.documents.isEmpty()
            && m_file.proofOf(primary.id).isEmpty()) {
            add(Kind::ProofAbsent, primary.id);
        }
    }

    void addUndecided(const IndicatorId& indicator)
    {
        const bool isUndecided = std::ranges::any_of(m_file.conflicts, [&](const Conflict& conflict) {
            return conflict.owner == m_reviewer && conflict.subject == indicator.value();
        });
        if (isUndecided) {
            add(Kind::Undecided, indicator);
        }
    }

    bool isOpenEntry(const OpenEntry& entry) const
    {
        return entry.field.kind == EditKind::ScoreChanged
               && valueOf(m_file, m_reviewer, entry.field).toString() != entry.text;
    }

    bool hasEntry(const IndicatorId& indicator, const QString& field) const
    {
        const auto* entry = m_file.entry({EditKind::ScoreChanged, indicator.value(), field});
        return entry && isOpenEntry(*entry);
    }

    void addEntries(const IndicatorId& indicator)
    {
        for (const auto& entry : m_file.entries) {
            if (entry.field.subject == indicator.value() && isOpenEntry(entry)) {
                auto& issue = add(Kind::EntryRefused, indicator);
                issue.entry = entry.text;
                issue.field = entry.field.field;
            }
        }
    }

    void addReason(const IndicatorEvaluation& evaluation, const Indicator& indicator)
    {
        const auto length = static_cast<int>(visibleLength(evaluation.reason));
        if (m_evaluation.missingReasons.contains(evaluation.id)) {
            auto& issue = add(length == 0 ? Kind::ReasonMissing : Kind::ReasonTooShort, evaluation.id);
            issue.length = length;
            issue.minimum = indicator.evidence.minimumReason;
        } else if (indicator.evidence.minimumReason == 0 && evaluation.scored && length == 0) {
            add(Kind::ReasonAbsent, evaluation.id);
        }
    }

    void addStale(const IndicatorId& indicator)
    {
        if (m_stale.contains(indicator)) {
            add(Kind::Stale, indicator);
        }
    }

    /// Also points above the maximum, which do not count: the office set another since, or another computer sent them.
    bool isOutdated(const IndicatorId& id, const Indicator& indicator) const
    {
        const auto score = m_sheet.score(id);
        const bool isGiven = score.points && indicator.maximum && !isScoredBySecondaries(indicator);
        return isGiven && !checkScore(m_file.rubric, id, score);
    }

    void addOutdated(const IndicatorEvaluation& evaluation, const Indicator& indicator)
    {
        if (isOutdated(evaluation.id, indicator)) {
            add(Kind::Outdated, evaluation.id).entry = m_sheet.score(evaluation.id).points->toString();
        }
    }

    const ApplicationFile& m_file;
    const ReviewerId& m_reviewer;
    Sheet m_sheet;
    Evaluation m_evaluation;
    QList<IndicatorId> m_stale;
    QList<SheetIssue> m_issues;
};

/// The indicators that these issues are about, each once.
QJsonArray idsOf(const QList<SheetIssue>& issues, std::initializer_list<Kind> kinds)
{
    QJsonArray ids;
    for (const auto& issue : issues) {
        const bool isMeant = std::ranges::find(kinds, issue.kind) != kinds.end();
        if (isMeant && !ids.contains(issue.indicator.value())) {
            ids.append(issue.indicator.value());
        }
    }
    return ids;
}

} // namespace

QList<SheetIssue> sheetIssues(const ApplicationFile& file, const ReviewerId& reviewer)
{
    return Checklist(file, reviewer).make();
}

Standing standingOf(const ApplicationFile& file, const ReviewerId& reviewer)
{
    const auto evaluation = evaluate(file.rubric, file.review.sheet(reviewer));
    const auto verdict = !evaluation.meetsThreshold   ? Verdict::Incomplete
                         : *evaluation.meetsThreshold ? Verdict::Reached
                                                      : Verdict::NotReached;
    return {verdict, evaluation.total, evaluation.threshold, static_cast<int>(evaluation.missing.size()),
            static_cast<int>(file.staleScores(reviewer).size())};
}

Done checkSubmission(const ApplicationFile& file, const ReviewerId& reviewer)
{
    if (reviewer.isEmpty()) {
        return Error::Code::ReviewerMissing;
    }
    if (file.review.sheet(reviewer).isLocked()) {
        return {
            Error::Code::SheetLocked, {{u"reviewer"_s, toJson(file.persons.label(reviewer))}}, file.dossier.id.value()};
    }
    const auto issues = sheetIssues(file, reviewer);
    if (std::ranges::none_of(issues, &SheetIssue::blocks)) {
        return {};
    }
    QJsonObject args;
    const auto add = [&](const QString& name, std::initializer_list<Kind> kinds) {
        if (const auto ids = idsOf(issues, kinds); !ids.isEmpty()) {
            args[name] = ids;
        }
    };
    add(u"missing"_s, {Kind::NotScored});
    add(u"undecided"_s, {Kind::Undecided});
    add(u"missingReasons"_s, {Kind::ReasonMissing, Kind::ReasonTooShort});
    add(u"stale"_s, {Kind::Stale});
    add(u"outdated"_s, {Kind::Outdated});
    add(u"entries"_s, {Kind::EntryRefused});
    return {Error::Code::SheetIncomplete, args};
}

} // namespace pingshen
