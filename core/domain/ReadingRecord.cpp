// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/ReadingRecord.h"

#include <algorithm>

namespace pingshen {

namespace {

/// One that cannot be opened has none.
int readablePages(const Document& document)
{
    return document.status == DocumentStatus::Readable ? document.pages : 0;
}

} // namespace

void ReadingRecord::add(const Digest& content, int page, qint64 milliseconds)
{
    if (!content.isEmpty() && page >= 0 && milliseconds > 0) {
        m_pages[content][page] += milliseconds;
    }
}

void ReadingRecord::add(const ReadingRecord& other)
{
    for (auto content = other.m_pages.begin(); content != other.m_pages.end(); ++content) {
        for (auto page = content->begin(); page != content->end(); ++page) {
            add(content.key(), page.key(), page.value());
        }
    }
}

qint64 ReadingRecord::milliseconds(const Digest& content, int page) const
{
    const auto found = m_pages.constFind(content);
    return found == m_pages.constEnd() ? 0 : found->value(page);
}

int ReadingRecord::readPages(const Digest& content, int pages) const
{
    const auto found = m_pages.constFind(content);
    int read = 0;
    if (found != m_pages.constEnd()) {
        for (auto page = found->begin(); page != found->end() && page.key() < pages; ++page) {
            read += page.value() >= readFrom ? 1 : 0;
        }
    }
    return read;
}

QJsonObject ReadingRecord::kept(const Digest& content) const
{
    QJsonObject kept;
    const auto pages = m_pages.value(content);
    for (auto page = pages.begin(); page != pages.end(); ++page) {
        kept[QString::number(page.key() + 1)] = page.value();
    }
    return kept;
}

void ReadingRecord::addKept(const Digest& content, const QJsonObject& kept)
{
    for (auto page = kept.begin(); page != kept.end(); ++page) {
        add(content, page.key().toInt() - 1, page.value().toInteger());
    }
}

ReadingProgress progressOf(const ReadingRecord& record, const QList<Document>& documents)
{
    ReadingProgress progress;
    for (const auto& document : documents) {
        const int pages = readablePages(document);
        progress.closed += document.status == DocumentStatus::Readable ? 0 : 1;
        progress.pages += pages;
        progress.read += record.readPages(document.digest, pages);
    }
    return progress;
}

std::optional<DocumentPage> nextUnread(const ReadingRecord& record, const QList<Document>& documents,
                                       const DocumentPage& here)
{
    const auto at = std::ranges::find(documents, here.document, &Document::id);
    const auto begin = at == documents.end() ? 0 : at - documents.begin();
    const auto firstIn = [&](const Document& document, int from, int until) -> std::optional<DocumentPage> {
        for (int page = from; page < until; ++page) {
            if (!record.isRead(document.digest, page)) {
                return DocumentPage{document.id, page};
            }
        }
        return std::nullopt;
    };
    for (qsizetype i = 0; i <= documents.size() && !documents.isEmpty(); ++i) {
        const auto& document = documents[(begin + i) % documents.size()];
        const int pages = readablePages(document);
        const bool begins = i == 0 && at != documents.end();
        const bool ends = i == documents.size() && at != documents.end();
        if (const auto found = firstIn(document, begins ? here.page + 1 : 0, ends ? here.page + 1 : pages)) {
            return found;
        }
    }
    return std::nullopt;
}

} // namespace pingshen
