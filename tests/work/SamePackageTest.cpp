// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/ApplicationState.h"
#include "core/storage/VaultCheck.h"
#include "core/work/AcceptEdits.h"
#include "tests/support/Exchange.h"
#include "tests/support/Unpackers.h"
#include "tests/work/WorkFixture.h"

namespace pingshen {

using namespace Qt::StringLiterals;
using namespace test;

namespace {

/// One package that became a resubmission in one vault and an application of its own in another.
class SamePackage : public WorkFixture
{
protected:
    void SetUp() override
    {
        WorkFixture::SetUp();
        auto opened = Workplace::open(directory.filePath(u"home"_s), clock);
        ASSERT_OK(opened);
        home = std::move(opened).value();
        const auto report = import(package(u"first"_s, {{u"06-护照.pdf"_s, FakePdf{.salt = u"passport"_s}}}));
        ASSERT_OK(report);
        first = report->dossier.id;
        again = package(u"again"_s, {{u"05-聘雇合同.pdf"_s, FakePdf{.salt = u"contract"_s}}}); // continues no document
    }

    ApplicationId bring(Workplace& into, const ApplicationId& application = {})
    {
        clock.advance(std::chrono::seconds(1));
        ImportRequest request;
        request.package.paths = {again};
        request.package.unpacker = realUnpacker();
        request.edition = RubricId(u"two-zones-2023"_s);
        request.application = application;
        request.author = anna;
        const auto report = importPackage(into, request, pdf, {});
        EXPECT_OK(report);
        return report ? report->dossier.id : ApplicationId();
    }

    static QStringList problemsIn(Workplace& vault)
    {
        QStringList names;
        const auto found = verify(vault.vault(), {}, {});
        EXPECT_OK(found);
        for (const auto& problem : *found) {
            names.append(nameOf(problem.code) + u' ' + problem.subject);
        }
        return names;
    }

    std::unique_ptr<Workplace> home;
    ApplicationId first;
    QString again;
};

} // namespace

TEST_F(SamePackage, goesBothWaysWhereItIsOfTwoApplications)
{
    bring(*workplace, first);
    const auto second = bring(*home);
    sendEdits(*home, *workplace);
    sendEdits(*workplace, *home);
    for (auto* vault : {workplace.get(), home.get()}) {
        const auto resubmitted = openApplication(*vault, first, anna);
        const auto alone = openApplication(*vault, second, anna);
        ASSERT_OK(resubmitted);
        ASSERT_OK(alone);
        const auto& shared = alone->dossier.documents.first().id;
        ASSERT_NE(nullptr, resubmitted->document(shared)) << "one id in two applications";
        EXPECT_EQ(2, resubmitted->document(shared)->version);
        EXPECT_EQ(1, alone->document(shared)->version);
    }
    EXPECT_EQ(QStringList(), problemsIn(*workplace));
    EXPECT_EQ(QStringList(), problemsIn(*home)) << "the documents of the first are still to come";
}

TEST_F(SamePackage, becomesNobodyElsesApplication)
{
    PackageRequest request;
    request.paths = {again};
    request.unpacker = realUnpacker();
    const auto rubric = workplace->rubric(RubricId(u"two-zones-2023"_s));
    ASSERT_OK(rubric);
    const auto expected = checkPackage(request, *rubric, pdf, clock, {})->dossier.id;
    EXPECT_EQ(32, expected.value().size());
    auto other = open(first, anna).dossier; // as a device may have written it
    other.id = expected;
    other.versions = {{1, Digest::of("another package"), u"other.zip"_s, clock.now()}};
    ASSERT_OK(workplace->journal().record(importOf(other, {}, anna)));
    const auto brought = bring(*workplace);
    EXPECT_NE(expected, brought);
    EXPECT_EQ(brought, bring(*workplace)) << "and the same when it comes again";
    EXPECT_EQ(u"other.zip"_s, open(expected, anna).dossier.versions.last().source);
    EXPECT_EQ(expected, bring(*home)) << "where nobody has it";
    EXPECT_EQ(QStringList(), problemsIn(*workplace));
}

TEST_F(SamePackage, isCorrectedInOneApplicationWithoutTheOther)
{
    bring(*workplace, first);
    const auto second = bring(*home);
    sendEdits(*home, *workplace);
    const auto shared = open(second, anna).dossier.documents.first();
    Change check{EditKind::OriginalChecked, second, anna, shared.id.value(), {}, {}, std::nullopt};
    check.fields = {{u"state"_s, {}, u"differs"_s}};
    ASSERT_OK(workplace->journal().record(check));
    EXPECT_TRUE(open(second, anna).review.visit.originals.contains(shared.id));
    EXPECT_FALSE(open(first, anna).review.visit.originals.contains(shared.id));
}

} // namespace pingshen
