// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/HandOver.h"
#include "core/review/Changes.h"
#include "core/storage/Backup.h"
#include "core/storage/DraftStore.h"
#include "core/storage/EditJournal.h"
#include "core/storage/Vault.h"
#include "core/work/History.h"
#include "core/work/People.h"
#include "core/work/RecordChange.h"
#include "tests/support/FixedClock.h"
#include "tests/support/Printers.h"
#include "tests/support/Programs.h"
#include "tests/support/TestPdf.h"
#include "tests/support/Wait.h"
#include "tests/support/ZipBytes.h"

#include <QDir>
#include <QDirIterator>
#include <QProcess>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <algorithm>
#include <csignal>

namespace pingshen {

using namespace Qt::StringLiterals;
using namespace test;

namespace {

/// The real program, without a screen, on a vault in which half a reason was typed before the program died: it becomes
/// a change when the application is opened.
class Ending : public ::testing::Test
{
protected:
    Ending()
    {
        fill();
        QDir().mkpath(folder.filePath(u"config/pingshen"_s));
        QFile settings(folder.filePath(u"config/pingshen/settings.ini"_s));
        EXPECT_TRUE(settings.open(QIODevice::WriteOnly));
        settings.write("[scoring]\nreviewer=Li\n");
        settings.close();
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        environment.insert(u"XDG_CONFIG_HOME"_s, folder.filePath(u"config"_s));
        program.setProcessEnvironment(environment);
    }

    void start(const QStringList& words = {})
    {
        program.start(test::programPath("pingshen"), QStringList{u"--vault"_s, vault()} + words);
    }

    ~Ending() override
    {
        program.kill();
        program.waitForFinished();
        QFile::remove(handOverServerName(vault()));
    }

    void fill()
    {
        auto workplace = Workplace::open(vault(), clock);
        ASSERT_OK(workplace);
        Dossier dossier;
        dossier.id = application;
        dossier.rubric = RubricId(u"two-zones-2023"_s);
        dossier.applicant.latinName = u"Elena Petrova"_s;
        dossier.versions = {{1, Digest::of("package"), u"petrova.zip"_s, clock.now()}};
        ASSERT_OK((*workplace)->journal().record(importOf(dossier, {}, {})));
        // Whoever is not known yet is written down when they sit down, which fails once the database is elsewhere.
        auto person = personTyped(u"Li"_s);
        person.id = PersonId(u"Li"_s);
        person.roles = Role::ReviewingExpert;
        ASSERT_OK(recordChanges(**workplace, {personAdded(person)}));
        const DraftKey reason{ReviewerId(u"Li"_s), application, EditKind::ScoreChanged, u"age"_s, u"reason"_s};
        ASSERT_OK(DraftStore((*workplace)->database()).put({reason, u"41 years"_s, 8, clock.now()}));
    }

    QString vault() const { return folder.filePath(u"vault"_s); }

    /// How often the program wrote into its log that the database is not in its place.
    int complaints() const
    {
        int count = 0;
        for (QDirIterator files(vault(), {u"*.log*"_s}, QDir::Files, QDirIterator::Subdirectories); files.hasNext();) {
            QFile file(files.next());
            count += file.open(QIODevice::ReadOnly) ? static_cast<int>(file.readAll().count("VaultMoved")) : 0;
        }
        return count;
    }

    QTemporaryDir folder;
    FixedClock clock;
    ApplicationId application{u"a1b2c3d4e5f60718"_s};
    QProcess program;
};

} // namespace

TEST_F(Ending, byASignalIsNotHeldUpByWhatCannotBeSavedAndLeavesItInASnapshot)
{
    start();
    const auto point = handOverServerName(vault());
    ASSERT_TRUE(waitUntil([&point] { return QFileInfo::exists(point); }));
    ASSERT_TRUE(QFile::rename(vault() + u"/pingshen.db"_s, vault() + u"/elsewhere"_s));
    HandOver wish;
    wish.application = application.value();
    ASSERT_EQ(HandOverOutcome::Taken, handOver(point, wish, std::chrono::seconds(30)));
    // Told once by who watches the vault, then by every attempt to save.
    ASSERT_TRUE(waitUntil([this] { return complaints() >= 2; }));
    program.terminate();
    ASSERT_TRUE(waitUntil([this] { return program.state() == QProcess::NotRunning; }));
    EXPECT_EQ(QProcess::NormalExit, program.exitStatus());
    EXPECT_EQ(0, program.exitCode());
    const auto snapshot = fullestSnapshot(vault());
    ASSERT_TRUE(snapshot);
    ASSERT_OK(restore(snapshot->file, vault(), clock, {}));
    const auto workplace = Workplace::open(vault(), clock);
    ASSERT_OK(workplace);
    const auto edits = historyOf(**workplace, application);
    ASSERT_OK(edits);
    ASSERT_EQ(2, edits->size()) << "the import, then the reason";
    EXPECT_EQ(u"41 years"_s, edits->last().change.fields.value(0).to.toString());
}

#ifdef Q_OS_UNIX
/// Whichever of the signals comes while a package is being unpacked.
class EndingInOrder : public Ending, public ::testing::WithParamInterface<int>
{
protected:
    /// The program's own, so that whatever is in them is its.
    QString scratch() const { return made(u"scratch"_s); }
    QString made(const QString& name) const
    {
        const auto path = folder.filePath(name);
        QDir().mkpath(path);
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return path;
    }

    static QStringList in(const QString& path)
    {
        return QDir(path).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }

    /// Where packages are unpacked: in the vault, so that their documents need only be moved.
    QString staging() const { return vault() + u"/staging"_s; }

    /// So large that it takes a while.
    QString package() const
    {
        const auto path = folder.filePath(u"GT-0008.zip"_s);
        ZipBytes zip;
        const auto pdf = TestPdf::ofTextPages(1).bytes();
        for (int i = 0; i < 40; ++i) {
            zip.add("passport " + QByteArray::number(i) + ".pdf",
                    pdf + QByteArray(2'000'000, static_cast<char>('a' + i % 26)));
        }
        saveBytes(path, zip.bytes());
        return path;
    }
};

TEST_P(EndingInOrder, leavesNoFileAndNoLockBehindAndASnapshot)
{
    auto environment = program.processEnvironment();
    environment.insert(u"TMPDIR"_s, scratch());
    environment.insert(u"XDG_RUNTIME_DIR"_s, made(u"run"_s));
    program.setProcessEnvironment(environment);
    start({package()});
    ASSERT_TRUE(waitUntil([this] { return !in(staging()).isEmpty(); })) << "it unpacks";
    ASSERT_EQ(0, ::kill(static_cast<pid_t>(program.processId()), GetParam()));
    ASSERT_TRUE(waitUntil([this] { return program.state() == QProcess::NotRunning; }));
    EXPECT_EQ(QProcess::NormalExit, program.exitStatus());
    EXPECT_EQ(0, program.exitCode());
    EXPECT_EQ(QStringList(), in(scratch()));
    EXPECT_TRUE(std::ranges::count(snapshotsIn(vault()), SnapshotInfo::Reason::Closing, &SnapshotInfo::reason) > 0);
    EXPECT_EQ(QStringList(), in(staging()));
    EXPECT_OK(Workplace::open(vault(), clock)); // nothing has to be taken over
}

INSTANTIATE_TEST_SUITE_P(BySignal, EndingInOrder, ::testing::Values(SIGTERM, SIGHUP, SIGINT), [](const auto& signal) {
    return std::string(signal.param == SIGTERM ? "terminate" : signal.param == SIGHUP ? "hangUp" : "interrupt");
});
#endif

} // namespace pingshen
