// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Task.h"
#include "core/storage/Database.h"
#include "core/text/PageText.h"
#include "core/text/Phrase.h"

namespace pingshen {

/// What of a page's row its segments are made of, and the columns to be selected for it.
struct IndexedPage
{
    qint64 id = 0;
    PageText text;
};
/// By which segments and prints that are stored were made; another one where they would be others.
QString indexEdition();
inline constexpr QLatin1StringView indexedColumns("page.id AS id, origin, text, words");
IndexedPage indexedFrom(const Row& row);

/// The segments of the pages, as SQLite's full-text search (FTS5) has them. It holds no texts: what is taken out of it
/// has to be given as it was put in. What it loses would be found nowhere, so each page that is put in leaves a print
/// beside it, the sum of its segments with page and position, and the index can be asked whether it still adds up to
/// them. For one thread at a time.
class PageIndex
{
public:
    explicit PageIndex(Database& database) : m_database(database) {}

    Done add(qint64 id, const PageText& text) const;
    Done remove(qint64 id, const PageText& text) const;
    Done clear() const;

    /// Whether every segment that was put in is in it, and no other: about a second for ten thousand pages. Errors
    /// also: VaultDamaged where it cannot be read, Cancelled.
    Result<bool> isWhole(const Task& task) const;

    /// Visits the ids of the pages with the phrase between two ids, in their order; its failure ends the walk and is
    /// handed on. A phrase that is empty is on no page.
    Done each(const Phrase& phrase, Phrase::LookAlikes lookAlikes, qint64 from, qint64 to,
              const std::function<Done(qint64)>& visit) const;

private:
    Database& m_database;
    Segmenter m_segmenter;
};

} // namespace pingshen
