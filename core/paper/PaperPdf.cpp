// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/PaperPdf.h"

#include "core/paper/CanonicalPdf.h"
#include "core/paper/UnicodeMap.h"

#include <QBuffer>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

constexpr int pointsPerInch = 72;
constexpr int pdfUnitsPerInch = 720;

void paintDrawing(QPainter& painter, const QRectF& rect, const Drawing& draw)
{
    painter.save();
    painter.translate(rect.topLeft());
    draw(painter, rect.size());
    painter.restore();
}

void paintItem(QPainter& painter, const Item& item)
{
    if (const auto* fill = std::get_if<FillItem>(&item)) {
        painter.fillRect(fill->rect, fill->colour);
    } else if (const auto* text = std::get_if<TextItem>(&item)) {
        text->text.paint(painter, text->at, text->line);
    } else if (const auto* drawing = std::get_if<DrawItem>(&item)) {
        paintDrawing(painter, drawing->rect, drawing->draw);
    }
}

/// Grounds first, then words, then drawings that lie over them.
template<class Kind>
void paintLayer(QPainter& painter, const PaperPage& page)
{
    for (const auto& slab : page.slabs) {
        painter.save();
        painter.translate(slab.at);
        for (const auto& item : slab.items) {
            if (std::holds_alternative<Kind>(item)) {
                paintItem(painter, item);
            }
        }
        painter.restore();
    }
}

/// The painter counts in points.
void paintPage(QPainter& painter, const Paper& paper, qsizetype page)
{
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    if (paper.background) {
        paintDrawing(painter, {{0, 0}, paper.format.size}, paper.background);
    }
    paintLayer<FillItem>(painter, paper.pages[page]);
    paintLayer<TextItem>(painter, paper.pages[page]);
    paintLayer<DrawItem>(painter, paper.pages[page]);
    if (paper.foreground) {
        paintDrawing(painter, {{0, 0}, paper.format.size}, paper.foreground);
    }
}

Done paintAll(QPdfWriter& writer, const Paper& paper, const Task& task)
{
    QPainter painter;
    if (!painter.begin(&writer)) {
        return Error::Code::ReportFailed;
    }
    const auto scale = static_cast<double>(pdfUnitsPerInch) / pointsPerInch;
    for (qsizetype i = 0; i < paper.pages.size(); ++i) {
        PINGSHEN_TRY(task.proceed());
        if (i > 0) {
            writer.newPage();
        }
        painter.save();
        painter.scale(scale, scale);
        paintPage(painter, paper, i);
        painter.restore();
        task.report(i + 1, paper.pages.size());
    }
    return Done();
}

/// Calls `visit` for every line of text in the order in which the pages paint them.
template<class Visit>
void visitLines(const Paper& paper, Visit visit)
{
    for (const auto& page : paper.pages) {
        for (const auto& slab : page.slabs) {
            for (const auto& item : slab.items) {
                if (const auto* text = std::get_if<TextItem>(&item)) {
                    visit(text->text, text->line);
                }
            }
        }
    }
}

UnicodeMap unicodeOf(const Paper& paper)
{
    GlyphBook book;
    visitLines(paper, [&](const SetText& text, int line) { text.note(line, book); });
    return UnicodeMap(charactersOf(paper), book);
}

} // namespace

QString charactersOf(const Paper& paper)
{
    QString all;
    visitLines(paper, [&](const SetText& text, int line) { all += text.characters(line); });
    return all;
}

Result<QByteArray> pdfBytes(const Paper& paper, const PdfInfo& info, const Task& task)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(pdfUnitsPerInch);
        writer.setPageSize(QPageSize(paper.format.size, QPageSize::Point, {}, QPageSize::ExactMatch));
        writer.setPageMargins(QMarginsF());
        writer.setTitle(info.title);
        writer.setCreator(u"Pingshen " PINGSHEN_VERSION ""_s);
        PINGSHEN_TRY(paintAll(writer, paper, task));
    }
    return canonicalPdf(buffer.data(), info.created, unicodeOf(paper));
}

QImage pageImage(const Paper& paper, int page, int dpi)
{
    const auto scale = static_cast<double>(dpi) / pointsPerInch;
    QImage image((paper.format.size * scale).toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(scale, scale);
    paintPage(painter, paper, page);
    return image;
}

} // namespace pingshen
