// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Files.h"
#include "core/base/ScratchFolder.h"

#include "tests/support/Mount.h"
#include "tests/support/Printers.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>

#include <cerrno>
#include <functional>

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

constexpr auto others =
    QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;

/// The temporary folder of this process is one of the test's own.
class Scratch : public ::testing::Test
{
protected:
    void SetUp() override
    {
        before = qgetenv("TMPDIR");
        qputenv("TMPDIR", QFile::encodeName(directory.path()));
    }
    void TearDown() override { before.isEmpty() ? qunsetenv("TMPDIR") : qputenv("TMPDIR", before); }

    QStringList left() const { return QDir(directory.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot); }
    /// What a program that was killed leaves.
    QString leave(const QByteArray& owner) const
    {
        const auto folder = directory.filePath(u"pingshen-scratch-AbCdEf"_s);
        QDir().mkpath(folder + u"/content"_s);
        QFile lock(folder + u"/owner.lock"_s);
        EXPECT_TRUE(lock.open(QIODevice::WriteOnly));
        lock.write(owner);
        return folder;
    }

    QTemporaryDir directory;
    QByteArray before;
};

} // namespace

TEST(Files, aFullDiskIsNeverALackOfRights)
{
    EXPECT_EQ(Error::Code::DiskFull, writeError(ENOSPC, u"/x"_s).code);
    EXPECT_EQ(Error::Code::DiskFull, writeError(EDQUOT, u"/x"_s).code);
    EXPECT_EQ(Error::Code::FileNotWritable, writeError(EACCES, u"/x"_s).code);
    EXPECT_EQ(u"/x"_s, writeError(EACCES, u"/x"_s).where);
}

TEST(Files, aFullVolumeShowsWhenTheSystemGaveNoReason)
{
    const QTemporaryDir directory;
    const QStringList arguments{u"-t"_s, u"tmpfs"_s, u"-o"_s, u"size=1m"_s, u"tmpfs"_s, directory.path()};
    if (QProcess::execute(u"mount"_s, arguments) != 0) {
        SKIP_WHERE_NOTHING_CAN_BE_MOUNTED();
    }
    const auto missing = directory.filePath(u"no/such/file"_s);
    EXPECT_EQ(Error::Code::FileNotWritable, writeError(0, missing).code);
    QFile ballast(directory.filePath(u"ballast"_s));
    ASSERT_TRUE(ballast.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    while (ballast.write(QByteArray(4096, 'x')) > 0) {
    }
    EXPECT_EQ(Error::Code::DiskFull, writeError(0, missing).code);
    EXPECT_EQ(Error::Code::DiskFull, writeError(0, directory.path()).code) << "the volume itself";
    EXPECT_FAILS(DiskFull, writeWhole(directory.filePath(u"short"_s), "x"));
    EXPECT_FALSE(QFile::exists(directory.filePath(u"short"_s))); // an empty one would look whole
    EXPECT_EQ(Error::Code::DiskFull, writeError(ballast, missing).code);
    ballast.close();
    QProcess::execute(u"umount"_s, {directory.path()});
}

TEST(Files, whatAPersonAsksForNeverGoesIntoAVault)
{
    const QTemporaryDir folder;
    const QDir vault(folder.filePath(u"vault"_s));
    ASSERT_TRUE(vault.mkpath(u"documents/ab"_s));
    ASSERT_OK(writeWhole(vault.filePath(u"pingshen.db"_s), "data"));
    ASSERT_TRUE(QFile::link(vault.path(), folder.filePath(u"link"_s)));
    for (const auto& place : {u"vault/pingshen.db"_s, u"vault/new.csv"_s, u"vault/documents/ab/x"_s, u"link/x"_s}) {
        EXPECT_FAILS(FileNotWritable, writeWhole(folder.filePath(place), "report"));
    }
    EXPECT_OK(writeWhole(folder.filePath(u"report.csv"_s), "report"));
    EXPECT_OK(writeWhole(vault.filePath(u"restore.request"_s), "own", WrittenFor::Vault));
}

#ifdef Q_OS_UNIX
TEST(Files, noLinkLeadsIntoAVault)
{
    const QTemporaryDir folder;
    const QDir vault(folder.filePath(u"vault"_s));
    ASSERT_TRUE(vault.mkpath(u"documents"_s));
    ASSERT_OK(writeWhole(vault.filePath(u"pingshen.db"_s), "data"));
    // To a file that is not there yet, also by another link and from a place that the link counts from.
    ASSERT_TRUE(QFile::link(vault.filePath(u"restore.request"_s), folder.filePath(u"request.pdf"_s)));
    ASSERT_TRUE(QFile::link(u"request.pdf"_s, folder.filePath(u"second.pdf"_s)));
    for (const auto& name : {u"request.pdf"_s, u"second.pdf"_s}) {
        EXPECT_TRUE(liesInVault(folder.filePath(name)));
        EXPECT_FAILS(FileNotWritable, writeWhole(folder.filePath(name), "copy"));
    }
    EXPECT_FALSE(QFile::exists(vault.filePath(u"restore.request"_s)));
    ASSERT_TRUE(QFile::link(u"circle"_s, folder.filePath(u"circle"_s)));
    EXPECT_FAILS(FileNotWritable, writeWhole(folder.filePath(u"circle"_s), "copy"));
}

TEST(Files, aLinkLeadsWhereItLedBeforeAnythingWasWritten)
{
    const QTemporaryDir folder;
    const auto at = [&](const QString& name) { return folder.filePath(name); };
    const auto read = [&](const QString& name) {
        QFile file(at(name));
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    };
    ASSERT_OK(writeWhole(at(u"original"_s), "original"));
    ASSERT_OK(writeWhole(at(u"there"_s), "before"));
    ASSERT_TRUE(QFile::link(at(u"there"_s), at(u"link"_s)));
    const auto writing = [](const std::function<void()>& meanwhile) {
        return [meanwhile](QFileDevice& file) -> Done {
            file.write("copy");
            meanwhile();
            return {};
        };
    };
    const auto linkTo = [&](const QString& name) {
        QFile::remove(at(name));
        EXPECT_TRUE(QFile::link(at(u"original"_s), at(name)));
    };
    ASSERT_OK(writeWhole(at(u"link"_s), writing([&] { linkTo(u"link"_s); })));
    EXPECT_EQ("copy", read(u"there"_s));
    // A link that comes there meanwhile is another's.
    EXPECT_FAILS(FileNotWritable, writeWhole(at(u"there"_s), writing([&] { linkTo(u"there"_s); })));
    EXPECT_EQ("original", read(u"original"_s));
    EXPECT_EQ(QStringList({u"link"_s, u"original"_s, u"there"_s}),
              QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name));
}
#endif

TEST(Files, whatIsThereStaysWhereItIsNotToBeReplaced)
{
    const QTemporaryDir folder;
    const auto path = folder.filePath(u"mine.txt"_s);
    const auto write = [](QFileDevice& file) { return file.write("x") == 1 ? Done() : Done(Error::Code::DiskFull); };
    ASSERT_OK(writeWhole(path, write, WrittenFor::Person, IfThere::Refuse));
    EXPECT_FAILS(FileExists, writeWhole(path, write, WrittenFor::Person, IfThere::Refuse));
    ASSERT_TRUE(QFile::remove(path));
    const auto late = [&](QFileDevice& file) -> Done {
        PINGSHEN_TRY(writeWhole(path, "of somebody else"));
        return write(file);
    };
    EXPECT_FAILS(FileExists, writeWhole(path, late, WrittenFor::Person, IfThere::Refuse));
    EXPECT_EQ(16, QFileInfo(path).size());
}

TEST(Files, newFoldersAndFilesAreForTheirOwnerOnly)
{
    const QTemporaryDir directory;
    const auto folder = directory.filePath(u"a/b"_s);
    ASSERT_OK(makePrivateFolder(folder));
    QFile file(folder + u"/c"_s);
    ASSERT_TRUE(openPrivate(file, QIODevice::WriteOnly));
    for (const auto& path : {directory.filePath(u"a"_s), folder, file.fileName()}) {
        EXPECT_FALSE(QFile::permissions(path) & others) << path.toStdString();
    }
    EXPECT_FALSE(makePrivateFolder(file.fileName() + u"/d"_s));
}

TEST(Files, whatIsWrittenForAPersonIsForThemOnlyWhateverWasThere)
{
    const QTemporaryDir folder;
    const auto path = folder.filePath(u"report.pdf"_s);
    for (int round = 0; round < 2; ++round) {
        ASSERT_OK(writeWhole(path, "scores"));
        EXPECT_FALSE(QFileInfo(path).permissions() & others);
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | others);
    }
}

#ifdef Q_OS_UNIX
TEST(Files, whatIsNoFileIsNeitherReadNorWritten)
{
    const QTemporaryDir folder;
    const auto pipe = folder.filePath(u"pipe"_s);
    ASSERT_EQ(0, QProcess::execute(u"mkfifo"_s, {pipe}));
    for (const auto& path : {pipe, u"/dev/zero"_s, folder.path()}) {
        EXPECT_FAILS(FileNotRegular, openOrdinary(path));
        EXPECT_FAILS(FileNotRegular, writeWhole(path, "x"));
    }
    EXPECT_FAILS(FileNotFound, openOrdinary(folder.filePath(u"none"_s)));
}
#endif

TEST_F(Scratch, foldersGoWithTheirObject)
{
    {
        const auto scratch = ScratchFolder::make();
        ASSERT_OK(scratch);
        EXPECT_TRUE(QFileInfo(scratch->path()).isDir());
        EXPECT_FALSE(QFile::permissions(directory.filePath(left().value(0))) & others);
        ScratchFolder::removeAbandoned();
        EXPECT_TRUE(QFileInfo(scratch->path()).isDir()) << "its program lives";
    }
    EXPECT_EQ(QStringList(), left());
}

TEST_F(Scratch, foldersOfAKilledProgramAreRemoved)
{
    leave("4194399\npingshen-cli\n" + QSysInfo::machineHostName().toUtf8() + "\n" + QSysInfo::machineUniqueId() + "\n"
          + QSysInfo::bootUniqueId() + "\n");
    ScratchFolder::removeAbandoned();
    EXPECT_EQ(QStringList(), left());
}

TEST_F(Scratch, whatIsNotOursStays)
{
    QDir().mkpath(directory.filePath(u"pingshen-scratch-without-lock"_s));
    QDir().mkpath(directory.filePath(u"pingshen-notes"_s));
    const auto elsewhere = directory.filePath(u"elsewhere"_s);
    QDir().mkpath(elsewhere);
    ASSERT_TRUE(QFile::rename(leave("4194399\nx\n\n\n\n"), elsewhere + u"/target"_s));
    ASSERT_TRUE(QFile::link(elsewhere + u"/target"_s, directory.filePath(u"pingshen-scratch-linked"_s)));
    ScratchFolder::removeAbandoned();
    EXPECT_EQ(4, left().size());
    EXPECT_TRUE(QFileInfo(elsewhere + u"/target/content"_s).isDir());
}

} // namespace pingshen
