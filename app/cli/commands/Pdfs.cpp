// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Words.h"
#include "app/cli/commands/Handlers.h"
#include "core/base/Digest.h"
#include "core/base/Files.h"
#include "core/domain/Names.h"
#include "ui/text/SignatureText.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QJsonArray>

namespace pingshen::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr Names sourceNames(std::array{
    NameRow{PageText::Origin::Pdf, "pdf"},
    NameRow{PageText::Origin::Ocr, "ocr"},
    NameRow{PageText::Origin::None, "none"},
});

Result<PdfSource> sourceOf(const QString& path)
{
    PINGSHEN_ASSIGN(const auto file, openOrdinary(path));
    PINGSHEN_ASSIGN(const auto digest, digestOf(*file, {}));
    return PdfSource{digest, DocumentHandle::ofFile(QFileInfo(path).absoluteFilePath())};
}

/// Errors of the worker name the file as it was given, not where it is.
template<class T>
Result<T> named(Result<T> result, const QString& path)
{
    if (result) {
        return result;
    }
    auto error = std::move(result).error();
    error.where = path;
    return error;
}

/// A picture never takes the place of what it shows.
Done checkOutput(const QString& input, const QString& output)
{
    const auto there = QFileInfo(output).canonicalFilePath();
    const bool isInput = !there.isEmpty() && there == QFileInfo(input).canonicalFilePath();
    return isInput ? Done(Error::Code::FileNotWritable, {}, output) : Done();
}

Done savePicture(const QImage& image, const QString& path)
{
    QBuffer bytes;
    bytes.open(QIODevice::WriteOnly);
    if (!image.save(&bytes, "PNG")) {
        return {Error::Code::PdfPageUnrenderable, {}, path};
    }
    return writeWhole(path, bytes.data());
}

/// From `--page`, else all; from 0.
Result<QList<int>> pagesOf(CommandContext& context, const PdfSource& source)
{
    if (const auto page = context.line.number("page"_L1)) {
        return QList<int>{*page - 1};
    }
    PINGSHEN_ASSIGN(const auto probe, context.pdf().probe(source, {}));
    QList<int> pages(probe.pages);
    std::iota(pages.begin(), pages.end(), 0);
    return pages;
}

/// One page that cannot be read must not cost the others their text.
bool isOfThePage(Error::Code code)
{
    switch (code) {
    case Error::Code::WorkerCrashed:
    case Error::Code::WorkerTimedOut:
    case Error::Code::WorkerOutOfMemory:
    case Error::Code::PdfPageUnrenderable:
        return true;
    default:
        return false;
    }
}

struct Texts
{
    QList<PageText> pages;
    QList<Error> failures;
};

Result<Texts> textsOf(CommandContext& context, const PdfSource& source)
{
    const auto recognise = context.line.has("ocr"_L1) ? PdfService::Recognise::Yes : PdfService::Recognise::No;
    const auto task = context.console.task(Cli::tr("Reading"));
    PINGSHEN_ASSIGN(const auto pages, pagesOf(context, source));
    Texts texts;
    for (const int page : pages) {
        auto text = context.line.has("words"_L1) ? context.pdf().words(source, page, recognise, {})
                                                 : context.pdf().text(source, page, recognise, {});
        if (text) {
            texts.pages.append(std::move(text).value());
        } else if (pages.size() > 1 && isOfThePage(text.error().code)) {
            texts.failures.append(text.error());
        } else {
            return std::move(text).error();
        }
        task.report(page + 1, pages.size());
    }
    return texts;
}

QJsonArray wordsOf(const PageText& text)
{
    QJsonArray words;
    for (const auto& word : text.words) {
        words.append(QJsonObject{{u"text"_s, word.text},
                                 {u"x"_s, word.rect.x()},
                                 {u"y"_s, word.rect.y()},
                                 {u"w"_s, word.rect.width()},
                                 {u"h"_s, word.rect.height()},
                                 {u"confidence"_s, word.confidence}});
    }
    return words;
}

QJsonObject answerOf(const PageText& text, bool hasWords)
{
    QJsonObject page{{u"page"_s, text.page + 1},
                     {u"text"_s, text.text},
                     {u"source"_s, sourceNames.name(text.origin)},
                     {u"confidence"_s, text.confidence},
                     {u"poor"_s, text.isPoor}};
    if (hasWords) {
        page.insert(u"width"_s, text.size.width());
        page.insert(u"height"_s, text.size.height());
        page.insert(u"words"_s, wordsOf(text));
    }
    return page;
}

QString headOf(const PageText& text)
{
    const int page = text.page + 1;
    return text.isPoor ? Cli::tr("Page %1, poorly read").arg(page) : Cli::tr("Page %1").arg(page);
}

QJsonObject answerOf(const PdfSignature& signature)
{
    const auto at = signature.at.isValid() ? QJsonValue(signature.at.toString(Qt::ISODate)) : QJsonValue();
    return {{u"signer"_s, signature.signer},
            {u"issuer"_s, signature.issuer},
            {u"at"_s, at},
            {u"coversWholeFile"_s, signature.coversWholeFile},
            {u"digestMatches"_s, signature.digestMatches},
            {u"chain"_s, nameOf(signature.chain)}};
}

} // namespace

Result<ExitCode> showSignatures(CommandContext& context)
{
    const auto& path = context.line.operands.first();
    PINGSHEN_ASSIGN(const auto source, sourceOf(path));
    PINGSHEN_ASSIGN(const auto signatures, named(context.pdf().signatures(source, {}), path));
    QJsonArray answer;
    QStringList lines;
    for (const auto& signature : signatures) {
        answer.append(answerOf(signature));
        lines.append(ui::signatureText(signature));
    }
    context.console.answer({{u"signatures"_s, answer}},
                           lines.isEmpty() ? Cli::tr("No digital signatures.") : lines.join(u'\n'));
    return ExitCode::Done;
}

Result<ExitCode> renderPage(CommandContext& context)
{
    const auto& line = context.line;
    const auto& path = line.operands.first();
    PINGSHEN_ASSIGN(const auto source, sourceOf(path));
    QElapsedTimer timer;
    timer.start();
    PINGSHEN_ASSIGN(
        const auto image,
        named(context.pdf().render(source, *line.number("page"_L1) - 1, *line.number("width"_L1), {}), path));
    const auto milliseconds = timer.elapsed();
    PINGSHEN_TRY(checkOutput(line.operands.first(), line.value("out"_L1)));
    PINGSHEN_TRY(savePicture(image, line.value("out"_L1)));
    context.console.answer(
        {{u"width"_s, image.width()}, {u"height"_s, image.height()}, {u"milliseconds"_s, milliseconds}},
        Cli::tr("%1 × %2 pixels in %3 ms").arg(image.width()).arg(image.height()).arg(milliseconds));
    return ExitCode::Done;
}

Result<ExitCode> showText(CommandContext& context)
{
    const auto& path = context.line.operands.first();
    PINGSHEN_ASSIGN(const auto source, sourceOf(path));
    PINGSHEN_ASSIGN(const auto texts, named(textsOf(context, source), path));
    QJsonArray pages;
    QString shown;
    for (const auto& text : texts.pages) {
        pages.append(answerOf(text, context.line.has("words"_L1)));
        shown += u"--- "_s + headOf(text) + u" ---\n"_s + text.text + u'\n';
    }
    context.console.answer({{u"pages"_s, pages}}, shown);
    for (auto error : texts.failures) {
        error.where = path;
        context.console.say(context.textOf(error));
    }
    return texts.failures.isEmpty() ? ExitCode::Done : ExitCode::Failed;
}

} // namespace pingshen::cli
