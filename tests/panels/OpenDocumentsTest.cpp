// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/reading/OpenDocuments.h"

#include <gtest/gtest.h>

namespace pingshen::ui {

using namespace Qt::StringLiterals;
using enum OpenDocuments::Manner;

namespace {

const DocumentId a(u"a"_s);
const DocumentId b(u"b"_s);
const DocumentId c(u"c"_s);
using Order = QList<DocumentId>;

OpenDocuments three()
{
    OpenDocuments documents;
    for (const auto& each : {a, b, c}) {
        documents.show(each, Chosen);
    }
    return documents;
}

} // namespace

TEST(OpenDocuments, putsANewOneRightAfterTheOneBefore)
{
    auto documents = three();
    documents.show(a, Chosen);
    documents.show(DocumentId(u"d"_s), Chosen);
    EXPECT_EQ((Order{a, DocumentId(u"d"_s), b, c}), documents.order());
    documents.show({}, Chosen);
    EXPECT_EQ(4, documents.order().size());
}

TEST(OpenDocuments, givesTheTabOfOneThatIsPassedToTheNext)
{
    OpenDocuments documents;
    documents.show(a, Chosen);
    documents.show(b, Passing);
    documents.show(c, Passing);
    EXPECT_EQ((Order{a, c}), documents.order());
    EXPECT_FALSE(documents.canReopen()) << "nobody closed it";
    documents.keep(c);
    documents.show(b, Passing);
    EXPECT_EQ((Order{a, c, b}), documents.order());
    documents.show(b, Chosen);
    documents.show(DocumentId(u"d"_s), Passing);
    EXPECT_EQ(4, documents.order().size()) << "who chooses it keeps it";
}

TEST(OpenDocuments, keepsTheTabOfOneThatIsOnScreenInTheOtherView)
{
    OpenDocuments documents;
    documents.show(a, Passing);
    documents.show(b, Passing, {b, a});
    EXPECT_EQ((Order{a, b}), documents.order());
}

TEST(OpenDocuments, goesOnBesideTheOneThatIsClosed)
{
    auto documents = three();
    documents.show(b, Chosen);
    EXPECT_EQ(c, documents.close(b));
    EXPECT_EQ(a, documents.close(c)) << "at the end the one before";
    EXPECT_EQ(a, documents.close(b)) << "closed already";
    EXPECT_TRUE(documents.close(a).isEmpty());
    EXPECT_TRUE(documents.neighbour(1).isEmpty());
}

TEST(OpenDocuments, staysWhereItIsWhenAnotherOneIsClosed)
{
    auto documents = three();
    EXPECT_EQ(c, documents.close(a));
    EXPECT_EQ(c, documents.current());
}

TEST(OpenDocuments, reopensAtTheOldPlaceTheLastOneFirst)
{
    auto documents = three();
    documents.close(a);
    documents.close(c);
    EXPECT_EQ(c, documents.reopen());
    EXPECT_EQ(a, documents.reopen());
    EXPECT_EQ((Order{a, b, c}), documents.order());
    EXPECT_EQ(a, documents.current());
    EXPECT_TRUE(documents.reopen().isEmpty());
    documents.close(b);
    documents.show(b, Chosen);
    EXPECT_TRUE(documents.reopen().isEmpty()) << "it is open already";
}

TEST(OpenDocuments, leadsAroundTheEnds)
{
    auto documents = three();
    EXPECT_EQ(a, documents.neighbour(1));
    EXPECT_EQ(b, documents.neighbour(-1));
    documents.move(2, 0);
    EXPECT_EQ((Order{c, a, b}), documents.order());
    EXPECT_EQ(b, documents.neighbour(-1));
    documents.move(0, 7);
    EXPECT_EQ((Order{c, a, b}), documents.order());
}

TEST(OpenDocuments, forgetsWhatIsNoLongerThere)
{
    auto documents = three();
    documents.close(a);
    documents.retain({b});
    EXPECT_EQ(Order{b}, documents.order());
    EXPECT_EQ(b, documents.current());
    EXPECT_TRUE(documents.reopen().isEmpty());
}

TEST(OpenDocuments, comesBackAsItWasKept)
{
    auto documents = three();
    documents.close(b);
    documents.show(DocumentId(u"d"_s), Passing);
    auto back = OpenDocuments::fromJson(documents.toJson());
    EXPECT_EQ(documents.order(), back.order());
    EXPECT_TRUE(back.isPassing(DocumentId(u"d"_s)));
    EXPECT_EQ(b, back.reopen());
    EXPECT_EQ(1, back.order().indexOf(b));
    EXPECT_TRUE(OpenDocuments::fromJson({{u"open"_s, 7}, {u"closed"_s, u"x"_s}}).order().isEmpty());
}

} // namespace pingshen::ui
