// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/Backup.h"
#include "core/storage/VaultCheck.h"

#include "tests/storage/VaultFixture.h"
#include "tests/support/Mount.h"

#include <QDir>
#include <QProcess>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

Change longReason(int i)
{
    auto change = test::scoreChange(u"a1"_s, u"李"_s, u"i%1"_s.arg(i), u"5"_s);
    change.fields.append({u"reason"_s, {}, QString(4000, u'理')});
    return change;
}

class FullDisk : public test::VaultFixture
{
protected:
    /// Records until it fails; the failure.
    Error recordUntilFull()
    {
        for (int i = 0; i < 100'000; ++i) {
            const auto recorded = journal->record(longReason(i));
            if (!recorded) {
                return recorded.error();
            }
            ++acknowledged;
        }
        return {};
    }

    void expectAllAcknowledgedAndNothingElse()
    {
        EXPECT_EQ(acknowledged + 1, journal->all().value().size()) << "the import is the first";
        const auto problems = verify(*vault, {}).value();
        EXPECT_TRUE(problems.isEmpty());
    }

    int acknowledged = 0;
};

/// A vault on a volume of its own of 3 MiB; not tested where none may be mounted.
class SmallVolume : public FullDisk
{
protected:
    void SetUp() override
    {
        mountPoint = directory.filePath(u"vault"_s);
        QDir().mkpath(mountPoint);
        const QStringList arguments{u"-t"_s, u"tmpfs"_s, u"-o"_s, u"size=3m"_s, u"tmpfs"_s, mountPoint};
        mounted = QProcess::execute(u"mount"_s, arguments) == 0;
        if (!mounted) {
            SKIP_WHERE_NOTHING_CAN_BE_MOUNTED();
        }
        FullDisk::SetUp();
        auto dossier = test::someDossier(u"a1"_s);
        dossier.documents.clear();
        ASSERT_OK(journal->record(importOf(dossier, {}, {})));
    }

    void TearDown() override
    {
        journal.reset();
        database.reset();
        vault.reset();
        if (mounted) {
            QProcess::execute(u"umount"_s, {mountPoint});
        }
    }

    void fill(const QString& name) const
    {
        QFile file(mountPoint + u'/' + name);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        while (file.write(QByteArray(4096, 'x')) == 4096) {
        }
    }

    QString mountPoint;
    bool mounted = false;
};

} // namespace

TEST_F(FullDisk, isNamedAndLeavesNothingHalfWritten)
{
    auto dossier = test::someDossier(u"a1"_s);
    dossier.documents.clear();
    ASSERT_OK(journal->record(importOf(dossier, {}, {})));
    ASSERT_OK(database->limitPages(120));
    EXPECT_EQ(Error::Code::DiskFull, recordUntilFull().code);
    EXPECT_GT(acknowledged, 0);
    expectAllAcknowledgedAndNothingElse();
    ASSERT_OK(database->limitPages(1'000'000));
    EXPECT_EQ(acknowledged + 2, journal->record(longReason(0)).value().seq);
}

TEST_F(SmallVolume, isNamedWhenFullAndServesAgainWhenThereIsRoom)
{
    fill(u"ballast"_s);
    EXPECT_EQ(Error::Code::DiskFull, recordUntilFull().code);
    QFile::remove(mountPoint + u"/ballast"_s);
    expectAllAcknowledgedAndNothingElse();
    ASSERT_OK(journal->record(longReason(0)));
    ++acknowledged;
    reopen();
    expectAllAcknowledgedAndNothingElse();
}

TEST_F(SmallVolume, isReadWhenFullAndSaysWhyNobodyCanChangeIt)
{
    const auto expectReadable = [this] {
        const auto reader = Vault::open(folder(), clock, {.purpose = VaultOpening::Purpose::Reading});
        ASSERT_OK(reader);
        EXPECT_TRUE((*reader)->isReadOnly());
        EXPECT_EQ(Error::Code::DiskFull, (*reader)->obstacle());
        auto rows = (*reader)->connect();
        ASSERT_OK(rows);
        EXPECT_EQ(1, DossierStore(*rows).load(ApplicationId(u"a1"_s)).value().versions.size());
    };
    fill(u"ballast"_s);
    expectReadable(); // beside a program that has it open
    QFile::remove(mountPoint + u"/ballast"_s);
    journal.reset();
    database.reset();
    vault.reset();
    fill(u"ballast"_s);
    expectReadable(); // where not even the index of its log can be made
}

TEST_F(SmallVolume, holdsNoHalfBackupAndNoHalfSnapshot)
{
    while (acknowledged < 20) {
        ASSERT_OK(journal->record(longReason(acknowledged++)));
    }
    fill(u"ballast"_s);
    EXPECT_FAILS(DiskFull, takeSnapshot(*vault, SnapshotInfo::Reason::Closing, clock));
    EXPECT_FAILS(DiskFull, backUp(*vault, mountPoint + u"/backup"_s, clock, {}));
    EXPECT_TRUE(QDir(vault->backupFolder()).isEmpty());
    EXPECT_EQ(QStringList(), QDir(mountPoint).entryList({u"backup*"_s}, QDir::Files));
    QFile::remove(mountPoint + u"/ballast"_s);
    EXPECT_OK(takeSnapshot(*vault, SnapshotInfo::Reason::Closing, clock));
}

TEST_F(SmallVolume, isBackedUpToAnotherVolumeWhenItIsFull)
{
    while (acknowledged < 20) {
        ASSERT_OK(journal->record(longReason(acknowledged++)));
    }
    fill(u"ballast"_s);
    const auto file = directory.filePath(u"elsewhere.bak"_s);
    ASSERT_OK(backUp(*vault, file, clock, {}));
    const auto restored = directory.filePath(u"restored"_s);
    ASSERT_OK(restore(file, restored, clock, {}));
    const auto copy = Vault::open(restored, clock).value();
    auto rows = copy->connect().value();
    EXPECT_EQ( // and the import, and that the vault goes on from a backup
        acknowledged + 2,
        rows.list("SELECT seq FROM edit"_L1, {}, [](const Row& row) { return row.number("seq"); }).value().size());
}

TEST_F(SmallVolume, adoptsNoHalfDocument)
{
    const auto documents = vault->documents();
    const auto staging = documents.makeStagingFolder().value();
    QFile staged(staging + u"/a.pdf"_s);
    ASSERT_TRUE(staged.open(QIODevice::WriteOnly));
    staged.write("content");
    staged.close();
    fill(u"ballast"_s);
    const auto digest = Digest::of("content");
    const auto adopted = documents.adopt(digest, staged.fileName());
    QFile::remove(mountPoint + u"/ballast"_s);
    if (adopted) { // a rename may need no room at all
        EXPECT_OK(documents.verify(digest, {}));
    } else {
        EXPECT_EQ(Error::Code::DiskFull, adopted.error().code);
        EXPECT_FAILS(DocumentMissing, documents.verify(digest, {}));
    }
    EXPECT_OK(documents.closeStaging(staging, *database));
}

} // namespace pingshen
