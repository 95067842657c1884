// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/VaultCheck.h"
#include "core/storage/DocumentPlace.h"

#include "core/storage/database/Migrator.h"
#include "core/storage/database/VaultValues.h"
#include "core/storage/journal/StateCheck.h"

#include "tests/storage/RandomEdits.h"
#include "tests/storage/TableDump.h"
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
        recordSome(7, 80);
        ASSERT_EQ(QStringList(), problems());
    }

    /// Changes to the documents that are there, for the vault holds no other contents.
    void recordSome(quint32 seed, int count)
    {
        auto changes = test::randomChanges(seed, count, {u"a1"_s, u"b2"_s});
        changes.removeIf([](const Change& change) { return change.kind == EditKind::PackageImported; });
        ASSERT_OK(journal->record(changes));
    }
    void import(const QString& id, const QList<Finding>& found = {})
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
        ASSERT_OK(journal->record(importOf(dossier, found, {})));
        ASSERT_OK(documents.closeStaging(staging, *database));
    }

    void damageLastOfTheOffice()
    {
        const auto trigger = database->first("SELECT sql FROM sqlite_master WHERE name = 'edit_is_never_changed'"_L1,
                                             {}, [](const Row& row) { return row.text("sql"); });
        execute("DROP TRIGGER edit_is_never_changed"_L1);
        execute("UPDATE edit SET bytes = CAST('x' AS BLOB)"
                " WHERE seq = (SELECT max(seq) FROM edit WHERE application = '')"_L1);
        execute(**trigger);
    }

    QStringList problems() const
    {
        const auto found = verify(*vault, {});
        EXPECT_OK(found);
        return found ? namesOf(*found) : QStringList();
    }

    static QStringList namesOf(const QList<VaultProblem>& problems)
    {
        QStringList names;
        for (const auto& problem : problems) {
            const auto table = problem.args[u"table"_s].toString();
            const auto column = problem.args[u"column"_s].toString();
            names.append(QStringList{nameOf(problem.code), problem.subject, table, column}.join(u' ').trimmed());
        }
        return names;
    }

    void execute(QAnyStringView sql) { ASSERT_OK(database->run(sql)); }
    /// The first row of a table, whatever its key.
    QString firstOf(const QString& table) const
    {
        const auto keys = database->list(QString(u"SELECT name FROM pragma_table_info('%1') WHERE pk > 0"_s.arg(table)),
                                         {}, [](const Row& row) { return row.text("name"); });
        const auto columns = keys.value().join(u", "_s);
        return u"(%1) = (SELECT %1 FROM %2 ORDER BY %1 LIMIT 1)"_s.arg(columns, table);
    }
    Digest passport() const { return Digest::of("护照.pdf"); }
};

} // namespace

TEST_F(Checked, isUnchangedByTheCheck)
{
    EXPECT_EQ(QStringList(), problems());
}

TEST_F(Checked, showsAScoreThatNoEditGave)
{
    record(test::scoreChange(u"a1"_s, u"李"_s, u"age"_s, u"4"_s));
    execute("UPDATE score SET points = 9999 WHERE application = 'a1'"_L1);
    EXPECT_EQ(QStringList{u"StateDiffers a1 score points"_s}, problems());
}

TEST_F(Checked, takesAnIndexThatIsOutOfDateForNoForgery)
{
    execute("UPDATE application SET search_text = 'of another ICU' WHERE id = 'a1'"_L1);
    execute("UPDATE sheet SET scored = 99, stale = 99, total = 99"_L1);
    EXPECT_EQ(QStringList{u"ListOutdated a1"_s}, problems()) << "no sheet of them has a total that was frozen";
    ASSERT_OK(setVaultValue(*database, vault_value::searchText, u"of another ICU"_s));
    EXPECT_EQ(QStringList(), problems()) << "no words of this program";
}

TEST_F(Checked, showsASubmittedTotalThatWasChanged)
{
    Change submitted{EditKind::SheetSubmitted, ApplicationId(u"a1"_s), ReviewerId(u"李"_s), {}, {}, {}, {}};
    submitted.content = toJson(FrozenScore{WeightedPoints::ofTenThousandths(700'000), {}});
    EditJournal summing(*database, clock, vault->key(), [](const SheetContext& context) {
        return SheetSummary{0, 0, context.sheet.frozen ? std::optional(context.sheet.frozen->total) : std::nullopt};
    });
    ASSERT_OK(summing.record(submitted));
    execute("UPDATE sheet SET total = 710000 WHERE total = 700000"_L1);
    EXPECT_EQ(QStringList{u"StateDiffers a1 sheet total"_s}, problems());
}

TEST_F(Checked, goesOnWhenAnEditOfTheOfficeCannotBeRead)
{
    record({EditKind::SettingChanged, {}, ReviewerId(u"李"_s), u"two-zones-2023"_s, {{u"step"_s, {}, u"1"_s}}, {}, {}});
    record(test::scoreChange(u"a1"_s, u"李"_s, u"age"_s, u"4"_s));
    damageLastOfTheOffice();
    execute("UPDATE score SET points = 9999 WHERE application = 'a1'"_L1);
    const auto found = problems();
    ASSERT_EQ(2, found.size()) << found.join(u", "_s).toStdString();
    EXPECT_TRUE(found[0].startsWith(u"EditChanged "_s));
    EXPECT_EQ(u"StateDiffers a1 score points"_s, found[1]);
}

TEST_F(Checked, takesNoSheetForAForgeryWhenItIsNotKnownWhoseItIs)
{
    record(test::scoreChange(u"a1"_s, u"Li Wenqing"_s, u"age"_s, u"4"_s));
    record(
        {EditKind::PersonMerged, {}, PersonId(u"office"_s), u"Li Wenqing"_s, {{u"sameAs"_s, {}, u"李文清"_s}}, {}, {}});
    damageLastOfTheOffice();
    const auto found = problems();
    ASSERT_EQ(1, found.size()) << found.join(u", "_s).toStdString();
    EXPECT_TRUE(found[0].startsWith(u"EditChanged "_s));
}

/// What is found when one column of the first row of a table is another.
class CheckedColumn : public Checked
{
protected:
    /// Every table has a row: two computers said one thing in two ways, and something of the other one's still waits.
    void SetUp() override
    {
        Checked::SetUp();
        recordSome(8, 300);
        import(u"c3"_s, {{ Finding::Code::NameRestored, Finding::Severity::Warning, u"护照.pdf"_s, {} }});
        record({EditKind::SettingChanged,
                {},
                ReviewerId(u"李"_s),
                u"two-zones-2023"_s,
                {{u"step"_s, {}, u"1"_s}},
                {},
                {}});
        meetAnother();
        const auto standard = Digest::of("{}").hex();
        execute(QString(u"INSERT INTO rubric VALUES ('%1', CAST('{}' AS BLOB))"_s.arg(standard)));
        execute("INSERT INTO draft VALUES ('李', 'a1', 'ScoreChanged', 'age', 'reason', 'half', 4, 0)"_L1);
        execute("INSERT INTO place VALUES ('李', 'page', '3')"_L1);
        execute(QString(
            u"INSERT INTO highlight VALUES ('李', '%1', 'h1', 'd1', 0, '1 2 3 4', '', '', '', 0, 0, '{}')"_s.arg(
                standard)));
        ASSERT_EQ(QStringList(), problems());
    }

    void meetAnother()
    {
        auto other = Database::inMemory().value();
        ASSERT_OK(Migrator().migrate(other, clock, {}));
        const auto key = DeviceKey::generate();
        ASSERT_OK(adoptDevice(other, key));
        EditJournal theirs(other, clock, key);
        ASSERT_OK(theirs.accept(sentBy(*journal), {vault->key().key.publicKey()}, {}));
        const auto place = [](const QString& text) {
            return Change{EditKind::VisitChanged,
                          ApplicationId(u"a1"_s),
                          ReviewerId(u"李"_s),
                          {},
                          {{u"place"_s, {}, text}},
                          {},
                          {}};
        };
        record(place(u"北京"_s));
        for (const auto& text : {u"上海"_s, u"广州"_s, u"深圳"_s}) {
            ASSERT_OK(theirs.record(place(text)));
        }
        auto sent = sentBy(theirs);
        sent.removeAt(sent.size() - 2); // what follows it waits
        ASSERT_OK(journal->accept(sent, {key.key.publicKey()}, {}));
    }

    static QList<SentEdit> sentBy(const EditJournal& writer)
    {
        QList<SentEdit> sent;
        const auto edits = writer.all();
        EXPECT_OK(edits);
        for (const auto& edit : *edits) {
            sent.append({edit.bytes, edit.signature});
        }
        return sent;
    }

    QStringList found(const QString& table, const QString& column)
    {
        auto transaction = Transaction::begin(*database);
        execute("PRAGMA defer_foreign_keys = ON"_L1);
        QStringList triggers;
        for (const auto& name : {u"edit_is_never_changed"_s, u"edit_is_never_removed"_s}) {
            const QString sql = u"SELECT sql FROM sqlite_master WHERE name = '%1'"_s.arg(name);
            triggers += database->list(sql, {}, [](const Row& row) { return row.text("sql"); }).value();
            execute(QString(u"DROP TRIGGER "_s + name));
        }
        execute(QString(u"UPDATE %1 SET %2 = '4711' WHERE %3"_s.arg(table, column, firstOf(table))));
        for (const auto& trigger : triggers) {
            execute(trigger);
        }
        const auto named = verify(*vault, *database, {});
        EXPECT_OK(named);
        return named ? namesOf(*named) : QStringList();
    }

    /// Those of which nothing can be said, or of which nothing has to be, and why.
    const QMap<QString, QString> exceptions{
        {u"application.search_text"_s, u"an index: out of date, not forged"_s},
        {u"sheet.scored"_s, u"an index: there is no rubric here"_s},
        {u"sheet.stale"_s, u"likewise"_s},
        {u"sheet.total"_s, u"likewise, of a sheet that is not submitted"_s},
        {u"draft"_s, u"what is being typed is no record"_s},
        {u"place"_s, u"where a reviewer was is no record"_s},
        {u"highlight"_s, u"what people noted for themselves is no record"_s},
        {u"schema_migration.applied_at"_s, u"nothing rests on when a step was done"_s}};

    /// How what is wrong with a table of the journal is named; that of the state is named by table and column.
    const QMap<QString, QStringList> codes{
        {u"edit"_s, {u"Edit"_s}},
        {u"device"_s, {u"DeviceForged"_s}},
        {u"journal_head"_s, {u"EditTailChanged"_s}},
        {u"edit_count"_s, {u"EditsMiscounted"_s}},
        {u"edit_count_sum"_s, {u"EditsMiscounted"_s}},
        {u"edit_held"_s, {u"HeldChanged"_s}},
        {u"rubric"_s, {u"StandardChanged"_s}},
        {u"vault"_s, {u"EditsMiscounted"_s, u"DeviceOther"_s, u"SchemaDiffers vault"_s}},
        {u"schema_migration"_s, {u"SchemaDiffers schema_migration"_s}}};
};

TEST_F(CheckedColumn, isNamedWhateverTableOfTheVaultItIsIn)
{
    const auto tables =
        database->list("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"_L1, {},
                       [](const Row& row) { return row.text("name"); });
    ASSERT_OK(tables);
    for (const auto& table : *tables) {
        const auto rows = test::dump(*database, {table});
        EXPECT_FALSE(rows.isEmpty()) << qPrintable(table) << " has no row to change";
        for (const auto& column : test::columnsOf(*database, table)) {
            if (exceptions.contains(table) || exceptions.contains(table + u'.' + column)) {
                continue;
            }
            const bool isOwner = column == u"application"_s || (table == u"application"_s && column == u"id"_s);
            const QString ofState = isOwner ? table : QString(table + u' ' + column);
            const auto named = found(table, column);
            const bool isNamed = std::ranges::any_of(named, [&](const QString& name) {
                const auto beginnings = codes.value(table);
                return codes.contains(table)
                           ? std::ranges::any_of(beginnings, [&](const auto& each) { return name.startsWith(each); })
                           : name.startsWith(u"StateDiffers "_s) && name.endsWith(u' ' + ofState);
            });
            EXPECT_TRUE(isNamed) << qPrintable(table + u'.' + column) << ": " << qPrintable(named.join(u", "_s));
        }
    }
}

TEST_F(CheckedColumn, ofAnEditThatWaitsIsVouchedForByItsSignature)
{
    const auto change = u"UPDATE edit_held SET bytes = CAST(replace(CAST(bytes AS TEXT), '深圳', '重庆') AS BLOB)"_s;
    auto transaction = Transaction::begin(*database);
    execute(change);
    EXPECT_EQ(u"HeldChanged"_s, namesOf(*verify(*vault, *database, {})).value(0).section(u' ', 0, 0));
}

TEST_F(Checked, isWholeAgainWhenItWasRebuilt)
{
    execute("UPDATE sheet SET state = 'submitted', submitted_at = 1 WHERE application = 'b2'"_L1);
    execute("UPDATE document SET digest = 'x' WHERE id = 'b2-d1'"_L1);
    execute("UPDATE application SET rubric = 'other' WHERE id = 'b2'"_L1);
    EXPECT_TRUE(problems().contains(u"StateDiffers b2 application rubric"_s));
    ASSERT_OK(journal->rebuild({}));
    EXPECT_EQ(QStringList(), problems());
}

TEST_F(Checked, losesAnApplicationOfNoEditsWhenItIsRebuilt)
{
    execute("CREATE TEMP TABLE stray AS SELECT * FROM application WHERE id = 'b2'"_L1);
    execute("UPDATE stray SET id = 'c3'"_L1);
    execute("INSERT INTO application SELECT * FROM stray"_L1);
    execute("DROP TABLE stray"_L1);
    EXPECT_FALSE(problems().filter(u"c3"_s).isEmpty());
    ASSERT_OK(journal->rebuild({}));
    EXPECT_EQ(QStringList(), problems());
}

TEST_F(Checked, namesAnotherPdfInThePlaceOfThePassport)
{
    const auto other = Digest::of("other");
    execute(QString(u"UPDATE document SET digest = '%1' WHERE id = 'a1-d1'"_s.arg(other.hex())));
    execute(QString(u"UPDATE document_content SET digest = '%1' WHERE document = 'a1-d1'"_s.arg(other.hex())));
    EXPECT_TRUE(problems().contains(u"StateDiffers a1 document digest"_s));
    EXPECT_TRUE(problems().contains(u"StateDiffers a1 document_content digest"_s));
}

/// Rows and file agree with each other, and everything else of the vault with them: the history does not.
TEST_F(Checked, namesAnotherPdfWithItsFileInThePlaceOfThePassport)
{
    const QByteArray paper("%PDF-1.7 another passport");
    const auto other = Digest::of(paper);
    const auto place = documentPlace(vault->folder(), other);
    ASSERT_TRUE(QDir().mkpath(QFileInfo(place).absolutePath()));
    QFile file(place);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly) && file.write(paper) == paper.size());
    file.close();
    execute(QString(
        u"UPDATE document SET digest = '%1', bytes = %2 WHERE id = 'a1-d1'"_s.arg(other.hex()).arg(paper.size())));
    execute(QString(u"UPDATE document_content SET digest = '%1', bytes = %2 WHERE document = 'a1-d1'"_s.arg(other.hex())
                        .arg(paper.size())));
    QFile old(documentPlace(vault->folder(), passport()));
    old.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    ASSERT_TRUE(old.remove());
    const auto named = problems();
    EXPECT_TRUE(named.contains(u"StateDiffers a1 document digest"_s)) << qPrintable(named.join(u'\n'));
    EXPECT_TRUE(named.contains(u"StateDiffers a1 document_content digest"_s)) << qPrintable(named.join(u'\n'));
}

TEST_F(Checked, namesTriggersTablesAndIndexesThatAreMissingOrOthers)
{
    for (const auto& [change, name] :
         QList<std::pair<QString, QString>>{{u"DROP TRIGGER edit_is_never_changed"_s, u"edit_is_never_changed"_s},
                                            {u"DROP TRIGGER edit_is_never_removed"_s, u"edit_is_never_removed"_s},
                                            {u"DROP TABLE draft"_s, u"draft"_s},
                                            {u"DROP INDEX edit_in_order"_s, u"edit_in_order"_s},
                                            {u"CREATE TABLE extra (a TEXT)"_s, u"extra"_s},
                                            {u"CREATE TRIGGER sqliteXdraft AFTER INSERT ON draft"
                                             " BEGIN DELETE FROM draft; END"_s,
                                             u"sqliteXdraft"_s}}) {
        auto transaction = Transaction::begin(*database);
        execute(change);
        const auto found = StateCheck(*database, {}).check({}).value();
        ASSERT_EQ(1, found.size()) << change.toStdString();
        EXPECT_EQ(VaultProblem::Code::SchemaDiffers, found[0].code);
        EXPECT_EQ(name, found[0].subject);
        EXPECT_EQ(change.contains(u" TABLE "_s) ? ProblemKind::Harm : ProblemKind::Stored, kindOf(found[0]))
            << change.toStdString();
    }
}

TEST_F(Checked, showsASettingThatNoEditMade)
{
    execute("INSERT INTO setting VALUES ('two-zones-2025', 'step', '0.1')"_L1);
    EXPECT_EQ(QStringList{u"StateDiffers  setting"_s}, problems());
}

TEST_F(Checked, showsEditsOfAnApplicationThatIsGone)
{
    execute("DELETE FROM application WHERE id = 'a1'"_L1);
    EXPECT_TRUE(problems().contains(u"StateDiffers a1 application"_s));
}

TEST_F(Checked, showsARowOfTheJournalThatWasChanged)
{
    execute("DROP TRIGGER edit_is_never_changed"_L1);
    execute("UPDATE edit SET hash = '' WHERE seq = 5"_L1);
    EXPECT_TRUE(problems().contains(u"EditChanged "_s + vault->device().value() + u"/5"_s));
}

TEST_F(Checked, showsARowOfTheJournalThatIsMissing)
{
    execute("DROP TRIGGER edit_is_never_removed"_L1);
    execute("DELETE FROM edit WHERE seq = (SELECT max(seq) FROM edit)"_L1);
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
    EXPECT_EQ((QStringList{u"DatabaseCorrupt"_s, u"StateDiffers nobody package_version"_s}), problems());
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
    EXPECT_TRUE(problems().contains(u"DatabaseCorrupt"_s));
}

TEST_F(Checked, stopsWhenAskedTo)
{
    std::stop_source stop;
    stop.request_stop();
    EXPECT_FAILS(Cancelled, verify(*vault, {stop.get_token(), {}}));
}

} // namespace pingshen
