// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/FaxPicture.h"

#include "core/pdf/ContentScan.h"
#include "core/pdf/FaxRows.h"

#include <algorithm>
#include <exception>
#include <map>
#include <string>
#include <vector>

namespace pingshen {

namespace {

constexpr int tallest = 200'000;   // pixels; no decoder draws more
constexpr double mostPixels = 1e9; // two seconds of drawing; a sheet of a square metre at 600 dots an inch has half
constexpr int deepestForm = 12;

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

int number(QPDFObjectHandle from, const char* key, int otherwise)
{
    auto value = from.isDictionary() ? from.getKey(key) : QPDFObjectHandle::newNull();
    return value.isInteger() ? value.getIntValueAsInt() : otherwise;
}

FaxPacking packingOf(QPDFObjectHandle picture)
{
    auto parameters = lastOf(picture.getDict().getKey("/DecodeParms"));
    auto aligned = parameters.isDictionary() ? parameters.getKey("/EncodedByteAlign") : QPDFObjectHandle::newNull();
    return {.k = number(parameters, "/K", 0),
            .columns = number(parameters, "/Columns", FaxPacking().columns),
            .startsOnBytes = aligned.isBool() && aligned.getBoolValue()};
}

/// A few rows are often missing where nobody sees it.
int leastRows(int height)
{
    return height - std::max(1, height / 50);
}

int rowsOf(QPDFObjectHandle picture, int height)
{
    try {
        return faxRows(packedData(picture), packingOf(picture), height);
    } catch (const std::exception&) {
        return 0; // its data cannot even be read
    }
}

std::vector<QPDFObjectHandle> appearancesOfAll(QPDFObjectHandle annotations)
{
    std::vector<QPDFObjectHandle> streams;
    const int count = annotations.isArray() ? std::min(annotations.getArrayNItems(), annotationsOfPage) : 0;
    for (int i = 0; i < count; ++i) {
        for (auto& stream : appearancesOf(annotations.getArrayItem(i))) {
            if (stream.isStream()) {
                streams.push_back(stream);
            }
        }
    }
    return streams;
}

/// Pictures, forms and patterns, by name.
std::map<std::string, QPDFObjectHandle> drawnBy(QPDFObjectHandle resources)
{
    std::map<std::string, QPDFObjectHandle> drawn;
    for (const auto* category : {"/XObject", "/Pattern"}) {
        auto objects = resources.isDictionary() ? resources.getKey(category) : QPDFObjectHandle::newNull();
        if (objects.isDictionary()) {
            for (auto& [name, object] : objects.getDictAsMap()) {
                drawn.emplace(category + name, object);
            }
        }
    }
    return drawn;
}

bool isLargeFax(QPDFObjectHandle picture)
{
    auto dictionary = picture.getDict();
    const int height = number(dictionary, "/Height", 0);
    const double pixels = double(number(dictionary, "/Width", 0)) * height;
    return lastOf(dictionary.getKey("/Filter")).isNameAndEquals("/CCITTFaxDecode") && height <= tallest
           && pixels > mostPixels;
}

/// The picture becomes a form that draws so many of its rows at its top, and nothing below.
void keepRows(QPDFObjectHandle picture, int rows)
{
    auto* pdf = picture.getOwningQPDF();
    auto dictionary = picture.getDict();
    auto resources = QPDFObjectHandle::newDictionary();
    std::string content;
    if (rows > 0) {
        auto shorter = QPDFObjectHandle::newStream(pdf);
        shorter.replaceStreamData(picture.getRawStreamData(), QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
        for (const auto& [key, value] : dictionary.getDictAsMap()) { // how it is packed, too
            if (key != "/Length") {
                shorter.getDict().replaceKey(key, value);
            }
        }
        shorter.getDict().replaceKey("/Height", QPDFObjectHandle::newInteger(rows));
        const double share = double(rows) / number(dictionary, "/Height", rows);
        content = QPDFMatrix(1, 0, 0, share, 0, 1 - share).unparse() + " cm /I Do";
        resources = QPDFObjectHandle::parse("<< /XObject << >> >>");
        resources.getKey("/XObject").replaceKey("/I", shorter);
    }
    auto form = QPDFObjectHandle::parse("<< /Type /XObject /Subtype /Form /BBox [0 0 1 1] >>");
    form.replaceKey("/Resources", resources);
    picture.replaceDict(form);
    picture.replaceStreamData(content, QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
}

} // namespace

bool isFaxShort(QPDFObjectHandle picture)
{
    auto dictionary = picture.getDict();
    const int height = number(dictionary, "/Height", 0);
    if (height <= 0 || height > tallest) {
        return true;
    }
    return packingOf(picture).columns < number(dictionary, "/Width", 0) || rowsOf(picture, height) < leastRows(height);
}

void FaxGuard::collect(QPDFObjectHandle resources, int depth, std::vector<QPDFObjectHandle>& found)
{
    if (depth > deepestForm) {
        return;
    }
    for (auto& [name, object] : drawnBy(resources)) {
        if (!object.isStream() || !m_looked.insert(object.getObjGen()).second) {
            continue;
        }
        if (!object.isImage(false)) {
            collect(object.getDict().getKey("/Resources"), depth + 1, found);
        } else if (isLargeFax(object)) {
            const int height = number(object.getDict(), "/Height", 0);
            if (rowsOf(object, height) < leastRows(height)) {
                found.push_back(object);
            }
        }
    }
}

std::vector<QPDFObjectHandle> FaxGuard::costlyOn(QPDFObjectHandle page)
{
    std::vector<QPDFObjectHandle> found;
    collect(QPDFPageObjectHelper(page).getAttribute("/Resources", false), 0, found);
    for (auto& appearance : appearancesOfAll(page.getKey("/Annots"))) {
        collect(appearance.getDict().getKey("/Resources"), 1, found);
    }
    return found;
}

bool FaxGuard::isCostly(QPDFObjectHandle page)
{
    return !costlyOn(page).empty();
}

void FaxGuard::shorten(QPDFObjectHandle page)
{
    for (const auto& picture : costlyOn(page)) {
        keepRows(picture, rowsOf(picture, number(QPDFObjectHandle(picture).getDict(), "/Height", 0)));
    }
}

} // namespace pingshen
