// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/PdfFile.h"
#include "core/pdf/RenderServer.h"
#include "core/pdf/reading/PageReader.h"
#include "tests/support/Opened.h"
#include "tests/support/Printers.h"
#include "tests/support/TestPdf.h"

#include <QPainter>
#include <QTemporaryDir>
#include <QTransform>

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;
using test::TestPdf;
using Direction = PageWord::Direction;

namespace {

constexpr double dots = 300.0 / 72;

/// A page, and its words where poppler sees them: the recogniser is to find them there.
struct Known
{
    QImage picture; ///< at 300 dots an inch
    QList<PageWord> words;
};

Known known(QSizeF points, const QByteArrayList& lines)
{
    QTemporaryDir folder;
    const TestPdf pdf({{.size = points, .lines = lines}});
    auto file = PdfFile::open(test::opened(pdf.save(folder.filePath(u"a.pdf"_s))), {});
    const auto size = (points * dots).toSize();
    return {(*file)->tile(0, size, QRect(QPoint(0, 0), size), 0).value(), (*file)->words(0)};
}

PageReading read(const QImage& image)
{
    PageReader reader;
    auto reading = reader.read(QSizeF(image.size()) / dots, [&](QSize size, QRect rect) -> Result<QImage> {
        return image.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation).copy(rect);
    });
    EXPECT_OK(reading);
    return reading.value();
}

double lengthOf(const QRectF& rect, Direction direction)
{
    return direction == Direction::Right || direction == Direction::Left ? rect.width() : rect.height();
}

/// Every word that was read stands where it is known to stand; `toPage` leads there, in points. The boxes of poppler
/// have room above and below the letters.
void expectInPlace(const QList<PageWord>& read, const QList<PageWord>& words, const QTransform& toPage,
                   Direction direction, double slack)
{
    for (const auto& word : words) {
        const auto found =
            std::find_if(read.begin(), read.end(), [&](const auto& other) { return other.text == word.text; });
        ASSERT_NE(read.end(), found) << word.text.toStdString();
        const auto expected = toPage.mapRect(word.rect);
        EXPECT_EQ(direction, found->direction) << word.text.toStdString();
        EXPECT_TRUE(expected.adjusted(-slack, -slack, slack, slack).contains(found->rect)) << word.text.toStdString();
        EXPECT_GT(lengthOf(found->rect, direction), lengthOf(expected, direction) - 2 * slack - 6);
        EXPECT_EQ(found->ends.size(), word.ends.size());
        for (qsizetype i = 0; i < word.ends.size() && i < found->ends.size(); ++i) {
            EXPECT_NEAR(word.ends[i], found->ends[i], 10 + slack) << word.text.toStdString() << " " << i;
        }
    }
}

const QByteArrayList permit{"WORK PERMIT", "NUMBER 110000654321", "VALID UNTIL 2027"};

} // namespace

TEST(ReadPlaces, areThoseOfThePageHoweverItLies)
{
    const auto page = known({400, 260}, permit);
    const QMap<int, Direction> directions{
        {0, Direction::Right}, {90, Direction::Down}, {180, Direction::Left}, {270, Direction::Up}};
    for (const auto& [turn, direction] : directions.asKeyValueRange()) {
        const auto rotation = QTransform().rotate(turn);
        const auto toPage = QImage::trueMatrix(rotation, 400, 260);
        expectInPlace(read(page.picture.transformed(rotation)).words, page.words, toPage, direction, 2);
    }
}

TEST(ReadPlaces, areThoseOfThePageThatLiesAskew)
{
    const auto permitted = known({400, 260}, permit);
    for (const int degrees : {-6, 4}) {
        QImage page(2000, 1600, QImage::Format_RGB32);
        page.fill(Qt::white);
        QPainter painter(&page);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.translate(page.width() / 2, page.height() / 2);
        painter.rotate(degrees);
        painter.drawImage(-permitted.picture.width() / 2, -permitted.picture.height() / 2, permitted.picture);
        painter.end();
        QTransform toPage;
        toPage.translate(page.width() / 2 / dots, page.height() / 2 / dots);
        toPage.rotate(degrees);
        toPage.translate(-200, -130);
        expectInPlace(read(page).words, permitted.words, toPage, Direction::Right, 4);
    }
}

TEST(ReadPlaces, areThoseOfThePageThatIsReadInStrips)
{
    QByteArrayList lines;
    for (int i = 1; i <= 90; ++i) {
        lines << "TRANSFER" + QByteArray::number(1000 + i);
    }
    const auto page = known({300, 3300}, lines);
    const auto reading = read(page.picture);
    expectInPlace(reading.words, page.words, QTransform(), Direction::Right, 3);
    int line = -1;
    for (const auto& word : reading.words) {
        EXPECT_GE(word.line, line);
        line = word.line;
    }
}

TEST(ReadPlaces, ofChineseHaveNoSpacesBetween)
{
    const Reading reading{
        {{.text = u"工作"_s, .confidence = 90, .rect = {0, 0, 40, 20}, .ends = {20, 40}},
         {.text = u"许可"_s, .confidence = 90, .rect = {50, 0, 40, 20}, .ends = {20, 40}},
         {.text = u"No"_s, .confidence = 20, .rect = {100, 0, 20, 20}, .ends = {10, 20}},
         {.text = u"12"_s, .confidence = 90, .endsLine = true, .rect = {130, 0, 20, 20}, .ends = {10, 20}},
         {.text = u"二"_s, .confidence = 90, .endsLine = true, .rect = {0, 40, 20, 20}, .ends = {20}}}};
    const auto words = reading.pageWords(30, {2, 2});
    QString told;
    for (const auto& word : words) {
        told += word.text + QString::number(word.line) + (word.spaceAfter ? u"_"_s : u"|"_s);
    }
    EXPECT_EQ(u"工作0|许可0_120|二1|"_s, told);
    EXPECT_EQ(QRectF(25, 0, 20, 10), words[1].rect);
    EXPECT_EQ((QList<double>{10, 20}), words[1].ends);
}

TEST(RenderServer, tellsWhereRecognisedWordsStandAndWhatReadThem)
{
    QTemporaryDir folder;
    const auto page = known({432, 216}, {"Employment contract"});
    const auto path = TestPdf({{.size = {432, 216}, .picture = page.picture}}).save(folder.filePath(u"scan.pdf"_s));
    RenderServer server;
    const auto reply = server.answer({.kind = RenderRequest::Kind::Text,
                                      .document = Digest::of("scan"),
                                      .recognise = PdfService::Recognise::Yes,
                                      .words = true},
                                     test::opened(path));
    const auto text = std::get<PageText>(*reply.value);
    EXPECT_EQ(QSizeF(432, 216), text.size);
    EXPECT_TRUE(text.edition.startsWith("Tesseract "_L1));
    expectInPlace(text.words, page.words, QTransform(), Direction::Right, 2);
}

TEST(RenderServer, tellsNoWordsThatNobodyAskedFor)
{
    QTemporaryDir folder;
    RenderServer server;
    const auto path = TestPdf({{.lines = {"Employment contract"}}}).save(folder.filePath(u"a.pdf"_s));
    RenderRequest request{.kind = RenderRequest::Kind::Text, .document = Digest::of("a")};
    EXPECT_TRUE(std::get<PageText>(*server.answer(request, test::opened(path)).value).words.isEmpty());
    request.words = true;
    EXPECT_EQ(2, std::get<PageText>(*server.answer(request, test::opened(path)).value).words.size());
}

} // namespace pingshen
