// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/Dossier.h"

#include "tests/support/Printers.h"

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

Document document(const QString& id, const QString& name, const QByteArray& content, const QString& kind = {})
{
    Document document;
    document.id = DocumentId(id);
    document.name = name;
    document.kind = KindId(kind);
    document.digest = Digest::of(content);
    return document;
}

const QList<Document> before{
    document(u"1"_s, u"a.pdf"_s, "a", u"passport"_s), document(u"2"_s, u"b.pdf"_s, "b", u"contract"_s),
    document(u"3"_s, u"c.pdf"_s, "c", u"optional"_s), document(u"4"_s, u"d.pdf"_s, "d", u"optional"_s)};

} // namespace

TEST(Resubmission, leavesADocumentAloneThatCameAgain)
{
    EXPECT_TRUE(before == resubmitted(before, {document(u"x"_s, u"renamed.pdf"_s, "a")}, 2));
}

TEST(Resubmission, leavesWhatItDoesNotMention)
{
    EXPECT_TRUE(before == resubmitted(before, {}, 2));
}

TEST(Resubmission, replacesTheDocumentOfTheSameName)
{
    const auto after = resubmitted(before, {document(u"x"_s, u"b.pdf"_s, "new", u"licence"_s)}, 2);
    ASSERT_EQ(before.size(), after.size());
    EXPECT_EQ(DocumentId(u"2"_s), after[1].id);
    EXPECT_TRUE(Digest::of("new") == after[1].digest);
    EXPECT_TRUE(Digest::of("b") == after[1].replaced);
    EXPECT_EQ(2, after[1].version);
    EXPECT_EQ(KindId(u"licence"_s), after[1].kind);
}

TEST(Resubmission, replacesTheOnlyDocumentOfTheSameKind)
{
    const auto after = resubmitted(before, {document(u"x"_s, u"passport-2.pdf"_s, "new", u"passport"_s)}, 3);
    ASSERT_EQ(before.size(), after.size());
    EXPECT_EQ(DocumentId(u"1"_s), after[0].id);
    EXPECT_EQ(u"passport-2.pdf"_s, after[0].name);
    EXPECT_EQ(3, after[0].version);
}

TEST(Resubmission, addsWhatCouldReplaceSeveral)
{
    const auto after = resubmitted(before, {document(u"x"_s, u"e.pdf"_s, "e", u"optional"_s)}, 2);
    ASSERT_EQ(before.size() + 1, after.size());
    EXPECT_EQ(DocumentId(u"x"_s), after.back().id);
    EXPECT_EQ(2, after.back().version);
    EXPECT_TRUE(after.back().replaced.isEmpty());
}

TEST(Resubmission, addsWhatIsOfNoKnownKind)
{
    auto unknown = before;
    unknown[0].kind = {};
    EXPECT_EQ(before.size() + 1, resubmitted(unknown, {document(u"x"_s, u"e.pdf"_s, "e")}, 2).size());
}

TEST(Resubmission, followsContentsThatSwappedNames)
{
    const auto after = resubmitted(before, {document(u"x"_s, u"a.pdf"_s, "b"), document(u"y"_s, u"b.pdf"_s, "a")}, 2);
    EXPECT_TRUE(before == after);
}

TEST(Resubmission, keepsTheKindThatAPersonChose)
{
    auto chosen = before;
    chosen[1].reason = chosenByPerson();
    chosen[1].confidence = 100;
    const auto after = resubmitted(chosen, {document(u"x"_s, u"b.pdf"_s, "new", u"licence"_s)}, 2);
    EXPECT_EQ(KindId(u"contract"_s), after[1].kind);
    EXPECT_EQ(chosenByPerson(), after[1].reason);
    EXPECT_EQ(100, after[1].confidence);
}

} // namespace pingshen
