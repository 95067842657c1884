// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/ContentScan.h"

#include "core/pdf/OperatorWatch.h"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <string_view>
#include <vector>

namespace pingshen {

namespace {

constexpr qint64 endlessBytes = 256 * 1024 * 1024;
constexpr int invisible = 3; // text rendering mode

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0';
}

/// Follows a string or an array of strings, and nothing but white space lies between.
bool endsString(unsigned char c)
{
    return c == ')' || c == '>' || c == ']';
}

/// A page that is one image is drawn by a handful of operators; whatever else occurs makes it another page.
class ImageWatch final : public OperatorWatch
{
public:
    std::optional<ImagePlacement> placement() const { return m_plain ? m_placement : std::nullopt; }

private:
    struct State
    {
        QPDFMatrix matrix;
        int textMode = 0;
    };

    bool isEnough() const override { return !m_plain; }

    void apply(const std::string& name) override
    {
        static constexpr std::array<std::string_view, 14> harmless = {"BT", "ET", "Tf", "Tm", "Td", "TD",  "T*",
                                                                      "Tc", "Tw", "Tz", "TL", "Ts", "BMC", "EMC"};
        static constexpr std::array<std::string_view, 4> showing = {"Tj", "TJ", "'", "\""};
        if (std::find(harmless.begin(), harmless.end(), name) != harmless.end()) {
            return;
        }
        if (std::find(showing.begin(), showing.end(), name) != showing.end()) {
            m_plain = m_state.textMode == invisible;
        } else {
            applyState(name);
        }
    }

    void applyState(const std::string& name)
    {
        if (name == "q") {
            m_saved.push_back(m_state);
        } else if (name == "Q" && !m_saved.empty()) {
            m_state = m_saved.back();
            m_saved.pop_back();
        } else if (name == "cm" && operands().size() == 6) {
            concatenate();
        } else if (name == "Tr" && operands().size() == 1 && operand(0).isInteger()) {
            m_state.textMode = operand(0).getIntValueAsInt();
        } else if (name == "Do" && operands().size() == 1 && operand(0).isName() && !m_placement) {
            m_placement = ImagePlacement{operand(0).getName(), m_state.matrix};
        } else {
            m_plain = false;
        }
    }

    void concatenate()
    {
        std::array<double, 6> v{};
        for (size_t i = 0; i < v.size(); ++i) {
            m_plain = m_plain && operand(i).getValueAsNumber(v[i]);
        }
        m_state.matrix.concat(QPDFMatrix(v[0], v[1], v[2], v[3], v[4], v[5]));
    }

    std::vector<State> m_saved;
    State m_state;
    std::optional<ImagePlacement> m_placement;
    bool m_plain = true;
};

/// Keeps a stream unless it is too long for a page of images; ends one that goes on for ever by throwing.
class ShortStream final : public Pipeline
{
public:
    explicit ShortStream(qint64 longest) : Pipeline("short", nullptr), m_longest(longest) {}

    void write(const unsigned char* data, size_t length) override
    {
        m_length += static_cast<qint64>(length);
        if (m_length > endlessBytes) {
            throw std::runtime_error("endless content");
        }
        if (isWhole()) {
            m_content.append(reinterpret_cast<const char*>(data), length);
        }
    }
    void finish() override {}

    bool isWhole() const { return m_length <= m_longest; }
    const std::string& content() const { return m_content; }

private:
    std::string m_content;
    qint64 m_longest;
    qint64 m_length = 0;
};

} // namespace

void TextScan::write(const unsigned char* data, size_t length)
{
    m_length += static_cast<qint64>(length);
    if (m_length > endlessBytes) {
        throw std::runtime_error("endless content");
    }
    for (size_t i = 0; i < length && !m_found; ++i) {
        const auto c = data[i];
        const bool isQuote = c == '\'' || c == '"';
        m_found = (m_isBehindT && (c == 'j' || c == 'J')) || (isQuote && endsString(m_last));
        m_isBehindT = c == 'T' && endsString(m_last);
        m_last = isSpace(static_cast<char>(c)) ? m_last : c;
    }
}

void pipeContent(QPDFObjectHandle pageOrForm, Pipeline& pipeline)
{
    if (pageOrForm.isStream()) { // also a glyph or an appearance, which need not call itself a form
        pageOrForm.pipeStreamData(&pipeline, 0, qpdf_dl_specialized);
    } else {
        QPDFPageObjectHelper(pageOrForm).pipeContents(&pipeline);
    }
}

std::optional<std::string> shortContent(QPDFObjectHandle pageOrForm, qint64 longest)
{
    ShortStream stream(longest);
    pipeContent(pageOrForm, stream);
    return stream.isWhole() ? std::optional(stream.content()) : std::nullopt;
}

std::optional<ImagePlacement> soleImage(QPDFPageObjectHelper& page)
{
    const auto content = shortContent(page.getObjectHandle());
    if (!content) {
        return std::nullopt;
    }
    ImageWatch watch;
    // Not in the document itself: a new stream there has qpdf look through all of it first.
    QPDF desk;
    desk.emptyPDF();
    QPDFObjectHandle::parseContentStream(QPDFObjectHandle::newStream(&desk, *content), &watch);
    return watch.placement();
}

std::vector<QPDFObjectHandle> appearancesOf(QPDFObjectHandle annotation)
{
    auto appearances = annotation.isDictionary() ? annotation.getKey("/AP") : QPDFObjectHandle::newNull();
    auto normal = appearances.isDictionary() ? appearances.getKey("/N") : QPDFObjectHandle::newNull();
    std::vector<QPDFObjectHandle> streams;
    if (normal.isStream()) {
        streams.push_back(normal);
    } else if (normal.isDictionary()) {
        for (auto& [state, stream] : normal.getDictAsMap()) {
            streams.push_back(stream);
        }
    }
    return streams;
}

} // namespace pingshen
