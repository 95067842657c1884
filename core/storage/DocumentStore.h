// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Digest.h"
#include "core/base/DocumentHandle.h"
#include "core/base/Task.h"

#include <QMap>
#include <QSet>
#include <QString>

namespace pingshen {

class Database;

/// The originals, by SHA-256: `documents/ab/cdef...`. A file that is here is never changed.
/// An import goes: makeStagingFolder, write and digest the files there, adopt each, begin a transaction, adopt what is
/// absent again (see closeStaging), insert the rows, commit, closeStaging (always, also after a failure). Several may
/// be under way. What a killed program left behind is put away when the vault is next opened.
class DocumentStore
{
public:
    explicit DocumentStore(QString vaultFolder) : m_folder(std::move(vaultFolder)) {}

    /// A new empty folder on the documents' own volume. Errors: FileNotWritable, DiskFull.
    Result<QString> makeStagingFolder() const;

    /// Moves staged files in, on disk for good when it returns; each digest must be that of its file's bytes.
    /// When the vault holds such bytes already, the staged file is left where it is; a file that is damaged is
    /// replaced. Errors: FileNotFound, FileNotWritable, DiskFull, Cancelled.
    Done adopt(const QMap<Digest, QString>& staged, const Task& task) const;
    /// The same of one file.
    Done adopt(const Digest& digest, const QString& stagedFile) const { return adopt({{digest, stagedFile}}, {}); }

    /// Removes the folder, and in a transaction every document adopted from it that no committed row refers to and no
    /// other import has adopted too. One that relied on it without adopting it sees in its own transaction that it is
    /// absent.
    Done closeStaging(const QString& stagingFolder, Database& database) const;
    /// Closes what earlier runs left behind. Only for who holds the vault's lock and has begun no import: what lies in
    /// staging is nobody's then.
    Done closeAbandoned(Database& database) const;

    /// There is a file for it; whether its bytes are right only verify() says.
    bool holds(const Digest& digest) const;

    /// Digests of what was adopted in imports that were not closed.
    QSet<QString> unfinished() const;

    /// Notes a file outside the vault that is written while the staging folder exists; closing the folder removes what
    /// is left of it. Errors: FileNotWritable, DiskFull.
    static Done noteUnfinishedFile(const QString& stagingFolder, const QString& file);

    /// Whoever reads, shows or sends a document asks for its handle; where it lies is nobody's business above.
    DocumentHandle handle(const Digest& digest) const;
    /// Of one that has not arrived, see MissingContents. What has arrived when it is opened can be read by it.
    DocumentHandle handleOfPending(const Digest& digest) const;
    /// Reads all of it. Errors: DocumentMissing (there is no file), FileNotReadable (it cannot be read),
    /// DocumentDamaged (it holds other bytes), Cancelled.
    Done verify(const Digest& digest, const Task& task) const;

private:
    QString stagingRoot() const;
    Result<QMap<Digest, QString>> absentOf(const QMap<Digest, QString>& staged, const Task& task) const;
    Done noteAdopted(const QMap<Digest, QString>& staged) const;
    QSet<QString> unfinishedBut(const QString& list) const;

    QString m_folder;
};

} // namespace pingshen
