// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pdf/PdfFile.h"
#include "core/pdf/reading/PageReader.h"
#include "core/render/RenderProtocol.h"

#include <list>

namespace pingshen {

/// The worker's answers. Keeps the last few documents open. One thread.
class RenderServer
{
public:
    /// `bytes` are those of the document that the request names; let go of when that is open already. Not for Close.
    RenderReply answer(const RenderRequest& request, std::shared_ptr<const OpenDocument> bytes);
    void close(const Digest& document);
    size_t openDocuments() const { return m_open.size(); }

private:
    struct Open
    {
        Digest document;
        QString password;
        std::unique_ptr<PdfFile> file;
    };

    Result<RenderReply::Value> valueOf(const RenderRequest& request, std::shared_ptr<const OpenDocument> bytes);
    void letGo();
    Result<PdfFile*> fileOf(const RenderRequest& request, std::shared_ptr<const OpenDocument> bytes);
    Result<PageText> textOf(PdfFile& file, const RenderRequest& request);

    std::list<Open> m_open; ///< last used first
    PageReader m_reader;
};

} // namespace pingshen
