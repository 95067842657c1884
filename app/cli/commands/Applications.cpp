// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Answers.h"
#include "app/cli/ConflictList.h"
#include "app/cli/EligibilityList.h"
#include "app/cli/TextTable.h"
#include "app/cli/Words.h"
#include "app/cli/commands/Handlers.h"
#include "core/base/Blank.h"
#include "core/domain/Fields.h"
#include "core/domain/Names.h"
#include "core/review/Eligibility.h"
#include "core/work/OpenApplication.h"
#include "core/work/Queue.h"
#include "ui/text/EligibilityText.h"
#include "ui/text/Formats.h"
#include "ui/text/Labels.h"
#include "ui/text/Naming.h"

namespace pingshen::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr Names statusNames(std::array{
    NameRow{QueueStatus::Any, "any"},
    NameRow{QueueStatus::Untouched, "untouched"},
    NameRow{QueueStatus::Started, "started"},
    NameRow{QueueStatus::Submitted, "submitted"},
    NameRow{QueueStatus::Returned, "returned"},
    NameRow{QueueStatus::Stale, "stale"},
    NameRow{QueueStatus::Undecided, "undecided"},
});

QueueStatus statusOf(const QueueRow& row)
{
    if (row.state == SheetState::Submitted) {
        return QueueStatus::Submitted;
    }
    if (row.state == SheetState::Returned) {
        return QueueStatus::Returned;
    }
    return row.scored > 0 ? QueueStatus::Started : QueueStatus::Untouched;
}

QString wordOf(QueueStatus status)
{
    switch (status) {
    case QueueStatus::Untouched:
        return Cli::tr("not started");
    case QueueStatus::Started:
        return Cli::tr("in progress");
    case QueueStatus::Submitted:
        return Cli::tr("submitted");
    case QueueStatus::Returned:
        return Cli::tr("returned");
    case QueueStatus::Any:
    case QueueStatus::Stale:
    case QueueStatus::Undecided:
    case QueueStatus::SubmittedByAnyone:
        break;
    }
    Q_UNREACHABLE();
}

Applicant applicantOf(const QueueRow& row)
{
    Applicant applicant;
    applicant.latinName = row.latinName;
    applicant.chineseName = row.chineseName;
    return applicant;
}

qsizetype indicatorsOf(const RubricCatalog& rubrics, const RubricId& id)
{
    const auto rubric = rubrics.rubric(id);
    return rubric ? rubric->primaries().size() : 0;
}

/// Nobody is named, and several have a sheet: what any of them says is theirs to know.
bool isOneOfSeveral(const QueueRow& row)
{
    return row.sheets > 1 && row.reviewer.isEmpty();
}

QJsonObject toJson(const QueueRow& row, const RubricCatalog& rubrics)
{
    return {{u"id"_s, row.id.value()},
            {u"standardKnown"_s, !row.isStandardUnknown},
            {u"caseNumber"_s, row.caseNumber},
            {u"applicant"_s, nameOf(applicantOf(row))},
            {u"employer"_s, row.employer},
            {u"edition"_s, row.rubric.value()},
            {u"status"_s, statusNames.name(statusOf(row))},
            {u"scored"_s, row.scored},
            {u"indicators"_s, indicatorsOf(rubrics, row.rubric)},
            {u"version"_s, row.version},
            {u"stale"_s, isOneOfSeveral(row) ? QJsonValue() : QJsonValue(row.stale)},
            {u"missing"_s, row.missing},
            {u"eligible"_s, eligibleToJson(row.eligible)},
            {u"total"_s, row.total ? QJsonValue(row.total->toString()) : QJsonValue()}};
}

QString statusText(const QueueRow& row)
{
    const auto word = wordOf(statusOf(row));
    return row.stale > 0 && !isOneOfSeveral(row) ? Cli::tr("%1, %2 to recheck").arg(word).arg(row.stale) : word;
}

/// In the order of the language; an application without any name says so, and which package it came from.
QString nameText(const QueueRow& row)
{
    const auto title = ui::applicationTitle(row.latinName, row.chineseName, {});
    const bool isNamed = !row.latinName.isEmpty() || !row.chineseName.isEmpty() || row.source.isEmpty();
    return isNamed ? title : QString(title + u" · "_s + row.source);
}

/// As much of an id as no two applications have alike; the first characters are enough to name one.
constexpr qsizetype shownOfId = 16;

QStringList toCells(const QueueRow& row, const RubricCatalog& rubrics)
{
    return {row.id.value().left(shownOfId),
            row.caseNumber,
            nameText(row),
            row.employer,
            statusText(row),
            QString::number(row.scored) + u'/' + QString::number(indicatorsOf(rubrics, row.rubric)),
            row.total ? ui::pointsText(*row.total) : QString(),
            row.eligible == false ? ui::eligibilityLabel(row.eligible) : QString(),
            row.isStandardUnknown ? Cli::tr("standard unknown to this program") : QString()};
}

Result<QList<QueueRow>> rowsOf(CommandContext& context)
{
    PINGSHEN_TRY(context.checkPlace());
    if (!context.hasVault()) {
        return QList<QueueRow>();
    }
    PINGSHEN_ASSIGN(auto* workplace, context.workplace());
    PINGSHEN_ASSIGN(const auto reader, context.person("reviewer"_L1));
    const QueueFilter filter{.text = plainName(context.line.value("find"_L1)),
                             .status = statusNames.value(context.line.value("status"_L1), QueueStatus::Any),
                             .reviewer = reader};
    PINGSHEN_ASSIGN(const auto page, queuePage(*workplace, filter, 0, std::numeric_limits<int>::max()));
    return page.rows;
}

/// The queue's line of one application.
Result<QueueRow> rowOf(Workplace& workplace, const ApplicationId& id, const ReviewerId& reader)
{
    PINGSHEN_ASSIGN(const auto page,
                    queuePage(workplace, {id.value(), QueueStatus::Any, reader}, 0, std::numeric_limits<int>::max()));
    const auto row = std::ranges::find(page.rows, id, &QueueRow::id);
    if (row == page.rows.end()) {
        return {Error::Code::ApplicationNotFound, {}, id.value()};
    }
    return *row;
}

QJsonObject toJson(const Applicant& applicant)
{
    QJsonObject json;
    for (const auto& field : applicantFieldRows()) {
        json[field.name] = fieldOf(applicant, QString(field.name)).toString();
    }
    return json;
}

QJsonArray toJson(const QList<PackageVersion>& versions)
{
    QJsonArray array;
    for (const auto& version : versions) {
        array.append(QJsonObject{{u"number"_s, version.number},
                                 {u"source"_s, version.source},
                                 {u"sha256"_s, version.digest.hex()},
                                 {u"importedAt"_s, version.importedAt.toUTC().toString(Qt::ISODateWithMs)}});
    }
    return array;
}

QString applicantText(const Dossier& dossier)
{
    TextTable table;
    for (const auto& field : applicantFieldRows()) {
        const auto value = fieldOf(dossier.applicant, QString(field.name)).toString();
        const bool isDate = field.form == FieldForm::Date;
        if (!value.isEmpty()) {
            table.add({u"  "_s + ui::fieldLabel(QString(field.name)),
                       isDate ? ui::dateText(QDate::fromString(value, Qt::ISODate)) : value});
        }
    }
    return table.text();
}

QString versionsText(const QList<PackageVersion>& versions)
{
    TextTable table;
    for (const auto& version : versions) {
        table.add({u"  "_s + Cli::tr("Version %1").arg(version.number), ui::dateTimeText(version.importedAt),
                   version.source});
    }
    return table.text();
}

QString textOf(const ApplicationFile& file)
{
    const auto& dossier = file.dossier;
    const auto appliedOn = decided(file.review.eligibility, file.conflicts).value(applicationDate()).appliedOn;
    const auto eligibility = ui::eligibilityText(eligibilityOf(file), file.rubric, appliedOn);
    return dossier.id.value() + u"\n"_s + file.rubric.title.in(ui::Phrasebook().language()) + u'\n'
           + (eligibility.isEmpty() ? QString() : QString(eligibility + u'\n')) + applicantText(dossier)
           + versionsText(dossier.versions) + documentsText(dossier.documents, file.rubric, file.findings)
           + findingsText(file.findings, file.rubric);
}

} // namespace

Result<ExitCode> listApplications(CommandContext& context)
{
    PINGSHEN_ASSIGN(const auto rows, rowsOf(context));
    QJsonArray array;
    TextTable table(TextTable::LongCells::Elided);
    for (const auto& row : rows) {
        array.append(toJson(row, context.rubrics()));
        table.add(toCells(row, context.rubrics()));
    }
    const auto text = table.isEmpty() ? Cli::tr("No matching applications.") : table.text();
    context.console.answer({{u"applications"_s, array}}, text);
    return ExitCode::Done;
}

Result<ExitCode> showApplication(CommandContext& context)
{
    PINGSHEN_ASSIGN(auto* workplace, context.existingWorkplace());
    PINGSHEN_ASSIGN(const auto id, findApplication(*workplace, context.line.operands.first()));
    PINGSHEN_ASSIGN(const auto reader, context.person("reviewer"_L1));
    PINGSHEN_ASSIGN(const auto file, openApplication(*workplace, id, reader));
    PINGSHEN_ASSIGN(const auto row, rowOf(*workplace, id, reader));
    auto value = toJson(row, context.rubrics());
    value[u"person"_s] = toJson(file.dossier.applicant);
    value[u"versions"_s] = toJson(file.dossier.versions);
    value[u"documents"_s] = documentsToJson(file.dossier.documents, file.rubric);
    value[u"missing"_s] = idsToJson(file.missing());
    value[u"findings"_s] = findingsToJson(file.findings, file.rubric);
    value[u"eligibility"_s] = eligibilityToJson(file);
    value[u"undecided"_s] = conflictsToJson({file});
    context.console.answer({{u"applications"_s, QJsonArray{value}}}, textOf(file) + undecidedText(file));
    return ExitCode::Done;
}

} // namespace pingshen::cli
