// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QString>

namespace pingshen {

class Database;

/// What a folder looks like before anything in it is opened.
enum class FolderKind {
    Free,  ///< missing, empty, or what a vault begun there left behind
    Vault, ///< a database or what stands in its place, or what only a vault leaves: originals by their digest,
           ///< snapshots
    Other, ///< somebody's other things
};
FolderKind folderKindOf(const QString& folder);

/// The folder or its database cannot be written, and there is a database to read.
bool isWriteProtected(const QString& folder);
/// The medium itself is read-only, so that nobody writes there.
bool isOnReadOnlyMedium(const QString& folder);

/// Names of what stood in the place of a file that the vault makes itself, and was put aside: its lock, the texts of
/// the pages. The vault has no use for it.
QStringList displacedIn(const QString& folder);

/// Originals that a finished import or restore put there.
int documentsIn(const QString& folder);

/// The database file is missing or has no bytes although documents, snapshots or a write-ahead log say that it was
/// used. Errors: VaultEmptied {documents, snapshots}.
Done checkDatabaseFile(const QString& folder);
/// The same for a database without applications. Errors also: those of Database.
Done checkNotEmptied(const QString& folder, Database& database);

/// Marks a database without applications as one that was put back on purpose.
Done allowEmpty(Database& database);

} // namespace pingshen
