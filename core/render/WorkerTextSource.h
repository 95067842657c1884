// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/process/WorkerSettings.h"
#include "core/render/TextSource.h"

#include <QHash>
#include <QMap>

#include <memory>

namespace pingshen {

class WorkerPool;
struct RenderReply;

/// The PDF's own text, with boxes, from worker processes of its own, so that no page waits for another one's words.
/// Nothing is recognised and nothing is kept: a page that was answered is asked for anew.
/// An error's argument "page" counts from 1; which document it is about, the signal says.
class WorkerTextSource final : public TextSource
{
    Q_OBJECT

public:
    explicit WorkerTextSource(const WorkerSettings& settings, QObject* parent = nullptr);
    ~WorkerTextSource() override;

    void request(const PdfSource& source, int page) override;
    void close(const Digest& document) override;

private:
    void finish(const Digest& document, int page, const RenderReply& reply);

    QMap<Digest, QHash<int, quint64>> m_asked; ///< by page: the request that is on its way
    std::unique_ptr<WorkerPool> m_pool;
};

} // namespace pingshen
