// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/reading/Ocr.h"

#include <leptonica/allheaders.h>
#include <tesseract/baseapi.h>
#include <tesseract/ocrclass.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace pingshen {

namespace {

bool isIdeographic(QChar c)
{
    const auto code = c.unicode();
    return (code >= 0x3000 && code <= 0x30FF) || (code >= 0x3400 && code <= 0x9FFF)
           || (code >= 0xF900 && code <= 0xFAFF) || (code >= 0xFF00 && code <= 0xFFEF);
}

/// Leptonica's picture, freed when it goes out of sight.
class Pixels
{
public:
    explicit Pixels(PIX* pix) : m_pix(pix) {}
    ~Pixels() { pixDestroy(&m_pix); }
    Pixels(const Pixels&) = delete;
    Pixels& operator=(const Pixels&) = delete;

    PIX* get() const { return m_pix; }

private:
    PIX* m_pix;
};

PIX* greyPixels(const QImage& image)
{
    const auto grey = image.convertToFormat(QImage::Format_Grayscale8);
    auto* pix = pixCreate(grey.width(), grey.height(), 8);
    for (int y = 0; pix && y < grey.height(); ++y) {
        auto* line = pixGetData(pix) + static_cast<ptrdiff_t>(y) * pixGetWpl(pix);
        const auto* source = grey.constScanLine(y);
        for (int x = 0; x < grey.width(); ++x) {
            SET_DATA_BYTE(line, x, source[x]);
        }
    }
    return pix;
}

QImage imageOf(PIX* pix)
{
    QImage image(pixGetWidth(pix), pixGetHeight(pix), QImage::Format_Grayscale8);
    for (int y = 0; y < image.height(); ++y) {
        const auto* line = pixGetData(pix) + static_cast<ptrdiff_t>(y) * pixGetWpl(pix);
        auto* destination = image.scanLine(y);
        for (int x = 0; x < image.width(); ++x) {
            destination[x] = static_cast<uchar>(GET_DATA_BYTE(line, x));
        }
    }
    return image;
}

PageWord::Direction directionOf(const tesseract::ResultIterator& place)
{
    auto orientation = tesseract::ORIENTATION_PAGE_UP;
    auto writing = tesseract::WRITING_DIRECTION_LEFT_TO_RIGHT;
    auto lines = tesseract::TEXTLINE_ORDER_TOP_TO_BOTTOM;
    float skew = 0;
    place.Orientation(&orientation, &writing, &lines, &skew);
    return writing == tesseract::WRITING_DIRECTION_TOP_TO_BOTTOM ? PageWord::Direction::Down
                                                                 : PageWord::Direction::Right;
}

QRectF boxOf(const tesseract::ResultIterator& place, tesseract::PageIteratorLevel level)
{
    int left = 0;
    int top = 0;
    int right = 0;
    int bottom = 0;
    place.BoundingBox(level, &left, &top, &right, &bottom);
    return QRectF(QPointF(left, top), QPointF(right, bottom));
}

qsizetype characters(const QString& text)
{
    return text.toUcs4().size();
}

QList<double> equalParts(double length, qsizetype count)
{
    QList<double> ends;
    for (qsizetype i = 1; i <= count; ++i) {
        ends.append(length * static_cast<double>(i) / static_cast<double>(count));
    }
    return ends;
}

/// The recogniser often sees a character where its neighbours are; then its boxes tell less than equal parts do.
bool arePlausible(const QList<double>& ends, double length)
{
    const double part = length / static_cast<double>(ends.size());
    for (qsizetype i = 0; i < ends.size(); ++i) {
        const double width = ends[i] - (i > 0 ? ends[i - 1] : 0);
        if (width < 0.1 * part || width > 2.5 * part) {
            return false;
        }
    }
    return true;
}

/// Where each character of a word ends, as the recogniser saw them; a symbol of two characters is halved. In equal
/// parts where it does not tell as many as the word has, or tells nonsense.
QList<double> endsOf(const tesseract::ResultIterator& word, const ReadWord& read)
{
    const bool goesDown = read.direction == PageWord::Direction::Down;
    const double length = goesDown ? read.rect.height() : read.rect.width();
    QList<double> ends;
    tesseract::ResultIterator place(word);
    do {
        const std::unique_ptr<char[]> symbol(place.GetUTF8Text(tesseract::RIL_SYMBOL));
        const auto count = characters(symbol ? QString::fromUtf8(symbol.get()) : QString());
        const auto box = boxOf(place, tesseract::RIL_SYMBOL);
        const double last = ends.isEmpty() ? 0 : ends.last();
        const double end =
            std::clamp(goesDown ? box.bottom() - read.rect.top() : box.right() - read.rect.left(), last, length);
        for (qsizetype i = 1; i <= count; ++i) {
            ends.append(last + (end - last) * static_cast<double>(i) / static_cast<double>(count));
        }
    } while (!place.IsAtFinalElement(tesseract::RIL_WORD, tesseract::RIL_SYMBOL) && place.Next(tesseract::RIL_SYMBOL));
    const auto wanted = characters(read.text);
    if (ends.size() != wanted || !arePlausible(ends, length)) {
        ends = equalParts(length, wanted);
    }
    ends.last() = length;
    return ends;
}

QList<ReadWord> wordsOf(tesseract::TessBaseAPI& api)
{
    QList<ReadWord> words;
    const std::unique_ptr<tesseract::ResultIterator> place(api.GetIterator());
    if (!place) {
        return words;
    }
    do {
        const std::unique_ptr<char[]> text(place->GetUTF8Text(tesseract::RIL_WORD));
        const auto word = text ? QString::fromUtf8(text.get()).trimmed() : QString();
        if (word.isEmpty()) {
            continue;
        }
        ReadWord read{word, std::clamp<double>(place->Confidence(tesseract::RIL_WORD), 0, 100),
                      place->IsAtFinalElement(tesseract::RIL_TEXTLINE, tesseract::RIL_WORD),
                      place->IsAtFinalElement(tesseract::RIL_BLOCK, tesseract::RIL_WORD)};
        read.rect = boxOf(*place, tesseract::RIL_WORD);
        read.direction = directionOf(*place);
        read.ends = endsOf(*place, read);
        words.append(read);
    } while (place->Next(tesseract::RIL_WORD));
    return words;
}

/// A quarter turn for each step clockwise.
PageWord::Direction turned(PageWord::Direction direction, const QTransform& transform)
{
    const bool isLevel = std::abs(transform.m11()) >= std::abs(transform.m12());
    const int steps = isLevel ? (transform.m11() > 0 ? 0 : 2) : (transform.m12() > 0 ? 1 : 3);
    return static_cast<PageWord::Direction>((static_cast<int>(direction) + steps) % 4);
}

/// How far along the word a point lies.
double along(const QPointF& point, const QRectF& rect, PageWord::Direction direction)
{
    switch (direction) {
    case PageWord::Direction::Right:
        return point.x() - rect.left();
    case PageWord::Direction::Down:
        return point.y() - rect.top();
    case PageWord::Direction::Left:
        return rect.right() - point.x();
    case PageWord::Direction::Up:
        return rect.bottom() - point.y();
    }
    return 0;
}

/// Where a character ends, in the middle of the word's height.
QPointF endPoint(const ReadWord& word, double end)
{
    const auto& rect = word.rect;
    switch (word.direction) {
    case PageWord::Direction::Right:
        return {rect.left() + end, rect.center().y()};
    case PageWord::Direction::Down:
        return {rect.center().x(), rect.top() + end};
    case PageWord::Direction::Left:
        return {rect.right() - end, rect.center().y()};
    case PageWord::Direction::Up:
        return {rect.center().x(), rect.bottom() - end};
    }
    return {};
}

} // namespace

int Reading::confidence() const
{
    double sum = 0;
    qsizetype length = 0;
    for (const auto& word : words) {
        sum += word.confidence * static_cast<double>(word.text.size());
        length += word.text.size();
    }
    return length == 0 ? 0 : qRound(sum / static_cast<double>(length));
}

double Reading::evidence() const
{
    double sum = 0;
    for (const auto& word : words) {
        const auto sureness = std::max(0.0, word.confidence - 40) / 60;
        sum += sureness * sureness * static_cast<double>(word.text.size());
    }
    return sum;
}

QString Reading::text(double leastConfidence) const
{
    QString text;
    const auto endLine = [&](QStringView end) {
        if (!text.isEmpty() && !text.endsWith(end)) {
            text += text.endsWith(u'\n') ? QStringView(u"\n") : end;
        }
    };
    for (const auto& word : words) {
        if (word.confidence >= leastConfidence) {
            if (!text.isEmpty() && !text.endsWith(u'\n')) {
                text += u' ';
            }
            text += word.text;
        }
        if (word.endsBlock) {
            endLine(u"\n\n");
        } else if (word.endsLine) {
            endLine(u"\n");
        }
    }
    return withoutSpacesBetweenIdeographs(text.trimmed());
}

QList<PageWord> Reading::pageWords(double leastConfidence, QSizeF pixelsPerPoint) const
{
    QList<PageWord> placed;
    const auto toPoints = QTransform::fromScale(1 / pixelsPerPoint.width(), 1 / pixelsPerPoint.height());
    int line = 0;
    bool isNewLine = false;
    for (const auto& word : words) {
        if (word.confidence >= leastConfidence) {
            line += isNewLine && !placed.isEmpty() ? 1 : 0;
            isNewLine = false;
            const bool isLevel =
                word.direction == PageWord::Direction::Right || word.direction == PageWord::Direction::Left;
            PageWord onPage{.text = word.text,
                            .rect = toPoints.mapRect(word.rect),
                            .direction = word.direction,
                            .line = line,
                            .confidence = qRound(word.confidence),
                            .spaceAfter = !word.endsLine};
            for (const double end : word.ends) {
                onPage.ends.append(end / (isLevel ? pixelsPerPoint.width() : pixelsPerPoint.height()));
            }
            const bool isJoined = !placed.isEmpty() && placed.last().line == line
                                  && isIdeographic(placed.last().text.back()) && isIdeographic(word.text.front());
            if (isJoined) {
                placed.last().spaceAfter = false;
            }
            placed.append(std::move(onPage));
        }
        if (word.endsLine && !placed.isEmpty()) {
            placed.last().spaceAfter = false;
            isNewLine = true;
        }
    }
    return placed;
}

Reading movedBack(Reading reading, const QTransform& toOriginal)
{
    for (auto& word : reading.words) {
        const auto rect = toOriginal.mapRect(word.rect);
        const auto direction = turned(word.direction, toOriginal);
        QList<double> ends;
        for (const double end : std::as_const(word.ends)) {
            ends.append(along(toOriginal.map(endPoint(word, end)), rect, direction));
        }
        word.rect = rect;
        word.direction = direction;
        word.ends = ends;
    }
    return reading;
}

QString Ocr::edition()
{
    return QStringLiteral("Tesseract %1 chi_sim+eng").arg(QString::fromUtf8(tesseract::TessBaseAPI::Version()));
}

struct Ocr::Engine
{
    tesseract::TessBaseAPI api;
};

Ocr::Ocr() = default;

Ocr::~Ocr() = default;

Done Ocr::prepare()
{
    if (m_engine) {
        return Done();
    }
    auto engine = std::make_unique<Engine>();
    if (engine->api.Init(nullptr, "chi_sim+eng", tesseract::OEM_LSTM_ONLY) != 0) {
        return Error::Code::OcrUnavailable;
    }
    m_engine = std::move(engine);
    return Done();
}

Result<Reading> Ocr::read(const QImage& image, int dotsPerInch, const QDeadlineTimer& deadline, Layout layout)
{
    PINGSHEN_TRY(prepare());
    const auto grey = image.convertToFormat(QImage::Format_Grayscale8);
    auto& api = m_engine->api;
    api.SetPageSegMode(layout == Layout::Page ? tesseract::PSM_AUTO : tesseract::PSM_SINGLE_LINE);
    api.SetImage(grey.constBits(), grey.width(), grey.height(), 1, static_cast<int>(grey.bytesPerLine()));
    api.SetSourceResolution(dotsPerInch);
    tesseract::ETEXT_DESC monitor;
    if (!deadline.isForever()) {
        monitor.set_deadline_msecs(
            static_cast<int32_t>(std::clamp<qint64>(deadline.remainingTime(), 1, std::numeric_limits<int32_t>::max())));
    }
    Reading reading;
    reading.isWhole = api.Recognize(&monitor) == 0 && !deadline.hasExpired();
    reading.words = wordsOf(api);
    api.Clear();
    return reading;
}

QImage withoutSpeckles(const QImage& image, int window)
{
    const Pixels grey(greyPixels(image));
    const Pixels calm(grey.get() ? pixMedianFilter(grey.get(), window, window) : nullptr);
    return calm.get() ? imageOf(calm.get()) : image;
}

std::optional<Straightened> straightened(const QImage& image)
{
    constexpr l_float32 widestSkew = 15; // degrees
    constexpr l_float32 leastSkew = 0.7F;
    constexpr l_float32 sureEnough = 3; // as Leptonica's own
    constexpr l_float32 fullTurn = 360;
    const Pixels grey(greyPixels(image));
    const Pixels binary(grey.get() ? pixThresholdToBinary(grey.get(), 128) : nullptr);
    l_float32 degrees = 0;
    l_float32 sureness = 0;
    if (!binary.get() || pixFindSkewSweepAndSearch(binary.get(), &degrees, &sureness, 4, 2, widestSkew, 1, 0.05F) != 0
        || sureness < sureEnough || std::abs(degrees) < leastSkew) {
        return std::nullopt;
    }
    const auto radians = static_cast<l_float32>(2 * M_PI) * degrees / fullTurn;
    const Pixels level(
        pixRotate(grey.get(), radians, L_ROTATE_AREA_MAP, L_BRING_IN_WHITE, image.width(), image.height()));
    if (!level.get()) {
        return std::nullopt;
    }
    // It was put into the middle of a larger one, and turned clockwise about that one's middle.
    Straightened straight{imageOf(level.get()), {}};
    const auto& larger = straight.image;
    straight.toOriginal.translate(image.width() / 2.0, image.height() / 2.0);
    straight.toOriginal.rotate(-static_cast<double>(degrees));
    straight.toOriginal.translate(-larger.width() / 2.0, -larger.height() / 2.0);
    return straight;
}

int piecesOfInk(const QImage& image)
{
    const Pixels grey(greyPixels(image));
    const Pixels binary(grey.get() ? pixThresholdToBinary(grey.get(), 128) : nullptr);
    l_int32 count = 0;
    if (binary.get()) {
        pixCountConnComp(binary.get(), 8, &count);
    }
    return count;
}

QString withoutSpacesBetweenIdeographs(const QString& text)
{
    QString joined;
    joined.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const auto between =
            text[i] == u' ' && i > 0 && i + 1 < text.size() && isIdeographic(text[i - 1]) && isIdeographic(text[i + 1]);
        if (!between) {
            joined.append(text[i]);
        }
    }
    return joined;
}

} // namespace pingshen
