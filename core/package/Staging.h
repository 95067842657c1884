// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/names/NameDecoder.h"
#include "core/base/Digest.h"
#include "core/base/Task.h"
#include "core/domain/Finding.h"
#include "core/domain/Limits.h"
#include "core/package/EntryName.h"

#include <QFileDevice>
#include <QHash>
#include <QList>
#include <QSet>
#include <QString>

#include <functional>
#include <optional>

namespace pingshen {

/// A file written to the staging folder.
struct StagedFile
{
    QString name;     ///< in the package: safe and unique
    QString original; ///< as it came, decoded, before it was restored or made safe
    QString path;     ///< in the staging folder
    Digest digest;
    qint64 bytes = 0;
    QByteArray head; ///< its first `headBytes`
};

/// The next bytes of a file; empty at its end.
using BlockReader = std::function<Result<QByteArrayView>()>;

/// Where everything read from a package ends up: checks names and limits, writes and hashes at once.
/// Files are named by number, so that no name of a package ever reaches the file system.
class Staging
{
public:
    Staging(QString folder, const Limits& limits, const Task& task);

    /// From here on the ratio is counted against so many bytes; 0: there is none (folders).
    void begin(qint64 sourceBytes);

    /// Errors: PackageTooManyEntries, Cancelled.
    Done countEntry();
    /// Errors: PackageTooLarge, PackageRatioTooHigh, Cancelled.
    Done countUnpacked(qint64 bytes);

    /// The name under which a file is kept; nothing when it is left out, which a finding tells. What systems leave
    /// behind (`.DS_Store`) is admitted too: it is dropped in silence only when its content is no PDF.
    /// In a folder of Linux a backslash may be a character like any other: it parts nothing where that would lead out.
    enum class Backslash { Separates, MayBelong };
    std::optional<QString> admit(const NameDecoder::Name& name, Backslash backslash = Backslash::Separates);

    enum class Kept { Yes, TooLarge };
    /// Writes one file; nothing of it stays after a failure or when it is too large, which a finding tells.
    /// Errors: DiskFull, FileNotWritable, those of `countUnpacked` and of `next`.
    Result<Kept> keep(const QString& name, const BlockReader& next);

    /// The same for a file whose name is not decided yet: nothing when it is too large.
    Result<std::optional<StagedFile>> store(const BlockReader& next);
    void take(StagedFile file, const QString& name);
    void drop(const StagedFile& file);
    /// Once more, as a file of its own.
    Result<std::optional<StagedFile>> copyOf(const StagedFile& file);

    void note(Finding::Code code, const QString& subject, QJsonObject args = {},
              Finding::Severity severity = Finding::Severity::Warning);
    void noteTooLarge(const QString& name);

    const Limits& limits() const { return m_limits; }
    QList<StagedFile> takeFiles() { return std::exchange(m_files, {}); }
    QList<Finding> takeFindings() { return std::exchange(m_findings, {}); }

private:
    Result<Kept> write(QFileDevice& file, StagedFile& staged, const BlockReader& next);
    QString uniqueName(const QString& name);
    QString admitted(const EntryName& entry, const QString& original, const std::optional<QString>& restored);

    QString m_folder;
    Limits m_limits;
    const Task& m_task;
    QList<StagedFile> m_files;
    QList<Finding> m_findings;
    QSet<QString> m_keys;
    QHash<QString, QString> m_originals; ///< by admitted name
    QSet<QString> m_leftBehind;          ///< names of what systems leave behind
    int m_entries = 0;
    int m_fileNumber = 0;
    qint64 m_unpacked = 0;
    qint64 m_sourceBytes = 0;
    qint64 m_unpackedOfSource = 0;
};

} // namespace pingshen
