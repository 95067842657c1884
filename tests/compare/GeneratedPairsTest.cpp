// SPDX-License-Identifier: GPL-3.0-or-later
// Thirty pairs of documents, five of each kind of resubmission; each page has text of its own or is a scan.

#include "app/samples/Dice.h"
#include "core/compare/DocumentComparison.h"
#include "tests/compare/ComparedDocument.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace pingshen {
namespace {

using namespace Qt::StringLiterals;
using test::MadeDocument;
using test::MadePage;

/// What a resubmission makes of a document, and what is known of it.
struct MadePair
{
    MadeDocument before;
    MadeDocument after;
    QList<int> origins;                      ///< of each new page the old one, -1: none
    QList<std::pair<int, int>> changed = {}; ///< old page and line
    bool isScannedAgain = false;
};

MadePair made(quint32 seed)
{
    MadePair pair;
    for (int page = 0; page < 5; ++page) {
        const bool isScan = page % 3 == 1;
        pair.before.append(MadePage{test::prose(seed * 10 + quint32(page)), 72, isScan, isScan ? seed * 31 + 7 : 0});
        pair.origins.append(page);
    }
    pair.after = pair.before;
    return pair;
}

void insertPage(MadePair& pair, quint32 seed)
{
    const int at = static_cast<int>(seed % 6);
    pair.after.insert(at, MadePage{test::prose(seed * 10 + 9), 72, seed % 2 == 0, seed % 2 == 0 ? seed : 0});
    pair.origins.insert(at, -1);
}

void deletePage(MadePair& pair, quint32 seed)
{
    pair.after.removeAt(seed % 5);
    pair.origins.removeAt(seed % 5);
}

void swapPages(MadePair& pair, quint32 seed)
{
    const auto one = seed % 5;
    const auto two = (one + 1 + seed % 3) % 5;
    pair.after.swapItemsAt(one, two);
    pair.origins.swapItemsAt(one, two);
}

/// One digit of one line of each second page.
void changeLines(MadePair& pair, quint32 seed)
{
    for (int page = static_cast<int>(seed % 2); page < 5; page += 2) {
        const int line = static_cast<int>((seed * 7 + quint32(page)) % 24);
        auto& text = pair.after[page].lines[line];
        const auto digit = text.indexOf(u' ') + 3;
        text[digit] = text.at(digit) == u'9' ? u'8' : QChar(text.at(digit).unicode() + 1);
        pair.changed.append({page, line});
    }
}

void scanAgain(MadePair& pair, quint32 seed)
{
    for (auto& page : pair.after) {
        page.scan = page.isScan ? seed * 31 + 1000 : 0;
    }
    pair.isScannedAgain = true;
}

void reorderPages(MadePair& pair, quint32 seed)
{
    Dice dice(seed + 77);
    for (int i = 4; i > 0; --i) {
        const int other = static_cast<int>(dice.roll(quint32(i + 1)));
        pair.after.swapItemsAt(i, other);
        pair.origins.swapItemsAt(i, other);
    }
}

PagePicture picturesOf(const MadeDocument& document)
{
    return [&document](int page, int height) -> Result<QImage> { return test::pictureOf(document.at(page), height); };
}

PageFate fateOf(const MadePair& pair, int page)
{
    const auto there = pair.origins.indexOf(page);
    const auto isOfPage = [&](const std::pair<int, int>& line) { return line.first == page; };
    return there < 0                                     ? PageFate::Gone
           : std::ranges::any_of(pair.changed, isOfPage) ? PageFate::Changed
           : there == page                               ? PageFate::Same
                                                         : PageFate::Moved;
}

void expectFollowed(const MadePair& pair, DocumentComparison& comparison, int page, int line)
{
    SCOPED_TRACE(u"page %1, line %2"_s.arg(page).arg(line).toStdString());
    const auto text = pair.before.at(page).lines.at(line).left(16);
    const auto there = static_cast<int>(pair.origins.indexOf(page));
    const auto outcome = comparison.follow(test::pinned(pair.before, page, line, text));
    if (there < 0 || pair.changed.contains(std::pair(page, line))) {
        EXPECT_EQ(outcome, PassageOutcome());
        return;
    }
    const auto expected = test::pinned(pair.after, there, line, text);
    ASSERT_EQ(outcome.passage.page, there);
    EXPECT_EQ(outcome.passage.quote, text);
    const auto off = outcome.passage.rects.first();
    const int allowed = pair.after.at(there).isScan ? 150 : 0;
    EXPECT_NEAR(off.x + off.width / 2, expected.rects.first().x + expected.rects.first().width / 2, allowed);
    EXPECT_NEAR(off.y + off.height / 2, expected.rects.first().y + expected.rects.first().height / 2, allowed);
    if (!pair.isScannedAgain || !pair.after.at(there).isScan) {
        EXPECT_EQ(outcome.fate, there == page ? PassageFate::Carried : PassageFate::Moved);
    }
}

void expectExact(void (*change)(MadePair&, quint32), quint32 firstSeed)
{
    for (quint32 seed = firstSeed; seed < firstSeed + 5; ++seed) {
        SCOPED_TRACE(seed);
        auto pair = made(seed);
        change(pair, seed);
        auto comparison = DocumentComparison::of({test::textsOf(pair.before), picturesOf(pair.before)},
                                                 {test::textsOf(pair.after), picturesOf(pair.after)}, {});
        ASSERT_TRUE(comparison);
        QList<int> added;
        for (int page = 0; page < pair.origins.size(); ++page) {
            if (pair.origins.at(page) < 0) {
                added.append(page);
            }
        }
        EXPECT_EQ(comparison->newPages(), added);
        for (int page = 0; page < pair.before.size(); ++page) {
            const PageOutcome expected{fateOf(pair, page), static_cast<int>(pair.origins.indexOf(page))};
            EXPECT_EQ(comparison->pages().at(page), expected) << page;
            for (const int line : {0, 5, 6, 12, 23}) {
                expectFollowed(pair, *comparison, page, line);
            }
        }
        for (const auto& [page, line] : std::as_const(pair.changed)) {
            expectFollowed(pair, *comparison, page, line);
        }
    }
}

TEST(GeneratedPairs, isExactWhereAPageWasInserted)
{
    expectExact(insertPage, 1);
}

TEST(GeneratedPairs, isExactWhereAPageWasDeleted)
{
    expectExact(deletePage, 11);
}

TEST(GeneratedPairs, isExactWherePagesWereSwapped)
{
    expectExact(swapPages, 21);
}

TEST(GeneratedPairs, isExactWhereALineChanged)
{
    expectExact(changeLines, 31);
}

TEST(GeneratedPairs, isExactWherePagesWereScannedAgain)
{
    expectExact(scanAgain, 41);
}

TEST(GeneratedPairs, isExactWherePagesWereReordered)
{
    expectExact(reorderPages, 51);
}

} // namespace
} // namespace pingshen
