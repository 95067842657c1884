// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/package/source/ArchiveSource.h"

namespace pingshen {

/// What the ways of reading an archive share: source, destination, and what became of the entries.
class ArchiveJob
{
public:
    ArchiveJob(const ArchiveRequest& request, NameDecoder& decoder, Staging& staging, const Task& task);

    /// For failures that end the whole reading, whatever the entry.
    static bool endsAll(Error::Code code);

    /// Begins to unpack: of a ZIP the entries that are wanted.
    Done begin(const QList<qint32>& wanted = {});
    /// The next entry; nothing at the end. What was not read of the one before counts as unpacked.
    Result<std::optional<ArchiveEntry>> next();
    BlockReader blocks() const;
    void noteDamaged(const QString& name);
    /// `method`: the compression's name, if it has one.
    void noteUnsupported(const QString& name, const QString& method = {});
    void noteNoFile(const QString& name, bool isLink, const QString& target = {});
    void noteKept() { ++m_kept; }

    /// Damage everywhere is damage of the archive, and so is compression that cannot be read: PackageChecksumWrong,
    /// PackageCompressionUnsupported.
    Done outcome() const;

protected:
    const ArchiveRequest& m_request;
    NameDecoder& m_decoder;
    Staging& m_staging;
    const Task& m_task;

private:
    int m_kept = 0;
    int m_damaged = 0;
    int m_unsupported = 0;
    QString m_method;
};

} // namespace pingshen
