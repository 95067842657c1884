// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Answers.h"
#include "app/cli/CoverageList.h"
#include "app/cli/MaterialsAuthor.h"
#include "app/cli/TextTable.h"
#include "app/cli/Words.h"
#include "app/cli/commands/Handlers.h"
#include "core/base/Blank.h"
#include "core/work/FactSettlements.h"
#include "core/work/IndexText.h"
#include "core/work/OpenApplication.h"
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

/// What was said of each document that departs by this value.
QJsonArray settledToJson(const ApplicationFile& file, const ApplicationFacts& facts, const FactDifference& difference,
                         const FactGroup& group)
{
    QJsonArray settled;
    for (const auto& place : departuresOf(facts, difference)) {
        const auto settlement = settlementOf(file, facts, difference, place);
        if (settlement.decision != Settled::Open && group.places.contains(place)) {
            settled.append(QJsonObject{{u"document"_s, documentName(facts, place.document)},
                                       {u"state"_s, pingshen::nameOf(settlement.decision)},
                                       {u"reason"_s, settlement.reason},
                                       {u"author"_s, file.persons.label(settlement.author).zh},
                                       {u"at"_s, settlement.at.toUTC().toString(Qt::ISODateWithMs)}});
        }
    }
    return settled;
}

QJsonObject differenceToJson(const ApplicationFile& file, const ApplicationFacts& facts,
                             const FactDifference& difference)
{
    QJsonArray values;
    for (const auto& group : difference.values) {
        values.append(QJsonObject{{u"value"_s, group.value},
                                  {u"documents"_s, namesToJson(facts, group)},
                                  {u"settled"_s, settledToJson(file, facts, difference, group)}});
    }
    return {{u"fact"_s, pingshen::nameOf(difference.fact)},
            {u"kind"_s, pingshen::nameOf(difference.kind)},
            {u"values"_s, values},
            {u"state"_s, pingshen::nameOf(stateOf(file, facts, difference))}};
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

/// How a value stands to the others, and what was said of it.
QString standingText(FactDifference::Kind kind, const ApplicationFile& file, const ApplicationFacts& facts,
                     const FactRow& row, const FactGroup& group)
{
    QStringList said{ui::labelOf(kind)};
    for (const auto& difference : differencesOf({row})) {
        const auto departures = difference.kind == kind ? departuresOf(facts, difference) : QList<FactPlace>();
        for (const auto& place : departures) {
            const auto settlement = settlementOf(file, facts, difference, place);
            const bool isHere = group.places.contains(place);
            const auto text = ui::labelOf(settlement.decision)
                              + (settlement.reason.isEmpty() ? QString() : QString(u": "_s + settlement.reason));
            if (isHere && settlement.decision != Settled::Open && !said.contains(text)) {
                said.append(text);
            }
        }
    }
    return said.join(u" · "_s);
}

/// A row a value: what most documents state first, then what differs from it.
QString rowsText(const ApplicationFile& file, const ApplicationFacts& facts)
{
    using Kind = FactDifference::Kind;
    TextTable table;
    for (const auto& row : facts.rows) {
        auto label = ui::labelOf(row.kind);
        for (const auto& group : row.groups) {
            const bool departs = group.likeness == Likeness::Different || group.likeness == Likeness::Alike;
            const auto kind = group.likeness == Likeness::Different ? Kind::Differs : Kind::LookAlike;
            table.add({label, writtenText(facts, group),
                       departs ? standingText(kind, file, facts, row, group) : QString(), placesText(facts, group)});
            label.clear();
        }
        if (!row.missing.isEmpty()) {
            FactGroup nowhere;
            for (const auto document : row.missing) {
                nowhere.places.append({document, -1});
            }
            table.add({{}, {}, standingText(Kind::Missing, file, facts, row, nowhere), placesText(facts, nowhere)});
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

/// What the line settles, or the sentence that says why that is nothing.
struct AskedSettlements
{
    QList<Change> changes;
    QString refusal = {};
};

class SettlingLine
{
public:
    SettlingLine(const Invocation& line, const ApplicationFile& file, const ApplicationFacts& facts, PersonId author)
        : m_line(line),
          m_file(file),
          m_facts(facts),
          m_author(std::move(author))
    {}

    AskedSettlements find() const
    {
        AskedSettlements asked;
        for (const auto& [option, decision] : options()) {
            for (const auto& name : m_line.values(option)) {
                const auto places = add(asked.changes, name, decision);
                if (places == 0) {
                    return {{},
                            Cli::tr("The documents do not disagree on \"%1\". Run facts to see on what they do.")
                                .arg(name)};
                }
            }
        }
        return asked;
    }

    /// Why the options do not go together; empty: they do.
    static QString contradiction(const Invocation& line)
    {
        bool isSettling = false;
        for (const auto& [option, decision] : options()) {
            isSettling = isSettling || line.has(option);
        }
        if (!isSettling && !line.onlyReads()) {
            return Cli::tr("Say what becomes of a difference: --accept, --raise or --open.");
        }
        return line.has("accept"_L1) && isBlank(line.value("reason"_L1))
                   ? Cli::tr("--accept needs a reason: --reason TEXT.")
                   : QString();
    }

private:
    static QList<std::pair<QLatin1StringView, Settled>> options()
    {
        return {{"accept"_L1, Settled::Accepted}, {"raise"_L1, Settled::Raised}, {"open"_L1, Settled::Open}};
    }

    /// How many statements are meant, whatever was said of them before.
    qsizetype add(QList<Change>& changes, const QString& name, Settled decision) const
    {
        qsizetype meant = 0;
        for (const auto& difference : m_facts.differences) {
            auto places =
                pingshen::nameOf(difference.fact) == name ? departuresOf(m_facts, difference) : QList<FactPlace>();
            places.removeIf([this](const FactPlace& place) {
                return m_line.has("document"_L1)
                       && documentName(m_facts, place.document) != m_line.value("document"_L1);
            });
            meant += places.size();
            changes += settle(m_file, m_author, m_facts, difference, places, decision, m_line.value("reason"_L1));
        }
        return meant;
    }

    const Invocation& m_line;
    const ApplicationFile& m_file;
    const ApplicationFacts& m_facts;
    PersonId m_author;
};

void answerFacts(Console& console, const ApplicationFile& file, const ApplicationFacts& facts)
{
    QJsonArray found;
    for (qsizetype i = 0; i < facts.facts.size(); ++i) {
        for (const auto& fact : facts.facts[i].facts) {
            found.append(factToJson(fact, facts.documents[i]));
        }
    }
    QJsonArray differences;
    for (const auto& difference : facts.differences) {
        differences.append(differenceToJson(file, facts, difference));
    }
    console.answer(
        {{u"facts"_s, found}, {u"differences"_s, differences}, {u"coverage"_s, coverageToJson(facts.coverage)}},
        rowsText(file, facts) + wrongChecksText(facts) + coverageLines(facts.coverage));
}

} // namespace

Result<ExitCode> showFacts(CommandContext& context)
{
    const auto& line = context.line;
    if (const auto contradiction = SettlingLine::contradiction(line); !contradiction.isEmpty()) {
        context.console.refuse(contradiction);
        return ExitCode::Usage;
    }
    PINGSHEN_ASSIGN(auto* workplace, context.existingWorkplace());
    PINGSHEN_ASSIGN(const auto id, findApplication(*workplace, line.operands.first()));
    PersonId author;
    if (!line.onlyReads()) {
        PINGSHEN_ASSIGN(author, authorOfLine(context, *workplace));
    }
    const SearchScope scope{.application = id, .document = {}, .reader = {}};
    PINGSHEN_TRY(readPdfTexts(context, *workplace, scope));
    if (line.has("wait"_L1)) {
        const auto task = context.console.task(Cli::tr("Reading"));
        PINGSHEN_TRY(indexTexts(*workplace, {.scope = scope, .depth = IndexDepth::Recognised}, context.pdf(), task));
    }
    PINGSHEN_ASSIGN(const auto facts, documentFacts(*workplace, scope, {}));
    PINGSHEN_ASSIGN(auto file, openApplication(*workplace, id, author));
    context.speakOf(file.rubric);
    if (!line.onlyReads()) {
        const auto asked = SettlingLine(line, file, facts, author).find();
        if (!asked.refusal.isEmpty()) {
            context.console.refuse(asked.refusal);
            return ExitCode::Failed;
        }
        PINGSHEN_TRY(context.record(asked.changes));
        PINGSHEN_ASSIGN(file, openApplication(*workplace, id, author));
    }
    answerFacts(context.console, file, facts);
    return ExitCode::Done;
}

} // namespace pingshen::cli
