// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/package/Staging.h"
#include "tests/package/PackageFixture.h"
#include "tests/support/Mount.h"

#include <QProcess>

namespace pingshen {

using namespace Qt::StringLiterals;
using test::tinyPdf;

using Folder = PackageFixture;

TEST_F(Folder, isReadWithItsSubfolders)
{
    const auto folder = test::writeFolder(incoming() + u"/2025-0137_彼得罗娃"_s,
                                          {{"护照.pdf", tinyPdf("a")}, {"合同/合同.pdf", tinyPdf("b")}});
    const auto package = read(folder);
    ASSERT_OK(package);
    EXPECT_EQ((QStringList{u"合同/合同.pdf"_s, u"护照.pdf"_s}), names(*package));
    EXPECT_EQ(u"2025-0137_彼得罗娃"_s, package->source);
    EXPECT_EQ(tinyPdf("b"), contentOf(package->entries.first()));
}

TEST_F(Folder, isNamedAlsoWhenItsPathEndsWithASlash)
{
    const auto folder = test::writeFolder(incoming() + u"/案卷"_s, {{"护照.pdf", tinyPdf()}});
    const auto package = read(folder + u'/');
    ASSERT_OK(package);
    EXPECT_EQ(u"案卷"_s, package->source);
}

TEST_F(Folder, keepsAFileWhoseBackslashesWouldLeadOut)
{
    const auto package = read(
        test::writeFolder(incoming() + u"/p"_s,
                          {{"..\\护照.pdf", tinyPdf("a")}, {"\\合同.pdf", tinyPdf("b")}, {"a\\b.pdf", tinyPdf("c")}}));
    ASSERT_OK(package);
    EXPECT_EQ((QStringList{u".._护照.pdf"_s, u"_合同.pdf"_s, u"a/b.pdf"_s}), names(*package));
    EXPECT_EQ(2, std::ranges::count(package->findings, Finding::Code::NameReserved, &Finding::code));
    EXPECT_FALSE(find(*package, Finding::Code::NameUnsafe));
}

TEST_F(Folder, passesOverSystemFiles)
{
    const auto folder = test::writeFolder(incoming() + u"/p"_s, {{"a.pdf", tinyPdf()},
                                                                 {".DS_Store", "x"},
                                                                 {"__MACOSX/._a.pdf", "x"},
                                                                 {"Thumbs.db", "x"},
                                                                 {"desktop.ini", "x"}});
    const auto package = read(folder);
    ASSERT_OK(package);
    EXPECT_EQ(QStringList{u"a.pdf"_s}, names(*package));
    EXPECT_TRUE(package->findings.isEmpty());
}

TEST_F(Folder, keepsADocumentThatIsNamedLikeASystemFile)
{
    const auto folder = test::writeFolder(
        incoming() + u"/p"_s,
        {{"._护照.pdf", tinyPdf("a")}, {"__MACOSX/合同.pdf", tinyPdf("b")}, {"__MACOSX/._合同.pdf", "x"}});
    const auto package = read(folder);
    ASSERT_OK(package);
    EXPECT_EQ((QStringList{u"._护照.pdf"_s, u"__MACOSX/合同.pdf"_s}), names(*package));
}

TEST_F(Folder, listsWhatIsNoPdfAndTellsIt)
{
    const auto folder =
        test::writeFolder(incoming() + u"/p"_s, {{"a.pdf", tinyPdf()}, {"b.pdf", "words"}, {"c.pdf", {}}});
    const auto package = read(folder);
    ASSERT_OK(package);
    ASSERT_EQ(3, package->entries.size());
    EXPECT_FALSE(package->entries[1].isPdf);
    EXPECT_FINDING(NotAPdf, u"b.pdf"_s, *package);
    EXPECT_FINDING(PdfEmpty, u"c.pdf"_s, *package);
}

TEST_F(Folder, knowsAPdfByItsFirst1024Bytes)
{
    const auto folder =
        test::writeFolder(incoming() + u"/p"_s, {{"late.pdf", QByteArray(1'019, ' ') + "%PDF-1.4"},
                                                 {"too late.pdf", QByteArray(1'020, ' ') + "%PDF-1.4"}});
    const auto package = read(folder);
    ASSERT_OK(package);
    EXPECT_TRUE(package->entries.first().isPdf);
    EXPECT_FALSE(package->entries.last().isPdf);
}

TEST_F(Folder, keepsDocumentsWithTheSameContent)
{
    const auto folder = test::writeFolder(incoming() + u"/p"_s, {{"a.pdf", tinyPdf()}, {"b.pdf", tinyPdf()}});
    const auto package = read(folder);
    ASSERT_OK(package);
    EXPECT_EQ((QStringList{u"a.pdf"_s, u"b.pdf"_s}), names(*package));
    EXPECT_TRUE(package->findings.isEmpty()) << "what the documents are to one another is told of the documents";
}

TEST_F(Folder, saysOfAFileThatVanishesMeanwhileThatItCouldNotBeRead)
{
    file(u"case/a.pdf"_s, tinyPdf("a"));
    const auto vanishing = file(u"case/b.pdf"_s, tinyPdf("b"));
    file(u"case/c.pdf"_s, tinyPdf("c"));
    m_task.progress = [&](qint64, qint64) { QFile::remove(vanishing); };
    const auto package = read(incoming() + u"/case"_s);
    ASSERT_OK(package);
    EXPECT_EQ((QStringList{u"a.pdf"_s, u"c.pdf"_s}), names(*package));
    EXPECT_FINDING(EntryDamaged, u"b.pdf"_s, *package);
    EXPECT_EQ(Finding::Severity::Error, find(*package, Finding::Code::EntryDamaged)->severity);
}

TEST_F(Folder, withoutAnyPdfIsRefused)
{
    EXPECT_FAILS(PackageEmpty, read(test::writeFolder(incoming() + u"/none"_s, {{"a.txt", "words"}})));
    EXPECT_FAILS(PackageEmpty, read(test::writeFolder(incoming() + u"/empty"_s, {})));
}

TEST_F(Folder, thatIsNotThereIsRefusedByName)
{
    const auto package = read(incoming() + u"/nowhere"_s);
    EXPECT_FAILS(FileNotFound, package);
    EXPECT_EQ(u"nowhere"_s, package.error().where);
}

TEST_F(Folder, givesOneDigestWhateverNamesOrderAndInformation)
{
    const auto first =
        read(test::writeFolder(incoming() + u"/1"_s, {{"a.pdf", tinyPdf("a")}, {"b.pdf", tinyPdf("b")}}));
    const auto second = read(test::writeFolder(
        incoming() + u"/2"_s,
        {{"z.pdf", tinyPdf("a")}, {"b.pdf", tinyPdf("b")}, {"application.json", "{}"}, {"notes.txt", "words"}}));
    const auto third =
        read(test::writeFolder(incoming() + u"/3"_s, {{"a.pdf", tinyPdf("a")}, {"b.pdf", tinyPdf("c")}}));
    ASSERT_OK(first);
    ASSERT_OK(second);
    ASSERT_OK(third);
    EXPECT_EQ(first->digest, second->digest);
    EXPECT_NE(first->digest, third->digest);
}

using LoosePdfs = PackageFixture;

TEST_F(LoosePdfs, areOnePackage)
{
    PackageRequest request;
    request.paths = {file(u"案卷/护照.pdf"_s, tinyPdf("a")), file(u"案卷/合同.pdf"_s, tinyPdf("b"))};
    const auto package = read(request);
    ASSERT_OK(package);
    EXPECT_EQ((QStringList{u"合同.pdf"_s, u"护照.pdf"_s}), names(*package));
    EXPECT_EQ(u"案卷"_s, package->source);
}

TEST_F(LoosePdfs, mayBeASingleOne)
{
    const auto package = read(file(u"护照.pdf"_s, tinyPdf()));
    ASSERT_OK(package);
    EXPECT_EQ(u"护照.pdf"_s, package->source);
}

TEST_F(LoosePdfs, mayComeWithOtherFilesAndArchives)
{
    PackageRequest request;
    request.paths = {file(u"a.pdf"_s, tinyPdf("a")), file(u"b.txt"_s, "words"),
                     file(u"c.zip"_s, archiveOf(test::ArchiveFormat::Zip, {{"a.pdf", tinyPdf("c")}}))};
    const auto package = read(request);
    ASSERT_OK(package);
    EXPECT_EQ((QStringList{u"a (2).pdf"_s, u"a.pdf"_s, u"b.txt"_s}), names(*package));
}

TEST_F(LoosePdfs, reportProgressUpToTheirSize)
{
    qint64 last = 0;
    qint64 total = 0;
    m_task.progress = [&](qint64 done, qint64 all) {
        EXPECT_GE(done, last);
        last = done;
        total = all;
    };
    const auto content = tinyPdf(QByteArray(3'000'000, 'x'));
    ASSERT_OK(read(file(u"a.pdf"_s, content)));
    EXPECT_EQ(content.size(), total);
    EXPECT_EQ(total, last);
}

TEST_F(LoosePdfs, stopWhenAsked)
{
    std::stop_source stop;
    m_task.stop = stop.get_token();
    m_task.progress = [&stop](qint64, qint64) { stop.request_stop(); };
    EXPECT_FAILS(Cancelled, read(file(u"a.pdf"_s, tinyPdf(QByteArray(3'000'000, 'x')))));
}

TEST_F(LoosePdfs, stopWhenAskedAlsoInAnArchive)
{
    std::stop_source stop;
    m_task.stop = stop.get_token();
    m_task.progress = [&stop](qint64, qint64) { stop.request_stop(); };
    for (const auto format : {test::ArchiveFormat::Zip, test::ArchiveFormat::TarXz, test::ArchiveFormat::SevenZip}) {
        EXPECT_FAILS(Cancelled, readBytes(archiveOf(format, {{"a.pdf", tinyPdf(QByteArray(3'000'000, 'x'))}})));
    }
}

TEST(StagingFolder, thatCannotBeWrittenIsTold)
{
    const Task task;
    Staging staging(u"/nowhere/at/all"_s, Limits(), task);
    const auto kept = staging.keep(u"a.pdf"_s, [] { return Result<QByteArrayView>(QByteArrayView()); });
    EXPECT_FAILS(FileNotWritable, kept);
}

TEST(StagingFolder, onAFullDiskIsToldAndNeitherThePackageNorThePlaceIsBlamed)
{
    const QTemporaryDir folder;
    const auto mounted = QProcess::execute(
        u"mount"_s, {u"-t"_s, u"tmpfs"_s, u"-o"_s, u"size=64k,nr_inodes=2"_s, u"tmpfs"_s, folder.path()});
    if (mounted != 0) {
        SKIP_WHERE_NOTHING_CAN_BE_MOUNTED();
    }
    const Task task;
    Staging staging(folder.path(), Limits(), task);
    bool isRead = false;
    const auto large = [&isRead]() -> Result<QByteArrayView> {
        static const QByteArray block(100'000, 'x');
        return QByteArrayView(block).first(std::exchange(isRead, true) ? 0 : block.size());
    };
    const auto unwritten = staging.keep(u"a.pdf"_s, large);
    test::writeFile(folder.path(), u"last"_s, {});
    const auto unopened = staging.keep(u"b.pdf"_s, large);
    QProcess::execute(u"umount"_s, {folder.path()});
    for (const auto& kept : {unwritten, unopened}) {
        EXPECT_FAILS(DiskFull, kept);
        EXPECT_EQ(QString(), kept.error().where);
    }
}

TEST(StagingFolder, neverReplacesAFileThatIsThere)
{
    QTemporaryDir folder;
    test::writeFile(folder.path(), u"1"_s, "kept");
    const Task task;
    Staging staging(folder.path(), Limits(), task);
    EXPECT_FALSE(staging.keep(u"a.pdf"_s, [] { return Result<QByteArrayView>(QByteArrayView()); }));
    EXPECT_EQ(4, QFileInfo(folder.filePath(u"1"_s)).size());
}

} // namespace pingshen
