// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/DocumentStore.h"

#include "core/storage/Database.h"
#include "core/storage/DocumentPlace.h"
#include "core/storage/database/FileSync.h"

#include <QDir>
#include <QFile>
#include <QUuid>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

constexpr auto listSuffix = ".adopted"_L1;
constexpr auto outsideNote = "outside"_L1; ///< in a staging folder: the path of a file that is being written elsewhere

/// The list of what was adopted from the staging folder that `file` is in; it stands beside that folder.
QString listFor(const QString& stagingRoot, const QString& file)
{
    const auto relative = QDir(stagingRoot).relativeFilePath(file);
    return QDir(stagingRoot).filePath(relative.section(u'/', 0, 0) + listSuffix);
}

Done append(const QString& path, const QByteArray& lines)
{
    QFile list(path);
    if (!openPrivate(list, QIODevice::WriteOnly | QIODevice::Append) || list.write(lines) != lines.size()
        || !list.flush()) {
        return writeError(errno, path);
    }
    list.close();
    return syncFile(path);
}

QStringList linesOf(const QString& path)
{
    QFile list(path);
    return list.open(QIODevice::ReadOnly) ? QString::fromLatin1(list.readAll()).split(u'\n', Qt::SkipEmptyParts)
                                          : QStringList();
}

Done removeFile(const QString& path)
{
    QFile file(path);
    if (!file.exists()) {
        return {};
    }
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner); // Windows keeps a read-only file
    return file.remove() ? Done() : Done(Error::Code::FileNotWritable, {{u"path"_s, path}}, path);
}

/// The note is ours, but what stands at the path may have become somebody's.
void removeOutside(const QString& stagingFolder)
{
    QFile note(stagingFolder + u'/' + outsideNote);
    if (!note.open(QIODevice::ReadOnly)) {
        return;
    }
    const auto path = QString::fromUtf8(note.readAll());
    const QFileInfo file(path);
    if (path.endsWith(".part"_L1) && file.isFile() && !file.isSymLink()) {
        QFile::remove(path);
    }
}

Result<bool> isReferenced(Database& database, const Digest& digest)
{
    PINGSHEN_ASSIGN(const auto row,
                    database.first("SELECT 1 AS one FROM document_content WHERE digest = :digest LIMIT 1"_L1,
                                   {{"digest", digest.hex()}}, [](const Row&) { return true; }));
    return row.has_value();
}

} // namespace

DocumentHandle DocumentStore::handle(const Digest& digest) const
{
    return DocumentHandle::ofVault(documentPlace(m_folder, digest));
}

DocumentHandle DocumentStore::handleOfPending(const Digest& digest) const
{
    return DocumentHandle::ofOtherVault(documentPlace(m_folder, digest));
}

QString DocumentStore::stagingRoot() const
{
    return m_folder + u"/staging"_s;
}

Result<QString> DocumentStore::makeStagingFolder() const
{
    const QString folder = stagingRoot() + u'/' + QUuid::createUuid().toString(QUuid::Id128);
    PINGSHEN_TRY(makePrivateFolder(folder));
    return folder;
}

/// Each step is on the disk for all of them before the next: a folder is synced once, not once for each of its files.
Done DocumentStore::adopt(const QMap<Digest, QString>& staged, const Task& task) const
{
    PINGSHEN_ASSIGN(const auto absent, absentOf(staged, task));
    PINGSHEN_TRY(noteAdopted(absent));
    QStringList folders;
    for (const auto& [digest, file] : absent.asKeyValueRange()) {
        PINGSHEN_TRY(task.proceed());
        folders.append(QFileInfo(documentPlace(m_folder, digest)).path());
        PINGSHEN_TRY(makePrivateFolder(folders.last()));
        PINGSHEN_TRY(syncFile(file));
        QFile::setPermissions(file, QFile::ReadOwner);
    }
    for (const auto& [digest, file] : absent.asKeyValueRange()) {
        PINGSHEN_TRY(moveOver(file, documentPlace(m_folder, digest)));
    }
    folders.removeDuplicates();
    for (const auto& folder : std::as_const(folders)) {
        PINGSHEN_TRY(syncFolder(folder));
    }
    return folders.isEmpty() ? Done() : syncFolder(m_folder + u"/documents"_s);
}

Result<QMap<Digest, QString>> DocumentStore::absentOf(const QMap<Digest, QString>& staged, const Task& task) const
{
    QMap<Digest, QString> absent;
    for (const auto& [digest, file] : staged.asKeyValueRange()) {
        Q_ASSERT(!digest.isEmpty());
        PINGSHEN_TRY(task.proceed());
        if (!QFileInfo(file).isFile()) {
            return {Error::Code::FileNotFound, {{u"path"_s, file}}, file};
        }
        if (!holds(digest) || !verify(digest, {})) {
            absent.insert(digest, file);
        }
    }
    return absent;
}

Done DocumentStore::noteAdopted(const QMap<Digest, QString>& staged) const
{
    QMap<QString, QByteArray> lists;
    for (const auto& [digest, file] : staged.asKeyValueRange()) {
        lists[listFor(stagingRoot(), file)] += digest.hex().toLatin1() + '\n';
    }
    for (const auto& [list, lines] : lists.asKeyValueRange()) {
        PINGSHEN_TRY(append(list, lines));
    }
    return {};
}

Done DocumentStore::closeStaging(const QString& stagingFolder, Database& database) const
{
    removeOutside(stagingFolder);
    if (!QDir(stagingFolder).removeRecursively()) {
        return {Error::Code::FileNotWritable, {{u"path"_s, stagingFolder}}, stagingFolder};
    }
    const auto list = listFor(stagingRoot(), stagingFolder);
    const auto adopted = linesOf(list);
    if (adopted.isEmpty()) {
        return removeFile(list);
    }
    PINGSHEN_ASSIGN(auto transaction, Transaction::begin(database));
    const auto others = unfinishedBut(list);
    for (const auto& line : adopted) {
        const auto digest = Digest::fromHex(line);
        PINGSHEN_ASSIGN(const auto referenced, isReferenced(database, digest));
        if (!referenced && !digest.isEmpty() && !others.contains(line)) {
            PINGSHEN_TRY(removeFile(documentPlace(m_folder, digest)));
        }
    }
    PINGSHEN_TRY(removeFile(list));
    return transaction.commit();
}

bool DocumentStore::holds(const Digest& digest) const
{
    return QFileInfo::exists(documentPlace(m_folder, digest));
}

Done DocumentStore::closeAbandoned(Database& database) const
{
    QStringList names;
    for (const auto& entry : QDir(stagingRoot()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot)) {
        names.append(entry.endsWith(listSuffix) ? entry.chopped(listSuffix.size()) : entry);
    }
    names.removeDuplicates();
    for (const auto& name : names) {
        PINGSHEN_TRY(closeStaging(stagingRoot() + u'/' + name, database));
    }
    return {};
}

QSet<QString> DocumentStore::unfinished() const
{
    return unfinishedBut({});
}

/// Without those that only this list names.
QSet<QString> DocumentStore::unfinishedBut(const QString& list) const
{
    QSet<QString> digests;
    const QDir root(stagingRoot());
    for (const auto& name : root.entryList({QString(u'*' + listSuffix)}, QDir::Files)) {
        const auto lines = root.filePath(name) == list ? QStringList() : linesOf(root.filePath(name));
        digests.unite(QSet<QString>(lines.cbegin(), lines.cend()));
    }
    return digests;
}

Done DocumentStore::noteUnfinishedFile(const QString& stagingFolder, const QString& file)
{
    QFile note(stagingFolder + u'/' + outsideNote);
    const auto path = file.toUtf8();
    const bool written = openPrivate(note, QIODevice::WriteOnly) && note.write(path) == path.size() && note.flush();
    return written ? Done() : Done(writeError(note, note.fileName()));
}

Done DocumentStore::verify(const Digest& digest, const Task& task) const
{
    QFile file(documentPlace(m_folder, digest));
    const QJsonObject args{{u"digest"_s, digest.hex()}};
    if (!file.exists()) {
        return {Error::Code::DocumentMissing, args, digest.hex()};
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return {Error::Code::FileNotReadable, {{u"path"_s, file.fileName()}}, digest.hex()};
    }
    PINGSHEN_ASSIGN(const auto actual, digestOf(file, task));
    return actual == digest ? Done() : Done(Error::Code::DocumentDamaged, args, digest.hex());
}

} // namespace pingshen
