// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/Submission.h"

#include "core/base/Blank.h"
#include "core/domain/NaturalOrder.h"
#include "core/review/Changes.h"
#include "core/review/Conflicts.h"
#include "core/review/CountedSheet.h"
#include "core/review/Pins.h"
#include "core/review/ReasonChecks.h"

#include <QJsonArray>

#include <algorithm>
#include <utility>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

using Kind = SheetIssue::Kind;

/// A reason of so many says hardly why.
constexpr qsizetype fewCharacters = 4;
/// So many times shorter than the reviewer's others is worth a second look. Ours.
constexpr int shorterThanUsual = 3;

/// Goes through the sheet in order of the form.
class Checklist
{
public:
    /// `before`: null leaves out what is looked at before a submission only.
    Checklist(const ApplicationFile& file, const ReviewerId& reviewer, const BeforeSubmission* before = nullptr)
        : m_file(file),
          m_reviewer(reviewer),
          m_before(before),
          m_sheet(file.review.sheet(reviewer)),
          m_evaluation(evaluate(file.rubric, m_sheet)),
          m_stale(file.staleScores(reviewer)),
          m_undecided(undecidedIndicators(file, reviewer))
    {}

    QList<SheetIssue> make()
    {
        addDocuments();
        addUndecided(Rubric::trackIndicator());
        if (m_evaluation.missing.contains(Rubric::trackIndicator())) {
            add(Kind::NotScored, Rubric::trackIndicator());
        }
        for (const auto& primary : m_evaluation.indicators) {
            lookAt(primary);
        }
        if (m_before) {
            addUnsearched();
            addNotFoundOut();
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
        if (isOpen && !hasEntry(primary.id, u"points"_s) && checkCounting(m_file, m_reviewer, primary.id)) {
            add(Kind::NotScored, primary.id);
        }
        addReason(primary, indicator);
        addStale(primary.id);
        addOutdated(primary);
        addPins(primary, indicator);
        for (const auto& secondary : primary.secondaries) {
            addUndecided(secondary.id);
            addEntries(secondary.id);
            addReason(secondary, *m_file.rubric.indicator(secondary.id));
            addStale(secondary.id);
            addOutdated(secondary);
            addPins(secondary, *m_file.rubric.indicator(secondary.id));
        }
        if (m_before) {
            addStalePins(primary.id);
            addUnmentioned(primary);
            addUnread(primary.id);
            addUnopened(primary);
        }
        if (indicator.bonus && !primary.scored && !isOpen) {
            add(Kind::BonusBlank, primary.id);
        }
        if (primary.points.value_or(Points()) > Points() && !indicator.documents.isEmpty()
            && m_file.proofOf(primary.id).isEmpty()) {
            add(Kind::ProofAbsent, primary.id);
        }
    }

    void addDocuments()
    {
        for (const auto& id : undecidedDocuments(m_file)) {
            add(Kind::DocumentOpen, {}).document = id;
        }
        auto documents = m_file.dossier.documents;
        sortBySlots(documents, m_file.rubric);
        for (const auto& document : std::as_const(documents)) {
            if (document.status == DocumentStatus::NotArrived) {
                add(Kind::DocumentAbsent, {}).document = document.id;
            }
        }
    }

    bool isUndecided(const IndicatorId& indicator) const { return m_undecided.contains(indicator); }

    void addUndecided(const IndicatorId& indicator)
    {
        if (isUndecided(indicator)) {
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
        } else if (m_before && evaluation.scored && length > 0) {
            addShort(evaluation, length);
        }
        if (m_before) {
            addRepeated(evaluation);
        }
    }

    void addShort(const IndicatorEvaluation& evaluation, int length)
    {
        const int usual = usualLength(m_sheet, evaluation.id);
        const bool isMuchShorter = usual > 0 && shorterThanUsual * length < usual;
        if (length <= fewCharacters || isMuchShorter) {
            auto& issue = add(Kind::ReasonShort, evaluation.id);
            issue.length = length;
            issue.minimum = isMuchShorter ? usual : 0;
        }
    }

    /// One is enough to look at.
    void addRepeated(const IndicatorEvaluation& evaluation)
    {
        const auto repeated = m_before->repeated.value_or(QList<RepeatedReason>());
        const auto found = std::ranges::find(repeated, evaluation.id, &RepeatedReason::indicator);
        if (found != repeated.end()) {
            auto& issue = add(Kind::ReasonRepeated, evaluation.id);
            issue.application = found->application;
            issue.name = found->name;
        }
    }

    void addPins(const IndicatorEvaluation& evaluation, const Indicator& indicator)
    {
        const bool isRequired = m_evaluation.missingPins.contains(evaluation.id);
        if (isRequired || (m_before && evaluation.scored && !isProven(indicator, evaluation.pins))) {
            auto& issue = add(isRequired ? Kind::PinsMissing : Kind::PinsFew, evaluation.id);
            issue.length = evaluation.pins;
            issue.minimum = indicator.evidence.minimumPins;
        }
    }

    void addStalePins(const IndicatorId& primary)
    {
        const auto pins = pinsOf(m_file, m_reviewer, primary);
        for (const auto& pin : pins) {
            if (stateOf(m_file, pin) == PinState::Stale) {
                add(Kind::PinStale, pin.indicator).pin = pin.id;
            }
        }
    }

    /// Of a primary and its secondaries, whose reasons speak for each other. Where a reason is missing that is said.
    void addUnmentioned(const IndicatorEvaluation& primary)
    {
        QStringList reasons{primary.reason};
        for (const auto& secondary : primary.secondaries) {
            reasons.append(secondary.reason);
        }
        const auto reason = reasons.join(u'\n').trimmed();
        auto pins = pinsOf(m_file, m_reviewer, primary.id);
        pins.removeIf([&](const Pin& pin) {
            return pin.stance != Stance::Against || mentions(reason, pin, documentNameOf(m_file, pin));
        });
        if (!reason.isEmpty() && !pins.isEmpty()) {
            auto& issue = add(Kind::PinUnmentioned, primary.id);
            issue.pin = pins.first().id;
            issue.length = static_cast<int>(pins.size());
        }
    }

    /// Of a content that was never on screen here nothing is known: it may have been read on another computer, and that
    /// it was never opened is said of its own. Of each page once.
    void addUnread(const IndicatorId& primary)
    {
        QList<std::pair<Digest, int>> seen;
        for (const auto& pin : pinsOf(m_file, m_reviewer, primary)) {
            const std::pair page(pin.content, pin.passage.page);
            const bool isKnown = !pin.passage.isEmpty() && m_before->reading.knows(pin.content);
            if (isKnown && !seen.contains(page) && !m_before->reading.isRead(pin.content, pin.passage.page)) {
                auto& issue = add(Kind::PinUnread, pin.indicator);
                issue.pin = pin.id;
                issue.length = static_cast<int>(m_before->reading.milliseconds(pin.content, pin.passage.page) / 1'000);
                seen.append(page);
            }
        }
    }

    void addNotFoundOut()
    {
        if (!m_before->repeated) {
            add(Kind::ReasonsUnknown, {});
        }
        if (!m_before->coverage) {
            add(Kind::CoverageUnknown, {});
        }
    }

    void addUnsearched()
    {
        const auto coverage = m_before->coverage.value_or(SearchCoverage());
        if (coverage.poor > 0 || coverage.searchable < coverage.pages) {
            add(Kind::PagesUnsearched, {}).coverage = coverage;
        }
    }

    /// What cannot be opened was seen as far as it can be.
    void addUnopened(const IndicatorEvaluation& primary)
    {
        QList<DocumentId> unopened;
        for (const auto* document : primary.scored ? m_file.proofOf(primary.id) : QList<const Document*>()) {
            if (document->status == DocumentStatus::Readable && !m_before->reading.knows(document->digest)) {
                unopened.append(document->id);
            }
        }
        if (!unopened.isEmpty()) {
            auto& issue = add(Kind::ProofUnopened, primary.id);
            issue.document = unopened.first();
            issue.length = static_cast<int>(unopened.size());
        }
    }

    void addStale(const IndicatorId& indicator)
    {
        if (m_stale.contains(indicator)) {
            add(Kind::Stale, indicator);
        }
    }

    /// Also points above the maximum: the office set another since, or another computer sent them.
    void addOutdated(const IndicatorEvaluation& evaluation)
    {
        if (!checkCounting(m_file, m_reviewer, evaluation.id)) {
            add(Kind::Outdated, evaluation.id).entry = m_sheet.score(evaluation.id).points->toString();
        }
    }

    const ApplicationFile& m_file;
    const ReviewerId& m_reviewer;
    const BeforeSubmission* m_before;
    Sheet m_sheet;
    Evaluation m_evaluation;
    QList<IndicatorId> m_stale;
    QList<IndicatorId> m_undecided;
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

QJsonArray documentNames(const ApplicationFile& file)
{
    QJsonArray names;
    for (const auto& id : undecidedDocuments(file)) {
        names.append(file.document(id)->name);
    }
    return names;
}

/// What only waits for a choice, or has points that are not allowed, has been scored.
qsizetype notScored(const ApplicationFile& file, const ReviewerId& reviewer, const Evaluation& counted)
{
    const auto unscored = evaluate(file.rubric, file.review.sheet(reviewer)).missing;
    const auto outdated = outdatedScores(file, reviewer);
    return std::ranges::count_if(
        counted.missing, [&](const IndicatorId& id) { return unscored.contains(id) && !outdated.contains(id); });
}

} // namespace

QList<SheetIssue> sheetIssues(const ApplicationFile& file, const ReviewerId& reviewer)
{
    return Checklist(file, reviewer).make();
}

QList<SheetIssue> issuesBeforeSubmission(const ApplicationFile& file, const ReviewerId& reviewer,
                                         const BeforeSubmission& before)
{
    return Checklist(file, reviewer, &before).make();
}

Standing standingOf(const ApplicationFile& file, const ReviewerId& reviewer)
{
    const auto evaluation = countedEvaluation(file, reviewer);
    const auto verdict = !evaluation.meetsThreshold   ? Verdict::Incomplete
                         : *evaluation.meetsThreshold ? Verdict::Reached
                                                      : Verdict::NotReached;
    return {.verdict = verdict,
            .total = evaluation.total,
            .threshold = evaluation.threshold,
            .missing = static_cast<int>(notScored(file, reviewer, evaluation)),
            .stale = static_cast<int>(file.staleScores(reviewer).size()),
            .refused = static_cast<int>(outdatedScores(file, reviewer).size()),
            .undecided = thingsToChoose(openChoices(file, reviewer))};
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
    if (const auto names = documentNames(file); !names.isEmpty()) {
        args[u"documents"_s] = names;
    }
    add(u"missingReasons"_s, {Kind::ReasonMissing, Kind::ReasonTooShort});
    add(u"missingPins"_s, {Kind::PinsMissing});
    add(u"stale"_s, {Kind::Stale});
    add(u"outdated"_s, {Kind::Outdated});
    add(u"entries"_s, {Kind::EntryRefused});
    return {Error::Code::SheetIncomplete, args};
}

} // namespace pingshen
