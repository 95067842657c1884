// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/MarkGuard.h"

#include "core/pdf/ContentScan.h"

#include <qpdf/Pl_Buffer.hh>

#include <algorithm>
#include <array>
#include <exception>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>

namespace pingshen {

namespace {

constexpr int deepestMark = 100; // a tagged document goes ten or twenty deep
constexpr int mostMarks = 5'000; // within one another they take 100 megabytes
constexpr int deepestForm = 28;  // PDFium goes no deeper
constexpr int annotationsOfPage = 5'000;
constexpr qint64 longestContent = 40LL << 20;
constexpr qint64 endlessContent = 256LL << 20;
constexpr qint64 mostLookedAt = 64LL << 20; // of a document, so that one of thousands of pages opens at once

MarkGuard::Forms formsOf(QPDFObjectHandle resources)
{
    auto all = resources.isDictionary() ? resources.getKey("/XObject") : QPDFObjectHandle::newNull();
    return all.isDictionary() ? all.getDictAsMap() : std::map<std::string, QPDFObjectHandle>();
}

/// What the page draws besides its own content, each with a name of its own.
MarkGuard::Forms formsOn(QPDFObjectHandle page)
{
    auto forms = formsOf(QPDFPageObjectHelper(page).getAttribute("/Resources", false));
    auto annotations = page.getKey("/Annots");
    const int count = annotations.isArray() ? std::min(annotations.getArrayNItems(), annotationsOfPage) : 0;
    for (int i = 0; i < count; ++i) {
        for (auto& stream : appearancesOf(annotations.getArrayItem(i))) {
            forms.emplace(std::to_string(forms.size()), stream);
        }
    }
    return forms;
}

/// Judged by letters as they come, which costs next to nothing: a text may hold some, so that very many are looked at
/// closely. Ends a stream that goes on for ever by throwing.
class MarkScan final : public Pipeline
{
public:
    MarkScan() : Pipeline("marks", nullptr) {}

    void write(const unsigned char* data, size_t length) override
    {
        m_bytes += static_cast<qint64>(length);
        if (m_bytes > endlessContent) {
            throw std::runtime_error("endless content");
        }
        for (size_t i = 0; i < length; ++i) {
            if (data[i] == 'C') {
                count(before(data, i, 2), before(data, i, 1));
            }
        }
        for (size_t i = length < 2 ? 0 : length - 2; i < length; ++i) {
            m_end = {m_end[1], data[i]};
        }
    }
    void finish() override {}

    qint64 bytes() const { return m_bytes; }
    bool mayBeTooDeep() const
    {
        return m_bytes <= longestContent && (m_deepest > deepestMark || m_openings > mostMarks);
    }

private:
    unsigned char before(const unsigned char* data, size_t at, size_t steps) const
    {
        return at >= steps ? data[at - steps] : m_end[2 - (steps - at)];
    }

    void count(unsigned char first, unsigned char second)
    {
        const bool isOpening = first == 'B' && (second == 'D' || second == 'M');
        const bool isClosing = first == 'E' && second == 'M';
        m_depth = isOpening ? m_depth + 1 : isClosing ? std::max(0, m_depth - 1) : m_depth;
        m_openings += isOpening ? 1 : 0;
        m_deepest = std::max(m_deepest, m_depth);
    }

    std::array<unsigned char, 2> m_end{}; ///< of what came before
    qint64 m_bytes = 0;
    int m_openings = 0;
    int m_depth = 0;
    int m_deepest = 0;
};

/// Leaves out the marks that lie too deep.
class MarkFilter final : public QPDFObjectHandle::TokenFilter
{
public:
    void handleToken(const QPDFTokenizer::Token& token) override
    {
        m_pending += token.getRawValue();
        if (token.getType() != QPDFTokenizer::tt_word) {
            return;
        }
        const auto& word = token.getValue();
        const bool isOpening = word == "BDC" || word == "BMC";
        const bool isClosing = word == "EMC" && m_depth > 0;
        m_depth += isOpening ? 1 : 0;
        const bool isLeftOut = (isOpening || isClosing) && m_depth > deepestMark;
        m_depth -= isClosing ? 1 : 0;
        m_isTooDeep = m_isTooDeep || isLeftOut;
        write(isLeftOut ? std::string("\n") : m_pending);
        m_pending.clear();
    }
    void handleEOF() override { write(m_pending); }

    bool isTooDeep() const { return m_isTooDeep; }

private:
    std::string m_pending; ///< the operands of the next operator, as written
    int m_depth = 0;
    bool m_isTooDeep = false;
};

/// What is left of the content; nothing when none of it lies too deep, or it cannot be read.
std::optional<std::string> flattened(QPDFObjectHandle content, qint64& bytes)
{
    try {
        MarkScan scan;
        pipeContent(content, scan);
        bytes += scan.bytes();
        const auto text = scan.mayBeTooDeep() ? shortContent(content, longestContent) : std::nullopt;
        if (!text) {
            return std::nullopt;
        }
        MarkFilter filter;
        Pl_Buffer buffer("content");
        QPDFObjectHandle::newStream(content.getOwningQPDF(), *text).filterAsContents(&filter, &buffer);
        const auto data = buffer.getBufferSharedPointer();
        const std::string left(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
        return filter.isTooDeep() ? std::optional(left) : std::nullopt;
    } catch (const std::exception&) {
        return std::nullopt; // PDFium reads no more of it
    }
}

} // namespace

bool MarkGuard::areTooDeep(const Forms& forms, int depth)
{
    for (auto& [name, stream] : forms) {
        auto form = stream;
        const bool isNew =
            form.isStream() && !form.isImage(false) && depth < deepestForm && m_looked.insert(form.getObjGen()).second;
        if (isNew
            && (flattened(form, m_bytes) || areTooDeep(formsOf(form.getDict().getKey("/Resources")), depth + 1))) {
            return true;
        }
    }
    return false;
}

bool MarkGuard::isTooDeep(QPDFObjectHandle page)
{
    return m_bytes < mostLookedAt && (flattened(page, m_bytes) || areTooDeep(formsOn(page), 0));
}

void MarkGuard::flattenForms(const Forms& forms, int depth)
{
    for (auto& [name, stream] : forms) {
        auto form = stream;
        const bool isContent = form.isStream() && !form.isImage(false);
        if (!isContent || depth >= deepestForm || !m_flattened.insert(form.getObjGen()).second) {
            continue;
        }
        if (const auto left = flattened(form, m_bytes)) {
            form.replaceStreamData(*left, QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
        }
        flattenForms(formsOf(form.getDict().getKey("/Resources")), depth + 1);
    }
}

void MarkGuard::flatten(QPDFObjectHandle page)
{
    if (const auto left = flattened(page, m_bytes)) {
        page.replaceKey("/Contents", QPDFObjectHandle::newStream(page.getOwningQPDF(), *left));
    }
    flattenForms(formsOn(page), 0);
}

} // namespace pingshen
