// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/DocumentComparison.h"

#include "tests/compare/ComparedDocument.h"

#include <gtest/gtest.h>

namespace pingshen {
namespace {

using namespace Qt::StringLiterals;
using test::MadeDocument;
using test::MadePage;

DocumentComparison compared(const MadeDocument& before, const MadeDocument& after)
{
    return *DocumentComparison::of({test::textsOf(before), {}}, {test::textsOf(after), {}}, {});
}

PagePicture picturesOf(const MadeDocument& document)
{
    return [document](int page, int height) -> Result<QImage> { return test::pictureOf(document.at(page), height); };
}

PassageOutcome followed(const MadeDocument& before, const MadeDocument& after, int page, int line, const QString& text)
{
    return compared(before, after).follow(test::pinned(before, page, line, text));
}

MadePage payslip(const QString& month, const QString& net, const QString& name = u"Lin Wei"_s)
{
    return MadePage{{u"Payslip "_s + month, u"Employee "_s + name, u"Gross pay  30000"_s, u"Tax         3000"_s,
                     u"Net pay    "_s + net, u"Bank ICBC Nanjing branch"_s, u"Paid by transfer"_s}};
}

TEST(DocumentComparison, followsTextThatMovedDownItsPage)
{
    const MadeDocument before{MadePage{test::prose(1)}};
    auto after = before;
    after[0].lines.insert(3, u"A line that was put in between"_s);
    const auto text = before[0].lines.at(8).left(12);
    const auto outcome = followed(before, after, 0, 8, text);
    EXPECT_EQ(outcome.fate, PassageFate::Moved);
    EXPECT_EQ(outcome.passage, test::pinned(after, 0, 9, text));
}

TEST(DocumentComparison, followsTextThatMovedToTheNextPage)
{
    const MadeDocument before{MadePage{test::prose(1)}, MadePage{test::prose(2)}};
    auto after = before;
    after[1].lines = before[0].lines.mid(18) + after[1].lines;
    after[0].lines = before[0].lines.first(18);
    const auto text = before[0].lines.at(21).left(12);
    const auto outcome = followed(before, after, 0, 21, text);
    EXPECT_EQ(outcome.fate, PassageFate::Moved);
    EXPECT_EQ(outcome.passage, test::pinned(after, 1, 3, text));
}

TEST(DocumentComparison, takesAChangedValueForAChangeOfItsLabel)
{
    const MadeDocument before{MadePage{test::prose(1) + QStringList{u"Annual salary        300000"_s}}};
    auto after = before;
    after[0].lines.last() = u"Annual salary        380000"_s;
    EXPECT_EQ(followed(before, after, 0, 24, u"Annual salary"_s).fate, PassageFate::Changed);
}

TEST(DocumentComparison, carriesNoValueToAnotherMonthsPayslip)
{
    const MadeDocument before{payslip(u"January"_s, u"26100"_s), payslip(u"February"_s, u"27000"_s),
                              payslip(u"March"_s, u"25500"_s)};
    const MadeDocument after{payslip(u"January"_s, u"26100"_s), payslip(u"February"_s, u"25500"_s),
                             payslip(u"March"_s, u"27000"_s)};
    EXPECT_EQ(followed(before, after, 1, 4, u"27000"_s), PassageOutcome());
    EXPECT_EQ(followed(before, after, 0, 4, u"26100"_s).fate, PassageFate::Carried);
}

TEST(DocumentComparison, followsAPayslipThatAnotherOneWasPutBefore)
{
    const MadeDocument before{payslip(u"February"_s, u"27000"_s), payslip(u"March"_s, u"27000"_s)};
    const MadeDocument after{payslip(u"January"_s, u"27000"_s), payslip(u"February"_s, u"27000"_s),
                             payslip(u"March"_s, u"27000"_s)};
    const auto outcome = followed(before, after, 1, 4, u"27000"_s);
    EXPECT_EQ(outcome.fate, PassageFate::Moved);
    EXPECT_EQ(outcome.passage, test::pinned(after, 2, 4, u"27000"_s));
}

TEST(DocumentComparison, choosesNoneOfTwoCopies)
{
    const MadeDocument before{MadePage{test::prose(1)}, MadePage{test::prose(2)}};
    const MadeDocument after{MadePage{test::prose(3)}, MadePage{test::prose(2)}, MadePage{test::prose(1)},
                             MadePage{test::prose(1)}};
    const auto text = before[0].lines.at(4).left(12);
    EXPECT_EQ(followed(before, after, 0, 4, text), PassageOutcome());
    EXPECT_EQ(compared(before, after).pages().at(0), PageOutcome());
}

TEST(DocumentComparison, saysOfEachPageWhatBecameOfIt)
{
    const MadeDocument before{MadePage{test::prose(1)}, MadePage{test::prose(2)}, MadePage{test::prose(3)},
                              MadePage{test::prose(4)}};
    auto changed = before[2];
    changed.lines.last() = u"Annual salary        380000"_s;
    const MadeDocument after{MadePage{test::prose(5)}, before[1], before[0], changed, MadePage{test::prose(6)}};
    const auto comparison = compared(before, after);
    EXPECT_EQ(
        comparison.pages(),
        (QList<PageOutcome>{{PageFate::Moved, 2}, {PageFate::Same, 1}, {PageFate::Changed, 3}, {PageFate::Gone, -1}}));
    EXPECT_EQ(comparison.newPages(), (QList<int>{0, 4}));
    EXPECT_EQ(compared(before, before).newPages(), QList<int>());
    EXPECT_EQ(compared({}, before).newPages(), (QList<int>{0, 1, 2, 3}));
}

TEST(DocumentComparison, tellsPagesThatAreAllAlikeByTheirNeighbours)
{
    const MadePage one{test::prose(1)};
    const MadePage two{test::prose(2)};
    const MadePage three{test::prose(3)};
    const auto slip = [](const QString& month, const QString& net) {
        return payslip(month, net, u"Maximilian von Hohenstein-Albrecht"_s);
    };
    const MadeDocument before{one, slip(u"May"_s, u"26100"_s), two, slip(u"Jul"_s, u"27000"_s), three};
    const auto may = slip(u"May"_s, u"26200"_s);
    const auto july = slip(u"Jul"_s, u"27300"_s);
    const auto kept = compared(before, {one, may, two, july, three}).pages();
    EXPECT_EQ(kept.at(1), (PageOutcome{PageFate::Changed, 1}));
    EXPECT_EQ(kept.at(3), (PageOutcome{PageFate::Changed, 3}));
    const auto swapped = compared(before, {one, july, two, may, three}).pages();
    EXPECT_EQ(swapped.at(1), PageOutcome()) << "its words point to one page, its place to another";
    EXPECT_EQ(swapped.at(3), PageOutcome());
    const auto atTheEnds = compared({may, one, july}, {slip(u"May"_s, u"1"_s), one, slip(u"Jul"_s, u"2"_s)}).pages();
    EXPECT_EQ(atTheEnds.at(0), (PageOutcome{PageFate::Changed, 0}));
    EXPECT_EQ(atTheEnds.at(2), (PageOutcome{PageFate::Changed, 2}));
}

TEST(DocumentComparison, findsAScannedPageAmongMoreThanItLaysOverEachOther)
{
    MadeDocument before;
    MadeDocument after;
    for (const int lines : {8, 11, 14, 17, 20, 23}) {
        const MadePage page{test::prose(quint32(lines), lines), 72, true};
        before.append(page);
        auto changed = page;
        changed.lines.first().replace(0, 12, u"another begins"_s);
        after.prepend(changed);
    }
    const auto comparison = *DocumentComparison::of({test::textsOf(before), picturesOf(before)},
                                                    {test::textsOf(after), picturesOf(after)}, {});
    for (int page = 0; page < before.size(); ++page) {
        EXPECT_EQ(comparison.pages().at(page).page, before.size() - 1 - page) << page;
    }
}

TEST(DocumentComparison, losesValuesThatChangedPlaces)
{
    const QStringList rows{u"Tax of 2023"_s, u"41000"_s, u"Tax of 2024"_s, u"52000"_s};
    const QStringList swapped{u"Tax of 2023"_s, u"52000"_s, u"Tax of 2024"_s, u"41000"_s};
    const MadeDocument before{MadePage{test::prose(1) + rows}};
    const MadeDocument after{MadePage{test::prose(1) + swapped}};
    EXPECT_EQ(followed(before, after, 0, 25, u"41000"_s), PassageOutcome());
    EXPECT_EQ(followed(before, after, 0, 27, u"52000"_s), PassageOutcome());
}

TEST(DocumentComparison, believesNoQuoteThatDoesNotStandThere)
{
    const MadeDocument document{MadePage{test::prose(1)}};
    auto passage = test::pinned(document, 0, 4, document[0].lines.at(4).left(12));
    passage.quote = u"something else"_s;
    EXPECT_EQ(compared(document, document).follow(passage), PassageOutcome());
}

TEST(DocumentComparison, seesThatTextWasCrossedOut)
{
    const MadeDocument document{MadePage{test::prose(1)}};
    const auto passage = test::pinned(document, 0, 4, document[0].lines.at(4).left(12));
    const auto struck = [&](int, int height) -> Result<QImage> {
        auto picture = test::pictureOf(document.at(0), height);
        const double scale = height / 842.0 / 100;
        const auto& rect = passage.rects.first();
        for (int x = static_cast<int>(rect.x * scale); x < (rect.x + rect.width) * scale; ++x) {
            const int y = static_cast<int>((rect.y + rect.height / 2) * scale);
            picture.setPixel(x, y, qRgb(200, 0, 0));
            picture.setPixel(x, y + 1, qRgb(200, 0, 0));
        }
        return picture;
    };
    const auto texts = test::textsOf(document);
    auto same = DocumentComparison::of({texts, picturesOf(document)}, {texts, picturesOf(document)}, {});
    EXPECT_EQ(same->follow(passage).fate, PassageFate::Carried);
    auto comparison = DocumentComparison::of({texts, picturesOf(document)}, {texts, struck}, {});
    EXPECT_EQ(comparison->follow(passage), PassageOutcome());
}

TEST(DocumentComparison, findsNothingOnAScanWithoutPictures)
{
    const MadeDocument document{MadePage{test::prose(1), 72, true}};
    const auto passage = test::pinned(document, 0, 4, document[0].lines.at(4).left(12));
    EXPECT_EQ(compared(document, document).follow(passage), PassageOutcome());
}

TEST(DocumentComparison, stopsWhenItIsAsked)
{
    std::stop_source source;
    source.request_stop();
    const MadeDocument document{MadePage{test::prose(1), 72, true, 4}, MadePage{test::prose(2), 72, true, 5}};
    const auto texts = test::textsOf(document);
    const auto comparison = DocumentComparison::of({texts, picturesOf(document)}, {texts, picturesOf(document)},
                                                   Task{source.get_token(), {}});
    ASSERT_FALSE(comparison);
    EXPECT_EQ(comparison.error().code, Error::Code::Cancelled);
}

} // namespace
} // namespace pingshen
