// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/Changes.h"
#include "core/review/DocumentFindings.h"
#include "core/work/Safekeeping.h"
#include "core/work/importing/RecogniseKinds.h"
#include "tests/work/WorkFixture.h"

#include <algorithm>
#include <atomic>

namespace pingshen {

using namespace Qt::StringLiterals;
using namespace test;

namespace {

constexpr std::chrono::milliseconds noTime{0};

class Recognition : public WorkFixture
{
protected:
    /// Scans whose names tell nothing: the odd ones show a passport, the others a tax certificate.
    QString scans(int count)
    {
        Files files;
        for (int i = 1; i <= count; ++i) {
            files[u"%1.pdf"_s.arg(i, 3, 10, QChar(u'0'))] = FakePdf{
                .textPages = 0, .picture = i % 2 ? u"PASSPORT 护照"_s : u"税收完税证明"_s, .salt = QString::number(i)};
        }
        return package(u"scans"_s, files);
    }

    PackageReport imported(const QString& path, const RecognitionLimit& limit)
    {
        ImportRequest request;
        request.package.paths = {path};
        request.edition = RubricId(u"two-zones-2023"_s);
        request.recognition = limit;
        const auto report = importPackage(*workplace, request, pdf, {});
        EXPECT_OK(report);
        return report ? *report : PackageReport();
    }

    static int unread(const ApplicationFile& file)
    {
        return static_cast<int>(unreadDocuments(file.dossier.documents).size());
    }

    static const Finding* left(const QList<Finding>& findings)
    {
        const auto found = std::ranges::find(findings, Finding::Code::RecognitionLeft, &Finding::code);
        return found == findings.end() ? nullptr : &*found;
    }
};

} // namespace

TEST_F(Recognition, isNotBegunWithoutTimeAndWhatIsLeftIsSaidOnce)
{
    pdf.onText = [] { FAIL() << "no page is read"; };
    const auto report = imported(scans(40), {.time = noTime});
    ASSERT_TRUE(left(report.findings));
    EXPECT_EQ(40, left(report.findings)->args[u"count"_s].toInt());
    EXPECT_EQ(0, std::ranges::count(report.findings, Finding::Code::KindUnknown, &Finding::code));
    EXPECT_EQ(40, unread(open(report.dossier.id, anna)));
}

TEST_F(Recognition, stopsForTheWholePackageWhenTheTimeIsUp)
{
    std::stop_source enough;
    std::atomic<int> read = 0;
    pdf.onText = [&] {
        if (++read == 4) {
            enough.request_stop();
        }
    };
    const auto report = imported(scans(40), {.time = std::chrono::hours(1), .enough = enough.get_token()});
    EXPECT_LE(read, 6);
    const auto still = unread(open(report.dossier.id, anna));
    EXPECT_GE(still, 34);
    EXPECT_LT(still, 40);
    ASSERT_TRUE(left(report.findings));
    EXPECT_EQ(still, left(report.findings)->args[u"count"_s].toInt());
}

TEST_F(Recognition, leavesOneDocumentThatTakesTooLongByItself)
{
    const auto report = imported(scans(3), {.time = std::chrono::hours(1), .ofDocument = noTime});
    ASSERT_TRUE(left(report.findings));
    EXPECT_EQ(3, left(report.findings)->args[u"count"_s].toInt());
}

TEST_F(Recognition, endsItselfWhenItsTimeIsUp)
{
    std::stop_source never;
    LimitedTask limited({.time = std::chrono::milliseconds(1)}, {never.get_token(), {}});
    while (!limited.task().stop.stop_requested()) {
        std::this_thread::yield();
    }
    EXPECT_TRUE(limited.task().stop.stop_requested());
    EXPECT_FALSE(never.stop_requested());
}

TEST_F(Recognition, goesOnAfterTheImport)
{
    const auto report = imported(scans(20), {.time = noTime});
    const auto before = edits();
    const auto count = recogniseKinds(*workplace, report.dossier.id, pdf, {});
    ASSERT_OK(count);
    EXPECT_EQ(20, *count);
    const auto file = open(report.dossier.id, anna);
    EXPECT_EQ(0, unread(file));
    EXPECT_EQ(10, std::ranges::count(file.dossier.documents, KindId(u"passport"_s), &Document::kind));
    EXPECT_FALSE(left(file.findings));
    EXPECT_FALSE(file.missing().contains(KindId(u"tax"_s)));
    EXPECT_EQ(before + 20, edits()) << "the history says what was recognised";
    EXPECT_TRUE(checkVault(*workplace, {})->isEmpty());
}

TEST_F(Recognition, asksAfterTheImportAsTheApplication)
{
    const auto id = imported(scans(2), {.time = noTime}).dossier.id;
    int asked = 0;
    pdf.onSource = [&](const PdfSource& source) {
        EXPECT_EQ(id.value(), source.owner);
        ++asked;
    };
    ASSERT_OK(recogniseKinds(*workplace, id, pdf, {}));
    EXPECT_EQ(2, asked);
}

TEST_F(Recognition, saysOfAScanThatItCouldHardlyBeReadAtImportAndAfterwards)
{
    Files files;
    files[u"1.pdf"_s] = FakePdf{.textPages = 0, .picture = u"PASSPORT 护照"_s};
    files[u"2.pdf"_s] = FakePdf{.textPages = 0, .picture = u"税收完税证明"_s, .isPoor = true};
    const auto path = package(u"speckled"_s, files);
    const auto poorOf = [](const QList<Finding>& findings) {
        QStringList names;
        for (const auto& finding : findings) {
            if (finding.code == Finding::Code::PagesPoorlyRead) {
                names.append(finding.subject);
            }
        }
        return names;
    };
    const auto checked = checkPackage({.paths = {path}, .password = {}, .encoding = {}, .limits = {}},
                                      workplace->rubrics().newest(), pdf, clock, {});
    ASSERT_OK(checked);
    EXPECT_EQ(QStringList{u"2.pdf"_s}, poorOf(checked->findings));
    const auto later = imported(path, {.time = noTime});
    EXPECT_TRUE(poorOf(later.findings).isEmpty());
    ASSERT_OK(recogniseKinds(*workplace, later.dossier.id, pdf, {}));
    EXPECT_EQ(QStringList{u"2.pdf"_s}, poorOf(open(later.dossier.id, anna).findings));
}

TEST_F(Recognition, leavesAKindThatAPersonChose)
{
    const auto report = imported(scans(2), {.time = noTime});
    const auto& id = report.dossier.id;
    const auto first = report.dossier.documents.first().id;
    record(fieldChange(open(id, anna), anna, {EditKind::DocumentChanged, first.value(), u"kind"_s}, u"contract"_s));
    EXPECT_EQ(1, unread(open(id, anna)));
    pdf.onText = {};
    const auto count = recogniseKinds(*workplace, id, pdf, {});
    ASSERT_OK(count);
    EXPECT_EQ(1, *count);
    EXPECT_EQ(KindId(u"contract"_s), open(id, anna).document(first)->kind);
}

TEST_F(Recognition, thatIsStoppedGoesOnFromThere)
{
    const auto report = imported(scans(20), {.time = noTime});
    std::stop_source stop;
    int read = 0;
    pdf.onText = [&] {
        if (++read == 12) {
            stop.request_stop();
        }
    };
    const auto stopped = recogniseKinds(*workplace, report.dossier.id, pdf, {stop.get_token(), {}});
    ASSERT_FALSE(stopped);
    EXPECT_EQ(Error::Code::Cancelled, stopped.error().code);
    EXPECT_EQ(9, unread(open(report.dossier.id, anna))) << "what was read is kept";
    pdf.onText = {};
    const auto rest = recogniseKinds(*workplace, report.dossier.id, pdf, {});
    ASSERT_OK(rest);
    EXPECT_EQ(9, *rest);
}

TEST_F(Recognition, doesNotAskAgainAboutWhatTellsNothing)
{
    const auto path = package(u"p"_s, {{u"1.pdf"_s, {.textPages = 0, .picture = u"nothing"_s}}});
    const auto report = imported(path, {.time = noTime});
    ASSERT_OK(recogniseKinds(*workplace, report.dossier.id, pdf, {}));
    const auto file = open(report.dossier.id, anna);
    EXPECT_EQ(0, unread(file));
    EXPECT_EQ(1, std::ranges::count(file.findings, Finding::Code::KindUnknown, &Finding::code));
}

} // namespace pingshen
