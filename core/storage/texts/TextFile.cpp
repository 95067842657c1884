// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/texts/TextFile.h"

#include "core/storage/Vault.h"
#include "core/storage/database/Migrator.h"
#include "core/storage/texts/PageIndex.h"
#include "core/storage/texts/TextNames.h"

#include <QFile>
#include <QFileInfo>

#include <filesystem>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

/// Another one where resources/sql/texts/texts.sql is another, or what is kept in it means something else.
const QString textFormat = u"3"_s;
const QString formatOfOwnUnits = u"2"_s; ///< words of PDFs stood where they are in the page's own unit, not in points

QString fileOf(const Vault& vault)
{
    return vault.folder() + u"/texts.db"_s;
}

Result<QString> stampOf(Database& database, const QString& name)
{
    PINGSHEN_ASSIGN(const auto table, database.first("SELECT name FROM sqlite_master WHERE name = 'stamp'"_L1, {},
                                                     [](const Row& row) { return row.text("name"); }));
    if (!table) {
        return QString();
    }
    PINGSHEN_ASSIGN(const auto value, database.first("SELECT value FROM stamp WHERE name = :name"_L1, {{"name", name}},
                                                     [](const Row& row) { return row.text("value"); }));
    return value.value_or(QString());
}

Done setStamp(Database& database, const QString& name, const QString& value)
{
    return database.run("INSERT OR REPLACE INTO stamp (name, value) VALUES (:name, :value)"_L1,
                        {{"name", name}, {"value", value}});
}

/// In a file that has nothing yet; another program may have been first.
Done makeTables(Database& database)
{
    PINGSHEN_ASSIGN(auto transaction, Transaction::begin(database));
    PINGSHEN_ASSIGN(const auto there, stampOf(database, u"format"_s));
    if (there.isEmpty()) {
        QFile sql(u":/sql/texts/texts.sql"_s);
        const bool isThere = sql.open(QIODevice::ReadOnly);
        Q_ASSERT(isThere);
        for (const auto& statement : statementsOf(sql.readAll())) {
            PINGSHEN_TRY(database.run(statement));
        }
        PINGSHEN_TRY(setStamp(database, u"format"_s, textFormat));
        PINGSHEN_TRY(setStamp(database, u"segments"_s, indexEdition()));
    }
    return transaction.commit();
}

/// What is known of each page, counted again.
Done countAnew(Database& database)
{
    PINGSHEN_TRY(database.run("UPDATE content SET waiting = 0, read = 0, poor = 0, failed = 0"_L1));
    for (const auto state : {PageState::Waiting, PageState::Read, PageState::Poor, PageState::Failed}) {
        const auto name = pageStateNames.name(state);
        PINGSHEN_TRY(
            database.run(u"UPDATE content SET %1 = (SELECT count(*) FROM page WHERE state = '%1'"
                         " AND page.id BETWEEN content.id << 20 AND (content.id << 20) + 1048575)"_s.arg(name)));
    }
    return {};
}

/// Texts of PDFs are quick to be read again and count as unread; what was recognised took hours, was always in points,
/// and stays. Another program may have been first.
Done renewPlaces(Database& database)
{
    PINGSHEN_ASSIGN(auto transaction, Transaction::begin(database));
    PINGSHEN_ASSIGN(const auto there, stampOf(database, u"format"_s));
    if (there == formatOfOwnUnits) {
        const auto origin = textOriginNames.name(PageText::Origin::Pdf);
        PINGSHEN_TRY(database.run("DELETE FROM page_text WHERE id IN (SELECT id FROM page WHERE origin = :origin)"_L1,
                                  {{"origin", origin}}));
        PINGSHEN_TRY(database.run("DELETE FROM page WHERE origin = :origin"_L1, {{"origin", origin}}));
        PINGSHEN_TRY(countAnew(database));
        PINGSHEN_TRY(setStamp(database, u"segments"_s, {})); // made anew of the texts that are left
        PINGSHEN_TRY(setStamp(database, u"format"_s, textFormat));
    }
    return transaction.commit();
}

/// Nothing: the file is of another format, or not to be read.
Result<std::optional<Database>> openCurrent(const QString& path, Database::Access access, const Task& task)
{
    const auto opened = [&]() -> Result<std::optional<Database>> {
        PINGSHEN_ASSIGN(auto database, Database::open(path, access));
        const bool mayWrite = access == Database::Access::ReadWrite;
        PINGSHEN_TRY(database.run("PRAGMA synchronous = NORMAL"_L1)); // a power cut costs the last pages' texts
        PINGSHEN_TRY(mayWrite ? makeTables(database) : Done());
        PINGSHEN_ASSIGN(auto found, stampOf(database, u"format"_s));
        if (mayWrite && found == formatOfOwnUnits) {
            PINGSHEN_TRY(renewPlaces(database));
            found = textFormat;
        }
        if (found != textFormat) {
            return std::optional<Database>();
        }
        PINGSHEN_ASSIGN(const auto edition, stampOf(database, u"segments"_s));
        if (edition != indexEdition()) {
            if (!mayWrite) {
                return std::optional<Database>();
            }
            PINGSHEN_TRY(renewSegments(database, task));
        }
        return std::optional<Database>(std::move(database));
    };
    auto result = opened();
    const bool isDamaged = !result && result.error().code == Error::Code::VaultDamaged;
    return isDamaged ? Result<std::optional<Database>>(std::optional<Database>()) : std::move(result);
}

/// A folder, a pipe, a device or a link to nowhere under one of its names goes aside under another one, whoever put it
/// there: nothing could be written into it, and opening a pipe would wait for ever.
Done putAsideWhatIsNoFile(const Vault& vault)
{
    for (const auto& suffix : {u""_s, u"-wal"_s, u"-shm"_s}) {
        const QString path = fileOf(vault) + suffix;
        const QFileInfo info(path);
        if (info.isFile() || (!info.exists() && !info.isSymLink())) {
            continue;
        }
        bool isAside = false;
        for (int number = 1; number < 100 && !isAside; ++number) {
            const QString aside = path + u".aside."_s + QString::number(number);
            const QFileInfo taken(aside);
            std::error_code failed;
            if (!taken.exists() && !taken.isSymLink()) {
                std::filesystem::rename(info.filesystemFilePath(), taken.filesystemFilePath(), failed);
                isAside = !failed;
            }
        }
        PINGSHEN_TRY(isAside ? Done() : Done(Error::Code::FileNotWritable, {{u"path"_s, path}}, path));
    }
    return {};
}

Result<Database> inMemory()
{
    PINGSHEN_ASSIGN(auto database, Database::inMemory());
    PINGSHEN_TRY(makeTables(database));
    return database;
}

} // namespace

Done renewSegments(Database& database, const Task& task)
{
    constexpr int atOnce = 200;
    PINGSHEN_ASSIGN(auto transaction, Transaction::begin(database));
    const PageIndex index(database);
    PINGSHEN_TRY(index.clear());
    for (qint64 last = -1;;) {
        PINGSHEN_TRY(task.proceed());
        PINGSHEN_ASSIGN(const auto texts,
                        database.list(u"SELECT %1 FROM page JOIN page_text USING (id) WHERE page.id > :last"
                                      " ORDER BY page.id LIMIT :limit"_s.arg(indexedColumns),
                                      {{"last", last}, {"limit", atOnce}}, indexedFrom));
        if (texts.isEmpty()) {
            break;
        }
        for (const auto& stored : texts) {
            PINGSHEN_TRY(index.add(stored.id, stored.text));
        }
        last = texts.last().id;
    }
    PINGSHEN_TRY(setStamp(database, u"segments"_s, indexEdition()));
    return transaction.commit();
}

Result<Database> openTexts(const Vault& vault, const Task& task)
{
    const auto path = fileOf(vault);
    if (vault.obstacle()) {
        if (!QFileInfo(path).isFile()) {
            return inMemory();
        }
        const auto access =
            vault.obstacle() == Error::Code::VaultReadOnly ? Database::Access::Frozen : Database::Access::ReadOnly;
        auto opened = openCurrent(path, access, task);
        return opened && *opened ? Result<Database>(*std::move(opened).value()) : inMemory();
    }
    PINGSHEN_TRY(putAsideWhatIsNoFile(vault));
    PINGSHEN_ASSIGN(auto opened, openCurrent(path, Database::Access::ReadWrite, task));
    if (opened) {
        return *std::move(opened);
    }
    PINGSHEN_TRY(removeTexts(vault));
    PINGSHEN_ASSIGN(auto anew, openCurrent(path, Database::Access::ReadWrite, task));
    return anew ? Result<Database>(*std::move(anew)) : Result<Database>(Error::Code::DatabaseFailed);
}

Done removeTexts(const Vault& vault)
{
    for (const auto& suffix : {u"-wal"_s, u"-shm"_s, u""_s}) {
        const QString path = fileOf(vault) + suffix;
        if (QFileInfo::exists(path) && !QFile::remove(path)) {
            return {Error::Code::FileNotWritable, {{u"path"_s, path}}, path};
        }
    }
    return {};
}

} // namespace pingshen
