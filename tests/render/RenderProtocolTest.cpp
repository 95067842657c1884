// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/RenderProtocol.h"
#include "core/render/SharedPixels.h"
#include "tests/support/Printers.h"

#include <QDataStream>
#include <QIODevice>
#include <QRandomGenerator>

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

RenderRequest tileRequest()
{
    return {.id = 7,
            .kind = RenderRequest::Kind::Tile,
            .document = Digest::of("a"),
            .ticket = 12,
            .password = u"pw"_s,
            .page = 3,
            .pageSize = {100, 200},
            .rect = {10, 20, 30, 40},
            .rotation = 90};
}

QImage picture(QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(0xFF123456);
    return image;
}

std::optional<RenderReply> sent(const RenderReply& reply, const RenderRequest& request)
{
    return decodeReply(encode(reply, nullptr), nullptr, request);
}

WorkerFrame changed(WorkerFrame frame, QRandomGenerator& random)
{
    for (int i = random.bounded(1, 8); i > 0; --i) {
        frame.body[random.bounded(static_cast<int>(frame.body.size()))] = static_cast<char>(random.bounded(256));
    }
    return frame;
}

} // namespace

TEST(RenderProtocol, keepsARequestAsItIs)
{
    EXPECT_EQ(decodeRequest(encode(tileRequest())), tileRequest());
}

TEST(RenderProtocol, keepsMarksAsTheyAreAndRefusesThoseThatAreNowhere)
{
    const PdfMark mark{u"id"_s,
                       {2, {{1, 2, 3, 4}, {5, 6, 7, 8}}, {}},
                       u"note"_s,
                       u"李华"_s,
                       QDateTime({2026, 11, 30}, {8, 0}, Qt::UTC)};
    RenderRequest request{.id = 7, .kind = RenderRequest::Kind::Mark, .document = Digest::of("a"), .marks = {mark}};
    EXPECT_EQ(decodeRequest(encode(request)), request);
    request.marks[0].passage.rects.clear();
    EXPECT_FALSE(decodeRequest(encode(request)));
    request.marks[0].passage = {-1, {{1, 2, 3, 4}}, {}};
    EXPECT_FALSE(decodeRequest(encode(request)));
    const auto reply = sent({7, RenderReply::Value(PdfUpdate{"behind it", true})}, request);
    ASSERT_TRUE(reply && reply->value);
    EXPECT_EQ((PdfUpdate{"behind it", true}), std::get<PdfUpdate>(*reply->value));
    EXPECT_FALSE(sent({7, RenderReply::Value(PdfUpdate{QByteArray(renderlimit::updateBytes + 1, 'x')})}, request));
}

TEST(RenderProtocol, keepsLinksAsTheyAreAndRefusesThoseThatMakeNoSense)
{
    const RenderRequest request{.id = 7, .kind = RenderRequest::Kind::Links, .document = Digest::of("a")};
    const auto send = [&](const PdfLink& link) {
        return sent(RenderReply{7, RenderReply::Value(QList<PdfLink>{link})}, request);
    };
    for (const auto& link : {PdfLink{QRectF(1, 2, 3, 4), 5, QPointF(6, 7)}, PdfLink{QRectF(1, 2, 3, 4), 0},
                             PdfLink{QRectF(1, 2, 3, 4), -1, std::nullopt, u"https://example.org"_s}}) {
        const auto reply = send(link);
        ASSERT_TRUE(reply && reply->value);
        EXPECT_EQ(QList<PdfLink>{link}, std::get<QList<PdfLink>>(*reply->value));
    }
    EXPECT_FALSE(send({QRectF(1, 2, qInf(), 4), 5}));
    EXPECT_FALSE(send({QRectF(1, 2, 3, 4), 5, QPointF(qQNaN(), 0)}));
    EXPECT_FALSE(send({QRectF(1, 2, 3, 4), -2}));
    EXPECT_FALSE(send({QRectF(1, 2, 3, 4), -1}));
    EXPECT_FALSE(send({QRectF(1, 2, 3, 4), 1, std::nullopt, u"both"_s}));
    EXPECT_FALSE(send({QRectF(1, 2, 3, 4), -1, std::nullopt, QString(renderlimit::addressLength + 1, u'a')}));
}

TEST(RenderProtocol, keepsAProbeAsItIsAndRefusesOneThatMakesNoSense)
{
    const RenderRequest request{.id = 7, .kind = RenderRequest::Kind::Probe, .document = Digest::of("a")};
    const auto send = [&](const PdfProbe& probe) { return sent({7, RenderReply::Value(probe)}, request); };
    const PdfProbe sane{.pages = 3,
                        .textPages = 2,
                        .rotatedPages = 1,
                        .firstText = u"text"_s,
                        .missingFonts = {u"STSong-Light"_s},
                        .attachments = {u"a.pdf"_s},
                        .isXfaForm = true,
                        .isOutlineShortened = true,
                        .notices = {{2, PageNotice::FontMissing}, {0, PageNotice::TextUnreadable}},
                        .differences = {{1, u"field"_s, u"1"_s, u"2"_s}}};
    const auto reply = send(sane);
    ASSERT_TRUE(reply && reply->value);
    const auto kept = std::get<PdfProbe>(*reply->value);
    EXPECT_EQ(3, kept.pages);
    EXPECT_EQ(2, kept.textPages);
    EXPECT_EQ(1, kept.rotatedPages);
    EXPECT_EQ(u"text"_s, kept.firstText);
    EXPECT_EQ(sane.missingFonts, kept.missingFonts);
    EXPECT_EQ(sane.attachments, kept.attachments);
    EXPECT_TRUE(kept.isXfaForm);
    EXPECT_TRUE(kept.isOutlineShortened);
    EXPECT_EQ(sane.notices, kept.notices);
    EXPECT_EQ(1, kept.differences.size());
    const auto sendWith = [&](const auto& change) {
        auto other = sane;
        change(other);
        return send(other).has_value();
    };
    EXPECT_FALSE(sendWith([](PdfProbe& probe) { probe.textPages = 4; }));
    EXPECT_FALSE(sendWith([](PdfProbe& probe) { probe.rotatedPages = -1; }));
    EXPECT_FALSE(sendWith([](PdfProbe& probe) { probe.notices = {{3, PageNotice::FontMissing}}; }));
    EXPECT_FALSE(sendWith([](PdfProbe& probe) { probe.differences = {{3, {}, {}, {}}}; }));
    EXPECT_FALSE(sendWith([](PdfProbe& probe) { probe.missingFonts.fill(u"a"_s, renderlimit::fonts + 1); }));
}

TEST(RenderProtocol, keepsSignaturesAsTheyAreAndRefusesThoseThatMakeNoSense)
{
    const RenderRequest request{.id = 7, .kind = RenderRequest::Kind::Signatures, .document = Digest::of("a")};
    const auto send = [&](const PdfSignature& signature) {
        return sent(RenderReply{7, RenderReply::Value(QList<PdfSignature>{signature})}, request);
    };
    const QDateTime noon(QDate(2026, 5, 4), QTime(12, 0), Qt::UTC);
    const PdfSignature signature{u"Li Hua"_s, u"Small CA"_s, noon, true, false, PdfSignature::Chain::Broken};
    for (const auto& each : {signature, PdfSignature()}) {
        const auto reply = send(each);
        ASSERT_TRUE(reply && reply->value);
        EXPECT_EQ(QList<PdfSignature>{each}, std::get<QList<PdfSignature>>(*reply->value));
    }
    auto broken = signature;
    broken.chain = static_cast<PdfSignature::Chain>(3);
    EXPECT_FALSE(send(broken));
    broken = signature;
    broken.signer = QString(renderlimit::addressLength + 1, u'a');
    EXPECT_FALSE(send(broken));
    EXPECT_FALSE(sent(RenderReply{7, RenderReply::Value(QList<PdfSignature>(renderlimit::signatures + 1))}, request));
}

TEST(RenderProtocol, refusesARectangleOutsideItsPage)
{
    auto request = tileRequest();
    request.rect = {80, 20, 30, 40};
    EXPECT_FALSE(decodeRequest(encode(request)));
}

TEST(RenderProtocol, refusesAPictureAboveTheLimit)
{
    auto request = tileRequest();
    request.pageSize = {10'000, 10'000};
    request.rect = {0, 0, 10'000, 10'000};
    EXPECT_FALSE(decodeRequest(encode(request)));
}

TEST(RenderProtocol, refusesARotationThatIsNoQuarterTurn)
{
    auto request = tileRequest();
    request.rotation = 45;
    EXPECT_FALSE(decodeRequest(encode(request)));
}

TEST(RenderProtocol, refusesARequestWithSomethingBehindIt)
{
    auto frame = encode(tileRequest());
    frame.body.append('x');
    EXPECT_FALSE(decodeRequest(frame));
}

TEST(RenderProtocol, keepsASummaryAsItIs)
{
    const PdfSummary summary{{{595, 842}, {842, 595}}, {{u"一"_s, 1, 0}}, false, true};
    const auto reply = sent({1, RenderReply::Value(summary)}, {.id = 1, .kind = RenderRequest::Kind::Open});
    ASSERT_TRUE(reply);
    const auto& received = std::get<PdfSummary>(*reply->value);
    EXPECT_FALSE(received.isWhole);
    EXPECT_TRUE(received.isRevised);
    EXPECT_EQ(received.pageSizes, summary.pageSizes);
    EXPECT_EQ(received.outline.value(0).title, u"一"_s);
    EXPECT_EQ(received.outline.value(0).page, 1);
}

TEST(RenderProtocol, refusesASummaryWithAPageOfNoSize)
{
    const PdfSummary summary{{{595, 0}}, {}};
    EXPECT_FALSE(sent({1, RenderReply::Value(summary)}, {.id = 1, .kind = RenderRequest::Kind::Open}));
}

TEST(RenderProtocol, refusesAnOutlineEntryWithoutAPage)
{
    const PdfSummary summary{{{595, 842}}, {{u"x"_s, 1, 0}}};
    EXPECT_FALSE(sent({1, RenderReply::Value(summary)}, {.id = 1, .kind = RenderRequest::Kind::Open}));
}

TEST(RenderProtocol, keepsAnErrorsCode)
{
    const auto reply = sent({7, Error::Code::PdfPasswordRequired}, tileRequest());
    ASSERT_TRUE(reply);
    EXPECT_FAILS(PdfPasswordRequired, reply->value);
}

TEST(RenderProtocol, sendsPixelsInTheFrameWithoutSharedMemory)
{
    const auto image = picture({30, 40});
    const auto reply = sent({7, RenderReply::Value(image)}, tileRequest());
    ASSERT_TRUE(reply);
    EXPECT_EQ(std::get<QImage>(*reply->value), image);
}

TEST(RenderProtocol, sendsPixelsThroughSharedMemoryWhenTheyFit)
{
    const auto shared = SharedPixels::create(64 * 1024);
    if (!shared) {
        GTEST_SKIP();
    }
    const auto image = picture({30, 40});
    const auto frame = encode(RenderReply{7, RenderReply::Value(image)}, shared.get());
    EXPECT_TRUE(frame.content.isEmpty());
    const auto reply = decodeReply(frame, shared.get(), tileRequest());
    ASSERT_TRUE(reply);
    EXPECT_EQ(std::get<QImage>(*reply->value), image);
}

TEST(RenderProtocol, refusesAPictureSmallerThanAsked)
{
    EXPECT_FALSE(sent({7, RenderReply::Value(picture({30, 39}))}, tileRequest()));
}

TEST(RenderProtocol, refusesTheAnswerToAnotherRequest)
{
    EXPECT_FALSE(sent({8, RenderReply::Value(picture({30, 40}))}, tileRequest()));
}

TEST(RenderProtocol, refusesAnAnswerOfAnotherKind)
{
    EXPECT_FALSE(sent({7, RenderReply::Value(PdfProbe{})}, tileRequest()));
}

TEST(RenderProtocol, refusesAListThatClaimsToBeEndless)
{
    WorkerFrame frame;
    QDataStream out(&frame.body, QIODevice::WriteOnly);
    out << quint64(1) << quint8(1) << quint32(0xFFFFFFFF);
    EXPECT_FALSE(decodeReply(frame, nullptr, {.id = 1, .kind = RenderRequest::Kind::Open}));
}

TEST(RenderProtocol, refusesAListAboveItsLimit)
{
    const auto arrives = [](int entries) {
        PdfSummary summary{{QSizeF(595, 842)}, {}};
        summary.outline.resize(entries, {u"a"_s, 0, 0});
        return sent({1, RenderReply::Value(summary)}, {.id = 1, .kind = RenderRequest::Kind::Open}).has_value();
    };
    EXPECT_TRUE(arrives(renderlimit::outlineEntries));
    EXPECT_FALSE(arrives(renderlimit::outlineEntries + 1));
    auto claim = encode(RenderReply{1, RenderReply::Value(PdfSummary{{QSizeF(595, 842)}, {}})}, nullptr);
    claim.body.replace(claim.body.size() - 4, 4, "\xFF\xFF\xFF\xFF");
    EXPECT_FALSE(decodeReply(claim, nullptr, {.id = 1, .kind = RenderRequest::Kind::Open})) << "with nothing behind it";
}

TEST(RenderProtocol, survivesAnyChangeToAReply)
{
    const PdfSummary summary{QList<QSizeF>(20, QSizeF(595, 842)), {{u"one"_s, 1, 0}, {u"two"_s, 2, 1}}};
    const auto whole = encode(RenderReply{1, RenderReply::Value(summary)}, nullptr);
    QRandomGenerator random(20251201);
    for (int i = 0; i < 20'000; ++i) {
        decodeReply(changed(whole, random), nullptr, {.id = 1, .kind = RenderRequest::Kind::Open});
    }
}

TEST(RenderProtocol, survivesAnyChangeToARequest)
{
    const auto whole = encode(tileRequest());
    QRandomGenerator random(20251202);
    for (int i = 0; i < 20'000; ++i) {
        const auto request = decodeRequest(changed(whole, random));
        EXPECT_TRUE(!request || request->kind != RenderRequest::Kind::Tile
                    || QRect(QPoint(0, 0), request->pageSize).contains(request->rect));
    }
}

TEST(FrameReader, putsTogetherWhatArrivesByteByByte)
{
    FrameReader reader(1000, 1000);
    const QByteArray bytes = toBytes({"body", "pixels"}) + toBytes({"second", {}});
    QList<QByteArray> bodies;
    for (const char byte : bytes) {
        reader.add(QByteArrayView(&byte, 1));
        auto frame = reader.next();
        ASSERT_OK(frame);
        if (frame->has_value()) {
            bodies << (*frame)->body << (*frame)->content;
        }
    }
    EXPECT_EQ(bodies, (QList<QByteArray>{"body", "pixels", "second", ""}));
}

TEST(FrameReader, refusesABodyAboveItsLimit)
{
    FrameReader reader(3, 1000);
    reader.add(toBytes({"body", {}}));
    EXPECT_FAILS(WorkerProtocolBroken, reader.next());
}

TEST(FrameReader, refusesPixelsAboveTheirLimit)
{
    FrameReader reader(1000, 3);
    reader.add(toBytes({"body", "pixels"}));
    EXPECT_FAILS(WorkerProtocolBroken, reader.next());
}

TEST(FrameReader, refusesWhatIsNoFrame)
{
    FrameReader reader(1000, 1000);
    reader.add("Hello, this is something else.");
    EXPECT_FAILS(WorkerProtocolBroken, reader.next());
}

} // namespace pingshen
