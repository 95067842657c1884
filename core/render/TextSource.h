// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/render/PageSource.h"
#include "core/text/PageText.h"

namespace pingshen {

/// Where the viewer gets the words of a page: what is kept of it already, else the PDF's own text, later the recognised
/// one. Lives on the window's thread and never blocks it.
class TextSource : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Answers with `textReady`, later once more if the page is recognised meanwhile; or with `textFailed`. Asking
    /// twice gives one answer. Pages count from 0.
    virtual void request(const PdfSource& source, int page) = 0;
    /// Pages may have been recognised meanwhile: those that had no words are looked up again.
    virtual void lookAgain() {}
    /// Drops what was asked of a document.
    virtual void close(const Digest& document) = 0;

Q_SIGNALS:
    /// With boxes. Origin None: the page has no text, or none yet.
    void textReady(const pingshen::Digest& document, const pingshen::PageText& text);
    void textFailed(const pingshen::Digest& document, int page, const pingshen::Error& error);
};

} // namespace pingshen
