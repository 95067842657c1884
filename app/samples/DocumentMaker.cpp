// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/samples/DocumentMaker.h"

#include "app/samples/Dice.h"
#include "app/samples/Figures.h"
#include "app/samples/ScanPdf.h"
#include "app/samples/Scanner.h"
#include "app/samples/TemplateSetter.h"
#include "core/paper/Flow.h"
#include "core/paper/PaperPdf.h"

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

constexpr int scanDpi = 150;

/// Footers say that it is invented, and which page it is.
PageDress dressOf(const QJsonObject& pattern, const SampleFacts& facts, const DocumentPlan& document,
                  const QJsonObject& mark)
{
    QStringList words;
    for (const auto language : {Language::Chinese, Language::English}) {
        words.append(facts.text(mark, language));
    }
    TextStyle left{7, Face::Sans, Weight::Regular, QColor::fromRgb(secondColour)};
    auto right = left;
    right.align = Align::Right;
    PageDress dress;
    dress.footer = [line = words.join(u" · "_s), left, right](int page, int pages) {
        return QList<Text>{{line, left}, {u"%1 / %2"_s.arg(page).arg(pages), right}};
    };
    const auto header = facts.text(pattern.value("header"_L1), document.languages.first());
    if (!header.isEmpty()) {
        dress.header = [header, left](int, int) { return QList<Text>{{header, left}}; };
    }
    const auto border = pattern.value("border"_L1).toString();
    if (!border.isEmpty()) {
        dress.background = borderDrawing(QColor(border));
    }
    return dress;
}

/// Laid out once to count the pages, and again with the pages that are still wanted.
Paper filledPaper(const TemplateSetter& setter, const PageDress& dress, const Fonts& fonts)
{
    auto paper = layOut(setter.blocks, {}, dress, fonts);
    const auto missing = setter.filling.pages - paper.pages.size();
    if (missing <= 0) {
        return paper;
    }
    auto blocks = setter.blocks.first(setter.filling.at);
    for (qsizetype i = 0; i < missing; ++i) {
        blocks.append(setter.filling.page);
    }
    blocks.append(setter.blocks.sliced(setter.filling.at));
    return layOut(blocks, {}, dress, fonts);
}

ScanPage scanned(QImage image, const DocumentPlan& document, int page)
{
    Dice dice(seedOf(document.file) + static_cast<quint32>(page));
    ScanLook look;
    look.skew = static_cast<int>(dice.roll(16000)) - 8000;
    look.seed = dice.next();
    int rotate = 0;
    if (document.rotated.contains(page)) {
        image = image.transformed(QTransform().rotate(-90));
        rotate = 90;
    } else if (document.sideways.contains(page)) {
        image = image.transformed(QTransform().rotate(90));
    }
    image = image.convertToFormat(QImage::Format_RGB32);
    return {scannedJpeg(image, look), image.size(), rotate};
}

Result<QByteArray> scanOf(const Paper& paper, const DocumentPlan& document, const PdfInfo& info, const Task& task)
{
    QList<ScanPage> pages;
    for (int i = 0; i < paper.pages.size(); ++i) {
        PINGSHEN_TRY(task.proceed());
        pages.append(scanned(pageImage(paper, i, scanDpi), document, i + 1));
        if (pages.last().jpeg.isEmpty()) {
            return {Error::Code::ReportFailed, {}, document.file};
        }
    }
    return scanPdf(pages, scanDpi, info);
}

} // namespace

Result<QByteArray> sampleDocument(const DocumentPlan& document, const PackagePlan& package, const SamplePlan& plan,
                                  const Fonts& fonts, const Task& task)
{
    PINGSHEN_ASSIGN(const auto pattern, samplePattern(document.pattern));
    const auto facts = SampleFacts(package.facts).overlaid(document.facts);
    const auto face = pattern.value("face"_L1).toString() == "serif"_L1 ? Face::Serif : Face::Sans;
    TemplateSetter setter(document.languages, face, fonts);
    setter.add(pattern.value("blocks"_L1).toArray(), facts);
    setter.add(facts.list(u"document.append"_s), facts);
    const auto paper = filledPaper(setter, dressOf(pattern, facts, document, plan.mark), fonts);
    const PdfInfo info{document.file.chopped(4), plan.created};
    const Task quiet{task.stop, {}};
    return document.look == SampleLook::Scan ? scanOf(paper, document, info, quiet) : pdfBytes(paper, info, quiet);
}

} // namespace pingshen
