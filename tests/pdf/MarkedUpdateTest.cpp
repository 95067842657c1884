// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/MarkedUpdate.h"

#include "core/pdf/PdfFile.h"
#include "tests/support/Opened.h"
#include "tests/support/Printers.h"
#include "tests/support/SignedPdf.h"
#include "tests/support/TestPdf.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;
using test::TestPage;
using test::TestPdf;

namespace {

constexpr int dotsAPoint = 2;

std::unique_ptr<PdfFile> fileOf(const QByteArray& bytes)
{
    const QTemporaryDir folder;
    auto file = PdfFile::open(test::opened(test::saveBytes(folder.filePath(u"a.pdf"_s), bytes)), {});
    EXPECT_OK(file);
    return file ? std::move(file).value() : nullptr;
}

Result<PdfUpdate> updateOf(const QByteArray& bytes, const QList<PdfMark>& marks)
{
    const QTemporaryDir folder;
    return markedUpdate(test::opened(test::saveBytes(folder.filePath(u"a.pdf"_s), bytes)), {}, marks);
}

/// The whole copy; empty where there is none.
QByteArray copyOf(const QByteArray& bytes, const QList<PdfMark>& marks)
{
    const auto update = updateOf(bytes, marks);
    EXPECT_OK(update);
    return update ? bytes + update->bytes : QByteArray();
}

PdfMark markOn(int page, const QRectF& points, const QString& note = {})
{
    return {u"m"_s + QString::number(page),
            {page, {hundredthsOf(points)}, {}},
            note,
            u"Anna"_s,
            QDateTime({2026, 11, 30}, {8, 5, 9}, Qt::UTC)};
}

QImage drawn(const QByteArray& bytes, int page)
{
    const auto file = fileOf(bytes);
    const auto size = (file->pageSize(page) * dotsAPoint).toSize();
    return file->tile(page, size, QRect(QPoint(), size), 0).value();
}

/// Around all that is drawn otherwise, in points.
QRectF difference(const QImage& before, const QImage& after)
{
    QRect changed;
    for (int y = 0; y < before.height(); ++y) {
        for (int x = 0; x < before.width(); ++x) {
            if (before.pixel(x, y) != after.pixel(x, y)) {
                changed |= QRect(x, y, 1, 1);
            }
        }
    }
    return QRectF(QPointF(changed.topLeft()) / dotsAPoint, QSizeF(changed.size()) / dotsAPoint);
}

void expectNear(const QRectF& expected, const QRectF& found)
{
    EXPECT_NEAR(expected.left(), found.left(), 1);
    EXPECT_NEAR(expected.top(), found.top(), 1);
    EXPECT_NEAR(expected.right(), found.right(), 1);
    EXPECT_NEAR(expected.bottom(), found.bottom(), 1);
}

PageWord wordOn(const QByteArray& bytes, int page, const QString& text)
{
    const auto words = fileOf(bytes)->words(page);
    const auto found = std::ranges::find(words, text, &PageWord::text);
    EXPECT_NE(words.end(), found) << text.toStdString();
    return found == words.end() ? PageWord() : *found;
}

/// Pages that lie in every way, each with the same words.
QList<TestPage> everyPage()
{
    QList<TestPage> pages;
    for (const int rotation : {0, 90, 180, 270, -90, 450}) {
        for (const auto& crop : {QRectF(), QRectF(30, 20, 400, 800), QRectF(-50, -50, 900, 900)}) {
            pages.append(
                {.rotation = rotation, .lines = {"nothing here", "only this word is marked"}, .cropBox = crop});
        }
    }
    return pages;
}

} // namespace

TEST(MarkedUpdate, marksTheVeryPlaceOfTheTextHoweverThePageLies)
{
    const auto bytes = TestPdf(everyPage()).bytes();
    QList<PdfMark> marks;
    QList<QRectF> places;
    for (int page = 0; page < everyPage().size(); ++page) {
        places.append(wordOn(bytes, page, u"marked"_s).rect);
        marks.append(markOn(page, places.last()));
    }
    const auto copy = copyOf(bytes, marks);
    for (int page = 0; page < everyPage().size(); ++page) {
        SCOPED_TRACE(page);
        expectNear(places.at(page), difference(drawn(bytes, page), drawn(copy, page)));
        EXPECT_EQ(places.at(page), wordOn(copy, page, u"marked"_s).rect);
    }
}

TEST(MarkedUpdate, isReadOfAnyBoxAndUnit)
{
    // Corners of the box the other way round; a page whose own unit is two points.
    auto turned = TestPdf({{.lines = {"one word"}}}).bytes();
    ASSERT_TRUE(turned.contains("[0.00 0.00 595.00 842.00]"));
    turned.replace("[0.00 0.00 595.00 842.00]", "[595.00 842.00 0.00 0.00]");
    const auto large = TestPdf({{.size = {300, 400}, .lines = {"one word"}, .attributes = "/UserUnit 2"}}).bytes();
    for (const auto& bytes : {turned, large}) {
        const auto size = fileOf(bytes)->pageSize(0);
        const QRectF middle(size.width() / 4, size.height() / 3, size.width() / 2, size.height() / 8);
        const auto copy = copyOf(bytes, {markOn(0, middle)});
        expectNear(middle, difference(drawn(bytes, 0), drawn(copy, 0)));
    }
}

TEST(MarkedUpdate, leavesEveryByteOfTheOriginalAndWhateverElseIsOnThePage)
{
    const QByteArray link = "<< /Type /Annot /Subtype /Link /Rect [100 700 200 720] /Dest [9 0 R /Fit] >>";
    const TestPdf pdf({{.lines = {"one"}, .attributes = "/Annots [" + link + "]"}, {.lines = {"two"}}});
    for (const auto& bytes : {pdf.bytes(), pdf.packed(), pdf.linearized(), QByteArray("rubbish\n" + pdf.bytes())}) {
        const auto copy = copyOf(bytes, {markOn(0, {36, 40, 50, 24}), markOn(1, {36, 40, 50, 24})});
        ASSERT_TRUE(copy.startsWith(bytes));
        const auto file = fileOf(copy);
        EXPECT_EQ(2, file->pages());
        EXPECT_EQ(u"one"_s, file->text(0).value().trimmed());
        EXPECT_EQ(1, file->links(0)->size());
        // Another copy of the copy: what was marked before stays.
        const auto second = copyOf(copy, {markOn(0, {300, 300, 50, 24})});
        const auto both = difference(drawn(bytes, 0), drawn(second, 0));
        expectNear(QRectF(QPointF(36, 40), QPointF(350, 324)), both);
    }
}

TEST(MarkedUpdate, namesThePersonTheTimeAndTheNoteInAnyScript)
{
    auto mark = markOn(0, {36, 40, 50, 24}, u"核对 (成绩单)\nsecond line"_s);
    mark.author = u"李华"_s;
    const auto update = updateOf(TestPdf::ofTextPages(1).bytes(), {mark});
    ASSERT_OK(update);
    const auto inUtf16 = [](const QString& text) {
        QByteArray bytes = "\xFE\xFF";
        for (const auto c : text) {
            bytes.append(static_cast<char>(c.unicode() >> 8)).append(static_cast<char>(c.unicode() & 0xFF));
        }
        return bytes.toHex();
    };
    EXPECT_TRUE(update->bytes.contains("/T <" + inUtf16(u"李华"_s) + '>')) << update->bytes.toStdString();
    EXPECT_TRUE(update->bytes.contains("/Contents <" + inUtf16(mark.note) + '>')) << update->bytes.toStdString();
    EXPECT_TRUE(update->bytes.contains("/M (D:20261130080509Z)"));
    EXPECT_TRUE(update->bytes.contains("/Subtype /Highlight"));
    EXPECT_FALSE(
        updateOf(TestPdf::ofTextPages(1).bytes(), {markOn(0, {36, 40, 50, 24})})->bytes.contains("/Contents ("));
}

TEST(MarkedUpdate, hasFourCornersForEachLineFromTheTopLeftOfTheTextOn)
{
    PdfMark mark = markOn(0, {});
    mark.passage.rects = {{3600, 4000, 5000, 2400}, {3600, 7000, 2000, 2400}};
    const auto upright = updateOf(TestPdf({{.size = {600, 800}}}).bytes(), {mark});
    ASSERT_OK(upright);
    EXPECT_TRUE(upright->bytes.contains("/QuadPoints [36 760 86 760 36 736 86 736 36 730 56 730 36 706 56 706]"));
    EXPECT_TRUE(upright->bytes.contains("/Rect [36 706 86 760]"));
    // Turned clockwise for reading, the text's top left is at the page's own bottom left.
    const auto turned = updateOf(TestPdf({{.size = {600, 800}, .rotation = 90}}).bytes(), {mark});
    ASSERT_OK(turned);
    EXPECT_TRUE(turned->bytes.contains("/QuadPoints [40 36 40 86 64 36 64 86 70 36 70 56 94 36 94 56]"));
}

TEST(MarkedUpdate, leavesASignatureCoveringWhatItCovered)
{
    const auto bytes = test::SignedPdf().sign(test::TestSigner::selfSigned(u"Li Hua"_s)).bytes();
    const auto signatures = fileOf(copyOf(bytes, {markOn(0, {36, 40, 50, 24})}))->signatures();
    ASSERT_EQ(1, signatures.size());
    EXPECT_TRUE(signatures[0].digestMatches);
    EXPECT_FALSE(signatures[0].coversWholeFile);
}

TEST(MarkedUpdate, tellsOfASignatureThatAllowsNoNotes)
{
    const auto mark = markOn(0, {36, 40, 50, 24});
    const auto isForbidden = [&](const QByteArray& catalog) {
        auto pdf = TestPdf({{.lines = {"contract"}}});
        const auto update = updateOf(pdf.withCatalog(catalog).bytes(), {mark});
        EXPECT_OK(update);
        EXPECT_TRUE(update && update->bytes.contains("/Subtype /Highlight")) << "told, and not refused";
        return update && update->isForbidden;
    };
    const auto certified = [](const QByteArray& method, const QByteArray& parameters) {
        return "/Perms << /DocMDP << /Type /Sig /Contents <00> /Reference [<< /Type /SigRef /TransformMethod /" + method
               + " /TransformParams << /Type /TransformParams " + parameters + " >> >>] >> >>";
    };
    EXPECT_FALSE(isForbidden({}));
    EXPECT_TRUE(isForbidden(certified("DocMDP", "/P 1")));
    EXPECT_TRUE(isForbidden(certified("DocMDP", "/P 2")));
    EXPECT_TRUE(isForbidden(certified("DocMDP", {}))) << "as if it were 2";
    EXPECT_FALSE(isForbidden(certified("DocMDP", "/P 3")));
    EXPECT_FALSE(isForbidden(certified("FieldMDP", "/Action /All"))) << "of fields alone";
    const auto locked = [](const QByteArray& permission, const QByteArray& value) {
        return "/AcroForm << /Fields [<< /FT /Sig /T (a) /Lock << /Type /SigFieldLock /Action /All /P " + permission
               + " >> " + value + " >>] >>";
    };
    EXPECT_TRUE(isForbidden(locked("1", "/V << /Type /Sig /Contents <00> >>")));
    EXPECT_FALSE(isForbidden(locked("3", "/V << /Type /Sig /Contents <00> >>")));
    EXPECT_FALSE(isForbidden(locked("1", {}))) << "not signed yet";
}

TEST(MarkedUpdate, marksOnlyOnePlaceOfAPageThatIsShownAtSeveral)
{
    auto bytes = TestPdf::ofTextPages(2).bytes();
    const auto kids = bytes.indexOf("/Kids [");
    ASSERT_GT(kids, 0);
    const auto second = bytes.indexOf(" 0 R", bytes.indexOf(" 0 R", kids) + 4);
    const auto first = bytes.mid(kids + 7, 1);
    ASSERT_EQ(' ', bytes.at(second - 2));
    bytes[second - 1] = first.at(0);
    const auto copy = copyOf(bytes, {markOn(1, {36, 40, 50, 24})});
    EXPECT_EQ(drawn(bytes, 0), drawn(copy, 0));
    expectNear({36, 40, 50, 24}, difference(drawn(bytes, 1), drawn(copy, 1)));
}

TEST(MarkedUpdate, isNoneOfWhatIsEncryptedOrDamagedOrHasNoSuchPage)
{
    const auto bytes = TestPdf::ofTextPages(1).bytes();
    const auto mark = markOn(0, {36, 40, 50, 24});
    EXPECT_FAILS(PdfEncrypted, updateOf(TestPdf::ofTextPages(1).encrypted({}), {mark}));
    EXPECT_EQ(PdfUpdate(), updateOf(bytes, {}).value());
    EXPECT_FAILS(PdfPageMissing, updateOf(bytes, {markOn(1, {36, 40, 50, 24})}));
    for (quint32 n = 0; n < 60; ++n) {
        const auto broken = test::damaged(bytes, n);
        if (const auto update = updateOf(broken, {mark}); update) {
            const auto file = fileOf(broken + update->bytes);
            EXPECT_TRUE(file && file->pages() == 1) << n;
        }
    }
    EXPECT_FAILS(PdfUnsound, updateOf(bytes.chopped(40), {mark}));
}

TEST(MarkedUpdate, isNoneOfAPageThatCouldNotBeWrittenWhole)
{
    const auto sound = TestPdf::ofTextPages(1).bytes();
    const auto mark = markOn(0, {36, 40, 50, 24});
    ASSERT_OK(updateOf(sound, {mark}));
    const auto altered = [&](const QByteArray& from, const QByteArray& to) {
        auto bytes = sound;
        EXPECT_TRUE(bytes.contains(from)) << from.toStdString();
        EXPECT_EQ(from.size(), to.size()) << "offsets stay";
        return bytes.replace(from, to);
    };
    const auto kids = sound.indexOf("/Kids [");
    ASSERT_GT(kids, 0);
    const auto page = sound.mid(kids + 7, sound.indexOf(" 0 R", kids) - kids - 7);
    // The list names a page of another generation than the table has.
    EXPECT_FAILS(PdfUnsound, updateOf(altered("/Kids [" + page + " 0 R", "/Kids [" + page + " 5 R"), {mark}));
    auto both = altered("/Kids [" + page + " 0 R", "/Kids [" + page + " 5 R");
    both.replace('\n' + page + " 0 obj", '\n' + page + " 5 obj");
    EXPECT_FAILS(PdfUnsound, updateOf(both, {mark}));
    // The page says that it is something else.
    auto other = sound;
    const auto type = other.indexOf("/Type /Page ");
    ASSERT_GT(type, 0);
    EXPECT_FAILS(PdfUnsound, updateOf(other.replace(type, 12, "/Type /Pagx "), {mark}));
    // A font cannot be read: its name would be left out of the page.
    EXPECT_FAILS(PdfUnsound, updateOf(altered("/BaseFont", "/B(seFont"), {mark}));
    // qpdf gives up the whole dictionary.
    const auto deep = TestPdf({{.attributes = "/Annots " + QByteArray(3000, '[') + QByteArray(3000, ']')}}).bytes();
    EXPECT_FAILS(PdfUnsound, updateOf(deep, {mark}));
}

TEST(MarkedUpdate, keepsThePagesGeneration)
{
    auto bytes = TestPdf::ofTextPages(1).bytes();
    const auto kids = bytes.indexOf("/Kids [");
    ASSERT_GT(kids, 0);
    const auto page = bytes.mid(kids + 7, bytes.indexOf(" 0 R", kids) - kids - 7);
    const auto at = bytes.indexOf('\n' + page + " 0 obj") + 1;
    ASSERT_GT(at, 0);
    const auto entry = QByteArray::number(at).rightJustified(10, '0') + " 00000 n";
    ASSERT_TRUE(bytes.contains(entry));
    bytes.replace(entry, entry.chopped(3) + "5 n");
    bytes.replace("/Kids [" + page + " 0 R", "/Kids [" + page + " 5 R");
    bytes.replace('\n' + page + " 0 obj", '\n' + page + " 5 obj");
    const auto copy = copyOf(bytes, {markOn(0, {36, 40, 50, 24})});
    EXPECT_TRUE(copy.mid(bytes.size()).contains('\n' + page + " 5 obj"));
    EXPECT_EQ(fileOf(bytes)->text(0).value(), fileOf(copy)->text(0).value());
}

} // namespace pingshen
