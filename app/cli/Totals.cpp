// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Totals.h"

#include "app/cli/Answers.h"
#include "app/cli/TextTable.h"
#include "app/cli/Words.h"
#include "core/review/Pins.h"
#include "ui/text/Formats.h"
#include "ui/text/Labels.h"
#include "ui/text/Naming.h"

namespace pingshen::cli {

using namespace Qt::StringLiterals;

namespace {

QJsonValue toJson(const std::optional<Points>& points)
{
    return points ? QJsonValue(points->toFixed()) : QJsonValue();
}

/// Points that stand on the sheet, and the standard does not give.
std::optional<Points> notAllowed(const IndicatorId& id, const Total& total)
{
    return total.notAllowed.contains(id) ? total.sheet.score(id).points : std::nullopt;
}

QJsonArray toJson(const QList<IndicatorEvaluation>& indicators, const Total& total);

QJsonObject toJson(const IndicatorEvaluation& indicator, const Total& total)
{
    const auto score = total.sheet.score(indicator.id);
    QJsonObject value{{u"id"_s, indicator.id.value()},
                      {u"points"_s, toJson(indicator.points)},
                      {u"maximum"_s, toJson(indicator.maximum)},
                      {u"pins"_s, total.pins.value(indicator.id)},
                      {u"stale"_s, total.stale.contains(indicator.id)}};
    const auto add = [&value](const QString& key, const QString& text) {
        if (!text.isEmpty()) {
            value[key] = text;
        }
    };
    add(u"notAllowed"_s, toJson(notAllowed(indicator.id, total)).toString());
    add(u"option"_s, score.option.value());
    add(u"reason"_s, score.reason);
    add(u"fact"_s, score.fact);
    if (!indicator.secondaries.isEmpty()) {
        value[u"secondaries"_s] = toJson(indicator.secondaries, total);
    }
    return value;
}

QJsonArray toJson(const QList<IndicatorEvaluation>& indicators, const Total& total)
{
    QJsonArray array;
    for (const auto& indicator : indicators) {
        array.append(toJson(indicator, total));
    }
    return array;
}

QJsonValue sumOf(const Evaluation& evaluation, const QString& part)
{
    const auto* found = evaluation.part(part);
    return found ? QJsonValue(found->sum.toFixed()) : QJsonValue();
}

QJsonArray toJson(const QList<PartEvaluation>& parts)
{
    QJsonArray array;
    for (const auto& part : parts) {
        array.append(QJsonObject{{u"id"_s, part.id},
                                 {u"weight"_s, part.weightPercent},
                                 {u"sum"_s, part.sum.toFixed()},
                                 {u"maximum"_s, part.maximum.toFixed()}});
    }
    return array;
}

QString labelOf(const Rubric& rubric, const IndicatorId& id)
{
    const auto name = ui::indicatorName(id, rubric);
    return name.isEmpty() ? id.value() : name;
}

QString optionLabel(const Rubric& rubric, const IndicatorEvaluation& evaluation)
{
    const auto* indicator = rubric.indicator(evaluation.id);
    const auto option = std::ranges::find(indicator->options, evaluation.option, &RubricOption::id);
    return option == indicator->options.end() ? QString() : option->label.in(ui::Phrasebook().language());
}

QString pointsText(const IndicatorEvaluation& indicator, const Total& total)
{
    const auto points = indicator.points ? indicator.points->toString() : u"—"_s;
    const auto text = indicator.maximum ? QString(points + u" / "_s + indicator.maximum->toString()) : QString();
    const auto refused = notAllowed(indicator.id, total);
    return refused ? Cli::tr("%1 (%2 is not allowed)").arg(text, refused->toString()) : text;
}

void addRows(TextTable& table, const IndicatorEvaluation& indicator, const Total& total, const Rubric& rubric)
{
    const auto mark = total.stale.contains(indicator.id) ? Cli::tr("(recheck: a document was replaced)") : QString();
    table.add({u"  "_s + labelOf(rubric, indicator.id), pointsText(indicator, total), optionLabel(rubric, indicator),
               indicator.reason, mark});
    for (const auto& secondary : indicator.secondaries) {
        const auto fact = total.sheet.score(secondary.id).fact;
        if (secondary.points || notAllowed(secondary.id, total) || !fact.isEmpty() || !secondary.reason.isEmpty()) {
            table.add(
                {u"    "_s + labelOf(rubric, secondary.id), pointsText(secondary, total), fact, secondary.reason});
        }
    }
}

/// "82.00 × 70% + 61.00 × 30% = 75.7000".
QString sumText(const Evaluation& evaluation)
{
    QStringList summands;
    for (const auto& part : evaluation.parts) {
        summands.append(part.sum.toFixed() + u" × "_s + QString::number(part.weightPercent) + u"%"_s);
    }
    return summands.join(u" + "_s) + u" = "_s + evaluation.total.toString();
}

QString verdictText(const Standing& standing)
{
    const auto threshold = ui::pointsText(standing.threshold);
    switch (standing.verdict) {
    case Verdict::Incomplete:
        return Cli::tr("Provisional; the threshold is %1.").arg(threshold);
    case Verdict::Reached:
        return Cli::tr("Reaches the threshold of %1.").arg(threshold);
    case Verdict::NotReached:
        return Cli::tr("Below the threshold of %1.").arg(threshold);
    }
    Q_UNREACHABLE();
}

/// "Not scored: Age, Education": nothing when there is none.
QString listed(const QString& sentence, const QList<IndicatorId>& ids, const Rubric& rubric)
{
    QStringList labels;
    for (const auto& id : ids) {
        labels.append(labelOf(rubric, id));
    }
    return labels.isEmpty() ? QString() : QString(sentence.arg(ui::listText(labels)) + u'\n');
}

/// Those whose points do not count, or not yet, are not said to be without.
QList<IndicatorId> notScored(const Total& total)
{
    auto ids = total.evaluation.missing;
    ids.removeIf([&](const IndicatorId& id) { return total.notAllowed.contains(id) || total.undecided.contains(id); });
    return ids;
}

QList<IndicatorId> notAllowedIn(const ApplicationFile& file, const ReviewerId& reviewer)
{
    QList<IndicatorId> ids;
    for (const auto& issue : sheetIssues(file, reviewer)) {
        if (issue.kind == SheetIssue::Kind::Outdated) {
            ids.append(issue.indicator);
        }
    }
    return ids;
}

/// Of each primary indicator together with those of its secondaries.
QMap<IndicatorId, int> pinsIn(const ApplicationFile& file, const ReviewerId& reviewer)
{
    QMap<IndicatorId, int> pins;
    for (const auto* primary : file.rubric.primaries()) {
        pins[primary->id] = static_cast<int>(pinsOf(file, reviewer, primary->id).size());
        for (const auto& secondary : primary->secondaries) {
            pins[secondary.id] = static_cast<int>(pinsOf(file, reviewer, secondary.id).size());
        }
    }
    return pins;
}

QStringList notArrivedIn(const ApplicationFile& file)
{
    QStringList names;
    for (const auto& document : file.dossier.documents) {
        if (document.status == DocumentStatus::NotArrived) {
            names.append(document.name);
        }
    }
    return names;
}

} // namespace

Total totalOf(const ApplicationFile& file, const ReviewerId& reviewer)
{
    return {file.review.sheet(reviewer),         file.persons.label(reviewer), countedEvaluation(file, reviewer),
            file.staleScores(reviewer),          standingOf(file, reviewer),   notAllowedIn(file, reviewer),
            undecidedIndicators(file, reviewer), notArrivedIn(file),           pinsIn(file, reviewer)};
}

QJsonObject toJson(const Total& total)
{
    const auto& evaluation = total.evaluation;
    const auto meets = evaluation.meetsThreshold ? QJsonValue(*evaluation.meetsThreshold) : QJsonValue();
    return {{u"reviewer"_s, total.reviewer.zh},
            {u"state"_s, nameOf(total.sheet.state)},
            {u"individual"_s, sumOf(evaluation, u"individual"_s)},
            {u"enterprise"_s, sumOf(evaluation, u"enterprise"_s)},
            {u"parts"_s, toJson(evaluation.parts)},
            {u"total"_s, evaluation.total.toString()},
            {u"threshold"_s, evaluation.threshold.toString()},
            {u"meetsThreshold"_s, meets},
            {u"toRecheck"_s, total.standing.stale},
            {u"undecided"_s, idsToJson(total.undecided)},
            {u"notArrived"_s, QJsonArray::fromStringList(total.notArrived)},
            {u"missing"_s, idsToJson(evaluation.missing)},
            {u"missingReasons"_s, idsToJson(evaluation.missingReasons)},
            {u"missingPins"_s, idsToJson(evaluation.missingPins)},
            {u"indicators"_s, toJson(evaluation.indicators, total)}};
}

QString textOf(const Total& total, const Rubric& rubric)
{
    const auto& evaluation = total.evaluation;
    TextTable table;
    for (const auto& indicator : evaluation.indicators) {
        addRows(table, indicator, total, rubric);
    }
    const auto recheck = total.standing.stale > 0 ? Cli::tr("Scores to recheck: %1") : QString();
    const auto notArrived =
        total.notArrived.isEmpty()
            ? QString()
            : QString(Cli::tr("Documents not arrived: %1").arg(ui::listText(total.notArrived)) + u'\n');
    return ui::labelOf(total.sheet.state) + u'\n' + table.text() + sumText(evaluation) + u'\n'
           + verdictText(total.standing) + u'\n' + listed(recheck, total.stale, rubric)
           + listed(Cli::tr("Points that the standard does not allow: %1"), total.notAllowed, rubric)
           + listed(Cli::tr("Two values, choose one: %1"), total.undecided, rubric)
           + listed(Cli::tr("Not scored: %1"), notScored(total), rubric) + notArrived;
}

} // namespace pingshen::cli
