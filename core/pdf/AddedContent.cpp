// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/AddedContent.h"

#include <algorithm>

namespace pingshen {

namespace {

/// Saved graphics states that a page's content leaves open would shift what is drawn after it.
class OpenStates final : public QPDFObjectHandle::ParserCallbacks
{
public:
    void handleObject(QPDFObjectHandle object, size_t, size_t) override
    {
        if (!object.isOperator()) {
            return;
        }
        const auto name = object.getOperatorValue();
        count = name == "q" ? count + 1 : name == "Q" ? std::max(0, count - 1) : count;
    }
    void handleEOF() override {}

    int count = 0;
};

} // namespace

void addContent(QPDFObjectHandle page, const std::string& content)
{
    auto* pdf = page.getOwningQPDF();
    QPDFPageObjectHelper helper(page);
    OpenStates open;
    helper.parseContents(&open);
    std::string closing = "\n";
    for (int i = 0; i <= open.count; ++i) {
        closing += "Q ";
    }
    helper.addPageContents(QPDFObjectHandle::newStream(pdf, "q\n"), true);
    helper.addPageContents(QPDFObjectHandle::newStream(pdf, closing + "\n" + content), false);
}

} // namespace pingshen
