// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/RenderProtocol.h"
#include "tests/support/Printers.h"

#include <QRandomGenerator>

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

const RenderRequest request{.id = 4, .kind = RenderRequest::Kind::Text, .page = 3, .words = true};

PageText pageText()
{
    PageText text{.page = 3,
                  .text = u"Work 许可\n𠀀"_s,
                  .origin = PageText::Origin::Ocr,
                  .confidence = 87,
                  .isPoor = true,
                  .size = {595.28, 841.89},
                  .edition = u"Tesseract 5.3.0"_s};
    text.words = {{.text = u"Work"_s,
                   .rect = {10.25, 20.5, 40, 12},
                   .ends = {12.5, 20, 30, 40},
                   .confidence = 93,
                   .spaceAfter = true},
                  {.text = u"许可"_s, .rect = {60, 20.5, 24, 12}, .ends = {12, 24}, .confidence = 80},
                  {.text = u"𠀀"_s,
                   .rect = {500, 700, 12, 24},
                   .direction = PageWord::Direction::Down,
                   .ends = {24},
                   .line = 1,
                   .confidence = 12}};
    return text;
}

std::optional<RenderReply> sent(const PageText& text, const RenderRequest& asked = request)
{
    return decodeReply(encode(RenderReply{4, RenderReply::Value(text)}, nullptr), nullptr, asked);
}

template<class Change>
bool arrives(Change change)
{
    auto text = pageText();
    change(text);
    return sent(text).has_value();
}

} // namespace

TEST(TextMessage, keepsAPageAsItIs)
{
    const auto reply = sent(pageText());
    ASSERT_TRUE(reply);
    EXPECT_EQ(pageText(), std::get<PageText>(*reply->value));
}

TEST(TextMessage, keepsAPageWithoutASizeButNoWordsOfIt)
{
    auto text = pageText();
    text.size = {};
    EXPECT_FALSE(sent(text));
    text.words.clear();
    const auto reply = sent(text);
    ASSERT_TRUE(reply);
    EXPECT_EQ(text, std::get<PageText>(*reply->value));
}

TEST(TextMessage, keepsThatWordsWereAskedFor)
{
    auto asked = request;
    asked.document = Digest::of("a");
    EXPECT_EQ(decodeRequest(encode(asked)), asked);
}

TEST(TextMessage, refusesWordsThatNobodyAskedFor)
{
    auto asked = request;
    asked.words = false;
    EXPECT_FALSE(sent(pageText(), asked));
    auto text = pageText();
    text.words.clear();
    EXPECT_TRUE(sent(text, asked));
}

TEST(TextMessage, refusesAWordBesideThePage)
{
    EXPECT_TRUE(arrives([](PageText& text) { text.words[0].rect.moveRight(595.28); }));
    EXPECT_FALSE(arrives([](PageText& text) { text.words[0].rect.moveRight(595.5); }));
    EXPECT_FALSE(arrives([](PageText& text) { text.words[0].rect.moveLeft(-0.5); }));
    EXPECT_FALSE(arrives([](PageText& text) { text.words[0].rect.setHeight(0); }));
    EXPECT_FALSE(arrives([](PageText& text) { text.size = {0, 0}; }));
    EXPECT_FALSE(arrives([](PageText& text) { text.size.setWidth(std::numeric_limits<double>::infinity()); }));
}

TEST(TextMessage, refusesEndsThatAreNotThoseOfTheCharacters)
{
    EXPECT_FALSE(arrives([](PageText& text) { text.words[0].ends = {12, 20, 30}; })) << "one is missing";
    EXPECT_FALSE(arrives([](PageText& text) { text.words[0].ends = {20, 12, 30, 40}; })) << "they go back";
    EXPECT_FALSE(arrives([](PageText& text) { text.words[0].ends = {12, 20, 30, 41}; })) << "beyond the word";
    EXPECT_FALSE(arrives([](PageText& text) { text.words[0].ends = {-1, 20, 30, 40}; })) << "before the word";
    EXPECT_FALSE(arrives([](PageText& text) { text.words[2].ends = {12, 24}; })) << "one character, two halves";
    EXPECT_FALSE(arrives([](PageText& text) { text.words[0].text.clear(); }));
}

TEST(TextMessage, refusesLinesThatCountDownAndASurenessThatIsNone)
{
    EXPECT_FALSE(arrives([](PageText& text) { text.words[0].line = 2; }));
    EXPECT_FALSE(arrives([](PageText& text) { text.words[0].line = -1; }));
    EXPECT_FALSE(arrives([](PageText& text) { text.words[0].confidence = 101; }));
}

TEST(TextMessage, refusesMoreWordsThanItsLimit)
{
    const auto with = [](qsizetype count) {
        return arrives([&](PageText& text) {
            text.words = QList<PageWord>(count, {.text = u"a"_s, .rect = {1, 1, 2, 2}, .ends = {2}});
        });
    };
    EXPECT_TRUE(with(renderlimit::words));
    EXPECT_FALSE(with(renderlimit::words + 1));
}

TEST(TextMessage, refusesACountThatClaimsToBeEndless)
{
    auto text = pageText();
    text.words.clear();
    auto claim = encode(RenderReply{4, RenderReply::Value(text)}, nullptr);
    claim.body.replace(claim.body.size() - 4, 4, "\xFF\xFF\xFF\xFF");
    EXPECT_FALSE(decodeReply(claim, nullptr, request));
}

TEST(TextMessage, survivesAnyChange)
{
    const auto whole = encode(RenderReply{4, RenderReply::Value(pageText())}, nullptr);
    QRandomGenerator random(20261130);
    for (int i = 0; i < 20'000; ++i) {
        auto frame = whole;
        for (int n = random.bounded(1, 8); n > 0; --n) {
            frame.body[random.bounded(static_cast<int>(frame.body.size()))] = static_cast<char>(random.bounded(256));
        }
        const auto reply = decodeReply(frame, nullptr, request);
        const auto* text = reply && reply->value ? std::get_if<PageText>(&*reply->value) : nullptr;
        for (const auto& word : text ? text->words : QList<PageWord>()) {
            EXPECT_EQ(word.ends.size(), word.text.toUcs4().size());
        }
    }
}

} // namespace pingshen
