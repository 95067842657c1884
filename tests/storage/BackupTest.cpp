// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/Backup.h"

#include "core/storage/DocumentPlace.h"
#include "core/storage/VaultCheck.h"
#include "core/storage/backup/BackupArchive.h"
#include "core/storage/safety/LockedFile.h"
#include "tests/storage/VaultFixture.h"

#include <QDir>
#include <QFileInfo>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

class BackedUp : public test::VaultFixture
{
protected:
    void SetUp() override
    {
        VaultFixture::SetUp();
        import(u"a1"_s);
        record(test::scoreChange(u"a1"_s, u"李"_s, u"age"_s, u"4"_s));
    }

    void import(const QString& id)
    {
        const auto dossier = test::someDossier(id);
        const auto documents = vault->documents();
        const auto staging = documents.makeStagingFolder().value();
        for (const auto& document : dossier.documents) {
            QFile file(staging + u'/' + document.name);
            ASSERT_TRUE(file.open(QIODevice::WriteOnly));
            file.write(document.name.toUtf8());
            file.close();
            ASSERT_OK(documents.adopt(document.digest, file.fileName()));
        }
        ASSERT_OK(journal->record(importOf(dossier, {}, {})));
        ASSERT_OK(documents.closeStaging(staging, *database));
    }

    void close()
    {
        journal.reset();
        database.reset();
        vault.reset();
    }
    QString pointsOfAge()
    {
        const auto sheet = ReviewStore(*database).loadSheet(ApplicationId(u"a1"_s), ReviewerId(u"李"_s));
        const auto points = sheet.value().score(IndicatorId(u"age"_s)).points;
        return points ? points->toString() : QString();
    }
    Result<LostDocuments> backUpNow() { return backUp(*vault, file, clock, {}); }
    Result<LostDocuments> restoreInto(const QString& folder) { return restore(file, folder, clock, {}); }

    /// The backup again with the entries that `alter` makes of each.
    using Entries = QList<std::pair<QString, QByteArray>>;
    void rewrite(const std::function<void(Entries&)>& alter)
    {
        Entries entries;
        ASSERT_OK(readBackupArchive(file, [&](BackupEntry& entry) {
            entries.append({entry.name(), {}});
            return entry.read({}, [&](QByteArrayView part) { return entries.back().second += part, Done(); });
        }));
        alter(entries);
        ASSERT_OK(rewritten(entries));
    }
    Done rewritten(const Entries& entries)
    {
        PINGSHEN_ASSIGN(const auto writer, BackupArchiveWriter::create(file));
        for (const auto& [name, content] : entries) {
            PINGSHEN_TRY(writer->add(name, content));
        }
        return writer->close();
    }
    QString elsewhere() const { return directory.filePath(u"elsewhere"_s); }
    /// In the order of the archive.
    Digest firstDocument() const { return std::min(Digest::of("护照.pdf"), Digest::of("合同.pdf"), byHex); }
    Digest lastDocument() const { return std::max(Digest::of("护照.pdf"), Digest::of("合同.pdf"), byHex); }
    static bool byHex(const Digest& a, const Digest& b) { return a.hex() < b.hex(); }

    static void damage(const QString& path)
    {
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
        QFile document(path);
        ASSERT_TRUE(document.open(QIODevice::ReadWrite));
        document.write("?");
    }

    /// Restored elsewhere, where nothing is yet: only this one is lost, and named.
    void expectRestoredWithout(const Digest& digest, VaultProblem::Code code)
    {
        const auto lost = restoreInto(elsewhere());
        ASSERT_OK(lost);
        ASSERT_EQ(1, lost->size());
        EXPECT_EQ(code, lost->first().code);
        EXPECT_EQ(digest.hex(), lost->first().subject);
        EXPECT_TRUE(lost->first().args[u"document"_s].toString().endsWith(u".pdf"_s));
        const auto restored = Vault::open(elsewhere(), clock);
        ASSERT_OK(restored);
        EXPECT_EQ(1, verify(**restored, {}).value().size());
    }

    void expectRefused(const QString& reason)
    {
        const QString elsewhere = directory.filePath(u"elsewhere"_s);
        const auto outcome = restoreInto(elsewhere);
        ASSERT_FALSE(outcome);
        EXPECT_EQ(Error::Code::BackupInvalid, outcome.error().code);
        EXPECT_EQ(reason, outcome.error().args[u"reason"_s].toString());
        EXPECT_EQ(file, outcome.error().where);
        EXPECT_FALSE(QFileInfo::exists(elsewhere + u"/pingshen.db"_s));
        EXPECT_TRUE(QDir(elsewhere + u"/staging"_s).isEmpty());
    }

    const QString file = directory.filePath(u"vault.pingshen-backup"_s);
};

} // namespace

TEST_F(BackedUp, givesEverythingBackOnAnotherMachine)
{
    ASSERT_OK(backUpNow());
    const auto device = vault->device();
    close();
    const QString other = directory.filePath(u"other"_s);
    ASSERT_OK(restoreInto(other));
    const auto restored = Vault::open(other, clock);
    ASSERT_OK(restored);
    EXPECT_TRUE(verify(**restored, {}).value().isEmpty());
    EXPECT_NE(device, (*restored)->device());
    auto connection = (*restored)->connect().value();
    EXPECT_TRUE(test::someDossier(u"a1"_s) == DossierStore(connection).load(ApplicationId(u"a1"_s)).value());
    EXPECT_EQ(1, ReviewStore(connection).load(ApplicationId(u"a1"_s)).value().sheets.size());
}

TEST_F(BackedUp, goesBackToTheStateOfTheBackupAndKeepsTheStateOfBefore)
{
    ASSERT_OK(backUpNow());
    record(test::scoreChange(u"a1"_s, u"李"_s, u"age"_s, u"9"_s));
    const auto device = vault->device();
    close();
    ASSERT_OK(restoreInto(folder()));
    reopen();
    EXPECT_NE(device, vault->device()) << "numbers after the backup's would be given twice";
    EXPECT_TRUE(verify(*vault, {}).value().isEmpty());
    EXPECT_EQ(u"4"_s, pointsOfAge());
    const auto snapshots = snapshotsIn(folder());
    ASSERT_EQ(1, snapshots.size());
    EXPECT_EQ(SnapshotInfo::Reason::Restore, snapshots[0].reason);
    close();
    clock.advance(std::chrono::seconds(1));
    ASSERT_OK(restore(snapshots[0].file, folder(), clock, {}));
    reopen();
    EXPECT_EQ(u"9"_s, pointsOfAge());
    EXPECT_TRUE(verify(*vault, {}).value().isEmpty());
}

TEST_F(BackedUp, replacesADatabaseThatIsDamagedAndKeepsIt)
{
    ASSERT_OK(backUpNow());
    close();
    QFile damaged(folder() + u"/pingshen.db"_s);
    ASSERT_TRUE(damaged.open(QIODevice::ReadWrite));
    damaged.write(QByteArray(4096, 'x'));
    damaged.close();
    ASSERT_FALSE(Vault::open(folder(), clock));
    ASSERT_OK(restoreInto(folder()));
    reopen();
    EXPECT_EQ(u"4"_s, pointsOfAge());
    ASSERT_EQ(1, snapshotsIn(folder()).size());
    QFile kept(snapshotsIn(folder())[0].file);
    ASSERT_TRUE(kept.open(QIODevice::ReadOnly));
    EXPECT_EQ(QByteArray(10, 'x'), kept.read(10));
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    const auto owners = QFile::ReadOwner | QFile::WriteOwner;
    EXPECT_EQ(owners, kept.permissions() & (owners | others));
}

TEST_F(BackedUp, givesBackTheRestWhenAByteOfADocumentDiffers)
{
    ASSERT_OK(backUpNow());
    rewrite([](Entries& entries) { entries.back().second[0] = '?'; });
    expectRestoredWithout(lastDocument(), VaultProblem::Code::DocumentMissing);
}

TEST_F(BackedUp, givesBackTheRestWhenAByteOfADocumentsHeaderDiffers)
{
    ASSERT_OK(backUpNow());
    QFile archive(file);
    ASSERT_TRUE(archive.open(QIODevice::ReadWrite));
    const auto at = archive.readAll().indexOf("documents/");
    archive.seek(at + 30);
    archive.write("?");
    archive.close();
    expectRestoredWithout(firstDocument(), VaultProblem::Code::DocumentMissing);
}

TEST_F(BackedUp, givesBackTheRestWhenItsEndIsMissing)
{
    ASSERT_OK(backUpNow());
    ASSERT_TRUE(QFile::resize(file, QFileInfo(file).size() - 1024 - 512)); // the end mark and the last content
    expectRestoredWithout(lastDocument(), VaultProblem::Code::DocumentMissing);
}

TEST_F(BackedUp, repairsADocumentThatIsDamagedInTheVault)
{
    ASSERT_OK(backUpNow());
    const auto path = documentPlace(vault->folder(), lastDocument());
    damage(path);
    close();
    const auto lost = restoreInto(folder());
    ASSERT_OK(lost);
    EXPECT_TRUE(lost->isEmpty());
    reopen();
    EXPECT_TRUE(verify(*vault, {}).value().isEmpty());
}

TEST_F(BackedUp, isRefusedWhenAByteOfTheDatabaseDiffers)
{
    ASSERT_OK(backUpNow());
    rewrite([](Entries& entries) { entries[1].second[5000] = '?'; });
    expectRefused(u"digest"_s);
}

TEST_F(BackedUp, givesBackTheRestWithoutOneOfItsDocuments)
{
    ASSERT_OK(backUpNow());
    rewrite([](Entries& entries) { entries.removeLast(); });
    expectRestoredWithout(lastDocument(), VaultProblem::Code::DocumentMissing);
}

TEST_F(BackedUp, takesNoDocumentThatItsDatabaseDoesNotKnow)
{
    ASSERT_OK(backUpNow());
    const auto stranger = Digest::of("other");
    rewrite([&](Entries& entries) {
        const auto hex = stranger.hex();
        entries.back() = {u"documents/%1/%2"_s.arg(hex.left(2), hex.mid(2)), "other"};
    });
    const auto last = lastDocument();
    expectRestoredWithout(last, VaultProblem::Code::DocumentMissing);
    EXPECT_FALSE(QFileInfo::exists(documentPlace(elsewhere(), stranger)));
}

TEST_F(BackedUp, isRefusedWithAnEntryThatDoesNotBelongThere)
{
    ASSERT_OK(backUpNow());
    const auto original = [&] {
        QFile bytes(file);
        return bytes.open(QIODevice::ReadOnly) ? bytes.readAll() : QByteArray();
    }();
    for (const auto& name : {u"../outside"_s, u"/etc/passwd"_s, u"documents/ab/../../x"_s, u"documents/AB/cd"_s}) {
        rewrite([&](Entries& entries) { entries.append({name, "x"}); });
        expectRefused(u"entry"_s);
        QFile bytes(file);
        ASSERT_TRUE(bytes.open(QIODevice::WriteOnly));
        bytes.write(original);
    }
    EXPECT_FALSE(QFileInfo::exists(directory.filePath(u"outside"_s)));
}

TEST_F(BackedUp, isRefusedWithTheSameDocumentTwice)
{
    ASSERT_OK(backUpNow());
    rewrite([](Entries& entries) { entries.append(entries.back()); });
    expectRefused(u"entry"_s);
}

TEST_F(BackedUp, isRefusedWhenItsDatabaseWasCutOff)
{
    ASSERT_OK(backUpNow());
    ASSERT_TRUE(QFile::resize(file, QFileInfo(file).size() / 2));
    expectRefused(u"digest"_s);
}

TEST_F(BackedUp, isRefusedWhenItIsSomethingElse)
{
    QFile other(file);
    ASSERT_TRUE(other.open(QIODevice::WriteOnly));
    other.write("PK\x03\x04 not a backup");
    other.close();
    expectRefused(u"unreadable"_s);
    ASSERT_TRUE(other.open(QIODevice::WriteOnly));
    other.close();
    expectRefused(u"unreadable"_s);
    ASSERT_OK(rewritten({{u"other"_s, "x"}}));
    expectRefused(u"notABackup"_s);
}

TEST_F(BackedUp, isRefusedWhenItIsADatabaseOfAnotherProgram)
{
    {
        auto foreign = Database::open(file, Database::Access::ReadWrite).value();
        ASSERT_OK(foreign.run("CREATE TABLE thing (id INTEGER)"_L1));
    }
    expectRefused(u"database"_s);
}

TEST_F(BackedUp, isRefusedWhenItsDatabaseIsNoneThoughItIsWhatTheManifestSays)
{
    ASSERT_OK(backUpNow());
    rewrite([](Entries& entries) {
        const auto before = Digest::of(entries[1].second).hex().toLatin1();
        entries[1].second = QByteArray(8'192, 'x');
        entries[0].second.replace(before, Digest::of(entries[1].second).hex().toLatin1());
    });
    expectRefused(u"database"_s);
}

TEST_F(BackedUp, isRefusedWhenItIsOfANewerProgram)
{
    ASSERT_OK(takeSnapshot(*vault, SnapshotInfo::Reason::Closing, clock));
    const auto snapshot = snapshotsIn(folder())[0].file;
    {
        auto newer = Database::open(snapshot, Database::Access::ReadWrite).value();
        ASSERT_OK(newer.run("INSERT INTO schema_migration VALUES (9999, 'future', 'x', 0)"_L1));
    }
    EXPECT_FAILS(VaultNewer, restore(snapshot, directory.filePath(u"elsewhere"_s), clock, {}));
}

TEST_F(BackedUp, isNotRestoredIntoAVaultThatIsOpen)
{
    ASSERT_OK(backUpNow());
    EXPECT_FAILS(VaultBusy, restoreInto(folder()));
    EXPECT_EQ(u"4"_s, pointsOfAge());
}

TEST_F(BackedUp, isNeverWrittenOverAnotherFile)
{
    ASSERT_OK(backUpNow());
    EXPECT_FAILS(FileExists, backUpNow());
    EXPECT_FAILS(FileNotWritable, backUp(*vault, directory.filePath(u"no/such/folder/x"_s), clock, {}));
}

TEST_F(BackedUp, savesTheRestAndNamesADocumentThatIsMissing)
{
    ASSERT_TRUE(QFile::remove(documentPlace(vault->folder(), Digest::of("合同.pdf"))));
    const auto lost = backUpNow();
    ASSERT_OK(lost);
    ASSERT_EQ(1, lost->size());
    EXPECT_EQ(VaultProblem::Code::DocumentMissing, lost->first().code);
    EXPECT_EQ(u"合同.pdf"_s, lost->first().args[u"document"_s].toString());
    EXPECT_EQ(u"2025-a1"_s, lost->first().args[u"application"_s].toString());
    expectRestoredWithout(Digest::of("合同.pdf"), VaultProblem::Code::DocumentMissing);
}

TEST_F(BackedUp, savesTheRestAndNamesADocumentThatIsDamaged)
{
    damage(documentPlace(vault->folder(), Digest::of("合同.pdf")));
    const auto lost = backUpNow();
    ASSERT_OK(lost);
    ASSERT_EQ(1, lost->size());
    EXPECT_EQ(VaultProblem::Code::DocumentDamaged, lost->first().code);
    EXPECT_EQ(u"合同.pdf"_s, lost->first().args[u"document"_s].toString());
    expectRestoredWithout(Digest::of("合同.pdf"), VaultProblem::Code::DocumentMissing);
}

TEST_F(BackedUp, namesWhatASnapshotCannotBringBack)
{
    ASSERT_OK(takeSnapshot(*vault, SnapshotInfo::Reason::Closing, clock));
    ASSERT_TRUE(QFile::remove(documentPlace(vault->folder(), Digest::of("护照.pdf"))));
    damage(documentPlace(vault->folder(), Digest::of("合同.pdf")));
    close();
    clock.advance(std::chrono::seconds(1));
    const auto lost = restore(snapshotsIn(folder())[0].file, folder(), clock, {});
    ASSERT_OK(lost);
    QMap<QString, VaultProblem::Code> codes;
    for (const auto& problem : *lost) {
        codes[problem.args[u"document"_s].toString()] = problem.code;
    }
    EXPECT_EQ(VaultProblem::Code::DocumentMissing, codes.value(u"护照.pdf"_s));
    EXPECT_EQ(VaultProblem::Code::DocumentDamaged, codes.value(u"合同.pdf"_s));
}

TEST_F(BackedUp, isCompletedOrGoneAfterItsProgramWasKilled)
{
    const auto staging = vault->documents().makeStagingFolder().value();
    const auto other = vault->documents().makeStagingFolder().value();
    const auto letter = directory.filePath(u"letter.txt"_s);
    for (const auto& path : {QString(file + u".part"_s), letter}) {
        QFile begun(path);
        ASSERT_TRUE(begun.open(QIODevice::WriteOnly));
    }
    ASSERT_OK(DocumentStore::noteUnfinishedFile(staging, file + u".part"_s));
    ASSERT_OK(DocumentStore::noteUnfinishedFile(other, letter));
    reopen();
    EXPECT_FALSE(QFileInfo::exists(file + u".part"_s));
    EXPECT_TRUE(QFileInfo::exists(letter)) << "only what has the working name of a backup";
    EXPECT_TRUE(QDir(folder() + u"/staging"_s).isEmpty());
}

TEST_F(BackedUp, isForItsOwnerOnly)
{
    ASSERT_OK(backUpNow());
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    EXPECT_FALSE(QFile::permissions(file) & others);
}

TEST_F(BackedUp, isHeldWhileItIsWritten)
{
    const auto writer = BackupArchiveWriter::create(file).value();
    EXPECT_TRUE(LockedFile::isHeld(file));
    ASSERT_OK(writer->close());
    EXPECT_FALSE(LockedFile::isHeld(file));
}

TEST_F(BackedUp, isATarOfFilesForTheirOwnerThatBelongToNobodyAndAreOfNoTime)
{
    ASSERT_OK(rewritten({{u"a"_s, "content"}}));
    QFile archive(file);
    ASSERT_TRUE(archive.open(QIODevice::ReadOnly));
    const auto header = archive.readAll();
    const auto numberAt = [&](qsizetype at, qsizetype bytes) { return header.sliced(at, bytes - 1).toInt(nullptr, 8); };
    EXPECT_EQ(0600, numberAt(100, 8));
    EXPECT_EQ(0, numberAt(108, 8)) << "owner";
    EXPECT_EQ(0, numberAt(116, 8)) << "group";
    EXPECT_EQ(7, numberAt(124, 12)) << "size";
    EXPECT_EQ(0, numberAt(136, 12)) << "time";
    EXPECT_EQ("ustar", header.sliced(257, 5));
}

TEST_F(BackedUp, leavesAFileOfItsWorkingNameAlone)
{
    QFile part(file + u".part"_s);
    ASSERT_TRUE(part.open(QIODevice::WriteOnly));
    part.write("somebody's");
    part.close();
    ASSERT_OK(backUpNow());
    EXPECT_EQ(10, part.size());
}

TEST_F(BackedUp, takesAwayWhatAKilledOneLeftBesideTheSameFile)
{
    const auto other = directory.filePath(u"other"_s);
    ASSERT_OK(backUp(*vault, other, clock, {}));
    QFile whole(other);
    ASSERT_TRUE(whole.open(QIODevice::ReadOnly));
    const auto begun = whole.read(2'000);
    const auto held = QString(file + u".2.part"_s);
    for (const auto& path : {QString(file + u".part"_s), QString(file + u".1.part"_s), held}) {
        QFile part(path);
        ASSERT_TRUE(part.open(QIODevice::WriteOnly));
        part.write(begun);
    }
    QFile writing(held);
    ASSERT_TRUE(writing.open(QIODevice::ReadWrite));
    LockedFile::hold(writing);
    ASSERT_OK(backUpNow());
    EXPECT_FALSE(QFileInfo::exists(file + u".part"_s));
    EXPECT_FALSE(QFileInfo::exists(file + u".1.part"_s));
    EXPECT_TRUE(QFileInfo::exists(held)) << "somebody is writing it";
}

TEST_F(BackedUp, leavesNothingInTheFolderThatItIsRefusedFor)
{
    const auto bad = directory.filePath(u"bad"_s);
    QFile letter(bad);
    ASSERT_TRUE(letter.open(QIODevice::WriteOnly));
    letter.write("no backup");
    letter.close();
    const auto made = directory.filePath(u"new/place"_s);
    EXPECT_FAILS(BackupInvalid, restore(bad, made, clock, {}));
    EXPECT_FALSE(QFileInfo::exists(directory.filePath(u"new"_s)));
    ASSERT_TRUE(QDir().mkpath(made));
    EXPECT_FAILS(BackupInvalid, restore(bad, made, clock, {}));
    EXPECT_EQ(QStringList(), QDir(made).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
}

TEST_F(BackedUp, leavesNothingBehindWhenItIsCancelled)
{
    std::stop_source stop;
    stop.request_stop();
    EXPECT_FAILS(Cancelled, backUp(*vault, file, clock, {stop.get_token(), {}}));
    EXPECT_EQ(QStringList(), QDir(directory.path()).entryList({u"*backup*"_s}));
    EXPECT_TRUE(QDir(folder() + u"/staging"_s).isEmpty());
}

TEST_F(BackedUp, isTheSameFileForTheSameVault)
{
    ASSERT_OK(backUpNow());
    const QString second = directory.filePath(u"second"_s);
    ASSERT_OK(backUp(*vault, second, clock, {}));
    QFile a(file);
    QFile b(second);
    ASSERT_TRUE(a.open(QIODevice::ReadOnly) && b.open(QIODevice::ReadOnly));
    EXPECT_TRUE(a.readAll() == b.readAll());
}

} // namespace pingshen
