// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storage/VaultFixture.h"

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

class Dossiers : public test::VaultFixture
{
protected:
    DossierStore store() { return DossierStore(*database); }
    Dossier load(const QString& id) { return store().load(ApplicationId(id)).value(); }

    Change change(EditKind::Value kind, const QString& subject, const QString& field, const QString& to)
    {
        Change change;
        change.kind = kind;
        change.application = ApplicationId(u"a1"_s);
        change.author = ReviewerId(u"李"_s);
        change.subject = subject;
        change.fields = {{field, {}, to}};
        return change;
    }

    /// Version 2: the passport again, another contract, a diploma.
    void resubmit()
    {
        auto after = load(u"a1"_s);
        auto diploma = test::someDocument(u"new"_s, u"学位.pdf"_s);
        diploma.kind = KindId(u"education"_s);
        auto contract = test::someDocument(u"y"_s, u"合同.pdf"_s, "signed");
        contract.kind = KindId(u"licence"_s);
        after.versions.append({2, Digest::of("v2"), u"again.zip"_s, clock.now()});
        after.documents =
            resubmitted(after.documents, {test::someDocument(u"x"_s, u"护照.pdf"_s), contract, diploma}, 2);
        record(importOf(after, {}, {}));
        EXPECT_TRUE(load(u"a1"_s) == after);
    }
};

} // namespace

TEST_F(Dossiers, comeBackAsTheyWereInserted)
{
    insert(u"a1"_s);
    EXPECT_TRUE(test::someDossier(u"a1"_s) == load(u"a1"_s));
    EXPECT_FAILS(ApplicationNotFound, store().load(ApplicationId(u"b2"_s)));
}

TEST_F(Dossiers, areInsertedWholeOrNotAtAll)
{
    auto dossier = test::someDossier(u"a1"_s);
    insert(u"b2"_s);
    dossier.documents.last().id = dossier.documents.first().id; // two of one id, which no package has
    EXPECT_FAILS(DatabaseFailed, journal->record(importOf(dossier, {}, {})));
    EXPECT_EQ(1, store().all().value().size());
    EXPECT_EQ(1, journal->all().value().size());
}

TEST_F(Dossiers, mayHaveDocumentsOfTheSameIds)
{
    insert(u"b2"_s);
    auto dossier = test::someDossier(u"a1"_s);
    dossier.documents.last().id = DocumentId(u"b2-d1"_s);
    record(importOf(dossier, {}, {}));
    EXPECT_TRUE(dossier == load(u"a1"_s));
    EXPECT_TRUE(test::someDossier(u"b2"_s) == load(u"b2"_s));
}

TEST_F(Dossiers, keepWhatWasFoundInTheirPackagesAndNotWhatFollowsFromTheDocuments)
{
    const QList<Finding> findings{
        {Finding::Code::NameRestored, Finding::Severity::Error, u"tax"_s, {{u"kind"_s, u"tax"_s}}},
        {Finding::Code::NotAPdf, Finding::Severity::Info, u"照片.jpg"_s, {}}};
    const auto dossier = test::someDossier(u"a1"_s);
    record(importOf(
        dossier,
        findings
            + QList<Finding>{{Finding::Code::KindMissing, Finding::Severity::Warning, {}, {}},
                             {Finding::Code::NotAPdf, Finding::Severity::Error, dossier.documents[0].name, {}}},
        {}));
    EXPECT_TRUE(findings == store().foundInPackages(ApplicationId(u"a1"_s)).value());
}

TEST_F(Dossiers, showTheCorrectionsOfPeople)
{
    insert(u"a1"_s);
    record(change(EditKind::DocumentChanged, u"a1-d1"_s, u"kind"_s, u"contract"_s));
    record(change(EditKind::ApplicantChanged, {}, u"employer"_s, u"别的公司"_s));
    const auto corrected = load(u"a1"_s);
    EXPECT_EQ(KindId(u"contract"_s), corrected.documents[0].kind);
    EXPECT_EQ(100, corrected.documents[0].confidence);
    EXPECT_EQ(u"别的公司"_s, corrected.applicant.employer);
}

TEST_F(Dossiers, areTakenForWhatTheProgramThoughtWhenAPersonsChoiceIsUndone)
{
    insert(u"a1"_s);
    const auto before = load(u"a1"_s).documents[0];
    auto choice = change(EditKind::DocumentChanged, u"a1-d1"_s, u"kind"_s, u"contract"_s);
    choice.fields[0].from = fieldOf(before, u"kind");
    record(choice);
    EXPECT_EQ(100, load(u"a1"_s).documents[0].confidence);
    record(choice.inverse());
    EXPECT_TRUE(before == load(u"a1"_s).documents[0]);
}

TEST_F(Dossiers, keepUnchangedDocumentsAndReplaceOthersOnAResubmission)
{
    insert(u"a1"_s);
    resubmit();
    const auto before = test::someDossier(u"a1"_s);
    const auto after = load(u"a1"_s);
    ASSERT_EQ(3, after.documents.size());
    EXPECT_TRUE(before.documents[0] == after.documents[0]);
    EXPECT_EQ(DocumentId(u"a1-d2"_s), after.documents[1].id);
    EXPECT_TRUE(Digest::of("signed") == after.documents[1].digest);
    EXPECT_TRUE(before.documents[1].digest == after.documents[1].replaced);
    EXPECT_EQ(2, after.documents[1].version);
    EXPECT_EQ(KindId(u"licence"_s), after.documents[1].kind);
    EXPECT_EQ(DocumentId(u"new"_s), after.documents[2].id);
    EXPECT_EQ(2, after.documents[2].version);
    EXPECT_EQ(2, after.versions.size());
}

TEST_F(Dossiers, keepAPersonsChoiceOfAKindOnAResubmission)
{
    insert(u"a1"_s);
    record(change(EditKind::DocumentChanged, u"a1-d2"_s, u"kind"_s, u"contract"_s));
    resubmit();
    EXPECT_EQ(KindId(u"contract"_s), load(u"a1"_s).documents[1].kind);
    const auto asResubmitted = load(u"a1"_s);
    ASSERT_OK(journal->rebuild({}));
    EXPECT_TRUE(asResubmitted == load(u"a1"_s));
}

TEST_F(Dossiers, rememberEveryContentTheyHad)
{
    insert(u"a1"_s);
    resubmit();
    const auto contents = store().contents().value();
    EXPECT_EQ(4, contents.size());
    EXPECT_TRUE(contents.contains(Digest::of("合同.pdf")));
    EXPECT_TRUE(contents.contains(Digest::of("signed")));
}

TEST_F(Dossiers, areFoundByIdBeginningOrCaseNumber)
{
    insert(u"abcd1234"_s);
    insert(u"abce5678"_s);
    EXPECT_EQ(ApplicationId(u"abcd1234"_s), store().resolve(u"abcd1234").value());
    EXPECT_EQ(ApplicationId(u"abcd1234"_s), store().resolve(u" ABCD ").value());
    EXPECT_EQ(ApplicationId(u"abce5678"_s), store().resolve(u"2025-abce5678").value());
    EXPECT_FAILS(ApplicationNotFound, store().resolve(u"abc"));
    EXPECT_FAILS(ApplicationNotFound, store().resolve(u"abcf"));
    EXPECT_FAILS(ApplicationNotFound, store().resolve(u""));
    EXPECT_FAILS(ApplicationNotFound, store().resolve(u"%%%%"));
}

TEST_F(Dossiers, areAmbiguousWhenTwoFit)
{
    insert(u"abcd1234"_s);
    insert(u"abcd5678"_s);
    const auto outcome = store().resolve(u"abcd");
    ASSERT_FALSE(outcome);
    EXPECT_EQ(Error::Code::ApplicationAmbiguous, outcome.error().code);
    EXPECT_EQ(2, outcome.error().args[u"count"_s].toInt());
}

TEST_F(Dossiers, areFoundByTheDigestOfAnyOfTheirPackages)
{
    insert(u"a1"_s);
    resubmit();
    EXPECT_EQ(ApplicationId(u"a1"_s), store().byPackageDigest(Digest::of("a1")).value());
    EXPECT_EQ(ApplicationId(u"a1"_s), store().byPackageDigest(Digest::of("v2")).value());
    EXPECT_FALSE(store().byPackageDigest(Digest::of("other")).value());
}

TEST_F(Dossiers, keepDraftsOldestFirst)
{
    DraftStore drafts(*database);
    const DraftKey key{ReviewerId(u"李"_s), ApplicationId(u"a1"_s), EditKind::NoteChanged, u"n1"_s, u"text"_s};
    auto other = key;
    other.subject = u"n2"_s;
    ASSERT_OK(drafts.put({key, u"二"_s, 1, clock.now().addSecs(1)}));
    ASSERT_OK(drafts.put({other, u"一"_s, 1, clock.now()}));
    ASSERT_OK(drafts.put({key, u"二二"_s, 2, clock.now().addSecs(2)}));
    const auto kept = drafts.allOf(key.author).value();
    ASSERT_EQ(2, kept.size());
    EXPECT_TRUE(other == kept[0].key);
    EXPECT_EQ(u"二二"_s, kept[1].text);
    EXPECT_EQ(2, kept[1].caret);
    EXPECT_EQ(clock.now().addSecs(2), kept[1].at);
    ASSERT_OK(drafts.remove(key));
    EXPECT_EQ(1, drafts.allOf(key.author).value().size());
    EXPECT_TRUE(drafts.allOf(ReviewerId(u"王"_s)).value().isEmpty());
}

} // namespace pingshen
