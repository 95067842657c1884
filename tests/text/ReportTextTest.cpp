// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/ReportText.h"

#include <gtest/gtest.h>

#include <span>
#include <type_traits>

namespace pingshen::ui {

namespace {

/// The words of a report are texts in both languages and nothing else, whichever they are.
template<class Words>
std::span<const LocalText> textsOf(const Words& words)
{
    static_assert(std::is_standard_layout_v<Words> && sizeof(Words) % sizeof(LocalText) == 0);
    return {reinterpret_cast<const LocalText*>(&words), sizeof(Words) / sizeof(LocalText)};
}

template<class Words>
void expectAllSaid(const Words& words)
{
    const auto texts = textsOf(words);
    for (size_t i = 0; i < texts.size(); ++i) {
        EXPECT_FALSE(texts[i].zh.isEmpty()) << i;
        EXPECT_FALSE(texts[i].en.isEmpty()) << i;
        EXPECT_NE(texts[i].zh, texts[i].en) << i;
    }
}

} // namespace

TEST(ReportText, hasEveryWordOfAReportInBothLanguages)
{
    expectAllSaid(scoreSheetWords());
    expectAllSaid(siteVisitWords());
    expectAllSaid(evidenceWords());
}

} // namespace pingshen::ui
