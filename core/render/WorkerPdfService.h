// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/process/WorkerSettings.h"
#include "core/render/PdfService.h"

#include <memory>

namespace pingshen {

class WorkerPool;
struct RenderReply;
struct RenderRequest;

/// Answers from worker processes of its own, so that a long recognition never keeps a page from being shown.
/// A call that is stopped returns Cancelled at once, and its worker is free for the next.
/// `probe`: exact for what qpdf reads without repair; else the text of each page is looked for during half a second
/// at most, pages after that count as the majority before them, and rotatedPages is 0. A page has text when its
/// content draws any with a font of the page or of a form in it, shown or invisible (a recognised scan).
class WorkerPdfService final : public PdfService
{
public:
    explicit WorkerPdfService(const WorkerSettings& settings);
    ~WorkerPdfService() override;

    void prestart(int workers);

    Result<PdfProbe> probe(const PdfSource& source, const Task& task) override;
    /// Errors also: PdfPageUnrenderable when the page would be higher than 100,000 pixels.
    Result<QImage> render(const PdfSource& source, int page, int width, const Task& task) override;
    Result<PageText> text(const PdfSource& source, int page, Recognise recognise, const Task& task) override;
    Result<PageText> words(const PdfSource& source, int page, Recognise recognise, const Task& task) override;
    Result<QList<PdfSignature>> signatures(const PdfSource& source, const Task& task) override;
    Result<PdfUpdate> marked(const PdfSource& source, const QList<PdfMark>& marks, const Task& task) override;
    Result<Guards> guards() override;

private:
    template<class T>
    Result<T> ask(const PdfSource& source, RenderRequest request, const Task& task);

    std::unique_ptr<WorkerPool> m_pool;
};

} // namespace pingshen
