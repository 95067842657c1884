// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Digest.h"
#include "core/base/Task.h"
#include "core/storage/Database.h"
#include "core/text/PageText.h"
#include "core/text/Phrase.h"

#include <QMap>

#include <memory>
#include <optional>

namespace pingshen {

class Vault;

/// What is known of a page's text.
enum class PageState {
    Unread,  ///< nothing
    Waiting, ///< what the PDF says, which may be nothing: the picture is still to be recognised
    Read,
    Poor,   ///< recognised, but most of it could not be read
    Failed, ///< it cannot be read; the others of its document can
};

/// A page as it is kept.
struct KeptPage
{
    PageText text;
    PageState state = PageState::Unread;
    std::optional<Error::Code> failure = {}; ///< of PageState::Failed

    friend bool operator==(const KeptPage&, const KeptPage&) = default;
};

/// How many pages of a content are known, and how well. Those it has besides are unread.
struct PageCounts
{
    int waiting = 0;
    int read = 0;
    int poor = 0;
    int failed = 0;

    int known() const { return waiting + read + poor + failed; }
    friend bool operator==(const PageCounts&, const PageCounts&) = default;
};

/// A page that has a phrase, or more than one.
struct PageMatch
{
    Digest content;
    int page = 0; ///< from 0

    friend bool operator==(const PageMatch&, const PageMatch&) = default;
};

/// What stands on the pages of the originals, by their contents, and which pages have a phrase. In a file of its own
/// beside the database: it can all be read from the originals again, is in no backup and no journal, and a file that is
/// missing, damaged or of another format is made anew, also while it is open. It may be written beside a program that
/// has the vault open; of a vault that cannot be written it is read, and what is kept then is gone with this object.
/// One thread; the vault must outlive it. Errors of every call: DiskFull, VaultBusy, DatabaseFailed.
class TextStore
{
public:
    /// `task`: what pages are found by may have to be made again because another version of the program made it, which
    /// takes a minute of 50,000 pages. Errors also: Cancelled.
    static Result<std::unique_ptr<TextStore>> open(const Vault& vault, const Task& task = {});
    ~TextStore();
    TextStore(const TextStore&) = delete;
    TextStore& operator=(const TextStore&) = delete;

    /// Takes the place of what was kept of these pages.
    Done keep(const Digest& content, const QList<KeptPage>& pages);

    /// Unread when nothing is kept of it, or when it is not as it was kept.
    Result<KeptPage> page(const Digest& content, int page);
    /// What is known of each page, without texts; of pages that are not in it, nothing.
    Result<QMap<int, KeptPage>> states(const Digest& content);
    Result<QMap<Digest, PageCounts>> counts();

    /// Visits the pages that have the phrase, of all contents in the order in which they came to be known, by page; its
    /// failure ends the walk and is handed on. Texts may be asked for on the way. Where what they are found by lacks
    /// pages it is made anew before.
    Done eachMatch(const Phrase& phrase, Phrase::LookAlikes lookAlikes,
                   const std::function<Done(const PageMatch&)>& visit);
    Result<QList<int>> matchesIn(const Digest& content, const Phrase& phrase, Phrase::LookAlikes lookAlikes);

    struct Reread
    {
        QList<int> matches; ///< pages, from 0
        int forgotten = 0;
    };
    struct Check
    {
        int forgotten = 0;      ///< pages whose text was not as it was kept: they count as unread
        bool isRenewed = false; ///< what pages are found by did not have all of them, and was made anew

        friend bool operator==(const Check&, const Check&) = default;
    };
    /// Reads all texts, and all that they are found by: what is not as it was kept is forgotten or made anew. About two
    /// seconds for ten thousand pages; of a vault that cannot be written nothing is checked. Errors also: Cancelled.
    Result<Check> check(const Task& task);
    /// Pages that were asked for and were not as they were kept count as unread from here on. Not from within
    /// eachMatch.
    Done forgetDamaged();
    /// Something was damaged and is forgotten or made anew since this was opened: what was counted before is no more
    /// so.
    bool isChanged() const { return m_isChanged; }

    /// Reads the texts of a content themselves, not what they are found by: the pages that have the phrase. Those whose
    /// text is not as it was kept are forgotten, and count as unread.
    Result<Reread> reread(const Digest& content, const Phrase& phrase);

private:
    TextStore(const Vault& vault, std::unique_ptr<Database> database);

    template<class Call>
    auto renewed(const Call& call) -> decltype(call());
    template<class Call>
    auto indexed(const Call& call) -> decltype(call());
    Done renewIndex(const Task& task);
    Done ensureIndex(std::optional<qint64> content);
    Result<QList<qint64>> damagedTexts(const Task& task);
    Result<std::optional<qint64>> idOf(const Digest& content);
    Result<qint64> idFor(const Digest& content);
    Done keepOne(qint64 id, const KeptPage& kept);
    Done count(qint64 content);
    Result<bool> isIndexWhole(const Task& task);

    const Vault& m_vault;
    std::unique_ptr<Database> m_database;
    bool m_isChanged = false;
    QList<qint64> m_damaged; ///< pages that were found not to be as they were kept
};

} // namespace pingshen
