// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/NameSearch.h"

#include "core/base/Blank.h"
#include "core/domain/TypedNames.h"
#include "core/text/Folding.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

QString compared(const QString& name)
{
    return nameKey(folded(plainName(name)));
}

QStringList wordsOf(const QString& text)
{
    auto spaced = compared(text);
    for (auto& c : spaced) {
        c = QStringView(u"()（）,，、/").contains(c) ? QChar(u' ') : c;
    }
    return spaced.split(u' ', Qt::SkipEmptyParts);
}

/// How many characters have to be changed, added or left out.
qsizetype distance(const QString& one, const QString& other)
{
    QList<qsizetype> row(other.size() + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 1; i <= one.size(); ++i) {
        auto diagonal = std::exchange(row[0], i);
        for (qsizetype j = 1; j <= other.size(); ++j) {
            const auto replaced = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
            diagonal = std::exchange(row[j], std::min({row[j] + 1, row[j - 1] + 1, replaced}));
        }
    }
    return row.last();
}

int likenessOf(const QString& one, const QString& other)
{
    if (one.isEmpty() || other.isEmpty()) {
        return 0;
    }
    auto words = one.split(u' ');
    auto others = other.split(u' ');
    words.sort();
    others.sort();
    if (words == others) {
        return one == other ? 100 : 95; // the surname last
    }
    const auto& shorter = one.size() < other.size() ? one : other;
    const auto& longer = one.size() < other.size() ? other : one;
    const auto share = static_cast<int>(10 * shorter.size() / longer.size());
    if (longer.startsWith(shorter)) {
        return 80 + share;
    }
    if (longer.contains(shorter)) {
        return 70 + share;
    }
    const auto kept = longer.size() - distance(one, other);
    return static_cast<int>(70 * kept / longer.size());
}

} // namespace

NameSearch::NameSearch(const PersonBook& book)
{
    for (const auto& person : book.latestFirst()) {
        QList<Entry> entries{entryOf(person)};
        for (const auto& id : book.same().others(person.id)) {
            const auto* entered = book.person(id);
            entries += entered ? QList{entryOf(*entered)} : QList<Entry>();
        }
        m_people.append(entries);
    }
}

NameSearch::Entry NameSearch::entryOf(const Person& person)
{
    Entry entry{{}, compared(person.remark), compared(person.chineseName), compared(person.latinName)};
    entry.names = {entry.chinese, entry.latin};
    entry.names.removeAll(QString());
    return entry;
}

NameSearch::Rank NameSearch::rankOf(const Entry& entry, const Entry& wanted, const QStringList& words)
{
    const bool isCalled = !wanted.names.isEmpty() && (wanted.chinese.isEmpty() || wanted.chinese == entry.chinese)
                          && (wanted.latin.isEmpty() || wanted.latin == entry.latin);
    if (isCalled && wanted.remark == entry.remark) {
        return Rank::Exact;
    }
    if (isCalled && wanted.remark.isEmpty()) {
        return Rank::ExactWithRemark;
    }
    const auto all = QStringList(entry.names + QStringList{entry.remark}).join(u' ');
    const bool hasAll = std::ranges::all_of(words, [&](const QString& word) { return all.contains(word); });
    if (hasAll) {
        const auto& first = words.first();
        const auto begins = [&](const QString& name) { return name.startsWith(first); };
        const bool isWord = (u' ' + all).contains(u' ' + first);
        return std::ranges::any_of(entry.names, begins) ? Rank::BeginsName : isWord ? Rank::BeginsWord : Rank::Within;
    }
    constexpr int slip = 50; // of 70: two letters of seven
    constexpr qsizetype tellsLittle = 4;
    const bool isAlike = wanted.latin.size() > tellsLittle && likenessOf(wanted.latin, entry.latin) >= slip;
    return isAlike ? Rank::Alike : Rank::None;
}

NameSearch::Found NameSearch::find(const QString& typed) const
{
    Found found;
    const auto words = wordsOf(typed);
    if (words.isEmpty()) {
        found.places.resize(m_people.size());
        std::iota(found.places.begin(), found.places.end(), 0);
        found.certain = static_cast<int>(m_people.size());
        return found;
    }
    const auto wanted = entryOf(namesTyped(typed));
    QList<std::pair<Rank, int>> ranked;
    for (int place = 0; place < m_people.size(); ++place) {
        auto best = Rank::None;
        for (const auto& entry : m_people[place]) {
            best = std::min(best, rankOf(entry, wanted, words));
        }
        if (best != Rank::None) {
            ranked.append({best, place});
        }
    }
    std::ranges::sort(ranked);
    for (const auto& [rank, place] : std::as_const(ranked)) {
        found.places.append(place);
        found.certain += rank == Rank::Alike ? 0 : 1;
    }
    found.isExact = !ranked.isEmpty() && ranked.first().first <= Rank::ExactWithRemark;
    return found;
}

int likeness(const Person& one, const Person& other)
{
    return std::max(likenessOf(compared(one.chineseName), compared(other.chineseName)),
                    likenessOf(compared(one.latinName), compared(other.latinName)));
}

} // namespace pingshen
