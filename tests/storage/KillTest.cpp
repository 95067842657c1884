// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/VaultCheck.h"

#include "tests/storage/VaultFixture.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QProcess>

#include <random>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

constexpr int kills = 12;
constexpr int patience = 30'000; ///< milliseconds

class Killed : public test::VaultFixture
{
protected:
    void SetUp() override
    {
        VaultFixture::SetUp();
        insertWithoutDocuments(u"a1"_s);
        letGo();
    }

    void letGo()
    {
        journal.reset();
        database.reset();
        vault.reset();
    }

    void insertWithoutDocuments(const QString& id)
    {
        auto dossier = test::someDossier(id);
        dossier.documents.clear();
        ASSERT_OK(journal->record(importOf(dossier, {}, {})));
    }

    /// Lets the writer work until it acknowledged so many things, then kills it in whatever it is doing.
    void runAndKill(int acknowledgements)
    {
        QProcess writer;
        writer.start(QCoreApplication::applicationDirPath() + u"/storage_killed_writer"_s, {folder()});
        for (int seen = 0; seen < acknowledgements; ++seen) {
            while (!writer.canReadLine()) {
                ASSERT_TRUE(writer.waitForReadyRead(patience)) << writer.readAllStandardError().toStdString();
            }
            take(writer.readLine());
        }
        writer.kill();
        writer.waitForFinished(patience);
        EXPECT_EQ(QProcess::CrashExit, writer.exitStatus());
        while (writer.canReadLine()) {
            take(writer.readLine());
        }
    }

    void take(const QByteArray& line)
    {
        const auto words = QString::fromUtf8(line).trimmed().split(u' ');
        if (words[0] == u"recorded"_s) {
            lastSeq = words[1].toLongLong();
        } else {
            imported.append(words[1]);
        }
    }

    void expectNothingLost()
    {
        reopen();
        EXPECT_TRUE(verify(*vault, {}).value().isEmpty());
        const auto edits = journal->all().value();
        ASSERT_GE(edits.size(), lastSeq);
        EXPECT_LE(edits.size(), lastSeq + 2); // what was committed and not yet told
        DossierStore dossiers(*database);
        for (const auto& id : imported) {
            EXPECT_OK(dossiers.load(ApplicationId(id)));
        }
        EXPECT_TRUE(QDir(folder() + u"/staging"_s).isEmpty());
        EXPECT_EQ(dossiers.contents().value().size(), filesInDocuments());
        letGo();
    }

    qsizetype filesInDocuments() const
    {
        qsizetype count = 0;
        QDirIterator files(folder() + u"/documents"_s, QDir::Files, QDirIterator::Subdirectories);
        for (; files.hasNext(); files.next()) {
            ++count;
        }
        return count;
    }

    qint64 lastSeq = 0;
    QStringList imported;
};

} // namespace

TEST_F(Killed, writersLoseNothingTheyAcknowledged)
{
    std::mt19937 random(42);
    for (int i = 0; i < kills; ++i) {
        runAndKill(1 + static_cast<int>(random() % 20));
        expectNothingLost();
    }
    EXPECT_FALSE(imported.isEmpty());
    EXPECT_GT(lastSeq, kills);
}

TEST_F(Killed, writersAreSeenAtWorkByASecondProgram)
{
    QProcess writer;
    writer.start(QCoreApplication::applicationDirPath() + u"/storage_killed_writer"_s, {folder()});
    ASSERT_TRUE(writer.waitForReadyRead(patience));
    const auto second = Vault::open(folder(), clock);
    ASSERT_FALSE(second);
    EXPECT_EQ(Error::Code::VaultBusy, second.error().code);
    EXPECT_EQ(writer.processId(), second.error().args[u"pid"_s].toInteger());
    writer.kill();
    writer.waitForFinished(patience);
}

} // namespace pingshen
