// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Answers.h"
#include "app/cli/Words.h"
#include "app/cli/commands/Handlers.h"
#include "app/cli/commands/InputFile.h"
#include "app/services/Installation.h"
#include "core/work/People.h"
#include "core/work/Queue.h"
#include "core/work/importing/ImportPlan.h"
#include "core/work/importing/ImportSeveral.h"
#include "ui/settings/ImportLimits.h"
#include "ui/text/Formats.h"
#include "ui/text/Naming.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace pingshen::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 passwordBytes = 1024;

/// The first line of a file: passwords do not belong on a command line, where every process sees them.
Result<QString> passwordFrom(const QString& path)
{
    if (path.isEmpty()) {
        return QString();
    }
    return firstLineOf(path, passwordBytes);
}

Result<PackageRequest> packageRequest(const CommandContext& context)
{
    PackageRequest request;
    for (const auto& path : context.line.operands) {
        request.paths.append(QDir::cleanPath(path));
    }
    request.limits = ui::importLimits(ui::Settings(settingsFolder()));
    request.unpacker.program = unpackerProgram();
    request.encoding = context.line.value("encoding"_L1);
    PINGSHEN_ASSIGN(request.password, passwordFrom(context.line.value("password-file"_L1)));
    return request;
}

RubricId editionOf(CommandContext& context)
{
    return RubricId(context.line.value("edition"_L1, context.rubrics().newest().id.value()));
}

QJsonObject toJson(const PackageReport& report, const Rubric& rubric)
{
    return {{u"version"_s, report.version},
            {u"documents"_s, documentsToJson(report.dossier.documents, rubric)},
            {u"missing"_s, idsToJson(report.missing)},
            {u"findings"_s, findingsToJson(report.findings, rubric)}};
}

QString textOf(const PackageReport& report, const Rubric& rubric)
{
    const auto& applicant = report.dossier.applicant;
    QStringList who{ui::applicationTitle(applicant.latinName, applicant.chineseName, {}), applicant.employer,
                    applicant.caseNumber};
    who.removeAll(QString());
    return ui::listText(who) + u'\n' + documentsText(report.dossier.documents, rubric, report.findings)
           + findingsText(report.findings, rubric);
}

QString importedText(const PackageReport& report)
{
    const QString id = report.dossier.id.value() + u'\n';
    if (report.arrived > 0) {
        return id
               + Cli::tr("This package was recorded on another computer; documents that arrived with it: %1.")
                     .arg(report.arrived);
    }
    if (report.alreadyThere) {
        return id + Cli::tr("This package is already in the vault; nothing was changed.");
    }
    QStringList lines{id + Cli::tr("Imported as version %1.").arg(report.version)};
    if (report.replaced > 0) {
        lines += Cli::tr("Documents replaced: %1; scores to recheck: %2.").arg(report.replaced).arg(report.stale);
    }
    if (const auto& pins = report.pins; pins != FollowedPins()) {
        lines += Cli::tr("Evidence in replaced documents: %1 unchanged, %2 found elsewhere, %3 to check.")
                     .arg(pins.carried)
                     .arg(pins.moved)
                     .arg(pins.stale);
    }
    return lines.join(u'\n');
}

/// What is to be imported, each with its paths; what is in doubt is asked of the person by refusing it.
Result<QList<QStringList>> packagesOf(const CommandContext& context, const PackageRequest& request)
{
    PINGSHEN_ASSIGN(const auto plan, planPackages(request, {}));
    if (context.line.has("together"_L1) || context.line.has("application"_L1)) {
        return QList<QStringList>{plan.together};
    }
    if (plan.doubt != ImportPlan::Doubt::None && !context.line.has("each"_L1)) {
        constexpr qsizetype mostNamed = 10;
        auto names = plan.names();
        const auto count = names.size();
        names =
            names.first(std::min(count, mostNamed)) + (count > mostNamed ? QStringList{u"\u2026"_s} : QStringList());
        return {Error::Code::PackagesUnclear,
                {{u"count"_s, count}, {u"packages"_s, QJsonArray::fromStringList(names)}}};
    }
    for (const auto& file : plan.leftOut) {
        context.console.say(Cli::tr("Not imported, not part of any package: %1").arg(QFileInfo(file).fileName()));
    }
    return plan.packages;
}

bool isContradiction(const CommandContext& context)
{
    const bool isOne = context.line.has("together"_L1) && context.line.has("each"_L1);
    if (isOne) {
        context.console.refuse(Cli::tr("Use either --each or --together, not both."));
    }
    return isOne;
}

QJsonObject importedJson(const PackageReport& report, const Rubric& rubric)
{
    auto json = toJson(report, rubric);
    json[u"application"_s] = report.dossier.id.value();
    json[u"alreadyThere"_s] = report.alreadyThere;
    json[u"arrived"_s] = report.arrived;
    json[u"replaced"_s] = report.replaced;
    json[u"stale"_s] = report.stale;
    json[u"pins"_s] = QJsonObject{
        {u"carried"_s, report.pins.carried}, {u"moved"_s, report.pins.moved}, {u"stale"_s, report.pins.stale}};
    return json;
}

using ToJson = QJsonObject (*)(const PackageReport&, const Rubric&);
using ToText = QString (*)(const PackageReport&, const Rubric&);

/// One answer about all of them; what failed is said on standard error too, one line each.
ExitCode answerSeveral(CommandContext& context, const SeveralReports& several, const Rubric& rubric, ToJson json,
                       ToText text)
{
    QJsonArray imports;
    QStringList texts;
    for (const auto& report : several.reports) {
        imports.append(json(report, rubric));
        texts.append(QString(report.dossier.versions.last().source + u'\n' + text(report, rubric)));
    }
    QJsonArray failed;
    for (const auto& failure : several.failures) {
        const auto sentence = context.textOf(failure.error);
        failed.append(QJsonObject{{u"package"_s, failure.paths.first()}, {u"text"_s, sentence}});
        context.console.say(sentence);
    }
    if (several.isCancelled) {
        context.console.say(
            Cli::tr("%1 of %2 packages imported, then cancelled.").arg(several.reports.size()).arg(several.asked));
    }
    context.console.answer({{u"imports"_s, imports}, {u"failed"_s, failed}}, texts.join(u'\n'));
    return several.failures.isEmpty() && !several.isCancelled ? ExitCode::Done : ExitCode::Failed;
}

QString importedAndText(const PackageReport& report, const Rubric& rubric)
{
    return importedText(report) + u'\n' + textOf(report, rubric);
}

} // namespace

Result<ExitCode> checkPackages(CommandContext& context)
{
    if (isContradiction(context)) {
        return ExitCode::Usage;
    }
    PINGSHEN_ASSIGN(auto request, packageRequest(context));
    PINGSHEN_ASSIGN(const auto rubric, context.rubrics().rubric(editionOf(context)));
    PINGSHEN_ASSIGN(const auto packages, packagesOf(context, request));
    const auto task = context.console.task(Cli::tr("Reading"));
    if (packages.size() == 1) {
        request.paths = packages.first();
        PINGSHEN_ASSIGN(const auto report, checkPackage(request, rubric, context.pdf(), context.clock(), task));
        context.console.answer(toJson(report, rubric), textOf(report, rubric));
        return ExitCode::Done;
    }
    PINGSHEN_ASSIGN(const auto several, checkSeveral(request, packages, rubric, context.pdf(), context.clock(), task));
    return answerSeveral(context, several, rubric, &toJson, &textOf);
}

Result<ExitCode> importPackages(CommandContext& context)
{
    if (isContradiction(context)) {
        return ExitCode::Usage;
    }
    ImportRequest request;
    PINGSHEN_ASSIGN(request.package, packageRequest(context));
    request.edition = editionOf(context);
    request.known = context.line.has("new"_L1) ? ImportRequest::Known::Separate : ImportRequest::Known::Refuse;
    PINGSHEN_TRY(context.rubrics().rubric(request.edition));
    PINGSHEN_ASSIGN(const auto packages, packagesOf(context, request.package));
    PINGSHEN_ASSIGN(auto* workplace, context.workplace());
    PINGSHEN_ASSIGN(const auto who, seatOf(*workplace, context.line.value("author"_L1), Role::MaterialReviewer));
    request.author = who.writer;
    if (context.line.has("application"_L1)) {
        PINGSHEN_ASSIGN(request.application, findApplication(*workplace, context.line.value("application"_L1)));
    }
    const auto task = context.console.task(Cli::tr("Importing"));
    if (packages.size() > 1) {
        PINGSHEN_ASSIGN(const auto several, importSeveral(*workplace, request, packages, context.pdf(), task));
        PINGSHEN_ASSIGN(const auto rubric, workplace->rubric(request.edition));
        return answerSeveral(context, several, rubric, &importedJson, &importedAndText);
    }
    request.package.paths = packages.first();
    PINGSHEN_ASSIGN(const auto report, importPackage(*workplace, request, context.pdf(), task));
    PINGSHEN_ASSIGN(const auto rubric, workplace->rubric(report.dossier.rubric));
    context.console.answer(importedJson(report, rubric), importedAndText(report, rubric));
    return ExitCode::Done;
}

} // namespace pingshen::cli
