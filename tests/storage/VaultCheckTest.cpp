// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/VaultCheck.h"
#include "core/storage/DocumentPlace.h"

#include "tests/storage/RandomEdits.h"
#include "tests/storage/VaultFixture.h"

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

class Checked : public test::VaultFixture
{
protected:
    void SetUp() override
    {
        VaultFixture::SetUp();
        import(u"a1"_s);
        import(u"b2"_s);
        ASSERT_OK(journal->record(test::randomChanges(7, 80, {u"a1"_s, u"b2"_s})));
        ASSERT_EQ(QStringList(), problems());
    }

    void import(const QString& id)
    {
        const auto dossier = test::someDossier(id);
        const auto documents = vault->documents();
        const auto staging = documents.makeStagingFolder().value();
        for (const auto& document : dossier.documents) {
            QFile file(staging + u'/' + document.name);
            ASSERT_TRUE(file.open(QIODevice::WriteOnly));
            file.write(document.name.toUtf8()); // the content that someDocument() has the digest of
            file.close();
            ASSERT_OK(documents.adopt(document.digest, file.fileName()));
        }
        ASSERT_OK(DossierStore(*database).insert(dossier, {}));
        ASSERT_OK(documents.closeStaging(staging, *database));
    }

    QStringList problems() const
    {
        QStringList names;
        const auto found = verify(*vault, {});
        EXPECT_OK(found);
        for (const auto& problem : *found) {
            names.append(QString(nameOf(problem.code) + u' ' + problem.subject));
        }
        return names;
    }

    void execute(QAnyStringView sql) { ASSERT_OK(database->run(sql)); }
    Digest passport() const { return Digest::of("护照.pdf"); }
};

} // namespace

TEST_F(Checked, isUnchangedByTheCheck)
{
    EXPECT_EQ(QStringList(), problems());
}

TEST_F(Checked, showsAScoreThatNoEditGave)
{
    execute("UPDATE score SET points = 9999 WHERE application = 'a1'"_L1);
    EXPECT_EQ(QStringList{u"StateDiffers a1"_s}, problems());
}

TEST_F(Checked, showsEveryTableOfTheStateThatDiffers)
{
    for (const auto& change : {u"UPDATE sheet SET state = 'submitted', submitted_at = 1 WHERE application = 'b2'"_s,
                               u"DELETE FROM score WHERE application = 'b2'"_s,
                               u"UPDATE visit SET place = 'elsewhere' WHERE application = 'b2'"_s,
                               u"INSERT INTO note (application, id, topic, text, author, at)"
                               " VALUES ('b2', 'x', '', 'x', 'x', 0)"_s,
                               u"INSERT INTO original_check VALUES ('b2', 'x', 'differs', '')"_s,
                               u"UPDATE application SET newest_version = 99 WHERE id = 'b2'"_s,
                               u"UPDATE application SET employer = 'x' WHERE id = 'b2'"_s,
                               u"UPDATE document SET kind = 'x' WHERE id = 'b2-d1'"_s}) {
        execute(change);
        EXPECT_EQ(QStringList{u"StateDiffers b2"_s}, problems()) << change.toStdString();
        ASSERT_OK(journal->rebuild({}));
        EXPECT_EQ(QStringList(), problems()) << change.toStdString();
    }
}

TEST_F(Checked, showsASettingThatNoEditMade)
{
    execute("INSERT INTO setting VALUES ('two-zones-2025', 'step', '0.1')"_L1);
    EXPECT_EQ(QStringList{u"StateDiffers two-zones-2025"_s}, problems());
}

TEST_F(Checked, showsEditsOfAnApplicationThatIsGone)
{
    execute("DELETE FROM application WHERE id = 'a1'"_L1);
    EXPECT_EQ(QStringList{u"StateDiffers a1"_s}, problems());
}

TEST_F(Checked, showsARowOfTheJournalThatWasChanged)
{
    execute("DROP TRIGGER edit_is_never_changed"_L1);
    execute("UPDATE edit SET monotonic = monotonic + 1 WHERE seq = 5"_L1);
    EXPECT_EQ(QStringList{QString(u"EditChanged "_s + vault->device().value() + u"/5"_s)}, problems());
}

TEST_F(Checked, showsARowOfTheJournalThatIsMissing)
{
    execute("DROP TRIGGER edit_is_never_removed"_L1);
    execute("DELETE FROM edit WHERE seq = 80"_L1);
    const auto found = problems();
    EXPECT_TRUE(found.contains(u"EditTailChanged "_s + vault->device().value()));
}

TEST_F(Checked, showsAMissingDocument)
{
    ASSERT_TRUE(QFile::remove(documentPlace(vault->folder(), passport())));
    EXPECT_EQ(QStringList{QString(u"DocumentMissing "_s + passport().hex())}, problems());
}

TEST_F(Checked, showsAChangedDocument)
{
    QFile file(documentPlace(vault->folder(), passport()));
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    file.write("x");
    file.close();
    EXPECT_EQ(QStringList{QString(u"DocumentDamaged "_s + passport().hex())}, problems());
}

TEST_F(Checked, showsARowThatRefersToNothing)
{
    execute("PRAGMA foreign_keys = OFF"_L1);
    execute("INSERT INTO package_version VALUES ('nobody', 1, '', '', 0)"_L1);
    EXPECT_EQ(QStringList{u"DatabaseCorrupt "_s}, problems());
}

TEST_F(Checked, showsADamagedPageOfTheDatabase)
{
    execute("PRAGMA wal_checkpoint(TRUNCATE)"_L1);
    QFile file(vault->databaseFile());
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    for (qint64 page = 2; page < file.size() / 4096; ++page) {
        file.seek(page * 4096);
        file.write(QByteArray(4096, '\x5a'));
    }
    file.close();
    EXPECT_TRUE(problems().contains(u"DatabaseCorrupt "_s));
}

TEST_F(Checked, stopsWhenAskedTo)
{
    std::stop_source stop;
    stop.request_stop();
    EXPECT_FAILS(Cancelled, verify(*vault, {stop.get_token(), {}}));
}

} // namespace pingshen
