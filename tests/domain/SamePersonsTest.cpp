// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/SamePersons.h"

#include "core/domain/EditRules.h"
#include "core/domain/PersonBook.h"
#include "tests/support/Printers.h"

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

const PersonId a(u"a"_s);
const PersonId b(u"b"_s);
const PersonId c(u"c"_s);
const PersonId d(u"d"_s);

SamePersons links(const QList<std::pair<PersonId, PersonId>>& pairs)
{
    SamePersons same;
    for (const auto& [id, other] : pairs) {
        same.set(id, other);
    }
    return same;
}

Change merge(const PersonId& id, const QJsonValue& other, const PersonId& author)
{
    return {EditKind::PersonMerged, {}, author, id.value(), {{u"sameAs"_s, {}, other}}, {}, std::nullopt};
}

/// Li was entered in each script; another person is called Li Wenqing, too.
PersonBook liTwice()
{
    PersonBook persons;
    persons.put({.id = a, .latinName = {}, .chineseName = u"李文清"_s, .remark = {}, .roles = {}, .clock = 3});
    persons.put({.id = b,
                 .latinName = u"Li Wenqing"_s,
                 .chineseName = {},
                 .remark = u"Peking University"_s,
                 .roles = {},
                 .sameAs = a,
                 .clock = 9});
    persons.put({.id = c, .latinName = u"Wang Xiao"_s, .chineseName = {}, .remark = {}, .roles = {}, .clock = 5});
    return persons;
}

} // namespace

TEST(SamePersons, areKnownAsTheOneAtTheEndOfTheChain)
{
    const auto same = links({{c, b}, {b, a}});
    EXPECT_EQ(a, same.of(c));
    EXPECT_EQ(a, same.of(a));
    EXPECT_EQ(d, same.of(d));
    EXPECT_EQ((QList{b, c}), same.others(a));
    EXPECT_EQ((QList{a, b}), same.others(c));
    EXPECT_TRUE(same.others(d).isEmpty());
}

TEST(SamePersons, inARingAreKnownAsTheLowestOfIt)
{
    const auto same = links({{d, c}, {c, b}, {b, c}});
    for (const auto& id : {b, c, d}) {
        EXPECT_EQ(b, same.of(id));
    }
    EXPECT_EQ(a, links({{b, a}, {a, b}}).of(b));
    EXPECT_EQ(b, links({{b, b}}).of(b)) << "who is said to be themselves is nobody else";
}

TEST(SamePersons, areThemselvesAgainWhenItIsTakenBack)
{
    auto same = links({{c, b}, {b, a}});
    const auto before = same;
    same.set(b, {});
    EXPECT_EQ(b, same.of(c));
    const auto differing = same.differing(before);
    for (const auto& id : {a, b, c}) {
        EXPECT_TRUE(differing.contains(id)) << id.value().toStdString();
    }
    EXPECT_TRUE(same.differing(same).isEmpty());
}

TEST(SamePersons, ofAChainAsLongAsAFileMayHoldAreAllKnownAsItsEnd)
{
    constexpr int length = 20000;
    const auto person = [](int number) { return PersonId(u"p%1"_s.arg(number, 5, 10, QChar(u'0'))); };
    SamePersons same;
    for (int i = 0; i < length; ++i) {
        same.set(person(i), person(i + 1));
    }
    for (int i = 0; i <= length; ++i) {
        ASSERT_EQ(person(length), same.of(person(i)));
    }
    EXPECT_EQ(length, same.others(person(0)).size());
    const auto before = same;
    same.set(person(length), person(0));
    EXPECT_EQ(person(0), same.of(person(length))) << "closed to a ring";
    EXPECT_EQ(person(length), before.of(person(0))) << "a copy says what it said";
    EXPECT_EQ(length, same.others(person(7)).size());
}

TEST(SamePersons, haveTheNameOfOneInListsAndAreFoundByBoth)
{
    const auto persons = liTwice();
    EXPECT_EQ(u"李文清"_s, persons.label(b).en);
    EXPECT_EQ(u"Li Wenqing"_s, persons.labelAsEntered(b).en) << "nobody else has the name: no remark";
    EXPECT_EQ(QList{a}, persons.named(u"Li Wenqing (Peking University)"_s));
    EXPECT_EQ(QList{a}, persons.named(u"李 文清"_s));
    const auto list = persons.latestFirst();
    ASSERT_EQ(2, list.size());
    EXPECT_EQ(a, list[0].id);
    EXPECT_EQ(9, list[0].clock) << "when they last wrote, under either";
    EXPECT_EQ(c, list[1].id);
}

TEST(SamePersons, mayTakeTheNameThatWasEnteredForThem)
{
    auto persons = liTwice();
    auto li = *persons.person(a);
    li.latinName = u"Li Wenqing"_s;
    li.remark = u"Peking University"_s;
    EXPECT_FALSE(persons.isTaken(li));
    auto wang = *persons.person(c);
    wang.latinName = u"Li Wenqing"_s;
    wang.remark = u"Peking University"_s;
    EXPECT_TRUE(persons.isTaken(wang));
}

TEST(SamePersons, areNeverSaidToBeSomebodyElseByThemselves)
{
    EXPECT_OK(checkAlone(merge(b, a.value(), a))) << "a slip may be taken into one's own name";
    EXPECT_FAILS(MergeNotByAnother, checkAlone(merge(b, a.value(), b)));
    EXPECT_OK(checkAlone(merge(b, a.value(), c)));
    EXPECT_OK(checkAlone(merge(b, {}, b))) << "taking it back shows nobody anything";
}

TEST(SamePersons, areSaidToBeOneByNoOtherKindOfEdit)
{
    auto persons = liTwice();
    Edit edit;
    edit.change = merge(c, a.value(), c);
    edit.change.kind = EditKind::PersonNamed;
    apply(persons, edit);
    EXPECT_EQ(c, persons.meant(c)) << "it is no field of a name";
}

} // namespace pingshen
