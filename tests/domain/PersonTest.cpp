// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/PersonBook.h"

#include "core/domain/Fields.h"
#include "tests/support/Printers.h"

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

const PersonId first(QString(32, u'a'));
const PersonId second(QString(32, u'b'));

Person person(const PersonId& id, const QString& chinese, const QString& latin = {}, const QString& remark = {})
{
    return {.id = id, .latinName = latin, .chineseName = chinese, .remark = remark, .roles = {}};
}

PersonBook bookOf(const QList<Person>& persons)
{
    PersonBook book;
    for (const auto& each : persons) {
        book.put(each);
    }
    return book;
}

Edit naming(const PersonId& id, const QString& field, const QString& value, qint64 clock = 1)
{
    Edit edit;
    edit.clock = clock;
    edit.change = {EditKind::PersonNamed, {}, id, id.value(), {{field, {}, value}}, {}, std::nullopt};
    return edit;
}

} // namespace

TEST(PersonBook, takesSpacingInvisibleCharactersAndCaseForTheSamePerson)
{
    const auto book = bookOf({person(first, u"李文清"_s, u"Li Wenqing"_s)});
    for (const auto& typed : {u"李文清"_s, u"李 文清"_s, u"李文清 "_s, u"李\u200B文清"_s, u"李　文清"_s,
                              u"li wenqing"_s, u" Li  Wenqing"_s}) {
        EXPECT_EQ(QList{first}, book.named(typed)) << qPrintable(typed);
    }
    EXPECT_TRUE(book.named(u"李文"_s).isEmpty());
    EXPECT_TRUE(book.named(u"LiWenqing"_s).isEmpty()) << "between letters a space tells names apart";
}

TEST(PersonBook, tellsTwoOfOneNameApartByTheirRemark)
{
    const auto book = bookOf({person(first, u"李文清"_s), person(second, u"李文清"_s, {}, u"北京大学"_s)});
    EXPECT_EQ(QList{first}, book.named(u"李文清"_s));
    EXPECT_EQ(QList{second}, book.named(u"李文清（北京大学）"_s));
    EXPECT_EQ(QList{second}, book.named(u"李 文清 (北京大学)"_s));
    EXPECT_TRUE(book.named(u"李文清（清华大学）"_s).isEmpty());
    EXPECT_EQ(u"李文清"_s, book.label(first).zh);
    EXPECT_EQ(u"李文清（北京大学）"_s, book.label(second).zh);
}

TEST(PersonBook, givesEveryoneWhomANameMayMean)
{
    const auto book =
        bookOf({person(first, u"李文清"_s, {}, u"北京大学"_s), person(second, u"李文清"_s, {}, u"清华大学"_s)});
    EXPECT_EQ((QList{first, second}), book.named(u"李文清"_s)) << "neither is without a remark";
}

TEST(PersonBook, meansTheOneWhoIsSpeltAsTypedAmongThoseWhoDifferInSpellingAlone)
{
    const auto book = bookOf({person(first, {}, u"Anna Li"_s), person(second, {}, u"ANNA LI"_s)});
    EXPECT_EQ(QList{first}, book.named(u"Anna Li"_s));
    EXPECT_EQ(QList{second}, book.named(u"ANNA LI"_s));
    EXPECT_EQ((QList{first, second}), book.named(u"anna li"_s));
}

TEST(PersonBook, showsTheRemarkOnlyWhereItIsNeeded)
{
    const auto book = bookOf({person(first, u"李文清"_s, u"Li Wenqing"_s, u"北京大学"_s), person(second, u"王晓"_s)});
    EXPECT_EQ(u"李文清"_s, book.label(first).zh);
    EXPECT_EQ(u"Li Wenqing"_s, book.label(first).en);
    EXPECT_EQ(u"王晓"_s, book.label(second).en) << "there is no other";
}

TEST(PersonBook, forgetsANameThatWasCorrected)
{
    auto book = bookOf({person(first, u"王晓"_s, {}, u"北京大学"_s), person(second, u"王晓"_s, {}, u"清华大学"_s)});
    EXPECT_EQ(u"王晓（北京大学）"_s, book.label(first).zh);
    book.put(person(second, u"王小"_s, u"Wang Xiao"_s, u"清华大学"_s));
    EXPECT_EQ(u"王晓"_s, book.label(first).zh) << "nobody else has the name now";
    EXPECT_EQ(QList{first}, book.named(u"王晓"));
    EXPECT_EQ(QList{second}, book.named(u"wang xiao"));
    book.put(person(second, u"王晓"_s, {}, u"北京大学"_s));
    EXPECT_TRUE(book.named(u"Wang Xiao").isEmpty());
    EXPECT_TRUE(book.isTaken(*book.person(first)));
}

TEST(PersonBook, knowsTheNamesThatStoodInPlaceOfIds)
{
    PersonBook book;
    Edit edit;
    edit.clock = 7;
    edit.change = {EditKind::ScoreChanged, ApplicationId(u"a"_s), PersonId(u"李文清"_s), u"age"_s, {}, {}, {}};
    book.take(edit);
    EXPECT_EQ(u"李文清"_s, book.person(PersonId(u"李文清"_s))->chineseName);
    EXPECT_EQ(7, book.person(PersonId(u"李文清"_s))->clock);
    book.take(naming(PersonId(u"李文清"_s), u"chineseName"_s, u"李文青"_s, 8));
    EXPECT_EQ(u"李文青"_s, book.label(PersonId(u"李文清"_s)).zh);
}

TEST(PersonBook, leavesNobodyWithoutTheirLastName)
{
    auto book = bookOf({person(first, u"李文清"_s, u"Li Wenqing"_s)});
    book.take(naming(first, u"latinName"_s, {}, 3));
    auto emptied = naming(first, u"chineseName"_s, {}, 4);
    emptied.change.fields.append({u"remark"_s, {}, u"北京大学"_s});
    book.take(emptied);
    EXPECT_EQ(u"李文清"_s, book.person(first)->chineseName);
    EXPECT_EQ(QString(), book.person(first)->latinName);
    EXPECT_EQ(u"北京大学"_s, book.person(first)->remark) << "what else the edit says counts";
    EXPECT_EQ(QList{first}, book.named(u"李文清"));
    auto corrected = naming(first, u"chineseName"_s, {}, 5);
    corrected.change.fields.append({u"latinName"_s, {}, u"Li"_s});
    book.take(corrected);
    EXPECT_EQ(u"Li"_s, book.label(first).zh) << "one name for the other is no name less";
}

TEST(PersonBook, namesNobodyWhoWasNeverNamed)
{
    EXPECT_TRUE(PersonBook().label(first).isEmpty());
    EXPECT_EQ(u"Anna"_s, PersonBook().label(PersonId(u"Anna"_s)).en);
}

TEST(PersonBook, givesWhoWorkedLastFirst)
{
    PersonBook book;
    book.take(naming(first, u"latinName"_s, u"A"_s, 3));
    book.take(naming(second, u"latinName"_s, u"B"_s, 5));
    EXPECT_EQ(second, book.latestFirst().first().id);
}

TEST(Person, isReadFromANameAsTyped)
{
    EXPECT_EQ(u"李文清"_s, personTyped(u" 李文清"_s).chineseName);
    EXPECT_EQ(u"Li Wenqing"_s, personTyped(u"Li  Wenqing "_s).latinName);
    EXPECT_EQ(u"人才局"_s, personTyped(u"李文清（人才局）"_s).remark);
    EXPECT_EQ(u"李文清"_s, personTyped(u"李文清（人才局）"_s).chineseName);
    EXPECT_EQ(u"(x)"_s, personTyped(u"(x)"_s).latinName) << "a remark of nobody is no remark";
}

TEST(Person, keepsRolesInOneOrder)
{
    const auto roles = rolesFrom({u"office"_s, u"expert"_s, u"none"_s});
    EXPECT_EQ((QStringList{u"expert"_s, u"office"_s}), namesOf(roles));
    auto someone = person(first, u"李文清"_s);
    setFields(someone, {{u"roles"_s, {}, u"expert visit"_s}});
    EXPECT_EQ(QJsonValue(u"expert visit"_s), fieldOf(someone, u"roles"));
}

TEST(Person, hasTheRolesOfAllOfTheirIds)
{
    auto slip = person(first, u"李文青"_s);
    slip.roles = Role::ReviewingExpert;
    auto kept = person(second, u"李文清"_s);
    kept.roles = Role::MaterialReviewer;
    auto book = bookOf({slip, kept});
    EXPECT_FALSE(book.isScoring(second));
    slip.sameAs = second;
    book.put(slip);
    EXPECT_EQ(Roles(Role::ReviewingExpert) | Role::MaterialReviewer, book.rolesOf(first));
    EXPECT_EQ(book.rolesOf(first), book.rolesOf(second));
    EXPECT_TRUE(book.isScoring(first) && book.isScoring(second)) << "what was begun under the slip can be finished";
    EXPECT_EQ(Roles(), book.rolesOf(PersonId(u"nobody"_s)));
}

TEST(Person, hasAnIdThatIsNoName)
{
    EXPECT_TRUE(isMadePersonId(PersonId(u"0123456789abcdef0123456789abcdef"_s)));
    EXPECT_FALSE(isMadePersonId(PersonId(u"0123456789ABCDEF0123456789ABCDEF"_s)));
    EXPECT_FALSE(isMadePersonId(PersonId(u"李文清"_s)));
}

} // namespace pingshen
