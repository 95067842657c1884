// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/EvidenceCrops.h"

#include <QRectF>

#include <algorithm>
#include <cmath>

namespace pingshen {

namespace {

constexpr double pixelsPerPoint = 2; ///< 144 dpi
constexpr double marginBeside = 48;  ///< points around the passage, so that it is read where it stands
constexpr double marginAbove = 14;
constexpr int widestPage = 4000; ///< pixels

bool isForAll(const Error& error)
{
    return error.code == Error::Code::Cancelled || error.code == Error::Code::WorkerNotStarted;
}

QRectF passageIn(const EvidenceRow& row)
{
    return pointsOf(boundsOf(row.pin.passage.rects)).adjusted(-marginBeside, -marginAbove, marginBeside, marginAbove);
}

Done drawCrop(EvidenceRow& row, const ApplicationFile& file, PdfService& pdf, const Task& task)
{
    const PdfSource source{row.pin.content, file.bytes.value(row.pin.content)};
    const int page = row.pin.passage.page;
    const auto words = pdf.words(source, page, PdfService::Recognise::No, task);
    if (!words) {
        return isForAll(words.error()) ? Done(words.error()) : Done();
    }
    if (words->size.isEmpty()) {
        return {};
    }
    const auto width = std::min(widestPage, static_cast<int>(std::lround(words->size.width() * pixelsPerPoint)));
    const auto image = pdf.render(source, page, std::max(1, width), task);
    if (!image) {
        return isForAll(image.error()) ? Done(image.error()) : Done();
    }
    const auto scale = image->width() / words->size.width();
    const auto place = passageIn(row);
    const auto pixels = QRectF(place.topLeft() * scale, place.size() * scale).toAlignedRect() & image->rect();
    row.crop = pixels.isEmpty() ? QImage() : image->copy(pixels);
    return {};
}

} // namespace

Done drawCrops(EvidenceReport& report, const ApplicationFile& file, PdfService& pdf, const Task& task)
{
    for (auto& group : report.groups) {
        for (auto& row : group.rows) {
            PINGSHEN_TRY(task.proceed());
            if (!row.pin.passage.isEmpty() && file.bytes.contains(row.pin.content)) {
                PINGSHEN_TRY(drawCrop(row, file, pdf, task));
            }
        }
    }
    return {};
}

} // namespace pingshen
