// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/render/PageSource.h"

#include <QHash>
#include <QSet>

namespace pingshen::test {

/// A page source that answers when the test says so. It keeps its promises as the real one does: most urgent first,
/// one answer a key, what has begun cannot be dropped.
class FakePageSource : public PageSource
{
    Q_OBJECT

public:
    struct Asked
    {
        TileKey key;
        TilePriority priority;
    };

    void open(const PdfSource& source, int page) override
    {
        opening.append(source);
        openedFor = page;
    }
    void close(const Digest& document) override { closed.append(document); }
    void request(const TileKey& key, TilePriority priority) override;
    QImage takeAtHand(const TileKey& key) override { return atHand.take(key); }
    void dropAllBut(const QList<TileKey>& keep) override;
    std::optional<Guards> guards() const override { return held; }

    /// What waits, in the order it would be worked on.
    QList<Asked> waiting() const;
    bool isWaitingFor(const TileKey& key) const;
    /// Takes the next out of the queue, as a worker does, and leaves it unanswered; it can no longer be dropped.
    TileKey begin();
    /// Answers what has begun, or what waits for this key.
    void answer(const TileKey& key);
    void answerAll();
    /// Every later answer for this page is a failure, until healPage().
    void breakPage(int page, Error::Code code) { m_broken.insert(page, code); }
    void healPage(int page) { m_broken.remove(page); }

    QList<PdfSource> opening;
    int openedFor = -1; ///< the page that the last of them was opened for
    QList<Digest> closed;
    QList<TileKey> requested; ///< every call, in order
    QHash<TileKey, QImage> atHand;
    std::optional<Guards> held = allGuards;

private:
    QList<Asked> m_waiting;
    QMap<int, Error::Code> m_broken;
};

/// The colour of a pixel of the sharp page: red tells the page, green and blue the place, so that a picture that is
/// scaled or off by one pixel shows.
QRgb sharpPixel(int page, int x, int y);
/// Previews have one colour all over, so that they keep it when they are scaled.
QRgb previewPixel(int page);
QImage pictureOf(const TileKey& key);

/// Pages of A4, in points.
PdfSummary pagesOfA4(int pages);

} // namespace pingshen::test
