// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/FaxPicture.h"

#include "core/pdf/FaxRows.h"

#include <algorithm>
#include <exception>

namespace pingshen {

namespace {

constexpr int tallest = 200'000; // pixels; no decoder draws more

QPDFObjectHandle lastOf(QPDFObjectHandle value)
{
    const int count = value.isArray() ? value.getArrayNItems() : 0;
    return count > 0 ? value.getArrayItem(count - 1) : value;
}

QPDFObjectHandle withoutLast(QPDFObjectHandle value)
{
    auto shorter = value.isArray() ? value.shallowCopy() : QPDFObjectHandle::newArray();
    if (shorter.getArrayNItems() > 0) {
        shorter.eraseItem(shorter.getArrayNItems() - 1);
    }
    return shorter;
}

/// As the last filter gets them.
QByteArray packedData(QPDFObjectHandle picture)
{
    auto dictionary = picture.getDict();
    auto stream = QPDFObjectHandle::newStream(picture.getOwningQPDF());
    stream.replaceStreamData(picture.getRawStreamData(), withoutLast(dictionary.getKey("/Filter")),
                             withoutLast(dictionary.getKey("/DecodeParms")));
    const auto data = stream.getStreamData(qpdf_dl_specialized);
    return {reinterpret_cast<const char*>(data->getBuffer()), static_cast<qsizetype>(data->getSize())};
}

} // namespace

bool isFaxShort(QPDFObjectHandle picture)
{
    auto dictionary = picture.getDict();
    auto parameters = lastOf(dictionary.getKey("/DecodeParms"));
    const auto number = [](QPDFObjectHandle from, const char* key, int otherwise) {
        auto value = from.isDictionary() ? from.getKey(key) : QPDFObjectHandle::newNull();
        return value.isInteger() ? value.getIntValueAsInt() : otherwise;
    };
    auto aligned = parameters.isDictionary() ? parameters.getKey("/EncodedByteAlign") : QPDFObjectHandle::newNull();
    const FaxPacking packing{.k = number(parameters, "/K", 0),
                             .columns = number(parameters, "/Columns", FaxPacking().columns),
                             .startsOnBytes = aligned.isBool() && aligned.getBoolValue()};
    const int height = number(dictionary, "/Height", 0);
    if (height <= 0 || height > tallest) {
        return true;
    }
    if (packing.columns < number(dictionary, "/Width", 0)) {
        return true;
    }
    const int needed = height - std::max(1, height / 50); // a few rows are often missing where nobody sees it
    try {
        return faxRows(packedData(picture), packing, height) < needed;
    } catch (const std::exception&) {
        return true; // its data cannot even be read
    }
}

} // namespace pingshen
