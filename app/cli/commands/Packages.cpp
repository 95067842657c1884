// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Answers.h"
#include "app/cli/Words.h"
#include "app/cli/commands/Handlers.h"
#include "app/services/Installation.h"
#include "core/work/ImportPackage.h"
#include "core/work/Queue.h"
#include "ui/settings/Settings.h"
#include "ui/text/Formats.h"

#include <QDir>
#include <QFile>

namespace pingshen::cli {

using namespace Qt::StringLiterals;

namespace {

/// The first line of a file: passwords do not belong on a command line, where every process sees them.
Result<QString> passwordFrom(const QString& path)
{
    if (path.isEmpty()) {
        return QString();
    }
    QFile file(path);
    if (!file.exists()) {
        return {Error::Code::FileNotFound, {}, path};
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return {Error::Code::FileNotReadable, {}, path};
    }
    auto line = QString::fromUtf8(file.readLine());
    while (line.endsWith(u'\n') || line.endsWith(u'\r')) {
        line.chop(1);
    }
    return line;
}

Limits limitsFrom(const ui::Settings& settings)
{
    Limits limits;
    limits.entries = settings.number(ui::Setting::EntryLimit);
    limits.unpackedBytes = qint64(settings.number(ui::Setting::UnpackedLimit)) << 20;
    limits.fileBytes = qint64(settings.number(ui::Setting::FileLimit)) << 20;
    return limits;
}

Result<PackageRequest> packageRequest(const CommandContext& context)
{
    PackageRequest request;
    for (const auto& path : context.line.operands) {
        request.paths.append(QDir::cleanPath(path));
    }
    request.limits = limitsFrom(ui::Settings(settingsFolder()));
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
            {u"documents"_s, documentsToJson(report.dossier.documents)},
            {u"missing"_s, idsToJson(report.missing)},
            {u"findings"_s, findingsToJson(report.findings, rubric)}};
}

QString textOf(const PackageReport& report, const Rubric& rubric)
{
    const auto& applicant = report.dossier.applicant;
    QStringList who{nameOf(applicant), applicant.employer, applicant.caseNumber};
    who.removeAll(QString());
    return ui::listText(who) + u'\n' + documentsText(report.dossier.documents, rubric)
           + missingText(report.missing, rubric) + findingsText(report.findings, rubric);
}

QString importedText(const PackageReport& report)
{
    const QString id = report.dossier.id.value() + u'\n';
    return report.alreadyThere ? QString(id + Cli::tr("This package is already in the vault; nothing was changed."))
                               : QString(id + Cli::tr("Imported as version %1.").arg(report.version));
}

} // namespace

Result<ExitCode> checkPackages(CommandContext& context)
{
    PINGSHEN_ASSIGN(const auto request, packageRequest(context));
    PINGSHEN_ASSIGN(const auto rubric, context.rubrics().rubric(editionOf(context)));
    const auto task = context.console.task(Cli::tr("Reading"));
    PINGSHEN_ASSIGN(const auto report, checkPackage(request, rubric, context.pdf(), task));
    context.console.answer(toJson(report, rubric), textOf(report, rubric));
    return ExitCode::Done;
}

Result<ExitCode> importPackages(CommandContext& context)
{
    ImportRequest request;
    PINGSHEN_ASSIGN(request.package, packageRequest(context));
    request.edition = editionOf(context);
    PINGSHEN_TRY(context.rubrics().rubric(request.edition));
    PINGSHEN_ASSIGN(auto* workplace, context.workplace());
    if (context.line.has("application"_L1)) {
        PINGSHEN_ASSIGN(request.application, findApplication(*workplace, context.line.value("application"_L1)));
    }
    const auto task = context.console.task(Cli::tr("Importing"));
    PINGSHEN_ASSIGN(const auto report, importPackage(*workplace, request, context.pdf(), task));
    PINGSHEN_ASSIGN(const auto rubric, workplace->rubric(report.dossier.rubric));
    auto json = toJson(report, rubric);
    json[u"application"_s] = report.dossier.id.value();
    json[u"alreadyThere"_s] = report.alreadyThere;
    context.console.answer(json, importedText(report) + u'\n' + textOf(report, rubric));
    return ExitCode::Done;
}

} // namespace pingshen::cli
