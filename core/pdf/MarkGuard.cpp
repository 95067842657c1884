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
constexpr int deepestForm = 28;  // PDFium goes no deeper
constexpr int annotationsOfPage = 5'000;
constexpr qint64 longestContent = 40LL << 20;

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

/// As many as there are letters for them: some may be within a text.
int mostOpenings(const std::string& content)
{
    int count = 0;
    for (auto at = content.find('B'); at != std::string::npos; at = content.find('B', at + 1)) {
        count += content.compare(at, 3, "BDC") == 0 || content.compare(at, 3, "BMC") == 0 ? 1 : 0;
    }
    return count;
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
std::optional<std::string> flattened(QPDFObjectHandle content)
{
    try {
        const auto text = shortContent(content, longestContent);
        if (!text || mostOpenings(*text) <= deepestMark) {
            return std::nullopt;
        }
        MarkFilter filter;
        Pl_Buffer buffer("content");
        QPDFObjectHandle::newStream(content.getOwningQPDF(), *text).filterAsContents(&filter, &buffer);
        const auto bytes = buffer.getBufferSharedPointer();
        const std::string left(reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize());
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
            form.isStream() && !form.isImage() && depth < deepestForm && m_looked.insert(form.getObjGen()).second;
        if (isNew && (flattened(form) || areTooDeep(formsOf(form.getDict().getKey("/Resources")), depth + 1))) {
            return true;
        }
    }
    return false;
}

bool MarkGuard::isTooDeep(QPDFObjectHandle page)
{
    return flattened(page) || areTooDeep(formsOn(page), 0);
}

void MarkGuard::flattenForms(const Forms& forms, int depth)
{
    for (auto& [name, stream] : forms) {
        auto form = stream;
        const bool isContent = form.isStream() && !form.isImage();
        if (!isContent || depth >= deepestForm || !m_flattened.insert(form.getObjGen()).second) {
            continue;
        }
        if (const auto left = flattened(form)) {
            form.replaceStreamData(*left, QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
        }
        flattenForms(formsOf(form.getDict().getKey("/Resources")), depth + 1);
    }
}

void MarkGuard::flatten(QPDFObjectHandle page)
{
    if (const auto left = flattened(page)) {
        page.replaceKey("/Contents", QPDFObjectHandle::newStream(page.getOwningQPDF(), *left));
    }
    flattenForms(formsOn(page), 0);
}

} // namespace pingshen
