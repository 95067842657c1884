// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/FakePageSource.h"

#include <algorithm>

namespace pingshen::test {

void FakePageSource::request(const TileKey& key, TilePriority priority)
{
    requested.append(key);
    const auto same = std::ranges::find(m_waiting, key, &Asked::key);
    if (same != m_waiting.end()) {
        priority = std::min(same->priority, priority);
        m_waiting.erase(same);
    }
    m_waiting.append({key, priority});
}

void FakePageSource::dropAllBut(const QList<TileKey>& keep)
{
    m_waiting.removeIf([&](const Asked& asked) { return !keep.contains(asked.key); });
}

QList<FakePageSource::Asked> FakePageSource::waiting() const
{
    auto ordered = m_waiting;
    std::ranges::stable_sort(ordered, {}, &Asked::priority);
    return ordered;
}

bool FakePageSource::isWaitingFor(const TileKey& key) const
{
    return std::ranges::find(m_waiting, key, &Asked::key) != m_waiting.end();
}

TileKey FakePageSource::begin()
{
    const auto key = waiting().constFirst().key;
    m_waiting.removeIf([&](const Asked& asked) { return asked.key == key; });
    return key;
}

void FakePageSource::answer(const TileKey& key)
{
    m_waiting.removeIf([&](const Asked& asked) { return asked.key == key; });
    if (m_broken.contains(key.page)) {
        Q_EMIT tileFailed(key, Error{m_broken.value(key.page), {}, {}, nullptr});
    } else {
        Q_EMIT tileReady(key, pictureOf(key));
    }
}

void FakePageSource::answerAll()
{
    while (!m_waiting.isEmpty()) {
        answer(begin());
    }
}

QRgb sharpPixel(int page, int x, int y)
{
    return qRgb(page & 0x7F, x & 0xFF, y & 0xFF);
}

QRgb previewPixel(int page)
{
    return qRgb(page & 0x7F, 0, 0);
}

QImage pictureOf(const TileKey& key)
{
    QImage image(key.rect.size(), QImage::Format_RGB32);
    if (key.rect.size() == key.pageSize && key.pageSize.width() * key.pageSize.height() < 150'000) {
        image.fill(previewPixel(key.page));
        return image;
    }
    for (int y = 0; y < image.height(); ++y) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
        for (int x = 0; x < image.width(); ++x) {
            line[x] = sharpPixel(key.page, key.rect.x() + x, key.rect.y() + y);
        }
    }
    return image;
}

PdfSummary pagesOfA4(int pages)
{
    return {QList<QSizeF>(pages, QSizeF(595, 842)), {}};
}

} // namespace pingshen::test
