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
        words.append({word, std::clamp<double>(place->Confidence(tesseract::RIL_WORD), 0, 100),
                      place->IsAtFinalElement(tesseract::RIL_TEXTLINE, tesseract::RIL_WORD),
                      place->IsAtFinalElement(tesseract::RIL_BLOCK, tesseract::RIL_WORD)});
    } while (place->Next(tesseract::RIL_WORD));
    return words;
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
    engine->api.SetPageSegMode(tesseract::PSM_AUTO);
    m_engine = std::move(engine);
    return Done();
}

Result<Reading> Ocr::read(const QImage& image, int dotsPerInch, const QDeadlineTimer& deadline)
{
    PINGSHEN_TRY(prepare());
    const auto grey = image.convertToFormat(QImage::Format_Grayscale8);
    auto& api = m_engine->api;
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

std::optional<QImage> straightened(const QImage& image)
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
    return level.get() ? std::optional(imageOf(level.get())) : std::nullopt;
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
