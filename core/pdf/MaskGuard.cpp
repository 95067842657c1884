// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/MaskGuard.h"

#include "core/pdf/ContentScan.h"
#include "core/pdf/MaskReach.h"
#include "core/pdf/OperatorWatch.h"
#include "core/pdf/PageBoxes.h"

#include <algorithm>
#include <array>
#include <exception>
#include <limits>
#include <string>
#include <vector>

namespace pingshen {

namespace {

constexpr double mostCoverage = 30;        // pages painted through masks: a second or two at the size of a window
constexpr double mostMaskPixels = 64e6;    // of the images of a page: a large sheet at 600 dots an inch
constexpr qint64 mostGlyphBytes = 8 << 20; // of the letters of a page's fonts
constexpr int mostParsed = 2'000;          // forms with masks in them
constexpr qint64 longestContent = 8 << 20; // bytes of operators
constexpr qint64 mostContent = 40 << 20;   // of all that is parsed for one page
constexpr double paintedByWords = 0.01;    // of a page, by one string

double pixelsOf(QPDFObjectHandle image)
{
    auto mask = image.getDict().getKey("/SMask");
    const auto edge = [&](const char* key) {
        auto value = mask.isStream() ? mask.getDict().getKey(key) : QPDFObjectHandle::newNull();
        return value.isNumber() ? std::max(0.0, value.getNumericValue()) : 0.0;
    };
    return edge("/Width") * edge("/Height");
}

/// A rectangle that grows by points or shrinks by others, on the page.
struct Area
{
    double left = std::numeric_limits<double>::max();
    double bottom = std::numeric_limits<double>::max();
    double right = std::numeric_limits<double>::lowest();
    double top = std::numeric_limits<double>::lowest();

    void add(double x, double y)
    {
        left = std::min(left, x);
        right = std::max(right, x);
        bottom = std::min(bottom, y);
        top = std::max(top, y);
    }
    Area within(const Area& other) const
    {
        return {std::max(left, other.left), std::max(bottom, other.bottom), std::min(right, other.right),
                std::min(top, other.top)};
    }
    double size() const { return std::max(0.0, right - left) * std::max(0.0, top - bottom); }
};

/// What is known while a page is looked at.
struct Survey
{
    Area page;
    std::map<QPDFObjGen, bool> masked; ///< forms or their resources, by whether there are masks in them
    int parsed = 0;
    qint64 bytes = 0;

    bool isMasked(QPDFObjectHandle form)
    {
        auto resources = form.getDict().getKey("/Resources");
        return isMasked(resources.isIndirect() ? resources.getObjGen() : form.getObjGen(), resources);
    }
    bool isMasked(QPDFObjGen id, QPDFObjectHandle resources)
    {
        const auto known = masked.find(id);
        if (known != masked.end()) {
            return known->second;
        }
        Reach within;
        within.add(resources, 0);
        return masked.emplace(id, within.hasMasks).first->second;
    }
};

/// Adds up what is painted through masks, in pages.
class MaskWatch final : public OperatorWatch
{
public:
    struct State
    {
        QPDFMatrix matrix;
        Area clip;
        double weight = 0; ///< of what is painted: 0 without a mask, else 1 and what the mask itself costs
    };

    MaskWatch(Survey& survey, QPDFObjectHandle resources, const State& state, int depth)
        : m_survey(survey),
          m_resources(resources),
          m_state(state),
          m_depth(depth)
    {}

    static double costOf(Survey& survey, QPDFObjectHandle content, QPDFObjectHandle resources, const State& state,
                         int depth)
    {
        const bool isTooMuch = depth >= Reach::deepestForm || ++survey.parsed > mostParsed;
        const auto text = isTooMuch ? std::nullopt : shortContent(content, longestContent);
        survey.bytes += text ? static_cast<qint64>(text->size()) : 0;
        if (!text || survey.bytes > mostContent) {
            return mostCoverage + 1;
        }
        MaskWatch watch(survey, resources, state, depth);
        QPDFObjectHandle::parseContentStream(QPDFObjectHandle::newStream(content.getOwningQPDF(), *text), &watch);
        return watch.m_cost;
    }

private:
    bool isEnough() const override { return m_cost > mostCoverage; }

    void apply(const std::string& name) override
    {
        static const std::set<std::string> painting = {"f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "n"};
        static const std::set<std::string> showing = {"Tj", "TJ", "'", "\""};
        if (painting.count(name) > 0) {
            paint(name == "n" ? 0 : m_path.within(m_state.clip).size());
            m_state.clip = m_isClip ? m_state.clip.within(m_path) : m_state.clip;
            m_path = {};
            m_isClip = false;
        } else if (showing.count(name) > 0) {
            paint(paintedByWords * m_survey.page.size());
        } else if (name == "sh") {
            paint(m_state.clip.size());
        } else if (name == "EI") {
            paint(boxOf({0, 0, 1, 1}, m_state.matrix).within(m_state.clip).size());
        } else if (name == "W" || name == "W*") {
            m_isClip = true;
        } else if (name == "Do") {
            draw(named("/XObject"));
        } else if (name == "gs") {
            use(named("/ExtGState"));
        } else {
            move(name);
        }
    }

    void move(const std::string& name)
    {
        std::array<double, 6> v{};
        for (size_t i = 0; i < std::min(v.size(), operands().size()); ++i) {
            operand(i).getValueAsNumber(v[i]);
        }
        if (name == "q") {
            m_saved.push_back(m_state);
        } else if (name == "Q" && !m_saved.empty()) {
            m_state = m_saved.back();
            m_saved.pop_back();
        } else if (name == "cm") {
            m_state.matrix.concat(QPDFMatrix(v[0], v[1], v[2], v[3], v[4], v[5]));
        } else if (name == "re") {
            const auto box = boxOf({v[0], v[1], v[0] + v[2], v[1] + v[3]}, m_state.matrix);
            m_path.add(box.left, box.bottom);
            m_path.add(box.right, box.top);
        } else if (name == "m" || name == "l" || name == "c" || name == "v" || name == "y") {
            for (size_t i = 0; i + 1 < std::min(v.size(), operands().size()); i += 2) {
                const auto& m = m_state.matrix;
                m_path.add(m.a * v[i] + m.c * v[i + 1] + m.e, m.b * v[i] + m.d * v[i + 1] + m.f);
            }
        }
    }

    static Area boxOf(const QPDFObjectHandle::Rectangle& box, const QPDFMatrix& matrix)
    {
        const auto bounds = matrix.transformRectangle(box);
        return {bounds.llx, bounds.lly, bounds.urx, bounds.ury};
    }

    void paint(double area) { m_cost += m_state.weight * area / std::max(1.0, m_survey.page.size()); }

    void draw(QPDFObjectHandle object)
    {
        if (object.isImage()) {
            paint(boxOf({0, 0, 1, 1}, m_state.matrix).within(m_state.clip).size());
            return;
        }
        if (!object.isFormXObject()) {
            return;
        }
        auto dictionary = object.getDict();
        auto inner = m_state;
        if (auto own = dictionary.getKey("/Matrix"); own.isMatrix()) {
            inner.matrix.concat(QPDFMatrix(own.getArrayAsMatrix()));
        }
        if (auto box = dictionary.getKey("/BBox"); box.isRectangle()) {
            inner.clip = inner.clip.within(boxOf(box.getArrayAsRectangle(), inner.matrix));
        }
        paint(inner.clip.size());
        inner.weight = 0; // it is masked as a whole
        if (m_survey.isMasked(object)) {
            m_cost += costOf(m_survey, object, dictionary.getKey("/Resources"), inner, m_depth + 1);
        }
    }

    void use(QPDFObjectHandle state)
    {
        if (hasMask(state)) {
            auto group = state.getKey("/SMask").getKey("/G");
            const State plain{m_state.matrix, m_survey.page, 0};
            const auto inner = m_survey.isMasked(group)
                                   ? costOf(m_survey, group, group.getDict().getKey("/Resources"), plain, m_depth + 1)
                                   : 0;
            m_state.weight = 1 + inner;
        } else if (entry(state, "/SMask").isName()) {
            m_state.weight = 0;
        }
    }

    QPDFObjectHandle named(const char* category)
    {
        auto all = entry(m_resources, category);
        const bool isNamed = all.isDictionary() && operands().size() == 1 && operand(0).isName();
        return isNamed ? all.getKey(operand(0).getName()) : QPDFObjectHandle::newNull();
    }

    Survey& m_survey;
    QPDFObjectHandle m_resources;
    State m_state;
    int m_depth;
    std::vector<State> m_saved;
    Area m_path;
    bool m_isClip = false;
    double m_cost = 0;
};

/// What an annotation is drawn by, and where.
struct Appearance
{
    QPDFObjectHandle stream;
    QPDFObjectHandle resources; ///< its own, or those that the form has for all
    QPDFObjectHandle::Rectangle place;
    bool sharesResources = false;

    /// What is known of its resources is known of all that have the same.
    QPDFObjGen idOfResources() const
    {
        auto shared = resources;
        const bool isAlone = !shared.isIndirect() && !sharesResources;
        return isAlone ? QPDFObjectHandle(stream).getObjGen() : shared.getObjGen();
    }
};

std::vector<Appearance> appearancesOn(QPDFObjectHandle page)
{
    std::vector<Appearance> appearances;
    auto annotations = page.getKey("/Annots");
    const int count = annotations.isArray() ? std::min(annotations.getArrayNItems(), annotationsOfPage) : 0;
    if (count == 0) {
        return appearances;
    }
    const auto shared = entry(entry(page.getOwningQPDF()->getRoot(), "/AcroForm"), "/DR");
    for (int i = 0; i < count; ++i) {
        auto annotation = annotations.getArrayItem(i);
        auto flags = entry(annotation, "/F");
        auto place = entry(annotation, "/Rect");
        const bool isHidden = flags.isInteger() && (flags.getIntValueAsInt() & (an_hidden | an_no_view)) != 0;
        if (isHidden || !place.isRectangle()) {
            continue;
        }
        for (auto& stream : appearancesOf(annotation)) {
            if (stream.isStream()) {
                auto own = stream.getDict().getKey("/Resources");
                const bool isOwn = own.isDictionary();
                appearances.push_back({stream, isOwn ? own : shared, place.getArrayAsRectangle(), !isOwn});
            }
        }
    }
    return appearances;
}

/// From the coordinates of an appearance to those of its page (ISO 32000-1, 12.5.5, algorithm 8.1).
QPDFMatrix placingOf(QPDFObjectHandle::Rectangle box, const QPDFMatrix& own, const QPDFObjectHandle::Rectangle& place)
{
    const auto bounds = own.transformRectangle(box);
    const auto scale = [](double shown, double drawn) { return drawn > 0 ? shown / drawn : 1; };
    const double across = scale(place.urx - place.llx, bounds.urx - bounds.llx);
    const double up = scale(place.ury - place.lly, bounds.ury - bounds.lly);
    QPDFMatrix placing(across, 0, 0, up, place.llx - across * bounds.llx, place.lly - up * bounds.lly);
    placing.concat(own);
    return placing;
}

/// Content that cannot be read paints nothing.
template<class Count>
double countedBy(const Count& count)
{
    try {
        return count();
    } catch (const std::exception&) {
        return 0;
    }
}

double coverageOf(Survey& survey, const Appearance& appearance)
{
    if (!survey.isMasked(appearance.idOfResources(), appearance.resources)) {
        return 0;
    }
    auto dictionary = QPDFObjectHandle(appearance.stream).getDict();
    auto own = dictionary.getKey("/Matrix");
    auto box = dictionary.getKey("/BBox");
    const auto& place = appearance.place;
    const QPDFMatrix matrix = placingOf(box.isRectangle() ? box.getArrayAsRectangle() : place,
                                        own.isMatrix() ? QPDFMatrix(own.getArrayAsMatrix()) : QPDFMatrix(), place);
    const auto clip = survey.page.within({place.llx, place.lly, place.urx, place.ury});
    return MaskWatch::costOf(survey, appearance.stream, appearance.resources, {matrix, clip, 0}, 0);
}

/// Of the page's own content where that has masks, and of its annotations.
double coverageOf(QPDFObjectHandle page, bool hasMasks, const std::vector<Appearance>& appearances)
{
    const auto box = shownBoxOf(page);
    const Area area{box.left, box.bottom, box.right, box.top};
    Survey survey{area, {}};
    double coverage = !hasMasks ? 0 : countedBy([&] {
        const auto resources = QPDFPageObjectHelper(page).getAttribute("/Resources", false);
        return MaskWatch::costOf(survey, page, resources, {{}, area, 0}, 0);
    });
    for (const auto& appearance : appearances) {
        coverage += coverage > mostCoverage ? 0 : countedBy([&] { return coverageOf(survey, appearance); });
    }
    return coverage;
}

struct Verdict
{
    Reach reach;
    bool hasCostlyStates = false;
    bool hasCostlyImages = false;
    std::vector<QPDFObjectHandle> costlyFonts;

    bool isCostly() const { return hasCostlyStates || hasCostlyImages || !costlyFonts.empty(); }
};

Verdict look(QPDFObjectHandle page, const std::vector<Appearance>& appearances, std::set<QPDFObjGen>& harmlessFonts)
{
    Verdict verdict;
    verdict.reach.add(QPDFPageObjectHelper(page).getAttribute("/Resources", false), 0);
    const bool pageHasMasks = verdict.reach.hasMasks;
    std::set<QPDFObjGen> seen;
    for (const auto& appearance : appearances) {
        verdict.reach.forms.emplace(appearance.stream.getObjGen(), appearance.stream);
        if (seen.insert(appearance.idOfResources()).second) {
            verdict.reach.add(appearance.resources, 1);
        }
    }
    auto bytes = mostGlyphBytes;
    for (const auto& font : verdict.reach.fonts) {
        const bool isKnown = !verdict.reach.hasMasks && harmlessFonts.count(font.getObjGen()) > 0;
        if (!isKnown && hasMaskedGlyphs(font, page, bytes)) {
            verdict.costlyFonts.push_back(font);
        } else if (!verdict.reach.hasMasks && QPDFObjectHandle(font).isIndirect()) {
            harmlessFonts.insert(font.getObjGen());
        }
    }
    double pixels = 0;
    for (const auto& [id, image] : verdict.reach.images) {
        pixels += pixelsOf(image);
    }
    verdict.hasCostlyImages = pixels > mostMaskPixels;
    verdict.hasCostlyStates = verdict.reach.hasMasks && coverageOf(page, pageHasMasks, appearances) > mostCoverage;
    return verdict;
}

} // namespace

bool MaskGuard::isCostly(QPDFObjectHandle page)
{
    auto resources = QPDFPageObjectHelper(page).getAttribute("/Resources", false);
    const auto appearances = appearancesOn(page);
    if (appearances.empty() && resources.isIndirect() && m_harmless.count(resources.getObjGen()) > 0) {
        return false;
    }
    const auto verdict = look(page, appearances, m_harmlessFonts);
    const bool isCostly = verdict.isCostly();
    if (resources.isIndirect() && !isCostly && !verdict.reach.hasMasks) {
        m_harmless.insert(resources.getObjGen());
    }
    return isCostly;
}

bool MaskGuard::simplify(QPDFObjectHandle page)
{
    const auto appearances = appearancesOn(page);
    const auto verdict = look(page, appearances, m_harmlessFonts);
    const auto isCut = [&](const auto& object) { return m_cut.count(object.first) > 0; };
    const bool hasLost = std::any_of(verdict.reach.images.begin(), verdict.reach.images.end(), isCut)
                         || std::any_of(verdict.reach.forms.begin(), verdict.reach.forms.end(), isCut)
                         || std::any_of(verdict.reach.fonts.begin(), verdict.reach.fonts.end(),
                                        [&](auto font) { return m_cut.count(font.getObjGen()) > 0; });
    for (const auto& font : verdict.costlyFonts) {
        unmaskGlyphs(font, page);
        if (font.isIndirect()) {
            m_cut.insert(font.getObjGen());
        }
    }
    if (verdict.hasCostlyImages) {
        for (auto [id, image] : verdict.reach.images) {
            if (pixelsOf(image) > 0) {
                image.getDict().removeKey("/SMask");
                m_cut.insert(id);
            }
        }
    }
    if (verdict.hasCostlyStates) {
        page.replaceKey("/Resources", unmasked(QPDFPageObjectHelper(page).getAttribute("/Resources", false)));
        for (auto [id, form] : verdict.reach.forms) {
            if (auto resources = form.getDict().getKey("/Resources"); resources.isDictionary()) {
                form.getDict().replaceKey("/Resources", unmasked(resources));
                m_cut.insert(id);
            }
        }
        for (auto [stream, resources, place, sharesResources] : appearances) {
            if (sharesResources && resources.isDictionary()) {
                stream.getDict().replaceKey("/Resources", unmasked(resources));
                m_cut.insert(stream.getObjGen());
            }
        }
    }
    return hasLost || verdict.isCostly();
}

} // namespace pingshen
