// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/Ocr.h"

#include <tesseract/baseapi.h>

namespace pingshen {

namespace {

constexpr int dotsPerInch = 300;

bool isIdeographic(QChar c)
{
    const auto code = c.unicode();
    return (code >= 0x3000 && code <= 0x30FF) || (code >= 0x3400 && code <= 0x9FFF)
           || (code >= 0xF900 && code <= 0xFAFF) || (code >= 0xFF00 && code <= 0xFFEF);
}

} // namespace

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

Result<QString> Ocr::read(const QImage& image)
{
    PINGSHEN_TRY(prepare());
    const auto grey = image.convertToFormat(QImage::Format_Grayscale8);
    auto& api = m_engine->api;
    api.SetImage(grey.constBits(), grey.width(), grey.height(), 1, static_cast<int>(grey.bytesPerLine()));
    api.SetSourceResolution(dotsPerInch);
    const std::unique_ptr<char[]> text(api.GetUTF8Text());
    api.Clear();
    return withoutSpacesBetweenIdeographs(QString::fromUtf8(text.get()).trimmed());
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
