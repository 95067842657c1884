// SPDX-License-Identifier: GPL-3.0-or-later
// Opening: what is known of a document before anything of it is drawn, and no more of it than a page needs.
#include "core/pdf/PdfFile.h"

#include "core/pdf/ShownCopy.h"
#include "core/pdf/words/PageWords.h"
#include "core/render/RenderProtocol.h"

#include <QBuffer>
#include <QPdfDocument>

#include <algorithm>
#include <cmath>
#include <utility>

namespace pingshen {

namespace {

constexpr qint64 scannedPageBytes = 30'000;
constexpr qint64 mendedBytes = 64LL << 20;       // reading a damaged file takes time
constexpr qint64 copiedBytesLimit = 192LL << 20; // of the file; its copy is in memory
constexpr int pagesBefore = 3;                   // the page that a glance is about
constexpr int pagesBehind = 6;

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

} // namespace

PdfFile::PdfFile(std::shared_ptr<const OpenDocument> original)
    : m_original(std::move(original)),
      m_device(deviceOn(m_original)),
      m_document(std::make_unique<QPdfDocument>())
{}

PdfFile::~PdfFile() = default;

Result<std::unique_ptr<PdfFile>> PdfFile::open(std::shared_ptr<const OpenDocument> original, const QString& password)
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

/// Of all pages, so that it and PDFium are known to see the same document.
const PdfStructure* PdfFile::structure()
{
    if (std::exchange(m_structureAsked, true)) {
        return m_structure.get();
    }
    m_structure = std::exchange(m_glance, nullptr);
    const bool isWrong = m_structure && !m_structure->readPages();
    if (!m_structure || isWrong) {
        m_structure = PdfStructure::open(m_original, m_password);
    }
    if (m_structure && m_structure->pages() != pages()) {
        m_structure.reset();
    }
    if (isWrong) {
        m_isRevised = true;
        forgetPictures();
        for (const int page : std::exchange(m_prepared, {})) {
            prepare(page);
        }
    }
    return m_structure.get();
}

/// Enough for a page that is to be shown at once. What it tells may turn out wrong later (`m_isRevised`).
const PdfStructure* PdfFile::quickStructure()
{
    if (!m_structureAsked && !std::exchange(m_glanceAsked, true)) {
        m_glance = PdfStructure::glance(m_original, m_password, pages());
    }
    return m_glance ? m_glance.get() : structure();
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

/// Before anything of a page is drawn or read: whether that can be done by the original.
void PdfFile::prepare(int page)
{
    if (m_isSettled || m_prepared.contains(page)) {
        return;
    }
    m_prepared.insert(page);
    const auto* quick = quickStructure();
    const auto* structure = quick ? quick : anyStructure();
    if (structure && structure->needsShownCopy(page)) {
        useShownCopy();
    }
}

void PdfFile::prepareAll()
{
    structure();
    for (int page = 0; page < pages() && !m_isSettled; ++page) {
        prepare(page);
    }
}

void PdfFile::useShownCopy()
{
    m_isSettled = true;
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
    m_words.reset();
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
    // The same numbers, four times faster.
    const auto* structure = quickStructure();
    auto size = structure ? structure->pageSize(page) : QSizeF();
    if (size.isEmpty()) {
        size = m_document->pagePointSize(page);
    }
    const auto clamped = [](qreal edge) { return std::isfinite(edge) ? std::clamp(edge, 1.0, 200'000.0) : 1.0; };
    return {clamped(size.width()), clamped(size.height())};
}

PdfSummary PdfFile::summary()
{
    const auto* structure = this->structure();
    PdfSummary summary;
    summary.pageSizes.reserve(pages());
    for (int page = 0; page < pages(); ++page) {
        summary.pageSizes.append(pageSize(page));
    }
    if (structure) {
        summary.outline = structure->outline().entries;
    }
    summary.isRevised = m_isRevised;
    return summary;
}

PdfSummary PdfFile::glance(int page)
{
    if (m_structureAsked || pages() <= pagesBefore + pagesBehind) {
        return summary();
    }
    page = std::clamp(page, 0, pages() - 1);
    PdfSummary summary;
    summary.isWhole = false;
    summary.pageSizes.fill(pageSize(page), pages());
    const int last = std::min(page + pagesBehind, pages() - 1);
    for (int near = std::max(0, page - pagesBefore); near <= last; ++near) {
        summary.pageSizes[near] = pageSize(near);
    }
    return summary;
}

} // namespace pingshen
