// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/EligibilityList.h"

#include "app/cli/Answers.h"
#include "app/cli/TextTable.h"
#include "app/cli/Words.h"
#include "core/domain/Names.h"
#include "core/domain/Pin.h"
#include "core/review/Eligibility.h"
#include "core/rubric/EligibilityGuide.h"
#include "ui/text/EditText.h"
#include "ui/text/EligibilityText.h"
#include "ui/text/Formats.h"
#include "ui/text/Labels.h"

#include <QJsonArray>

namespace pingshen::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr Names conditionWords(std::array{
    NameRow{ConditionResult::Met, "met"},
    NameRow{ConditionResult::NotMet, "not-met"},
    NameRow{ConditionResult::Open, "open"},
});

constexpr Names windowWords(std::array{
    NameRow{WindowFit::NoWindow, "none"},
    NameRow{WindowFit::Unknown, "unknown"},
    NameRow{WindowFit::Within, "within"},
    NameRow{WindowFit::Before, "before"},
    NameRow{WindowFit::After, "after"},
});

QJsonValue dateValue(QDate date)
{
    return date.isValid() ? QJsonValue(date.toString(Qt::ISODate)) : QJsonValue();
}

QString evidenceNameOf(const ApplicationFile& file, const ConditionEvidence& evidence)
{
    const auto* document = file.document(evidence.place.document);
    return document ? document->name : evidence.name;
}

QJsonValue evidenceToJson(const ApplicationFile& file, const ConditionEvidence& evidence)
{
    if (evidence.isEmpty()) {
        return {};
    }
    const auto& passage = evidence.place.passage;
    return QJsonObject{{u"document"_s, evidenceNameOf(file, evidence)},
                       {u"sha256"_s, evidence.place.content.hex()},
                       {u"page"_s, passage.page + 1},
                       {u"rect"_s, rectToJson(boundsOf(passage.rects))},
                       {u"quote"_s, passage.quote},
                       {u"state"_s, nameOf(isStale(file, evidence) ? PinState::Stale : PinState::Firm)}};
}

/// What is alike of a condition and of the date of the application.
QJsonObject lookedUpToJson(const ApplicationFile& file, const ConditionCheck& check)
{
    return {{u"source"_s, check.source},
            {u"lookedUpOn"_s, dateValue(check.lookedUpOn)},
            {u"at"_s, check.isBlank() ? QJsonValue() : QJsonValue(check.at.toUTC().toString(Qt::ISODateWithMs))},
            {u"author"_s, check.isBlank() ? QJsonValue() : QJsonValue(file.persons.label(check.author).zh)},
            {u"remark"_s, check.remark},
            {u"evidence"_s, evidenceToJson(file, check.evidence)}};
}

QJsonObject windowToJson(const ApplicationFile& file, WindowFit window)
{
    const auto check = decided(file.review.eligibility, file.conflicts).value(applicationDate());
    auto json = lookedUpToJson(file, check);
    json[u"from"_s] = dateValue(file.rubric.windowFrom);
    json[u"to"_s] = dateValue(file.rubric.windowTo);
    json[u"appliedOn"_s] = dateValue(check.appliedOn);
    json[u"fit"_s] = windowWords.name(window);
    return json;
}

QString byText(const ApplicationFile& file, const ConditionCheck& check)
{
    if (check.isBlank()) {
        return {};
    }
    const auto on = check.lookedUpOn.isValid() ? ui::dateText(check.lookedUpOn) : ui::dateTimeText(check.at);
    return on + u' ' + ui::personText(check.author, file.persons);
}

QStringList cellsOf(const ApplicationFile& file, const ConditionId& id, const QString& result)
{
    const auto check = decided(file.review.eligibility, file.conflicts).value(id);
    auto evidence = ui::evidencePlaceText(check.evidence, evidenceNameOf(file, check.evidence));
    if (!check.evidence.isEmpty() && isStale(file, check.evidence)) {
        evidence += u" · "_s + ui::labelOf(PinState::Stale);
    }
    return {u"  "_s + ui::conditionName(id, file.rubric),
            result,
            check.source,
            byText(file, check),
            evidence,
            check.remark,
            id.value()};
}

QString remarksText(const Rubric& rubric)
{
    QString text;
    for (const auto& remark : eligibilityGuide(rubric.id).remarks) {
        text += remark.in(ui::Phrasebook().language()) + u'\n';
    }
    return text;
}

} // namespace

std::optional<ConditionResult> conditionWord(QStringView word)
{
    const auto result = conditionWords.value(word, ConditionResult::Open);
    return conditionWords.name(result) == word ? std::optional(result) : std::nullopt;
}

QJsonValue eligibleToJson(std::optional<bool> eligible)
{
    return eligible ? QJsonValue(*eligible) : QJsonValue();
}

QJsonObject eligibilityToJson(const ApplicationFile& file)
{
    const auto outcome = eligibilityOf(file);
    const auto language = ui::Phrasebook().language();
    QJsonArray conditions;
    QJsonArray parts;
    for (const auto& part : outcome.parts) {
        parts.append(QJsonObject{{u"id"_s, part.id},
                                 {u"label"_s, part.label.in(language)},
                                 {u"asks"_s, part.isAll ? u"all"_s : u"any"_s},
                                 {u"result"_s, conditionWords.name(part.result)},
                                 {u"met"_s, part.met},
                                 {u"conditions"_s, part.conditions.size()}});
        for (const auto* condition : part.conditions) {
            const auto check = decided(file.review.eligibility, file.conflicts).value(ConditionId(condition->id));
            auto json = lookedUpToJson(file, check);
            json[u"id"_s] = condition->id;
            json[u"part"_s] = part.id;
            json[u"label"_s] = condition->label.in(language);
            json[u"result"_s] = conditionWords.name(check.result);
            conditions.append(json);
        }
    }
    QJsonArray remarks;
    for (const auto& remark : eligibilityGuide(file.rubric.id).remarks) {
        remarks.append(remark.in(language));
    }
    const auto appliedOn = decided(file.review.eligibility, file.conflicts).value(applicationDate()).appliedOn;
    return {{u"conditions"_s, conditions},
            {u"parts"_s, parts},
            {u"window"_s, windowToJson(file, outcome.window)},
            {u"eligible"_s, eligibleToJson(outcome.eligible)},
            {u"text"_s, ui::eligibilityText(outcome, file.rubric, appliedOn)},
            {u"notice"_s, file.rubric.source.in(language)},
            {u"remarks"_s, remarks}};
}

QString eligibilityText(const ApplicationFile& file)
{
    const auto outcome = eligibilityOf(file);
    const auto appliedOn = decided(file.review.eligibility, file.conflicts).value(applicationDate()).appliedOn;
    auto text = ui::eligibilityText(outcome, file.rubric, appliedOn);
    if (text.isEmpty()) {
        return Cli::tr("This edition states no conditions of eligibility.") + u'\n';
    }
    text += u'\n';
    TextTable table;
    for (const auto& part : outcome.parts) {
        table.add({part.label.in(ui::Phrasebook().language())});
        for (const auto* condition : part.conditions) {
            const ConditionId id(condition->id);
            table.add(
                cellsOf(file, id, ui::labelOf(decided(file.review.eligibility, file.conflicts).value(id).result)));
        }
    }
    if (outcome.window != WindowFit::NoWindow) {
        table.add({Cli::tr("Application period: %1 to %2")
                       .arg(ui::dateText(file.rubric.windowFrom), ui::dateText(file.rubric.windowTo))});
        table.add(cellsOf(file, applicationDate(), ui::dateText(appliedOn)));
    }
    return text + table.text() + file.rubric.source.in(ui::Phrasebook().language()) + u'\n' + remarksText(file.rubric);
}

} // namespace pingshen::cli
