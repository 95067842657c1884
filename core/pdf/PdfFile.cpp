// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/PdfFile.h"

#include "core/pdf/TileGeometry.h"
#include "core/render/RenderProtocol.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QFileInfo>
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
constexpr qsizetype firstTextLength = 4000;

Error::Code codeOf(QPdfDocument::Error error, const QString& password)
{
    switch (error) {
    case QPdfDocument::Error::FileNotFound:
        return Error::Code::FileNotReadable;
    case QPdfDocument::Error::IncorrectPassword:
        return password.isEmpty() ? Error::Code::PdfPasswordRequired : Error::Code::PdfPasswordWrong;
    case QPdfDocument::Error::UnsupportedSecurityScheme:
        return Error::Code::PdfUnsupported;
    case QPdfDocument::Error::None:
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

QRgb overWhite(QRgb pixel)
{
    const int alpha = qAlpha(pixel);
    const auto over = [&](int colour) { return (colour * alpha + 255 * (255 - alpha) + 127) / 255; };
    return qRgb(over(qRed(pixel)), over(qGreen(pixel)), over(qBlue(pixel)));
}

/// What was drawn on nothing, laid on white.
QImage onWhite(QImage image)
{
    const int width = image.width();
    for (int y = 0; y < image.height(); ++y) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
        for (int x = 0; x < width; ++x) {
            const auto pixel = line[x];
            if (pixel == 0) {
                line[x] = 0xFFFFFFFF;
            } else if (pixel < 0xFF000000) {
                line[x] = overWhite(pixel);
            }
        }
    }
    image.reinterpretAsFormat(QImage::Format_RGB32);
    return image;
}

/// PDFium marks soft hyphens and what it cannot name by non-characters.
QString cleaned(QString text)
{
    text.remove(QChar(0xFFFE)).remove(QChar(0xFFFF)).remove(QChar(0));
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');
    return text;
}

} // namespace

PdfFile::PdfFile() : m_document(std::make_unique<QPdfDocument>()) {}

PdfFile::~PdfFile() = default;

Result<std::unique_ptr<PdfFile>> PdfFile::open(const QString& path, const QString& password)
{
    std::unique_ptr<PdfFile> file(new PdfFile);
    file->m_path = path;
    file->m_password = password;
    auto& document = *file->m_document;
    document.setPassword(password);
    const auto error = document.load(path);
    const auto pages = document.pageCount();
    if (document.status() != QPdfDocument::Status::Ready) {
        const auto isEmpty = error == QPdfDocument::Error::None && pages == 0 && file->structure();
        return isEmpty ? Result(std::move(file)) : Error{codeOf(error, password), {}, path, nullptr};
    }
    if (pages > renderlimit::pages) {
        return {Error::Code::PdfUnsupported, {}, path};
    }
    file->m_mayBeScanned = QFileInfo(path).size() / std::max(1, pages) > scannedPageBytes;
    return file;
}

const PdfStructure* PdfFile::structure()
{
    if (!m_structureAsked) {
        m_structureAsked = true;
        m_structure = PdfStructure::open(m_path, m_password);
        if (m_structure && m_structure->pages() != pages()) {
            m_structure.reset();
        }
    }
    return m_structure.get();
}

int PdfFile::pages() const
{
    return m_document->pageCount();
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
        summary.outline = structure->outline();
    }
    return summary;
}

bool PdfFile::hasText(int page)
{
    const auto* structure = this->structure();
    const auto told = structure ? structure->hasText(page) : std::nullopt;
    // Asked for one character only: QPdfDocument keeps a page without text in memory, so it is not asked twice.
    return told.value_or(true) && (told.has_value() || !m_document->getSelectionAtIndex(page, 0, 1).text().isEmpty());
}

PdfProbe PdfFile::probe()
{
    PdfProbe probe;
    probe.pages = pages();
    QElapsedTimer timer;
    timer.start();
    const auto* structure = this->structure();
    int looked = 0;
    for (; looked < pages() && (structure || timer.elapsed() < probeBudgetMs); ++looked) {
        probe.textPages += hasText(looked) ? 1 : 0;
        probe.rotatedPages += structure && structure->rotation(looked) != 0 ? 1 : 0;
    }
    if (2 * probe.textPages > looked) {
        probe.textPages += pages() - looked;
    }
    if (pages() > 0) {
        probe.firstText = text(0).value().left(firstTextLength);
    }
    return probe;
}

Result<QString> PdfFile::text(int page)
{
    if (page < 0 || page >= pages()) {
        return Error::Code::PdfPageMissing;
    }
    return hasText(page) ? cleaned(m_document->getAllText(page).text()) : QString();
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
    auto jpeg = structure ? structure->soleJpeg(page) : std::nullopt;
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
