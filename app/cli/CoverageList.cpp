// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/CoverageList.h"

#include "app/cli/Words.h"
#include "core/work/IndexText.h"
#include "ui/text/CoverageText.h"
#include "ui/text/Labels.h"

#include <QJsonArray>

namespace pingshen::cli {

using namespace Qt::StringLiterals;

namespace {

QString uncoveredReason(const UncoveredPages& uncovered)
{
    return uncovered.is ? ui::labelOf(*uncovered.is) : uncovered.why ? ui::unreadableText(*uncovered.why) : QString();
}

/// One for each page; one without a page for a document whose pages nobody knows.
QJsonArray pagesToJson(const QList<UncoveredPages>& list)
{
    QJsonArray values;
    for (const auto& uncovered : list) {
        QJsonObject value{{u"application"_s, uncovered.application.value()},
                          {u"document"_s, uncovered.name},
                          {u"documentId"_s, uncovered.document.value()}};
        if (const auto reason = uncoveredReason(uncovered); !reason.isEmpty()) {
            value[u"reason"_s] = reason;
        }
        if (uncovered.pages.isEmpty()) {
            values.append(value);
        }
        for (const int page : uncovered.pages) {
            value[u"page"_s] = page + 1;
            values.append(value);
        }
    }
    return values;
}

void appendUncovered(QStringList& lines, const QString& head, const QList<UncoveredPages>& list)
{
    for (const auto& uncovered : list) {
        QStringList parts{uncovered.name};
        if (!uncovered.pages.isEmpty()) {
            parts.append(ui::pagesText(uncovered.pages));
        }
        if (const auto reason = uncoveredReason(uncovered); !reason.isEmpty()) {
            parts.append(reason);
        }
        lines.append(u"  "_s + head.arg(parts.join(u" · "_s)));
    }
}

} // namespace

QJsonObject coverageToJson(const TextCoverage& coverage)
{
    return {{u"pages"_s, coverage.pages},
            {u"searchable"_s, coverage.searchable},
            {u"poor"_s, coverage.poor},
            {u"pending"_s, coverage.pending},
            {u"unsearchable"_s, pagesToJson(coverage.unsearchable)},
            {u"poorPages"_s, pagesToJson(coverage.poorPages)},
            {u"pendingPages"_s, pagesToJson(coverage.pendingPages)}};
}

QString coverageLines(const TextCoverage& coverage)
{
    QStringList lines{Cli::tr("Searchable: %1").arg(ui::coverageText(coverage.counts()))};
    appendUncovered(lines, Cli::tr("poorly read: %1"), coverage.poorPages);
    appendUncovered(lines, Cli::tr("not yet read: %1"), coverage.pendingPages);
    appendUncovered(lines, Cli::tr("not searchable: %1"), coverage.unsearchable);
    return lines.join(u'\n');
}

Done readPdfTexts(CommandContext& context, Workplace& workplace, const SearchScope& scope)
{
    const auto task = context.console.task(Cli::tr("Reading"));
    const auto read = indexTexts(workplace, {.scope = scope, .depth = IndexDepth::PdfText}, context.pdf(), task);
    if (read) {
        return {};
    }
    const auto code = read.error().code;
    const bool isOfScope = code == Error::Code::ApplicationNotFound || code == Error::Code::DocumentNotFound;
    if (code == Error::Code::Cancelled || isOfScope) {
        return read.error();
    }
    context.console.say(context.textOf(read.error()));
    return {};
}

} // namespace pingshen::cli
