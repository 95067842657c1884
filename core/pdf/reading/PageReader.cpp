// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/reading/PageReader.h"

#include "core/pdf/reading/RedInk.h"
#include "core/pdf/words/PlacedWords.h"

#include <QTransform>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace pingshen {

namespace {

constexpr double fullDotsPerPoint = 300.0 / 72.0;
constexpr double mostPixels = 30e6;       // of a page read at once; a larger one is read at fewer dots an inch
constexpr double mostStripPixels = 150e6; // of a page read in strips
constexpr int longestEdge = 10'000;       // pixels; a longer page is read in strips
constexpr int widestEdge = 20'000;
constexpr double stripPixels = 8e6;
constexpr int lowestStrip = 1'200;
constexpr int highestStrip = 6'000;
constexpr int overlap = 120;         // pixels, where there is no white row to cut at
constexpr int speckled = 25'000;     // pieces of ink
constexpr int speckledStill = 9'000; // when calmed: text in pieces, or no text
constexpr int piecesOfText = 150;    // a page with so many has something to read
constexpr int sureEnough = 75;
constexpr int poorBelow = 62;
constexpr double enoughEvidence = 12; // sure characters that settle which way is up
constexpr double keptWord = 5;        // below 30 there are still more right characters than wrong ones
constexpr double keptPoorWord = 80;
constexpr double keptRedWord = 70; // what is no writing is red more often than black
constexpr double keptSeal = 65;
constexpr std::chrono::seconds pageLimit{40};
constexpr std::chrono::seconds stripsLimit{80};

struct Scale
{
    QSize size;
    int dotsPerInch = 300;
};

Scale scaleOf(QSizeF points)
{
    const auto full = points * fullDotsPerPoint;
    const bool isLong =
        std::max(full.width(), full.height()) > longestEdge && full.height() > 3 * full.width(); // strips are rows
    const double most = isLong ? mostStripPixels : mostPixels;
    double shrink = std::min({1.0, std::sqrt(most / (full.width() * full.height())), widestEdge / full.width()});
    if (!isLong) {
        shrink = std::min(shrink, longestEdge / std::max(full.width(), full.height()));
    }
    return {(full * shrink).toSize().expandedTo({1, 1}), std::max(70, qRound(300 * shrink))};
}

QImage turned(const QImage& image, int degrees)
{
    return degrees == 0 ? image : image.transformed(QTransform().rotate(degrees));
}

/// Rows are compared by their darkest and lightest dots: ink is where they differ.
bool isWhite(const QImage& grey, int row)
{
    const auto* line = grey.constScanLine(row);
    const auto [darkest, lightest] = std::minmax_element(line, line + grey.width());
    return *lightest - *darkest < 40;
}

bool isSure(const Reading& reading)
{
    return reading.confidence() >= sureEnough && reading.evidence() >= enoughEvidence;
}

/// A strip's first line may be the last one of the strip before.
void appendStrip(Reading& whole, Reading strip, bool overlaps)
{
    const auto lineOf = [](const QList<ReadWord>& words, qsizetype first) {
        QString line;
        for (auto i = first; i < words.size(); ++i) {
            line += words[i].text;
            if (words[i].endsLine) {
                break;
            }
        }
        return line;
    };
    if (overlaps && !whole.words.isEmpty() && !strip.words.isEmpty()) {
        auto lastLine = whole.words.size() - 1;
        while (lastLine > 0 && !whole.words[lastLine - 1].endsLine) {
            --lastLine;
        }
        if (lineOf(whole.words, lastLine) == lineOf(strip.words, 0)) {
            const auto end = std::find_if(strip.words.begin(), strip.words.end(),
                                          [](const ReadWord& word) { return word.endsLine; });
            strip.words.erase(strip.words.begin(), end == strip.words.end() ? end : end + 1);
        }
    }
    whole.words += strip.words;
    whole.isWhole = whole.isWhole && strip.isWhole;
}

/// `points` is the page's size.
PageReading judged(const Reading& reading, QSizeF points, QSize pixels)
{
    PageReading page;
    page.confidence = reading.confidence();
    page.isPoor = !reading.isWhole || (!reading.words.isEmpty() && page.confidence < poorBelow);
    const double least = page.confidence < poorBelow ? keptPoorWord : keptWord;
    page.text = reading.text(least);
    const QSizeF scale(pixels.width() / points.width(), pixels.height() / points.height());
    page.words = placedWords(reading.pageWords(least, scale), points);
    return page;
}

/// From the points of a picture that was turned clockwise to those of the picture as it was, of that size.
QTransform turnedBack(QSize size, int degrees)
{
    return QImage::trueMatrix(QTransform().rotate(degrees), size.width(), size.height()).inverted();
}

/// By how many quarters the page lies turned clockwise: most of its words tell.
int quartersOf(const Reading& reading)
{
    std::array<double, 4> lengths{};
    for (const auto& word : reading.words) {
        lengths.at(static_cast<size_t>(word.direction)) += static_cast<double>(word.text.size());
    }
    const auto most = std::max_element(lengths.begin(), lengths.end());
    return static_cast<int>(most - lengths.begin()) % 4;
}

/// A seal's characters follow no line: each has an equal part of it.
QList<double> evenEnds(const QString& text, const QRect& seal, int quarters)
{
    const double length = quarters % 2 == 0 ? seal.width() : seal.height();
    const auto count = text.toUcs4().size();
    QList<double> ends;
    for (qsizetype i = 1; i <= count; ++i) {
        ends.append(length * static_cast<double>(i) / static_cast<double>(count));
    }
    return ends;
}

/// Before the first line that lies lower; on a page that lies turned, at the end.
void insertLine(Reading& whole, QList<ReadWord> line, bool isUpright)
{
    if (line.isEmpty()) {
        return;
    }
    line.last().endsLine = true;
    auto at = whole.words.size();
    for (qsizetype i = 0; isUpright && i < whole.words.size(); ++i) {
        const bool startsLine = i == 0 || whole.words[i - 1].endsLine;
        if (startsLine && whole.words[i].rect.top() > line.first().rect.bottom()) {
            at = i;
            break;
        }
    }
    for (auto& word : line) {
        whole.words.insert(at++, std::move(word));
    }
}

/// Of what was read in red, the words that are sure.
void insertSureLines(Reading& whole, const Reading& red, bool isUpright)
{
    QList<ReadWord> line;
    for (const auto& word : red.words) {
        if (word.confidence >= keptRedWord) {
            line.append(word);
        }
        if (word.endsLine) {
            insertLine(whole, std::exchange(line, {}), isUpright);
        }
    }
    insertLine(whole, std::move(line), isUpright);
}

} // namespace

std::optional<int> whiteRow(const QImage& image, int least, int from)
{
    const auto grey = image.convertToFormat(QImage::Format_Grayscale8);
    int bottom = -1;
    std::optional<int> best;
    int height = 0;
    for (int row = std::min(from, grey.height() - 1); row >= least - 1; --row) {
        const bool white = row >= least && isWhite(grey, row);
        if (white && bottom < 0) {
            bottom = row;
        } else if (!white && bottom >= 0) {
            if (bottom - row > height) {
                height = bottom - row;
                best = (bottom + row + 1) / 2;
            }
            bottom = -1;
        }
    }
    return best;
}

/// The way that reads best at half the size, where the page as it lies is not read well.
Result<int> PageReader::turnOf(const QImage& image, int dotsPerInch, const QDeadlineTimer& deadline)
{
    const auto small = image.scaled(image.size() / 2, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    int best = 0;
    double bestEvidence = 0;
    for (const int degrees : {0, 90, 270, 180}) {
        if (deadline.hasExpired()) {
            break;
        }
        PINGSHEN_ASSIGN(const auto reading, m_ocr.read(turned(small, degrees), dotsPerInch / 2, deadline));
        const double evidence = reading.evidence() * (degrees == 0 ? 1.3 : 1.0);
        if (evidence > bestEvidence) {
            bestEvidence = evidence;
            best = degrees;
        }
    }
    return best;
}

Result<Reading> PageReader::readTurned(const QImage& image, int degrees, int dotsPerInch,
                                       const QDeadlineTimer& deadline)
{
    PINGSHEN_ASSIGN(auto reading, m_ocr.read(turned(image, degrees), dotsPerInch, deadline));
    return movedBack(std::move(reading), turnedBack(image.size(), degrees));
}

Result<Reading> PageReader::readWhole(const QImage& image, int dotsPerInch, const QDeadlineTimer& deadline)
{
    auto picture = image;
    bool isSpeckled = piecesOfInk(image) > speckled;
    const bool isCalmed = isSpeckled;
    for (const int window : {3, 5}) {
        if (isSpeckled) {
            picture = withoutSpeckles(image, window);
            isSpeckled = piecesOfInk(picture) > speckledStill;
        }
    }
    if (isSpeckled) {
        return Reading{{}, false}; // the recogniser would look at every speckle, for minutes
    }
    auto original = image;
    QTransform toImage;
    // Askew, the recogniser loses whole lines and is sure of the others all the same: so it is straightened first.
    const auto askew = picture;
    const auto level = straightened(picture);
    if (level) {
        picture = original = level->image;
        toImage = level->toOriginal;
    }
    PINGSHEN_ASSIGN(auto best, m_ocr.read(picture, dotsPerInch, deadline));
    best = movedBack(std::move(best), toImage);
    if (isSure(best) || deadline.hasExpired()) {
        return best;
    }
    if (level) {
        PINGSHEN_ASSIGN(auto again, m_ocr.read(askew, dotsPerInch, deadline));
        if (again.evidence() > best.evidence()) {
            best = std::move(again);
            picture = askew;
            original = image;
            toImage = {};
        }
        if (isSure(best) || deadline.hasExpired()) {
            return best;
        }
    }
    PINGSHEN_ASSIGN(const int turn, turnOf(picture, dotsPerInch, deadline));
    if (turn != 0) {
        PINGSHEN_ASSIGN(auto upright, readTurned(picture, turn, dotsPerInch, deadline));
        best = movedBack(std::move(upright), toImage);
    }
    if (best.words.isEmpty() || best.confidence() >= sureEnough || isCalmed || deadline.hasExpired()) {
        return best;
    }
    PINGSHEN_ASSIGN(auto calm, readTurned(withoutSpeckles(original), turn, dotsPerInch, deadline));
    return calm.evidence() > best.evidence() ? movedBack(std::move(calm), toImage) : std::move(best);
}

Result<Reading> PageReader::withRed(Reading reading, const QImage& red, int dotsPerInch, const QDeadlineTimer& deadline)
{
    const int quarters = quartersOf(reading);
    const auto seals = roundSeals(red);
    if (const auto text = deadline.hasExpired() ? std::nullopt : redBeside(red, seals)) {
        PINGSHEN_ASSIGN(const auto found, readTurned(*text, (4 - quarters) % 4 * 90, dotsPerInch, deadline));
        insertSureLines(reading, found, quarters == 0);
    }
    for (const auto& seal : seals) {
        if (deadline.hasExpired()) {
            break;
        }
        PINGSHEN_ASSIGN(const auto rim,
                        m_ocr.read(unrolledRim(red, seal, quarters), dotsPerInch, deadline, RecognisedLayout::Line));
        const auto text = rim.text().remove(u' ');
        if (rim.confidence() >= keptSeal && !text.isEmpty()) {
            reading.words.append({text, static_cast<double>(rim.confidence()), true, true, QRectF(seal),
                                  static_cast<PageWord::Direction>(quarters), evenEnds(text, seal, quarters)});
        }
    }
    return reading;
}

Result<Reading> PageReader::readStrips(QSize size, int dotsPerInch, const Draw& draw, const QDeadlineTimer& deadline)
{
    const int height = std::clamp(static_cast<int>(stripPixels / size.width()), lowestStrip, highestStrip);
    Reading whole;
    bool overlaps = false;
    for (int top = 0; top < size.height() && !deadline.hasExpired();) {
        const QRect rect(0, top, size.width(), std::min(height, size.height() - top));
        PINGSHEN_ASSIGN(auto image, draw(size, rect));
        const bool isLast = rect.bottom() + 1 >= size.height();
        const int cut = isLast ? 0 : whiteRow(image, rect.height() / 2, rect.height() - 1).value_or(0);
        if (cut > 0) {
            image = image.copy(0, 0, image.width(), cut);
        }
        const auto inks = separatedInks(image);
        PINGSHEN_ASSIGN(auto strip, m_ocr.read(inks ? inks->print : image, dotsPerInch, deadline));
        if (inks) {
            PINGSHEN_ASSIGN(strip, withRed(std::move(strip), inks->red, dotsPerInch, deadline));
        }
        appendStrip(whole, movedBack(std::move(strip), QTransform::fromTranslate(0, top)), overlaps);
        overlaps = !isLast && cut == 0;
        top = isLast ? size.height() : cut > 0 ? top + cut : rect.bottom() + 1 - overlap;
        whole.isWhole = whole.isWhole && (isLast || !deadline.hasExpired());
    }
    return whole;
}

Result<PageReading> PageReader::read(QSizeF points, const Draw& draw)
{
    const auto scale = scaleOf(points);
    if (scale.size.height() > longestEdge) {
        PINGSHEN_ASSIGN(const auto reading,
                        readStrips(scale.size, scale.dotsPerInch, draw, QDeadlineTimer(stripsLimit)));
        return judged(reading, points, scale.size);
    }
    const QDeadlineTimer deadline(pageLimit);
    PINGSHEN_ASSIGN(const auto image, draw(scale.size, QRect(QPoint(0, 0), scale.size)));
    const auto inks = separatedInks(image);
    PINGSHEN_ASSIGN(auto reading, readWhole(inks ? inks->print : image, scale.dotsPerInch, deadline));
    if (inks) {
        PINGSHEN_ASSIGN(reading, withRed(std::move(reading), inks->red, scale.dotsPerInch, deadline));
    }
    auto page = judged(reading, points, scale.size);
    page.isPoor = page.isPoor || (page.text.isEmpty() && piecesOfInk(image) >= piecesOfText);
    return page;
}

} // namespace pingshen
