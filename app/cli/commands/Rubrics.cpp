// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Answers.h"
#include "app/cli/TextTable.h"
#include "app/cli/Words.h"
#include "app/cli/commands/Handlers.h"
#include "app/cli/commands/InputFile.h"
#include "core/base/Json.h"
#include "core/rubric/RubricCheck.h"
#include "core/rubric/RubricFile.h"
#include "core/work/OfficeRules.h"
#include "core/work/People.h"
#include "ui/text/Formats.h"

namespace pingshen::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 rubricBytes = 16 * 1024 * 1024;

const QString& wordsOf(const LocalText& text)
{
    return text.in(ui::Phrasebook().language());
}

/// The office's decisions on a rubric, and what it may still decide.
struct UsedRubric
{
    Rubric rubric;
    SettingValues values;
};

Result<UsedRubric> usedRubric(CommandContext& context, const RubricId& id)
{
    PINGSHEN_ASSIGN(const auto published, context.rubrics().rubric(id));
    SettingValues values;
    if (context.hasVault()) {
        PINGSHEN_ASSIGN(auto* workplace, context.workplace());
        PINGSHEN_ASSIGN(values, officeRules(*workplace, id));
    }
    return UsedRubric{withSettings(published, values), values};
}

QJsonArray settingsToJson(const UsedRubric& used)
{
    QJsonArray array;
    for (const auto& setting : settingsOf(used.rubric)) {
        const auto value = used.values.value(setting.key);
        array.append(QJsonObject{{u"key"_s, setting.key},
                                 {u"value"_s, value.isEmpty() ? QJsonValue() : QJsonValue(value)},
                                 {u"lowest"_s, setting.lowest.toFixed()},
                                 {u"highest"_s, setting.highest.toFixed()}});
    }
    return array;
}

QJsonObject toJson(const UsedRubric& used)
{
    auto value = parseJsonObject(writeRubric(used.rubric)).value_or(QJsonObject());
    value[u"settings"_s] = settingsToJson(used);
    return value;
}

const auto unpublished = u"–"_s; ///< explained once, below

QString pointsText(const std::optional<Points>& points)
{
    return points ? points->toString() : unpublished;
}

void addIndicator(TextTable& table, const Indicator& indicator)
{
    table.add({u"  "_s + indicator.id.value(), wordsOf(indicator.label), pointsText(indicator.maximum)});
    for (const auto& option : indicator.options) {
        table.add({u"    "_s + indicator.id.value() + u'=' + option.id.value(), wordsOf(option.label),
                   pointsText(option.points)});
    }
    for (const auto& secondary : indicator.secondaries) {
        table.add({u"    "_s + secondary.id.value(), wordsOf(secondary.label), pointsText(secondary.maximum)});
    }
}

QString textOf(const UsedRubric& used)
{
    const auto& rubric = used.rubric;
    QStringList lines{rubric.id.value() + u"  "_s + wordsOf(rubric.title), wordsOf(rubric.source)};
    if (!rubric.assumption.isEmpty()) {
        lines.append(wordsOf(rubric.assumption));
    }
    for (const auto& part : rubric.parts) {
        TextTable table;
        for (const auto& indicator : part.indicators) {
            addIndicator(table, indicator);
        }
        lines.append(wordsOf(part.label) + u"  "_s + QString::number(part.weightPercent) + u" %\n"_s
                     + table.text().chopped(1));
    }
    lines.append(unpublished + u' ' + Cli::tr("not published · set by the office"));
    for (const auto& statement : rubric.unpublished) {
        lines.append(u"  "_s + wordsOf(statement));
    }
    for (const auto& [key, value] : used.values.asKeyValueRange()) {
        lines.append(Cli::tr("Set by the office: %1 = %2").arg(key, value));
    }
    return lines.join(u'\n');
}

QJsonObject summaryOf(const Rubric& rubric)
{
    return {{u"id"_s, rubric.id.value()},
            {u"title"_s, toJson(rubric.title)},
            {u"assumption"_s, toJson(rubric.assumption)},
            {u"windowFrom"_s, rubric.windowFrom.toString(Qt::ISODate)},
            {u"windowTo"_s, rubric.windowTo.toString(Qt::ISODate)},
            {u"indicators"_s, rubric.primaries().size()}};
}

ExitCode answerRubric(CommandContext& context, const UsedRubric& used)
{
    context.console.answer({{u"rubrics"_s, QJsonArray{toJson(used)}}}, textOf(used));
    return ExitCode::Done;
}

Result<SettingValues> valuesOf(const QStringList& operands)
{
    SettingValues values;
    for (const auto& operand : operands.sliced(1)) {
        const auto equals = operand.indexOf(u'=');
        if (equals < 1) {
            return {Error::Code::SettingUnknown, {{u"key"_s, operand}}};
        }
        values.insert(operand.left(equals), operand.sliced(equals + 1).trimmed());
    }
    return values;
}

} // namespace

Result<ExitCode> listRubrics(CommandContext& context)
{
    QJsonArray array;
    TextTable table;
    for (const auto& rubric : context.rubrics().rubrics()) {
        array.append(summaryOf(rubric));
        table.add({rubric.id.value(), wordsOf(rubric.title), ui::dateText(rubric.windowTo)});
    }
    context.console.answer({{u"rubrics"_s, array}}, table.text());
    return ExitCode::Done;
}

Result<ExitCode> showRubric(CommandContext& context)
{
    PINGSHEN_ASSIGN(const auto used, usedRubric(context, RubricId(context.line.operands.first())));
    return answerRubric(context, used);
}

Result<ExitCode> checkRubricFile(CommandContext& context)
{
    const auto& path = context.line.operands.first();
    PINGSHEN_ASSIGN(const auto json, contentOf(path, rubricBytes));
    const auto findings = checkRubric(json);
    const auto rubric = readRubric(json).rubric;
    const auto text = findings.isEmpty() ? Cli::tr("No findings.") : findingsText(findings, rubric);
    context.console.answer({{u"findings"_s, findingsToJson(findings, rubric)}}, text);
    return ExitCode::Done;
}

Result<ExitCode> setRubric(CommandContext& context)
{
    const RubricId id(context.line.operands.first());
    PINGSHEN_ASSIGN(const auto values, valuesOf(context.line.operands));
    PINGSHEN_ASSIGN(const auto published, context.rubrics().rubric(id));
    context.speakOf(published);
    PINGSHEN_TRY(checkSettings(published, values));
    PINGSHEN_ASSIGN(auto* workplace, context.workplace());
    PINGSHEN_ASSIGN(const auto who, seatOf(*workplace, context.line.value("reviewer"_L1), Role::Office));
    PINGSHEN_TRY(changeOfficeRules(*workplace, id, who.writer, values));
    PINGSHEN_ASSIGN(const auto used, usedRubric(context, id));
    return answerRubric(context, used);
}

} // namespace pingshen::cli
