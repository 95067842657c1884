// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/EditFileText.h"

#include "tests/text/Wording.h"

namespace pingshen::ui {

using namespace Qt::StringLiterals;
using namespace pingshen::test;

namespace {

using Reason = EditFileFault::Reason;

/// Of files to be taken in.
QList<Reason> everyReason()
{
    QList<Reason> reasons;
    for (int i = 0; i <= static_cast<int>(Reason::AgainstRules); ++i) {
        reasons.append(static_cast<Reason>(i));
    }
    return reasons;
}

} // namespace

TEST(EditFileText, isASentenceForEveryReasonInBothLanguages)
{
    for (const auto language : bothLanguages) {
        for (const auto reason : everyReason()) {
            const auto text = editFileText({reason, u"from-home.edits"_s}, Phrasebook(language));
            expectSentence(text, language);
            EXPECT_TRUE(text.contains(u"from-home.edits"_s)) << qPrintable(text);
        }
    }
}

TEST(EditFileText, saysThatNothingWasAccepted)
{
    for (const auto reason : everyReason()) {
        EXPECT_TRUE(editFileText({reason, {}}, Phrasebook(Language::English)).contains(u"Nothing was accepted"_s));
        EXPECT_TRUE(editFileText({reason, {}}, Phrasebook(Language::Chinese)).contains(u"未接受任何修改"_s));
    }
}

TEST(EditFileText, saysThatNothingWasWrittenWhereThereIsTooMuch)
{
    for (const auto language : bothLanguages) {
        const auto text = editFileText({Reason::TooMuch, u"to-home.edits"_s}, Phrasebook(language));
        expectSentence(text, language);
        EXPECT_TRUE(text.contains(language == Language::English ? u"Nothing was written"_s : u"未写出任何内容"_s));
    }
}

TEST(EditFileText, namesANewComputerByANumberThatCanBeReadAloud)
{
    const EditFileFault fault{Reason::DeviceNew, u"a"_s, {DeviceId(u"3f2a91bc7d04e6aa3f2a91bc7d04e6aa"_s)}};
    EXPECT_TRUE(
        editFileText(fault, Phrasebook(Language::English)).contains(u": 3f2a-91bc-7d04-e6aa-3f2a-91bc-7d04-e6aa."_s));
}

} // namespace pingshen::ui
