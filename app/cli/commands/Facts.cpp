// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Answers.h"
#include "app/cli/CoverageList.h"
#include "app/cli/TextTable.h"
#include "app/cli/Words.h"
#include "app/cli/commands/Handlers.h"
#include "core/work/DocumentFacts.h"
#include "core/work/IndexText.h"
#include "core/work/Queue.h"
#include "ui/text/CoverageText.h"
#include "ui/text/FactText.h"

#include <QJsonArray>
#include <QSet>

namespace pingshen::cli {

using namespace Qt::StringLiterals;

namespace {

QString documentName(const ApplicationFacts& facts, qsizetype document)
{
    return facts.documents[document].document.name;
}

QJsonObject factToJson(const Fact& fact, const ScopedDocument& scoped)
{
    QJsonArray rects;
    for (const auto& rect : fact.passage.rects) {
        rects.append(rectToJson(rect));
    }
    const bool isPlaced = !fact.passage.rects.isEmpty();
    return {{u"fact"_s, pingshen::nameOf(fact.kind)},
            {u"value"_s, fact.value},
            {u"text"_s, fact.text},
            {u"document"_s, scoped.document.name},
            {u"documentId"_s, scoped.document.id.value()},
            {u"page"_s, fact.passage.page + 1},
            {u"rect"_s, isPlaced ? QJsonValue(rectToJson(boundsOf(fact.passage.rects))) : QJsonValue()},
            {u"rects"_s, rects},
            {u"confidence"_s, fact.confidence},
            {u"recognised"_s, fact.isRecognised},
            {u"check"_s, pingshen::nameOf(fact.check)}};
}

/// Each document once, in their order.
QJsonArray namesToJson(const ApplicationFacts& facts, const FactGroup& group)
{
    QJsonArray names;
    QSet<qsizetype> seen;
    for (const auto& place : group.places) {
        if (!seen.contains(place.document)) {
            seen.insert(place.document);
            names.append(documentName(facts, place.document));
        }
    }
    return names;
}

QJsonObject differenceToJson(const ApplicationFacts& facts, const FactDifference& difference)
{
    QJsonArray values;
    for (const auto& group : difference.values) {
        values.append(QJsonObject{{u"value"_s, group.value}, {u"documents"_s, namesToJson(facts, group)}});
    }
    return {{u"fact"_s, pingshen::nameOf(difference.fact)},
            {u"kind"_s, pingshen::nameOf(difference.kind)},
            {u"values"_s, values},
            {u"state"_s, u"open"_s}};
}

/// Where a value stands: each document with the first page that states it.
QString placesText(const ApplicationFacts& facts, const FactGroup& group)
{
    QStringList places;
    QSet<qsizetype> seen;
    for (const auto& place : group.places) {
        if (seen.contains(place.document)) {
            continue;
        }
        seen.insert(place.document);
        const auto name = documentName(facts, place.document);
        const bool isStated = place.fact >= 0;
        const int page = isStated ? facts.facts[place.document].facts[place.fact].passage.page : 0;
        places.append(isStated ? QString(name + u' ' + ui::pageText(page)) : name);
    }
    return places.join(u" · "_s);
}

/// As the first document writes it.
QString writtenText(const ApplicationFacts& facts, const FactGroup& group)
{
    const auto& place = group.places.first();
    const auto& fact = facts.facts[place.document].facts[place.fact];
    return fact.isOfZone ? fact.value : fact.text;
}

QString standingText(Likeness likeness)
{
    using Kind = FactDifference::Kind;
    return likeness == Likeness::Different ? ui::labelOf(Kind::Differs)
           : likeness == Likeness::Alike   ? ui::labelOf(Kind::LookAlike)
                                           : QString();
}

/// A row a value: what most documents state first, then what differs from it.
QString rowsText(const ApplicationFacts& facts)
{
    TextTable table;
    for (const auto& row : facts.rows) {
        auto label = ui::labelOf(row.kind);
        for (const auto& group : row.groups) {
            table.add({label, writtenText(facts, group), standingText(group.likeness), placesText(facts, group)});
            label.clear();
        }
        if (!row.missing.isEmpty()) {
            FactGroup nowhere;
            for (const auto document : row.missing) {
                nowhere.places.append({document, -1});
            }
            table.add({{}, {}, ui::labelOf(FactDifference::Kind::Missing), placesText(facts, nowhere)});
        }
    }
    return table.isEmpty() ? QString(Cli::tr("No facts were found.") + u'\n') : table.text();
}

/// Values whose own check digits are wrong, each once.
QString wrongChecksText(const ApplicationFacts& facts)
{
    QStringList lines;
    for (qsizetype i = 0; i < facts.facts.size(); ++i) {
        for (const auto& fact : facts.facts[i].facts) {
            const auto line = Cli::tr("%1 %2: %3", "a fact, its value, what is wrong with it")
                                  .arg(ui::labelOf(fact.kind), fact.value, ui::labelOf(fact.check));
            if (fact.check == FactCheck::Fails && !lines.contains(line)) {
                lines.append(line);
            }
        }
    }
    return lines.isEmpty() ? QString() : QString(lines.join(u'\n') + u'\n');
}

} // namespace

Result<ExitCode> showFacts(CommandContext& context)
{
    PINGSHEN_ASSIGN(auto* workplace, context.existingWorkplace());
    PINGSHEN_ASSIGN(const auto id, findApplication(*workplace, context.line.operands.first()));
    const SearchScope scope{.application = id, .document = {}, .reader = {}};
    PINGSHEN_TRY(readPdfTexts(context, *workplace, scope));
    if (context.line.has("wait"_L1)) {
        const auto task = context.console.task(Cli::tr("Reading"));
        PINGSHEN_TRY(indexTexts(*workplace, {.scope = scope, .depth = IndexDepth::Recognised}, context.pdf(), task));
    }
    PINGSHEN_ASSIGN(const auto facts, documentFacts(*workplace, scope, {}));
    QJsonArray found;
    for (qsizetype i = 0; i < facts.facts.size(); ++i) {
        for (const auto& fact : facts.facts[i].facts) {
            found.append(factToJson(fact, facts.documents[i]));
        }
    }
    QJsonArray differences;
    for (const auto& difference : facts.differences) {
        differences.append(differenceToJson(facts, difference));
    }
    context.console.answer(
        {{u"facts"_s, found}, {u"differences"_s, differences}, {u"coverage"_s, coverageToJson(facts.coverage)}},
        rowsText(facts) + wrongChecksText(facts) + coverageLines(facts.coverage));
    return ExitCode::Done;
}

} // namespace pingshen::cli
