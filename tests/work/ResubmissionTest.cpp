// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/work/WorkFixture.h"

#include "core/review/Changes.h"
#include "core/review/DocumentFindings.h"
#include "core/work/Queue.h"
#include "core/work/Safekeeping.h"
#include "tests/support/ArchiveBuilder.h"

namespace pingshen {

using namespace Qt::StringLiterals;
using namespace test;

namespace {

/// A passport and a degree, of which the passport is replaced.
class Resubmission : public WorkFixture
{
protected:
    void SetUp() override
    {
        WorkFixture::SetUp();
        const auto report = import(package(u"first"_s, {{u"护照.pdf"_s, {.salt = u"old"_s}}, {u"学位证书.pdf"_s, {}}}));
        ASSERT_OK(report);
        id = report->dossier.id;
        before = report->dossier;
    }

    Result<PackageReport> resubmit()
    {
        return import(package(u"second"_s, {{u"护照.pdf"_s, {.pages = 2, .salt = u"new"_s}}, {u"学位证书.pdf"_s, {}}}),
                      id);
    }

    static const Document& named(const Dossier& dossier, const QString& name)
    {
        return *std::ranges::find(dossier.documents, name, &Document::name);
    }

    ApplicationId id;
    Dossier before;
};

} // namespace

TEST_F(Resubmission, isAVersionOfTheSameApplication)
{
    const auto report = resubmit();
    ASSERT_OK(report);
    EXPECT_EQ(id, report->dossier.id);
    EXPECT_EQ(2, report->version);
    EXPECT_EQ(1, applications());
    const auto file = open(id, anna);
    ASSERT_EQ(2, file.dossier.versions.size());
    EXPECT_EQ(u"second"_s, file.dossier.versions.last().source);
    EXPECT_EQ(2, file.review.newestVersion());
}

TEST_F(Resubmission, leavesAnUnchangedDocumentAsItWas)
{
    ASSERT_OK(resubmit());
    const auto after = open(id, anna).dossier;
    EXPECT_EQ(named(before, u"学位证书.pdf"_s).id, named(after, u"学位证书.pdf"_s).id);
    EXPECT_EQ(1, named(after, u"学位证书.pdf"_s).version);
    EXPECT_TRUE(named(after, u"学位证书.pdf"_s).replaced.isEmpty());
}

TEST_F(Resubmission, replacesADocumentUnderItsId)
{
    ASSERT_OK(resubmit());
    const auto after = open(id, anna).dossier;
    const auto& passport = named(after, u"护照.pdf"_s);
    EXPECT_EQ(named(before, u"护照.pdf"_s).id, passport.id);
    EXPECT_EQ(named(before, u"护照.pdf"_s).digest, passport.replaced);
    EXPECT_EQ(2, passport.version);
    EXPECT_EQ(2, passport.pages);
    EXPECT_EQ(3, filesIn(u"documents"_s)) << "the old content stays";
}

TEST_F(Resubmission, makesTheScoresStaleThatTheDocumentProves)
{
    score(id, anna, u"age"_s, u"5"_s);
    score(id, anna, u"education"_s, u"8"_s);
    ASSERT_OK(resubmit());
    auto file = open(id, anna);
    EXPECT_TRUE(file.isStale(anna, IndicatorId(u"age"_s)));
    EXPECT_FALSE(file.isStale(anna, IndicatorId(u"education"_s)));
    EXPECT_EQ(1, queuePage(*workplace, {}, 0, 1)->rows.first().stale);

    record(plainChange(EditKind::ScoreConfirmed, file, anna, u"age"_s));
    EXPECT_FALSE(open(id, anna).isStale(anna, IndicatorId(u"age"_s)));
    EXPECT_EQ(0, queuePage(*workplace, {}, 0, 1)->rows.first().stale);
}

TEST_F(Resubmission, isNotSeenByWhatWasTypedBeforeAndIsSavedAfter)
{
    score(id, anna, u"age"_s, u"5"_s);
    const auto typed = fieldChange(open(id, anna), anna, {EditKind::ScoreChanged, u"age"_s, u"reason"_s}, u"by 2024"_s);
    ASSERT_OK(resubmit());
    record(typed);
    EXPECT_TRUE(open(id, anna).isStale(anna, IndicatorId(u"age"_s)));

    const auto points = pointsChange(open(id, anna), anna, IndicatorId(u"age"_s), u"4");
    ASSERT_OK(points);
    record(*points);
    EXPECT_FALSE(open(id, anna).isStale(anna, IndicatorId(u"age"_s)));
    record(points->inverse());
    EXPECT_TRUE(open(id, anna).isStale(anna, IndicatorId(u"age"_s))) << "the score of before has not seen it either";
}

TEST_F(Resubmission, followsFromTheHistoryAlone)
{
    score(id, anna, u"age"_s, u"5"_s);
    ASSERT_OK(resubmit());
    record(plainChange(EditKind::ScoreConfirmed, open(id, anna), anna, u"age"_s));
    const auto kind =
        fieldChange(open(id, anna), anna, {EditKind::DocumentChanged, before.documents.first().id.value(), u"kind"_s},
                    u"work-permit"_s);
    record(kind);
    const auto now = open(id, anna);
    const auto problems = checkVault(*workplace, {});
    ASSERT_OK(problems);
    EXPECT_TRUE(problems->isEmpty()) << "the rows that an import wrote are those that its edits give";
    const auto rebuilt = rebuildState(*workplace, {});
    ASSERT_OK(rebuilt);
    EXPECT_EQ(0, rebuilt->changed);
    const auto after = open(id, anna);
    EXPECT_TRUE(now.dossier == after.dossier);
    EXPECT_TRUE(now.review == after.review);
    EXPECT_EQ(now.findings, after.findings);
    EXPECT_FALSE(after.isStale(anna, IndicatorId(u"age"_s)));
}

TEST_F(Resubmission, theSameSupplementTwiceIsOneVersion)
{
    ASSERT_OK(resubmit());
    const auto again = resubmit();
    ASSERT_OK(again);
    EXPECT_TRUE(again->alreadyThere);
    EXPECT_EQ(2, again->version);
    EXPECT_EQ(2, open(id, anna).dossier.versions.size());
}

TEST_F(Resubmission, ofTheSameDocumentsBringsTheDetailsThatItChanges)
{
    const auto stated = [this](const QString& folder, const QByteArray& json) {
        const auto path = package(folder, {{u"护照.pdf"_s, {.salt = u"1"_s}}});
        test::writeFile(path, u"application.json"_s, json);
        return path;
    };
    const auto first =
        import(stated(u"a"_s, R"({"caseNumber":"2025-9","applicant":{"latinName":"Ana","nationality":"ES"}})"));
    ASSERT_OK(first);
    const auto& owner = first->dossier.id;
    record(fieldChange(open(owner, anna), anna, {EditKind::ApplicantChanged, {}, u"nationality"_s}, u"PT"_s));
    const auto changed =
        stated(u"b"_s, R"({"caseNumber":"2025-9","applicant":{"nationality":"ES","latinName":"Ana Sol"}})");
    const auto second = import(changed, owner);
    ASSERT_OK(second);
    EXPECT_FALSE(second->alreadyThere);
    const auto file = open(owner, anna);
    EXPECT_EQ(2, file.dossier.versions.size());
    EXPECT_EQ(u"Ana Sol"_s, file.dossier.applicant.latinName);
    EXPECT_EQ(u"PT"_s, file.dossier.applicant.nationality) << "what the package repeats leaves a correction alone";
    EXPECT_EQ(1, file.dossier.documents.size());
    EXPECT_EQ(1, file.dossier.documents.first().version);
    EXPECT_TRUE(import(changed, owner)->alreadyThere);
}

TEST_F(Resubmission, namesAFileThatWasSeenAndNotTaken)
{
    const auto notTaken = [](const QList<Finding>& findings) {
        QStringList names;
        for (const auto& finding : findings) {
            if (finding.code == Finding::Code::FileNotTaken) {
                names.append(finding.args[u"file"_s].toString() + u" = "_s + finding.args[u"other"_s].toString());
            }
        }
        return names;
    };
    ASSERT_OK(resubmit());
    EXPECT_EQ(QStringList(), notTaken(open(id, anna).findings)) << "a degree that is repeated is as it should be";
    // The bytes of the degree in the place of the passport.
    const auto swapped = import(package(u"third"_s, {{u"护照.pdf"_s, {}}}), id);
    ASSERT_OK(swapped);
    EXPECT_EQ(3, swapped->version);
    EXPECT_EQ(QStringList{u"护照.pdf = 学位证书.pdf"_s}, notTaken(swapped->findings));
    EXPECT_EQ(QStringList{u"护照.pdf = 学位证书.pdf"_s}, notTaken(open(id, anna).findings));
    const auto repeated = import(package(u"fourth"_s, {{u"学位证书.pdf"_s, {}}}), id);
    ASSERT_OK(repeated);
    EXPECT_TRUE(repeated->alreadyThere) << "the same bytes are the same package, whatever they are called";
}

TEST_F(Resubmission, takesTwoFilesOfOneContentThatAreRepeatedForWhatTheyAre)
{
    const auto first = import(
        package(u"twins"_s, {{u"05-合同.pdf"_s, {.salt = u"same"_s}}, {u"06-合同副本.pdf"_s, {.salt = u"same"_s}}}));
    ASSERT_OK(first);
    const auto again = import(package(u"repeated"_s, {{u"05-合同.pdf"_s, {.salt = u"same"_s}},
                                                      {u"06-合同副本.pdf"_s, {.salt = u"same"_s}},
                                                      {u"07-护照.pdf"_s, {.salt = u"news"_s}}}),
                              first->dossier.id);
    ASSERT_OK(again);
    EXPECT_EQ(0, std::ranges::count(again->findings, Finding::Code::FileNotTaken, &Finding::code));
}

TEST_F(Resubmission, isJudgedByTheEditionOfItsApplication)
{
    ImportRequest request;
    request.package.paths = {package(u"second"_s, {{u"护照.pdf"_s, {.salt = u"new"_s}}})};
    request.edition = RubricId(u"china-work-permit"_s);
    request.application = id;
    const auto report = importPackage(*workplace, request, pdf, {});
    ASSERT_OK(report);
    EXPECT_EQ(RubricId(u"two-zones-2023"_s), report->dossier.rubric);
    EXPECT_EQ(11, report->missing.size());
}

TEST_F(Resubmission, ofAnotherApplicationsPackageIsRefused)
{
    const auto other = package(u"other"_s, {{u"护照.pdf"_s, {.salt = u"other"_s}}});
    ASSERT_OK(import(other));
    EXPECT_FAILS(PackageAlreadyImported, import(other, id));
    EXPECT_EQ(1, open(id, anna).dossier.versions.size());
}

TEST_F(Resubmission, thatFailsChangesNothing)
{
    const auto editsBefore = edits();
    pdf.failure = Error::Code::WorkerNotStarted;
    EXPECT_FAILS(WorkerNotStarted, resubmit());
    EXPECT_EQ(editsBefore, edits());
    EXPECT_EQ(1, open(id, anna).dossier.versions.size());
    EXPECT_EQ(2, filesIn(u"documents"_s));
}

TEST_F(Resubmission, saysWhatThereIsToSayOfAllDocumentsTogether)
{
    const auto report = import(package(u"second"_s, {{u"完税证明.pdf"_s, {.textPages = 0, .salt = u"tax"_s}}}), id);
    ASSERT_OK(report);
    EXPECT_EQ(10, report->missing.size());
    const auto file = open(id, anna);
    EXPECT_EQ(report->findings + applicantFindings(file.dossier.applicant), file.findings);
    EXPECT_TRUE(std::ranges::any_of(report->findings, [](const Finding& finding) {
        return finding.code == Finding::Code::NoTextLayer && finding.subject == u"完税证明.pdf";
    }));
}

TEST_F(Resubmission, keepsWhatWasSaidOfDocumentsThatStay)
{
    const auto first = import(package(u"turned"_s, {{u"护照.pdf"_s, {.rotatedPages = 1, .salt = u"1"_s}},
                                                    {u"学位证书.pdf"_s, {.rotatedPages = 1, .salt = u"2"_s}}}));
    ASSERT_OK(first);
    const auto second = import(package(u"upright"_s, {{u"学位证书.pdf"_s, {.salt = u"3"_s}}}), first->dossier.id);
    ASSERT_OK(second);
    QStringList turned;
    for (const auto& finding : second->findings) {
        if (finding.code == Finding::Code::PagesRotated) {
            turned.append(finding.subject);
        }
    }
    EXPECT_EQ(QStringList{u"护照.pdf"_s}, turned);
}

} // namespace pingshen
