// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Edit.h"
#include "core/storage/Database.h"
#include "core/storage/DocumentStore.h"

#include <QSet>
#include <optional>

namespace pingshen {

/// Edits of other devices come without the documents that they name. Which contents were ever in this vault its history
/// says: those of the packages that it imported, as this device or one that it went on after, and those of others that
/// a DocumentsReceived names. One that is not among them and not there has not arrived yet; any other that is not there
/// is lost. Nobody makes one of the other without the vault's key.
struct MissingContents
{
    QList<Digest> lost;
    QList<Digest> pending; ///< they have not arrived yet
};
/// Of contents that are not there. Reads the edits of the applications that have them, by the rows of the state.
Result<MissingContents> sortMissing(Database& database, const QList<Digest>& missing);
/// Of all contents that the applications have or had, each once, or of all applications.
Result<MissingContents> missingContents(Database& database, const DocumentStore& documents,
                                        const std::optional<QList<ApplicationId>>& applications = std::nullopt);

/// The vault's own device and those that it went on after. Nobody's: no device is named, and any may be the vault's.
Result<QSet<DeviceId>> devicesOfVault(Database& database);

/// Whether another device's edits are here, whose contents may not be: costs nothing, as the rest does.
Result<bool> mayAwaitContents(Database& database);

/// What is to be said of contents of an application that are held and not said to be: an edit; nothing when there are
/// none.
Result<std::optional<Change>> receiptFor(Database& database, const DocumentStore& documents,
                                         const ApplicationId& application, const PersonId& author);

/// The same of all applications. Reads all edits, if others wrote any.
Result<QList<Change>> receiptsFor(Database& database, const DocumentStore& documents);

} // namespace pingshen
