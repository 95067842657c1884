// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/RenderProtocol.h"
#include "tests/support/Printers.h"

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

/// A reply with something in everything that it can hold.
struct Example
{
    RenderRequest::Kind kind;
    RenderReply::Value value;
};

QList<Example> examples()
{
    using enum RenderRequest::Kind;
    const QDateTime noon(QDate(2026, 5, 4), QTime(12, 0), Qt::UTC);
    PageText text{.page = 3, .text = u"Work"_s, .origin = PageText::Origin::Ocr, .confidence = 87, .size = {595, 842}};
    text.words = {{.text = u"Work"_s, .rect = {10, 20, 40, 12}, .ends = {12, 20, 30, 40}, .confidence = 93}};
    return {{Open, PdfSummary{{{595, 842}}, {{u"one"_s, 0, 0}}, false, true}},
            {Probe, PdfProbe{.pages = 3,
                             .textPages = 2,
                             .rotatedPages = 1,
                             .firstText = u"text"_s,
                             .missingFonts = {u"STSong-Light"_s},
                             .attachments = {u"a.pdf"_s},
                             .notices = {{2, PageNotice::FontMissing}},
                             .differences = {{1, u"field"_s, u"1"_s, u"2"_s}}}},
            {Text, text},
            {Links, QList<PdfLink>{{QRectF(1, 2, 3, 4), 5, QPointF(6, 7)}}},
            {Signatures, QList<PdfSignature>{{u"Li Hua"_s, u"CA"_s, noon, true, true, PdfSignature::Chain::Broken}}},
            {Mark, PdfUpdate{"behind it", true}}};
}

RenderRequest requestOf(RenderRequest::Kind kind)
{
    return {.id = 7, .kind = kind, .document = Digest::of("a"), .page = 3, .words = true};
}

QList<RenderRequest> requests()
{
    QList<RenderRequest> all;
    for (const auto& example : examples()) {
        all.append(requestOf(example.kind));
    }
    const PdfMark mark{
        u"id"_s, {2, {{1, 2, 3, 4}}, {}}, u"note"_s, u"李华"_s, QDateTime({2026, 11, 30}, {8, 0}, Qt::UTC)};
    all.last().marks = {mark};
    all.append({.id = 8,
                .kind = RenderRequest::Kind::Tile,
                .document = Digest::of("a"),
                .ticket = 12,
                .password = u"pw"_s,
                .page = 3,
                .pageSize = {100, 200},
                .rect = {10, 20, 30, 40},
                .rotation = 90});
    return all;
}

} // namespace

TEST(CutMessages, areNoRequestsWhereverTheyEnd)
{
    for (const auto& request : requests()) {
        const auto whole = encode(request);
        ASSERT_EQ(request, decodeRequest(whole)) << static_cast<int>(request.kind);
        auto cut = whole;
        for (auto length = whole.body.size() - 1; length >= 0; --length) {
            cut.body.truncate(length);
            EXPECT_FALSE(decodeRequest(cut)) << static_cast<int>(request.kind) << " at " << length;
        }
        auto longer = whole;
        longer.body.append('\0');
        EXPECT_FALSE(decodeRequest(longer)) << static_cast<int>(request.kind);
    }
}

TEST(CutMessages, areNoRepliesWhereverTheyEnd)
{
    for (const auto& [kind, value] : examples()) {
        const auto request = requestOf(kind);
        const auto whole = encode(RenderReply{7, value}, nullptr);
        ASSERT_TRUE(decodeReply(whole, nullptr, request)) << static_cast<int>(kind);
        auto cut = whole;
        for (auto length = whole.body.size() - 1; length >= 0; --length) {
            cut.body.truncate(length);
            EXPECT_FALSE(decodeReply(cut, nullptr, request)) << static_cast<int>(kind) << " at " << length;
        }
        auto longer = whole;
        longer.body.append('\0');
        EXPECT_FALSE(decodeReply(longer, nullptr, request)) << static_cast<int>(kind);
    }
}

TEST(CutMessages, answerNoOtherQuestion)
{
    for (const auto& asked : examples()) {
        for (const auto& answered : examples()) {
            const auto frame = encode(RenderReply{7, answered.value}, nullptr);
            EXPECT_EQ(asked.kind == answered.kind, decodeReply(frame, nullptr, requestOf(asked.kind)).has_value())
                << static_cast<int>(asked.kind) << ' ' << static_cast<int>(answered.kind);
        }
    }
}

/// A word or a page is as sure as nothing, or as sure as can be, and neither less nor more.
TEST(CutMessages, tellHowSureAReadingIsInItsRange)
{
    const auto arrives = [](int ofPage, int ofWord) {
        auto text = std::get<PageText>(examples()[2].value);
        text.confidence = ofPage;
        text.words.first().confidence = ofWord;
        return decodeReply(encode(RenderReply{7, RenderReply::Value(text)}, nullptr), nullptr,
                           requestOf(RenderRequest::Kind::Text))
            .has_value();
    };
    EXPECT_TRUE(arrives(0, 0));
    EXPECT_TRUE(arrives(100, 100));
    EXPECT_FALSE(arrives(-1, 0));
    EXPECT_FALSE(arrives(101, 0));
    EXPECT_FALSE(arrives(0, 101));
}

} // namespace pingshen
