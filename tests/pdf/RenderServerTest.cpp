// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/RenderServer.h"
#include "tests/support/Printers.h"
#include "tests/support/TestPdf.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;
using test::TestPdf;

TEST(RenderServer, answersUnderTheRequestsId)
{
    QTemporaryDir folder;
    RenderServer server;
    const auto path = TestPdf::ofTextPages(2).save(folder.filePath(u"a.pdf"_s));
    const auto reply = server.answer({.id = 9, .kind = RenderRequest::Kind::Open, .path = path});
    EXPECT_EQ(reply.id, 9U);
    ASSERT_OK(reply.value);
    EXPECT_EQ(std::get<PdfSummary>(*reply.value).pages(), 2);
}

TEST(RenderServer, readsANewFileAfterTheOldOneWasClosed)
{
    QTemporaryDir folder;
    RenderServer server;
    const auto path = TestPdf::ofTextPages(2).save(folder.filePath(u"a.pdf"_s));
    const RenderRequest request{.kind = RenderRequest::Kind::Open, .path = path};
    EXPECT_OK(server.answer(request).value);
    TestPdf::ofTextPages(3).save(path);
    server.closeFile(path);
    EXPECT_EQ(std::get<PdfSummary>(*server.answer(request).value).pages(), 3);
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
            const auto reply = server.answer({.kind = RenderRequest::Kind::Text, .path = path, .page = i - 1});
            ASSERT_OK(reply.value);
            EXPECT_EQ(std::get<PageText>(*reply.value).text, u"page %1"_s.arg(i));
        }
    }
}

TEST(RenderServer, doesNotOpenWithAnotherPasswordWhatIsOpenWithTheRightOne)
{
    QTemporaryDir folder;
    RenderServer server;
    const auto path = test::saveBytes(folder.filePath(u"a.pdf"_s), TestPdf::ofTextPages(1).encrypted("secret"));
    RenderRequest request{.kind = RenderRequest::Kind::Open, .path = path, .password = u"secret"_s};
    EXPECT_OK(server.answer(request).value);
    request.password = u"guess"_s;
    EXPECT_FAILS(PdfPasswordWrong, server.answer(request).value);
}

TEST(RenderServer, readsAScannedPageOnlyWhenAsked)
{
    QTemporaryDir folder;
    RenderServer server;
    auto path = TestPdf({{.size = {432, 216}, .lines = {"Employment contract"}}}).save(folder.filePath(u"a.pdf"_s));
    const auto picture = server.answer(
        {.kind = RenderRequest::Kind::Tile, .path = path, .pageSize = {1800, 900}, .rect = {0, 0, 1800, 900}});
    path = TestPdf({{.size = {432, 216}, .picture = std::get<QImage>(*picture.value)}})
               .save(folder.filePath(u"scan.pdf"_s));
    RenderRequest request{.kind = RenderRequest::Kind::Text, .path = path};
    EXPECT_EQ(std::get<PageText>(*server.answer(request).value).origin, PageText::Origin::None);
    request.recognise = PdfService::Recognise::Yes;
    const auto text = std::get<PageText>(*server.answer(request).value);
    EXPECT_EQ(text.origin, PageText::Origin::Ocr);
    EXPECT_TRUE(text.text.contains(u"Employment contract"_s));
}

} // namespace pingshen
