// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QString>

#include <functional>
#include <memory>

class QFileDevice;

namespace pingshen {

/// What stands where a file is to be held.
struct FileFound
{
    enum class What {
        Text,       ///< a small file, perhaps an empty one
        Thing,      ///< a folder, a link, a large file: it may be somebody's
        Unreadable, ///< a file of another user
    } what = What::Text;
    QByteArray text = {};
};

enum class Takeover {
    Replace, ///< its text is written over, a thing is put aside under another name
    LeaveIt,
};

/// A file that this program holds against every other, as long as this lives or until the program ends, however it
/// ends. Of all programs that want it at the same moment exactly one has it, also when the file was left behind by a
/// dead one. The file goes with the object.
class LockedFile
{
public:
    static constexpr qint64 largestText = 4096; ///< bytes

    /// Asks `judge` about what stands there while nobody else can take it, then writes `text`, for the owner only.
    /// Null: another program holds it, or it was left as it is. Errors: FileNotWritable, DiskFull.
    static Result<std::unique_ptr<LockedFile>> acquire(const QString& path, const QByteArray& text,
                                                       const std::function<Takeover(const FileFound&)>& judge);
    /// The file that is held is still the one at its path.
    bool isInPlace() const;
    /// A program of this machine holds it. Nothing is written.
    static bool isHeld(const QString& path);
    /// Until the open file is closed isHeld() says so of it. Where the system lets nobody remove an open file, nothing.
    static void hold(const QFileDevice& file);

    ~LockedFile();
    LockedFile(const LockedFile&) = delete;
    LockedFile& operator=(const LockedFile&) = delete;

private:
    struct Handle;
    explicit LockedFile(std::unique_ptr<Handle> handle);

    std::unique_ptr<Handle> m_handle;
};

} // namespace pingshen
