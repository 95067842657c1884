// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/Reports.h"

#include "app/cli/TextTable.h"
#include "app/cli/Words.h"
#include "app/cli/commands/Handlers.h"
#include "core/domain/Names.h"
#include "core/work/Queue.h"
#include "ui/text/ReportText.h"

#include <QFileInfo>
#include <QJsonArray>

namespace pingshen::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kindRows{
    NameRow{ReportKind::ScoreSheet, "score-sheet"},
    NameRow{ReportKind::SiteVisit, "site-visit"},
    NameRow{ReportKind::Evidence, "evidence"},
};

constexpr std::array formatRows{
    NameRow{ReportFormat::Pdf, "pdf"},
    NameRow{ReportFormat::Csv, "csv"},
    NameRow{ReportFormat::Json, "json"},
    NameRow{ReportFormat::Html, "html"},
};

QStringList kindNames()
{
    QStringList names;
    for (const auto& row : kindRows) {
        names.append(QString::fromLatin1(row.name));
    }
    return names;
}

QStringList formatNames(ReportKind kind)
{
    QStringList names;
    for (const auto& row : formatRows) {
        if (canBeMade(kind, row.value)) {
            names.append(QString::fromLatin1(row.name));
        }
    }
    return names;
}

ReportLanguage languageOf(const CommandContext& context)
{
    const auto wanted = context.line.value("language"_L1, codeOf(context.language()));
    if (wanted == u"both") {
        return ReportLanguage::Both;
    }
    return wanted == u"zh" ? ReportLanguage::Chinese : ReportLanguage::English;
}

Result<ReportOrder> orderOf(const CommandContext& context)
{
    ReportOrder order;
    const auto kind = context.line.value("kind"_L1);
    if (!kindNames().contains(kind)) {
        return {Error::Code::ReportKindUnknown,
                {{u"kind"_s, kind}, {u"kinds"_s, QJsonArray::fromStringList(kindNames())}}};
    }
    order.kind = Names(kindRows).value(kind, order.kind);
    const auto format = context.line.value("format"_L1, u"pdf"_s);
    const auto formats = formatNames(order.kind);
    if (!formats.contains(format)) {
        return {Error::Code::ReportFormatUnknown,
                {{u"format"_s, format}, {u"formats"_s, QJsonArray::fromStringList(formats)}}};
    }
    order.format = Names(formatRows).value(format, order.format);
    order.language = languageOf(context);
    order.undrawn = context.line.has("number-missing"_L1) ? Undrawn::Number : Undrawn::Refuse;
    order.printedAt = context.clock().now().toLocalTime();
    return order;
}

ExitCode listReports(CommandContext& context)
{
    QJsonArray reports;
    TextTable table;
    for (const auto& row : kindRows) {
        const auto formats = formatNames(row.value);
        reports.append(QJsonObject{{u"kind"_s, QString::fromLatin1(row.name)},
                                   {u"formats"_s, QJsonArray::fromStringList(formats)}});
        table.add({QString::fromLatin1(row.name), formats.join(u' ')});
    }
    context.console.answer({{u"reports"_s, reports}}, table.text());
    return ExitCode::Done;
}

Result<ApplicationFile> fileFor(CommandContext& context, ReportOrder& order)
{
    // A visit is shown to whoever is named as they may see it.
    if (order.kind != ReportKind::SiteVisit || context.line.has("reviewer"_L1)) {
        PINGSHEN_ASSIGN(order.reviewer, reviewerOfLine(context));
    }
    PINGSHEN_ASSIGN(auto* workplace, context.existingWorkplace());
    PINGSHEN_ASSIGN(const auto id, findApplication(*workplace, context.line.operands.first()));
    PINGSHEN_TRY(context.sayNewer(*workplace, id));
    return openForReport(*workplace, id, order);
}

} // namespace

Result<ExitCode> writeReportFile(CommandContext& context)
{
    if (context.line.has("list"_L1)) {
        return listReports(context);
    }
    PINGSHEN_ASSIGN(auto order, orderOf(context));
    PINGSHEN_ASSIGN(const auto file, fileFor(context, order));
    order.pictures = order.kind == ReportKind::Evidence ? &context.pdf() : nullptr;
    const ReportWords words{ui::scoreSheetWords(), ui::siteVisitWords(), ui::evidenceWords()};
    PINGSHEN_ASSIGN(const auto bytes, makeReport(file, order, words, context.console.task(Cli::tr("Creating report"))));
    const auto path = QFileInfo(context.line.value("out"_L1)).absoluteFilePath();
    PINGSHEN_TRY(writeReport(path, bytes));
    context.console.answer({{u"file"_s, path}, {u"sha256"_s, Digest::of(bytes).hex()}}, path);
    return ExitCode::Done;
}

} // namespace pingshen::cli
