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
    /// Opens the document if it is not open. Not for Close.
    RenderReply answer(const RenderRequest& request);
    void closeFile(const QString& path);

private:
    struct Open
    {
        QString path;
        QString password;
        std::unique_ptr<PdfFile> file;
    };

    Result<RenderReply::Value> valueOf(const RenderRequest& request);
    Result<PdfFile*> fileOf(const RenderRequest& request);
    Result<PageText> textOf(PdfFile& file, const RenderRequest& request);

    std::list<Open> m_open; ///< last used first
    PageReader m_reader;
};

} // namespace pingshen
