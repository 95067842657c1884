// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/PdfLinks.h"

#include "core/pdf/Destinations.h"
#include "core/pdf/PageBoxes.h"
#include "core/pdf/PdfFile.h"
#include "core/render/RenderProtocol.h"

#include <algorithm>

namespace pingshen {

namespace {

constexpr int annotationsLookedAt = 20'000; // of one page

QPDFObjectHandle valueIn(QPDFObjectHandle dictionary, const char* key)
{
    return dictionary.isDictionary() ? dictionary.getKey(key) : QPDFObjectHandle::newNull();
}

QString textOf(QPDFObjectHandle value)
{
    if (!value.isString()) {
        return {};
    }
    const auto bytes = value.getUTF8Value();
    // Not the whole of what may be megabytes.
    return QString::fromUtf8(bytes.data(),
                             std::min<qsizetype>(static_cast<qsizetype>(bytes.size()), 4 * renderlimit::addressLength))
        .left(renderlimit::addressLength);
}

/// What an action names outside of the document.
QString addressOf(QPDFObjectHandle action)
{
    auto kind = valueIn(action, "/S");
    if (kind.isNameAndEquals("/URI")) {
        return textOf(action.getKey("/URI"));
    }
    if (kind.isNameAndEquals("/GoToR") || kind.isNameAndEquals("/Launch")) {
        auto file = action.getKey("/F");
        return textOf(file.isDictionary() && file.hasKey("/UF") ? file.getKey("/UF")
                      : file.isDictionary()                     ? file.getKey("/F")
                                                                : file);
    }
    return {};
}

/// A page that is named by where one is.
int pageNamed(QPDFObjectHandle action, int page, int pages)
{
    auto name = valueIn(action, "/S").isNameAndEquals("/Named") ? action.getKey("/N") : QPDFObjectHandle::newNull();
    const int named = name.isNameAndEquals("/NextPage")    ? page + 1
                      : name.isNameAndEquals("/PrevPage")  ? page - 1
                      : name.isNameAndEquals("/FirstPage") ? 0
                      : name.isNameAndEquals("/LastPage")  ? pages - 1
                                                           : -1;
    return named >= 0 && named < pages ? named : -1;
}

QRectF placeOf(QPDFObjectHandle page, QPDFObjectHandle annotation)
{
    auto value = annotation.getKey("/Rect");
    if (!value.isRectangle()) {
        return {};
    }
    const auto r = value.getArrayAsRectangle();
    const auto rect = QRectF(shownPoint(page, {r.llx, r.lly}), shownPoint(page, {r.urx, r.ury})).normalized();
    return rect & QRectF(QPointF(), shownSizeOf(page));
}

bool isHidden(QPDFObjectHandle annotation)
{
    auto flags = annotation.getKey("/F");
    return flags.isInteger() && (flags.getIntValue() & 0x22) != 0; // hidden, no view
}

} // namespace

QList<PdfLink> linksOf(QPDF& pdf, const std::vector<QPDFObjectHandle>& pages, int page)
{
    auto handle = pages.at(static_cast<size_t>(page));
    auto annotations = handle.getKey("/Annots");
    const int count = annotations.isArray() ? std::min(annotations.getArrayNItems(), annotationsLookedAt) : 0;
    QList<PdfLink> links;
    if (count == 0) {
        return links;
    }
    Destinations destinations(pdf, pages);
    for (int i = 0; i < count && links.size() < renderlimit::links; ++i) {
        auto annotation = annotations.getArrayItem(i);
        if (!valueIn(annotation, "/Subtype").isNameAndEquals("/Link") || isHidden(annotation)) {
            continue;
        }
        PdfLink link{placeOf(handle, annotation)};
        if (const auto place = destinations.of(annotation)) {
            link.page = place->page;
            link.at = place->at;
        } else {
            auto action = valueIn(annotation, "/A");
            link.page = pageNamed(action, page, static_cast<int>(pages.size()));
            link.address = link.page < 0 ? addressOf(action) : QString();
        }
        if (!link.rect.isEmpty() && (link.page >= 0 || !link.address.isEmpty())) {
            links.append(link);
        }
    }
    return links;
}

Result<QList<PdfLink>> PdfFile::links(int page)
{
    if (page < 0 || page >= pages()) {
        return Error::Code::PdfPageMissing;
    }
    const auto* structure = anyStructure();
    return structure ? structure->links(page) : QList<PdfLink>();
}

} // namespace pingshen
