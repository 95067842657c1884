// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/PageContents.h"

#include "core/pdf/ContentScan.h"
#include "core/pdf/FaxPicture.h"
#include "core/pdf/JpegHeader.h"
#include "core/pdf/OperatorWatch.h"
#include "core/pdf/PageBoxes.h"
#include "core/pdf/Qpdf.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>
#include <stdexcept>

namespace pingshen {

namespace {

constexpr int deepestForm = 4;
constexpr int formsLookedInto = 200;
constexpr int invisible = 3; // text rendering mode
constexpr size_t picturesOfPage = 50;
constexpr qsizetype blankJbig2Bytes = 2'000; // a blank page takes some dozens

std::map<std::string, QPDFObjectHandle> objectsOf(QPDFObjectHandle resources)
{
    auto objects = resources.isDictionary() ? resources.getKey("/XObject") : QPDFObjectHandle::newNull();
    return objects.isDictionary() ? objects.getDictAsMap() : std::map<std::string, QPDFObjectHandle>();
}

/// Adds up the pictures drawn, also by forms within the page.
class ContentWatch
{
public:
    explicit ContentWatch(const PageBox& box) : m_box(box) {}

    void watch(QPDFObjectHandle content, QPDFObjectHandle resources, QPDFMatrix matrix, int depth);
    PageContents contents() const
    {
        const double area = m_box.width() * m_box.height();
        return {std::min(1.0, area > 0 ? m_covered / area : 0), m_showsVisibleText, !m_draws};
    }

private:
    class Callbacks;

    void draw(QPDFObjectHandle object, QPDFMatrix matrix, int depth);
    void cover(const QPDFMatrix& matrix);

    PageBox m_box;
    double m_covered = 0;
    int m_forms = 0;
    bool m_showsVisibleText = false;
    bool m_draws = false;
};

class ContentWatch::Callbacks final : public OperatorWatch
{
public:
    Callbacks(ContentWatch& watch, QPDFObjectHandle resources, QPDFMatrix matrix, int depth)
        : m_watch(watch),
          m_objects(objectsOf(resources)),
          m_state{matrix, 0},
          m_depth(depth)
    {}

private:
    struct State
    {
        QPDFMatrix matrix;
        int textMode = 0;
    };

    void apply(const std::string& name) override
    {
        static const std::set<std::string> drawing = {"f", "F",  "f*", "B",  "B*", "b",  "b*", "S",
                                                      "s", "sh", "EI", "Do", "Tj", "TJ", "'",  "\""};
        m_watch.m_draws = m_watch.m_draws || drawing.contains(name);
        if (name == "q") {
            m_saved.push_back(m_state);
        } else if (name == "Q" && !m_saved.empty()) {
            m_state = m_saved.back();
            m_saved.pop_back();
        } else if (name == "cm" && operands().size() == 6) {
            std::array<double, 6> v{};
            for (size_t i = 0; i < v.size(); ++i) {
                operand(i).getValueAsNumber(v[i]);
            }
            m_state.matrix.concat(QPDFMatrix(v[0], v[1], v[2], v[3], v[4], v[5]));
        } else if (name == "Tr" && operands().size() == 1 && operand(0).isInteger()) {
            m_state.textMode = operand(0).getIntValueAsInt();
        } else if (name == "Tj" || name == "TJ" || name == "'" || name == "\"") {
            m_watch.m_showsVisibleText = m_watch.m_showsVisibleText || m_state.textMode != invisible;
        } else if (name == "EI") {
            m_watch.cover(m_state.matrix);
        } else if (name == "Do" && operands().size() == 1 && operand(0).isName()) {
            if (const auto found = m_objects.find(operand(0).getName()); found != m_objects.end()) {
                m_watch.draw(found->second, m_state.matrix, m_depth);
            }
        }
    }

    ContentWatch& m_watch;
    std::map<std::string, QPDFObjectHandle> m_objects;
    std::vector<State> m_saved;
    State m_state;
    int m_depth;
};

void ContentWatch::watch(QPDFObjectHandle content, QPDFObjectHandle resources, QPDFMatrix matrix, int depth)
{
    const auto text = shortContent(content);
    if (!text) {
        m_showsVisibleText = true;
        m_draws = true;
        return;
    }
    Callbacks callbacks(*this, resources, matrix, depth);
    QPDFObjectHandle::parseContentStream(QPDFObjectHandle::newStream(content.getOwningQPDF(), *text), &callbacks);
}

void ContentWatch::draw(QPDFObjectHandle object, QPDFMatrix matrix, int depth)
{
    if (object.isImage(false)) { // stencils are pictures, too
        cover(matrix);
    } else if (object.isFormXObject() && depth < deepestForm && ++m_forms <= formsLookedInto) {
        auto dictionary = object.getDict();
        if (auto own = dictionary.getKey("/Matrix"); own.isMatrix()) {
            matrix.concat(QPDFMatrix(own.getArrayAsMatrix()));
        }
        watch(object, dictionary.getKey("/Resources"), matrix, depth + 1);
    }
}

/// The unit square's bounds on the page.
void ContentWatch::cover(const QPDFMatrix& matrix)
{
    const auto bounds = matrix.transformRectangle(QPDFObjectHandle::Rectangle(0, 0, 1, 1));
    const double width = std::min(bounds.urx, m_box.right) - std::max(bounds.llx, m_box.left);
    const double height = std::min(bounds.ury, m_box.top) - std::max(bounds.lly, m_box.bottom);
    m_covered += std::max(0.0, width) * std::max(0.0, height);
}

QByteArray bytesOf(Buffer& buffer)
{
    return {reinterpret_cast<const char*>(buffer.getBuffer()), static_cast<qsizetype>(buffer.getSize())};
}

/// The first bytes that are written, as many as are wanted.
class FirstBytes final : public Pipeline
{
public:
    explicit FirstBytes(qsizetype wanted) : Pipeline("first bytes", nullptr), m_wanted(wanted) {}

    void write(const unsigned char* data, size_t length) override
    {
        const auto count = std::min(static_cast<qsizetype>(length), m_wanted - bytes.size());
        bytes.append(reinterpret_cast<const char*>(data), count);
        if (bytes.size() == m_wanted) {
            throw std::runtime_error("enough");
        }
    }
    void finish() override {}

    QByteArray bytes;

private:
    qsizetype m_wanted;
};

/// The data of a JPEG end before its end mark, which cannot occur within them. Scans are large: nothing is kept.
class JpegEnd final : public Pipeline
{
public:
    JpegEnd() : Pipeline("end of a JPEG", nullptr) {}

    void write(const unsigned char* data, size_t length) override
    {
        const auto* const end = data + length;
        if (m_isInMark && length > 0) {
            look(*data);
        }
        for (const auto* mark = data; (mark = std::find(mark, end, 0xFF)) != end;) {
            if (++mark != end) {
                look(*mark);
            }
        }
        m_isInMark = length > 0 ? end[-1] == 0xFF : m_isInMark;
    }
    void finish() override {}

    bool isMissing() const { return !m_isThere; }

private:
    void look(unsigned char code)
    {
        constexpr unsigned char startOfScan = 0xDA;
        constexpr unsigned char endOfImage = 0xD9;
        m_isInScan = m_isInScan || code == startOfScan;
        m_isThere = code == startOfScan ? false : m_isThere || (m_isInScan && code == endOfImage);
    }

    bool m_isInMark = false; ///< the last byte may begin one
    bool m_isInScan = false;
    bool m_isThere = false; ///< after the last scan began
};

/// The data as they stand in the file, as far as they can be read.
void pipeRaw(QPDFObjectHandle picture, Pipeline& pipeline)
{
    try {
        picture.pipeStreamData(&pipeline, 0, qpdf_dl_none, true);
    } catch (const std::exception&) {
        return; // the pipeline has what there is
    }
}

bool hasJpegHeader(QPDFObjectHandle picture)
{
    constexpr qsizetype usualBytes = 1 << 14; // before it stands what a camera says, rarely more
    FirstBytes first(usualBytes);
    pipeRaw(picture, first);
    if (jpegHeader(first.bytes)) {
        return true;
    }
    FirstBytes all(std::numeric_limits<qsizetype>::max());
    if (first.bytes.size() == usualBytes) {
        pipeRaw(picture, all);
    }
    return jpegHeader(all.bytes).has_value();
}

/// The chain of segment headers (ITU-T T.88, 7.2) leads to the end and draws something.
bool isSoundJbig2(const QByteArray& data)
{
    const auto at = [&](qsizetype position) -> quint32 {
        return position < data.size() ? static_cast<unsigned char>(data[position]) : 0;
    };
    const auto word = [&](qsizetype p) { return at(p) << 24 | at(p + 1) << 16 | at(p + 2) << 8 | at(p + 3); };
    bool draws = false;
    qsizetype position = 0;
    while (position + 11 <= data.size()) {
        const auto number = word(position);
        const auto flags = at(position + 4);
        const auto kind = flags & 63;
        auto referred = static_cast<qsizetype>(at(position + 5) >> 5);
        position += 6;
        if (referred == 7) {
            referred = static_cast<qsizetype>(word(position - 1) & 0x1FFFFFFF);
            position += 3 + (referred + 8) / 8;
        }
        position += referred * (number <= 256 ? 1 : number <= 65'536 ? 2 : 4) + ((flags & 0x40) != 0 ? 4 : 1);
        const auto length = word(position);
        const bool isKnown = kind <= 7 || (kind >= 16 && kind <= 43) || (kind >= 48 && kind <= 53) || kind == 62;
        if (!isKnown || position + 4 > data.size()) {
            return false;
        }
        draws = draws || (kind >= 4 && kind <= 7) || (kind >= 20 && kind <= 43);
        if (length == 0xFFFFFFFF) {
            return draws; // of unknown length, and so the last one to be judged
        }
        position += 4 + static_cast<qsizetype>(length);
    }
    return draws && position <= data.size();
}

/// The encoding of the picture itself; empty: none.
std::string lastFilterOf(QPDFObjectHandle picture)
{
    auto filter = picture.getDict().getKey("/Filter");
    if (filter.isArray() && filter.getArrayNItems() > 0) {
        filter = filter.getArrayItem(filter.getArrayNItems() - 1);
    }
    return filter.isName() ? filter.getName() : std::string();
}

/// Its data are in another file, which nobody opens.
bool isElsewhere(QPDFObjectHandle picture)
{
    return !picture.getDict().getKey("/F").isNull();
}

bool isDoubtful(QPDFObjectHandle picture)
{
    const auto name = lastFilterOf(picture);
    if (name.empty()) {
        return false;
    }
    if (name == "/DCTDecode" && picture.getDict().getKey("/Filter").isName()) {
        return !hasJpegHeader(picture);
    }
    static const std::set<std::string> known = {"/DCTDecode",       "/FlateDecode",   "/LZWDecode",
                                                "/RunLengthDecode", "/ASCII85Decode", "/ASCIIHexDecode",
                                                "/CCITTFaxDecode"};
    return !known.contains(name);
}

/// Counts what is decoded, up to what is wanted.
class CountedBytes final : public Pipeline
{
public:
    explicit CountedBytes(qint64 wanted) : Pipeline("count", nullptr), m_wanted(wanted) {}

    void write(const unsigned char*, size_t length) override
    {
        m_count += static_cast<qint64>(length);
        if (isEnough()) {
            throw std::runtime_error("enough");
        }
    }
    void finish() override {}

    bool isEnough() const { return m_count >= m_wanted; }

private:
    qint64 m_wanted;
    qint64 m_count = 0;
};

/// Values of a pixel; 0: nobody knows.
int componentsOf(QPDFObjectHandle space)
{
    if (space.isArray() && space.getArrayNItems() > 1) {
        auto kind = space.getArrayItem(0);
        auto second = space.getArrayItem(1);
        if (kind.isNameAndEquals("/ICCBased") && second.isStream()) {
            auto count = second.getDict().getKey("/N");
            return count.isInteger() ? count.getIntValueAsInt() : 0;
        }
        if (kind.isNameAndEquals("/DeviceN")) {
            return second.isArray() ? second.getArrayNItems() : 0;
        }
        space = kind;
    }
    static const std::map<std::string, int> known = {
        {"/DeviceGray", 1}, {"/CalGray", 1}, {"/G", 1},   {"/Indexed", 1}, {"/I", 1},          {"/Separation", 1},
        {"/DeviceRGB", 3},  {"/CalRGB", 3},  {"/RGB", 3}, {"/Lab", 3},     {"/DeviceCMYK", 4}, {"/CMYK", 4}};
    const auto found = space.isName() ? known.find(space.getName()) : known.end();
    return found == known.end() ? 0 : found->second;
}

/// Paints with a colour of the page where its bits say so.
bool isStencil(QPDFObjectHandle picture)
{
    auto mask = picture.getDict().getKey("/ImageMask");
    return mask.isBool() && mask.getBoolValue();
}

/// Bytes of a picture whose last row may be missing, for many programs are careless there; 0: nobody knows.
qint64 leastBytesOf(QPDFObjectHandle picture)
{
    auto dictionary = picture.getDict();
    const auto number = [&](const char* key) -> qint64 {
        auto value = dictionary.getKey(key);
        return value.isInteger() ? std::clamp(value.getIntValue(), 0LL, 1'000'000'000LL) : 0;
    };
    const qint64 bits =
        isStencil(picture) ? 1 : number("/BitsPerComponent") * componentsOf(dictionary.getKey("/ColorSpace"));
    const auto row = (number("/Width") * bits + 7) / 8;
    return bits == 0 ? 0 : row * std::max<qint64>(0, number("/Height") - 1);
}

/// Fewer data than the picture's size takes. What is packed in ways that qpdf does not unpack is not judged here.
bool isIncomplete(QPDFObjectHandle picture)
{
    static const std::set<std::string> unpacked = {
        "", "/FlateDecode", "/LZWDecode", "/RunLengthDecode", "/ASCII85Decode", "/ASCIIHexDecode"};
    const auto filter = lastFilterOf(picture);
    if (filter == "/DCTDecode" && picture.getDict().getKey("/Filter").isName()) {
        JpegEnd end;
        pipeRaw(picture, end);
        return end.isMissing();
    }
    if (filter == "/CCITTFaxDecode") {
        return isFaxShort(picture);
    }
    const auto wanted = unpacked.contains(filter) ? leastBytesOf(picture) : 0;
    CountedBytes count(wanted);
    try {
        picture.pipeStreamData(&count, 0, qpdf_dl_specialized, true);
    } catch (const std::exception&) {
        return !count.isEnough(); // which is also how the counting ends
    }
    return !count.isEnough();
}

class PictureCollector
{
public:
    void collect(QPDFObjectHandle resources, int depth)
    {
        for (auto& [name, object] : objectsOf(resources)) {
            if (found.size() >= picturesOfPage || !m_seen.insert(object.getObjGen()).second) {
                continue;
            }
            if (object.isImage(false)) { // stencils are pictures, too: many a bilevel scan is one
                if (isElsewhere(object) || isDoubtful(object) || isIncomplete(object)) {
                    found.push_back(object);
                }
            } else if (object.isFormXObject() && depth < deepestForm) {
                collect(object.getDict().getKey("/Resources"), depth + 1);
            }
        }
    }

    std::vector<QPDFObjectHandle> found;

private:
    std::set<QPDFObjGen> m_seen;
};

} // namespace

PageContents contentsOf(QPDFObjectHandle page)
{
    ContentWatch watch(shownBoxOf(page));
    watch.watch(page, QPDFPageObjectHelper(page).getAttribute("/Resources", false), {}, 0);
    return watch.contents();
}

std::vector<QPDFObjectHandle> doubtfulPictures(QPDFObjectHandle page)
{
    PictureCollector collector;
    collector.collect(QPDFPageObjectHelper(page).getAttribute("/Resources", false), 0);
    auto annotations = page.getKey("/Annots");
    for (int i = 0; annotations.isArray() && i < std::min(annotations.getArrayNItems(), formsLookedInto); ++i) {
        auto annotation = annotations.getArrayItem(i);
        auto look = annotation.isDictionary() ? annotation.getKey("/AP") : QPDFObjectHandle::newNull();
        auto normal = look.isDictionary() ? look.getKey("/N") : QPDFObjectHandle::newNull();
        if (normal.isStream()) {
            collector.collect(normal.getDict().getKey("/Resources"), 0);
        }
    }
    return collector.found;
}

DoubtfulPicture onMagenta(QPDFObjectHandle picture)
{
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.emptyPDF();
    auto image = pdf.copyForeignObject(picture);
    auto dictionary = image.getDict();
    for (const auto* key : {"/SMask", "/Mask", "/OC", "/SMaskInData", "/ImageMask"}) {
        dictionary.removeKey(key);
    }
    if (isStencil(picture)) { // which may rightly be empty
        dictionary.replaceKey("/ColorSpace", QPDFObjectHandle::newName("/DeviceGray"));
        dictionary.replaceKey("/BitsPerComponent", QPDFObjectHandle::newInteger(1));
    }
    auto page = QPDFObjectHandle::parse("<< /Type /Page /MediaBox [0 0 48 48] /Resources << /XObject << >> >> >>");
    page.getKey("/Resources").getKey("/XObject").replaceKey("/I", image);
    page.replaceKey("/Contents",
                    QPDFObjectHandle::newStream(&pdf, "1 0 1 rg 0 0 48 48 re f q 48 0 0 48 0 0 cm /I Do Q"));
    pdf.addPage(pdf.makeIndirectObject(page), true);
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setDecodeLevel(qpdf_dl_none);
    writer.setCompressStreams(false);
    writer.setStaticID(true);
    writer.write();
    DoubtfulPicture doubtful{bytesOf(*writer.getBufferSharedPointer())};
    doubtful.isBroken = isElsewhere(picture) || isIncomplete(picture);
    if (lastFilterOf(picture) == "/JBIG2Decode" && picture.getDict().getKey("/Filter").isName()) {
        const auto data = bytesOf(*picture.getRawStreamData());
        doubtful.isBroken = !isSoundJbig2(data);
        doubtful.isNeverBlank = data.size() > blankJbig2Bytes;
    }
    return doubtful;
}

} // namespace pingshen
