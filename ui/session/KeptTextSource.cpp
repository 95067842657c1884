// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/KeptTextSource.h"

#include "core/work/KeptText.h"

#include <utility>

namespace pingshen::ui {

KeptTextSource::KeptTextSource(StorageThread& storage, TextSource& pdfs, QObject* parent)
    : TextSource(parent),
      m_storage(storage),
      m_pdfs(pdfs)
{
    connect(&pdfs, &TextSource::textReady, this, [this](const Digest& document, const PageText& text) {
        const Page page(document, text.page);
        if (m_asked.erase(page) > 0) {
            if (text.words.isEmpty()) {
                m_wordless.insert(page);
            }
            Q_EMIT textReady(document, text);
        }
    });
    connect(&pdfs, &TextSource::textFailed, this, [this](const Digest& document, int page, const Error& error) {
        if (m_asked.erase(Page(document, page)) > 0) {
            m_wordless.insert(Page(document, page));
            Q_EMIT textFailed(document, page, error);
        }
    });
}

void KeptTextSource::request(const PdfSource& source, int page)
{
    const Page asked(source.digest, page);
    if (!m_asked.contains(asked)) {
        m_asked.insert(asked);
        m_wordless.erase(asked);
        look(source, page);
    }
}

void KeptTextSource::look(const PdfSource& source, int page)
{
    m_storage.run(
        this, [digest = source.digest, page](Workplace& workplace) { return keptText(workplace, digest, page); },
        [this, source, page](const std::optional<PageText>& kept) {
            if (!m_asked.contains(Page(source.digest, page))) {
                return; // closed meanwhile
            }
            if (kept) {
                m_asked.erase(Page(source.digest, page));
                Q_EMIT textReady(source.digest, *kept);
            } else {
                m_pdfs.request(source, page);
            }
        });
}

void KeptTextSource::close(const Digest& document)
{
    const auto isOfDocument = [&](const Page& page) { return page.first == document; };
    std::erase_if(m_asked, isOfDocument);
    std::erase_if(m_wordless, isOfDocument);
    m_pdfs.close(document);
}

void KeptTextSource::lookAgain()
{
    for (const auto& page : std::as_const(m_wordless)) {
        m_storage.run(
            this, [page](Workplace& workplace) { return keptText(workplace, page.first, page.second); },
            [this, page](const std::optional<PageText>& kept) {
                if (kept && m_wordless.erase(page) > 0) {
                    Q_EMIT textReady(page.first, *kept);
                }
            });
    }
}

} // namespace pingshen::ui
