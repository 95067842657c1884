// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/MarkGuard.h"

#include "core/pdf/ContentScan.h"

#include <qpdf/Pl_Buffer.hh>

#include <algorithm>
#include <exception>
#include <map>
#include <optional>
#include <string>

namespace pingshen {

namespace {

constexpr int deepestMark = 100; // a tagged document goes ten or twenty deep
constexpr int mostMarks = 5'000; // within one another they take 100 megabytes
constexpr int deepestForm = 28;  // PDFium goes no deeper
constexpr int annotationsOfPage = 5'000;
constexpr qint64 longestContent = 40LL << 20;
constexpr qint64 mostLookedAt = 8LL << 20; // of a document, so that one of thousands of pages opens at once

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

/// Judged by letters, which costs next to nothing: a text may hold some, so that very many are looked at closely.
bool mayBeTooDeep(const std::string& content)
{
    int openings = 0;
    int depth = 0;
    int deepest = 0;
    for (auto at = content.find('C', 2); at != std::string::npos; at = content.find('C', at + 1)) {
        const bool isOpening = content.compare(at - 2, 2, "BD") == 0 || content.compare(at - 2, 2, "BM") == 0;
        const bool isClosing = content.compare(at - 2, 2, "EM") == 0;
        depth = isOpening ? depth + 1 : isClosing ? std::max(0, depth - 1) : depth;
        openings += isOpening ? 1 : 0;
        deepest = std::max(deepest, depth);
    }
    return deepest > deepestMark || openings > mostMarks;
}

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
        const auto text = shortContent(content, longestContent);
        bytes += text ? static_cast<qint64>(text->size()) : 0;
        if (!text || !mayBeTooDeep(*text)) {
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
