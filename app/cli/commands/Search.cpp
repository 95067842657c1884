// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Answers.h"
#include "app/cli/CoverageList.h"
#include "app/cli/Words.h"
#include "app/cli/commands/Handlers.h"
#include "core/domain/Names.h"
#include "core/work/IndexText.h"
#include "core/work/Queue.h"
#include "core/work/SearchDocuments.h"
#include "ui/text/CoverageText.h"
#include "ui/text/Formats.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QProcess>

namespace pingshen::cli {

using namespace Qt::StringLiterals;

namespace {

QString snippetOf(const SearchHit& hit)
{
    return hit.before + hit.match + hit.after;
}

QJsonObject toJson(const SearchHit& hit)
{
    QJsonObject value{{u"application"_s, hit.application.value()},
                      {u"document"_s, hit.name},
                      {u"documentId"_s, hit.document.value()},
                      {u"page"_s, hit.page + 1},
                      {u"snippet"_s, snippetOf(hit)},
                      {u"match"_s, hit.match},
                      {u"recognised"_s, hit.isRecognised},
                      {u"lookAlike"_s, hit.isAlike}};
    if (!hit.rects.isEmpty()) {
        QJsonArray rects;
        for (const auto& rect : hit.rects) {
            rects.append(rectToJson(rect));
        }
        value[u"rect"_s] = rectToJson(boundsOf(hit.rects));
        value[u"rects"_s] = rects;
    }
    return value;
}

QString toText(const SearchAnswer& answer)
{
    QStringList lines;
    DocumentId document;
    for (const auto& hit : answer.hits) {
        if (hit.document != document || lines.isEmpty()) {
            lines.append(hit.name);
            document = hit.document;
        }
        QString line = u"  "_s + ui::pageText(hit.page) + u"  "_s + hit.before + u'[' + hit.match + u']' + hit.after;
        line += hit.isRecognised ? u"  "_s + Cli::tr("(recognised)") : QString();
        line += hit.isAlike ? u"  "_s + Cli::tr("(looks alike)") : QString();
        lines.append(line);
    }
    if (answer.pages == 0) {
        lines.append(Cli::tr("Not found."));
    }
    if (answer.pagesLeft + answer.hitsLeft > 0) {
        lines.append(Cli::tr("Not listed (--limit): hits on %1 further pages, and %2 on the last page listed.")
                         .arg(ui::countText(answer.pagesLeft), ui::countText(answer.hitsLeft)));
    }
    return lines.join(u'\n');
}

/// Those on the line, each once; an empty one stands for all.
Result<QList<ApplicationId>> applicationsOnLine(CommandContext& context, Workplace& workplace)
{
    QList<ApplicationId> ids;
    for (const auto& operand : context.line.operands) {
        PINGSHEN_ASSIGN(const auto id, findApplication(workplace, operand));
        if (!ids.contains(id)) {
            ids.append(id);
        }
    }
    return ids.isEmpty() ? QList{ApplicationId()} : ids;
}

/// Of nobody in person: it tells of pages, and nothing of what stands on them.
Result<TextCoverage> coverageOf(Workplace& workplace, const QList<ApplicationId>& applications)
{
    TextCoverage all;
    for (const auto& id : applications) {
        PINGSHEN_ASSIGN(const auto coverage,
                        textCoverage(workplace, {.application = id, .document = {}, .reader = {}}));
        all.pages += coverage.pages;
        all.searchable += coverage.searchable;
        all.poor += coverage.poor;
        all.pending += coverage.pending;
        all.poorPages += coverage.poorPages;
        all.pendingPages += coverage.pendingPages;
        all.unsearchable += coverage.unsearchable;
    }
    return all;
}

/// The same command once more, which waits, in a process of its own.
void goOnBehind(const CommandContext& context)
{
    QStringList words{u"recognise"_s, u"--wait"_s, u"--vault"_s, context.vaultFolder()};
    QProcess process;
    process.setProgram(QCoreApplication::applicationFilePath());
    process.setArguments(words + context.line.operands);
    process.setStandardInputFile(QProcess::nullDevice());
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    process.startDetached();
}

} // namespace

Result<ExitCode> searchTexts(CommandContext& context)
{
    PINGSHEN_ASSIGN(auto* workplace, context.existingWorkplace());
    SearchRequest request;
    request.words = context.line.operands.join(u' ');
    PINGSHEN_ASSIGN(request.scope.reader, context.person("reviewer"_L1));
    request.limit = context.line.number("limit"_L1).value_or(0);
    request.lookAlikes = context.line.has("look-alikes"_L1) ? Phrase::LookAlikes::Yes : Phrase::LookAlikes::No;
    if (context.line.has("application"_L1)) {
        PINGSHEN_ASSIGN(request.scope.application, findApplication(*workplace, context.line.value("application"_L1)));
    }
    PINGSHEN_TRY(readPdfTexts(context, *workplace, request.scope));
    PINGSHEN_ASSIGN(const auto answer, searchDocuments(*workplace, request, {}));
    QJsonArray hits;
    for (const auto& hit : answer.hits) {
        hits.append(toJson(hit));
    }
    context.console.answer({{u"hits"_s, hits},
                            {u"pages"_s, answer.pages},
                            {u"left"_s, QJsonObject{{u"pages"_s, answer.pagesLeft}, {u"hits"_s, answer.hitsLeft}}},
                            {u"coverage"_s, coverageToJson(answer.coverage)}},
                           toText(answer) + u'\n' + coverageLines(answer.coverage));
    return ExitCode::Done;
}

Result<ExitCode> recogniseTexts(CommandContext& context)
{
    PINGSHEN_ASSIGN(auto* workplace, context.existingWorkplace());
    PINGSHEN_ASSIGN(const auto applications, applicationsOnLine(context, *workplace));
    const bool waits = context.line.has("wait"_L1);
    const auto task = context.console.task(Cli::tr("Reading"));
    for (const auto& id : applications) {
        const IndexRequest request{.scope = {.application = id, .document = {}, .reader = {}},
                                   .depth = waits ? IndexDepth::Recognised : IndexDepth::PdfText,
                                   .retriesFailed = waits};
        PINGSHEN_TRY(indexTexts(*workplace, request, context.pdf(), task));
    }
    PINGSHEN_ASSIGN(const auto coverage, coverageOf(*workplace, applications));
    auto text = coverageLines(coverage);
    if (!waits && coverage.pending > 0) {
        goOnBehind(context);
        text += u'\n' + Cli::tr("Recognition goes on in the background; --wait waits for it.");
    }
    context.console.answer({{u"coverage"_s, coverageToJson(coverage)}}, text);
    return ExitCode::Done;
}

} // namespace pingshen::cli
