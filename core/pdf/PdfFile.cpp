// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/PdfFile.h"

#include "core/pdf/MarkedUpdate.h"
#include "core/pdf/OnWhite.h"
#include "core/pdf/PictureDrawn.h"
#include "core/pdf/TileGeometry.h"
#include "core/pdf/reading/TextQuality.h"
#include "core/pdf/words/PageWords.h"
#include "core/render/RenderProtocol.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QImageReader>
#include <QPdfDocument>
#include <QTransform>

namespace pingshen {

namespace {

constexpr qint64 rememberedPixels = 16 * 1024 * 1024; // of one picture
constexpr qsizetype rememberedPictures = 2;
constexpr qint64 slowTileMs = 20;
constexpr qint64 probeBudgetMs = 500;
constexpr qint64 noticeBudgetMs = 2000;
constexpr double tiniestPage = 20; // points
constexpr qsizetype firstTextLength = 4000;
constexpr double scannedShare = 0.6;      // of a page that a picture covers
constexpr double photographedShare = 0.2; // the same beside a caption: a passport on a sheet

qint64 pixels(QSize size)
{
    return qint64(size.width()) * size.height();
}

/// PDFium marks soft hyphens and what it cannot name by non-characters.
QString cleaned(QString text)
{
    text.remove(QChar(0xFFFE)).remove(QChar(0xFFFF)).remove(QChar(0));
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');
    return text;
}

} // namespace

/// Whether there are characters, as far as that is known without PDFium.
std::optional<bool> PdfFile::toldText(int page)
{
    if (m_changed.contains(page)) {
        return valuesOn(page).isEmpty() ? std::nullopt : std::optional(true);
    }
    const auto* structure = this->structure();
    return structure ? structure->hasText(page) : std::nullopt;
}

bool PdfFile::hasText(int page)
{
    const auto told = toldText(page);
    // Asked for one character only: QPdfDocument keeps a page without text in memory, so it is not asked twice.
    return told.value_or(true) && (told.has_value() || !m_document->getSelectionAtIndex(page, 0, 1).text().isEmpty());
}

/// What fields hold and do not show is no text of the page.
QStringList PdfFile::valuesOn(int page)
{
    auto values = m_values.value(page);
    for (const auto& hidden : m_fields.hiddenOn(page, *m_document)) {
        values.removeOne(hidden);
    }
    return values;
}

/// Values that the page's text lacks: their appearance may be a picture, or drawn in a font without a map.
QString PdfFile::withValues(const QStringList& values, QString text)
{
    auto known = text.simplified();
    for (const auto& value : values) {
        if (const auto wanted = value.simplified(); !known.contains(wanted)) {
            text += (text.isEmpty() || text.endsWith(u'\n') ? QString() : QStringLiteral("\n")) + value;
            known += u' ' + wanted;
        }
    }
    return text;
}

PdfFile::Layer::Worth PdfFile::worthOf(int page, const QString& text)
{
    if (inkedCharacters(text) == 0 || isUnreadable(text)) {
        return Layer::Worth::None;
    }
    const auto* structure = isMark(text) ? anyStructure() : nullptr;
    const auto contents = structure ? structure->contents(page) : std::nullopt;
    const auto isSeal = contents && contents->pictureShare >= scannedShare && m_changed.contains(page);
    const auto isScan = contents && contents->pictureShare >= photographedShare
                        && (contents->showsVisibleText || isOneLine(text)); // invisible: what was recognised before
    return isScan || isSeal ? Layer::Worth::Mark : Layer::Worth::Good;
}

Result<PdfFile::Layer> PdfFile::layer(int page)
{
    if (page < 0 || page >= pages()) {
        return Error::Code::PdfPageMissing;
    }
    prepare(page);
    if (!hasText(page)) {
        return Layer();
    }
    auto text = cleaned(m_document->getAllText(page).text());
    if (isUnreadable(text)) {
        text.clear();
    }
    const auto values = valuesOn(page);
    text = withValues(values, parted(text, values));
    const auto worth = worthOf(page, text);
    return Layer{worth == Layer::Worth::None ? QString() : std::move(text), worth};
}

Result<QString> PdfFile::text(int page)
{
    PINGSHEN_ASSIGN(auto layer, this->layer(page));
    return std::move(layer.text);
}

QList<PageWord> PdfFile::words(int page)
{
    prepare(page);
    if (!m_words) { // of what is drawn
        m_words = m_copied ? std::make_unique<PageWords>(m_copied->data())
                           : std::make_unique<PageWords>(m_original, m_password);
    }
    const auto* structure = quickStructure();
    return m_words->on(page, pageSize(page), pages(), structure ? structure->unit(page) : 1);
}

/// Exact as long as there is time; then a page with characters counts as one with text, or as none when nothing that
/// was looked at could be read.
void PdfFile::lookAtPages(PdfProbe& probe)
{
    QElapsedTimer timer;
    timer.start();
    const auto* structure = this->structure();
    int looked = 0;
    int withCharacters = 0;
    int readable = 0;
    for (; looked < pages() && (structure || timer.elapsed() < probeBudgetMs); ++looked) {
        const bool isCostly = m_costly.contains(looked); // what it lacks is told, and nobody can read more of it
        const bool hasCharacters = !isCostly && hasText(looked);
        const bool isJudged = hasCharacters && timer.elapsed() < probeBudgetMs;
        bool isWordless = !hasCharacters && !isCostly;
        if (isJudged) {
            ++withCharacters;
            const auto worth = layer(looked).value().worth;
            readable += worth == Layer::Worth::Good ? 1 : 0;
            isWordless = worth == Layer::Worth::None;
        }
        if (isWordless) {
            m_wordless.insert(looked);
        }
        const bool isMostlyReadable = withCharacters == 0 || 2 * readable >= withCharacters;
        probe.textPages += isCostly ? 1 : !hasCharacters ? 0 : isJudged ? 0 : isMostlyReadable ? 1 : 0;
        probe.rotatedPages += structure && structure->rotation(looked) != 0 ? 1 : 0;
    }
    probe.textPages += readable;
    if (2 * probe.textPages > looked) {
        probe.textPages += pages() - looked;
    }
}

bool PdfFile::isPictureMissing(int page)
{
    if (const auto known = m_pictureMissing.constFind(page); known != m_pictureMissing.constEnd()) {
        return *known;
    }
    const auto* structure = anyStructure();
    const auto pictures = structure ? structure->doubtfulPictures(page) : QList<DoubtfulPicture>();
    const bool isMissing = std::any_of(pictures.begin(), pictures.end(),
                                       [](const DoubtfulPicture& picture) { return !isPictureDrawn(picture); });
    m_pictureMissing.insert(page, isMissing);
    return isMissing;
}

QStringList PdfFile::missingFonts(int page)
{
    const auto* structure = anyStructure();
    return structure ? m_fonts.missing(structure->lentFonts(page)) : QStringList();
}

Result<QList<PageNotice>> PdfFile::notices(int page)
{
    if (page < 0 || page >= pages()) {
        return Error::Code::PdfPageMissing;
    }
    prepare(page);
    QList<PageNotice> notices;
    if (isPictureMissing(page)) {
        notices.append(PageNotice::PictureMissing);
    }
    if (!missingFonts(page).isEmpty()) {
        notices.append(PageNotice::FontMissing);
    }
    if (m_formMissing.contains(page)) {
        notices.append(PageNotice::FormMissing);
    }
    if (!m_fields.on(page, *m_document).isEmpty()) {
        notices.append(PageNotice::FieldDiffers);
    }
    if (m_uncompared.contains(page)) {
        notices.append(PageNotice::FieldsUncompared);
    }
    if (m_simplified.contains(page)) {
        notices.append(PageNotice::Simplified);
    }
    const auto size = pageSize(page);
    if (size.width() < tiniestPage || size.height() < tiniestPage) {
        notices.append(PageNotice::TinyPage);
    }
    return notices;
}

void PdfFile::lookForNotices(PdfProbe& probe)
{
    QElapsedTimer timer;
    timer.start();
    for (int page = 0; page < pages() && timer.elapsed() < noticeBudgetMs; ++page) {
        auto notices = this->notices(page).value();
        if (const auto content = m_wordless.contains(page) ? noticeOfContent(page) : std::nullopt) {
            notices.append(*content);
        }
        const auto room = renderlimit::differences - probe.differences.size();
        probe.differences += shortened(m_fields.on(page, *m_document), room);
        for (const auto& font : missingFonts(page)) {
            if (!probe.missingFonts.contains(font) && probe.missingFonts.size() < renderlimit::fonts) {
                probe.missingFonts.append(font);
            }
        }
        for (const auto notice : std::as_const(notices)) {
            if (probe.notices.size() < renderlimit::notices) {
                probe.notices.append({page, notice});
            }
        }
    }
}

/// Looked at, where what the file holds could be read in more than one way.
bool PdfFile::isInked(int page)
{
    constexpr int side = 256;
    const auto picture = m_document->render(page, pageSize(page).scaled(side, side, Qt::KeepAspectRatio).toSize());
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            const auto pixel = picture.pixel(x, y);
            if (qAlpha(pixel) != 0 && (pixel & RGB_MASK) != RGB_MASK) {
                return true;
            }
        }
    }
    return false;
}

/// Of a page without readable text: why it has none, if it is no scan.
std::optional<PageNotice> PdfFile::noticeOfContent(int page)
{
    const auto* structure = anyStructure();
    const auto contents = structure ? structure->contents(page) : std::nullopt;
    if (contents && contents->isBlank && !(structure->isDoubted() && isInked(page))) {
        return PageNotice::Blank;
    }
    const bool hasWords = contents && contents->showsVisibleText && contents->pictureShare < scannedShare;
    const auto text = hasWords && hasText(page) ? cleaned(m_document->getAllText(page).text()) : QString();
    return inkedCharacters(text) > 0 ? std::optional(PageNotice::TextUnreadable) : std::nullopt;
}

PdfProbe PdfFile::probe()
{
    prepareAll();
    PdfProbe probe;
    probe.pages = pages();
    lookAtPages(probe);
    if (pages() > 0) {
        probe.firstText = text(0).value().left(firstTextLength);
    }
    if (const auto* structure = anyStructure()) {
        probe.attachments = structure->attachments();
        probe.isXfaForm = structure->isXfaForm();
        probe.isOutlineShortened = structure->outline().isShortened;
    }
    lookForNotices(probe);
    return probe;
}

Result<QImage> PdfFile::tile(int page, QSize pageSize, QRect rect, int rotation)
{
    if (page < 0 || page >= pages()) {
        return Error::Code::PdfPageMissing;
    }
    prepare(page);
    const auto uprightSize = rotation % 180 == 0 ? pageSize : pageSize.transposed();
    auto image = uprightTile(page, uprightSize, uprightRect(rect, pageSize, rotation));
    if (image.isNull()) {
        return Error::Code::PdfPageUnrenderable;
    }
    return rotation == 0 ? image : image.transformed(QTransform().rotate(rotation));
}

QImage PdfFile::uprightTile(int page, QSize pageSize, QRect rect)
{
    const QRect whole(QPoint(0, 0), pageSize);
    const auto fitsMemory = pixels(pageSize) <= rememberedPixels;
    const auto* picture = remembered(page, pageSize);
    if (!picture && rect == whole) {
        if (auto small = scaledDown(page, pageSize); !small.isNull()) {
            return small;
        }
    }
    if (!picture && fitsMemory) {
        if (auto scan = decodeScan(page, pageSize); !scan.isNull()) {
            picture = remember(page, pageSize, std::move(scan));
        } else if (m_slow.page == page && m_slow.size == pageSize) {
            picture = remember(page, pageSize, draw(page, pageSize, whole));
        }
    }
    if (picture) {
        return rect == whole ? *picture : picture->copy(rect);
    }
    QElapsedTimer timer;
    timer.start();
    auto image = draw(page, pageSize, rect);
    // Where the parts of a page cost as much as the page, the second part draws it whole for all that follow.
    if (timer.elapsed() >= slowTileMs) {
        m_slow = {page, pageSize, {}};
        m_mayBeScanned = true;
    }
    return image;
}

QImage PdfFile::draw(int page, QSize pageSize, QRect rect)
{
    QPdfDocumentRenderOptions options;
    options.setRenderFlags(QPdfDocumentRenderOptions::RenderFlag::Annotations);
    if (rect.size() != pageSize) {
        options.setScaledSize(pageSize);
        // Qt 6.4 takes the distance from `left` to `right` for the width, which is one less.
        options.setScaledClipRect(rect.adjusted(0, 0, 1, 1));
    }
    return onWhite(m_document->render(page, rect.size(), options));
}

/// The page as its one JPEG, decoded no larger than needed; null when the page is anything else.
QImage PdfFile::decodeScan(int page, QSize pageSize)
{
    const auto isWorth = m_shortcuts == Shortcuts::Yes && (m_structureAsked || m_glanceAsked || m_mayBeScanned);
    const auto* structure = isWorth ? quickStructure() : nullptr;
    auto jpeg = structure && !m_costly.contains(page) ? structure->soleJpeg(page) : std::nullopt;
    if (!jpeg) {
        return {};
    }
    const auto rotation = structure->rotation(page);
    const auto target = rotation % 180 == 0 ? pageSize : pageSize.transposed();
    QBuffer buffer(&*jpeg);
    QImageReader reader(&buffer, "jpeg");
    const auto natural = reader.size();
    // Enlarging is left to PDFium, whose interpolation the sharp picture has.
    if (natural.width() < target.width() || natural.height() < target.height()) {
        return {};
    }
    reader.setScaledSize(target);
    const auto image = reader.read().convertToFormat(QImage::Format_RGB32);
    return image.isNull() || rotation == 0 ? image : image.transformed(QTransform().rotate(rotation));
}

const QImage* PdfFile::remembered(int page, QSize pageSize) const
{
    const auto found = std::find_if(m_pictures.begin(), m_pictures.end(), [&](const Picture& picture) {
        return picture.page == page && picture.size == pageSize;
    });
    return found != m_pictures.end() ? &found->image : nullptr;
}

/// A small picture of the page from a large one that is at hand: drawing it again would cost as much as that did.
QImage PdfFile::scaledDown(int page, QSize pageSize) const
{
    constexpr int larger = 2;
    const auto found = std::find_if(m_pictures.begin(), m_pictures.end(), [&](const Picture& picture) {
        return picture.page == page && picture.size.width() >= larger * pageSize.width()
               && picture.size.height() >= larger * pageSize.height();
    });
    return found == m_pictures.end() ? QImage()
                                     : found->image.scaled(pageSize, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

const QImage* PdfFile::remember(int page, QSize pageSize, QImage image)
{
    if (image.isNull()) {
        return nullptr;
    }
    m_pictures.prepend({page, pageSize, std::move(image)});
    m_pictures.resize(std::min(m_pictures.size(), rememberedPictures));
    return &m_pictures.first().image;
}

Result<PdfUpdate> PdfFile::marked(const QList<PdfMark>& marks) const
{
    return markedUpdate(m_original, m_password, marks);
}

} // namespace pingshen
