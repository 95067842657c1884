// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/RestoreText.h"
#include "ui/text/Formats.h"

#include "tests/text/Wording.h"
#include "ui/text/ErrorText.h"

namespace pingshen::ui {

using namespace Qt::StringLiterals;
using namespace pingshen::test;

namespace {

const QDateTime taken({2025, 12, 1}, {9, 0}, Qt::UTC);

} // namespace

TEST(RestoreText, asksWithWhatWouldGoInBothLanguages)
{
    for (const auto language : bothLanguages) {
        const Phrasebook book(language);
        for (const auto& at : {taken, QDateTime()}) {
            const auto asked = restoreQuestionText(at, ChangesApart{17, 2, 1}, book);
            expectSentence(asked, language);
            for (const auto& count : {u"17"_s, u"2"_s, u"1"_s}) {
                EXPECT_TRUE(asked.contains(count)) << qPrintable(asked);
            }
            expectSentence(restoreQuestionText(at, ChangesApart{}, book), language);
            expectSentence(restoreQuestionText(at, std::nullopt, book), language);
        }
    }
    const auto asked = restoreQuestionText(taken, ChangesApart{17, 2, 1}, Phrasebook(Language::Chinese));
    EXPECT_TRUE(asked.contains(u"（含提交 2 次、退回 1 次）"_s)) << qPrintable(asked);
    EXPECT_LT(asked.indexOf(u"快照中的数据"_s), asked.indexOf(u"不在其中"_s)) << "what it is about comes first";
    const auto none = restoreQuestionText(taken, ChangesApart{3, 0, 0}, Phrasebook(Language::English));
    EXPECT_FALSE(none.contains(u"submissions"_s)) << qPrintable(none);
}

TEST(RestoreText, saysWhatWasRestoredAndWhatIsNotInIt)
{
    for (const auto language : bothLanguages) {
        const Phrasebook book(language);
        RestoreOutcome restored{.file = u"/a/backup 1.tar"_s};
        EXPECT_TRUE(restoredText(restored, book).contains(u"backup 1.tar"_s));
        expectSentence(restoredText(restored, book), language);
        expectSentence(restoredFromText(restored, u"/v"_s, book), language);
        EXPECT_TRUE(restoredFromText(restored, u"/v"_s, book).contains(restored.file));
        restored.at = taken;
        restored.newest = taken;
        EXPECT_EQ(1, restoredText(restored, book).count(dateTimeText(taken, book))) << "one time is said once";
        restored.replaced = u"/a/b.db"_s;
        expectSentence(restoredText(restored, book), language);
        restored.without = ChangesApart{17, 2, 1};
        const auto text = restoredText(restored, book);
        expectSentence(text, language);
        EXPECT_TRUE(text.contains(u"17"_s)) << qPrintable(text);
        restored.without = ChangesApart{};
        expectSentence(restoredText(restored, book), language);
    }
}

TEST(RestoreText, saysWhetherItIsAsItsHistorySays)
{
    const VaultProblem forged{VaultProblem::Code::EditChanged, u"3f2a/17"_s, {}};
    const VaultProblem standard{VaultProblem::Code::StandardChanged, u"a1"_s, {}};
    for (const auto language : bothLanguages) {
        const Phrasebook book(language);
        EXPECT_EQ(QString(), restoreCheckText({}, book));
        QStringList texts;
        for (const auto& check : {RestoreCheck{true, {forged}}, RestoreCheck{true, {standard}}, RestoreCheck{false},
                                  RestoreCheck{true, {}, 3}}) {
            texts.append(restoreCheckText(check, book));
            expectSentence(texts.last(), language);
        }
        EXPECT_EQ(0, texts.removeDuplicates());
    }
}

/// One does not stand for the other: what was done is said beside what is left, and what failed with its cause.
TEST(RestoreText, saysWhatWasDoneBesideWhatIsLeft)
{
    const VaultProblem standard{VaultProblem::Code::StandardChanged, u"a1"_s, {}};
    const Error full{Error::Code::DiskFull, {}, u"/v"_s, nullptr};
    for (const auto language : bothLanguages) {
        const Phrasebook book(language);
        const auto problems = restoreCheckText({true, {standard}}, book);
        const auto rebuilt = restoreCheckText({true, {}, 3}, book);
        const auto stopped = restoreCheckText({false}, book);
        const auto all = restoreCheckText({false, {standard}, 3}, book);
        expectSentence(all, language);
        for (const auto& part : {problems, rebuilt, stopped}) {
            EXPECT_TRUE(all.contains(part)) << qPrintable(all);
        }
        const auto unbuilt = restoreCheckText({.problems = {standard}, .isOutdated = true, .fault = full}, book);
        const auto unchecked = restoreCheckText({.isWhole = false, .isOutdated = true, .fault = full}, book);
        for (const auto& text : {unbuilt, unchecked}) {
            expectSentence(text, language);
            EXPECT_TRUE(text.contains(errorText(full, book))) << qPrintable(text);
        }
        EXPECT_NE(unbuilt.left(20), unchecked.left(20));
        EXPECT_LT(restoreCheckText({.problems = {standard}, .isHistoryIntact = false}, book).size(), problems.size())
            << "a history that says something of itself is not called intact";
    }
}

} // namespace pingshen::ui
