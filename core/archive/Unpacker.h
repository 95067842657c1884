// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/ArchiveProtocol.h"
#include "core/base/DocumentHandle.h"
#include "core/base/Task.h"
#include "core/base/UnpackerSettings.h"

#include <functional>
#include <memory>
#include <optional>

namespace pingshen {

/// A confined process that reads archives, and the questions to it: one after the other. It is started at the first
/// one, and anew after a crash; it serves one package, and ends with this object.
/// Blocks; every call looks at the task's stop and then fails with Cancelled. Use it on one thread.
/// A process that crashes, hangs or says what makes no sense is ended: PackageUnreadable. One that would need more
/// memory than it may have: WorkerOutOfMemory. One that cannot be started: WorkerNotStarted.
class Unpacker
{
public:
    Unpacker(const UnpackerSettings& settings, const Task& task);
    ~Unpacker();
    Unpacker(const Unpacker&) = delete;
    Unpacker& operator=(const Unpacker&) = delete;

    /// What the process is kept from. Errors: WorkerNotStarted.
    Result<Guards> guards();

    /// Told how many bytes of the archive were passed.
    void onAdvance(std::function<void(qint64)> advanced) { m_advanced = std::move(advanced); }

    /// Errors also: FileNotReadable.
    Result<ArchivePlace> find(const DocumentHandle& file);

    /// An archive's entries. Of a ZIP those of its directory; of others the first `maximumEntries`, as far as they are
    /// within the first `maximumBytes` unpacked. Errors also: FileNotReadable, PackageTooManyEntries (of a ZIP) and
    /// those that the archive itself gives cause for.
    Result<QList<ArchiveEntry>> list(const DocumentHandle& file, const ArchivePlace& place, int maximumEntries,
                                     qint64 maximumBytes);

    /// Begins to unpack: `wanted` of a ZIP, by index in rising order; all of any other archive. `next` and `block` go
    /// through the answer. Errors also: FileNotReadable.
    Done unpack(const DocumentHandle& file, const ArchivePlace& place, const QList<QByteArray>& passwords,
                const QList<qint32>& wanted);
    /// The next entry; nothing at the end. What was not read of the one before is passed over and told to `passed`.
    Result<std::optional<ArchiveEntry>> next(const std::function<Done(qint64)>& passed);
    /// The next bytes of the entry, valid until the next call; empty at its end. Errors also: those of the entry.
    Result<QByteArrayView> block();
    /// No more of this answer can be had.
    bool isOver() const { return !m_isAnswering; }

private:
    Done ask(ArchiveQuestion question, const DocumentHandle& file);
    Done start();
    Result<ArchiveEvent> nextEvent();
    Result<ArchiveEvent> nextThatCounts();
    Result<FrameHeader> readHeader(std::chrono::milliseconds limit);
    Done readBytes(QByteArray& bytes, qint64 count, std::chrono::milliseconds limit);
    Done await(qint64 bytes, std::chrono::milliseconds limit);
    Error lost(Error::Code code);
    Error broken() { return lost(Error::Code::PackageUnreadable); }
    Error ended(const ArchiveEnd& end);

    struct Process;

    UnpackerSettings m_settings;
    const Task& m_task;
    std::function<void(qint64)> m_advanced;
    std::unique_ptr<Process> m_process;
    Guards m_guards; ///< of the process
    QByteArray m_body;
    QByteArray m_block;
    quint64 m_lastId = 0;
    bool m_isAnswering = false;
    bool m_isInEntry = false;
};

} // namespace pingshen
