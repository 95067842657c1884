// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QFile>

#include <functional>
#include <memory>

namespace pingshen {

/// Why something could not be written, from `errno` (0: not known): DiskFull when the volume or the quota has no room,
/// else FileNotWritable {path}. A full disk is never reported as a lack of rights.
Error writeError(int systemError, const QString& path);
/// The same after a failed write, flush or commit of a Qt file, which keeps no `errno`.
Error writeError(const QFileDevice& file, const QString& path);

/// The path leads, links followed (also those that lead to no file yet), into a folder that holds a vault, or into one
/// below it.
bool liesInVault(const QString& path);

/// Whether this, read from a file that anybody may have written, can be where another file is: one line, absolute, of a
/// path's length. Anything else is no matter for a message, which would show what was in that file.
bool isOnePath(const QString& text);

/// Whose file it is that is written: what a person asked for never goes into a vault, where it could replace the
/// database or a document.
enum class WrittenFor { Person, Vault };

/// What becomes of a file that has the name already.
enum class IfThere { Replace, Refuse };

/// A file to be read. Devices, pipes and folders are refused: some have no end, and some never begin.
/// Errors: FileNotFound, FileNotRegular.
Done checkOrdinary(const QString& path);
/// The same, open for reading. Errors also: FileNotReadable.
Result<std::unique_ptr<QFile>> openOrdinary(const QString& path);

/// Writes the file whole or not at all, for its owner only: what is written here holds passports and scores. What was
/// there stays when it fails. Where the path leads is settled once, before anything is written; a link that is put
/// there later is not followed. Errors: FileNotRegular, FileNotWritable, DiskFull.
Done writeWhole(const QString& path, const QByteArray& bytes, WrittenFor whom = WrittenFor::Person);

/// The same, of what `write` writes; what that fails with is the error. It ends right before the file has its name, and
/// may look once more whether it is to have it. Errors also: FileExists.
Done writeWhole(const QString& path, const std::function<Done(QFileDevice&)>& write,
                WrittenFor whom = WrittenFor::Person, IfThere ifThere = IfThere::Replace);

/// Makes the folder and its missing parents, each for its owner only; what is there keeps its mode.
/// Errors: FileNotWritable, DiskFull.
Done makePrivateFolder(const QString& path);
/// Opens a file for writing; a new one is for its owner only.
bool openPrivate(QFile& file, QIODevice::OpenMode mode);

/// Lets the system begin to put what was written on the disk, without waiting: who syncs the file later waits less.
/// A hint; systems that take none do nothing.
void startWriteOut(const QFileDevice& file);

} // namespace pingshen
