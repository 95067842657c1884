// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/Highlights.h"

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
        ASSERT_OK(keepHighlight(*workplace, reviewer, m_content, highlight.id, highlight));
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

    void merge(const QString& id, const QString& other)
    {
        record({EditKind::PersonMerged, {}, PersonId(u"office"_s), id, {{u"sameAs"_s, {}, other}}, {}, {}});
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
    ASSERT_OK(keepHighlight(*workplace, anna, m_content, noted.id, std::nullopt));
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
    score(imported(), anna, u"age"_s, u"3"_s);
    keep(anna, made(u"a"_s, 0));
    keep(bo, made(u"b"_s, 1));
    merge(u"Anna"_s, u"Bo"_s);
    EXPECT_EQ((QStringList{u"a"_s, u"b"_s}), kept(bo));
    auto noted = made(u"a"_s, 0);
    noted.note = u"by the one that both are"_s;
    keep(bo, noted);
    EXPECT_EQ((QStringList{u"a"_s, u"b"_s}), kept(bo));
    merge(u"Anna"_s, {});
    EXPECT_EQ(QStringList{u"a"_s}, kept(anna)) << "each row stays under the id that it was written under";
    EXPECT_EQ(QStringList{u"b"_s}, kept(bo));
}

} // namespace pingshen
