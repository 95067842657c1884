// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/importing/ImportPlan.h"
#include "tests/support/ArchiveBuilder.h"
#include "tests/support/Printers.h"
#include "tests/support/Unpackers.h"

#include <QDir>
#include <QTemporaryDir>

#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;
using test::tinyPdf;

namespace {

using Doubt = ImportPlan::Doubt;

class Plan : public ::testing::Test
{
protected:
    QString pdf(const QString& name) const { return test::writeFile(m_folder.path(), name, tinyPdf(name.toUtf8())); }

    QString zip(const QString& name) const
    {
        return test::writeFile(m_folder.path(), name,
                               archiveOf(test::ArchiveFormat::Zip, {{"护照.pdf", tinyPdf(name.toUtf8())}}));
    }

    QString path(const QString& name) const { return m_folder.filePath(name); }

    ImportPlan planned(const QStringList& paths) const
    {
        const auto plan = planPackages({paths, {}, {}, {}, test::realUnpacker()}, {});
        EXPECT_OK(plan);
        return plan ? *plan : ImportPlan();
    }

    void expectPlan(const QList<QStringList>& packages, Doubt doubt, const QStringList& paths) const
    {
        const auto plan = planned(paths);
        EXPECT_EQ(packages, plan.packages) << paths.join(u' ').toStdString();
        EXPECT_EQ(doubt, plan.doubt) << paths.join(u' ').toStdString();
    }

    QTemporaryDir m_folder;
};

} // namespace

TEST_F(Plan, severalArchivesAreSeveralApplications)
{
    const auto a = zip(u"a.zip"_s);
    const auto b = zip(u"b.zip"_s);
    expectPlan({{a}, {b}}, Doubt::None, {a, b});
    expectPlan({{a}}, Doubt::None, {a, a});
}

TEST_F(Plan, theVolumesOfASplitArchiveAreNotAnApplicationEach)
{
    const QStringList parts{zip(u"p.z01"_s), zip(u"p.z02"_s), zip(u"p.zip"_s)};
    const auto other = zip(u"a.zip"_s);
    expectPlan({parts}, Doubt::None, parts);
    expectPlan({parts, {other}}, Doubt::None, parts + QStringList{other});
    expectPlan({{m_folder.path()}}, Doubt::None, {m_folder.path()});
}

TEST_F(Plan, severalFoldersAreSeveralApplications)
{
    pdf(u"2025-0001_王小明/护照.pdf"_s);
    pdf(u"2025-0002_李小红/护照.pdf"_s);
    const QStringList folders{path(u"2025-0001_王小明"_s), path(u"2025-0002_李小红"_s)};
    expectPlan({{folders[0]}, {folders[1]}}, Doubt::None, folders);
}

TEST_F(Plan, loosePdfsAreOneApplication)
{
    const QStringList files{pdf(u"护照.pdf"_s), pdf(u"合同.pdf"_s), test::writeFile(m_folder.path(), u"a.docx"_s, "x")};
    expectPlan({files}, Doubt::None, files);
}

TEST_F(Plan, pdfsBesideArchivesAreAskedAbout)
{
    const auto file = pdf(u"护照.pdf"_s);
    const auto archive = zip(u"a.zip"_s);
    expectPlan({{archive}, {file}}, Doubt::FilesAmongThem, {file, archive});
    EXPECT_EQ((QStringList{file, archive}), planned({file, archive}).together);
}

TEST_F(Plan, aFolderOfDocumentsIsOneApplicationHoweverItIsSorted)
{
    pdf(u"p/06 护照/旧护照.pdf"_s);
    pdf(u"p/06 护照/新护照.pdf"_s);
    pdf(u"p/05 劳动合同/合同.pdf"_s);
    pdf(u"p/其他/说明.pdf"_s);
    pdf(u"q/01 身份/护照.pdf"_s);
    pdf(u"q/02 合同/合同.pdf"_s);
    pdf(u"q/03 工作经历/在职证明.pdf"_s);
    pdf(u"q/04 其他/照片.pdf"_s);
    pdf(u"q/目录.pdf"_s);
    pdf(u"r/护照.pdf"_s);
    zip(u"r/附件.zip"_s);
    for (const auto& folder : {path(u"p"_s), path(u"q"_s), path(u"r"_s)}) {
        expectPlan({{folder}}, Doubt::None, {folder});
    }
}

TEST_F(Plan, aFolderOfPackagesIsAskedAbout)
{
    pdf(u"people/2025-0001_王小明/护照.pdf"_s);
    pdf(u"people/Second/材料/护照.pdf"_s);
    expectPlan({{path(u"people/2025-0001_王小明"_s)}, {path(u"people/Second"_s)}}, Doubt::FolderOfPackages,
               {path(u"people"_s)});
    EXPECT_EQ(QStringList{path(u"people"_s)}, planned({path(u"people"_s)}).together);
}

TEST_F(Plan, aFolderOfArchivesIsAskedAboutAndNothingBesideThemIsLost)
{
    const auto a = zip(u"inbox/a.zip"_s);
    const auto b = zip(u"inbox/b.zip"_s);
    const auto list = test::writeFile(m_folder.path(), u"inbox/list.txt"_s, "two people");
    pdf(u"inbox/Karim/护照.pdf"_s);
    const auto plan = planned({path(u"inbox"_s)});
    EXPECT_EQ((QList<QStringList>{{a}, {b}, {path(u"inbox/Karim"_s)}}), plan.packages);
    EXPECT_EQ(Doubt::FolderOfPackages, plan.doubt);
    EXPECT_EQ(QStringList{list}, plan.leftOut);
    EXPECT_EQ((QStringList{a, b, path(u"inbox/Karim"_s), list}), plan.together);
}

TEST_F(Plan, aDocumentBesidePackagesDoesNotMakeThemOne)
{
    pdf(u"people/张三/护照.pdf"_s);
    pdf(u"people/李四/护照.pdf"_s);
    const auto contents = pdf(u"people/目录.pdf"_s);
    expectPlan({{path(u"people/张三"_s)}, {path(u"people/李四"_s)}}, Doubt::FolderOfPackages, {path(u"people"_s)});
    EXPECT_EQ(QStringList{contents}, planned({path(u"people"_s)}).leftOut);

    const auto a = zip(u"inbox/a.zip"_s);
    const auto b = zip(u"inbox/b.zip"_s);
    const auto notice = pdf(u"inbox/通知.pdf"_s);
    expectPlan({{a}, {b}}, Doubt::FolderOfPackages, {path(u"inbox"_s)});
    EXPECT_EQ((QStringList{a, b, notice}), planned({path(u"inbox"_s)}).together);

    const auto passport = pdf(u"inbox/护照.pdf"_s);
    expectPlan({{a}, {b}, {passport, notice}}, Doubt::FolderOfPackages, {path(u"inbox"_s)});
}

TEST_F(Plan, packagesAreFoundAtAnyDepth)
{
    pdf(u"all/east/one/护照.pdf"_s);
    pdf(u"all/east/two/护照.pdf"_s);
    pdf(u"all/west/more/three/材料/护照.pdf"_s);
    expectPlan({{path(u"all/east/one"_s)}, {path(u"all/east/two"_s)}, {path(u"all/west"_s)}}, Doubt::FolderOfPackages,
               {path(u"all"_s)});
    pdf(u"mail/x/张三/护照.pdf"_s);
    const auto packed = zip(u"mail/x/李四/a.zip"_s);
    expectPlan({{path(u"mail/x/张三"_s)}, {packed}}, Doubt::FolderOfPackages, {path(u"mail"_s)});
}

TEST_F(Plan, theFamilyOfOneOfSeveralApplicantsStaysWithThem)
{
    pdf(u"people/one/护照.pdf"_s);
    pdf(u"people/one/家属/护照.pdf"_s);
    pdf(u"people/two/护照.pdf"_s);
    expectPlan({{path(u"people/one"_s)}, {path(u"people/two"_s)}}, Doubt::FolderOfPackages, {path(u"people"_s)});
}

TEST_F(Plan, packagesWithinAnArchiveAreAskedAbout)
{
    const auto people = test::writeFile(m_folder.path(), u"subs.zip"_s,
                                        archiveOf(test::ArchiveFormat::Zip, {{"subs/张三/护照.pdf", tinyPdf("a")},
                                                                             {"subs/李四/护照.pdf", tinyPdf("b")},
                                                                             {"__MACOSX/subs/._护照.pdf", "x"}}));
    expectPlan({{path(u"subs.zip/subs/张三"_s)}, {path(u"subs.zip/subs/李四"_s)}}, Doubt::FolderOfPackages, {people});
    EXPECT_EQ(QStringList{people}, planned({people}).together);
    const auto one = test::writeFile(m_folder.path(), u"one.zip"_s,
                                     archiveOf(test::ArchiveFormat::Zip, {{"one/01 身份/护照.pdf", tinyPdf("a")},
                                                                          {"one/02 合同/合同.pdf", tinyPdf("b")}}));
    expectPlan({{one}}, Doubt::None, {one});
}

TEST_F(Plan, aFolderThatSaysItIsAPackageIsOne)
{
    test::writeFile(m_folder.path(), u"p/application.json"_s, "{}");
    pdf(u"p/A/护照.pdf"_s);
    pdf(u"p/B/护照.pdf"_s);
    test::writeFile(m_folder.path(), u"bag/bagit.txt"_s, "BagIt-Version: 1.0");
    pdf(u"bag/data/护照.pdf"_s);
    for (const auto& folder : {path(u"p"_s), path(u"bag"_s)}) {
        expectPlan({{folder}}, Doubt::None, {folder});
    }
}

TEST_F(Plan, foldersThatAreKindsOfDocumentsAreAskedAbout)
{
    pdf(u"06 护照/a.pdf"_s);
    pdf(u"05 劳动合同/b.pdf"_s);
    const QStringList folders{path(u"06 护照"_s), path(u"05 劳动合同"_s)};
    expectPlan({{folders[0]}, {folders[1]}}, Doubt::FoldersOfOne, folders);
    EXPECT_EQ(folders, planned(folders).together);
}

TEST_F(Plan, theOnlyArchiveOfAFolderIsThePackage)
{
    const auto archive = zip(u"mail/a.zip"_s);
    expectPlan({{archive}}, Doubt::None, {path(u"mail"_s)});
}

TEST_F(Plan, anOfficeDocumentIsNoArchive)
{
    const auto word = test::writeFile(
        m_folder.path(), u"a.docx"_s,
        archiveOf(test::ArchiveFormat::Zip, {{"[Content_Types].xml", "x"}, {"word/document.xml", "x"}}));
    const auto file = pdf(u"护照.pdf"_s);
    expectPlan({{word, file}}, Doubt::None, {word, file});
}

#ifdef Q_OS_LINUX
TEST_F(Plan, packagesWhoseNamesAreRawGbkAreToldApartAndAskedAbout)
{
    const QByteArray people = QFile::encodeName(m_folder.path()) + "/people/";
    const QByteArray wang("2025-0001_\xCD\xF5\xD0\xA1\xC3\xF7"); // 王小明
    const QByteArray li("2025-0002_\xC0\xEE\xD0\xA1\xBA\xEC");   // 李小红
    for (const auto& name : {wang, li}) {
        const std::filesystem::path folder((people + name).toStdString());
        std::filesystem::create_directories(folder);
        std::ofstream(folder / "\xBB\xA4\xD5\xD5.pdf", std::ios::binary) << tinyPdf(name).toStdString(); // 护照
    }
    const auto wanted = QList<QStringList>{{path(u"people/2025-0001_王小明"_s)}, {path(u"people/2025-0002_李小红"_s)}};
    expectPlan(wanted, Doubt::FolderOfPackages, {path(u"people"_s)});
    for (const auto& package : wanted) {
        expectPlan({package}, Doubt::None, package); // as they are read when each is its own application
    }
    std::filesystem::remove_all(people.toStdString());
}
#endif

TEST_F(Plan, isNotMadeOnceItIsStopped)
{
    std::stop_source stop;
    stop.request_stop();
    pdf(u"people/张三/护照.pdf"_s);
    for (const auto& given : {zip(u"a.zip"_s), path(u"people"_s)}) {
        EXPECT_FAILS(Cancelled, planPackages({{given}, {}, {}, {}, test::realUnpacker()}, Task{stop.get_token(), {}}));
    }
}

TEST_F(Plan, whatIsNotThereIsSaid)
{
    const auto plan = planPackages({{path(u"none.zip"_s)}, {}, {}, {}, test::realUnpacker()}, {});
    ASSERT_FALSE(plan);
    EXPECT_EQ(Error::Code::FileNotFound, plan.error().code);
}

} // namespace pingshen
