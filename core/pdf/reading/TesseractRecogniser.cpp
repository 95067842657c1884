// SPDX-License-Identifier: GPL-3.0-or-later
// The module that recognises writing: it alone is linked to Tesseract and Leptonica.
#include "core/pdf/reading/Recogniser.h"

#include <leptonica/allheaders.h>
#include <tesseract/baseapi.h>
#include <tesseract/ocrclass.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace pingshen {

namespace {

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

class TesseractRecogniser final : public Recogniser
{
public:
    QString edition() const override
    {
        return QStringLiteral("Tesseract %1 chi_sim+eng").arg(QString::fromUtf8(tesseract::TessBaseAPI::Version()));
    }

    std::optional<Reading> read(const QImage& image, int dotsPerInch, const QDeadlineTimer& deadline,
                                RecognisedLayout layout) override
    {
        if (!isReady()) {
            return std::nullopt;
        }
        const auto grey = image.convertToFormat(QImage::Format_Grayscale8);
        auto& api = *m_api;
        api.SetPageSegMode(layout == RecognisedLayout::Page ? tesseract::PSM_AUTO : tesseract::PSM_SINGLE_LINE);
        api.SetImage(grey.constBits(), grey.width(), grey.height(), 1, static_cast<int>(grey.bytesPerLine()));
        api.SetSourceResolution(dotsPerInch);
        tesseract::ETEXT_DESC monitor;
        if (!deadline.isForever()) {
            monitor.set_deadline_msecs(static_cast<int32_t>(
                std::clamp<qint64>(deadline.remainingTime(), 1, std::numeric_limits<int32_t>::max())));
        }
        Reading reading;
        reading.isWhole = api.Recognize(&monitor) == 0 && !deadline.hasExpired();
        reading.words = wordsOf(api);
        api.Clear();
        return reading;
    }

    QImage withoutSpeckles(const QImage& image, int window) override;
    std::optional<Straightened> straightened(const QImage& image) override;
    int piecesOfInk(const QImage& image) override;

private:
    /// The model is loaded once, on first use.
    bool isReady()
    {
        if (!m_api) {
            auto api = std::make_unique<tesseract::TessBaseAPI>();
            if (api->Init(nullptr, "chi_sim+eng", tesseract::OEM_LSTM_ONLY) == 0) {
                m_api = std::move(api);
            }
        }
        return m_api != nullptr;
    }

    std::unique_ptr<tesseract::TessBaseAPI> m_api;
};

QImage TesseractRecogniser::withoutSpeckles(const QImage& image, int window)
{
    const Pixels grey(greyPixels(image));
    const Pixels calm(grey.get() ? pixMedianFilter(grey.get(), window, window) : nullptr);
    return calm.get() ? imageOf(calm.get()) : image;
}

std::optional<Straightened> TesseractRecogniser::straightened(const QImage& image)
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

int TesseractRecogniser::piecesOfInk(const QImage& image)
{
    const Pixels grey(greyPixels(image));
    const Pixels binary(grey.get() ? pixThresholdToBinary(grey.get(), 128) : nullptr);
    l_int32 count = 0;
    if (binary.get()) {
        pixCountConnComp(binary.get(), 8, &count);
    }
    return count;
}

} // namespace

} // namespace pingshen

extern "C" Q_DECL_EXPORT pingshen::Recogniser* pingshenMakeRecogniser()
{
    return new pingshen::TesseractRecogniser;
}
