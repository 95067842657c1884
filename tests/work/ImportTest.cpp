// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/DocumentFindings.h"
#include "tests/support/ArchiveBuilder.h"
#include "tests/support/RarBytes.h"
#include "tests/work/WorkFixture.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QSemaphore>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <mutex>

namespace pingshen {

using namespace Qt::StringLiterals;
using namespace test;

namespace {

/// Two calls of `arrive` on different threads wait for one another.
class Meeting
{
public:
    void arrive()
    {
        std::unique_lock lock(m_mutex);
        ++m_arrived;
        m_changed.notify_all();
        m_changed.wait_for(lock, std::chrono::seconds(5), [this] { return m_arrived >= 2; });
        m_twoMet = m_twoMet || (m_arrived >= 2 && m_left == 0);
        ++m_left;
    }

    bool twoMet() const { return m_twoMet; }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    int m_arrived = 0;
    int m_left = 0;
    bool m_twoMet = false;
};

/// "1.pdf", "2.pdf"...: pictures of these words.
Files scans(const QStringList& words)
{
    Files files;
    for (const auto& picture : words) {
        const auto number = QString::number(files.size() + 1);
        files[number + u".pdf"_s] = FakePdf{.textPages = 0, .picture = picture, .salt = number};
    }
    return files;
}

class Import : public WorkFixture
{
protected:
    void expectNothingIsLeft()
    {
        EXPECT_EQ(0, applications());
        EXPECT_EQ(0, edits());
        EXPECT_EQ(0, filesIn(u"documents"_s));
        EXPECT_TRUE(QDir(vaultFolder() + u"/staging"_s).isEmpty());
    }

    QList<Finding::Code> codesOf(const QList<Finding>& findings)
    {
        QList<Finding::Code> codes;
        for (const auto& finding : findings) {
            codes.append(finding.code);
        }
        return codes;
    }
};

} // namespace

TEST_F(Import, makesAnApplicationOfAPackage)
{
    const auto report = import(package(u"p"_s, allKinds()));
    ASSERT_OK(report);
    EXPECT_EQ(13, report->dossier.documents.size());
    EXPECT_TRUE(report->missing.isEmpty());
    EXPECT_EQ(1, report->version);
    EXPECT_FALSE(report->alreadyThere);
    EXPECT_EQ(1, applications());
    EXPECT_EQ(1, edits());
    EXPECT_EQ(13, filesIn(u"documents"_s));
    EXPECT_TRUE(QDir(vaultFolder() + u"/staging"_s).isEmpty());
}

TEST_F(Import, keepsWhatItReports)
{
    const auto report = import(package(u"p"_s, {{u"护照.pdf"_s, {.pages = 3, .textPages = 0}}}));
    ASSERT_OK(report);
    const auto file = open(report->dossier.id, anna);
    ASSERT_EQ(1, file.dossier.documents.size());
    const auto& document = file.dossier.documents.first();
    EXPECT_EQ(KindId(u"passport"_s), document.kind);
    EXPECT_EQ(3, document.pages);
    EXPECT_EQ(DocumentStatus::Readable, document.status);
    EXPECT_EQ(report->findings + applicantFindings(file.dossier.applicant), file.findings);
    EXPECT_EQ(12, file.missing().size());
    const auto bytes = file.bytes.value(document.digest).open();
    ASSERT_OK(bytes);
    EXPECT_EQ(document.digest, Digest::of(deviceOn(*bytes)->readAll()));
}

TEST_F(Import, makesNoSecondApplicationOfOneCaseNumberUnlessItIsSaidToBeSeparate)
{
    const auto packageOf = [this](const QString& name) {
        const auto folder = package(name, {{u"护照.pdf"_s, {.salt = name}}});
        QFile info(folder + u"/application.json"_s);
        EXPECT_TRUE(info.open(QIODevice::WriteOnly));
        info.write(R"({"caseNumber": "2025-7", "applicant": {"latinName": "Li Wei"}})");
        return folder;
    };
    const auto first = import(packageOf(u"a"_s));
    ASSERT_OK(first);
    const auto refused = import(packageOf(u"b"_s));
    EXPECT_FAILS(ApplicationKnown, refused);
    ASSERT_FALSE(refused);
    EXPECT_EQ(first->dossier.id.value(), refused.error().args[u"application"_s].toString());
    EXPECT_EQ(u"2025-7"_s, refused.error().args[u"caseNumber"_s].toString());
    EXPECT_EQ(u"Li Wei"_s, refused.error().args[u"applicant"_s].toString());
    EXPECT_FALSE(refused.error().args.contains(u"otherName"_s)) << "it is the same";
    EXPECT_EQ(u"2025-7"_s, refused.error().args[u"sameCaseNumber"_s].toString());
    EXPECT_EQ(1, applications());
    EXPECT_EQ(1, filesIn(u"documents"_s)) << "nothing of it stays";
    EXPECT_OK(import(packageOf(u"b"_s), first->dossier.id));
    ImportRequest request;
    request.package.paths = {packageOf(u"c"_s)};
    request.edition = RubricId(u"two-zones-2023"_s);
    request.known = ImportRequest::Known::Separate;
    EXPECT_OK(importPackage(*workplace, request, pdf, {}));
    EXPECT_EQ(2, applications());
}

TEST_F(Import, asksAboutEachPackageAsAboutAnOwnerOfItsOwn)
{
    std::mutex mutex;
    QSet<QString> owners;
    pdf.onSource = [&](const PdfSource& source) {
        const std::lock_guard lock(mutex);
        owners.insert(source.owner);
    };
    ASSERT_OK(import(package(u"p"_s, allKinds())));
    EXPECT_EQ(1, owners.size());
    EXPECT_FALSE(owners.contains(QString()));
    ASSERT_OK(import(package(u"q"_s, allKinds(u"of somebody else"_s))));
    EXPECT_EQ(2, owners.size());
}

TEST_F(Import, putsDocumentsInTheOrderOfTheSlots)
{
    const auto report = import(package(u"p"_s, {{u"z/护照.pdf"_s, {.salt = u"1"_s}},
                                                {u"scan.pdf"_s, {.salt = u"2"_s}},
                                                {u"a/完税证明.pdf"_s, {.salt = u"3"_s}}}));
    ASSERT_OK(report);
    QStringList kinds;
    for (const auto& document : report->dossier.documents) {
        kinds.append(document.kind.value());
    }
    EXPECT_EQ((QStringList{u"passport"_s, u"tax"_s, QString()}), kinds);
}

TEST_F(Import, theSamePackageTwiceIsOneApplication)
{
    const auto first = import(package(u"p"_s, allKinds()));
    const auto second = import(package(u"under another name"_s, allKinds()));
    ASSERT_OK(first);
    ASSERT_OK(second);
    EXPECT_TRUE(second->alreadyThere);
    EXPECT_EQ(first->dossier.id, second->dossier.id);
    EXPECT_EQ(first->findings, second->findings);
    EXPECT_EQ(1, applications());
    EXPECT_EQ(1, edits());
}

TEST_F(Import, theSameDocumentsWithAnotherCaseNumberAreAnApplicationOfTheirOwn)
{
    const auto stated = [this](const QString& folder, const QByteArray& json) {
        const auto path = package(folder, {{u"护照.pdf"_s, {.salt = u"1"_s}}});
        test::writeFile(path, u"application.json"_s, json);
        return path;
    };
    const auto first = import(stated(u"a"_s, R"({"caseNumber":"2025-1"})"));
    const auto other = import(stated(u"b"_s, R"({"caseNumber":"2025-2"})"));
    const auto again = import(stated(u"c"_s, "{ \"caseNumber\" : \"2025-1\" }\r\n"));
    ASSERT_OK(first);
    ASSERT_OK(other);
    ASSERT_OK(again);
    EXPECT_NE(first->dossier.id, other->dossier.id);
    EXPECT_EQ(u"2025-2"_s, other->dossier.applicant.caseNumber);
    EXPECT_TRUE(again->alreadyThere) << "the same details, written otherwise";
    EXPECT_EQ(first->dossier.id, again->dossier.id);
    EXPECT_EQ(2, applications());
}

TEST_F(Import, aPackageImportedBeforeDetailsCountedIsTheSameWhereItSaidTheSame)
{
    const auto path = package(u"2025-0137_彼得罗娃"_s, {{u"护照.pdf"_s, {.salt = u"1"_s}}});
    const auto there = import(path); // guessed, and so under the digest of its documents alone
    ASSERT_OK(there);
    ASSERT_EQ(u"2025-0137"_s, there->dossier.applicant.caseNumber);
    test::writeFile(path, u"application.json"_s, R"({"caseNumber":"2025-0137"})");
    EXPECT_TRUE(import(path)->alreadyThere);
    test::writeFile(path, u"application.json"_s, R"({"caseNumber":"2025-0999"})");
    const auto other = import(path);
    ASSERT_OK(other);
    EXPECT_FALSE(other->alreadyThere);
    EXPECT_NE(there->dossier.id, other->dossier.id);
}

TEST_F(Import, theSameDocumentsWithOtherDetailsAreAskedAbout)
{
    const auto path = package(u"p"_s, {{u"护照.pdf"_s, {.salt = u"1"_s}}});
    test::writeFile(path, u"application.json"_s, R"({"latinName":"Ana"})");
    const auto first = import(path);
    ASSERT_OK(first);
    test::writeFile(path, u"application.json"_s, R"({"latinName":"Ana Sol"})");
    const auto asked = import(path);
    EXPECT_FAILS(ApplicationKnown, asked);
    EXPECT_EQ(first->dossier.id.value(), asked.error().args[u"application"_s].toString());
    EXPECT_EQ(u"Ana"_s, asked.error().args[u"applicant"_s].toString());
    EXPECT_EQ(u"Ana Sol"_s, asked.error().args[u"otherName"_s].toString()) << "who it is has to be seen";
    EXPECT_EQ(1, asked.error().args[u"sameDocuments"_s].toInt());
    EXPECT_FALSE(asked.error().args.contains(u"samePassport"_s)) << "nobody said that";
    EXPECT_EQ(1, applications());
}

TEST_F(Import, idsAreTheSameOnEveryLaptop)
{
    const auto here = import(package(u"p"_s, allKinds()));
    ASSERT_OK(here);
    auto other = Workplace::open(directory.filePath(u"other"_s), clock);
    ASSERT_OK(other);
    workplace = std::move(other).value();
    const auto there = import(package(u"p"_s, allKinds()));
    ASSERT_OK(there);
    EXPECT_FALSE(there->alreadyThere);
    EXPECT_EQ(here->dossier.id, there->dossier.id);
    EXPECT_EQ(here->dossier.documents.first().id, there->dossier.documents.first().id);
}

TEST_F(Import, oneBadDocumentStopsNoOther)
{
    const auto report = import(package(u"p"_s, {{u"护照.pdf"_s, {.failure = Error::Code::PdfDamaged}},
                                                {u"合同.pdf"_s, {.failure = Error::Code::PdfPasswordRequired}},
                                                {u"完税证明.pdf"_s, {.failure = Error::Code::WorkerCrashed}},
                                                {u"学位证书.pdf"_s, {.pages = 0}},
                                                {u"营业执照.pdf"_s, {.failure = Error::Code::WorkerTimedOut}},
                                                {u"申请表.pdf"_s, {.failure = Error::Code::WorkerOutOfMemory}},
                                                {u"工作许可.pdf"_s, {}}}));
    ASSERT_OK(report);
    QMap<QString, DocumentStatus> statuses;
    for (const auto& document : report->dossier.documents) {
        statuses[document.name] = document.status;
    }
    EXPECT_EQ(DocumentStatus::Damaged, statuses[u"护照.pdf"_s]);
    EXPECT_EQ(DocumentStatus::PasswordNeeded, statuses[u"合同.pdf"_s]);
    EXPECT_EQ(DocumentStatus::Damaged, statuses[u"完税证明.pdf"_s]);
    EXPECT_EQ(DocumentStatus::Empty, statuses[u"学位证书.pdf"_s]);
    EXPECT_EQ(DocumentStatus::TooLarge, statuses[u"营业执照.pdf"_s]);
    EXPECT_EQ(DocumentStatus::TooLarge, statuses[u"申请表.pdf"_s]);
    EXPECT_EQ(DocumentStatus::Readable, statuses[u"工作许可.pdf"_s]);
}

TEST_F(Import, theNameIsTrustedThenTheTextThenThePicture)
{
    const auto report =
        import(package(u"p"_s, {{u"1.pdf"_s, {.firstText = u"PASSPORT 护照 No. E1"_s, .salt = u"a"_s}},
                                {u"2.pdf"_s, {.textPages = 0, .picture = u"营业执照 统一社会信用代码"_s}},
                                {u"3.pdf"_s, {.textPages = 0, .salt = u"c"_s}},
                                {u"合同.pdf"_s, {.firstText = u"护照"_s}}}));
    ASSERT_OK(report);
    QMap<QString, QString> kinds;
    for (const auto& document : report->dossier.documents) {
        kinds[document.name] = document.kind.value();
    }
    EXPECT_EQ(u"passport"_s, kinds[u"1.pdf"_s]);
    EXPECT_EQ(u"licence"_s, kinds[u"2.pdf"_s]);
    EXPECT_EQ(QString(), kinds[u"3.pdf"_s]);
    EXPECT_EQ(u"contract"_s, kinds[u"合同.pdf"_s]);
}

TEST_F(Import, scansThatTellNothingAreReadSeveralAtATime)
{
    Meeting meeting;
    pdf.onText = [&meeting] { meeting.arrive(); };
    const auto report = import(package(u"p"_s, scans({u"护照"_s, u"营业执照"_s, u"完税证明"_s})));
    ASSERT_OK(report);
    EXPECT_TRUE(meeting.twoMet());
}

TEST_F(Import, everyScanGetsTheKindOfItsOwnPicture)
{
    QSemaphore second;
    std::atomic<int> calls = 0;
    pdf.onText = [&] { // the first waits for the second
        ++calls == 1 ? static_cast<void>(second.tryAcquire(1, 5'000)) : second.release();
    };
    const auto report = import(package(u"p"_s, scans({u"护照 PASSPORT"_s, u"营业执照"_s, u"完税证明"_s})));
    ASSERT_OK(report);
    QStringList kinds;
    for (const auto& document : report->dossier.documents) {
        kinds.append(document.name + u'=' + document.kind.value());
    }
    std::ranges::sort(kinds);
    EXPECT_EQ((QStringList{u"1.pdf=passport"_s, u"2.pdf=licence"_s, u"3.pdf=tax"_s}), kinds);
}

TEST_F(Import, noFurtherScanIsReadOnceItIsCancelled)
{
    std::stop_source stop;
    std::atomic<int> calls = 0;
    pdf.onText = [&] {
        ++calls;
        stop.request_stop();
    };
    const auto files = scans(QStringList(20, u"护照"_s));
    EXPECT_FAILS(Cancelled, import(package(u"p"_s, files), {}, Task{stop.get_token(), {}}));
    EXPECT_LE(calls, 2);
    expectNothingIsLeft();
}

TEST_F(Import, aKindThatTheStandardDoesNotKnowIsNamedAndTheKindGuessed)
{
    const auto folder = package(u"p"_s, {{u"护照.pdf"_s, {.salt = u"1"_s}}, {u"税单.pdf"_s, {.salt = u"2"_s}}});
    test::writeFile(folder, u"application.json"_s,
                    R"({"documents":[{"file":"护照.pdf","kind":"nonsense"},{"file":"税单.pdf","kind":"contract"}]})");
    const auto report = import(folder);
    ASSERT_OK(report);
    QMap<QString, KindId> kinds;
    for (const auto& document : report->dossier.documents) {
        kinds[document.name] = document.kind;
    }
    EXPECT_EQ(KindId(u"passport"_s), kinds[u"护照.pdf"_s]);
    EXPECT_EQ(KindId(u"contract"_s), kinds[u"税单.pdf"_s]);
    const auto ignored = std::ranges::find(report->findings, Finding::Code::ManifestFieldIgnored, &Finding::code);
    ASSERT_NE(ignored, report->findings.end());
    EXPECT_EQ(QJsonArray{u"护照.pdf: nonsense"_s}, ignored->args[u"fields"_s].toArray());
}

TEST_F(Import, theManifestsKindIsTakenAsDeclared)
{
    const auto folder = package(u"p"_s, {{u"护照.pdf"_s, {}}});
    QFile manifest(folder + u"/application.json"_s);
    ASSERT_TRUE(manifest.open(QIODevice::WriteOnly));
    manifest.write(R"({"caseNumber": "2025-7", "documents": [{"file": "护照.pdf", "kind": "tax"}]})");
    manifest.close();
    const auto report = import(folder);
    ASSERT_OK(report);
    const auto& document = report->dossier.documents.first();
    EXPECT_EQ(KindId(u"tax"_s), document.kind);
    EXPECT_EQ(100, document.confidence);
    EXPECT_EQ(u"2025-7"_s, report->dossier.applicant.caseNumber);
}

TEST_F(Import, twinsAreToldOfOnce)
{
    const auto report = import(package(u"p"_s, {{u"护照.pdf"_s, {}}, {u"护照 (2).pdf"_s, {}}}));
    ASSERT_OK(report);
    EXPECT_EQ(1, codesOf(report->findings).count(Finding::Code::DuplicateContent));
    EXPECT_EQ(1, filesIn(u"documents"_s));
}

TEST_F(Import, passportsInSeveralFoldersAreAFinding)
{
    const auto report =
        import(package(u"p"_s, {{u"张三/护照.pdf"_s, {}}, {u"李四/护照.pdf"_s, {.salt = u"second"_s}}}));
    ASSERT_OK(report);
    EXPECT_TRUE(codesOf(report->findings).contains(Finding::Code::PassportsApart));
    const auto one =
        import(package(u"q"_s, {{u"身份/护照.pdf"_s, {.salt = u"third"_s}}, {u"护照.pdf"_s, {.salt = u"fourth"_s}}}));
    ASSERT_OK(one);
    EXPECT_FALSE(codesOf(one->findings).contains(Finding::Code::PassportsApart));
}

TEST_F(Import, rotatedPagesAreAFinding)
{
    const auto report = import(package(u"p"_s, {{u"护照.pdf"_s, {.rotatedPages = 2}}}));
    ASSERT_OK(report);
    EXPECT_TRUE(codesOf(report->findings).contains(Finding::Code::PagesRotated));
}

TEST_F(Import, leavesNothingOfAPackageWithoutDocuments)
{
    QDir().mkpath(directory.filePath(u"empty"_s));
    EXPECT_FAILS(PackageEmpty, import(directory.filePath(u"empty"_s)));
    expectNothingIsLeft();
}

TEST_F(Import, leavesNothingOfAVolumeWhoseNextOneIsMissing)
{
    const Member whole{"a.pdf", FakePdf{}.bytes()};
    const Member split{"b.pdf", tinyPdf(QByteArray(20'000, 'x'))};
    for (const auto& volume : {&rar4VolumeOf, &rar5VolumeOf}) {
        const auto path = writeFile(directory.path(), u"p.part1.rar"_s, volume({whole}, split, 9'000));
        EXPECT_FAILS(PackageIsPart, import(path));
        expectNothingIsLeft();
    }
}

TEST_F(Import, leavesNothingWhenADocumentCannotBeStored)
{
    const auto files = allKinds();
    const auto last = Digest::of(files.last().bytes()).hex();
    QDir().mkpath(vaultFolder() + u"/documents"_s);
    QFile obstacle(vaultFolder() + u"/documents/"_s + last.left(2));
    ASSERT_TRUE(obstacle.open(QIODevice::WriteOnly));
    EXPECT_FALSE(import(package(u"p"_s, files)));
    ASSERT_TRUE(obstacle.remove());
    expectNothingIsLeft();
}

TEST_F(Import, leavesNothingWhenTheDiskIsFull)
{
    Files files;
    for (int i = 0; i < 100; ++i) {
        files[QString(100, u'n') + QString::number(i) + u".pdf"_s] = FakePdf{.salt = QString::number(i)};
    }
    ASSERT_OK(workplace->database().limitPages(1)); // no more than there are now
    EXPECT_FAILS(DiskFull, import(package(u"p"_s, files)));
    expectNothingIsLeft();
}

TEST_F(Import, leavesNothingWhenTheWorkerDoesNotStart)
{
    pdf.failure = Error::Code::WorkerNotStarted;
    EXPECT_FAILS(WorkerNotStarted, import(package(u"p"_s, allKinds())));
    expectNothingIsLeft();
}

TEST_F(Import, leavesNothingWhenItIsCancelled)
{
    std::stop_source stop;
    pdf.onProbe = [&stop] { stop.request_stop(); };
    EXPECT_FAILS(Cancelled, import(package(u"p"_s, allKinds()), {}, Task{stop.get_token(), {}}));
    expectNothingIsLeft();
}

TEST_F(Import, leavesNothingWhenTheApplicationIsUnknown)
{
    EXPECT_FAILS(ApplicationNotFound, import(package(u"p"_s, allKinds()), ApplicationId(u"nobody"_s)));
    expectNothingIsLeft();
}

TEST_F(Import, refusesAnEditionThatDoesNotExist)
{
    ImportRequest request;
    request.package.paths = {package(u"p"_s, allKinds())};
    request.edition = RubricId(u"two-zones-1999"_s);
    EXPECT_FAILS(RubricNotFound, importPackage(*workplace, request, pdf, {}));
    expectNothingIsLeft();
}

TEST_F(Import, aCheckKeepsNothing)
{
    const auto rubric = workplace->rubrics().newest();
    const auto report = checkPackage(
        {.paths = {package(u"p"_s, allKinds())}, .password = {}, .encoding = {}, .limits = {}}, rubric, pdf, clock, {});
    ASSERT_OK(report);
    EXPECT_EQ(13, report->dossier.documents.size());
    expectNothingIsLeft();
}

TEST_F(Import, readsThePictureUnderAScannersMark)
{
    const auto report = import(package(u"p"_s, {{u"001.pdf"_s,
                                                 {.pages = 3,
                                                  .textPages = 0,
                                                  .firstText = u"Scanned by CamScanner"_s,
                                                  .picture = u"外国人工作许可证 WORK PERMIT"_s}}}));
    ASSERT_OK(report);
    EXPECT_EQ(KindId(u"work-permit"_s), report->dossier.documents.first().kind);
}

} // namespace pingshen
