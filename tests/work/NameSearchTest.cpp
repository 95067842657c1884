// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/NameSearch.h"

#include "tests/support/Printers.h"

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

Person person(const QString& chinese, const QString& latin, const QString& remark = {})
{
    Person made;
    made.chineseName = chinese;
    made.latinName = latin;
    made.remark = remark;
    return made;
}

const QList<Person>& everyone()
{
    static const QList<Person> persons{person(u"王建国"_s, {}), person(u"陈晓"_s, u"Chen Xiao"_s),
                                       person({}, u"Wenqing Chen"_s),
                                       person(u"李文清"_s, u"Li Wenqing"_s, u"北京大学"_s), person(u"李文清"_s, {})};
    return persons;
}

/// The first one worked last.
NameSearch::Found found(const QString& typed)
{
    PersonBook book;
    for (qsizetype i = 0; i < everyone().size(); ++i) {
        auto each = everyone()[i];
        each.id = PersonId(QString::number(i));
        each.clock = 100 - i;
        book.put(each);
    }
    auto again = person({}, u"Zhao Merged"_s);
    again.id = PersonId(u"again"_s);
    again.sameAs = PersonId(u"0"_s);
    book.put(again);
    return NameSearch(book).find(typed);
}

} // namespace

TEST(NameSearch, listsEverybodyBeforeAnythingIsTyped)
{
    EXPECT_EQ((QList{0, 1, 2, 3, 4}), found(u" "_s).places);
    EXPECT_FALSE(found({}).isExact);
}

TEST(NameSearch, findsByAPartWhateverItsWidthAndCase)
{
    for (const auto& typed : {u"chen"_s, u"ＣＨＥＮ"_s, u"Chén"_s}) {
        EXPECT_EQ((QList{1, 2}), found(typed).places) << "whose name begins so comes first: " << qPrintable(typed);
        EXPECT_EQ(2, found(typed).certain);
        EXPECT_FALSE(found(typed).isExact);
    }
    EXPECT_EQ(QList{0}, found(u"建 国"_s).places);
    EXPECT_EQ(QList{1}, found(u"xiao che"_s).places) << "in any order";
    EXPECT_EQ(QList{3}, found(u"北京"_s).places) << "by the remark";
    EXPECT_TRUE(found(u"Sun"_s).places.isEmpty());
}

TEST(NameSearch, takesWhoeverIsCalledAsTypedFirst)
{
    EXPECT_TRUE(found(u"陈 晓"_s).isExact);
    EXPECT_TRUE(found(u"Chen Xiao (陈晓)"_s).isExact);
    EXPECT_EQ(1, found(u"chen xiao"_s).places.first());
    EXPECT_EQ((QList{4, 3}), found(u"李文清"_s).places) << "without a remark the one who has none";
    EXPECT_EQ(3, found(u"李文清（北京大学）"_s).places.value(0));
    EXPECT_TRUE(found(u"李文清（北京大学）"_s).isExact);
    EXPECT_FALSE(found(u"李文清（清华大学）"_s).isExact) << "another one of that name";
}

TEST(NameSearch, findsAPersonByANameThatWasMergedIntoTheirs)
{
    EXPECT_EQ(QList{0}, found(u"zhao merged"_s).places);
    EXPECT_TRUE(found(u"zhao merged"_s).isExact);
}

TEST(NameSearch, saysWhoIsOnlyLikeWhatIsTyped)
{
    const auto slip = found(u"Chen Xioa"_s);
    EXPECT_EQ(QList{1}, slip.places);
    EXPECT_EQ(0, slip.certain);
    EXPECT_TRUE(found(u"王建军"_s).places.isEmpty()) << "of a Chinese name each character counts";
}

TEST(NameSearch, tellsHowMuchNamesAreAlike)
{
    const auto chen = person({}, u"Chen"_s);
    EXPECT_GT(likeness(chen, everyone()[1]), likeness(chen, everyone()[2]));
    EXPECT_GT(likeness(chen, everyone()[2]), likeness(chen, everyone()[0]));
    EXPECT_EQ(100, likeness(person(u"陈 晓"_s, {}), everyone()[1]));
    EXPECT_GT(likeness(person({}, u"Xiao Chen"_s), everyone()[1]), likeness(chen, everyone()[1]));
    EXPECT_GT(likeness(person({}, u"Li Wenqin"_s), everyone()[3]), likeness(person({}, u"Li Wenqin"_s), everyone()[2]));
    EXPECT_EQ(0, likeness(person(u"陈"_s, {}), everyone()[2])) << "in another script";
}

} // namespace pingshen
