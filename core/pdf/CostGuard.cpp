// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/CostGuard.h"

#include "core/pdf/ContentScan.h"
#include "core/pdf/Qpdf.h"

#include <algorithm>
#include <cctype>
#include <stdexcept>

namespace pingshen {

namespace {

constexpr long long mostBytes = 40LL << 20; // some seconds of drawing
constexpr long long drawingAForm = 200;     // what it costs besides the form's operators, in bytes of operators
constexpr long long mostInflation = 1'040;  // of one filter
constexpr int deepestForm = 28;             // PDFium goes no deeper
constexpr size_t longestName = 127;

struct Content
{
    std::string bytes;
    bool isTooLarge = false;
};

/// Keeps what is decoded, and throws once it is too much.
class BoundedKeeper final : public Pipeline
{
public:
    explicit BoundedKeeper(Content& content) : Pipeline("content", nullptr), m_content(content) {}

    void write(const unsigned char* data, size_t length) override
    {
        if (m_content.bytes.size() + length > static_cast<size_t>(mostBytes)) {
            m_content.isTooLarge = true;
            throw std::runtime_error("too large");
        }
        m_content.bytes.append(reinterpret_cast<const char*>(data), length);
    }
    void finish() override {}

private:
    Content& m_content;
};

/// As far as it can be decoded.
template<class Read>
Content readBounded(const Read& read)
{
    Content content;
    BoundedKeeper keeper(content);
    try {
        read(keeper);
    } catch (const std::exception&) {
        return content; // which is also how the keeping ends
    }
    return content;
}

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0';
}

/// As qpdf spells the keys of dictionaries.
std::string decodedName(const std::string& name)
{
    std::string decoded;
    for (size_t i = 0; i < name.size(); ++i) {
        const auto isDigit = [&](size_t at) {
            return at < name.size() && std::isxdigit(static_cast<unsigned char>(name[at])) != 0;
        };
        const bool isCoded = name[i] == '#' && isDigit(i + 1) && isDigit(i + 2);
        decoded += isCoded ? static_cast<char>(std::stoi(name.substr(i + 1, 2), nullptr, 16)) : name[i];
        i += isCoded ? 2 : 0;
    }
    return decoded;
}

/// A name in a category of resources.
using Drawn = std::pair<std::string, std::string>;

void countNames(const std::string& content, const std::string& word, const char* category,
                std::map<Drawn, long long>& names)
{
    for (auto at = content.find(word); at != std::string::npos; at = content.find(word, at + word.size())) {
        auto end = at;
        while (end > 0 && isSpace(content[end - 1])) {
            --end;
        }
        auto begin = end;
        while (begin > 0 && end - begin < longestName && content[begin - 1] != '/' && !isSpace(content[begin - 1])) {
            --begin;
        }
        if (end < at && begin > 0 && content[begin - 1] == '/') {
            ++names[{category, "/" + decodedName(content.substr(begin, end - begin))}];
        }
    }
}

/// How often which name stands before an operator that draws it, or draws with it.
std::map<Drawn, long long> drawnNames(const std::string& content)
{
    std::map<Drawn, long long> names;
    countNames(content, "Do", "/XObject", names);
    countNames(content, "scn", "/Pattern", names);
    countNames(content, "SCN", "/Pattern", names);
    return names;
}

/// Has operators of its own.
bool isContent(QPDFObjectHandle object)
{
    if (!object.isStream()) {
        return false;
    }
    return object.isFormXObject() || object.getDict().getKey("/PatternType").isInteger();
}

bool drawsOthers(QPDFObjectHandle resources)
{
    for (const auto* category : {"/XObject", "/Pattern"}) {
        auto objects = resources.isDictionary() ? resources.getKey(category) : QPDFObjectHandle::newNull();
        auto all = objects.isDictionary() ? objects.getDictAsMap() : std::map<std::string, QPDFObjectHandle>();
        if (std::any_of(all.begin(), all.end(), [](auto& entry) { return isContent(entry.second); })) {
            return true;
        }
    }
    return false;
}

/// What a stream can become at most by its packed size.
long long mostUnpacked(QPDFObjectHandle stream)
{
    if (!stream.isStream()) {
        return 0;
    }
    auto dictionary = stream.getDict();
    auto length = dictionary.getKey("/Length");
    auto filter = dictionary.getKey("/Filter");
    const long long packed = length.isInteger() ? std::clamp(length.getIntValue(), 0LL, mostBytes) : mostBytes;
    const int filters = filter.isArray() ? filter.getArrayNItems() : filter.isName() ? 1 : 0;
    return filters == 0 ? packed : filters == 1 ? packed * mostInflation : mostBytes + 1;
}

long long mostUnpackedOf(QPDFObjectHandle contents)
{
    if (!contents.isArray()) {
        return mostUnpacked(contents);
    }
    long long most = 0;
    for (int i = 0; i < contents.getArrayNItems() && most <= mostBytes; ++i) {
        most += mostUnpacked(contents.getArrayItem(i));
    }
    return most;
}

} // namespace

CostGuard::Cost CostGuard::costOf(const std::string& content, QPDFObjectHandle resources, QPDFObjectHandle owner,
                                  int depth)
{
    Cost cost{static_cast<long long>(content.size())};
    if (!drawsOthers(resources)) {
        return cost;
    }
    for (const auto& [drawnAs, times] : drawnNames(content)) {
        auto objects = resources.getKey(drawnAs.first);
        auto drawn = objects.isDictionary() ? objects.getKey(drawnAs.second) : QPDFObjectHandle::newNull();
        if (!isContent(drawn)) {
            continue;
        }
        if (m_open.contains(drawn.getObjGen())) {
            m_circles.push_back({owner, resources, drawnAs.first, drawnAs.second});
            cost.hasCircle = true;
            continue;
        }
        const auto one = costOf(drawn, resources, depth + 1);
        cost.hasCircle = cost.hasCircle || one.hasCircle;
        cost.bytes = std::min(cost.bytes + times * (one.bytes + drawingAForm), mostBytes + 1);
    }
    return cost;
}

CostGuard::Cost CostGuard::costOf(QPDFObjectHandle form, QPDFObjectHandle inherited, int depth)
{
    const auto id = form.getObjGen();
    if (const auto known = m_known.find(id); known != m_known.end()) {
        return known->second;
    }
    if (depth > deepestForm) {
        return {};
    }
    auto own = form.getDict().getKey("/Resources");
    const auto resources = own.isDictionary() ? own : inherited;
    const auto content = readBounded([&](Pipeline& pipe) { form.pipeStreamData(&pipe, 0, qpdf_dl_generalized, true); });
    m_open.insert(id);
    const auto cost = content.isTooLarge ? Cost{mostBytes + 1} : costOf(content.bytes, resources, form, depth);
    m_open.erase(id);
    m_known.emplace(id, cost);
    return cost;
}

CostGuard::Verdict CostGuard::look(QPDFObjectHandle page)
{
    Verdict verdict;
    m_circles.clear();
    const auto resources = QPDFPageObjectHelper(page).getAttribute("/Resources", false);
    if (drawsOthers(resources) || mostUnpackedOf(page.getKey("/Contents")) > mostBytes) {
        const auto content = readBounded([&](Pipeline& pipe) { QPDFPageObjectHelper(page).pipeContents(&pipe); });
        const auto cost = costOf(content.bytes, resources, page, 0);
        verdict.isTooLarge = content.isTooLarge || cost.bytes > mostBytes;
        verdict.drawsCircles = cost.hasCircle;
    }
    auto annotations = page.getKey("/Annots");
    const int count = annotations.isArray() ? std::min(annotations.getArrayNItems(), annotationsOfPage) : 0;
    for (int i = 0; i < count; ++i) {
        auto annotation = annotations.getArrayItem(i);
        for (auto& stream : appearancesOf(annotation)) {
            const auto cost = stream.isStream() ? costOf(stream, resources, 0) : Cost();
            verdict.drawsCircles = verdict.drawsCircles || cost.hasCircle;
            if (cost.bytes > mostBytes) {
                verdict.annotations.push_back(annotation);
            }
        }
    }
    verdict.circles = std::move(m_circles);
    m_circles.clear();
    return verdict;
}

void cut(const CostGuard::Circle& circle)
{
    auto form = circle.form;
    auto resources = form.getDict().getKey("/Resources");
    resources = resources.isDictionary() ? resources.shallowCopy() : QPDFObjectHandle(circle.resources).shallowCopy();
    auto objects = resources.getKey(circle.category).shallowCopy();
    objects.removeKey(circle.name);
    resources.replaceKey(circle.category, objects);
    form.getDict().replaceKey("/Resources", resources);
}

void leaveOut(QPDF& pdf, QPDFObjectHandle page, const CostGuard::Verdict& verdict)
{
    if (verdict.isTooLarge) {
        page.replaceKey("/Contents", QPDFObjectHandle::newStream(&pdf, "\n"));
    }
    for (const auto& circle : verdict.circles) {
        cut(circle);
    }
    for (auto annotation : verdict.annotations) {
        annotation.replaceKey("/F", QPDFObjectHandle::newInteger(an_hidden));
    }
}

} // namespace pingshen
