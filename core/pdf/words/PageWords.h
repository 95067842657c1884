// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/OpenDocument.h"
#include "core/text/PageText.h"

#include <QByteArrayView>
#include <QString>

#include <memory>

namespace pingshen {

class WordReader;

/// The words of a PDF's own text and where they stand. Poppler tells them: PDFium knows them too, but Qt 6.4 asks it
/// for one run of characters at a time and loads the page anew for each. One thread.
class PageWords
{
public:
    /// `bytes` outlive it.
    explicit PageWords(QByteArrayView bytes);
    PageWords(std::shared_ptr<const OpenDocument> document, const QString& password);
    ~PageWords();

    /// As `placedWords` says; none when poppler cannot read the document, or counts other pages than `pages`. `unit`:
    /// of the page, in points, which poppler does not look at.
    QList<PageWord> on(int page, QSizeF size, int pages, double unit) const;

private:
    struct Mapping;

    std::unique_ptr<Mapping> m_mapping; ///< outlives the reader
    std::unique_ptr<WordReader> m_reader;
};

} // namespace pingshen
