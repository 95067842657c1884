// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/render/TextSource.h"
#include "ui/session/StorageThread.h"

#include <set>
#include <utility>

namespace pingshen::ui {

/// The words of pages for the reader: those that were read before, also recognised ones, else the PDF's own.
class KeptTextSource : public TextSource
{
    Q_OBJECT

public:
    /// Both live longer.
    KeptTextSource(StorageThread& storage, TextSource& pdfs, QObject* parent = nullptr);

    void request(const PdfSource& source, int page) override;
    void close(const Digest& document) override;

    /// Those that have some now are said once more.
    void lookAgain() override;

private:
    using Page = std::pair<Digest, int>;

    void look(const PdfSource& source, int page);

    StorageThread& m_storage;
    TextSource& m_pdfs;
    std::set<Page> m_asked;
    std::set<Page> m_wordless; ///< answered, and without words
};

} // namespace pingshen::ui
