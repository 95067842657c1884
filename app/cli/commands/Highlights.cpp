// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/Highlights.h"
#include "app/cli/Answers.h"
#include "app/cli/TextTable.h"
#include "app/cli/Words.h"
#include "app/cli/commands/Handlers.h"
#include "core/work/Evidence.h"
#include "core/work/HighlightedCopy.h"
#include "core/work/OpenApplication.h"
#include "core/work/Queue.h"
#include "ui/text/SignatureText.h"

#include <QFileInfo>

namespace pingshen::cli {

using namespace Qt::StringLiterals;

namespace {

struct Listed
{
    Document document; ///< as its content came, which may be an earlier one
    Highlight highlight;
};

/// By document as they are listed, then page and place.
Result<QList<Listed>> listedIn(Workplace& workplace, const ApplicationFile& file, const ReviewerId& reviewer,
                               const Document* only)
{
    auto documents = file.documentsInHistory();
    if (only) {
        documents = {*only};
    }
    QList<Digest> contents;
    for (const auto& document : std::as_const(documents)) {
        if (!contents.contains(document.digest)) {
            contents.append(document.digest);
        }
    }
    PINGSHEN_ASSIGN(const auto own, highlightsOf(workplace, reviewer, file.dossier.id, contents));
    QList<Listed> listed;
    for (const auto& document : std::as_const(documents)) {
        if (contents.removeOne(document.digest)) { // each content once
            for (const auto& highlight : own.all) {
                if (highlight.place.content == document.digest) {
                    listed.append({document, highlight});
                }
            }
        }
    }
    return listed;
}

QJsonObject highlightToJson(const Listed& listed)
{
    const auto& passage = listed.highlight.place.passage;
    QJsonArray rects;
    for (const auto& rect : passage.rects) {
        rects.append(rectToJson(rect));
    }
    return {{u"id"_s, listed.highlight.id.value()},
            {u"document"_s, listed.document.name},
            {u"sha256"_s, listed.document.digest.hex()},
            {u"page"_s, passage.page + 1},
            {u"rect"_s, rectToJson(boundsOf(passage.rects))},
            {u"rects"_s, rects},
            {u"quote"_s, passage.quote},
            {u"note"_s, listed.highlight.note},
            {u"at"_s, listed.highlight.at.toString(Qt::ISODate)}};
}

QString highlightsText(const QList<Listed>& all)
{
    if (all.isEmpty()) {
        return Cli::tr("No highlights.") + u'\n';
    }
    TextTable table;
    for (const auto& listed : all) {
        const auto& passage = listed.highlight.place.passage;
        table.add({Cli::tr("%1, page %2").arg(listed.document.name).arg(passage.page + 1), passage.quote.simplified(),
                   listed.highlight.note});
    }
    return table.text();
}

Result<WrittenCopy> writeCopyOf(CommandContext& context, Workplace& workplace, const ApplicationFile& file,
                                const Document& document, const ReviewerId& reviewer, const QList<Listed>& listed,
                                const QString& path)
{
    QList<Highlight> own;
    for (const auto& each : listed) {
        own.append(each.highlight);
    }
    const auto copy = highlightedCopy(file, document, own, file.persons.label(reviewer).in(context.language()));
    return writeCopy(workplace, copy, path, context.pdf(), context.console.task(Cli::tr("Writing the copy")),
                     IfThere::Refuse);
}

} // namespace

Result<ExitCode> listHighlights(CommandContext& context)
{
    const auto& line = context.line;
    if (line.has("out"_L1) && !line.has("document"_L1)) {
        context.console.refuse(Cli::tr("Give the document (--document) with --out."));
        return ExitCode::Usage;
    }
    PINGSHEN_ASSIGN(const auto reviewer, context.person("reviewer"_L1));
    PINGSHEN_ASSIGN(auto* workplace, context.existingWorkplace());
    PINGSHEN_ASSIGN(const auto id, findApplication(*workplace, line.operands.first()));
    PINGSHEN_ASSIGN(const auto file, openApplication(*workplace, id, reviewer));
    const auto* document = line.has("document"_L1) ? documentNamed(file, line.value("document"_L1)) : nullptr;
    if (line.has("document"_L1) && !document) {
        return {Error::Code::DocumentNotFound, {{u"document"_s, line.value("document"_L1)}}};
    }
    PINGSHEN_ASSIGN(const auto listed, listedIn(*workplace, file, reviewer, document));
    QJsonArray all;
    for (const auto& each : listed) {
        all.append(highlightToJson(each));
    }
    QJsonObject answer{{u"highlights"_s, all}};
    auto text = highlightsText(listed);
    if (line.has("out"_L1)) {
        if (listed.isEmpty()) {
            context.console.refuse(Cli::tr("There are no highlights in this document to write into a copy."));
            return ExitCode::Failed;
        }
        const auto path = QFileInfo(line.value("out"_L1)).absoluteFilePath();
        PINGSHEN_ASSIGN(const auto written, writeCopyOf(context, *workplace, file, *document, reviewer, listed, path));
        answer.insert(u"file"_s, path);
        text += path + u'\n';
        if (written.isForbidden) {
            answer.insert(u"signatureForbidsNotes"_s, true);
            text += ui::notesForbiddenText() + u'\n';
        }
    }
    context.console.answer(answer, text);
    return ExitCode::Done;
}

} // namespace pingshen::cli
