// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/EditFileFault.h"
#include "core/work/Workplace.h"

#include <variant>

namespace pingshen {

/// What a reader takes, and so all that is written.
struct EditFileLimits
{
    qint64 bytes = qint64(512) << 20;    ///< the whole file
    qint64 lineBytes = qint64(16) << 20; ///< with its line feed
};

/// Edits in a file, as one computer hands them to another; what is in it is described in resources/formats/journal.md.
/// It holds no document, and everything that was entered: it is for a vault, not for a reader.
struct EditFile
{
    QList<SentEdit> edits;
    QList<QByteArray> keys; ///< public, of the devices that wrote them
};

/// Reads a file that may come from anybody. Errors: FileNotFound, FileNotRegular, FileNotReadable, Cancelled.
Result<std::variant<EditFile, EditFileFault>> readEditFile(const QString& path, const Task& task);

/// What a vault has, or a file was given, of each device.
struct WrittenEdits
{
    qint64 edits = 0;
    DeviceId own;        ///< this vault's device, which others have to trust once
    QList<EditRef> ends; ///< the last edit of each device
};

/// Whether somebody may write a file of edits, and if not, why.
enum class EditWriting {
    Allowed,
    HiddenFromAuthor, ///< something in this vault is kept from them
    OfficeByItself,   ///< something on a sheet is, while theirs is open, and they took the office's role themselves
};

/// A file of edits keeps nothing from its reader. So the office writes it, or whoever works for it and gives no name;
/// somebody else only where nothing in this vault is kept from them (Visibility), an expert with their own sheets say.
/// An expert is of the office while their own sheet is open only by somebody else's word: names are no passwords, and
/// a role that one takes shows one no scores.
Result<EditWriting> mayWriteEdits(Workplace& workplace, const PersonId& author);

/// Writes all edits but those that the other side has: of each device up to the number given. Whole or not at all.
/// Fault: TooMuch. Errors: VaultEndUnknown {count}, FileNotRegular, FileNotWritable, DiskFull.
Result<std::variant<WrittenEdits, EditFileFault>> writeEditFile(Workplace& workplace, const QString& path,
                                                                const QMap<DeviceId, qint64>& known,
                                                                const EditFileLimits& limits = {});

/// What came of files that were taken in.
struct AcceptedEdits
{
    Acceptance accepted;
    int pending = 0; ///< contents of the applications touched that have not arrived here yet
    QList<EditRef> ends;
};

/// Takes in what the files hold, all of it or nothing. Edits of devices that have none here yet are taken only when
/// those are among the `trusted`. What one file lacks another may bring; what is missing still is named and waits.
/// Errors: VaultReadOnly, Cancelled, those of readEditFile and of EditJournal::accept.
Result<std::variant<AcceptedEdits, EditFileFault>> acceptEditFiles(Workplace& workplace, const QStringList& paths,
                                                                   const QList<DeviceId>& trusted, const Task& task);

} // namespace pingshen
