// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/Highlights.h"

#include "core/review/Changes.h"
#include "core/work/People.h"
#include "core/work/RecordChange.h"
#include "tests/work/WorkFixture.h"

namespace pingshen {

using namespace Qt::StringLiterals;
using namespace test;

class Highlights : public WorkFixture
{
protected:
    Highlight made(const QString& id, int page, int y = 1000)
    {
        return {
            HighlightId(id), {DocumentId(u"d1"_s), m_content, {page, {{100, y, 200, 100}}, u"quote "_s + id}}, {}, {}};
    }

    void keep(const ReviewerId& reviewer, const Highlight& highlight)
    {
        ASSERT_OK(keepHighlight(*workplace, Seat(reviewer), m_content, highlight.id, highlight));
    }

    QStringList kept(const ReviewerId& reviewer)
    {
        const auto highlights =
            highlightsOf(*workplace, reviewer, m_application, {m_content, m_content, Digest::of("another")});
        EXPECT_OK(highlights);
        QStringList ids;
        for (const auto& each : highlights ? highlights->all : QList<Highlight>()) {
            ids.append(each.id.value());
        }
        return ids;
    }

    /// As the office says it; nobody: they are two people again.
    void merge(const PersonId& kept, const PersonId& other)
    {
        const auto office = personOf(*workplace, u"王主任"_s, Role::Office).value();
        ASSERT_OK(recordChanges(*workplace, {personMerged(*personsOf(*workplace), kept, other, office)}));
    }

    ApplicationId m_application{u"a1"_s};
    const Digest m_content = Digest::of("diploma");
};

TEST_F(Highlights, areKeptForEachReviewerAloneInTheOrderOfThePages)
{
    keep(anna, made(u"c"_s, 4));
    keep(anna, made(u"b"_s, 0, 5000));
    keep(anna, made(u"a"_s, 0));
    keep(bo, made(u"x"_s, 2));
    EXPECT_EQ((QStringList{u"a"_s, u"b"_s, u"c"_s}), kept(anna));
    EXPECT_EQ(QStringList{u"x"_s}, kept(bo));
}

TEST_F(Highlights, areChangedAndRemovedByTheirId)
{
    keep(anna, made(u"a"_s, 0));
    auto noted = made(u"a"_s, 0);
    noted.note = u"compare with the transcript"_s;
    keep(anna, noted);
    const auto highlights = highlightsOf(*workplace, anna, m_application, {m_content});
    ASSERT_OK(highlights);
    EXPECT_EQ(QList<Highlight>{noted}, highlights->all);
    ASSERT_OK(keepHighlight(*workplace, Seat(anna), m_content, noted.id, std::nullopt));
    EXPECT_TRUE(kept(anna).isEmpty());
}

TEST_F(Highlights, areNoEdits)
{
    imported();
    const int before = edits();
    keep(anna, made(u"a"_s, 0));
    EXPECT_EQ(before, edits());
}

TEST_F(Highlights, ofAPersonWhoWasEnteredTwiceAreThoseOfBothUntilTheyAreParted)
{
    const auto li = personOf(*workplace, u"李文清"_s).value();
    const auto again = personOf(*workplace, u"Li Wenqing"_s).value();
    keep(again, made(u"a"_s, 0));
    keep(li, made(u"b"_s, 1));
    merge(li, again);
    EXPECT_EQ((QStringList{u"a"_s, u"b"_s}), kept(li));
    auto noted = made(u"a"_s, 0);
    noted.note = u"by the one that both are"_s;
    keep(li, noted);
    EXPECT_EQ((QStringList{u"a"_s, u"b"_s}), kept(li));
    merge({}, again);
    EXPECT_EQ(QStringList{u"a"_s}, kept(again)) << "each row stays under the id that it was written under";
    EXPECT_EQ(QStringList{u"b"_s}, kept(li));
}

TEST_F(Highlights, areWrittenUnderTheNameThatWasGiven)
{
    const auto li = personOf(*workplace, u"李文清"_s).value();
    const auto again = personOf(*workplace, u"Li Wenqing"_s).value();
    merge(li, again);
    ASSERT_OK(keepHighlight(*workplace, {li, again}, m_content, HighlightId(u"a"_s), made(u"a"_s, 0)));
    EXPECT_EQ(QStringList{u"a"_s}, kept(li));
    merge({}, again);
    EXPECT_EQ(QStringList(), kept(li));
    EXPECT_EQ(QStringList{u"a"_s}, kept(again));
}

} // namespace pingshen
