// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/RenderProtocol.h"
#include "core/render/SharedPixels.h"
#include "tests/support/KernelGuards.h"
#include "tests/support/Programs.h"
#include "tests/support/TestPdf.h"
#include "tests/support/TracedHelper.h"

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype sharedBytes = 8 << 20;

/// A confined worker that opens, draws, reads and recognises, and what the system refuses it meanwhile.
class NormalDay : public testing::Test
{
protected:
    void SetUp() override
    {
        SKIP_WITHOUT_TRACE();
        m_worker = std::make_unique<test::TracedHelper>(
            test::programPath("pingshen-worker"),
            QStringList{u"--memory"_s, u"1000000000"_s, u"--pixels"_s, QString::number(m_shared->descriptor()),
                        QString::number(sharedBytes)},
            FrameReader(renderlimit::replyBytes, renderlimit::pixelBytes), [this] { m_shared->keepOpenOnExec(); });
        ASSERT_EQ("", test::lackOf(m_worker->guards(), test::KernelGuards::ask().offered))
            << "a day without its guards";
    }

    RenderReply ask(RenderRequest request, const QString& path)
    {
        request.id = ++m_lastId;
        request.document = Digest::of(path.toUtf8());
        m_worker->ask(request.id, path, [&request](quint64 ticket) {
            request.ticket = ticket;
            return toBytes(encode(request));
        });
        const auto reply = decodeReply(m_worker->next(), m_shared.get(), request);
        EXPECT_TRUE(reply);
        EXPECT_TRUE(reply && reply->value) << path.toStdString();
        return reply.value_or(RenderReply());
    }

    QString save(const QString& name, const test::TestPdf& pdf) const { return pdf.save(m_folder.filePath(name)); }

    QTemporaryDir m_folder;
    std::unique_ptr<SharedPixels> m_shared = SharedPixels::create(sharedBytes);
    std::unique_ptr<test::TracedHelper> m_worker;
    quint64 m_lastId = 0;
};

RenderRequest tileOf(QSize page)
{
    return {.kind = RenderRequest::Kind::Tile, .pageSize = page, .rect = QRect(QPoint(), page)};
}

} // namespace

TEST_F(NormalDay, isRefusedNothingWhileItOpensDrawsAndReads)
{
    const auto path = save(u"text.pdf"_s, test::TestPdf::ofTextPages(2).withOutline());
    ask({.kind = RenderRequest::Kind::Open}, path);
    ask(tileOf({300, 420}), path);
    ask(tileOf({2400, 3300}), path); // too large for what is shared
    ask({.kind = RenderRequest::Kind::Text}, path);
    ask({.kind = RenderRequest::Kind::Probe}, path);
    ask({.kind = RenderRequest::Kind::Examine}, path);
    ask({.kind = RenderRequest::Kind::Links}, path);
    EXPECT_EQ(QStringList(), m_worker->refusals());
    EXPECT_GT(m_worker->calls(), 20);
}

TEST_F(NormalDay, isRefusedNothingWhileItRecognises)
{
    const auto printed = save(u"printed.pdf"_s, test::TestPdf({{.lines = {"PASSPORT 12345"}}}));
    ask({.kind = RenderRequest::Kind::Open}, printed);
    const auto drawn = ask(tileOf({1240, 1754}), printed);
    ASSERT_TRUE(drawn.value);
    const auto path = save(u"scan.pdf"_s, test::TestPdf::ofScan(std::get<QImage>(*drawn.value)));
    ask({.kind = RenderRequest::Kind::Open}, path);
    const auto reply = ask({.kind = RenderRequest::Kind::Text, .recognise = PdfService::Recognise::Yes}, path);
    const auto* text = reply.value ? std::get_if<PageText>(&*reply.value) : nullptr;
    ASSERT_TRUE(text);
    EXPECT_TRUE(text->text.contains(u"PASSPORT"_s)) << text->text.toStdString();
    EXPECT_EQ(QStringList(), m_worker->refusals());
}

TEST_F(NormalDay, isRefusedNothingWithAFontThatIsNotInTheFile)
{
    auto pdf = test::TestPdf::ofTextPages(1);
    pdf.add({.content = "BT /F 20 Tf 50 50 Td (Times) Tj ET"});
    const auto path = save(u"fonts.pdf"_s, pdf);
    ask({.kind = RenderRequest::Kind::Open}, path);
    ask(tileOf({300, 420}), path);
    EXPECT_EQ(QStringList(), m_worker->refusals());
}

} // namespace pingshen
