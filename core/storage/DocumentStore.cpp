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

Done appendLine(const QString& path, const QString& line)
{
    QFile list(path);
    if (!openPrivate(list, QIODevice::WriteOnly | QIODevice::Append) || list.write(line.toLatin1() + '\n') < 0
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

Done DocumentStore::adopt(const Digest& digest, const QString& stagedFile) const
{
    Q_ASSERT(!digest.isEmpty());
    const QFileInfo staged(stagedFile);
    if (!staged.isFile()) {
        return {Error::Code::FileNotFound, {{u"path"_s, stagedFile}}, stagedFile};
    }
    const auto target = documentPlace(m_folder, digest);
    if (QFileInfo::exists(target) && verify(digest, {})) {
        return {};
    }
    const auto folder = QFileInfo(target).path();
    PINGSHEN_TRY(makePrivateFolder(folder));
    PINGSHEN_TRY(appendLine(listFor(stagingRoot(), stagedFile), digest.hex()));
    PINGSHEN_TRY(syncFile(stagedFile));
    QFile::setPermissions(stagedFile, QFile::ReadOwner);
    PINGSHEN_TRY(moveOver(stagedFile, target));
    PINGSHEN_TRY(syncFolder(folder));
    return syncFolder(m_folder + u"/documents"_s);
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
