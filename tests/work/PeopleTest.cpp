// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/People.h"

#include "core/review/Changes.h"
#include "core/work/History.h"
#include "core/work/RecordChange.h"
#include "core/work/Reports.h"
#include "tests/work/WorkFixture.h"

namespace pingshen {

using namespace Qt::StringLiterals;

class People : public test::WorkFixture
{
protected:
    PersonId typed(const QString& name)
    {
        const auto person = personOf(*workplace, name);
        EXPECT_OK(person);
        return person ? *person : PersonId();
    }

    Done rename(const PersonId& id, const QString& chinese, const QString& remark = {})
    {
        PINGSHEN_ASSIGN(const auto persons, personsOf(*workplace));
        auto after = *persons.person(id);
        after.chineseName = chinese;
        after.remark = remark;
        PINGSHEN_TRY(recordChanges(*workplace, personCorrected(*persons.person(id), after, id)));
        return {};
    }

    Person known(const PersonId& id) { return *personsOf(*workplace)->person(id); }
};

TEST_F(People, areMadeOnceOfANameHoweverItIsTyped)
{
    const auto li = typed(u"李文清"_s);
    EXPECT_TRUE(isMadePersonId(li));
    EXPECT_NE(newPersonId(), newPersonId());
    EXPECT_EQ(u"李文清"_s, known(li).chineseName);
    EXPECT_EQ(Role::ReviewingExpert, known(li).roles);
    EXPECT_EQ(li, typed(u" 李 文清"_s));
    EXPECT_EQ(1, edits());
    EXPECT_NE(li, typed(u"李文清（北京大学）"_s));
    EXPECT_EQ(2, edits());
}

TEST_F(People, areNobodyWithoutAName)
{
    EXPECT_TRUE(typed(u" \u200B"_s).isEmpty());
    EXPECT_EQ(0, edits());
}

TEST_F(People, areRefusedANameThatMayBeSeveral)
{
    const auto li = typed(u"李文清（北京大学）"_s);
    typed(u"李文清（清华大学）"_s);
    const auto person = personOf(*workplace, u"李文清"_s);
    EXPECT_FAILS(PersonAmbiguous, person);
    EXPECT_EQ(u"李文清"_s, person.error().args[u"name"_s].toString());
    EXPECT_EQ(2, person.error().args[u"persons"_s].toArray().size());
    EXPECT_EQ(u"李文清（北京大学）"_s, personsOf(*workplace)->label(li).zh);
}

TEST_F(People, keepTheirIdAndTheHistoryWhenTheirNameIsCorrected)
{
    const auto id = imported();
    const auto li = typed(u"李文青"_s);
    score(id, li, u"age"_s, u"4"_s);
    const auto before = historyOf(*workplace, id, li);
    ASSERT_OK(rename(li, u"李文清"_s));
    const auto after = historyOf(*workplace, id, li);
    ASSERT_EQ(before->size(), after->size());
    EXPECT_EQ(before->last().bytes, after->last().bytes);
    const auto file = open(id, li);
    EXPECT_EQ(u"李文清"_s, file.persons.label(after->last().change.author).zh);
    EXPECT_EQ(u"李文清"_s, scoreSheetOf(file, li, clock.now()).reviewer.zh);
    EXPECT_EQ(u"4"_s, file.review.sheet(li).score(IndicatorId(u"age"_s)).points->toString());
}

TEST_F(People, areNotGivenAnothersName)
{
    const auto li = typed(u"李文清"_s);
    const auto wang = typed(u"王晓"_s);
    EXPECT_FAILS(PersonKnown, rename(wang, u"李 文清"_s));
    EXPECT_FAILS(ReviewerMissing, rename(wang, {}));
    EXPECT_OK(rename(wang, u"李文清"_s, u"北京大学"_s));
    EXPECT_EQ(li, typed(u"李文清"_s));
    EXPECT_EQ(wang, typed(u"李文清（北京大学）"_s));
}

TEST_F(People, areTheSameWhenTheStateIsRebuilt)
{
    const auto id = imported();
    const auto li = typed(u"李文清"_s);
    score(id, li, u"age"_s, u"4"_s);
    ASSERT_OK(rename(li, u"李文清"_s, u"北京大学"_s));
    const auto before = personsOf(*workplace)->latestFirst();
    ASSERT_OK(workplace->database().run("UPDATE person SET remark = 'x', clock = 1"_L1));
    ASSERT_OK(workplace->journal().rebuild({}));
    EXPECT_EQ(before, personsOf(*workplace)->latestFirst());
}

TEST_F(People, whoWroteANoteAreShownByTheNameTheyHaveNow)
{
    const auto id = imported();
    const auto li = typed(u"李文青"_s);
    record(newNote(open(id, li), li, NoteId(u"n"_s), {}, u"text"_s));
    ASSERT_OK(rename(li, u"李文清"_s));
    const auto file = open(id, li);
    EXPECT_EQ(u"李文清"_s, siteVisitOf(file, clock.now()).notes.first().author.zh);
}

} // namespace pingshen
