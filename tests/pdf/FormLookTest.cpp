// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/PdfFile.h"
#include "tests/support/Opened.h"
#include "tests/support/Printers.h"
#include "tests/support/TestPdf.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <ostream>
#include <vector>

namespace pingshen {

using namespace Qt::StringLiterals;
using test::TestPage;
using test::TestPdf;

namespace {

constexpr int dotsPerInch = 150;
// Two programs draw one font with substitutes of their own, smoothed in their own way: edges may lie this far apart
// (1.4 points), and a twentieth of the ink may be of strokes that only one of them has.
constexpr int reach = 3;
constexpr double strayShare = 0.05;
constexpr int colourDistance = 35;
constexpr int fewDots = 200; // of edges mostly, whose colour is half the paper's

/// One field or note in the middle of a page, in a rectangle of its own.
struct Look
{
    const char* name;
    QByteArray entries;
    QSize size;
    QByteArray appearance = {}; ///< content of its own appearance, in a box of 40 x 30
};

void PrintTo(const Look& look, std::ostream* out)
{
    *out << look.name;
}

const QByteArray widget = "/Type /Annot /Subtype /Widget /F 4 /T (a) ";
const QByteArray text = widget + "/FT /Tx /V (FIELD VALUE) /DA (/Helv 14 Tf 0 0 0.8 rg) ";
const QByteArray manyWords =
    widget + "/FT /Tx /Ff 4096 /V (Several words that have to be wrapped\nand a second one) /DA (/Helv 12 Tf 0 g) ";
const QByteArray cells = widget + "/FT /Tx /Ff 16777216 /MaxLen 8 /V (12345) /DA (/Helv 14 Tf 0 g) ";
const QByteArray check = widget + "/FT /Btn /V /Yes /AS /Yes /DA (/ZaDb 0 Tf 0 g) ";
const QByteArray radio = widget + "/FT /Btn /Ff 32768 /V /Yes /AS /Yes /DA (/ZaDb 0 Tf 0 g) ";
const QByteArray list = widget + "/FT /Ch /Opt [(apple) (pear) [(x) (cherry)] (plum) (fig)] /DA (/Helv 12 Tf 0 g) ";
const QByteArray note =
    "/Type /Annot /Subtype /FreeText /F 4 /DA (/Helv 12 Tf 0.8 0 0 rg) /Contents (a note of two\rlines) ";
const QByteArray frame = "/MK << /BC [0.8 0 0] /BG [0.8 0.9 0.8] >> ";
const QByteArray seal = "q 0.9 0 0 RG 4 w 5 5 30 20 re S 0.9 0 0 rg 15 10 10 10 re f Q";

const std::vector<Look> looks{
    {"textLeft", text, {140, 30}},
    {"textCentred", text + "/Q 1", {140, 30}},
    {"textRight", text + "/Q 2", {140, 30}},
    {"textTooLong", widget + "/FT /Tx /V (A value that is too long for it) /DA (/Helv 14 Tf 0 g)", {140, 30}},
    {"textTurnedLeft", text + "/MK << /R 90 >>", {30, 130}},
    {"textUpsideDown", text + "/MK << /R 180 >>", {140, 30}},
    {"textTurnedRight", text + "/MK << /R 270 >>", {30, 130}},
    {"textTurnedBackwards", text + "/MK << /R -90 >>", {140, 30}},
    {"textTurnedFurther", text + "/MK << /R 450 >>", {140, 30}},
    {"password", text + "/Ff 8192", {140, 30}},
    {"cells", cells, {140, 30}},
    {"cellsCentred", cells + "/Q 1", {140, 30}},
    {"cellsRight", cells + "/Q 2", {140, 30}},
    {"cellsTurned", cells + "/MK << /R 90 >>", {30, 130}},
    {"lines", manyWords, {140, 70}},
    {"linesCentred", manyWords + "/Q 1", {140, 70}},
    {"linesRight", manyWords + "/Q 2", {140, 70}},
    {"linesTurned", manyWords + "/MK << /R 90 >>", {70, 120}},
    {"borderSolid", text + frame + "/BS << /W 4 >>", {140, 40}},
    {"borderDashed", text + frame + "/BS << /W 4 /S /D /D [12 9] >>", {140, 40}},
    {"borderOfALongerName", text + frame + "/BS << /W 4 /S /Dashed /D [12 9] >>", {140, 40}},
    {"borderDotted", text + frame + "/BS << /W 4 /S /D /D [0.5 9] >>", {140, 40}},
    {"borderBevelled", text + frame + "/BS << /W 4 /S /B >>", {140, 40}},
    {"borderInset", text + frame + "/BS << /W 4 /S /I >>", {140, 40}},
    {"borderUnderlined", text + frame + "/BS << /W 4 /S /U >>", {140, 40}},
    {"borderOfTheOldKind", text + "/MK << /BC [0.8 0 0] >> /Border [0 0 4]", {140, 40}},
    {"borderOfNoWidth", text + "/MK << /BC [0.8 0 0] >> /Border [0 0 0]", {140, 40}},
    {"check", check, {60, 60}},
    {"checkTick", check + "/MK << /CA (4) >>", {60, 60}},
    {"checkCross", check + "/MK << /CA (8) >>", {60, 60}},
    {"checkDisc", check + "/MK << /CA (l) >>", {60, 60}},
    {"checkDiamond", check + "/MK << /CA (u) >>", {60, 60}},
    {"checkSquare", check + "/MK << /CA (n) >>", {60, 60}},
    {"checkStar", check + "/MK << /CA (H) >>", {60, 60}},
    {"checkTurned", check + "/MK << /CA (4) /R 90 >>", {60, 60}},
    {"checkOfASize", widget + "/FT /Btn /V /Yes /AS /Yes /DA (/ZaDb 20 Tf 0 0.6 0 rg) /MK << /CA (8) >>", {90, 60}},
    {"radioDisc", radio + "/MK << /BC [0.8 0 0] >> /BS << /W 4 >>", {60, 60}},
    {"radioDashed", radio + "/MK << /BC [0.8 0 0] >> /BS << /W 4 /S /D /D [12 9] >>", {60, 60}},
    {"radioBevelled", radio + "/MK << /BC [0.8 0 0] >> /BS << /W 10 /S /B >>", {60, 60}},
    {"radioInset", radio + "/MK << /BC [0.8 0 0] >> /BS << /W 10 /S /I >>", {60, 60}},
    {"radioCross", radio + "/MK << /CA (8) /BC [0.8 0 0] >> /BS << /W 4 >>", {60, 60}},
    {"pushButton",
     widget + "/FT /Btn /Ff 65536 /DA (/Helv 14 Tf 0 g) /MK << /CA (Push me) /BC [0] >> /BS << /W 3 /S /B >>",
     {140, 40}},
    {"listWithOneChosen", list + "/V (x)", {140, 70}},
    {"listWithTwoChosen", list + "/V [(pear) (plum)] /Ff 2097152", {140, 70}},
    {"listFromARowOn", list + "/V (plum) /TI 2", {140, 70}},
    {"comboBox", list + "/V (x) /Ff 131072", {140, 30}},
    {"note", note, {140, 50}},
    {"noteOnColour", note + "/Q 1 /C [1 1 0.4] /BS << /W 3 /S /D >>", {140, 50}},
    {"noteOnBlue", note + "/C [0 0.4 0.8]", {140, 50}},
    {"noteOnTranslucentBlue", note + "/C [0 0.4 0.8] /CA 0.5", {140, 50}},
    {"noteWithoutBorder", note + "/Q 2 /Border [0 0 0]", {140, 50}},
    {"stampOfItsOwn", "/Type /Annot /Subtype /Stamp /F 4 ", {120, 90}, seal},
    {"signatureSeal", widget + "/FT /Sig /V << /Type /Sig >> ", {80, 60}, seal},
};

/// What is not white. Both programs draw on white.
struct Ink
{
    explicit Ink(const QImage& image) : size(image.size()), dots(static_cast<size_t>(size.width() * size.height()))
    {
        for (int y = 0; y < size.height(); ++y) {
            for (int x = 0; x < size.width(); ++x) {
                const auto dot = image.pixel(x, y);
                if (std::min({qRed(dot), qGreen(dot), qBlue(dot)}) < 160) {
                    dots[static_cast<size_t>(y * size.width() + x)] = true;
                    ++count;
                    auto& half = halves[x * size.height() + y * size.width() < size.width() * size.height() ? 0 : 1];
                    ++half.count;
                    half.colour[0] += qRed(dot);
                    half.colour[1] += qGreen(dot);
                    half.colour[2] += qBlue(dot);
                }
            }
        }
    }

    bool isNear(int x, int y) const
    {
        for (int v = std::max(0, y - reach); v <= std::min(size.height() - 1, y + reach); ++v) {
            for (int u = std::max(0, x - reach); u <= std::min(size.width() - 1, x + reach); ++u) {
                if (dots[static_cast<size_t>(v * size.width() + u)]) {
                    return true;
                }
            }
        }
        return false;
    }

    /// How much of it lies where the other one has nothing.
    double strayFrom(const Ink& other) const
    {
        int stray = 0;
        for (int y = 0; y < size.height(); ++y) {
            for (int x = 0; x < size.width(); ++x) {
                stray += dots[static_cast<size_t>(y * size.width() + x)] && !other.isNear(x, y) ? 1 : 0;
            }
        }
        return count > 0 ? static_cast<double>(stray) / count : 1;
    }

    QSize size;
    std::vector<bool> dots;
    int count = 0;
    /// Above and left of the diagonal, where the light falls on what is raised, and below and right.
    struct Half
    {
        int count = 0;
        std::array<double, 3> colour{};
    };
    std::array<Half, 2> halves{};
};

double distanceOf(const Ink::Half& a, const Ink::Half& b)
{
    double most = 0;
    for (size_t i = 0; i < 3 && a.count > fewDots && b.count > fewDots; ++i) {
        most = std::max(most, std::abs(a.colour[i] / a.count - b.colour[i] / b.count));
    }
    return most;
}

/// Why one is not the other; empty: they are alike.
std::string differenceOf(const QImage& a, const QImage& b)
{
    const Ink ours(a);
    const Ink theirs(b);
    if (ours.size != theirs.size || ours.count == 0 || theirs.count == 0) {
        return "one of them shows nothing";
    }
    std::string difference;
    for (const auto share : {ours.strayFrom(theirs), theirs.strayFrom(ours)}) {
        difference += share > strayShare ? std::to_string(100 * share) + " % of the ink is elsewhere; " : std::string();
    }
    for (size_t i = 0; i < ours.halves.size(); ++i) {
        const auto distance = distanceOf(ours.halves[i], theirs.halves[i]);
        difference +=
            distance > colourDistance ? "another colour by " + std::to_string(distance) + "; " : std::string();
    }
    return difference;
}

class FormLook : public testing::Test
{
protected:
    /// Both pictures: ours and poppler's.
    std::pair<QImage, QImage> draw(const Look& look) const
    {
        constexpr QSize page(216, 144);
        const QPoint corner((page.width() - look.size.width()) / 2, (page.height() - look.size.height()) / 2);
        const auto box = QString(u"/Rect [%1 %2 %3 %4]"_s)
                             .arg(corner.x())
                             .arg(corner.y())
                             .arg(corner.x() + look.size.width())
                             .arg(corner.y() + look.size.height())
                             .toLatin1();
        const bool hasOwn = !look.appearance.isEmpty();
        const QByteArray entries = look.entries + box;
        const QByteArray whole = "<< " + entries + " /AP << /N 4 0 R >> >>";
        TestPdf pdf({TestPage{.size = page, .attributes = "/Annots [" + (hasOwn ? whole : "4 0 R") + "]"}});
        pdf.withObject(hasOwn ? test::pdfStream("/Type /XObject /Subtype /Form /BBox [0 0 40 30]", look.appearance)
                              : "<< " + entries + " >>");
        pdf.withCatalog("/AcroForm << /Fields [" + QByteArray(hasOwn ? "" : "4 0 R")
                        + "] /DR << /Font << /Helv 3 0 R /ZaDb << /Type /Font /Subtype /Type1 /BaseFont "
                          "/ZapfDingbats >> >> >> >>");
        const auto path = pdf.save(m_folder.filePath(u"form.pdf"_s));
        const auto size = page * dotsPerInch / 72;
        const auto file = PdfFile::open(test::opened(path), {}).value();
        const auto out = m_folder.filePath(u"poppler"_s);
        QProcess::execute(u"pdftoppm"_s,
                          {u"-r"_s, QString::number(dotsPerInch), u"-png"_s, u"-singlefile"_s, path, out});
        return {file->tile(0, size, QRect(QPoint(0, 0), size), 0).value(), QImage(out + u".png"_s)};
    }

    QTemporaryDir m_folder;
};

class FormLookOf : public FormLook, public testing::WithParamInterface<Look>
{};

QImage shifted(const QImage& image, int by)
{
    auto moved = image;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            moved.setPixel(x, y, image.pixel(std::max(0, x - by), y));
        }
    }
    return moved;
}

const Look& named(const char* name)
{
    return *std::find_if(looks.begin(), looks.end(), [&](const Look& look) { return !qstrcmp(look.name, name); });
}

} // namespace

TEST_P(FormLookOf, isPopplers)
{
    if (QStandardPaths::findExecutable(u"pdftoppm"_s).isEmpty()) {
        GTEST_SKIP() << "poppler-utils is not installed";
    }
    const auto [ours, popplers] = draw(GetParam());
    EXPECT_EQ("", differenceOf(ours, popplers));
}

INSTANTIATE_TEST_SUITE_P(Fields, FormLookOf, testing::ValuesIn(looks),
                         [](const auto& look) { return std::string(look.param.name); });

TEST_F(FormLook, isToldFromAnEmptyPageFromATurnFromAShiftAndFromAnotherSign)
{
    const auto drawn = [this](const char* name) { return draw(named(name)).first; };
    const auto field = drawn("textLeft");
    QImage blank(field.size(), QImage::Format_RGB32);
    blank.fill(Qt::white);
    EXPECT_EQ("", differenceOf(field, field));
    EXPECT_NE("", differenceOf(field, blank));
    EXPECT_NE("", differenceOf(blank, blank));
    EXPECT_NE("", differenceOf(field, drawn("textCentred")));
    EXPECT_NE("", differenceOf(field, shifted(field, 8))) << "by 4 points";
    EXPECT_NE("", differenceOf(field, drawn("textUpsideDown")));
    EXPECT_NE("", differenceOf(drawn("textTurnedLeft"), drawn("textTurnedRight")));
    EXPECT_NE("", differenceOf(drawn("checkCross"), drawn("checkTick")));
    EXPECT_NE("", differenceOf(drawn("checkDiamond"), drawn("checkStar")));
    EXPECT_NE("", differenceOf(drawn("borderBevelled"), drawn("borderUnderlined")));
    EXPECT_NE("", differenceOf(drawn("borderDashed"), drawn("borderSolid")));
    EXPECT_NE("", differenceOf(drawn("borderDotted"), drawn("borderSolid")));
    EXPECT_NE("", differenceOf(drawn("noteOnBlue"), drawn("noteOnTranslucentBlue")));
    EXPECT_NE("", differenceOf(drawn("radioBevelled"), drawn("radioInset")));
    EXPECT_NE("", differenceOf(drawn("listWithOneChosen"), drawn("listWithTwoChosen")));
}

} // namespace pingshen
