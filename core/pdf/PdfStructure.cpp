// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/PdfStructure.h"

#include "core/pdf/ContentScan.h"
#include "core/pdf/DocumentInput.h"
#include "core/pdf/JpegHeader.h"
#include "core/pdf/PageBoxes.h"
#include "core/pdf/PageContents.h"
#include "core/pdf/PdfCatalog.h"
#include "core/pdf/PdfLinks.h"
#include "core/pdf/Qpdf.h"
#include "core/pdf/ShownCopyNeed.h"
#include "core/pdf/signatures/PdfSignatures.h"
#include "core/render/RenderProtocol.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <stdexcept>
#include <utility>

namespace pingshen {

namespace {

constexpr double placementTolerance = 0.25; // points; a third of a pixel at 100 dpi
constexpr int formDepth = 4;
constexpr int treeDepth = 50; // of pages

/// A foreign exception ends here: what cannot be read is not there.
template<class Function>
auto orNothing(Function function) -> decltype(function())
{
    try {
        return function();
    } catch (const std::exception&) {
        return {};
    }
}

bool showsText(QPDFObjectHandle resources, int depth, std::set<QPDFObjGen>& seen)
{
    auto objects = resources.isDictionary() ? resources.getKey("/XObject") : QPDFObjectHandle::newNull();
    if (depth == 0 || !objects.isDictionary()) {
        return false;
    }
    for (auto& [name, object] : objects.getDictAsMap()) {
        if (!object.isFormXObject() || !seen.insert(object.getObjGen()).second) {
            continue;
        }
        TextScan scan;
        object.pipeStreamData(&scan, 0, qpdf_dl_generalized, true);
        if (scan.found() || showsText(object.getDict().getKey("/Resources"), depth - 1, seen)) {
            return true;
        }
    }
    return false;
}

bool fills(const ImagePlacement& placement, const PageBox& box)
{
    const auto near = [](double a, double b) { return std::abs(a - b) <= placementTolerance; };
    const auto& m = placement.matrix;
    return near(m.b, 0) && near(m.c, 0) && near(m.a, box.width()) && near(m.d, box.height()) && near(m.e, box.left)
           && near(m.f, box.bottom);
}

bool isPlainJpeg(QPDFObjectHandle image)
{
    auto dict = image.getDict();
    for (const auto* unusual : {"/Mask", "/SMask", "/ImageMask", "/Decode", "/DecodeParms", "/OC", "/SMaskInData",
                                "/Matte", "/F", "/FFilter"}) {
        if (dict.hasKey(unusual)) {
            return false;
        }
    }
    auto filter = dict.getKey("/Filter");
    if (filter.isArray() && filter.getArrayNItems() == 1) {
        filter = filter.getArrayItem(0);
    }
    auto bits = dict.getKey("/BitsPerComponent");
    return filter.isNameAndEquals("/DCTDecode") && bits.isInteger() && bits.getIntValue() == 8;
}

/// The number of colours the image says it has; 0: neither plain grey nor plain red-green-blue.
int coloursOf(QPDFObjectHandle image)
{
    auto space = image.getDict().getKey("/ColorSpace");
    return space.isNameAndEquals("/DeviceRGB") ? 3 : space.isNameAndEquals("/DeviceGray") ? 1 : 0;
}

bool isUnusualPage(QPDFObjectHandle page)
{
    auto annotations = page.getKey("/Annots");
    const auto annotated = annotations.isArray() ? annotations.getArrayNItems() > 0 : !annotations.isNull();
    return annotated || page.hasKey("/UserUnit");
}

} // namespace

namespace {

int countOf(QPDFObjectHandle node)
{
    auto count = node.isDictionary() ? node.getKey("/Count") : QPDFObjectHandle::newNull();
    return count.isInteger() ? count.getIntValueAsInt() : 1;
}

/// The page at this place under the node, by the counts that the tree's nodes give.
QPDFObjectHandle pageUnder(QPDFObjectHandle node, int place)
{
    for (int depth = 0; depth < treeDepth && node.isDictionary() && node.hasKey("/Kids"); ++depth) {
        auto kids = node.getKey("/Kids");
        const int number = kids.isArray() ? kids.getArrayNItems() : 0;
        // One page each: none of them needs to be looked at but the one.
        int kid = number == countOf(node) ? std::exchange(place, 0) : 0;
        for (; number != countOf(node) && kid < number && place >= countOf(kids.getArrayItem(kid)); ++kid) {
            place -= countOf(kids.getArrayItem(kid));
        }
        node = kid < number ? kids.getArrayItem(kid) : QPDFObjectHandle::newNull();
    }
    if (place != 0 || !node.isDictionary() || node.hasKey("/Kids")) {
        throw std::runtime_error("no such page");
    }
    return node;
}

} // namespace

struct PdfStructure::File
{
    QPDF pdf;
    std::vector<QPDFObjectHandle> pages;
    int said = -1;                         ///< how many pages there are, after a glance
    std::map<int, QPDFObjectHandle> found; ///< pages, until all are known
    std::optional<ShownCopyNeed> need = {};

    QPDFObjectHandle page(int number)
    {
        if (said < 0) {
            return pages.at(static_cast<size_t>(number));
        }
        const auto known = found.find(number);
        return known != found.end()
                   ? known->second
                   : found.emplace(number, pageUnder(pdf.getRoot().getKey("/Pages"), number)).first->second;
    }
};

PdfStructure::PdfStructure(std::unique_ptr<File> file) : m_file(std::move(file)) {}

PdfStructure::~PdfStructure() = default;

std::unique_ptr<PdfStructure> PdfStructure::open(std::shared_ptr<const OpenDocument> document, const QString& password,
                                                 Repair repair)
{
    return orNothing([&]() -> std::unique_ptr<PdfStructure> {
        auto file = std::make_unique<File>();
        file->pdf.setSuppressWarnings(true);
        file->pdf.setAttemptRecovery(repair == Repair::Yes);
        process(file->pdf, std::move(document), password.toUtf8().constData());
        file->pages = file->pdf.getAllPages();
        const auto mended = file->pdf.anyWarnings() && repair == Repair::No;
        const auto unusual = mended || file->pages.size() > size_t(renderlimit::pages);
        return unusual ? nullptr : std::unique_ptr<PdfStructure>(new PdfStructure(std::move(file)));
    });
}

std::unique_ptr<PdfStructure> PdfStructure::glance(std::shared_ptr<const OpenDocument> document,
                                                   const QString& password, int pages)
{
    return orNothing([&]() -> std::unique_ptr<PdfStructure> {
        auto file = std::make_unique<File>();
        file->pdf.setSuppressWarnings(true);
        file->pdf.setAttemptRecovery(false);
        process(file->pdf, std::move(document), password.toUtf8().constData());
        file->said = countOf(file->pdf.getRoot().getKey("/Pages"));
        const bool isSound = file->said == pages && !file->pdf.anyWarnings();
        return isSound ? std::unique_ptr<PdfStructure>(new PdfStructure(std::move(file))) : nullptr;
    });
}

bool PdfStructure::readPages()
{
    return m_file->said < 0 || orNothing([&] {
               const int said = std::exchange(m_file->said, -1);
               m_file->pages = m_file->pdf.getAllPages();
               const auto isSame = [&](const auto& known) {
                   return m_file->page(known.first).getObjGen() == QPDFObjectHandle(known.second).getObjGen();
               };
               return pages() == said && !m_file->pdf.anyWarnings()
                      && std::ranges::all_of(std::exchange(m_file->found, {}), isSame);
           });
}

int PdfStructure::pages() const
{
    return m_file->said >= 0 ? m_file->said : static_cast<int>(m_file->pages.size());
}

QSizeF PdfStructure::pageSize(int page) const
{
    return orNothing([&] { return shownSizeOf(m_file->page(page)); });
}

double PdfStructure::unit(int page) const
{
    return orNothing([&] { return std::optional(unitOf(m_file->page(page))); }).value_or(1);
}

int PdfStructure::rotation(int page) const
{
    return orNothing([&] { return rotationOf(m_file->page(page)); });
}

std::optional<bool> PdfStructure::hasText(int page) const
{
    return orNothing([&]() -> std::optional<bool> {
        QPDFPageObjectHelper helper(m_file->page(page));
        TextScan scan;
        helper.pipeContents(&scan);
        std::set<QPDFObjGen> seen;
        const bool isFound = scan.found() || showsText(helper.getAttribute("/Resources", false), formDepth, seen);
        return isFound || !isDoubted() ? std::optional(isFound) : std::nullopt;
    });
}

bool PdfStructure::isDoubted() const
{
    return m_file->pdf.anyWarnings();
}

std::optional<QByteArray> PdfStructure::soleJpeg(int page) const
{
    return orNothing([&]() -> std::optional<QByteArray> {
        auto object = m_file->page(page);
        QPDFPageObjectHelper helper(object);
        const auto placement = isUnusualPage(object) ? std::nullopt : soleImage(helper);
        if (!placement || !fills(*placement, shownBoxOf(object))) {
            return std::nullopt;
        }
        auto image = helper.getAttribute("/Resources", false).getKey("/XObject").getKey(placement->name);
        if (!image.isImage() || !isPlainJpeg(image)) {
            return std::nullopt;
        }
        const auto data = image.getRawStreamData();
        QByteArray bytes(reinterpret_cast<const char*>(data->getBuffer()), static_cast<qsizetype>(data->getSize()));
        const auto header = jpegHeader(bytes);
        auto dict = image.getDict();
        const auto same = header && header->components == coloursOf(image)
                          && header->width == dict.getKey("/Width").getIntValueAsInt()
                          && header->height == dict.getKey("/Height").getIntValueAsInt();
        return same && !isDoubted() ? std::optional(bytes) : std::nullopt;
    });
}

BoundedOutline PdfStructure::outline() const
{
    return orNothing([&] { return outlineOf(m_file->pdf, m_file->pages); });
}

QList<PdfLink> PdfStructure::links(int page) const
{
    return orNothing([&] { return linksOf(m_file->pdf, m_file->pages, page); });
}

QList<PdfSignature> PdfStructure::signatures(const OpenDocument& document) const
{
    return orNothing([&] { return signaturesOf(m_file->pdf, document); });
}

QStringList PdfStructure::attachments() const
{
    return orNothing([&] { return attachmentsOf(m_file->pdf, m_file->pages); });
}

bool PdfStructure::isXfaForm() const
{
    return orNothing([&] { return pingshen::isXfaForm(m_file->pdf); });
}

bool PdfStructure::needsShownCopy(int page) const
{
    return orNothing([&] {
        if (!m_file->need) {
            m_file->need.emplace(m_file->pdf);
        }
        return m_file->need->isOn(m_file->page(page));
    });
}

std::optional<PdfStructure::Contents> PdfStructure::contents(int page) const
{
    return orNothing([&]() -> std::optional<Contents> {
        auto object = m_file->page(page);
        const auto contents = contentsOf(object);
        return Contents{contents.pictureShare, contents.showsVisibleText,
                        contents.isBlank && !object.hasKey("/Annots")};
    });
}

QList<DoubtfulPicture> PdfStructure::doubtfulPictures(int page) const
{
    return orNothing([&] {
        QList<DoubtfulPicture> pictures;
        for (const auto& picture : pingshen::doubtfulPictures(m_file->page(page))) {
            pictures.append(orNothing([&] { return onMagenta(picture); })); // no page: it cannot be drawn
        }
        return pictures;
    });
}

QList<LentFont> PdfStructure::lentFonts(int page) const
{
    return orNothing([&] { return pingshen::lentFonts(m_file->page(page)); });
}

} // namespace pingshen
