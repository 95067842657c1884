// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Digest.h"
#include "core/base/Id.h"
#include "core/base/Task.h"
#include "core/domain/Dossier.h"
#include "core/domain/Finding.h"
#include "core/domain/PackageRequest.h"

#include <QMap>
#include <QStringList>

namespace pingshen {

/// One file of a package.
struct PackageEntry
{
    QString name; ///< relative, `/` between folders, NFC, safe on every platform, unique in its package
    QString path; ///< where its bytes are: a plain file in the staging folder, named by number only
    Digest digest;
    qint64 bytes = 0;
    bool isPdf = false; ///< `%PDF-` within the first 1,024 bytes; nothing more is known yet
};

/// An application package as received: what is in it, before any PDF is opened.
struct Package
{
    QString source; ///< file or folder name without its path
    Digest
        digest; ///< over its PDFs' digests, whatever their names, order and wrapping, and what `application.json` says
    Digest documents;                    ///< over its PDFs' digests alone
    QList<PackageEntry> entries;         ///< PDFs and other files, by name
    Applicant applicant;                 ///< from `application.json`, else guessed from the source's name
    bool isDeclared = false;             ///< the applicant is from `application.json`
    QMap<QString, KindId> declaredKinds; ///< by entry name, from `application.json`
    QList<Finding> findings;
};

/// Reads a package into a staging folder that exists, is empty and belongs to the caller, in one pass.
/// Writes nowhere else, follows no link, opens no PDF. After a failure the folder is left as it is for the caller to
/// remove. Progress: bytes read of the bytes of the sources. Blocks; call it on any one thread.
/// Errors: Cancelled, FileNotFound, FileNotRegular, FileNotReadable, FileNotWritable, DiskFull, EncodingUnknown,
/// WorkerNotStarted and all `Package...`.
Result<Package> readPackage(const PackageRequest& request, const QString& stagingDir, const Clock& clock,
                            const Task& task);

} // namespace pingshen
