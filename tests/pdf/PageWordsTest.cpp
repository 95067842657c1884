// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/PdfFile.h"
#include "core/pdf/words/PlacedWords.h"
#include "core/render/RenderProtocol.h"
#include "tests/support/Opened.h"
#include "tests/support/Printers.h"
#include "tests/support/TestPdf.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;
using test::TestPage;
using test::TestPdf;
using Direction = PageWord::Direction;

namespace {

/// A document, read as a worker does.
class Words : public testing::Test
{
protected:
    void open(const TestPdf& pdf, const QString& password = {}, const QByteArray& secret = {})
    {
        const auto path = m_folder.filePath(u"a.pdf"_s);
        secret.isEmpty() ? pdf.save(path) : test::saveBytes(path, pdf.encrypted(secret));
        auto file = PdfFile::open(test::opened(path), password);
        ASSERT_OK(file);
        m_file = std::move(file).value();
    }
    void open(const TestPage& page) { open(TestPdf({page})); }
    QStringList texts()
    {
        QStringList texts;
        for (const auto& word : m_file->words(0)) {
            texts << word.text;
        }
        return texts;
    }
    /// The ink of the page, in points.
    QRectF ink()
    {
        constexpr int scale = 4;
        const auto size = (m_file->pageSize(0) * scale).toSize();
        const auto picture = m_file->tile(0, size, QRect(QPoint(0, 0), size), 0).value();
        QRect found;
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x) {
                if (qGray(picture.pixel(x, y)) < 128) {
                    found |= QRect(x, y, 1, 1);
                }
            }
        }
        return QRectF(QPointF(found.topLeft()) / scale, QSizeF(found.size()) / scale);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<PdfFile> m_file;
};

bool isUpright(Direction direction)
{
    return direction == Direction::Right || direction == Direction::Left;
}

double lengthOf(const PageWord& word)
{
    return isUpright(word.direction) ? word.rect.width() : word.rect.height();
}

/// The word covers its ink, and hardly more than it along its direction.
void expectOnInk(const PageWord& word, const QRectF& ink)
{
    EXPECT_TRUE(word.rect.adjusted(-1, -1, 1, 1).contains(ink)) << word.text.toStdString();
    const double inked = isUpright(word.direction) ? ink.width() : ink.height();
    EXPECT_GT(inked, 0.8 * lengthOf(word)) << word.text.toStdString();
    EXPECT_NEAR(word.ends.last(), lengthOf(word), 0.05);
}

const QByteArray chinese = "/Font << /C << /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding %1 "
                           "/DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light "
                           "/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> >>] >> >>";

QByteArray fontsFor(const char* encoding)
{
    return QByteArray(chinese).replace("%1", encoding);
}

PageWord word(const QString& text, const QRectF& rect, QList<double> ends)
{
    return {.text = text, .rect = rect, .ends = std::move(ends)};
}

} // namespace

TEST_F(Words, standWhereTheirInkIsHoweverThePageIsTurned)
{
    const QMap<int, Direction> directions{
        {0, Direction::Right}, {90, Direction::Down}, {180, Direction::Left}, {270, Direction::Up}};
    for (const auto& [turn, direction] : directions.asKeyValueRange()) {
        for (const auto& crop : {QRectF(), QRectF(20, 30, 250, 160)}) {
            open({.size = {300, 200},
                  .rotation = turn,
                  .cropBox = crop,
                  .content = "BT /F 24 Tf 1 0 0 1 60 90 Tm (HAMBURG) Tj ET"});
            const auto words = m_file->words(0);
            ASSERT_EQ(1, words.size()) << turn;
            EXPECT_EQ(u"HAMBURG"_s, words[0].text);
            EXPECT_EQ(direction, words[0].direction) << turn;
            expectOnInk(words[0], ink());
        }
    }
}

TEST_F(Words, tellWhereEachCharacterEnds)
{
    open({.content = "BT /F 100 Tf 1 0 0 1 60 90 Tm (iWi) Tj ET"});
    EXPECT_EQ((QList<double>{22.2, 116.6, 138.8}), m_file->words(0).value(0).ends) << "as Helvetica is wide";
}

TEST_F(Words, ofAColumnComeBeforeTheNext)
{
    QByteArray content;
    for (int row = 0; row < 8; ++row) {
        for (int column = 0; column < 2; ++column) {
            content += "BT /F 12 Tf 1 0 0 1 " + QByteArray::number(60 + 280 * column) + " "
                       + QByteArray::number(700 - 14 * row) + " Tm (line" + QByteArray::number(column)
                       + QByteArray::number(row) + " of a column of text) Tj ET\n";
        }
    }
    open({.content = content});
    QStringList firsts;
    int line = -1;
    for (const auto& word : m_file->words(0)) {
        if (word.line != line) {
            EXPECT_EQ(line + 1, word.line);
            line = word.line;
            firsts << word.text;
        }
    }
    EXPECT_EQ(u"line00 line01 line02 line03 line04 line05 line06 line07 "
              "line10 line11 line12 line13 line14 line15 line16 line17"_s,
              firsts.join(u' '));
}

TEST_F(Words, ofALineAreOfOneLineWithTheirSpaces)
{
    open({.lines = {"Employment contract, page 2", "second line"}});
    QString text;
    for (const auto& word : m_file->words(0)) {
        text += word.text + u"/%1"_s.arg(word.line) + (word.spaceAfter ? u" "_s : u"\n"_s);
    }
    EXPECT_EQ(u"Employment/0 contract,/0 page/0 2/0\nsecond/1 line/1\n"_s, text);
}

TEST_F(Words, ofChineseAreReadByTheTablesOfItsFonts)
{
    open({.content = "BT /C 20 Tf 1 0 0 1 60 90 Tm <52B352A85408540C> Tj ET", .resources = fontsFor("/UniGB-UCS2-H")});
    const auto words = m_file->words(0);
    ASSERT_EQ(1, words.size());
    EXPECT_EQ(u"劳动合同"_s, words[0].text);
    EXPECT_EQ((QList<double>{20, 40, 60, 80}), words[0].ends);
    expectOnInk(words[0], ink());
}

TEST_F(Words, ofAColumnOfChineseGoDown)
{
    open(
        {.content = "BT /C 20 Tf 1 0 0 1 100 700 Tm <52B352A85408540C> Tj ET", .resources = fontsFor("/UniGB-UCS2-V")});
    const auto words = m_file->words(0);
    ASSERT_EQ(1, words.size());
    EXPECT_EQ(u"劳动合同"_s, words[0].text);
    EXPECT_EQ(Direction::Down, words[0].direction);
    EXPECT_EQ((QList<double>{20, 40, 60, 80}), words[0].ends);
    EXPECT_NEAR(words[0].rect.center().x(), 100, 3) << "in the middle of the column";
    EXPECT_NEAR(words[0].rect.top(), 142, 1);
    EXPECT_TRUE(words[0].rect.adjusted(-2, -2, 2, 2).contains(ink()));
}

TEST_F(Words, areThoseThatAreShown)
{
    open({.size = {300, 100},
          .attributes = "/Annots [<< /Type /Annot /Subtype /Widget /F 4 /FT /Tx /T (a) /V (VALUE) /Rect [50 40 250 64] "
                        "/DA (/F 12 Tf 0 g) >>]"});
    const auto words = m_file->words(0);
    ASSERT_EQ(1, words.size()) << "of a form field without an appearance of its own";
    EXPECT_EQ(u"VALUE"_s, words[0].text);
    EXPECT_TRUE(QRectF(50, 36, 200, 24).contains(words[0].rect.center()));
    expectOnInk(words[0], ink());
}

TEST_F(Words, areTheSameAsTheText)
{
    open({.lines = {"Employment contract", "between A/B GmbH & Co. (Beijing) and", "Prof. Example, 2025-01-01."}});
    EXPECT_EQ(m_file->text(0).value().simplified(), texts().join(u' '));
}

TEST_F(Words, beyondThePageAreNone)
{
    open({.size = {200, 200},
          .cropBox = QRectF(0, 0, 200, 100),
          .content = "BT /F 12 Tf 1 0 0 1 20 50 Tm (inside) Tj 1 0 0 1 20 150 Tm (outside) Tj ET"});
    EXPECT_EQ(QStringList{u"inside"_s}, texts());
}

TEST_F(Words, ofAnEncryptedDocumentAreRead)
{
    open(TestPdf({{.lines = {"secret words"}}}), u"key"_s, "key");
    EXPECT_EQ((QStringList{u"secret"_s, u"words"_s}), texts());
}

TEST_F(Words, ofDamagedDocumentsCostNothingElse)
{
    const auto whole = TestPdf::ofTextPages(3).bytes();
    const auto path = m_folder.filePath(u"damaged.pdf"_s);
    for (quint32 n = 0; n < 60; ++n) {
        test::saveBytes(path, test::damaged(whole, n));
        auto file = PdfFile::open(test::opened(path), {});
        for (int page = 0; file && page < (*file)->pages(); ++page) {
            const QRectF paper(QPointF(0, 0), (*file)->pageSize(page));
            for (const auto& word : (*file)->words(page)) {
                EXPECT_TRUE(paper.adjusted(0, 0, 0.02, 0.02).contains(word.rect)) << n;
            }
        }
    }
}

TEST(PlacedWords, areCutAtTheEdgeWithTheirEnds)
{
    const auto placed = placedWords({word(u"abcd"_s, {-10, 20, 40, 10}, {10, 20, 30, 40})}, {100, 100});
    ASSERT_EQ(1, placed.size());
    EXPECT_EQ(QRectF(0, 20, 30, 10), placed[0].rect);
    EXPECT_EQ((QList<double>{0, 10, 20, 30}), placed[0].ends);
}

TEST(PlacedWords, keepNoCharacterThatNobodyCanRead)
{
    const auto placed = placedWords(
        {word(u"a\x0001\xFFFEz"_s, {10, 20, 40, 10}, {10, 20, 30, 40}), word(u"\x0002"_s, {10, 40, 40, 10}, {40})},
        {100, 100});
    ASSERT_EQ(1, placed.size());
    EXPECT_EQ(u"az"_s, placed[0].text);
    EXPECT_EQ((QList<double>{10, 40}), placed[0].ends);
}

TEST(PlacedWords, neverGoBack)
{
    const double none = std::numeric_limits<double>::quiet_NaN();
    const auto placed = placedWords(
        {word(u"abcd"_s, {10, 20, 40, 10}, {30, 20, none, 90}), word(u"x"_s, {none, 0, 1, 1}, {1})}, {100, 100});
    ASSERT_EQ(1, placed.size());
    EXPECT_EQ((QList<double>{30, 30, 30, 40}), placed[0].ends);
}

TEST(PlacedWords, arePlacesOfWholeHundredths)
{
    const auto placed = placedWords({word(u"a"_s, {10.12345, 20.98765, 0.001, 10}, {0.0005})}, {100, 100});
    ASSERT_EQ(1, placed.size());
    EXPECT_EQ(QRectF(10.12, 20.99, 0.01, 10), placed[0].rect);
}

TEST(PlacedWords, areAsManyAsTheProtocolCarries)
{
    const QList<PageWord> many(renderlimit::words + 5, word(u"a"_s, {10, 20, 10, 10}, {10}));
    EXPECT_EQ(renderlimit::words, placedWords(many, {100, 100}).size());
}

TEST_F(Words, standOnTheInkOfAPageWhoseOwnUnitIsLarger)
{
    open({.size = {300, 400}, .lines = {"Hello"}, .attributes = "/UserUnit 2"});
    ASSERT_EQ(QSizeF(600, 800), m_file->pageSize(0));
    const auto words = m_file->words(0);
    ASSERT_EQ(1, words.size());
    EXPECT_TRUE(words[0].rect.adjusted(-2, -2, 2, 2).contains(ink()));
    EXPECT_LT(words[0].rect.width(), ink().width() * 1.3);
    EXPECT_NEAR(words[0].rect.width(), words[0].ends.last(), 1);
}

} // namespace pingshen
