// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/RenderServer.h"
#include "tests/support/Opened.h"
#include "tests/support/Printers.h"
#include "tests/support/TestPdf.h"

#include <QPdfDocument>
#include <QPdfSelection>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;
using test::opened;
using test::TestPdf;

namespace {

const Digest document = Digest::of("document");

} // namespace

TEST(RenderServer, answersUnderTheRequestsId)
{
    QTemporaryDir folder;
    RenderServer server;
    const auto path = TestPdf::ofTextPages(2).save(folder.filePath(u"a.pdf"_s));
    const auto reply = server.answer({.id = 9, .kind = RenderRequest::Kind::Open, .document = document}, opened(path));
    EXPECT_EQ(reply.id, 9U);
    ASSERT_OK(reply.value);
    EXPECT_EQ(std::get<PdfSummary>(*reply.value).pages(), 2);
}

TEST(RenderServer, readsANewFileAfterTheOldOneWasClosed)
{
    QTemporaryDir folder;
    RenderServer server;
    const auto path = TestPdf::ofTextPages(2).save(folder.filePath(u"a.pdf"_s));
    const RenderRequest request{.kind = RenderRequest::Kind::Open, .document = document};
    EXPECT_OK(server.answer(request, opened(path)).value);
    TestPdf::ofTextPages(3).save(path);
    server.close(document);
    EXPECT_EQ(std::get<PdfSummary>(*server.answer(request, opened(path)).value).pages(), 3);
}

TEST(RenderServer, servesMoreDocumentsThanItKeepsOpen)
{
    QTemporaryDir folder;
    RenderServer server;
    for (int round = 0; round < 2; ++round) {
        for (int i = 1; i <= 20; ++i) {
            const auto path = folder.filePath(QString::number(i));
            if (round == 0) {
                TestPdf::ofTextPages(i).save(path);
            }
            const auto reply = server.answer(
                {.kind = RenderRequest::Kind::Text, .document = Digest::of(QByteArray::number(i)), .page = i - 1},
                opened(path));
            ASSERT_OK(reply.value);
            EXPECT_EQ(std::get<PageText>(*reply.value).text, u"page %1"_s.arg(i));
        }
    }
}

TEST(RenderServer, keepsFewDocumentsOpenHoweverManyItServed)
{
    QTemporaryDir folder;
    RenderServer server;
    const auto path = TestPdf::ofTextPages(1).save(folder.filePath(u"a.pdf"_s));
    for (int i = 0; i < 500; ++i) {
        const auto number = Digest::of(QByteArray::number(i));
        ASSERT_OK(server.answer({.kind = RenderRequest::Kind::Open, .document = number}, opened(path)).value);
        ASSERT_LE(server.openDocuments(), 8U);
    }
}

TEST(RenderServer, letsGoOfADocumentThatIsClosed)
{
    QTemporaryDir folder;
    RenderServer server;
    const auto bytes = opened(TestPdf::ofTextPages(1).save(folder.filePath(u"a.pdf"_s)));
    ASSERT_OK(server.answer({.kind = RenderRequest::Kind::Open, .document = document}, bytes).value);
    ASSERT_EQ(server.openDocuments(), 1U);
    server.close(document);
    EXPECT_EQ(server.openDocuments(), 0U);
    EXPECT_EQ(bytes.use_count(), 1);
}

TEST(RenderServer, doesNotOpenWithAnotherPasswordWhatIsOpenWithTheRightOne)
{
    QTemporaryDir folder;
    RenderServer server;
    const auto path = test::saveBytes(folder.filePath(u"a.pdf"_s), TestPdf::ofTextPages(1).encrypted("secret"));
    RenderRequest request{.kind = RenderRequest::Kind::Open, .document = document, .password = u"secret"_s};
    EXPECT_OK(server.answer(request, opened(path)).value);
    request.password = u"guess"_s;
    EXPECT_FAILS(PdfPasswordWrong, server.answer(request, opened(path)).value);
}

TEST(RenderServer, tellsThatTextIsTheDocumentsOwn)
{
    QTemporaryDir folder;
    RenderServer server;
    const auto path = TestPdf({{.lines = {"Employment contract"}}}).save(folder.filePath(u"a.pdf"_s));
    const auto text = std::get<PageText>(
        *server.answer({.kind = RenderRequest::Kind::Text, .document = document}, opened(path)).value);
    EXPECT_EQ(text.origin, PageText::Origin::Pdf);
    EXPECT_EQ(text.confidence, 100);
    EXPECT_TRUE(text.text.contains(u"Employment contract"_s));
}

TEST(RenderServer, readsAScannedPageOnlyWhenAsked)
{
    QTemporaryDir folder;
    RenderServer server;
    auto path = TestPdf({{.size = {432, 216}, .lines = {"Employment contract"}}}).save(folder.filePath(u"a.pdf"_s));
    const auto picture = server.answer(
        {.kind = RenderRequest::Kind::Tile, .document = document, .pageSize = {1800, 900}, .rect = {0, 0, 1800, 900}},
        opened(path));
    path = TestPdf({{.size = {432, 216}, .picture = std::get<QImage>(*picture.value)}})
               .save(folder.filePath(u"scan.pdf"_s));
    RenderRequest request{.kind = RenderRequest::Kind::Text, .document = Digest::of("scan")};
    EXPECT_EQ(std::get<PageText>(*server.answer(request, opened(path)).value).origin, PageText::Origin::None);
    request.recognise = PdfService::Recognise::Yes;
    const auto text = std::get<PageText>(*server.answer(request, opened(path)).value);
    EXPECT_EQ(text.origin, PageText::Origin::Ocr);
    EXPECT_TRUE(text.text.contains(u"Employment contract"_s));
}

TEST(RenderServer, recognisesAPageWhoseTextIsInCharactersOfAFontsOwn)
{
    QTemporaryDir folder;
    RenderServer server;
    auto path = TestPdf({{.size = {432, 216}, .lines = {"Employment contract"}}}).save(folder.filePath(u"a.pdf"_s));
    const auto picture = server.answer(
        {.kind = RenderRequest::Kind::Tile, .document = document, .pageSize = {1800, 900}, .rect = {0, 0, 1800, 900}},
        opened(path));
    path = TestPdf({{.size = {432, 216},
                     .picture = std::get<QImage>(*picture.value),
                     .content = "BT 3 Tr /P 12 Tf 1 0 0 1 36 180 Tm (ABCDE ABCDEAB) Tj ET",
                     .resources = "/Font << /P << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Type "
                                  "/Encoding /Differences [65 /uniE041 /uniE042 /uniE043 /uniE044 /uniE045] >> >> >>"}})
               .save(folder.filePath(u"own.pdf"_s));
    QPdfDocument raw;
    ASSERT_EQ(QPdfDocument::Error::None, raw.load(path));
    ASSERT_TRUE(raw.getAllText(0).text().contains(u"\xE041\xE042\xE043"_s)) << "a text layer, of a kind";
    RenderRequest request{.kind = RenderRequest::Kind::Text, .document = Digest::of("own")};
    const auto told = std::get<PageText>(*server.answer(request, opened(path)).value);
    EXPECT_EQ(told.text, QString());
    EXPECT_EQ(told.origin, PageText::Origin::None);
    request.recognise = PdfService::Recognise::Yes;
    const auto text = std::get<PageText>(*server.answer(request, opened(path)).value);
    EXPECT_EQ(text.origin, PageText::Origin::Ocr);
    EXPECT_TRUE(text.text.contains(u"Employment contract"_s)) << qPrintable(text.text);
}

} // namespace pingshen
