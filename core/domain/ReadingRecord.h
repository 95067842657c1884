// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Dossier.h"

#include <QJsonObject>
#include <QMap>

#include <optional>

namespace pingshen {

/// A page of what a document contains now.
struct DocumentPage
{
    DocumentId document;
    int page = 0; ///< from 0

    friend bool operator==(const DocumentPage&, const DocumentPage&) = default;
};

/// How long the pages of contents were on one reviewer's screen, long enough to be read. Nobody publishes a rule for
/// this; it is ours: a page is on screen while at least half of it, or half of the view, shows it sharp and
/// large enough to be read, in the active window, and somebody has done something within the last minute.
class ReadingRecord
{
public:
    /// From here on a page counts as read, in milliseconds. A certificate can be taken in by then; whoever only turns
    /// pages is gone sooner. Ours.
    static constexpr qint64 readFrom = 5'000;

    void add(const Digest& content, int page, qint64 milliseconds);
    /// All of another record on top.
    void add(const ReadingRecord& other);

    qint64 milliseconds(const Digest& content, int page) const;
    bool isRead(const Digest& content, int page) const { return milliseconds(content, page) >= readFrom; }
    /// Any page of it was on screen.
    bool knows(const Digest& content) const { return m_pages.contains(content); }
    /// Of the pages from 0 to `pages` - 1.
    int readPages(const Digest& content, int pages) const;
    QList<Digest> contents() const { return m_pages.keys(); }
    bool isEmpty() const { return m_pages.isEmpty(); }

    friend bool operator==(const ReadingRecord&, const ReadingRecord&) = default;

    /// Of one content as it is kept: milliseconds by page number, from 1.
    QJsonObject kept(const Digest& content) const;
    /// What is no such number is passed over.
    void addKept(const Digest& content, const QJsonObject& kept);

private:
    QMap<Digest, QMap<int, qint64>> m_pages;
};

/// Pages that can be shown, and how many of them were read.
struct ReadingProgress
{
    int read = 0;
    int pages = 0;
    int closed = 0; ///< documents that cannot be shown; their pages are left out

    friend bool operator==(const ReadingProgress&, const ReadingProgress&) = default;
};
ReadingProgress progressOf(const ReadingRecord& record, const QList<Document>& documents);

/// The next page after `here` that was not read, in the order of the documents and from the first again; `here` itself
/// comes last. Nothing when all are read.
std::optional<DocumentPage> nextUnread(const ReadingRecord& record, const QList<Document>& documents,
                                       const DocumentPage& here);

} // namespace pingshen
