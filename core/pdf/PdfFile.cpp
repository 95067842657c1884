// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/PdfFile.h"

#include "core/pdf/OnWhite.h"
#include "core/pdf/PictureDrawn.h"
#include "core/pdf/ShownCopy.h"
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
constexpr qint64 scannedPageBytes = 30'000;
constexpr qint64 slowTileMs = 20;
constexpr qint64 probeBudgetMs = 500;
constexpr qint64 noticeBudgetMs = 2000;
constexpr double tiniestPage = 20; // points
constexpr qsizetype firstTextLength = 4000;
constexpr qint64 mendedBytes = 64LL << 20;       // reading a damaged file takes time
constexpr qint64 copiedBytesLimit = 192LL << 20; // of the file; its copy is in memory
constexpr double scannedShare = 0.6;             // of a page that a picture covers
constexpr double photographedShare = 0.2;        // the same beside a caption: a passport on a sheet

Error::Code codeOf(QPdfDocument::Error error, const QString& password)
{
    switch (error) {
    case QPdfDocument::Error::IncorrectPassword:
        return password.isEmpty() ? Error::Code::PdfPasswordRequired : Error::Code::PdfPasswordWrong;
    case QPdfDocument::Error::UnsupportedSecurityScheme:
        return Error::Code::PdfUnsupported;
    case QPdfDocument::Error::None:
    case QPdfDocument::Error::FileNotFound:
    case QPdfDocument::Error::Unknown:
    case QPdfDocument::Error::DataNotYetAvailable:
    case QPdfDocument::Error::InvalidFileFormat:
        break;
    }
    return Error::Code::PdfDamaged;
}

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

PdfFile::PdfFile(std::shared_ptr<const OpenDocument> original)
    : m_original(std::move(original)),
      m_device(deviceOn(m_original)),
      m_document(std::make_unique<QPdfDocument>())
{}

PdfFile::~PdfFile() = default;

Result<std::unique_ptr<PdfFile>> PdfFile::open(std::shared_ptr<const OpenDocument> original, const QString& password)
{
    PINGSHEN_ASSIGN(auto file, load(std::move(original), password));
    file->useShownCopy();
    return file;
}

Result<std::unique_ptr<PdfFile>> PdfFile::load(std::shared_ptr<const OpenDocument> original, const QString& password)
{
    std::unique_ptr<PdfFile> file(new PdfFile(std::move(original)));
    file->m_password = password;
    auto& document = *file->m_document;
    document.setPassword(password);
    document.load(file->m_device.get());
    const auto error = document.error();
    const auto pages = document.pageCount();
    if (document.status() != QPdfDocument::Status::Ready) {
        const auto isEmpty = error == QPdfDocument::Error::None && pages == 0 && file->structure();
        return isEmpty ? Result(std::move(file)) : Error{codeOf(error, password), {}, {}, nullptr};
    }
    if (pages > renderlimit::pages) {
        return Error::Code::PdfUnsupported;
    }
    file->m_mayBeScanned = file->m_original->size() / std::max(1, pages) > scannedPageBytes;
    return file;
}

const PdfStructure* PdfFile::structure()
{
    if (!m_structureAsked) {
        m_structureAsked = true;
        m_structure = PdfStructure::open(m_original, m_password);
        if (m_structure && m_structure->pages() != pages()) {
            m_structure.reset();
        }
    }
    return m_structure.get();
}

/// For what is found by its objects alone: a damaged file hides nothing by being damaged.
const PdfStructure* PdfFile::anyStructure()
{
    if (const auto* structure = this->structure()) {
        return structure;
    }
    if (!m_mendedAsked) {
        m_mendedAsked = true;
        if (m_original->size() <= mendedBytes) {
            m_mended = PdfStructure::open(m_original, m_password, PdfStructure::Repair::Yes);
        }
        if (m_mended && m_mended->pages() != pages()) {
            m_mended.reset();
        }
    }
    return m_mended.get();
}

void PdfFile::useShownCopy()
{
    const auto* structure = pages() > 0 ? anyStructure() : nullptr;
    if (!structure || !structure->needsShownCopy()) {
        return;
    }
    const auto fits = m_original->size() <= copiedBytesLimit;
    auto copy = fits ? shownCopy(m_original, m_password) : std::nullopt;
    auto document = std::make_unique<QPdfDocument>();
    auto buffer = std::make_unique<QBuffer>();
    if (copy) {
        buffer->setData(copy->bytes);
        buffer->open(QIODevice::ReadOnly);
        document->load(buffer.get());
    }
    if (!copy || copy->count != pages() || document->pageCount() < pages()) {
        // Shown as it is, which lacks something on pages that nobody could look through.
        for (int page = 0; page < std::min(pages(), renderlimit::notices); ++page) {
            m_formMissing.insert(page);
        }
        return;
    }
    m_pages = copy->count;
    m_document = std::move(document);
    m_copied = std::move(buffer);
    m_changed = copy->pages;
    m_values = copy->values;
    m_fields = FieldDifferences(std::move(copy->fields));
    m_formMissing = copy->incomplete;
    m_uncompared = copy->uncompared;
    m_simplified = copy->simplified;
    m_costly = copy->costly;
}

qint64 PdfFile::copiedBytes() const
{
    return m_copied ? m_copied->size() : 0;
}

int PdfFile::pages() const
{
    return m_pages >= 0 ? m_pages : m_document->pageCount();
}

QSizeF PdfFile::pageSize(int page)
{
    // The same numbers, four times faster: a document of 2,000 pages opens at once.
    const auto* structure = this->structure();
    const auto size = structure ? structure->pageSize(page) : m_document->pagePointSize(page);
    const auto clamped = [](qreal edge) { return std::isfinite(edge) ? std::clamp(edge, 1.0, 200'000.0) : 1.0; };
    return {clamped(size.width()), clamped(size.height())};
}

PdfSummary PdfFile::summary()
{
    PdfSummary summary;
    summary.pageSizes.reserve(pages());
    for (int page = 0; page < pages(); ++page) {
        summary.pageSizes.append(pageSize(page));
    }
    if (const auto* structure = this->structure()) {
        summary.outline = structure->outline().entries;
    }
    return summary;
}

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
    if (!m_words) { // of what is drawn
        m_words = m_copied ? std::make_unique<PageWords>(m_copied->data())
                           : std::make_unique<PageWords>(m_original, m_password);
    }
    return m_words->on(page, pageSize(page), pages());
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

Result<QList<PageNotice>> PdfFile::notices(int page)
{
    if (page < 0 || page >= pages()) {
        return Error::Code::PdfPageMissing;
    }
    QList<PageNotice> notices;
    if (isPictureMissing(page)) {
        notices.append(PageNotice::PictureMissing);
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
        for (const auto notice : std::as_const(notices)) {
            if (probe.notices.size() < renderlimit::notices) {
                probe.notices.append({page, notice});
            }
        }
    }
}

/// Of a page without readable text: why it has none, if it is no scan.
std::optional<PageNotice> PdfFile::noticeOfContent(int page)
{
    const auto* structure = anyStructure();
    const auto contents = structure ? structure->contents(page) : std::nullopt;
    if (contents && contents->isBlank) {
        return PageNotice::Blank;
    }
    const bool hasWords = contents && contents->showsVisibleText && contents->pictureShare < scannedShare;
    const auto text = hasWords && hasText(page) ? cleaned(m_document->getAllText(page).text()) : QString();
    return inkedCharacters(text) > 0 ? std::optional(PageNotice::TextUnreadable) : std::nullopt;
}

PdfProbe PdfFile::probe()
{
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
    const auto isWorth = m_shortcuts == Shortcuts::Yes && (m_structureAsked || m_mayBeScanned);
    const auto* structure = isWorth ? this->structure() : nullptr;
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

const QImage* PdfFile::remember(int page, QSize pageSize, QImage image)
{
    if (image.isNull()) {
        return nullptr;
    }
    m_pictures.prepend({page, pageSize, std::move(image)});
    m_pictures.resize(std::min(m_pictures.size(), rememberedPictures));
    return &m_pictures.first().image;
}

} // namespace pingshen
