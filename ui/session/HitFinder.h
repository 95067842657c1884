// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/TextSearch.h"

#include <optional>

namespace pingshen::ui {

/// What a search found, and the hit that is looked at: goes from one to the next, around the ends. What was found stays
/// until the next search is answered. Lives on the window's thread.
class HitFinder : public QObject
{
    Q_OBJECT

public:
    /// `storage` lives longer.
    explicit HitFinder(const StorageThread& storage, QObject* parent = nullptr);

    void search(const SearchRequest& request);
    /// Nothing is looked for.
    void clear();
    bool isSearching() const { return m_search.isSearching(); }

    /// What the answer is to; without words: nothing was looked for.
    const SearchRequest& answered() const { return m_answered; }
    const SearchAnswer& answer() const { return m_answer; }
    const QList<SearchHit>& hits() const { return m_answer.hits; }
    /// Pages of what was searched are still to be read, or were never asked about; in a whole vault there may be more
    /// any time.
    bool mayFindMore() const
    {
        return m_answered.words.isEmpty() || m_answered.scope.application.isEmpty() || m_answer.isCounting
               || m_answer.coverage.pending > 0;
    }
    /// -1: none.
    int current() const { return m_current; }

    /// -1: none.
    void choose(int hit);
    /// To the next hit (1) or the one before (-1); what is pressed before the answer came counts as soon as it does.
    void step(int step);

Q_SIGNALS:
    /// There is an answer; the hit that was looked at is so still if it is in this one too.
    void found();
    /// The hits, or the current one, are others.
    void changed();
    /// A step led there.
    void stepped(const pingshen::SearchHit& hit);
    void failed(const pingshen::Error& error);

private:
    void take(const SearchRequest& request, const SearchAnswer& answer);

    TextSearch m_search;
    SearchRequest m_answered;
    SearchAnswer m_answer;
    int m_current = -1;
    int m_wantedStep = 0;
};

} // namespace pingshen::ui
