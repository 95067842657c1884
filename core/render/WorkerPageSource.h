// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/process/WorkerSettings.h"
#include "core/render/PageSource.h"
#include "core/render/RenderProtocol.h"

#include <QHash>

#include <map>
#include <memory>

namespace pingshen {

class WorkerPool;
enum class RequestPriority : quint8;

/// Pictures from worker processes of its own. A document may be open in all of them at once.
/// An error's argument "page" counts from 1; which document it is about, the signal says.
class WorkerPageSource final : public PageSource
{
    Q_OBJECT

public:
    explicit WorkerPageSource(const WorkerSettings& settings, QObject* parent = nullptr);
    ~WorkerPageSource() override;

    /// Starts a worker before it is needed, so that the first page comes sooner.
    void prestart();
    /// A worker opens the document for this page, so that `open` need not wait for it, and draws the pictures that are
    /// likely to be asked for first, in this order: they are kept until one has come that was not foreseen.
    /// Thread-safe; tells nothing.
    void foresee(const PdfSource& source, int page, const QList<TileKey>& pictures = {});

    void open(const PdfSource& source, int page) override;
    void close(const Digest& document) override;
    void request(const TileKey& key, TilePriority priority) override;
    QImage takeAtHand(const TileKey& key) override;
    void dropAllBut(const QList<TileKey>& keep) override;
    std::optional<Guards> guards() const override;

private:
    struct Document
    {
        PdfSource source;
        std::optional<PdfSummary> summary;
        quint64 opening = 0; ///< the request on its way; 0: none
        bool isAskedWhole = false;
        QHash<int, quint64> examined; ///< pages that were asked about, and by which request
        QHash<int, quint64> linked;   ///< the same of their links
        quint64 checked = 0;          ///< the request about its signatures; 0: not asked yet
    };

    /// A picture that nobody has asked for yet.
    struct Foreseen
    {
        quint64 request = 0;
        std::optional<RenderReply> reply = {}; ///< nothing: it is on its way
    };

    void drawForeseen(const PdfSource& source, QList<TileKey> keys);
    void finishForeseen(const TileKey& key, const RenderReply& reply);
    bool takeForeseen(const TileKey& key);
    void askFor(Document& document, RenderRequest request, RequestPriority priority);
    void finishOpening(const Digest& document, quint64 id, const RenderReply& reply);
    void openWhole(const Digest& document);
    void finishAsked(const TileKey& key, const RenderReply& reply);
    void finishTile(const TileKey& key, quint64 id, const RenderReply& reply);
    void askOfDrawn(const TileKey& key);
    void examine(const Digest& document, int page);
    void askLinks(const Digest& document, int page);
    void finishLinks(const Digest& document, int page, const RenderReply& reply);
    void askSignatures(const Digest& document);
    void finishSignatures(const Digest& document, const RenderReply& reply);
    void finishExamining(const Digest& document, int page, const RenderReply& reply);
    void later(std::function<void()> announcement);

    std::map<Digest, Document> m_documents;
    QHash<TileKey, quint64> m_asked;
    QHash<TileKey, Foreseen> m_foreseen;
    bool m_foresees = false; ///< until a picture has come that was asked for
    std::unique_ptr<WorkerPool> m_pool;
};

} // namespace pingshen
