// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/PagePairing.h"

#include "core/base/Digest.h"

#include <QHash>
#include <QMap>
#include <QSet>
#include <QStringList>

#include <algorithm>

namespace pingshen {

namespace {

constexpr qsizetype tellingLength = 40; // letters; a scanner's mark or a page number is shorter
constexpr double leastShared = 0.5;     // of the text of a page that has changed
constexpr double leadOfPair = 0.15;     // over the next best page
constexpr int candidates = 4;           // pictures that are laid over each other, for each page
constexpr double leastOutline = 0.3;

using Pairs = QList<std::optional<PairedPage>>;

QString keyOf(const PageRows& page)
{
    QStringList rows;
    for (const auto& row : page.rows) {
        rows.append(row.text);
    }
    return rows.join(u'\n');
}

class Pairing
{
public:
    Pairing(const QList<PageRows>& before, PagePictures& picturesBefore, const QList<PageRows>& after,
            PagePictures& picturesAfter, const Task& task)
        : m_before(before),
          m_after(after),
          m_picturesBefore(picturesBefore),
          m_picturesAfter(picturesAfter),
          m_task(task),
          m_pairs(before.size()),
          m_taken(after.size())
    {}

    Result<Pairs> pairs()
    {
        pairSameTexts();
        pairChangedTexts();
        PINGSHEN_TRY(pairSamePictures());
        PINGSHEN_TRY(pairPictures());
        return m_pairs;
    }

private:
    void pair(int before, int after, bool isSame)
    {
        m_pairs[before] = PairedPage{after, isSame};
        m_taken[after] = true;
    }

    QList<int> freeBefore(bool toldByText) const
    {
        QList<int> pages;
        for (int i = 0; i < m_before.size(); ++i) {
            if (!m_pairs.at(i) && isToldByText(m_before.at(i)) == toldByText) {
                pages.append(i);
            }
        }
        return pages;
    }

    QList<int> freeAfter(bool toldByText) const
    {
        QList<int> pages;
        for (int i = 0; i < m_after.size(); ++i) {
            if (!m_taken.at(i) && isToldByText(m_after.at(i)) == toldByText) {
                pages.append(i);
            }
        }
        return pages;
    }

    struct Group
    {
        QList<int> before;
        QList<int> after;
    };

    void pairSameTexts()
    {
        QHash<QString, Group> groups;
        for (const int page : freeBefore(true)) {
            groups[keyOf(m_before.at(page))].before.append(page);
        }
        for (const int page : freeAfter(true)) {
            groups[keyOf(m_after.at(page))].after.append(page);
        }
        for (const auto& group : std::as_const(groups)) {
            pairCopies(group);
        }
    }

    /// Most pages of a resubmission are drawn from the very same picture.
    Done pairSamePictures()
    {
        QMap<Digest, Group> groups;
        for (const int page : freeBefore(false)) {
            PINGSHEN_TRY(m_task.proceed());
            groups[m_picturesBefore.digest(page)].before.append(page);
        }
        for (const int page : freeAfter(false)) {
            PINGSHEN_TRY(m_task.proceed());
            groups[m_picturesAfter.digest(page)].after.append(page);
        }
        groups.remove(Digest());
        for (const auto& group : std::as_const(groups)) {
            pairCopies(group);
        }
        return {};
    }

    /// Pages that are alike: as many as before follow each other as before; else only the one that kept its number.
    void pairCopies(const Group& group)
    {
        if (group.before.isEmpty() || group.after.isEmpty()) {
            return;
        }
        const bool isEvery = group.before.size() == group.after.size();
        for (qsizetype i = 0; i < group.before.size(); ++i) {
            const int page = group.before.at(i);
            if (isEvery || group.after.contains(page)) {
                pair(page, isEvery ? group.after.at(i) : page, true);
            } else {
                m_copies.insert(page);
            }
        }
        for (const int page : group.after) {
            m_copiesAfter.insert(page);
        }
    }

    /// Of two pages the share of their letters that stand in rows which both have; pairs that share nothing are left
    /// out.
    QMap<std::pair<int, int>, double> sharedTexts(const QList<int>& before, const QList<int>& after) const
    {
        QHash<QString, QMap<int, int>> pagesWith;
        for (const int page : after) {
            for (const auto& row : m_after.at(page).rows) {
                ++pagesWith[row.text][page];
            }
        }
        QMap<std::pair<int, int>, double> shared;
        for (const int page : before) {
            QHash<QString, int> counts;
            for (const auto& row : m_before.at(page).rows) {
                ++counts[row.text];
            }
            for (auto row = counts.cbegin(); row != counts.cend(); ++row) {
                const auto others = pagesWith.value(row.key());
                for (auto other = others.cbegin(); other != others.cend(); ++other) {
                    const double length = double(row.key().size()) * std::min(row.value(), other.value());
                    shared[{page, other.key()}] +=
                        2 * length / double(m_before.at(page).length + m_after.at(other.key()).length);
                }
            }
        }
        return shared;
    }

    bool follows(int before, int after) const
    {
        const auto isPair = [&](int one, int two) {
            return one >= 0 && one < m_pairs.size() && m_pairs.at(one) && m_pairs.at(one)->isSame
                   && m_pairs.at(one)->page == two;
        };
        const bool isFirst = before == 0 && after == 0;
        const bool isLast = before + 1 == m_before.size() && after + 1 == m_after.size();
        return (isFirst || isPair(before - 1, after - 1)) && (isLast || isPair(before + 1, after + 1));
    }

    /// The best of the others of the same page.
    class Rivals
    {
    public:
        void add(double value)
        {
            m_second = std::max(m_second, std::min(m_first, value));
            m_first = std::max(m_first, value);
        }
        double of(double value) const { return value < m_first ? m_first : m_second; }

    private:
        double m_first = 0;
        double m_second = 0;
    };

    void pairChangedTexts()
    {
        auto before = freeBefore(true);
        before.removeIf([&](int page) { return m_copies.contains(page); });
        auto after = freeAfter(true);
        after.removeIf([&](int page) { return m_copiesAfter.contains(page); });
        const auto shared = sharedTexts(before, after);
        QMap<int, Rivals> rivalsBefore;
        QMap<int, Rivals> rivalsAfter;
        for (auto each = shared.cbegin(); each != shared.cend(); ++each) {
            rivalsBefore[each.key().first].add(*each);
            rivalsAfter[each.key().second].add(*each);
        }
        // All are found before any is paired: the order must not matter.
        QList<std::pair<int, int>> found;
        for (auto each = shared.cbegin(); each != shared.cend(); ++each) {
            const auto [one, two] = each.key();
            const double next = std::max(rivalsBefore.value(one).of(*each), rivalsAfter.value(two).of(*each));
            const bool isClear = *each >= next + leadOfPair || (*each > next && follows(one, two));
            if (*each >= leastShared && isClear) {
                found.append(each.key());
            }
        }
        for (const auto& [one, two] : found) {
            pair(one, two, false);
        }
    }

    /// The pages whose outlines are most like that of the old one, and the page at its place.
    QList<int> likelyPictures(int before, const QList<int>& after)
    {
        const auto outline = m_picturesBefore.outline(before);
        if (outline.isNull()) {
            return {};
        }
        QList<std::pair<double, int>> ranked;
        for (const int page : after) {
            const auto other = m_picturesAfter.outline(page);
            const double found = other.isNull() ? 0 : outlineLikeness(outline, other);
            if (found >= leastOutline) {
                ranked.append({-found, page});
            }
        }
        std::ranges::sort(ranked);
        QList<int> pages;
        for (const auto& [likeness, page] : ranked) {
            if (pages.size() < candidates || page == before || -likeness >= -ranked.first().first - 0.01) {
                pages.append(page);
            }
        }
        return pages;
    }

    struct Likely
    {
        int before = 0;
        int after = 0;
        PictureVerdict verdict = PictureVerdict::Unsure;
        double share = 0;
    };

    Result<QList<Likely>> likelyPairs()
    {
        auto before = freeBefore(false);
        before.removeIf([&](int page) { return m_copies.contains(page); });
        const auto after = freeAfter(false);
        QList<Likely> likely;
        qint64 done = 0;
        for (const int one : before) {
            for (const int two : likelyPictures(one, after)) {
                PINGSHEN_TRY(m_task.proceed());
                const auto match = matched(m_picturesBefore.at(one), m_picturesAfter.at(two));
                if (match.verdict == PictureVerdict::Same || match.verdict == PictureVerdict::Changed) {
                    likely.append({one, two, match.verdict, match.share});
                }
            }
            m_task.report(++done, before.size());
        }
        return likely;
    }

    Done pairPictures()
    {
        PINGSHEN_ASSIGN(const auto likely, likelyPairs());
        for (const auto wanted : {PictureVerdict::Same, PictureVerdict::Changed}) {
            QMap<int, QList<int>> choices;
            QMap<int, QList<int>> chosenBy;
            for (const auto& each : likely) {
                if (each.verdict == wanted && !m_pairs.at(each.before) && !m_taken.at(each.after)) {
                    choices[each.before].append(each.after);
                    chosenBy[each.after].append(each.before);
                }
            }
            pairPictures(choices, chosenBy, wanted == PictureVerdict::Same);
        }
        return {};
    }

    void pairPictures(const QMap<int, QList<int>>& choices, const QMap<int, QList<int>>& chosenBy, bool isSame)
    {
        for (auto choice = choices.cbegin(); choice != choices.cend(); ++choice) {
            const bool isOnly = choice->size() == 1 && chosenBy.value(choice->first()).size() == 1;
            const bool isAtItsPlace = isSame && choice->contains(choice.key());
            const int page = isAtItsPlace ? choice.key() : choice->first();
            if (isOnly || isAtItsPlace) {
                pair(choice.key(), page, isSame);
            }
        }
    }

    const QList<PageRows>& m_before;
    const QList<PageRows>& m_after;
    PagePictures& m_picturesBefore;
    PagePictures& m_picturesAfter;
    const Task& m_task;
    Pairs m_pairs;
    QList<bool> m_taken;
    QSet<int> m_copies;      ///< old pages that are the same as several new ones
    QSet<int> m_copiesAfter; ///< new pages that are the same as an old one
};

} // namespace

bool isToldByText(const PageRows& page)
{
    return page.isFromPdf && page.length >= tellingLength;
}

Result<Pairs> pairPages(const QList<PageRows>& before, PagePictures& picturesBefore, const QList<PageRows>& after,
                        PagePictures& picturesAfter, const Task& task)
{
    return Pairing(before, picturesBefore, after, picturesAfter, task).pairs();
}

} // namespace pingshen
