// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/GuardText.h"

#include "tests/text/Wording.h"

#include <QSet>

namespace pingshen::ui {

using namespace Qt::StringLiterals;
using namespace pingshen::test;

TEST(GuardText, isASentenceOfItsOwnForEveryGuardThatIsMissingInBothLanguages)
{
    for (const auto language : bothLanguages) {
        const auto sentences = missingGuardTexts(Helper::Pdf, {}, Phrasebook(language))
                               + missingGuardTexts(Helper::Archive, {}, Phrasebook(language));
        EXPECT_EQ(12, QSet<QString>(sentences.begin(), sentences.end()).size());
        for (const auto& sentence : sentences) {
            expectSentence(sentence, language);
        }
    }
}

TEST(GuardText, saysNothingWhenEveryGuardHolds)
{
    EXPECT_TRUE(missingGuardTexts(Helper::Pdf, allGuards).isEmpty());
    EXPECT_TRUE(missingGuardTexts(Helper::Archive, allGuards).isEmpty());
}

TEST(GuardText, namesTheGuardThatIsMissing)
{
    auto held = allGuards;
    held.setFlag(Guard::Network, false);
    EXPECT_EQ(QStringList{u"在此计算机上，无法阻止读取 PDF 的辅助程序使用网络。"_s},
              missingGuardTexts(Helper::Pdf, held, Phrasebook(Language::Chinese)));
    EXPECT_EQ(
        QStringList{
            u"On this computer, the helper program that opens archives cannot be kept from using the network."_s},
        missingGuardTexts(Helper::Archive, held, Phrasebook(Language::English)));
}

} // namespace pingshen::ui
